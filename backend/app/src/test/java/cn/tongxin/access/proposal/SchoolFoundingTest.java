package cn.tongxin.access.proposal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.schema.text.NameSort;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A new school: proposed in full, approved by another, there when it was. */
@QuarkusTest
class SchoolFoundingTest extends SchoolWishApi {
    @Test
    void is_there_when_the_bureau_has_approved_it() {
        Map<String, String> wanted = with("phone", "0771-5533333");
        UUID proposal = toFound(wanted);
        String subject =
                as(county, "county-admin")
                        .get(ONE, proposal)
                        .then()
                        .statusCode(200)
                        .body("kindName", equalTo("新设学校"))
                        .body("summary", equalTo("新设青秀区新设小学"))
                        .body("managingUnit", equalTo("450103"))
                        .body("change", equalTo(wanted))
                        .body("before", equalTo(Map.of()))
                        .extract()
                        .path("subjectId");
        as(county, "county-admin").get(SCHOOL, subject).then().statusCode(404);
        approve(proposal).statusCode(200).body("status", equalTo("APPROVED"));
        as(county, "county-admin")
                .get(SCHOOL, subject)
                .then()
                .statusCode(200)
                .body("name", equalTo("青秀区新设小学"))
                .body("identifierCode", equalTo("2145000077"))
                .body("status", equalTo("PREPARING"))
                .body("stages", contains("PRI"))
                .body("village.code", equalTo("450103001002"))
                .body("phone", equalTo("0771-5533333"))
                .body("boarding", equalTo(false))
                .body("synthetic", equalTo(false))
                .body("actions.name", hasItems("update", "open", "close", "change"));
        assertEquals(
                NameSort.of("青秀区新设小学"), rows.stored(UUID.fromString(subject)).get("name_sort"));
        as(county, "county-admin")
                .get(SCHOOL + "/history", subject)
                .then()
                .body("items.action", contains("create"))
                .body("items[0].to", equalTo("PREPARING"))
                .body("items[0].proposal", equalTo(proposal.toString()))
                .body("items[0].by.name", equalTo("演示·bureau"));
    }

    @Test
    void may_be_proposed_by_the_bureau_and_is_approved_by_another_officer() {
        String proposal =
                found(bureau, "bureau-admin", newSchool())
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        decide(bureau, "bureau-admin", UUID.fromString(proposal), "approve", Map.of())
                .then()
                .statusCode(422)
                .body("rule", equalTo("RS-11"));
        UUID other = cityWide("other", "bureau-admin");
        decide(other, "bureau-admin", UUID.fromString(proposal), "approve", Map.of())
                .then()
                .statusCode(200);
    }

    @Test
    void is_nothing_a_county_has_in_another_county_or_approves_itself() {
        Map<String, String> elsewhere = with("managingUnit", "450124");
        elsewhere.put("divisionCode", "450124001001");
        found(county, "county-admin", elsewhere)
                .then()
                .statusCode(403)
                .body("code", equalTo("SCOPE"));
        UUID proposal = toFound(newSchool());
        UUID second = ofUnit("second", "county-admin", "450103");
        decide(second, "county-admin", proposal, "approve", Map.of()).then().statusCode(403);
        UUID head = ofSchool("head", "school-admin", school);
        found(head, "school-admin", newSchool()).then().statusCode(403);
    }

    @Test
    void is_described_in_full_and_in_the_right_words() {
        found(county, "county-admin", Map.of("name", "青秀区新设小学"))
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION"))
                .body(
                        "errors.field",
                        hasItems("change.identifierCode", "change.typeCode", "change.boarding"))
                .body("errors.field", not(hasItem("change.name")));
        Map<String, String> wrong =
                Map.of(
                        "identifierCode", "9945000077",
                        "typeCode", "999",
                        "stages", "PRI;JUN",
                        "ownership", "MINE",
                        "urbanRural", "1",
                        "divisionCode", "450103",
                        "boarding", "yes",
                        "name", "=1+1",
                        "principal", "x");
        wrong.forEach(
                (field, value) ->
                        found(county, "county-admin", with(field, value))
                                .then()
                                .statusCode(400)
                                .body("errors.field", contains("change." + field)));
    }

    @Test
    void fits_its_type_its_place_and_what_there_is() {
        Map<String, Map<String, String>> wrong =
                Map.of(
                        "change.identifierCode", with("identifierCode", "3145000077"),
                        "change.stages", with("stages", "JUN"),
                        "change.divisionCode", with("divisionCode", "450124001001"),
                        "change.name", with("name", "青秀区邻近小学"));
        wrong.forEach(
                (field, change) ->
                        found(county, "county-admin", change)
                                .then()
                                .statusCode(400)
                                .body("errors.field", contains(field)));
        found(county, "county-admin", with("identifierCode", "2145000001"))
                .then()
                .statusCode(400)
                .body("detail", containsString("标识码不重复使用"));
        found(bureau, "bureau-admin", with("managingUnit", "NOWHERE"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("change.managingUnit"));
    }

    @Test
    void takes_no_number_and_everything_else_needs_one() {
        as(county, "county-admin")
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "kind",
                                "school.create",
                                "subjectId",
                                school,
                                "change",
                                newSchool(),
                                "reason",
                                "新建"))
                .post(ALL)
                .then()
                .statusCode(400)
                .body("errors.field", contains("subjectId"));
        as(county, "county-admin")
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "school.close", "reason", "撤销"))
                .post(ALL)
                .then()
                .statusCode(400)
                .body("errors.field", contains("subjectId"));
    }

    @Test
    void is_not_founded_when_its_code_has_been_taken_meanwhile() {
        UUID first = toFound(newSchool());
        Map<String, String> alike = with("name", "青秀区另一新设小学");
        UUID second = toFound(alike);
        approve(first).statusCode(200);
        approve(second)
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"))
                .body("detail", containsString("标识码不重复使用"));
        as(bureau, "bureau-admin").get(ONE, second).then().body("status", equalTo("PROPOSED"));
    }
}
