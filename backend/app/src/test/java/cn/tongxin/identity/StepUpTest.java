package cn.tongxin.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.embedded.TestKeycloak;
import cn.tongxin.embedded.demo.DemoAccount;
import cn.tongxin.identity.Browser.Page;
import cn.tongxin.keycloak.KeycloakAdmin;
import cn.tongxin.platform.security.CallerCache;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * From a password to a second factor through the pages of the real Keycloak (S-02). The role that
 * demands it here is the data protection officer's.
 */
@QuarkusTest
@TestProfile(RealKeycloakTest.Profile.class)
class StepUpTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROLE = "data-protection-officer";
    private static final String EVENTS = "/api/v1/audit-events";
    private static final String SECRET = "OnlyForThisTest12345";
    private static final Map<String, String> SECOND = Map.of("acr_values", "2");
    private static final Map<String, String> NOTHING = Map.of();

    @Inject CallerCache callers;

    private final TestKeycloak keycloak = TestKeycloak.shared();
    private final KeycloakAdmin admin = keycloak.admin();
    private final Rows rows = new Rows();
    private String subject = "";
    private Browser browser;

    @BeforeEach
    void browser() throws IOException {
        rows.truncate().places();
        String origin =
                admin.get("/tongxin/clients?clientId=web-client").path(0).path("rootUrl").asText();
        browser = new Browser(keycloak.issuer(), origin + "/signed-in");
    }

    @AfterEach
    void forget() throws IOException {
        admin.delete("/tongxin/users/" + subject);
    }

    private void officer(boolean withCode) throws IOException {
        ObjectNode user =
                JSON.createObjectNode().put("username", "step-up-probe").put("enabled", true);
        user.put("firstName", "演示·验证");
        var credentials = user.putArray("credentials");
        credentials.addObject().put("type", "password").put("value", DemoAccount.PASSWORD);
        if (withCode) {
            credentials
                    .addObject()
                    .put("type", "otp")
                    .put("secretData", "{\"value\":\"" + SECRET + "\"}")
                    .put(
                            "credentialData",
                            "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,"
                                    + "\"algorithm\":\"HmacSHA1\"}");
        }
        admin.post("/tongxin/users", user);
        subject =
                admin.get("/tongxin/users?exact=true&username=step-up-probe")
                        .path(0)
                        .path("id")
                        .asText();
        admin.post(
                "/tongxin/users/" + subject + "/role-mappings/realm",
                JSON.createArrayNode().add(admin.get("/tongxin/roles/" + ROLE)));
        rows.cityGrant(rows.account("step-up-probe", subject), ROLE);
        callers.clear();
    }

    private Page withPassword(Page page) throws Exception {
        assertTrue(page.asksFor("password"));
        return browser.fill(
                page, Map.of("username", "step-up-probe", "password", DemoAccount.PASSWORD));
    }

    private static String acr(String token) throws IOException {
        return JSON.readTree(
                        new String(
                                Base64.getUrlDecoder().decode(token.split("\\.")[1]),
                                StandardCharsets.UTF_8))
                .path("acr")
                .asText();
    }

    private static ValidatableResponse events(String token) {
        return given().filter(ApiTest.CONTRACT_CHECK)
                .header("Authorization", "Bearer " + token)
                .get(EVENTS)
                .then();
    }

    private static String now(String secret) throws Exception {
        return Browser.digits(secret, Instant.now().getEpochSecond());
    }

    @Test
    void a_password_alone_is_refused_and_a_code_on_top_of_it_opens() throws Exception {
        officer(true);
        String first = browser.token(withPassword(browser.open(NOTHING)));
        assertEquals("1", acr(first));
        events(first)
                .statusCode(401)
                .header("WWW-Authenticate", containsString("acr_values=\"2\""))
                .body("code", equalTo("SECOND_FACTOR"));

        Page page = browser.open(SECOND);
        assertFalse(page.asksFor("password"), "the password was given a moment ago");
        assertTrue(page.asksFor("otp"));
        Page wrong = browser.fill(page, Map.of("otp", "000000"));
        assertFalse(wrong.isDone());
        String second = browser.token(browser.fill(wrong, Map.of("otp", now(SECRET))));
        assertEquals("2", acr(second));
        events(second).statusCode(200);

        Page reloaded = browser.open(NOTHING);
        assertTrue(reloaded.isDone(), "a reload of the page asks for nothing");
        assertEquals("2", acr(browser.token(reloaded)));
    }

    @Test
    void asked_for_both_at_once_a_new_session_gives_both() throws Exception {
        officer(true);
        Page code = withPassword(browser.open(SECOND));
        assertTrue(code.asksFor("otp"));
        JsonNode tokens = browser.tokens(browser.fill(code, Map.of("otp", now(SECRET))));
        String token = tokens.path("access_token").asText();
        assertEquals("2", acr(token));
        events(token).statusCode(200);
        // Whole seconds, and one may have passed since the token was made.
        int idle = tokens.path("refresh_expires_in").asInt();
        assertTrue(idle == 900 || idle == 899, "15 idle minutes (S-02): " + idle);
        String later = browser.refreshed(tokens).path("access_token").asText();
        assertEquals("2", acr(later), "work that goes on keeps its level");
    }

    @Test
    void who_has_no_code_yet_sets_it_up_on_the_way() throws Exception {
        officer(false);
        Page setUp = withPassword(browser.open(SECOND));
        String secret = setUp.value("totpSecret");
        Page done =
                browser.fill(
                        setUp,
                        Map.of("totp", now(secret), "totpSecret", secret, "userLabel", "手机"));
        assertTrue(done.isDone());
        String token = browser.token(done);
        assertEquals("2", acr(token));
        events(token).statusCode(200);
    }
}
