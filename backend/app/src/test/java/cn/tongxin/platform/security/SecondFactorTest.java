package cn.tongxin.platform.security;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Roles that count only with a second factor (S-02), under the settings of production. */
@QuarkusTest
class SecondFactorTest extends ApiTest {
    private static final String SCHOOLS = "/api/v1/schools";

    @BeforeEach
    void school() {
        rows.places();
        rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
    }

    private ValidatableResponse get(String acr, UUID me, String role, String address) {
        return with(acr, me, role).get(address).then();
    }

    private RequestSpecification with(String acr, UUID me, String... roles) {
        String token =
                mint.sign(
                        acr.isEmpty()
                                ? mint.claimsWithout("acr", me.toString(), roles)
                                : mint.claims(me.toString(), roles).claim("acr", acr));
        return anonymous().header("Authorization", "Bearer " + token);
    }

    @Nested
    class BureauAdmin {
        private UUID me;

        @BeforeEach
        void grant() {
            me = cityWide("bureau", "bureau-admin");
        }

        private ValidatableResponse get(String acr, String address) {
            return SecondFactorTest.this.get(acr, me, "bureau-admin", address);
        }

        @Test
        void with_a_second_factor_the_role_counts() {
            get("2", SCHOOLS).statusCode(200).body("items", hasSize(1));
        }

        @Test
        void without_one_is_told_how_to_sign_in() {
            for (String acr : List.of("1", "0", "", "two", "-2", "2.0")) {
                get(acr, SCHOOLS)
                        .statusCode(401)
                        .header(
                                "WWW-Authenticate",
                                equalTo(
                                        "Bearer realm=\"tongxin\","
                                                + " error=\"insufficient_user_authentication\","
                                                + " error_description=\"This role needs a second factor\","
                                                + " acr_values=\"2\""))
                        .body("code", equalTo("SECOND_FACTOR"))
                        .body("title", equalTo("这个角色需要两步验证"))
                        .body("advice", containsString("一次性验证码"));
            }
        }

        @Test
        void keeps_what_every_signed_in_caller_may_do() {
            get("1", "/api/v1/school-directory").statusCode(200).body("items", hasSize(1));
            get("1", "/api/v1/me")
                    .statusCode(200)
                    .body("actingRole", equalTo("bureau-admin"))
                    .body("permissions", hasItem("me:read"))
                    .body("permissions", not(hasItem("school:read")));
        }
    }

    /** A teacher who is an administrator besides. */
    @Nested
    class TwoRoles {
        private static final String DRAFTS = "/api/v1/drafts";
        private static final String JOBS = "/api/v1/jobs";
        private static final String DEPUTIES = "/api/v1/deputies";
        private static final List<String> OWN = List.of(JOBS, DEPUTIES, DRAFTS + "/staff/new");

        private UUID me;
        private UUID strict;

        @BeforeEach
        void grants() {
            UUID school = UUID.fromString(rows.read("select id from school").get(0));
            me = ofSchool("both", "class-teacher", school);
            strict = rows.schoolGrant(me, "school-admin", school);
            ofSchool("friend", "class-teacher", school);
        }

        private RequestSpecification as(String acr, String role) {
            return with(acr, me, "class-teacher", "school-admin")
                    .header("Acting-As", role)
                    .contentType(ContentType.JSON);
        }

        private String in(Duration time) {
            return clock.instant().plus(time).truncatedTo(ChronoUnit.SECONDS).toString();
        }

        private ValidatableResponse appoint(String acr, String role) {
            return as(acr, role)
                    .body(
                            Map.of(
                                    "grant",
                                    strict,
                                    "username",
                                    "friend",
                                    "validTo",
                                    in(Duration.ofDays(5)),
                                    "reason",
                                    "外出培训"))
                    .post(DEPUTIES)
                    .then();
        }

        @Test
        void by_password_gives_nothing_away_that_a_code_guards() {
            appoint("1", "school-admin").statusCode(401).body("code", equalTo("SECOND_FACTOR"));
            appoint("1", "class-teacher").statusCode(401).body("code", equalTo("SECOND_FACTOR"));
            appoint("2", "class-teacher")
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"))
                    .body("detail", containsString("切换"));
            assertEquals(
                    List.of("0"),
                    rows.read("select count(*) from role_grant where deputy_of is not null"));
            appoint("2", "school-admin").statusCode(201);
        }

        @Test
        void by_password_reads_nothing_that_was_kept_as_the_other_one() {
            as("2", "school-admin")
                    .body(Map.of("form", "staff", "subject", "new", "content", Map.of("a", 1)))
                    .post(DRAFTS)
                    .then()
                    .statusCode(201);
            for (String own : OWN) {
                as("2", "class-teacher").get(own).then().statusCode(200);
                as("1", "class-teacher")
                        .get(own)
                        .then()
                        .statusCode(401)
                        .body("code", equalTo("SECOND_FACTOR"));
            }
            as("1", "class-teacher").get("/api/v1/inbox").then().statusCode(200);
            as("1", "class-teacher").get(SCHOOLS).then().statusCode(200);
        }

        @Test
        void who_is_a_teacher_only_keeps_drafts_by_password() {
            UUID friend = rows.account("teacher");
            UUID school = UUID.fromString(rows.read("select id from school").get(0));
            rows.schoolGrant(friend, "class-teacher", school);
            with("1", friend, "class-teacher").get(JOBS).then().statusCode(200);
            with("1", friend, "class-teacher").get(DEPUTIES).then().statusCode(200);
        }
    }

    @Test
    void a_role_that_is_not_on_the_list_needs_none() {
        UUID researcher = cityWide("researcher", "researcher");
        get("1", researcher, "researcher", SCHOOLS).statusCode(200);
    }

    @Nested
    class Setting {
        private final AccessMatrix matrix = new AccessMatrix();

        private SecondFactor of(boolean optional, String... roles) {
            return new SecondFactor(List.of(roles), optional, matrix);
        }

        @Test
        void no_role_at_all_is_refused_unless_said_to_be_optional() {
            assertThrows(IllegalStateException.class, () -> of(false, "none"));
            assertThrows(IllegalStateException.class, () -> of(false));
            SecondFactor demo = of(true, "none");
            matrix.roles().forEach(role -> assertEquals(false, demo.isMissing(role, 0)));
        }

        @Test
        void a_misspelt_role_stops_the_start() {
            IllegalStateException refused =
                    assertThrows(
                            IllegalStateException.class,
                            () -> of(true, "bureau-admin", "bureau-admim"));
            assertTrue(refused.getMessage().contains("[bureau-admim]"), refused.getMessage());
        }

        @Test
        void the_list_of_production_is_that_of_s_02() {
            Set<String> demanded =
                    Set.of(
                            "bureau-admin",
                            "county-admin",
                            "school-admin",
                            "system-admin",
                            "auditor",
                            "data-protection-officer",
                            "psych-teacher",
                            "counsellor",
                            "hotline-supervisor",
                            "case-worker",
                            "special-school-staff");
            for (String role : matrix.roles()) {
                UUID account = cityWide("holder-of-" + role, role);
                boolean refused =
                        "SECOND_FACTOR"
                                .equals(
                                        get("1", account, role, "/api/v1/audit-events")
                                                .extract()
                                                .path("code"));
                assertEquals(demanded.contains(role), refused, role);
            }
        }
    }
}
