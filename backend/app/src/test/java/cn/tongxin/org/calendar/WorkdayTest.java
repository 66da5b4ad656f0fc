package cn.tongxin.org.calendar;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.kernel.time.WorkdayCalendar.Deadline;
import cn.tongxin.org.Workdays;
import cn.tongxin.testing.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkdayTest extends ApiTest {
    private static final String WORKDAYS = "/api/v1/workdays";

    @Inject Workdays workdays;

    private static Map<String, Object> plain(String date, boolean workday, boolean provisional) {
        return Map.of("date", date, "workday", workday, "provisional", provisional);
    }

    private static Map<String, Object> known(
            String date, boolean workday, String name, String source) {
        return Map.of(
                "date",
                date,
                "workday",
                workday,
                "name",
                name,
                "source",
                source,
                "provisional",
                source.startsWith("惯例"));
    }

    @Nested
    class AnySignedInCaller {
        private UUID me;

        @BeforeEach
        void account() {
            me = rows.account("anybody");
        }

        @Test
        void sees_each_day_of_a_range_both_ends_included() {
            String notice = "国办发明电〔2023〕7号";
            as(me).get(WORKDAYS + "?from=2024-02-02&to=2024-02-05")
                    .then()
                    .statusCode(200)
                    .body(
                            "",
                            equalTo(
                                    Map.of(
                                            "items",
                                            List.of(
                                                    plain("2024-02-02", true, false),
                                                    plain("2024-02-03", false, false),
                                                    known("2024-02-04", true, "春节调休上班", notice),
                                                    plain("2024-02-05", true, false)),
                                            "workdays",
                                            3)));
            as(me).get(WORKDAYS + "?from=2024-02-10&to=2024-02-10")
                    .then()
                    .statusCode(200)
                    .body("items", contains(known("2024-02-10", false, "春节", notice)))
                    .body("workdays", equalTo(0));
        }

        @Test
        void sees_the_holiday_of_the_region_and_which_rests_on_custom() {
            as(me).get(WORKDAYS + "?from=2024-04-11&to=2024-04-11")
                    .then()
                    .body(
                            "items",
                            contains(
                                    known(
                                            "2024-04-11",
                                            false,
                                            "壮族三月三",
                                            "自治区人民政府办公厅关于2024年“壮族三月三”放假的通知")));
            as(me).get(WORKDAYS + "?from=2025-03-31&to=2025-04-02")
                    .then()
                    .body(
                            "items",
                            contains(
                                    known("2025-03-31", false, "壮族三月三", "惯例：农历三月初三（3月31日）起两天"),
                                    known("2025-04-01", false, "壮族三月三", "惯例：农历三月初三（3月31日）起两天"),
                                    plain("2025-04-02", true, false)));
        }

        @Test
        void hears_that_a_year_without_a_notice_is_provisional() {
            as(me).get(WORKDAYS + "?from=2040-04-30&to=2040-05-02")
                    .then()
                    .statusCode(200)
                    .body(
                            "items",
                            contains(
                                    plain("2040-04-30", true, true),
                                    Map.of(
                                            "date",
                                            "2040-05-01",
                                            "workday",
                                            false,
                                            "name",
                                            "劳动节",
                                            "provisional",
                                            true),
                                    plain("2040-05-02", true, true)))
                    .body("items.provisional", everyItem(equalTo(true)));
        }

        @Test
        void sees_four_hundred_days_at_most() {
            as(me).get(WORKDAYS + "?from=2024-01-01&to=2025-02-03")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(400));
            hears("from=2024-01-01&to=2025-02-04", "to", "一次最多查询 400 天。");
        }

        @Test
        void hears_what_is_wrong_with_the_dates() {
            hears("to=2024-01-01", "from", "请填写日期，如 2026-03-01。");
            hears("from=2024-01-01", "to", "请填写日期，如 2026-03-01。");
            hears("from=2024-1-1&to=2024-01-02", "from", "日期请写成“年-月-日”，如 2026-03-01。");
            hears("from=2024-01-01&to=2024-01-02T00:00", "to", "日期请写成“年-月-日”，如 2026-03-01。");
            hears("from=2023-02-29&to=2023-03-01", "from", "没有这一天，请检查日期。");
            hears("from=2024-01-02&to=2024-01-01", "to", "结束日期不能早于开始日期。");
            hears("from=0000-01-01&to=9999-12-31", "to", "一次最多查询 400 天。");
            hears("from=&to=2024-01-01", "from", "这个参数不能为空，不需要时请去掉。");
        }

        private void hears(String query, String field, String message) {
            unchecked(me)
                    .get(WORKDAYS + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("VALIDATION"))
                    .body("errors", contains(Map.of("field", field, "message", message)));
        }

        @Test
        void hears_that_a_parameter_is_not_known() {
            unchecked(me)
                    .get(WORKDAYS + "?from=2024-01-01&to=2024-01-02&kind=HOLIDAY")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("UNKNOWN_PARAMETER"))
                    .body("errors.field", contains("kind"));
        }
    }

    @Nested
    class Nobody {
        @Test
        void is_asked_to_sign_in() {
            nobody().get(WORKDAYS + "?from=2024-01-01&to=2024-01-02")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("UNAUTHENTICATED"));
        }
    }

    @Nested
    class AnotherModule {
        @Test
        void computes_deadlines_through_the_facade() {
            LocalDate beforeSpringFestival = LocalDate.of(2024, 2, 8);
            assertEquals(
                    new Deadline(LocalDate.of(2024, 2, 20), false),
                    workdays.plusWorkdays(beforeSpringFestival, 4));
            assertEquals(
                    new Deadline(LocalDate.of(2027, 2, 18), true),
                    workdays.plusWorkdays(LocalDate.of(2027, 2, 4), 4));
        }
    }
}
