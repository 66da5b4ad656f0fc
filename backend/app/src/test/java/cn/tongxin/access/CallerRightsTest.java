package cn.tongxin.access;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.org.school.SchoolBody;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Token, grant and acting role: which of them makes a right (house.md §4.1). */
@QuarkusTest
class CallerRightsTest extends ApiTest {
    private static final String SCHOOLS = "/api/v1/schools";
    private static final String DIRECTORY = "/api/v1/school-directory";
    private static final String[] BOTH = {"county-admin", "school-admin"};

    private UUID qingxiu;
    private UUID mashan;
    private UUID cityDirect;
    private UUID me;

    @BeforeEach
    void schools() {
        rows.places();
        qingxiu = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        mashan = rows.school(SchoolSeed.primary("2145000002", "马山县示例小学", "450124"));
        cityDirect =
                rows.school(new SchoolSeed("3145000003", "市直属中学", "341", "SZ", "450103001001"));
        me = rows.account("somebody");
    }

    private static void refused(RequestSpecification request, String code) {
        request.get(SCHOOLS).then().statusCode(403).body("code", equalTo(code));
    }

    private static void sees(RequestSpecification request, UUID... schools) {
        List<String> ids = request.get(SCHOOLS).then().statusCode(200).extract().path("items.id");
        Set<String> expected = new TreeSet<>();
        for (UUID school : schools) {
            expected.add(school.toString());
        }
        assertEquals(expected, new TreeSet<>(ids));
    }

    private ValidatableResponse correct(RequestSpecification request, UUID school) {
        return request.header("If-Match", "\"0-00\"")
                .contentType(ContentType.JSON)
                .body(SchoolBody.valid().json())
                .put(SCHOOLS + "/" + school)
                .then();
    }

    @Nested
    class ARoleInTheTokenOnly {
        @Test
        void gives_nothing_but_what_every_signed_in_caller_has() {
            refused(as(me, "bureau-admin"), "FORBIDDEN");
            refused(as(UUID.randomUUID(), "bureau-admin"), "FORBIDDEN");
            as(me, "bureau-admin").get(DIRECTORY).then().statusCode(200);
        }
    }

    @Nested
    class AGrantWithoutTheRoleInTheToken {
        @BeforeEach
        void grant() {
            rows.unitGrant(me, "county-admin", "450103");
        }

        @Test
        void is_told_so_when_the_role_is_asked_for() {
            refused(as(me).header("Acting-As", "county-admin"), "ROLE_NOT_IN_TOKEN");
            refused(as(me, "volunteer").header("Acting-As", "county-admin"), "ROLE_NOT_IN_TOKEN");
        }

        @Test
        void is_told_so_when_the_token_has_no_role_at_all() {
            refused(as(me), "ROLE_NOT_IN_TOKEN");
        }

        @Test
        void gives_nothing_to_another_role() {
            refused(as(me, "volunteer"), "FORBIDDEN");
            as(me, "volunteer").get(DIRECTORY).then().statusCode(200);
        }
    }

    @Nested
    class ActingAsARoleThatIsNotHeld {
        @Test
        void is_refused_everywhere() {
            rows.unitGrant(me, "county-admin", "450103");
            for (String address : List.of(SCHOOLS, DIRECTORY, "/api/v1/me")) {
                as(me, "county-admin")
                        .header("Acting-As", "bureau-admin")
                        .get(address)
                        .then()
                        .statusCode(403)
                        .body("code", equalTo("ACTING_AS"));
            }
        }

        @Test
        void is_refused_for_names_that_are_no_roles() {
            rows.unitGrant(me, "county-admin", "450103");
            for (String nonsense :
                    List.of("", "no-such-role", "COUNTY-ADMIN", "county-admin,auditor", "*")) {
                refused(unchecked(me, "county-admin").header("Acting-As", nonsense), "ACTING_AS");
            }
        }

        @Test
        void does_not_become_possible_by_a_role_of_keycloak_itself() {
            refused(as(me, "offline-access").header("Acting-As", "offline-access"), "ACTING_AS");
        }
    }

    @Nested
    class AnEndedGrant {
        private UUID grant;

        @BeforeEach
        void ended() {
            grant = rows.unitGrant(me, "county-admin", "450103");
            rows.period(grant, "2026-01-01", "2026-01-02");
        }

        @Test
        void is_told_so_and_leaves_what_every_signed_in_caller_has() {
            refused(as(me, "county-admin"), "GRANT_EXPIRED");
            as(me, "county-admin")
                    .get("/api/v1/changes?resource=schools")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("GRANT_EXPIRED"));
            as(me, "county-admin").get(DIRECTORY).then().statusCode(200);
            as(me, "county-admin").get("/api/v1/me").then().statusCode(200);
        }

        @Test
        void does_not_reach_beside_a_live_one_of_the_same_role() {
            rows.unitGrant(me, "county-admin", "450124");
            sees(as(me, "county-admin"), mashan);
            correct(as(me, "county-admin"), qingxiu).statusCode(403).body("code", equalTo("SCOPE"));
        }

