package cn.tongxin.exchange.exports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One asks for a list about children and another answers (S-08, RS-11). */
@QuarkusTest
class ExportRequestTest extends ExportRequestApi {
    private static final Map<String, Object> PUPILS = wish("students", Map.of());

    @Nested
    class Asking {
        @Test
        void it_says_which_rows_why_and_where_and_is_work_of_those_who_answer_there() {
            String id =
                    apply(author, SCHOOL, PUPILS)
                            .then()
                            .statusCode(201)
                            .header("Location", containsString(REQUESTS + "/"))
                            .body("request.number", matchesPattern("EX-450100-[0-9]{4}-[0-9]{6}"))
                            .body("request.status", equalTo("SUBMITTED"))
                            .body("request.rows", equalTo(2))
                            .body("request.school.name", equalTo("甲小学"))
                            .body("request.managingUnit.code", equalTo("450103"))
                            .body("request.raisedBy", equalTo("演示·author"))
                            .body("request.own", equalTo(true))
                            .body("request.validUntil", nullValue())
                            .body("filters", empty())
                            .body("reason", equalTo(WHY))
                            .body("role", equalTo(SCHOOL))
                            .body("linksLeft", equalTo(3))
                            .body("actions.find { it.name == 'approve' }.enabled", equalTo(false))
                            .body("actions.find { it.name == 'withdraw' }.enabled", equalTo(true))
                            .extract()
                            .path("request.id");
            assertEquals(
                    List.of("export-request.answer school-admin OPEN"),
                    rows.read("select kind || ' ' || role || ' ' || status from work_item"));
            assertEquals(
                    rows.read("select due_on from export_request"),
                    rows.read(
                            "select (due_at at time zone 'Asia/Shanghai' - interval '1 day')::date"
                                    + " from work_item"));
            as(second, SCHOOL)
                    .get(REQUESTS + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("request.own", equalTo(false))
                    .body("actions.name", contains("approve", "refuse"))
                    .body("actions.enabled", contains(true, true));
        }

        @Test
        void its_place_is_where_the_author_answers_for_rows() {
            apply(county, COUNTY, PUPILS)
                    .then()
                    .statusCode(201)
                    .body("request.rows", equalTo(3))
                    .body("request.managingUnit.code", equalTo("450103"))
                    .body("request.school", nullValue());
            apply(bureau, BUREAU, PUPILS)
                    .then()
                    .statusCode(201)
                    .body("request.managingUnit", nullValue())
                    .body("request.school", nullValue());
            as(author, SCHOOL).get(REQUESTS).then().statusCode(200).body("items", empty());
            as(county, COUNTY)
                    .queryParam("raisedBy", county.toString())
                    .queryParam("status", "SUBMITTED")
                    .get(REQUESTS)
                    .then()
                    .statusCode(200)
                    .body("items.own", contains(true));
            UUID two = ofSchool("two", SCHOOL, here);
            rows.schoolGrant(two, SCHOOL, there);
            apply(two, SCHOOL, PUPILS)
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("申请须对应全市、一个单位或一所学校"));
        }

        @Test
        void five_thousand_are_asked_for_and_neither_more_nor_none_S_08() {
            manyPupils(4_998);
            apply(author, SCHOOL, PUPILS)
                    .then()
                    .statusCode(201)
                    .body("request.rows", equalTo(5000));
            manyPupils(1);
            apply(author, SCHOOL, PUPILS)
                    .then()
                    .statusCode(422)
                    .body("rule", equalTo("S-08"))
                    .body("detail", containsString("有 5001 条，一次最多导出 5000 条"));
            apply(author, SCHOOL, wish("students", Map.of("status", "DROPPED")))
                    .then()
                    .statusCode(422)
                    .body("rule", equalTo("S-08"))
                    .body("detail", containsString("没有符合条件的记录"));
        }

        @Test
        void what_was_typed_is_encrypted_and_of_a_name_even_readers_see_nothing() {
            String id =
                    applied(
                            author,
                            SCHOOL,
                            wish("students", Map.of("name", "晓明", "sex", "2", "placed", "false")));
            for (UUID who : List.of(author, county)) {
                as(who, who.equals(author) ? SCHOOL : COUNTY)
                        .get(REQUESTS + "/" + id)
                        .then()
                        .statusCode(200)
                        .body("filters", contains("姓名中的字词：已填写，此处不显示", "是否已编班：否", "性别：女"));
            }
            String stored = rows.read("select r::text from export_request r").get(0);
            assertFalse(stored.contains("晓明") || stored.contains("placed"), stored);
            assertEquals(
                    List.of("list=students filters=name,placed,sex rows=1"),
                    rows.read(
                            "select regexp_replace(detail, 'request=[^ ]* ', '') from audit_event"
                                    + " where action = 'export-request.apply'"));
        }

