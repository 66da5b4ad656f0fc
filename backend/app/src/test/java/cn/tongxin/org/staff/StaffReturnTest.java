package cn.tongxin.org.staff;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who comes back to work is the same person with the same record (ST-01). */
@QuarkusTest
class StaffReturnTest extends StaffApi {

    @BeforeEach
    void qinHasLeft() {
        step(principal, "school-admin", "end").statusCode(200);
        as(principal, "school-admin").get(ONE, qin).then().body("status", equalTo("ENDED"));
    }

    private Response rejoin(UUID who, String role, UUID at, String from) {
        return post(
                who,
                role,
                ASSIGNMENTS,
                Map.of(
                        "staff",
                        qin,
                        "school",
                        at,
                        "category",
                        "FULL_TIME_TEACHER",
                        "subjects",
                        List.of("CHINESE"),
                        "fullTime",
                        true,
                        "from",
                        from));
    }

    private String keeper(String table) {
        return rows.read("select school_id from " + table + " where id = ?", People.id(QIN)).get(0);
    }

    @Test
    void the_last_school_takes_somebody_back() {
        as(principal, "school-admin")
                .get(ONE, qin)
                .then()
                .body("actions.findAll { it.enabled }.name", contains("assign", "transfer"));
        rejoin(principal, "school-admin", school, "2025-09-01")
                .then()
                .statusCode(201)
                .body("assignment.main", equalTo(true))
                .body("assignment.status", equalTo("ACTIVE"));
        as(principal, "school-admin")
                .get(ONE, qin)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("subjects", contains("CHINESE"))
                .body("schools.id", contains(school.toString()));
        as(principal, "school-admin")
                .get(ONE + "/history", qin)
                .then()
                .body("items[0].action", equalTo("rejoin"))
                .body("items[0].from", equalTo("ENDED"))
                .body("items[0].to", equalTo("ACTIVE"))
                .body("items[0].by.name", equalTo("演*"));
        assertEquals(
                List.of("1"),
                rows.read("select count(*) from staff where person_id = ?", People.id(QIN)));
    }

    @Test
    void the_county_lets_somebody_return_to_another_of_its_schools() {
        UUID account = rows.account("qin");
        rows.execute(
                "update account set person_id = ?, unit_code = '450103', school_id = ?"
                        + " where id = ?",
                People.id(QIN),
                school,
                account);
        rejoin(county, "county-admin", neighbour, "2099-09-01")
                .then()
                .statusCode(201)
                .body("assignment.main", equalTo(true));
        UUID receiving = ofSchool("receiving", "school-admin", neighbour);
        as(receiving, "school-admin")
                .get(ONE, qin)
                .then()
                .statusCode(200)
                .body("status", equalTo("PLANNED"))
                .body("schools.id", contains(neighbour.toString()));
        as(principal, "school-admin").get(ONE, qin).then().statusCode(403);
        assertEquals(neighbour.toString(), keeper("person"));
        as(receiving, "school-admin")
                .get("/api/v1/accounts/{id}/history", account)
                .then()
                .body("items[0].reason", equalTo("已在青秀区邻近小学重新任职"));
    }

    @Test
    void a_school_that_does_not_see_the_record_takes_nobody_by_itself() {
        UUID receiving = ofSchool("receiving", "school-admin", neighbour);
        rejoin(receiving, "school-admin", neighbour, "2025-09-01")
                .then()
                .statusCode(403)
                .body("code", equalTo("SCOPE"));
        rejoin(principal, "school-admin", neighbour, "2025-09-01")
                .then()
                .statusCode(403)
                .body("code", equalTo("SCOPE"));
        rejoin(ofUnit("other", "county-admin", "450124"), "county-admin", elsewhere, "2025-09-01")
                .then()
                .statusCode(403);
        as(principal, "school-admin").get(ONE, qin).then().body("status", equalTo("ENDED"));
    }

    @Test
    void to_another_county_somebody_returns_by_a_transfer() {
        UUID proposal = proposeTransfer(principal, "school-admin", qin, elsewhere);
        approve(bureau, "bureau-admin", proposal).statusCode(200);
        UUID receiving = ofSchool("receiving", "school-admin", elsewhere);
        as(receiving, "school-admin")
                .get(ONE, qin)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("assignments.main", hasItem(true));
        as(receiving, "school-admin")
                .get(ONE + "/history", qin)
                .then()
                .body("items[0].action", equalTo("transfer"))
                .body("items[0].from", equalTo("ENDED"))
                .body("items[0].to", equalTo("ACTIVE"));
        assertEquals(elsewhere.toString(), keeper("person"));
    }

    @Test
    void who_works_still_gets_a_second_post_and_a_line_that_says_so() {
        post(
                        county,
                        "county-admin",
                        ASSIGNMENTS,
                        Map.of(
                                "staff",
                                wei,
                                "school",
                                school,
                                "category",
                                "FULL_TIME_TEACHER",
                                "subjects",
                                List.of("MATH"),
                                "fullTime",
                                false,
                                "from",
                                "2025-09-01"))
                .then()
                .statusCode(201)
                .body("assignment.main", equalTo(false));
        as(county, "county-admin")
                .get(ONE + "/history", wei)
                .then()
                .body("items.action", contains("assign"))
                .body("items[0].from", equalTo("ACTIVE"))
                .body("items[0].to", equalTo("ACTIVE"));
    }
}
