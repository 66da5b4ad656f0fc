package cn.tongxin.org.staff;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Background checks: a flag and a day, to who may see them; of a hit nothing more. */
@QuarkusTest
class BackgroundCheckTest extends StaffApi {
    private Map<String, Object> clear() {
        return Map.of("checkedOn", "2026-01-05", "channel", "EDUCATION", "result", "CLEAR");
    }

    @Test
    void the_flag_is_shown_to_who_may_see_it_and_nothing_more_of_a_hit() {
        as(principal, "school-admin")
                .get(ONE, qin)
                .then()
                .body("backgroundCheck.flag", equalTo("MISSING"));
        Map<String, Object> hit =
                Map.of(
                        "checkedOn", "2026-01-05",
                        "channel", "POLICE",
                        "result", "HIT",
                        "caseRef", "GX-2026-0001");
        String at = ALL + "/" + qin;
        String body =
                command(principal, "school-admin", at, "background-checks", hit)
                        .then()
                        .statusCode(200)
                        .body("backgroundCheck.flag", equalTo("HIT"))
                        .extract()
                        .asString();
        assertFalse(body.contains("GX-2026-0001"));
        as(bureau, "bureau-admin").get(ONE, qin).then().body("backgroundCheck", nullValue());
    }

    @Test
    void a_check_lasts_a_year() {
        String at = ALL + "/" + qin;
        Map<String, Object> old =
                Map.of("checkedOn", "2020-01-05", "channel", "EDUCATION", "result", "CLEAR");
        command(principal, "school-admin", at, "background-checks", old)
                .then()
                .statusCode(200)
                .body("backgroundCheck.flag", equalTo("OVERDUE"))
                .body("backgroundCheck.due", equalTo("2021-01-05"));
    }

    @Test
    void a_case_is_named_for_a_hit_and_only_for_one() {
        for (Map<String, Object> wrong :
                List.of(
                        Map.<String, Object>of(
                                "checkedOn", "2026-01-05", "channel", "POLICE", "result", "HIT"),
                        Map.<String, Object>of(
                                "checkedOn",
                                "2026-01-05",
                                "channel",
                                "POLICE",
                                "result",
                                "CLEAR",
                                "caseRef",
                                "GX-1"))) {
            command(principal, "school-admin", ALL + "/" + qin, "background-checks", wrong)
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("caseRef"));
        }
    }

    @Test
    void the_bureau_sees_numbers_only() {
        command(principal, "school-admin", ALL + "/" + qin, "background-checks", clear());
        String summary = "/api/v1/background-checks/summary";
        as(bureau, "bureau-admin")
                .get(summary)
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.flag", hasItem("MISSING"));
        as(county, "county-admin").get(summary).then().body("total", equalTo(2));
        as(cityWide("r", "researcher"), "researcher").get(summary).then().statusCode(403);
    }

    @Test
    void a_stale_version_is_refused() {
        String at = ALL + "/" + qin;
        String tag = as(principal, "school-admin").get(at).header("ETag");
        command(principal, "school-admin", at, "background-checks", clear());
        assertNotEquals(tag, as(principal, "school-admin").get(at).header("ETag"));
        as(principal, "school-admin")
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(clear())
                .post(at + "/background-checks")
                .then()
                .statusCode(412);
    }
}