        @Test
        void nobody_has_more_than_twenty_waiting() {
            for (int i = 0; i < 20; i++) {
                applied(author, SCHOOL, PUPILS);
            }
            apply(author, SCHOOL, PUPILS)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("STATE_CONFLICT"));
        }

        @Test
        void the_same_key_asks_once() {
            for (int i = 0; i < 2; i++) {
                as(author, SCHOOL)
                        .header("Idempotency-Key", "request-0001")
                        .contentType(ContentType.JSON)
                        .body(PUPILS)
                        .post(REQUESTS)
                        .then()
                        .statusCode(201);
            }
            assertEquals(List.of("1"), rows.read("select count(*) from export_request"));
        }
    }

    @Nested
    class WrongRequests {
        private void refused(UUID who, String role, Map<String, ?> body, int status, String says) {
            unchecked(who, role)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(REQUESTS)
                    .then()
                    .statusCode(status)
                    .body("detail", containsString(says));
        }

        @Test
        void what_the_list_does_not_know_is_refused_and_names_what_there_is() {
            refused(
                    author,
                    SCHOOL,
                    wish("schools", Map.of()),
                    400,
                    "enrolments、guardians、students");
            refused(author, SCHOOL, wish("students", Map.of("shool", "1")), 400, "可用的参数");
            refused(author, SCHOOL, wish("students", Map.of("limit", "1")), 400, "可用的参数");
            refused(author, SCHOOL, wish("students", Map.of("sex", "3")), 400, "性别代码");
            refused(
                    author,
                    SCHOOL,
                    Map.of("resource", "students", "reason", WHY, "sort", "birthDate"),
                    400,
                    "不能按此排序");
        }

        @Test
        void a_reason_is_more_than_a_word() {
            unchecked(author, SCHOOL)
                    .contentType(ContentType.JSON)
                    .body(Map.of("resource", "students", "reason", "办保险"))
                    .post(REQUESTS)
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("reason"));
        }

        @Test
        void masked_eyes_do_not_look_for_names_and_no_right_to_a_list_is_no_right_to_ask() {
            refused(county, COUNTY, wish("students", Map.of("name", "晓明")), 403, "姓名是隐去的");
            refused(county, COUNTY, wish("guardians", Map.of()), 403, "");
            UUID teacher = ofSchool("teacher", "class-teacher", here);
            refused(teacher, "class-teacher", PUPILS, 403, "");
        }

        @Test
        void the_way_of_harmless_lists_is_closed_and_says_which_one_is_open() {
            for (String list : List.of("students", "enrolments", "guardians")) {
                as(author, SCHOOL)
                        .contentType(ContentType.JSON)
                        .body(Map.of("resource", list))
                        .post("/api/v1/exports")
                        .then()
                        .statusCode(422)
                        .body("rule", equalTo("S-08"))
                        .body("detail", containsString("/export-requests"));
            }
            assertEquals(List.of("0"), rows.read("select count(*) from job"));
        }
    }

    @Nested
    class Answering {
        @Test
        void neither_the_author_nor_a_deputy_of_theirs_answers_RS_11() {
            String id = applied(author, SCHOOL, PUPILS);
            UUID deputy = rows.account("deputy");
            rows.deputy(rows.grantOf(author), deputy, "2099-01-01T00:00:00Z");
            for (UUID who : List.of(author, deputy)) {
                for (String step : List.of("approve", "refuse")) {
                    Map<String, String> body =
                            step.equals("refuse") ? Map.of("reason", "理由不足") : Map.of();
                    step(who, SCHOOL, id, step, body)
                            .then()
                            .statusCode(422)
                            .body("rule", equalTo("RS-11"));
                }
            }
            step(second, SCHOOL, id, "approve", Map.of("note", "用完即删"))
                    .then()
                    .statusCode(200)
                    .body("request.status", equalTo("APPROVED"))
                    .body("answeredBy", equalTo("演示·second"))
                    .body("answer", equalTo("用完即删"));
            assertEquals(List.of("DONE"), rows.read("select status from work_item"));
            assertEquals(
                    List.of("t"),
                    rows.read(
                            "select valid_until = answered_at + interval '7 days' from"
                                    + " export_request"));
            step(second, SCHOOL, id, "refuse", Map.of("reason", "改变主意")).then().statusCode(409);
        }

        @Test
        void neither_whom_a_deputy_asked_for_nor_another_deputy_of_theirs_answers_RS_11() {
            UUID asks = rows.account("asks");
            UUID other = rows.account("other");
            UUID stoodIn = rows.deputy(rows.grantOf(second), asks, "2099-01-01T00:00:00Z");
            rows.deputy(rows.grantOf(second), other, "2099-01-01T00:00:00Z");
            String id = applied(asks, SCHOOL, PUPILS);
            rows.period(stoodIn, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z");
            forgetCallers();
            for (UUID who : List.of(second, other)) {
                step(who, SCHOOL, id, "approve", Map.of())
                        .then()
                        .statusCode(422)
                        .body("rule", equalTo("RS-11"));
            }
            approve(author, SCHOOL, id);
            assertEquals(
                    List.of("export-request.approved"),
                    rows.read(
                            "select m.template from message m join inbox_entry e on e.message_id = m.id where e.account_id = ?",
                            asks));
        }

        @Test
        void whoever_answers_for_more_than_the_place_may_answer_and_others_see_nothing() {
            String id = applied(author, SCHOOL, PUPILS);
            UUID neighbour = ofSchool("neighbour", SCHOOL, there);
            as(neighbour, SCHOOL).get(REQUESTS + "/" + id).then().statusCode(404);
            step(neighbour, SCHOOL, id, "approve", Map.of()).then().statusCode(404);
            approve(county, COUNTY, id);
            String ofCounty = applied(county, COUNTY, PUPILS);
            step(author, SCHOOL, ofCounty, "approve", Map.of()).then().statusCode(404);
            approve(bureau, BUREAU, ofCounty);
        }

        @Test
        void a_refusal_has_a_reason_and_opens_nothing() {
            String id = applied(author, SCHOOL, PUPILS);
            step(second, SCHOOL, id, "refuse", Map.of("reason", "保险不需要全部学生的资料"))
                    .then()
                    .statusCode(200)
                    .body("request.status", equalTo("REFUSED"));
            as(author, SCHOOL)
                    .get(REQUESTS + "/" + id)
                    .then()
                    .body("answer", equalTo("保险不需要全部学生的资料"))
                    .body("actions", empty());
            step(author, SCHOOL, id, "link", null).then().statusCode(409);
        }

        @Test
        void the_author_alone_withdraws_until_there_is_an_answer() {
            String id = applied(author, SCHOOL, PUPILS);
            step(second, SCHOOL, id, "withdraw", null).then().statusCode(403);
            step(author, SCHOOL, id, "withdraw", null)
                    .then()
                    .statusCode(200)
                    .body("request.status", equalTo("WITHDRAWN"));
            assertEquals(List.of("CANCELLED"), rows.read("select status from work_item"));
            String other = approved("students", Map.of());
            step(author, SCHOOL, other, "withdraw", null).then().statusCode(409);
        }

        @Test
        void every_step_wants_the_version_that_was_read() {
            String id = applied(author, SCHOOL, PUPILS);
            for (String step : List.of("approve", "refuse", "withdraw", "link")) {
                boolean ofAuthor = Set.of("withdraw", "link").contains(step);
                UUID who = ofAuthor ? author : second;
                Map<String, ?> body = step.equals("refuse") ? Map.of("reason", "理由不足") : Map.of();
                var stale =
                        as(who, SCHOOL).contentType(ContentType.JSON).header("If-Match", "\"9-0\"");
                (ofAuthor ? stale : stale.body(body))
                        .post(REQUESTS + "/" + id + "/" + step)
                        .then()
                        .statusCode(412);
                var blind = unchecked(who, SCHOOL).contentType(ContentType.JSON);
                (ofAuthor ? blind : blind.body(body))
                        .post(REQUESTS + "/" + id + "/" + step)
                        .then()
                        .statusCode(428);
            }
        }
    }
}
