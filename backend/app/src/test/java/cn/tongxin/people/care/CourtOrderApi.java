package cn.tongxin.people.care;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.people.StudentsMoved;
import cn.tongxin.people.student.StudentApi;
import cn.tongxin.testing.CareRows;
import cn.tongxin.testing.People;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A child with its parents, and the papers of a court. */
abstract class CourtOrderApi extends StudentApi {
    protected static final String ORDERS = "/api/v1/court-orders";
    protected static final String LINKS = "/api/v1/guardian-links";
    protected static final String PARENT = "guardian";
    protected static final String FATHER = "陆建国";
    protected static final String PHONE = "13900002222";
    protected static final Map<String, Object> ENDS =
            Map.of("on", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(), "reason", "期满未延长");

    @Inject protected Event<StudentsMoved> moved;

    protected UUID child;
    protected UUID father;
    protected UUID link;
    protected UUID fatherAccount;
    protected UUID motherAccount;

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

    protected static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    protected Map<String, Object> order(String kind) {
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

    protected ValidatableResponse register(Map<String, Object> body) {
        return post(principal, SCHOOL, ORDERS, body);
    }

    protected ValidatableResponse refused(Map<String, Object> body) {
        return unchecked(principal, SCHOOL)
                .contentType(ContentType.JSON)
                .body(body)
                .post(ORDERS)
                .then()
                .statusCode(400);
    }

    protected String registered(String kind) {
        return ORDERS + "/" + register(order(kind)).statusCode(201).extract().path("order.id");
    }

    protected ValidatableResponse end(String one) {
        return as(principal, SCHOOL)
                .header("If-Match", tag(principal, SCHOOL, one))
                .contentType(ContentType.JSON)
                .body(ENDS)
                .post(one + "/end")
                .then();
    }

    protected void sees(UUID account, boolean may) {
        forgetCallers();
        int status = as(account, PARENT).get(STUDENT, child).statusCode();
        assertTrue(may ? status == 200 : status == 403 || status == 404, "status " + status);
    }

    /** As a step of somebody that this follows from. */
    protected static void inTransaction(Runnable step) {
        on(
                () -> {
                    Arc.container().requestContext().activate();
                    try {
                        QuarkusTransaction.requiringNew().run(step);
                    } finally {
                        Arc.container().requestContext().terminate();
                    }
                    return null;
                });
    }

    protected String cut(UUID one) {
        return rows.read("select cut_by_order from guardian_link where id = ?", one).get(0);
    }

    protected List<String> work() {
        return rows.read(
                "select status || ' ' || title from work_item where kind = 'court-order.expiry' and"
                        + " (due_at at time zone 'Asia/Shanghai')::date between ?::date and ?::date +"
                        + " 10",
                today().plusMonths(3).toString(),
                today().plusMonths(3).toString());
    }

    protected void corrected(UUID guardian, String name, String phone) {
        String path = "/api/v1/guardians/" + guardian;
        as(principal, SCHOOL)
                .header("If-Match", tag(principal, SCHOOL, path))
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "sex", "2", "phone", phone))
                .put(path)
                .then()
                .statusCode(200);
    }
}
