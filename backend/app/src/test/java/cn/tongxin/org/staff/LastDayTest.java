package cn.tongxin.org.staff;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.platform.time.CivilClock;
import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A post can be given its end in advance; it ends by itself on that day, with all that follows. */
@QuarkusTest
class LastDayTest extends StaffApi {
    @Inject PostDaysJob job;
    @Inject CivilClock civil;

    private String in(int days) {
        return LocalDate.now(civil.getClock()).plusDays(days).toString();
    }

    private String state(UUID staff) {
        return rows.read(
                        "select status || ' ' || coalesce(to_date::text, '-')"
                                + " from staff_assignment where staff_id = ? order by main desc",
                        staff)
                .get(0);
    }

    private ValidatableResponse correct(String at, @Nullable String to) {
        Map<String, Object> body = new HashMap<>();
        body.put("category", "FULL_TIME_TEACHER");
        body.put("subjects", List.of("CHINESE"));
        body.put("fullTime", true);
        body.put("to", to);
        body.values().removeIf(value -> value == null);
        return as(county, "county-admin")
                .header("If-Match", as(county, "county-admin").get(at).header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .put(at)
                .then();
    }

    private List<String> actions(UUID staff) {
        return as(county, "county-admin").get(ONE + "/history", staff).path("items.action");
    }

    @Test
    void given_at_the_beginning_it_ends_on_the_day_and_not_before() {
        Map<String, Object> body = newcomer(school);
        body.put("to", in(5));
        UUID staff =
                UUID.fromString(
                        post(principal, "school-admin", ALL, body)
                                .then()
                                .statusCode(201)
                                .body("assignments[0].to", equalTo(in(5)))
                                .extract()
                                .path("id"));
        String day = in(5);
        clock.advance(Duration.ofDays(4));
        job.round();
        assertEquals("ACTIVE " + day, state(staff));
        clock.advance(Duration.ofDays(3));
        job.round();
        assertEquals("ENDED " + day, state(staff));
        as(principal, "school-admin")
                .get(ONE, staff)
                .then()
                .body("status", equalTo("ENDED"))
                .body("assignments[0].to", equalTo(day));
        as(principal, "school-admin")
                .get(ONE + "/history", staff)
                .then()
                .body("items.action", contains("end", "create"))
                .body("items[0].reason", equalTo("结束日期已到"))
                .body("items[0].by", nullValue())
                .body("items[0].actingRole", equalTo("system"));
        job.round();
        assertEquals(List.of("end", "create"), actions(staff));
    }

    @Test
    void whatever_began_and_ended_during_a_standstill_did_both() {
        Map<String, Object> body = newcomer(school);
        body.put("from", in(2));
        body.put("to", in(4));
        UUID staff =
                UUID.fromString(
                        post(principal, "school-admin", ALL, body).then().extract().path("id"));
        clock.advance(Duration.ofDays(30));
        job.round();
        assertEquals(List.of("end", "begin", "create"), actions(staff));
    }

    @Test
    void what_was_given_for_the_school_ends_with_it_by_nobodys_hand() {
        UUID account = rows.account("qin");
        rows.execute("update account set person_id = ? where id = ?", People.id(QIN), account);
        UUID grant = rows.schoolGrant(account, "class-teacher", school);
        correct(assignment(QIN, school), in(1)).statusCode(200);
        clock.advance(Duration.ofDays(1));
        job.round();
        assertEquals("ENDED", state(qin).split(" ")[0]);
        assertEquals(
                List.of("在该校的任职已结束"),
                rows.read(
                        "select end_reason from role_grant where id = ? and ended_by is null"
                                + " and valid_to <= ?::timestamptz",
                        grant,
                        clock.instant().toString()));
        String told = as(account, "class-teacher").get("/api/v1/inbox").then().extract().asString();
        assertEquals(true, told.contains("系统因任职到期结束了您的“班主任”"), told);
    }

    @Test
    void it_is_set_moved_and_taken_back_later_and_the_history_says_so() {
        String at = assignment(QIN, school);
        correct(at, in(10)).statusCode(200).body("assignment.to", equalTo(in(10)));
        correct(at, in(3)).statusCode(200);
        correct(at, null).statusCode(200).body("assignment.to", nullValue());
        clock.advance(Duration.ofDays(20));
        job.round();
        assertEquals("ACTIVE -", state(qin));
        assertEquals(List.of("reassign", "reassign", "reassign"), actions(qin));
    }

    @Test
    void a_day_that_is_over_or_before_the_beginning_is_refused() {
        correct(assignment(QIN, school), in(0))
                .statusCode(400)
                .body("errors[0].field", containsString("to"))
                .body("errors[0].message", containsString("结束任职"));
        Map<String, Object> body = newcomer(school);
        body.put("from", in(9));
        body.put("to", in(9));
        post(principal, "school-admin", ALL, body)
                .then()
                .statusCode(400)
                .body("errors[0].message", equalTo("结束日期须晚于到岗日期。"));
    }

    @Test
    void the_main_post_waits_for_the_others() {
        people.second(QIN, "450103", neighbour);
        correct(assignment(QIN, school), in(1)).statusCode(200);
        clock.advance(Duration.ofDays(1));
        job.round();
        assertEquals("ACTIVE", state(qin).split(" ")[0]);
        command(county, "county-admin", assignment(QIN, neighbour), "end", Map.of("reason", "期满"))
                .then()
                .statusCode(200);
        job.round();
        assertEquals("ENDED", state(qin).split(" ")[0]);
    }

    @Test
    void a_new_name_is_in_the_history_and_a_new_phone_is_not() {
        String at = "/api/v1/persons/" + People.id(QIN);
        for (String name : List.of(QIN, "秦小玲")) {
            as(principal, "school-admin")
                    .header("If-Match", as(principal, "school-admin").get(at).header("ETag"))
                    .contentType(ContentType.JSON)
                    .body(Map.of("name", name, "sex", "2", "phone", "13800007777"))
                    .put(at)
                    .then()
                    .statusCode(200);
            assertEquals(name.equals(QIN) ? List.of() : List.of("rename"), actions(qin));
        }
    }
}