        @Test
        void counts_again_when_it_is_prolonged() {
            refused(as(me, "county-admin"), "GRANT_EXPIRED");
            rows.period(grant, "2026-01-01", null);
            forgetCallers();
            sees(as(me, "county-admin"), qingxiu);
        }
    }

    /** What was worked out for a token is kept, but never past a change of it. */
    @Nested
    class ATokenThatIsUsedAgain {
        @Test
        void loses_and_gains_rights_at_the_instant_its_grants_end_and_begin() {
            Instant change = clock.instant().plusSeconds(120);
            UUID first = rows.unitGrant(me, "county-admin", "450103");
            UUID second = rows.unitGrant(me, "county-admin", "450124");
            rows.period(first, "2026-01-01", change.toString());
            rows.period(second, change.toString(), null);
            for (int i = 0; i < 3; i++) {
                sees(as(me, "county-admin"), qingxiu);
            }
            clock.advance(Duration.ofSeconds(121));
            sees(as(me, "county-admin"), mashan);
        }

        @Test
        void works_under_the_role_each_request_asks_for() {
            rows.unitGrant(me, "county-admin", "450103");
            rows.schoolGrant(me, "school-admin", mashan);
            for (int i = 0; i < 2; i++) {
                sees(as(me, BOTH).header("Acting-As", "county-admin"), qingxiu);
                sees(as(me, BOTH).header("Acting-As", "school-admin"), mashan);
                refused(as(me, BOTH).header("Acting-As", "bureau-admin"), "ACTING_AS");
            }
        }
    }

    @Nested
    class AFutureGrant {
        @Test
        void is_not_there_yet() {
            rows.period(rows.unitGrant(me, "county-admin", "450103"), "2099-01-01", null);
            refused(as(me, "county-admin"), "FORBIDDEN");
            as(me, "county-admin").get(DIRECTORY).then().statusCode(200);
        }
    }

    @Nested
    class ADisabledAccount {
        @Test
        void keeps_no_right_at_all() {
            rows.unitGrant(me, "county-admin", "450103");
            rows.execute("update account set status = 'DISABLED' where id = ?", me);
            for (String address : List.of(SCHOOLS, DIRECTORY, "/api/v1/me", "/api/v1/divisions")) {
                as(me, "county-admin")
                        .get(address)
                        .then()
                        .statusCode(403)
                        .body("code", equalTo("GRANT_EXPIRED"));
            }
            correct(as(me, "county-admin"), qingxiu).statusCode(403);
        }
    }

    @Nested
    class TwoRoles {
        @BeforeEach
        void grants() {
            rows.unitGrant(me, "county-admin", "450103");
            rows.schoolGrant(me, "school-admin", mashan);
        }

        @Test
        void never_add_up() {
            sees(as(me, BOTH).header("Acting-As", "county-admin"), qingxiu);
            sees(as(me, BOTH).header("Acting-As", "school-admin"), mashan);
            sees(as(me, BOTH), qingxiu);
        }

        @Test
        void do_not_lend_each_other_the_right_to_write() {
            rows.grant(me, "auditor", ScopeKind.CITY, null);
            forgetCallers();
            String[] three = {"county-admin", "school-admin", "auditor"};
            sees(as(me, three).header("Acting-As", "auditor"), qingxiu, mashan, cityDirect);
            correct(as(me, three).header("Acting-As", "auditor"), qingxiu)
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"));
            correct(as(me, three).header("Acting-As", "county-admin"), mashan)
                    .statusCode(403)
                    .body("code", equalTo("SCOPE"));
            correct(as(me, three).header("Acting-As", "county-admin"), qingxiu).statusCode(200);
        }
    }

    @Nested
    class TwoGrantsOfOneRole {
        @Test
        void add_up() {
            rows.unitGrant(me, "county-admin", "450124");
            rows.unitGrant(me, "county-admin", "SZ");
            sees(as(me, "county-admin"), mashan, cityDirect);
        }

        @Test
        void of_different_width_add_up_too() {
            rows.unitGrant(me, "county-admin", "450124");
            rows.schoolGrant(me, "county-admin", qingxiu);
            sees(as(me, "county-admin"), mashan, qingxiu);
        }

        @Test
        void where_one_is_too_wide_only_the_other_counts() {
            rows.unitGrant(me, "county-admin", "450124");
            rows.cityGrant(me, "county-admin");
            sees(as(me, "county-admin"), mashan);
        }
    }

    @Nested
    class AnotherPerson {
        @Test
        void never_shares_a_grant() {
            UUID other = rows.account("other");
            rows.cityGrant(other, "bureau-admin");
            rows.unitGrant(me, "county-admin", "450103");
            sees(as(other, "bureau-admin"), qingxiu, mashan, cityDirect);
            refused(as(me, "bureau-admin"), "FORBIDDEN");
            sees(as(me, "bureau-admin", "county-admin"), qingxiu);
        }
    }
}
