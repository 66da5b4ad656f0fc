package cn.tongxin.people.family;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.people.StudentsMoved;
import cn.tongxin.people.student.StudentApi;
import cn.tongxin.testing.CareRows;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** NO_GUARDIAN (domain.md §2.A): a child for whom nobody may decide any more is not overlooked. */
@QuarkusTest
class NoGuardianTest extends StudentApi {
    private static final String LINKS = "/api/v1/guardian-links/";
    private static final String ORDERS = "/api/v1/court-orders";
    private static final Map<String, Object> DECEASED =
            Map.of("basis", "DECEASED", "reason", "因病去世");

    @Inject NoGuardianWork work;
    @Inject Event<StudentsMoved> moved;

    private UUID child;
    private UUID mother;
    private UUID motherLink;

    @BeforeEach
    void aChildAndItsMother() {
        child = families.pupil("陆小明", school, group);
        mother = families.guardian("韦秀兰", "13900001111");
        motherLink = families.link(child, mother, "VERIFIED");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private void act(String path, String verb, Map<String, Object> body) {
        as(principal, SCHOOL)
                .header("If-Match", tag(principal, SCHOOL, path))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path + "/" + verb)
                .then()
                .statusCode(200);
    }

    private void mayDecide(boolean may) {
        Map<String, Object> terms = new HashMap<>();
        terms.put("relation", "52");
        terms.put("role", "STATUTORY");
        terms.put("custody", "BOTH");
        terms.put("livesWith", true);
        terms.put("mayView", true);
        terms.put("mayPickUp", true);
        terms.put("mayDecide", may);
        terms.put("priority", 1);
        as(principal, SCHOOL)
                .header("If-Match", tag(principal, SCHOOL, LINKS + motherLink))
                .contentType(ContentType.JSON)
                .body(terms)
                .put(LINKS + motherLink)
                .then()
                .statusCode(200);
    }

    private void scan() {
        QuarkusTransaction.requiringNew().run(() -> assertEquals(null, work.scan(null)));
    }

    /** As a step of somebody that this follows from. */
    private void whenMoved() {
        on(
                () -> {
                    Arc.container().requestContext().activate();
                    try {
                        QuarkusTransaction.requiringNew()
                                .run(() -> moved.fire(new StudentsMoved(Set.of(child))));
                    } finally {
                        Arc.container().requestContext().terminate();
                    }
                    return null;
                });
    }

    private void isWork(String... items) {
        assertEquals(
                List.of(items),
                rows.read(
                        "select role || ' ' || unit_code || ' ' || status from work_item where kind ="
                                + " 'student.no-guardian' order by created_at, status"));
    }

    @Test
    void the_last_guardian_who_is_gone_makes_work_of_the_county_until_there_is_another() {
        act(LINKS + motherLink, "revoke", DECEASED);
        isWork("county-admin 450103 OPEN");
        assertEquals(
                List.of("核实学生陆*由谁监护，并告知民政部门（民政部门今后从共享数据获知）"),
                rows.read("select title from work_item where kind = 'student.no-guardian'"));
        scan();
        isWork("county-admin 450103 OPEN");
        Map<String, Object> uncle = new HashMap<>();
        uncle.put("student", child);
        uncle.put("person", Map.of("name", "陆建民", "sex", "1", "phone", "13900003333"));
        uncle.put(
                "terms",
                Map.of(
                        "relation",
                        "83",
                        "role",
                        "STATUTORY",
                        "custody",
                        "SOLE",
                        "livesWith",
                        true,
                        "mayView",
                        true,
                        "mayPickUp",
                        true,
                        "mayDecide",
                        true,
                        "priority",
                        1));
        post(principal, SCHOOL, "/api/v1/guardian-links", uncle).statusCode(201);
        isWork("county-admin 450103 DONE");
    }

    @Test
    void as_long_as_the_other_parent_may_decide_there_is_no_work() {
        UUID father = families.guardian("陆建国", "13900002222");
        UUID fatherLink = families.link(child, father, "VERIFIED");
        act(LINKS + motherLink, "revoke", DECEASED);
        isWork();
        // A carer is not somebody who may decide.
        families.link(child, families.guardian("周阿婆", null), "VERIFIED", "ENTRUSTED");
        act(LINKS + fatherLink, "revoke", DECEASED);
        isWork("county-admin 450103 OPEN");
    }

    @Test
    void an_order_against_the_last_one_makes_work_until_it_ends() {
        Map<String, Object> order = new HashMap<>();
        order.put("student", child);
        order.put("link", motherLink);
        order.put("kind", "CUSTODY");
        order.put("court", CareRows.COURT);
        order.put("documentNo", CareRows.DOCUMENT_NO);
        order.put("from", today().toString());
        String id =
                post(principal, SCHOOL, ORDERS, order).statusCode(201).extract().path("order.id");
        isWork("county-admin 450103 OPEN");
        act(ORDERS + "/" + id, "end", Map.of("on", today().toString(), "reason", "期满未延长"));
        isWork("county-admin 450103 DONE");
    }

    @Test
    void a_correction_that_takes_the_last_one_makes_work_and_the_scan_does_not_forget_it() {
        mayDecide(false);
        isWork("county-admin 450103 OPEN");
        scan();
        isWork("county-admin 450103 OPEN");
        mayDecide(true);
        isWork("county-admin 450103 DONE");
    }

    @Test
    void who_never_had_one_is_no_work_of_the_county() {
        UUID newcomer = families.pupil("韦小燕", school, group);
        UUID asked = families.link(newcomer, families.guardian("韦大", null), "CLAIMED");
        act(LINKS + asked, "reject", Map.of("reason", "与入学登记不符"));
        families.pupil("韦小花", school, group);
        scan();
        isWork();
    }

    @Test
    void one_that_runs_out_is_found_by_the_daily_scan() {
        rows.execute(
                "update guardian_link set valid_to = ?::date where id = ?",
                today().toString(),
                motherLink);
        scan();
        isWork();
        rows.execute(
                "update guardian_link set valid_to = ?::date where id = ?",
                today().minusDays(1).toString(),
                motherLink);
        scan();
        scan();
        isWork("county-admin 450103 OPEN");
        rows.execute("update guardian_link set valid_to = null where id = ?", motherLink);
        scan();
        isWork("county-admin 450103 DONE");
    }

    @Test
    void the_work_goes_where_the_pupil_goes_and_ends_when_it_leaves() {
        act(LINKS + motherLink, "revoke", DECEASED);
        rows.execute(
                "update student set unit_code = '450124', school_id = ?, class_id = null where id"
                        + " = ?",
                far,
                child);
        whenMoved();
        isWork("county-admin 450103 CANCELLED", "county-admin 450124 OPEN");
        rows.execute("update student set status = 'TRANSFERRED_OUT' where id = ?", child);
        whenMoved();
        isWork("county-admin 450103 CANCELLED", "county-admin 450124 CANCELLED");
    }

    @Test
    void who_is_of_age_needs_none() {
        rows.execute(
                "update student set birth_date = ?::date where id = ?",
                today().minusYears(18).plusDays(1).toString(),
                child);
        act(LINKS + motherLink, "revoke", DECEASED);
        isWork("county-admin 450103 OPEN");
        rows.execute(
                "update student set birth_date = ?::date where id = ?",
                today().minusYears(18).toString(),
                child);
        scan();
        isWork("county-admin 450103 DONE");
    }
}
