package cn.tongxin.access.work;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.access.WorkItems.Who;
import cn.tongxin.kernel.scope.Axes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people see of their work and do with it. */
@QuarkusTest
class WorkItemTest extends WorkApi {
    private static final String ADMIN = "school-admin";

    private UUID head;
    private UUID deputy;
    private UUID county;

    @BeforeEach
    void people() {
        head = ofSchool("head", ADMIN, school);
        deputy = ofSchool("deputy", ADMIN, school);
        county = ofUnit("county", "county-admin", "450103");
    }

    private static Instant now() {
        return Instant.now();
    }

    private ValidatableResponse next(UUID who, String role) {
        return as(who, role).get(NEXT).then().statusCode(200);
    }

    private List<String> titles(UUID who, String role) {
        return next(who, role).extract().path("items.title");
    }

    private List<String> listed(UUID who, String role, String query) {
        return as(who, role).get(ALL + query).then().statusCode(200).extract().path("items.title");
    }

    private Response step(UUID who, String role, UUID item, String verb) {
        String tag = as(who, role).get(ONE, item).header("ETag");
        return as(who, role)
                .header("If-Match", tag == null ? "\"0-00000000\"" : tag)
                .post(ONE + "/" + verb, item);
    }

    @Test
    void an_item_says_what_to_do_until_when_and_where() {
        UUID subject = UUID.randomUUID();
        ledger.open(
                List.of(opening(REPORT, subject, "报送秋季开学材料", schoolAdmins())),
                now().minus(Duration.ofDays(60)));
        UUID item = item(subject);
        next(head, ADMIN)
                .body("more", equalTo(false))
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(item.toString()))
                .body("items[0].kind", equalTo(REPORT))
                .body("items[0].kindName", equalTo("报送"))
                .body("items[0].title", equalTo("报送秋季开学材料"))
                .body("items[0].subjectName", equalTo("示例事物"))
                .body("items[0].due.state", equalTo("OVERDUE"))
                .body("items[0].due.words", containsString("已逾期"))
                .body("items[0].due.workdaysLeft", lessThanOrEqualTo(-10))
                .body("items[0].escalated", equalTo(false))
                .body("items[0].takenByMe", equalTo(false))
                .body("items[0].closable", equalTo(false))
                .body("items[0].link.route", equalTo("test-report"))
                .body("items[0].link.id", equalTo(subject.toString()));
        as(head, ADMIN)
                .get(ONE, item)
                .then()
                .statusCode(200)
                .body("item.status", equalTo("OPEN"))
                .body("item.role", equalTo(ADMIN))
                .body("item.managingUnit", equalTo("450103"))
                .body("item.place", equalTo("青秀区示例小学"))
                .body("item.takenBy", nullValue())
                .body("rule", nullValue())
                .body("raisedAt", notNullValue())
                .body("version", equalTo(0))
                .body("actions.name", contains("take", "release", "done"))
                .body("actions.enabled", contains(true, false, false));
    }

    @Test
    void the_longest_overdue_stand_first_then_what_is_due_first_and_twenty_at_most() {
        for (int n = 1; n <= 12; n++) {
            opened(REPORT, "早该办的" + n, schoolAdmins(), now().minus(Duration.ofDays(40 + n)));
            opened(REPORT, "还有几天的" + n, schoolAdmins(), now().minus(Duration.ofMinutes(n)));
        }
        opened(CALL, "刚来的电话", schoolAdmins(), now());
        next(head, ADMIN).body("items", hasSize(20)).body("more", equalTo(true));
        List<String> titles = titles(head, ADMIN);
        List<String> states = next(head, ADMIN).extract().path("items.due.state");
        long overdue = states.stream().filter("OVERDUE"::equals).count();
        assertEquals(12, overdue);
        assertEquals("刚来的电话", titles.get(12), "first of what is not overdue");
        List<String> dues = next(head, ADMIN).extract().path("items.due.at");
        assertEquals(dues.stream().sorted().toList(), dues);
    }

    @Test
    void work_is_for_a_role_in_a_place_and_for_nobody_else() {
        opened(REPORT, "本校的", schoolAdmins(), now());
        opened(REPORT, "外校的", Who.of(ADMIN, new Axes("450124", elsewhere), "county-admin"), now());
        opened(
                REPORT,
                "本县的",
                Who.of("county-admin", new Axes("450103", null), "bureau-admin"),
                now());
        opened(REPORT, "给副校长的", new Who(ADMIN, atSchool(), deputy, null, ADMIN), now());
        opened(REPORT, "副校长不能办的", new Who(ADMIN, atSchool(), null, deputy, ADMIN), now());
        assertEquals(Set.of("本校的", "副校长不能办的"), new TreeSet<>(titles(head, ADMIN)));
        assertEquals(Set.of("本校的", "给副校长的"), new TreeSet<>(titles(deputy, ADMIN)));
        assertEquals(List.of("本县的"), titles(county, "county-admin"));
        assertEquals(List.of(), titles(cityWide("bureau", "bureau-admin"), "bureau-admin"));
        assertEquals(List.of(), titles(rows.account("parent"), "guardian"));
    }

    @Test
    void it_is_gone_when_the_grant_ends() {
        UUID item = opened(REPORT, "本校的", schoolAdmins(), now());
        assertEquals(List.of("本校的"), titles(head, ADMIN));
        rows.execute("update role_grant set valid_to = now() where account_id = ?", head);
        forgetCallers();
        assertEquals(List.of(), titles(head, ADMIN));
        as(head, ADMIN).get(ALL).then().statusCode(403).body("code", equalTo("GRANT_EXPIRED"));
        as(head, ADMIN).get(ONE, item).then().statusCode(403);
    }

    @Test
    void a_deputy_has_the_work_of_the_one_they_stand_in_for_as_long_as_that_one_has_it() {
        opened(REPORT, "本校的", schoolAdmins(), now());
        UUID other = ofSchool("other", ADMIN, elsewhere);
        UUID stands = rows.account("stands");
        UUID grant = rows.schoolGrant(stands, ADMIN, school);
        rows.execute(
                "update role_grant set valid_to = now() + interval '7 days', principal_id = ?,"
                        + " deputy_of = (select id from role_grant where account_id = ?)"
                        + " where id = ?",
                head,
                head,
                grant);
        assertEquals(List.of("本校的"), titles(stands, ADMIN));
        assertEquals(List.of(), titles(other, ADMIN));
        rows.execute("update role_grant set valid_to = now() where account_id = ?", head);
        forgetCallers();
        assertEquals(List.of(), titles(stands, ADMIN));
    }

    @Test
    void what_went_up_is_on_both_desks() {
        UUID item = opened(REPORT, "本校的", schoolAdmins(), now().minus(Duration.ofDays(60)));
        assertEquals(List.of(), titles(county, "county-admin"));
        rows.execute(
                "update work_item set escalated = true, escalated_role = 'county-admin'"
                        + " where id = ?",
                item);
        next(county, "county-admin")
                .body("items.title", contains("本校的"))
                .body("items.escalated", contains(true));
        assertEquals(List.of("本校的"), titles(head, ADMIN));
        UUID other = ofUnit("other", "county-admin", "450124");
        assertEquals(List.of(), titles(other, "county-admin"));
        step(county, "county-admin", item, "take").then().statusCode(200);
    }

    @Test
    void who_answers_for_the_place_sees_what_others_have_to_do_and_cannot_take_it() {
        UUID item = opened(REPORT, "本校的", schoolAdmins(), now());
        UUID secret = opened(CALL, "只给本人", schoolAdmins(), now());
        assertEquals(List.of("本校的"), listed(county, "county-admin", ""));
        as(county, "county-admin").get(ONE, item).then().statusCode(200).body("actions", empty());
        as(county, "county-admin").get(ONE, secret).then().statusCode(403);
        as(county, "county-admin").get(ONE + "/history", secret).then().statusCode(403);
        step(county, "county-admin", item, "take")
                .then()
                .statusCode(403)
                .body("code", equalTo("SCOPE"));
        as(county, "county-admin")
                .get(ALL + "/summary")
                .then()
                .statusCode(200)
                .body("open", equalTo(1))
                .body("mine", equalTo(0))
                .body("others", equalTo(1));
        UUID teacher = ofSchool("teacher", "class-teacher", school);
        assertEquals(List.of(), listed(teacher, "class-teacher", ""));
        as(teacher, "class-teacher").get(ALL + "/summary").then().statusCode(403);
    }

    @Test
    void one_takes_it_and_the_colleague_does_something_else() {
        UUID item = opened(REPORT, "本校的", schoolAdmins(), now());
        step(head, ADMIN, item, "take")
                .then()
                .statusCode(200)
                .body("item.takenBy", equalTo("演示·head"))
                .body("version", equalTo(1))
                .body("actions.find { it.name == 'release' }.enabled", equalTo(true));
        assertEquals(List.of(), titles(deputy, ADMIN));
        next(head, ADMIN).body("items.takenByMe", contains(true));
        as(deputy, ADMIN)
                .get(ONE, item)
                .then()
                .body("actions.find { it.name == 'take' }.reason", containsString("已由演示·head领取"));
        step(deputy, ADMIN, item, "take")
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
        step(deputy, ADMIN, item, "release").then().statusCode(409);
        step(head, ADMIN, item, "release").then().statusCode(200);
        step(head, ADMIN, item, "release").then().statusCode(409);
        assertEquals(List.of("本校的"), titles(deputy, ADMIN));
        as(deputy, ADMIN)
                .get(ONE + "/history", item)
                .then()
                .statusCode(200)
                .body("items.what", contains("RAISED", "TAKEN", "RELEASED"))
                .body("items[1].by", equalTo("演示·head"))
                .body("items[1].actingRole", equalTo(ADMIN))
                .body("items[0].by", nullValue());
    }

    @Test
    void a_step_needs_the_version_that_was_seen() {
        UUID item = opened(REPORT, "本校的", schoolAdmins(), now());
        String tag = as(head, ADMIN).get(ONE, item).header("ETag");
        for (String verb : List.of("take", "release", "done")) {
            unchecked(head, ADMIN).post(ONE + "/" + verb, item).then().statusCode(428);
        }
        step(deputy, ADMIN, item, "take").then().statusCode(200);
        for (String verb : List.of("take", "release", "done")) {
            as(head, ADMIN)
                    .header("If-Match", tag)
                    .post(ONE + "/" + verb, item)
                    .then()
                    .statusCode(412);
        }
    }

    @Test
    void what_ends_by_being_read_is_done_by_its_reader_and_what_does_not_is_not() {
        UUID call = opened(CALL, "请看意见", schoolAdmins(), now());
        step(head, ADMIN, call, "done")
                .then()
                .statusCode(200)
                .body("item.status", equalTo("DONE"))
                .body("settledBy", equalTo("演示·head"))
                .body("outcome", equalTo("已阅知"))
                .body("item.due.state", nullValue())
                .body("actions", empty());
        assertEquals(List.of(), titles(deputy, ADMIN));
        assertEquals(
                List.of(), rows.read("select kind from work_item_timer where fired_at is null"));
        step(head, ADMIN, call, "done").then().statusCode(409);
        UUID report = opened(REPORT, "报送材料", schoolAdmins(), now());
        step(head, ADMIN, report, "done")
                .then()
                .statusCode(409)
                .body("detail", containsString("自动办结"));
    }

    @Test
    void the_list_is_filtered_by_what_one_looks_for() {
        opened(REPORT, "早的", schoolAdmins(), now().minus(Duration.ofDays(60)));
        opened(CALL, "电话", schoolAdmins(), now());
        opened(REPORT, "县里的", Who.of("county-admin", atSchool(), "bureau-admin"), now());
        UUID up = opened(REPORT, "上报的", schoolAdmins(), now());
        rows.execute(
                "update work_item set escalated = true, escalated_role = 'county-admin'"
                        + " where id = ?",
                up);
        String role = "county-admin";
        assertEquals(List.of("早的", "县里的", "上报的"), listed(county, role, ""));
        assertEquals(List.of("县里的", "上报的"), listed(county, role, "?turn=MINE"));
        assertEquals(List.of("早的"), listed(county, role, "?turn=OTHERS"));
        assertEquals(List.of("早的", "县里的", "上报的"), listed(county, role, "?turn=OTHERS,MINE"));
        assertEquals(List.of("上报的"), listed(county, role, "?escalated=true"));
        assertEquals(List.of("早的", "上报的"), listed(county, role, "?role=school-admin"));
        String today = now().toString().substring(0, 10) + "T00:00:00Z";
        assertEquals(List.of("早的"), listed(county, role, "?dueBefore=" + today));
        assertEquals(List.of("县里的", "上报的"), listed(county, role, "?dueFrom=" + today));
        assertEquals(List.of(), listed(county, role, "?status=DONE,CANCELLED"));
        assertEquals(List.of("电话"), listed(head, ADMIN, "?kind=test.call"));
        assertEquals(List.of(), listed(county, role, "?managingUnit=450124"));
        unchecked(county, role).get(ALL + "?turn=NOBODY").then().statusCode(400);
        unchecked(county, role).get(ALL + "?mine=true").then().statusCode(400);
        unchecked(county, role).get(NEXT + "?limit=5").then().statusCode(400);
        as(county, role)
                .get(ALL + "/summary")
                .then()
                .body("open", equalTo(3))
                .body("overdue", equalTo(1))
                .body("escalated", equalTo(1))
                .body("mine", equalTo(2))
                .body("others", equalTo(1));
    }

    @Test
    void the_list_is_read_page_by_page_with_its_filter() {
        for (int i = 0; i < 7; i++) {
            opened(REPORT, "第" + i + "件", schoolAdmins(), now());
            opened(REPORT, "县" + i, Who.of("county-admin", atSchool(), "bureau-admin"), now());
        }
        Set<String> seen = new TreeSet<>();
        String cursor = "";
        int pages = 0;
        while (cursor != null) {
            Response page =
                    as(county, "county-admin")
                            .get(ALL + "?turn=OTHERS&limit=3&count=exact" + cursor);
            page.then().statusCode(200).body("total.value", equalTo(7));
            seen.addAll(page.<List<String>>path("items.title"));
            String after = page.path("nextCursor");
            cursor = after == null ? null : "&cursor=" + after;
            pages++;
        }
        assertEquals(3, pages);
        assertEquals(7, seen.size());
        assertEquals(true, seen.stream().allMatch(title -> title.startsWith("第")));
    }

    @Test
    void there_is_no_item_under_an_unknown_number() {
        as(head, ADMIN).get(ONE, UUID.randomUUID()).then().statusCode(404);
        as(head, ADMIN).get(ONE + "/history", UUID.randomUUID()).then().statusCode(404);
        as(head, ADMIN)
                .header("If-Match", "\"0-00000000\"")
                .post(ONE + "/take", UUID.randomUUID())
                .then()
                .statusCode(404);
    }
}
