package cn.tongxin.access.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A secret that anybody could guess is found out at start, not by an intruder. */
class IdentitySettingsTest {
    private static IdentitySettings with(Optional<String> secret) {
        return new IdentitySettings(
                "https://id.example/realms/tongxin",
                Optional.empty(),
                "api-provisioner",
                secret,
                null);
    }

    @Test
    void a_secret_that_can_be_guessed_is_refused() {
        for (String secret :
                List.of(
                        "secret",
                        "api-provisioner",
                        "change-me-change-me",
                        "aaaaaaaaaaaaaaaaaaaa")) {
            assertThrows(
                    IllegalStateException.class,
                    () -> with(Optional.of(secret)).refuseWhatCanBeGuessed(),
                    secret);
        }
    }

    @Test
    void one_of_keycloaks_own_is_taken_and_so_is_none() {
        assertDoesNotThrow(
                () ->
                        with(Optional.of("Zq3vN8xKc5LhT2wRb7PdYs4GmJf6Ua9E"))
                                .refuseWhatCanBeGuessed());
        assertDoesNotThrow(() -> with(Optional.empty()).refuseWhatCanBeGuessed());
    }

    @Test
    void the_addresses_follow_from_the_issuer() {
        assertEquals("https://id.example/admin/realms/tongxin", with(Optional.empty()).adminUrl());
        assertEquals(
                "https://id.example/realms/tongxin/protocol/openid-connect/token",
                with(Optional.empty()).tokenUrl());
    }
}
