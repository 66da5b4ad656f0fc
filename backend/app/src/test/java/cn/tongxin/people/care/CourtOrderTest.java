package cn.tongxin.people.care;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.tongxin.people.StudentsMoved;
import cn.tongxin.testing.CareRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** only what a court has decided takes a parent's view, and it takes it at once. */
@QuarkusTest
class CourtOrderTest extends CourtOrderApi {
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
    void is_ended_only_as_it_was_seen() {
        String one = registered("CUSTODY");
        String seen = tag(principal, SCHOOL, one);
        rows.execute("update court_order set version = version + 1");
        as(principal, SCHOOL)
                .header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body(ENDS)
                .post(one + "/end")
                .then()
                .statusCode(412);
        sees(fatherAccount, false);
    }

    @Test
    void is_looked_at_by_the_school_on_its_last_day() {
        String one = registered("PROTECTION");
        registered("CUSTODY");
        assertEquals(
                List.of("school-admin county-admin true true"),
                rows.read(
                        "select role || ' ' || escalate_to || ' ' || (account_id is null)::text || ' '"
                                + " || exists (select 1 from work_item_timer t where t.item_id ="
                                + " work_item.id and t.kind = 'ESCALATE')::text from work_item where"
                                + " kind = 'court-order.expiry'"));
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
        inTransaction(() -> moved.fire(new StudentsMoved(Set.of(child))));
        as(principal, SCHOOL).get(one).then().statusCode(404);
        UUID there = ofSchool("there", SCHOOL, far);
        as(there, SCHOOL).get(ORDERS).then().statusCode(200).body("items", hasSize(1));
        sees(fatherAccount, false);
        assertEquals(
                List.of("450124"),
                rows.read("select unit_code from work_item where kind = 'court-order.expiry'"));
    }
}
