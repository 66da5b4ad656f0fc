package cn.tongxin.access.proposal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.schema.text.NameSort;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What only the bureau decides of a school: proposed, compared, approved. */
@QuarkusTest
class SchoolChangeTest extends SchoolWishApi {
    @Test
    void shows_old_and_new_and_takes_effect_when_approved() {
        Map<String, String> wanted = Map.of("name", "青秀区更名小学", "ownership", "PRIVATE");
        String id =
                change(wanted)
                        .then()
                        .statusCode(201)
                        .body("summary", equalTo("青秀区示例小学变更校名、办别"))
                        .body("change", equalTo(wanted))
                        .body("before", equalTo(Map.of("name", "青秀区示例小学", "ownership", "PUBLIC")))
                        .extract()
                        .path("id");
        readSchool(county, "county-admin")
                .body("name", equalTo("青秀区示例小学"))
                .body("openProposal.kind", equalTo("school.change"));
        approve(UUID.fromString(id)).statusCode(200);
        readSchool(county, "county-admin")
                .body("name", equalTo("青秀区更名小学"))
                .body("ownership", equalTo("PRIVATE"))
                .body("identifierCode", equalTo("2145000001"))
                .body("status", equalTo("OPERATING"))
                .body("version", equalTo(1));
        assertEquals(NameSort.of("青秀区更名小学"), rows.stored(school).get("name_sort"));
        as(county, "county-admin")
                .get(SCHOOL + "/history", school)
                .then()
                .statusCode(200)
                .body("items.action", contains("change"))
                .body("items[0].before.name", equalTo("青秀区示例小学"))
                .body("items[0].after.name", equalTo("青秀区更名小学"))
                .body("items[0].reason", equalTo("生源减少，校舍另作他用"));
    }

    @Test
    void of_the_type_goes_with_a_code_of_its_category() {
        change(Map.of("typeCode", "312", "stages", "PRI,JUN"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("change.identifierCode"))
                .body("detail", containsString("以 31 开头"));
        change(Map.of("typeCode", "312", "identifierCode", "3145000088", "stages", "SEN"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("change.stages"));
        UUID proposal =
                proposed(
                        "school.change",
                        Map.of(
                                "typeCode",
                                "312",
                                "identifierCode",
                                "3145000088",
                                "stages",
                                "PRI,JUN"));
        approve(proposal).statusCode(200);
        readSchool(county, "county-admin")
                .body("typeCode", equalTo("312"))
                .body("identifierCode", equalTo("3145000088"))
                .body("stages", contains("PRI", "JUN"));
        // The code it had is never given again.
        found(county, "county-admin", with("identifierCode", "2145000001"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("change.identifierCode"));
    }

    @Test
    void keeps_only_what_goes_with_the_new_type() {
        UUID garden =
                rows.school(
                        new SchoolSeed("1145000003", "青秀区示例幼儿园", "111", "450103", "450103001001"));
        rows.set(garden, "inclusive", true).set(garden, "quality_level", "STANDARD");
        school = garden;
        approve(proposed("school.change", Map.of("ownership", "PRIVATE"))).statusCode(200);
        readSchool(county, "county-admin")
                .body("inclusive", equalTo(false))
                .body("qualityLevel", equalTo("STANDARD"));
        Map<String, String> primary =
                Map.of("typeCode", "211", "identifierCode", "2145000099", "stages", "PRI");
        approve(proposed("school.change", primary)).statusCode(200);
        readSchool(county, "county-admin")
                .body("inclusive", nullValue())
                .body("qualityLevel", nullValue());
    }

    @Test
    void of_a_central_school_waits_for_its_teaching_points() {
        UUID point =
                rows.school(new SchoolSeed("2145000009", "示例教学点", "218", "450103", "450103001002"));
        rows.execute("update school set central_school_id = ? where id = ?", school, point);
        change(Map.of("typeCode", "218"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("change.typeCode"))
                .body("detail", containsString("还有 1 个教学点"));
    }

    @Test
    void is_a_change_and_of_nothing_else() {
        change(Map.of())
                .then()
                .statusCode(400)
                .body("errors.field", contains("change"))
                .body("detail", equalTo("请至少填写一项要变更的内容。"));
        for (Map<String, String> nothing :
                List.of(
                        Map.of("name", "青秀区示例小学"),
                        Map.of("phone", "0771-5533333"),
                        Map.of("stages", "PRE,PRI"),
                        Map.of("name", "青秀区邻近小学"),
                        Map.of("identifierCode", "2145000002"))) {
            change(nothing).then().statusCode(400).body("errors", hasSize(1));
        }
    }

    @Test
    void is_refused_when_what_it_would_replace_has_moved() {
        UUID proposal = proposed("school.change", Map.of("name", "青秀区更名小学"));
        rows.execute("update school set name = '青秀区改过小学' where id = ?", school);
        approve(proposal)
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"))
                .body("detail", containsString("学校的校名已经变动"));
        as(bureau, "bureau-admin").get(ONE, proposal).then().body("status", equalTo("PROPOSED"));
    }

    @Test
    void is_refused_when_the_name_was_given_to_another_meanwhile() {
        UUID proposal = proposed("school.change", Map.of("name", "青秀区更名小学"));
        rows.execute("update school set name = '青秀区更名小学' where id = ?", neighbour);
        approve(proposal)
                .statusCode(409)
                .body("detail", equalTo("提出申请以后情况已变：本县区已有一所同名的学校，请换一个校名。"));
        readSchool(county, "county-admin").body("name", equalTo("青秀区示例小学"));
    }

    @Test
    void is_nothing_for_a_school_that_has_ended() {
        rows.set(school, "status", "CLOSED");
        change(Map.of("name", "青秀区更名小学"))
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
        readSchool(county, "county-admin").body("actions.name", containsInAnyOrder("update"));
    }
}
