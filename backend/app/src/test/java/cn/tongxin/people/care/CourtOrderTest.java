package cn.tongxin.people.care;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.people.StudentsMoved;
import cn.tongxin.people.student.StudentApi;
import cn.tongxin.testing.CareRows;
import cn.tongxin.testing.People;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
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

/** only what a court has decided takes a parent's view, and it takes it at once. */
@QuarkusTest
class CourtOrderTest extends StudentApi {
    private static final String ORDERS = "/api/v1/court-orders";
    private static final String LINKS = "/api/v1/guardian-links";
    private static final String PARENT = "guardian";
    private static final String FATHER = "陆建国";
    private static final String PHONE = "13900002222";
    private static final Map<String, Object> ENDS =
            Map.of("on", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(), "reason", "期满未延长");

    @Inject Event<StudentsMoved> moved;

    private UUID child;
    private UUID father;
    private UUID link;
    private UUID fatherAccount;
    private UUID motherAccount;

    @BeforeEach
    void aChildAndItsParents() {
        child = families.pupil("陆小明", school, group);
        father = families.guardian(FATHER, PHONE);
        link = families.link(child, father, "VERIFIED");
        fatherAccount = rows.account("father");
        families.signsIn(fatherAccount, People.id(FATHER));
        families.link(child, families.guardian("韦秀兰", "13900001111"), "VERIFIED");
        motherAccount = rows.account("mother");
        families.signsIn(motherAccount, People.id("韦秀兰"));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private Map<String, Object> order(String kind) {
        Map<String, Object> body = new HashMap<>();
        body.put("student", child);
        body.put("link", link);
        body.put("kind", kind);
        body.put("court", CareRows.COURT);
        body.put("documentNo", CareRows.DOCUMENT_NO);
        body.put("from", today().minusDays(3).toString());
        if (kind.equals("PROTECTION")) {
            body.put("until", today().plusMonths(3).toString());
        }
        return body;
    }

    private ValidatableResponse register(Map<String, Object> body) {
        return post(principal, SCHOOL, ORDERS, body);
    }

    private ValidatableResponse refused(Map<String, Object> body) {
        return unchecked(principal, SCHOOL)
                .contentType(ContentType.JSON)
                .body(body)
                .post(ORDERS)
                .then()
                .statusCode(400);
    }

    private String registered(String kind) {
        return ORDERS + "/" + register(order(kind)).statusCode(201).extract().path("order.id");
    }

    private ValidatableResponse end(String one) {
        return as(principal, SCHOOL)
                .header("If-Match", tag(principal, SCHOOL, one))
                .contentType(ContentType.JSON)
                .body(ENDS)
                .post(one + "/end")
                .then();
    }

    private void sees(UUID account, boolean may) {
        forgetCallers();
        int status = as(account, PARENT).get(STUDENT, child).statusCode();
        assertTrue(may ? status == 200 : status == 403 || status == 404, "status " + status);
    }

    private String cut(UUID one) {
        return rows.read("select cut_by_order from guardian_link where id = ?", one).get(0);
    }

    private List<String> work() {
        return rows.read(
                "select status || ' ' || title from work_item where kind = 'court-order.expiry' and"
                        + " (due_at at time zone 'Asia/Shanghai')::date between ?::date and ?::date +"
                        + " 10",
                today().plusMonths(3).toString(),
                today().plusMonths(3).toString());
    }

    @Test
    void takes_the_view_at_once_and_the_other_parents_view_stays() {
        sees(fatherAccount, true);
        String one = registered("CUSTODY");
        sees(fatherAccount, false);
        sees(motherAccount, true);
        as(principal, SCHOOL).get(LINKS + "/" + link).then().body("link.cutByOrder", equalTo(true));
        as(principal, SCHOOL)
                .get(one)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("court", equalTo(CareRows.COURT))
                .body("documentNo", equalTo(CareRows.DOCUMENT_NO))
                .body("order.guardianName", equalTo(FATHER))
                .body("order.kind", equalTo("CUSTODY"))
                .body("actions.name", contains("end"));
        String stored = rows.read("select to_jsonb(c)::text from court_order c").get(0);
        assertFalse(stored.contains("法院") || stored.contains("桂"), stored);
        end(one).statusCode(200).body("order.status", equalTo("ENDED"));
        sees(fatherAccount, true);
        end(one).statusCode(409);
    }

    @Test
    void keeps_away_until_the_last_one_has_ended() {
        String custody = registered("CUSTODY");
        String protection = registered("PROTECTION");
        end(custody).statusCode(200);
        sees(fatherAccount, false);
        end(protection).statusCode(200);
        sees(fatherAccount, true);
    }

    @Test
    void is_not_got_round_by_a_new_link_an_old_account_or_a_second_phone() {
        registered("CUSTODY");
        String path = LINKS + "/" + link;
        as(principal, SCHOOL)
                .header("If-Match", tag(principal, SCHOOL, path))
                .contentType(ContentType.JSON)
                .body(Map.of("basis", "MISTAKE", "reason", "登记有误"))
                .post(path + "/revoke")
                .then()
                .statusCode(200);
        Map<String, Object> terms =
                Map.of(
                        "relation",
                        "51",
                        "role",
                        "STATUTORY",
                        "custody",
                        "BOTH",
                        "livesWith",
                        true,
                        "mayView",
                        true,
                        "mayPickUp",
                        true,
                        "mayDecide",
                        true,
                        "priority",
                        2);
        for (String phone : List.of(PHONE, "13900009999")) {
            Map<String, Object> again = Map.of("name", FATHER, "sex", "1", "phone", phone);
            post(
                            principal,
                            SCHOOL,
                            LINKS,
                            Map.of("student", child, "person", again, "terms", terms))
                    .statusCode(201)
                    .body("link.cutByOrder", equalTo(true));
            sees(fatherAccount, false);
        }
    }

    @Test
    void ending_it_opens_every_link_that_it_had_closed() {
        UUID second = families.link(child, families.guardian("陆国", PHONE), "VERIFIED", "CONTACT");
        String one = registered("CUSTODY");
        assertEquals(List.of("t", "t"), List.of(cut(link), cut(second)));
        end(one).statusCode(200);
        assertEquals(List.of("f", "f"), List.of(cut(link), cut(second)));
    }

    @Test
    void of_protection_has_a_last_day_within_six_months() {
        for (String until :
                new String[] {
                    null,
                    today().minusDays(1).toString(),
                    today().minusDays(3).plusMonths(6).plusDays(1).toString()
                }) {
            Map<String, Object> body = order("PROTECTION");
            body.put("until", until);
            refused(body).body("errors[0].field", equalTo("until"));
        }
        assertEquals("0", rows.read("select count(*) from court_order").get(0));
        assertEquals("f", cut(link));
        Map<String, Object> longest = order("PROTECTION");
        longest.put("until", today().minusDays(3).plusMonths(6).toString());
        register(longest).statusCode(201);
        register(longest).statusCode(409).body("code", equalTo("DUPLICATE"));
    }

    @Test
    void names_a_link_of_this_very_pupil() {
        UUID other = families.pupil("黄小燕", school, group);
        UUID foreign = families.link(other, families.guardian("黄大", null), "VERIFIED");
        for (UUID wrong : List.of(foreign, UUID.randomUUID())) {
            Map<String, Object> body = order("CUSTODY");
            body.put("link", wrong);
            refused(body).body("errors[0].field", equalTo("link"));
        }
        Map<String, Object> early = order("CUSTODY");
        early.put("from", today().plusDays(1).toString());
        refused(early).body("errors[0].field", equalTo("from"));
        Map<String, Object> kind = order("CUSTODY");
        kind.put("kind", "WISH");
        refused(kind).body("errors[0].field", equalTo("kind"));
    }

    @Test
    void is_not_decided_by_the_family_itself() {
        rows.execute("update account set person_id = null where id = ?", fatherAccount);
        UUID principalToo = ofSchool("principal too", SCHOOL, school);
        families.signsIn(principalToo, People.id(FATHER));
        post(principalToo, SCHOOL, ORDERS, order("CUSTODY"))
                .statusCode(422)
                .body("rule", equalTo("FL-01"));
        String one = registered("CUSTODY");
        as(principalToo, SCHOOL)
                .header("If-Match", tag(principalToo, SCHOOL, one))
                .contentType(ContentType.JSON)
                .body(ENDS)
                .post(one + "/end")
                .then()
                .statusCode(422)
                .body("rule", equalTo("FL-01"));
        assertEquals("t", cut(link));
    }

    @Test
    void is_looked_at_by_the_school_on_its_last_day() {
        String one = registered("PROTECTION");
        registered("CUSTODY");
        assertEquals(List.of("OPEN 核对一份法院文书是否期满"), work());
        end(one).statusCode(200);
        assertEquals(List.of("DONE 核对一份法院文书是否期满"), work());
    }

    @Test
    void goes_with_the_pupil_to_another_school_and_keeps_away_there() {
        String one = registered("PROTECTION");
        rows.execute(
                "update student set unit_code = '450124', school_id = ?, class_id = null where id"
                        + " = ?",
                far,
                child);
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
        as(principal, SCHOOL).get(one).then().statusCode(404);
        UUID there = ofSchool("there", SCHOOL, far);
        as(there, SCHOOL).get(ORDERS).then().statusCode(200).body("items", hasSize(1));
        sees(fatherAccount, false);
        assertEquals(
                List.of("450124"),
                rows.read("select unit_code from work_item where kind = 'court-order.expiry'"));
    }
}
