package cn.tongxin.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The loop says what the pattern would say. */
class TokenShapeTest {
    private static final Pattern SIGNED =
            Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

    @Provide
    Arbitrary<String> tokens() {
        return Arbitraries.strings()
                .withChars("aZ09-_.=+ /\u4e2d")
                .ofMaxLength(3)
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join(".", parts));
    }

    @Property
    void a_signed_token_has_three_parts_of_base64url(@ForAll("tokens") String token) {
        boolean signed = SIGNED.matcher(token.strip()).matches();
        assertEquals(!signed, TokenShape.isWrong("Bearer " + token));
        assertEquals(!signed, TokenShape.isWrong("bearer " + token));
    }

    @Test
    void nothing_is_said_of_other_schemes_and_of_no_header() {
        assertFalse(TokenShape.isWrong(null));
        assertFalse(TokenShape.isWrong("Basic YTpi"));
    }
}
