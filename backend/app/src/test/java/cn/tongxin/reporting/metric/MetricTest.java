package cn.tongxin.reporting.metric;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.People;
import cn.tongxin.testing.People.Teacher;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MetricTest extends ApiTest {
    private static final String METRICS = "/api/v1/metrics";
    private static final String M01 = METRICS + "/M01";
    private static final String M03 = METRICS + "/M03";
    private static final String M25 = METRICS + "/M25";

    private UUID primary;
    private UUID nineYear;
    private UUID kindergarten;
    private UUID bureau;
    private int people;

    @BeforeEach
    void schools() {
        rows.places();
        primary = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        nineYear = rows.school(new SchoolSeed("3145000002", "市直属学校", "312", "SZ", "450103001001"));
        kindergarten =
                rows.school(
                        new SchoolSeed("1145000003", "马山县幼儿园", "111", "450124", "450124001001"));
        rows.school(new SchoolSeed("2145000004", "马山县教学点", "218", "450124", "450124001001"));
        bureau = cityWide("bureau", "bureau-admin");
    }

    private ValidatableResponse ask(String address) {
        return as(bureau, "bureau-admin").get(address).then().statusCode(200);
    }

    private String teacher(UUID school) {
        String name = "黄老师" + people++;
        new People(rows).teacher(new Teacher(name, "13800001111", "450103", school));
        return name;
    }

    private void teachers(UUID school, int number) {
        for (int i = 0; i < number; i++) {
            teacher(school);
        }
    }

    private void psychologist(UUID school, String from) {
        rows.execute(
                "update staff_assignment set category = 'PSYCH', from_date = ?::date where id = ?",
                from,
                People.assignmentId(teacher(school), school));
    }

    private void step(UUID school, String from, String to, String at) {
        rows.execute(
                "insert into status_change (id, resource, subject_id, unit_code, school_id,"
                        + " from_status, to_status, action, acting_role, created_at, updated_at,"
                        + " source) values (gen_random_uuid(), 'schools', ?, '450103', ?, ?, ?,"
                        + " 'open', 'bureau-admin', ?::timestamptz, now(), 'API')",
                school,
                school,
                from,
                to,
                at);
    }

    private static List<String> lines(ValidatableResponse answer) {
        List<Map<String, Object>> parts = answer.extract().path("items");
        List<String> lines = new ArrayList<>();
        for (Map<String, Object> part : parts) {
            Object all = part.get("denominator");
            lines.add(
                    part.get("key") + " " + part.get("numerator") + (all == null ? "" : "/" + all));
        }
        return lines.stream().sorted().toList();
    }

    @Nested
    class Definitions {
        @Test
        void say_what_is_counted_and_what_nobody_can_know() {
            ask(METRICS)
                    .body("items.id", equalTo(MetricBook.IDS))
                    .body("items.name", hasItems("中小学幼儿园数", "专任教师数", "心理教师配备率"))
                    .body("items.formulaVersion", everyItem(equalTo(1)))
                    .body("items.limits", everyItem(containsString("无从知道")))
                    .body("items[0].denominator", nullValue())
                    .body("items[2].denominator", notNullValue())
                    .body("items[2].by", equalTo(List.of("county", "unit", "stage")));
        }
    }

    @Nested
    class Values {
        @Test
        void leave_out_teaching_points_and_schools_that_do_not_operate() {
            rows.set(kindergarten, "status", "SUSPENDED");
            ask(M01).body("figure.value", equalTo(2))
                    .body("figure.numerator", equalTo(2))
                    .body("figure.denominator", nullValue())
                    .body("figure.suppressed", equalTo(false))
                    .body("items", hasSize(0))
                    .body("formulaVersion", equalTo(1))
                    .body("provisional", equalTo(true))
                    .body("recordsFrom", equalTo("2026-01-05"))
                    .body("asOf", equalTo(today()));
        }

        @Test
        void name_their_parts_and_count_a_school_in_its_highest_stage() {
            ask(M01 + "?by=stage")
                    .body("by", equalTo("stage"))
                    .body("items.key", contains("PRE", "PRI", "JUN"))
                    .body("items.name", contains("学前", "小学", "初中"))
                    .body("items.value", contains(1, 1, 1));
            ask(M01 + "?by=unit").body("items.name", contains("青秀区", "马山县", "市直属"));
            ask(M01 + "?by=county").body("items.name", contains("青秀区", "马山县"));
        }

        @Test
        void of_shares_are_percent_with_two_decimals() {
            psychologist(primary, "2025-09-01");
            ask(M25).body("figure.value", equalTo(33.33f))
                    .body("figure.numerator", equalTo(1))
                    .body("figure.denominator", equalTo(3));
            rows.execute("update school set status = 'SUSPENDED'");
            ask(M25).body("figure.value", nullValue())
                    .body("figure.denominator", equalTo(0))
                    .body("figure.suppressed", equalTo(false));
        }

        @Test
        void are_what_plain_sql_counts() {
            teachers(primary, 12);
            teachers(nineYear, 15);
            teachers(kindergarten, 11);
            psychologist(nineYear, "2025-09-01");
            // One who teaches at two schools, and one who has left.
            new People(rows).second("黄老师0", "450124", kindergarten);
            rows.execute(
                    "update staff_assignment set status = 'ENDED', to_date = '2026-03-01' where id = ?",
                    People.assignmentId("黄老师1", primary));
            PlainFigures plain = new PlainFigures(rows);
            for (String day : List.of(today(), "2026-03-01", "2026-02-28", "2025-01-01")) {
                for (Breakdown by : Breakdown.values()) {
                    for (String id : MetricBook.IDS) {
                        String address =
                                METRICS + "/" + id + "?asOf=" + day + "&by=" + by.parameter();
                        assertEquals(plain.of(id, day, by), lines(ask(address)), address);
                    }
                }
            }
            ask(M03 + "?asOf=2026-02-28").body("figure.value", equalTo(38));
            ask(M03 + "?asOf=2026-03-01").body("figure.value", equalTo(37));
        }
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }

    @Nested
    class AsOf {
        @Test
        void a_school_counts_from_the_day_it_opened_in_nanning() {
            // Half past midnight there.
            step(primary, "PREPARING", "OPERATING", "2026-03-09T16:30:00Z");
            ask(M01 + "?asOf=2026-03-09")
                    .body("figure.value", equalTo(2))
                    .body("provisional", equalTo(false));
            ask(M01 + "?asOf=2026-03-10").body("figure.value", equalTo(3));
            step(primary, "OPERATING", "SUSPENDED", "2026-05-01T02:00:00Z");
            rows.set(primary, "status", "SUSPENDED");
            ask(M01 + "?asOf=2026-04-30").body("figure.value", equalTo(3));
            ask(M01 + "?asOf=2026-05-01").body("figure.value", equalTo(2));
            ask(M01).body("figure.value", equalTo(2));
        }

        @Test
        void before_the_records_a_school_counts_from_when_it_was_established() {
            rows.set(primary, "established_on", "2019-09-01");
            ask(M01 + "?asOf=2019-08-31").body("figure.value", equalTo(2));
            ask(M01 + "?asOf=2019-09-01").body("figure.value", equalTo(3));
        }

        @Test
        void a_post_counts_on_its_first_day_and_not_on_its_last() {
            psychologist(primary, "2025-09-01");
            rows.execute("update staff_assignment set to_date = '2026-02-01'");
            ask(M25 + "?asOf=2025-08-31").body("figure.numerator", equalTo(0));
            ask(M25 + "?asOf=2025-09-01").body("figure.numerator", equalTo(1));
            ask(M25 + "?asOf=2026-01-31").body("figure.numerator", equalTo(1));
            ask(M25 + "?asOf=2026-02-01").body("figure.numerator", equalTo(0));
        }

        @Test
        void tomorrow_can_be_asked_for_when_it_has_come() {
            String tomorrow = LocalDate.parse(today()).plusDays(1).toString();
            unchecked(bureau, "bureau-admin")
                    .get(M01 + "?asOf=" + tomorrow)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("VALIDATION"))
                    .body("detail", equalTo("只能查询今天和以前的日期。"));
            clock.advance(Duration.ofDays(1));
            ask(M01 + "?asOf=" + tomorrow).body("provisional", equalTo(true));
        }
    }

    @Nested
    class FewPeople {
        @Test
        void are_hidden_with_what_would_tell_them() {
            teachers(primary, 20);
            teachers(nineYear, 30);
            teachers(kindergarten, 3);
            ask(M03 + "?by=unit")
                    .body("figure.value", equalTo(53))
                    .body("items.find { it.key == '450124' }.value", nullValue())
                    .body("items.find { it.key == '450124' }.numerator", nullValue())
                    .body("items.find { it.key == '450124' }.suppressed", equalTo(true))
                    .body("items.find { it.key == '450103' }.suppressed", equalTo(true))
                    .body("items.find { it.key == 'SZ' }.value", equalTo(30));
        }

        @Test
        void are_hidden_as_a_whole_too() {
            teachers(kindergarten, 9);
            ask(M03).body("figure.value", nullValue())
                    .body("figure.numerator", nullValue())
                    .body("figure.suppressed", equalTo(true));
            ask(M03 + "/trend?by=semester")
                    .body("items[-1].figure.suppressed", equalTo(true))
                    .body("items[-1].figure.value", nullValue());
            teacher(kindergarten);
            ask(M03).body("figure.value", equalTo(10));
        }

        @Test
        void few_schools_are_no_secret() {
            ask(M01 + "?by=county").body("items.suppressed", everyItem(equalTo(false)));
            ask(M25 + "?by=county").body("items.suppressed", everyItem(equalTo(false)));
        }
    }

    @Nested
    class TheRowsBehind {
        @Test
        void are_as_many_as_the_figure_says_page_by_page() {
            var first = ask(M01 + "/rows?limit=2&count=exact").body("total.value", equalTo(3));
            List<String> names =
                    new ArrayList<>(first.extract().<List<String>>path("items.school.name"));
            String next = first.extract().path("nextCursor");
            var second = ask(M01 + "/rows?limit=2&cursor=" + next).body("items", hasSize(1));
            names.addAll(second.extract().<List<String>>path("items.school.name"));
            assertEquals(List.of("马山县幼儿园", "青秀区示例小学", "市直属学校"), names);
            first.body("items[0].personName", nullValue())
                    .body("items[0].stage", equalTo("PRE"))
                    .body("items[0].county.name", equalTo("马山县"))
                    .body("items[0].managingUnit.code", equalTo("450124"))
                    .body("items.met", everyItem(equalTo(true)));
        }

        @Test
        void are_those_of_a_part_and_of_whoever_lacks_it() {
            psychologist(primary, "2025-09-01");
            ask(M25 + "/rows?met=false&county=450103")
                    .body("items.id", contains(nineYear.toString()));
            ask(M25 + "/rows?met=true").body("items.id", contains(primary.toString()));
            ask(M25 + "/rows?met=true&asOf=2025-08-31").body("items", hasSize(0));
            ask(M01 + "/rows?stage=JUN").body("items.id", contains(nineYear.toString()));
            ask(M01 + "/rows?unit=SZ").body("items.id", contains(nineYear.toString()));
        }

        @Test
        void show_people_once_and_masked_even_to_the_bureau() {
            String name = teacher(primary);
            new People(rows).second(name, "450124", kindergarten);
            String body =
                    ask(M03 + "/rows")
                            .body("items.id", contains(People.staffId(name).toString()))
                            .body("items[0].personName", equalTo("黄*"))
                            .body("items[0].school.id", equalTo(primary.toString()))
                            .extract()
                            .asString();
            assertFalse(body.contains(name), body);
        }

        @Test
        void are_refused_to_whoever_may_not_read_such_rows_one_by_one() {
            UUID me = ofUnit("safety", "safety-officer", "450103");
            as(me, "safety-officer").get(M03).then().statusCode(200);
            as(me, "safety-officer").get(M01 + "/rows").then().statusCode(200);
            as(me, "safety-officer")
                    .get(M03 + "/rows")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"));
        }
    }

    @Nested
    class Trends {
        @Test
        void go_through_the_ends_of_six_semesters_to_today() {
            List<String> ends =
                    rows.read(
                            "select code || ' ' || stat_to from semester where status <> 'DRAFT'"
                                    + " and stage_group = 'COMPULSORY_PRE' and stat_to < ?::date"
                                    + " order by stat_to desc limit 6",
                            today());
            String[] last = ends.get(0).split(" ");
            // A record made earlier would count from then on.
            rows.set(primary, "created_at", today() + "T00:00:00Z");
            rows.set(primary, "established_on", last[1]);
            var trend =
                    ask(M01 + "/trend?by=semester")
                            .body("by", equalTo("semester"))
                            .body("items", hasSize(7))
                            .body("items[6].title", equalTo("今天"))
                            .body("items[6].semester", nullValue())
                            .body("items[6].asOf", equalTo(today()))
                            .body("items[6].figure.value", equalTo(3))
                            .body("items[5].semester", equalTo(last[0]))
                            .body("items[5].title", containsString("学期"))
                            .body("items.figure.value", contains(2, 2, 2, 2, 2, 3, 3))
                            .body(
                                    "items.provisional",
                                    contains(false, false, false, false, false, false, true));
            assertEquals(
                    ends.stream().map(end -> end.split(" ")[1]).sorted().toList(),
                    trend.extract().<List<String>>path("items.asOf").subList(0, 6));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/M99, 404, NOT_FOUND, 没有这个编号的指标",
        "/m01, 404, NOT_FOUND, 没有这个编号的指标",
        "/M99/rows, 404, NOT_FOUND, 没有这个编号的指标",
        "/M99/trend?by=semester, 404, NOT_FOUND, 没有这个编号的指标",
        "/M01?asOf=2026-2-1, 400, VALIDATION, 年-月-日",
        "/M01?asOf=2026-02-30, 400, VALIDATION, 没有这一天",
        "/M01?asOf=, 400, VALIDATION, 不能为空",
        "/M01?asOf=2999-01-01, 400, VALIDATION, 今天和以前",
        "/M01?asOf=2026-01-01&asOf=2026-01-02, 400, VALIDATION, 一",
        "/M01?by=town, 400, VALIDATION, county、unit、stage",
        "/M01?by=, 400, VALIDATION, 不能为空",
        "/M01?county=450103, 400, UNKNOWN_PARAMETER, asOf",
        "/M01/trend, 400, VALIDATION, semester",
        "/M01/trend?by=year, 400, VALIDATION, semester",
        "/M01/rows?asOf=2999-01-01, 400, VALIDATION, 今天和以前",
        "/M01/rows?asOf=2026-02-30, 400, VALIDATION, 没有这一天",
        "'/M01/rows?asOf=2026-01-01,2026-01-02', 400, VALIDATION, 只能填一个",
        "/M01/rows?stage=X, 400, VALIDATION, ''",
        "/M01/rows?by=county, 400, UNKNOWN_PARAMETER, county",
        "/M01/rows?cursor=AAAA, 400, CURSOR, ''"
    })
    void what_cannot_be_asked_is_answered_in_words(
            String address, int status, String code, String words) {
        unchecked(bureau, "bureau-admin")
                .get(METRICS + address)
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("detail", containsString(words));
    }
}
