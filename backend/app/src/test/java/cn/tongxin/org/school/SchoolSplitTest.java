package cn.tongxin.org.school;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.access.WorkItemScan;
import cn.tongxin.testing.People;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A school is divided by a plan that is looked at, proposed and approved. */
@QuarkusTest
class SchoolSplitTest extends SplitApi {
    @Inject @All List<WorkItemScan> scans;

    @Test
    void a_plan_tells_who_goes_and_who_stays_and_moves_nothing() {
        String id =
                plan(county, "county-admin", lusPart())
                        .then()
                        .statusCode(201)
                        .body("school.name", equalTo("青秀区示例小学"))
                        .body("newSchool.name", equalTo("青秀区新办小学"))
                        .body("classes.name", contains(YEAR + "级2班"))
                        .body("classesStaying", equalTo(1))
                        .body("posts.name", contains("陆*"))
                        .body("postsStaying", equalTo(1))
                        .body("vacancies", empty())
                        .body("problems", empty())
                        .extract()
                        .path("id");
        assertEquals(school + " " + YEAR + "级2班 " + lu, classAt(going));
        assertEquals(List.of(), rows.read("select id from school where id = ?::uuid", id));
        as(principal, "school-admin")
                .get(SCHOOLS + school + "/splits/" + id)
                .then()
                .statusCode(200)
                .body("classes.id", contains(going.toString()));
        as(ofUnit("safety", "safety-officer", "450103"), "safety-officer")
                .get(SCHOOLS + school + "/splits/" + id)
                .then()
                .statusCode(200)
                .body("posts", empty())
                .body("postsStaying", equalTo(1));
        as(bureau, "bureau-admin")
                .get(SCHOOLS + neighbour + "/splits/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void an_approved_plan_is_a_new_school_with_its_classes_and_staff() {
        String id = planned(lusPart());
        UUID into = UUID.fromString(id);
        UUID account = ofSchool("lu", "class-teacher", school);
        rows.execute("update account set person_id = ? where id = ?", People.id(LU), account);
        UUID proposal = proposed(id);
        as(county, "county-admin")
                .get(PROPOSALS + "/" + proposal)
                .then()
                .body("kindName", equalTo("学校分立"))
                .body("summary", equalTo("青秀区示例小学分立出青秀区新办小学，转入 1 个班级、1 项任职"));
        approve(bureau, "bureau-admin", proposal).statusCode(200);
        as(county, "county-admin")
                .get(SCHOOLS + into)
                .then()
                .statusCode(200)
                .body("name", equalTo("青秀区新办小学"))
                .body("status", equalTo("OPERATING"));
        assertEquals(into + " " + YEAR + "级2班 " + lu, classAt(going));
        assertEquals(school + " " + YEAR + "级1班 " + qin, classAt(staying));
        assertEquals(
                List.of(into + " ACTIVE t"),
                rows.read(
                        "select school_id || ' ' || status || ' ' || left(main::text, 1) from staff_assignment"
                                + " where staff_id = ?",
                        lu));
        assertEquals(
                List.of("{" + into + "}"),
                rows.read("select school_ids::text from staff where id = ?", lu));
        assertEquals(
                List.of(into.toString()),
                rows.read("select school_id from person where id = ?", People.id(LU)));
        assertEquals(
                List.of("学校分立"),
                rows.read(
                        "select end_reason from role_grant where account_id = ? and school_id = ?",
                        account,
                        school));
        as(county, "county-admin")
                .queryParam("kind", "grant.renew")
                .get("/api/v1/work-items")
                .then()
                .body("items.title", contains("为分立到新学校的教职工重新授权：青秀区新办小学"));
        historiesNameEachOther(into, proposal);
        propose(school, Map.of("plan", id)).statusCode(409).body("detail", equalTo("这份方案已经办理。"));
    }

    private void historiesNameEachOther(UUID into, UUID proposal) {
        as(bureau, "bureau-admin")
                .get(SCHOOLS + school + "/history")
                .then()
                .body("items.action", contains("split"))
                .body("items[0].other.id", equalTo(into.toString()))
                .body("items[0].proposal", equalTo(proposal.toString()));
        as(bureau, "bureau-admin")
                .get(SCHOOLS + into + "/history")
                .then()
                .body("items.action", contains("split-off"))
                .body("items[0].from", equalTo("NONE"))
                .body("items[0].to", equalTo("OPERATING"))
                .body("items[0].other.name", equalTo("青秀区示例小学"));
        as(bureau, "bureau-admin")
                .get("/api/v1/classes/" + going + "/history")
                .then()
                .body("items.action", contains("split"))
                .body("items[0].fromSchool.name", equalTo("青秀区示例小学"));
        as(bureau, "bureau-admin")
                .get(ONE + "/history", lu)
                .then()
                .body("items.action", contains("split"));
    }

    @Test
    void a_merger_stands_in_both_histories_as_well() {
        UUID merger = proposeMerger(school, neighbour);
        approve(bureau, "bureau-admin", merger).statusCode(200);
        as(bureau, "bureau-admin")
                .get(SCHOOLS + neighbour + "/history")
                .then()
                .body("items.action", contains("absorb"))
                .body("items[0].other.name", equalTo("青秀区示例小学"));
        as(bureau, "bureau-admin")
                .get(SCHOOLS + school + "/history")
                .then()
                .body("items[0].other.name", equalTo("青秀区邻近小学"));
    }

    @Test
    void open_work_and_what_waits_go_where_it_belongs_now() {
        UUID waiting = proposeTransfer(principal, "school-admin", lu, neighbour);
        UUID stays = proposeTransfer(principal, "school-admin", qin, neighbour);
        // What is asked of one person about a proposal stays that person's.
        rows.execute("update work_item set account_id = ? where subject_id = ?", county, waiting);
        String id = planned(lusPart());
        approve(bureau, "bureau-admin", proposed(id)).statusCode(200);
        assertEquals(
                List.of(id), rows.read("select school_id from proposal where id = ?", waiting));
        assertEquals(
                List.of(school.toString()),
                rows.read("select school_id from proposal where id = ?", stays));
        assertEquals(
                List.of(id + " " + county),
                rows.read(
                        "select school_id || ' ' || account_id from work_item where subject_id = ?"
                                + " and status = 'OPEN'",
                        waiting));
        approve(county, "county-admin", waiting).statusCode(200);
        approve(county, "county-admin", stays).statusCode(200);
        assertEquals(
                List.of("2"),
                rows.read(
                        "select count(*) from staff_assignment where school_id = ?"
                                + " and status = 'ACTIVE' and staff_id <> ?",
                        neighbour,
                        wei));
    }

    @Test
    void work_about_who_goes_keeps_its_clocks_and_the_others_stay() {
        scans.stream()
                .filter(one -> one.name().equals("background-checks"))
                .forEach(one -> QuarkusTransaction.requiringNew().call(() -> one.scan(null)));
        List<String> before = checkOf(lu);
        String id = planned(lusPart());
        approve(bureau, "bureau-admin", proposed(id)).statusCode(200);
        assertEquals(before.get(0).replace(school.toString(), id), checkOf(lu).get(0));
        assertEquals(1, checkOf(lu).size());
        assertEquals(school.toString(), checkOf(qin).get(0).split(" ")[0]);
    }

    @Test
    void the_county_is_told_of_roles_to_give_anew_until_the_new_school_is_merged() {
        UUID account = ofSchool("lu", "safety-officer", school);
        rows.execute("update account set person_id = ? where id = ?", People.id(LU), account);
        UUID added = UUID.fromString(planned(lusPart()));
        approve(bureau, "bureau-admin", proposed(added.toString())).statusCode(200);
        String mine = "select status || ' ' || role from work_item where kind = 'grant.renew'";
        assertEquals(List.of("OPEN county-admin"), rows.read(mine));
        approve(bureau, "bureau-admin", proposeMerger(added, school)).statusCode(200);
        assertEquals(List.of("CANCELLED county-admin"), rows.read(mine));
    }

    private List<String> checkOf(UUID staff) {
        return rows.read(
                "select school_id || ' ' || id || ' ' || due_at from work_item"
                        + " where subject_id = ? and kind = 'background-check.record'"
                        + " order by created_at, id",
                staff);
    }

    @Test
    void classes_without_their_teacher_are_vacant_in_both_schools() {
        Map<String, Object> crossed =
                wanted(Set.of(staying), Set.of(People.assignmentId(LU, school)));
        String id =
                plan(county, "county-admin", crossed)
                        .then()
                        .statusCode(201)
                        .body(
                                "vacancies.id",
                                containsInAnyOrder(going.toString(), staying.toString()))
                        .extract()
                        .path("id");
        approve(bureau, "bureau-admin", proposed(id)).statusCode(200);
        assertEquals(id + " " + YEAR + "级1班 -", classAt(staying));
        assertEquals(school + " " + YEAR + "级2班 -", classAt(going));
    }

    @Test
    void a_repeated_click_makes_one_plan() {
        Map<String, Object> body = lusPart();
        List<String> made =
                Stream.of(1, 2)
                        .map(
                                again ->
                                        as(county, "county-admin")
                                                .header("Idempotency-Key", "split-plan-0001-0001")
                                                .contentType(ContentType.JSON)
                                                .body(body)
                                                .post(SCHOOLS + school + "/splits")
                                                .then()
                                                .statusCode(201)
                                                .extract()
                                                .<String>path("id"))
                        .toList();
        assertEquals(made.get(0), made.get(1));
        assertEquals(List.of("1"), rows.read("select count(*) from school_split"));
    }
}
