package cn.tongxin.org.school;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchoolDetailTest extends ApiTest {
    private static final String ONE = "/api/v1/schools/{id}";

    private UUID school;

    @BeforeEach
    void oneSchool() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
    }

    private ValidatableResponse read(UUID me, String role) {
        return as(me, role).get(ONE, school).then();
    }

    @Nested
    class BureauAdmin {
        private UUID me;

        @BeforeEach
        void grant() {
            me = cityWide("bureau", "bureau-admin");
        }

        @Test
        void reads_everything_there_is() throws JsonProcessingException {
            UUID centre = rows.school(SchoolSeed.primary("2145000002", "中心小学", "450103"));
            UUID other = rows.school(SchoolSeed.primary("2145000003", "并入的小学", "450103"));
            UUID editor = rows.account("editor");
            rows.execute(
                    "update school set short_name = '示例', type_code = '218', established_on ="
                            + " '1998-09-01', central_school_id = ?, merged_into_id = ?, status ="
                            + " 'MERGED', version = 3, updated_by = ? where id = ?",
                    centre,
                    other,
                    editor,
                    school);
            String body =
                    read(me, "bureau-admin")
                            .statusCode(200)
                            .header("ETag", matchesPattern("\"3-[0-9a-f]{8}\""))
                            .header("Cache-Control", "private, no-cache")
                            .extract()
                            .asString();
            ObjectMapper json = new ObjectMapper();
            assertEquals(
                    json.readTree(
                            """
                            {"id": "%s", "identifierCode": "2145000001", "name": "青秀区示例小学",
                             "shortName": "示例", "typeCode": "218", "stages": ["PRI"],
                             "ownership": "PUBLIC", "urbanRural": "111",
                             "managingUnit": {"code": "450103", "name": "青秀区"},
                             "county": {"code": "450103", "name": "青秀区"},
                             "township": {"code": "450103001", "name": "青秀区一镇"},
                             "village": {"code": "450103001001", "name": "青秀区一村"},
                             "address": "示例路 1 号", "lon": 108.350000, "lat": 22.820000,
                             "boarding": false, "establishedOn": "1998-09-01",
                             "phone": "0771-5500000", "status": "MERGED",
                             "centralSchool": {"id": "%s", "name": "中心小学"},
                             "mergedInto": {"id": "%s", "name": "并入的小学"},
                             "version": 3, "createdAt": "2026-01-05T01:00:00Z",
                             "updatedAt": "2026-01-05T01:00:00Z",
                             "updatedBy": {"id": "%s", "name": "演示·editor"},
                             "synthetic": true,
                             "actions": [{"name": "update", "enabled": true}]}
                            """
                                    .formatted(school, centre, other, editor)),
                    json.readTree(body));
        }

        @Test
        void hears_that_there_is_no_such_school() {
            as(me, "bureau-admin")
                    .get(ONE, UUID.randomUUID())
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
        }

        @Test
        void gets_304_for_the_tag_it_has_and_200_for_any_other() {
            String tag = read(me, "bureau-admin").extract().header("ETag");
            for (String known : new String[] {tag, "W/" + tag, "\"7-00\", " + tag, "*"}) {
                as(me, "bureau-admin")
                        .header("If-None-Match", known)
                        .get(ONE, school)
                        .then()
                        .statusCode(304)
                        .header("ETag", equalTo(tag))
                        .body(equalTo(""));
            }
            for (String other : new String[] {"\"1-00000000\"", tag.replace("\"", "")}) {
                as(me, "bureau-admin")
                        .header("If-None-Match", other)
                        .get(ONE, school)
                        .then()
                        .statusCode(200);
            }
            rows.set(school, "version", 1);
            as(me, "bureau-admin")
                    .header("If-None-Match", tag)
                    .get(ONE, school)
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(1));
        }
    }

    @Nested
    class CountyAdmin {
        @Test
        void reads_and_may_correct_a_school_of_its_county() {
            read(ofUnit("county", "county-admin", "450103"), "county-admin")
                    .statusCode(200)
                    .body(
                            "actions.name",
                            equalTo(
                                    java.util.List.of(
                                            "update", "suspend", "merge", "split", "close",
                                            "change")))
                    .body("actions[0].enabled", equalTo(true));
        }

        @Test
        void is_refused_a_school_of_another_county() {
            read(ofUnit("county", "county-admin", "450124"), "county-admin")
                    .statusCode(403)
                    .body("code", equalTo("SCOPE"));
        }
    }

    @Nested
    class SchoolAdmin {
        @Test
        void reads_and_may_correct_its_school() {
            read(ofSchool("head", "school-admin", school), "school-admin")
                    .statusCode(200)
                    .body("actions.name", equalTo(java.util.List.of("update")));
        }

        @Test
        void is_refused_another_school() {
            UUID other = rows.school(SchoolSeed.primary("2145000009", "另一所小学", "450103"));
            read(ofSchool("head", "school-admin", other), "school-admin")
                    .statusCode(403)
                    .body("code", equalTo("SCOPE"));
        }
    }

    @Nested
    class Auditor {
        @Test
        void reads_but_may_do_nothing() {
            read(cityWide("auditor", "auditor"), "auditor")
                    .statusCode(200)
                    .body("actions", hasSize(0));
        }
    }

    @Nested
    class SomebodyWithTwoRoles {
        @Test
        void gets_another_tag_in_another_role_for_the_same_version() {
            UUID me = cityWide("both", "bureau-admin");
            rows.grant(me, "auditor", ScopeKind.CITY, null);
            String one = tag(me, "bureau-admin");
            String two = tag(me, "auditor");
            assertNotEquals(one, two);
            assertEquals(one.substring(0, 3), two.substring(0, 3));
            as(me, "bureau-admin", "auditor")
                    .header("Acting-As", "auditor")
                    .header("If-None-Match", one)
                    .get(ONE, school)
                    .then()
                    .statusCode(200);
        }

        private String tag(UUID me, String role) {
            return as(me, "bureau-admin", "auditor")
                    .header("Acting-As", role)
                    .get(ONE, school)
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag");
        }
    }

    @Nested
    class Nobody {
        @Test
        void is_asked_to_sign_in() {
            nobody().get(ONE, school)
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("UNAUTHENTICATED"));
        }
    }
}
