package cn.tongxin.platform.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.testing.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class PublicEndpointsTest extends ApiTest {
    private static final String PROBLEMS = "/api/v1/problems";
    private static final String CHINESE = ".*\\p{IsHan}{2}.*";

    @Nested
    class Problems {
        @Test
        void all_kinds_are_listed() {
            anonymous()
                    .get(PROBLEMS)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(ProblemCode.values().length));
        }

        @ParameterizedTest
        @EnumSource
        void each_kind_explains_itself_and_the_way_out(ProblemCode code) {
            anonymous()
                    .get(PROBLEMS + "/" + code)
                    .then()
                    .statusCode(200)
                    .body("code", equalTo(code.name()))
                    .body("status", equalTo(code.status()))
                    .body("title", matchesPattern(CHINESE))
                    .body("advice", matchesPattern(CHINESE));
        }

        @Test
        void the_type_of_a_problem_can_be_opened() {
            String type = nobody().get("/api/v1/me").then().statusCode(401).extract().path("type");
            anonymous().get(type).then().statusCode(200).body("code", equalTo("UNAUTHENTICATED"));
        }

        @Test
        void an_unknown_kind_is_not_found() {
            anonymous()
                    .get(PROBLEMS + "/NOPE")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
        }
    }

    @Nested
    class SignInSettings {
        @Test
        void tell_where_to_sign_in() {
            anonymous()
                    .get("/api/v1/sign-in-settings")
                    .then()
                    .statusCode(200)
                    .body(
                            "",
                            equalTo(
                                    Map.of(
                                            "issuer",
                                            mint.issuer(),
                                            "clientId",
                                            "web-client",
                                            "secondFactorAcr",
                                            "2")));
        }

        @Test
        void are_refused_to_a_wrong_token_though_they_need_none() {
            nobody().header("Authorization", "Bearer garbage")
                    .get("/api/v1/sign-in-settings")
                    .then()
                    .statusCode(401);
        }
    }

    @Nested
    class EveryAnswer {
        @Test
        void carries_security_headers_and_a_request_id() {
            for (String path : new String[] {"/api/v1/sign-in-settings", "/api/v1/nope", "/nope"}) {
                nobody().get(path)
                        .then()
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Referrer-Policy", "no-referrer")
                        .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
                        .header("Server", nullValue());
            }
        }

        @Test
        void of_data_may_load_nothing_and_a_page_only_its_own() {
            nobody().get("/api/v1/sign-in-settings")
                    .then()
                    .header("X-Frame-Options", "DENY")
                    .header(
                            "Content-Security-Policy",
                            "default-src 'none'; sandbox; frame-ancestors 'none'");
            nobody().get("/nope")
                    .then()
                    .header("X-Frame-Options", "SAMEORIGIN")
                    .header("Cross-Origin-Opener-Policy", "same-origin")
                    .header("Content-Security-Policy", containsString("default-src 'self'"));
        }

        @Test
        void takes_over_a_request_id_of_a_gateway_but_no_nonsense() {
            String given = UUID.randomUUID().toString();
            nobody().header("X-Request-Id", given)
                    .get("/api/v1/nope")
                    .then()
                    .header("X-Request-Id", given)
                    .body("requestId", equalTo(given));
            for (String nonsense : new String[] {"short", "a b c d e f g h", "x".repeat(65)}) {
                nobody().header("X-Request-Id", nonsense)
                        .get("/api/v1/nope")
                        .then()
                        .header("X-Request-Id", not(nonsense));
            }
        }
    }

    @Nested
    class Health {
        @Test
        void is_up_and_says_no_more_than_that() {
            for (String path : new String[] {"/q/health/live", "/q/health/ready"}) {
                io.restassured.RestAssured.get(path)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("UP"))
                        .body(not(containsString("jdbc")));
            }
        }

        @Test
        void metrics_and_contract_are_not_on_the_public_port() {
            for (String path : new String[] {"/q/metrics", "/q/openapi", "/q/dev", "/metrics"}) {
                io.restassured.RestAssured.get(path).then().statusCode(404);
            }
        }
    }
}
