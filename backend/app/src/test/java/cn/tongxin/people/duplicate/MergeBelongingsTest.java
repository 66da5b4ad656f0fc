package cn.tongxin.people.duplicate;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two rows of which each has something of its own: offers, questions, slips of paper. */
@QuarkusTest
class MergeBelongingsTest extends DuplicateApi {
    private static final String TRANSFERS = "/api/v1/transfers";
    private static final String ASKED = "/api/v1/me/subject-requests";
    private static final String CLAIMS = "/api/v1/claims";

    private static final String ACCESS = "ACCESS";
    private static final String OFFICER = "data-protection-officer";

    @Test
    void decided_offers_of_both_are_history_of_the_survivor() {
        String offered =
                post(
                                principal,
                                SCHOOL,
                                TRANSFERS,
                                Map.of("student", kept, "toSchool", far, "reason", "随父母搬家"))
                        .statusCode(201)
                        .extract()
                        .path("transfer.id");
        rows.execute("update student_transfer set status = 'WITHDRAWN', decision_note = '不转了'");
        UUID earlier = UUID.randomUUID();
        String columns =
                "student_name, birth_year, from_enrolment_id, from_unit_code, from_school_id,"
                        + " to_unit_code, to_school_id, decision_note, status, created_at,"
                        + " updated_at, source";
        rows.execute(
                "insert into student_transfer (id, student_id, "
                        + columns
                        + ") select ?, ?, "
                        + columns
                        + " from student_transfer",
                earlier,
                other);
        String id = found();
        propose(id, kept).then().statusCode(200);
        step(county, COUNTY, id, "merge", merge(kept))
                .then()
                .statusCode(200)
                .body("decision.moved.transfers", equalTo(1));
        as(principal, SCHOOL)
                .queryParam("student", kept)
                .get(TRANSFERS)
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(offered, earlier.toString()));
        as(principal, SCHOOL)
                .get(TRANSFERS + "/" + earlier)
                .then()
                .statusCode(200)
                .body("transfer.student", equalTo(kept.toString()));
    }

    @Test
    void questions_about_both_are_about_the_survivor_and_are_answered() {
        UUID account = asksAboutKept();
        String ofOther = raised(account, "CORRECT", other);
        merged(paired(), kept);
        forgetCallers();
        as(account, GUARDIAN)
                .get(ASKED)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.student.id", containsInAnyOrder(kept.toString(), kept.toString()));
        UUID officer = cityWide("officer", OFFICER);
        String path = "/api/v1/subject-requests/" + ofOther;
        as(officer, OFFICER)
                .header("If-Match", tag(officer, OFFICER, path))
                .contentType("application/json")
                .post(path + "/take")
                .then()
                .statusCode(200)
                .body("request.student.id", equalTo(kept.toString()));
    }

    /**
     * One of them would stand beside itself, and nobody could say which of the two was answered.
     */
    @Test
    void the_same_question_about_both_is_answered_once_before() {
        UUID account = asksAboutKept();
        String twice = raised(account, ACCESS, other);
        String id = paired();
        propose(id, kept).then().statusCode(409).body("detail", containsString("同样的个人信息申请"));
        String path = ASKED + "/" + twice;
        as(account, GUARDIAN)
                .header("If-Match", tag(account, GUARDIAN, path))
                .contentType("application/json")
                .post(path + "/withdraw")
                .then()
                .statusCode(200);
        merged(id, kept);
        assertEquals(
                List.of("RECEIVED", "WITHDRAWN"),
                rows.read(
                        "select status from subject_request where student_id = ? order by status",
                        kept));
    }

    /** The mother is tied to both rows and has asked about the first. */
    private UUID asksAboutKept() {
        UUID account = family("mother", People.id("韦秀兰"));
        families.link(kept, mother, "VERIFIED");
        families.link(other, mother, "VERIFIED");
        forgetCallers();
        raised(account, ACCESS, kept);
        return account;
    }

    private String paired() {
        scan();
        return rows.read("select id from student_duplicate").get(0);
    }

    private String raised(UUID account, String kind, UUID pupil) {
        Map<String, Object> body = Map.of("kind", kind, "student", pupil, "text", "请查看和更正孩子的登记信息。");
        return post(account, GUARDIAN, ASKED, body).statusCode(201).extract().path("request.id");
    }

    @Test
    void a_slip_of_the_other_row_opens_nothing_and_that_of_the_survivor_still_does() {
        step(other, "return", "2026-03-02").statusCode(200);
        rows.execute("update student set class_id = ? where id = ?", group, other);
        Map<String, String> slips = slips();
        String kepts = Objects.requireNonNull(slips.get(kept.toString()));
        String others = Objects.requireNonNull(slips.get(other.toString()));
        step(other, "drop", "2026-03-09").statusCode(200);
        merged(found(), kept);
        UUID aunt = UUID.randomUUID();
        claim(aunt, others, "韦姨", "13900005555")
                .statusCode(400)
                .body("errors[0].field", equalTo("code"));
        claim(aunt, kepts, "韦姨", "13900005555").statusCode(201);
        assertEquals(
                List.of(kept.toString()),
                rows.read("select student_id from guardian_link where status = 'CLAIMED'"));
    }

    private Map<String, String> slips() {
        List<Map<String, String>> printed =
                post(principal, SCHOOL, CLAIMS + "/slips", Map.of("classGroup", group))
                        .statusCode(200)
                        .extract()
                        .path("items");
        return printed.stream()
                .collect(Collectors.toMap(one -> one.get("student"), one -> one.get("code")));
    }

    private ValidatableResponse claim(UUID who, String code, String name, String phone) {
        return post(
                who,
                GUARDIAN,
                CLAIMS,
                Map.of(
                        "code",
                        code,
                        "relation",
                        "97",
                        "self",
                        Map.of("name", name, "sex", "2", "phone", phone)));
    }
}
