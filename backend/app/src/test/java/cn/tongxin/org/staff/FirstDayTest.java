package cn.tongxin.org.staff;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.platform.time.CivilClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What was planned begins by itself on its first day, once, and the history says that it did. */
@QuarkusTest
class FirstDayTest extends StaffApi {
    @Inject PostDaysJob job;
    @Inject CivilClock civil;

    private UUID planned(int daysAhead) {
        Map<String, Object> body = newcomer(school);
        body.put("from", LocalDate.now(civil.getClock()).plusDays(daysAhead).toString());
        body.put("phone", "1380000%04d".formatted(daysAhead));
        return UUID.fromString(
                post(principal, "school-admin", ALL, body)
                        .then()
                        .statusCode(201)
                        .body("status", equalTo("PLANNED"))
                        .extract()
                        .path("id"));
    }

    private List<String> states(UUID staff) {
        return rows.read("select status from staff_assignment where staff_id = ?", staff);
    }

    @Test
    void not_before_its_day_and_then_with_all_that_a_beginning_brings() {
        UUID tomorrow = planned(1);
        UUID later = planned(3);
        job.round();
        assertEquals(List.of("PLANNED"), states(tomorrow));
        clock.advance(Duration.ofDays(1));
        job.round();
        assertEquals(List.of("ACTIVE"), states(tomorrow));
        assertEquals(List.of("PLANNED"), states(later));
        as(principal, "school-admin")
                .get(ONE, tomorrow)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("assignments.status", contains("ACTIVE"));
        as(principal, "school-admin")
                .get(ONE + "/history", tomorrow)
                .then()
                .statusCode(200)
                .body("items.action", contains("begin", "create"))
                .body("items[0].from", equalTo("PLANNED"))
                .body("items[0].to", equalTo("ACTIVE"))
                .body("items[0].reason", equalTo("到岗日期已到"))
                .body("items[0].by", nullValue())
                .body("items[0].actingRole", equalTo("system"));
        as(county, "county-admin")
                .get("/api/v1/changes?resource=assignments")
                .then()
                .body(
                        "items.find { it.data.staff == '%s' }.data.status".formatted(tomorrow),
                        equalTo("ACTIVE"));
        job.round();
        as(principal, "school-admin")
                .get(ONE + "/history", tomorrow)
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void after_a_standstill_whatever_has_come_meanwhile() {
        UUID first = planned(1);
        UUID second = planned(2);
        clock.advance(Duration.ofDays(30));
        job.round();
        assertEquals(List.of("ACTIVE"), states(first));
        assertEquals(List.of("ACTIVE"), states(second));
    }

    @Test
    void unless_somebody_was_faster() {
        UUID staff = planned(1);
        String id = rows.read("select id from staff_assignment where staff_id = ?", staff).get(0);
        clock.advance(Duration.ofDays(1));
        command(principal, "school-admin", ASSIGNMENTS + "/" + id, "begin", Map.of("reason", "报到"))
                .then()
                .statusCode(200);
        job.round();
        as(principal, "school-admin")
                .get(ONE + "/history", staff)
                .then()
                .body("items.action", contains("begin", "create"))
                .body("items[0].reason", equalTo("报到"));
    }

    @Test
    void what_cannot_begin_keeps_nothing_else_waiting() {
        UUID broken = planned(1);
        UUID sound = planned(2);
        rows.execute(
                "alter table staff_assignment add constraint fails check"
                        + " (status <> 'ACTIVE' or staff_id <> '%s') not valid".formatted(broken));
        clock.advance(Duration.ofDays(2));
        try {
            job.round();
            assertEquals(List.of("PLANNED"), states(broken));
            assertEquals(List.of("ACTIVE"), states(sound));
        } finally {
            rows.execute("alter table staff_assignment drop constraint fails");
        }
        job.round();
        assertEquals(List.of("ACTIVE"), states(broken));
    }

    @Test
    void of_several_processes_at_once_one_begins_each() throws Exception {
        for (int i = 1; i <= 20; i++) {
            planned(i);
        }
        clock.advance(Duration.ofDays(20));
        CyclicBarrier together = new CyclicBarrier(3);
        Callable<Void> process =
                () -> {
                    together.await();
                    job.round();
                    return null;
                };
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            for (Future<Void> done : pool.invokeAll(Collections.nCopies(3, process))) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(
                List.of("20"),
                rows.read(
                        "select count(*) from staff_assignment where status = 'ACTIVE'"
                                + " and from_date > '2025-01-01'"));
        assertEquals(
                List.of("20"),
                rows.read("select count(*) from status_change where acting_role = 'system'"));
    }
}
