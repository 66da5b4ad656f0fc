package cn.tongxin.platform.security;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.embedded.process.Await;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.TokenMint;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What callers see while the identity provider gives no keys. */
@QuarkusTest
class ProviderDownTest extends ApiTest {
    private static final Duration SOON = SigningKeys.BETWEEN_QUESTIONS.plusSeconds(10);
    private static final String DIRECTORY = "/api/v1/school-directory";

    @AfterEach
    void up() {
        mint.answer(200);
    }

    private Response withUnknownKey(UUID me) {
        String token = TokenMint.signWithUnknownKey(mint.claims(me.toString(), "volunteer"), "new");
        return anonymous().header("Authorization", "Bearer " + token).get(DIRECTORY);
    }

    private void becomes(UUID me, int status) {
        assertTrue(
                Await.until(SOON, () -> withUnknownKey(me).statusCode() == status),
                "an unknown key answers " + withUnknownKey(me).statusCode());
    }

    @Test
    void a_token_of_a_known_key_opens_and_one_of_an_unknown_key_may_come_again() {
        UUID me = rows.account("somebody");
        as(me, "volunteer").get(DIRECTORY).then().statusCode(200);
        mint.answer(503);
        becomes(me, 503);
        withUnknownKey(me)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .contentType("application/problem+json")
                .body("code", equalTo("UNAVAILABLE"))
                .body("detail", equalTo("暂时无法核对您的登录。"));
        String fresh = mint.sign(mint.claims(me.toString(), "volunteer"));
        anonymous()
                .header("Authorization", "Bearer " + fresh)
                .get(DIRECTORY)
                .then()
                .statusCode(200);
        mint.answer(200);
        becomes(me, 401);
    }
}
