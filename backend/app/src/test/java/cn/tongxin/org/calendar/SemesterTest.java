package cn.tongxin.org.calendar;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SemesterTest extends ApiTest {
    private static final String SEMESTERS = "/api/v1/semesters";
    private static final String CURRENT = SEMESTERS + "/current";

    private Map<String, Object> senior() {
        Map<String, Object> row = new HashMap<>();
        row.put(
                "id",
                rows.read(
                                "select id from semester where code = '2022-2023-2' and stage_group"
                                        + " = 'SENIOR'")
                        .get(0));
        row.put("code", "2022-2023-2");
        row.put("name", "2022—2023学年第二学期（春季）");
        row.put("academicYear", "2022-2023");
        row.put("term", "SPRING");
        row.put("stageGroup", "SENIOR");
        row.put("reportOn", "2023-02-04");
        row.put("firstTeachingDay", "2023-02-06");
        row.put("lastTeachingDay", "2023-07-07");
        row.put("statFrom", "2023-02-04");
        row.put("statTo", "2023-08-25");
        row.put("status", "CLOSED");
        row.put("source", "2022—2023学年度幼儿园、中小学、职业院校校历（柳州市公布）");
        row.put("provisional", false);
        return row;
    }

    @Nested
    class AnySignedInCaller {
        private UUID me;

        @BeforeEach
        void account() {
            me = rows.account("anybody");
        }

        @Test
        void lists_the_semesters_of_both_stage_groups() {
            as(me).get(SEMESTERS + "?count=exact")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(26))
                    .body("items[0].code", equalTo("2020-2021-1"))
                    .body("items[25].code", equalTo("2026-2027-1"))
                    .body("total.value", equalTo(26));
            as(me).get(SEMESTERS + "?academicYear=2022-2023&stageGroup=SENIOR&sort=-code")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(2))
                    .body("items[0]", equalTo(senior()))
                    .body("items[1].code", equalTo("2022-2023-1"));
        }

        @Test
        void filters_and_sorts() {
            Map<String, List<String>> expected =
                    Map.of(
                            "stageGroup=SENIOR&academicYear=2020-2021,2026-2027",
                            List.of("2020-2021-1", "2020-2021-2", "2026-2027-1"),
                            "stageGroup=COMPULSORY_PRE&status=DRAFT,PUBLISHED&sort=-code",
                            List.of("2026-2027-1"),
                            "academicYear=2019-2020",
                            List.of());
            expected.forEach(
                    (query, codes) ->
                            as(me).get(SEMESTERS + "?" + query)
                                    .then()
                                    .statusCode(200)
                                    .body("items.code", equalTo(codes)));
        }

        @Test
        void walks_the_pages() {
            String query = SEMESTERS + "?academicYear=2023-2024&limit=3";
            String next =
                    as(me).get(query)
                            .then()
                            .body(
                                    "items.code",
                                    contains("2023-2024-1", "2023-2024-1", "2023-2024-2"))
                            .extract()
                            .path("nextCursor");
            as(me).get(query + "&cursor=" + next)
                    .then()
                    .statusCode(200)
                    .body("items.code", contains("2023-2024-2"))
                    .body("", not(hasKey("nextCursor")));
        }

        @Test
        void reads_the_semester_of_a_date() {
            as(me).get(CURRENT + "?on=2023-02-04&stageGroup=SENIOR")
                    .then()
                    .statusCode(200)
                    .body("", equalTo(Map.of("date", "2023-02-04", "items", List.of(senior()))));
            as(me).get(CURRENT + "?on=2023-02-04")
                    .then()
                    .statusCode(200)
                    .body("items.stageGroup", contains("COMPULSORY_PRE", "SENIOR"))
                    .body("items.code", contains("2022-2023-1", "2022-2023-2"));
        }

        @Test
        void the_summer_break_belongs_to_spring_until_pupils_report() {
            on("2023-08-25", "2022-2023-2");
            on("2023-08-26", "2023-2024-1");
            on("2024-02-17", "2023-2024-1");
            on("2024-02-18", "2023-2024-2");
        }

        private void on(String date, String code) {
            as(me).get(CURRENT + "?on=" + date + "&stageGroup=COMPULSORY_PRE")
                    .then()
                    .statusCode(200)
                    .body("items.code", contains(code));
        }

        /** Whatever day this runs on, also after the last semester on record. */
        @Test
        void without_a_date_today_in_nanning_is_meant() {
            String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
            Response asked = as(me).get(CURRENT + "?on=" + today);
            Response now = as(me).get(CURRENT);
            assertEquals(asked.statusCode(), now.statusCode());
            assertEquals(asked.<Object>path("items"), now.<Object>path("items"));
        }

        @Test
        void hears_that_no_calendar_covers_a_date() {
            for (String date : List.of("2020-08-28", "2027-09-01")) {
                as(me).get(CURRENT + "?on=" + date)
                        .then()
                        .statusCode(404)
                        .body("code", equalTo("NOT_FOUND"))
                        .body("detail", equalTo("没有包含 " + date + " 的学期，校历尚未录入。"));
            }
        }

        @Test
        void hears_what_is_wrong_with_the_question() {
            hears(CURRENT + "?on=tomorrow", "on", "日期请写成“年-月-日”，如 2026-03-01。");
            hears(CURRENT + "?on=2023-02-30", "on", "没有这一天，请检查日期。");
            hears(CURRENT + "?on=", "on", "这个参数不能为空，不需要时请去掉。");
            hears(
                    CURRENT + "?stageGroup=PRIMARY",
                    "stageGroup",
                    "学段组只能是 COMPULSORY_PRE（幼儿园和义务教育）或 SENIOR（高中）。");
            hears(SEMESTERS + "?academicYear=2025", "academicYear", "“2025”不是有效的学年。");
            hears(SEMESTERS + "?status=OPEN", "status", "“OPEN”不是有效的状态。");
            hears(SEMESTERS + "?sort=status", "sort", "不能按此排序，可用：code，倒序在前面加减号。");
        }

        private void hears(String address, String field, String message) {
            unchecked(me)
                    .get(address)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("VALIDATION"))
                    .body("errors", contains(Map.of("field", field, "message", message)));
        }
    }

    @Nested
    class Nobody {
        @Test
        void is_asked_to_sign_in() {
            for (String address : List.of(SEMESTERS, CURRENT)) {
                nobody().get(address)
                        .then()
                        .statusCode(401)
                        .body("code", equalTo("UNAUTHENTICATED"));
            }
        }
    }
}
