package cn.tongxin.org.staff;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody is sent to a school in the very moment in which it ends. */
@QuarkusTest
class StaffSchoolRaceTest extends StaffApi {
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private UUID ending;

    @BeforeEach
    void oneSchoolWithoutStaff() {
        ending = rows.school(SchoolSeed.primary("2145000004", "青秀区空小学", "450103"));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** Begins a request and waits until it stands in the queue for a row, or is done already. */
    private Future<Response> begun(int waiting, Callable<Response> request) {
        Future<Response> answer = threads.submit(request);
        while (!answer.isDone()
                && rows.read("select pid from pg_locks where not granted").size() < waiting) {
            Thread.onSpinWait();
        }
        return answer;
    }

    private void isRefusedOnceTheSchoolHasClosed(Callable<Response> request) throws Exception {
        try (Connection other = DriverManager.getConnection(rows.superuserUrl());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("update school set status = 'CLOSED' where id = '" + ending + "'");
            Future<Response> answer = begun(1, request);
            other.commit();
            answer.get().then().statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        }
        assertEquals("0", workingThere());
    }

    private String workingThere() {
        return rows.read(
                        "select count(*) from staff_assignment where school_id = ?"
                                + " and status <> 'ENDED'",
                        ending)
                .get(0);
    }

    private Map<String, Object> second() {
        Map<String, Object> body = newcomer(ending);
        body.keySet().removeAll(List.of("name", "sex", "phone"));
        body.put("staff", qin);
        return body;
    }

    @Test
    void nobody_new_is_registered_at_a_school_that_is_being_closed() throws Exception {
        isRefusedOnceTheSchoolHasClosed(() -> post(county, "county-admin", ALL, newcomer(ending)));
    }

    @Test
    void nor_gets_a_second_post_there() throws Exception {
        isRefusedOnceTheSchoolHasClosed(() -> post(county, "county-admin", ASSIGNMENTS, second()));
    }

    @Test
    void nor_is_moved_there() throws Exception {
        UUID proposal = proposeTransfer(principal, "school-admin", qin, ending);
        isRefusedOnceTheSchoolHasClosed(
                () ->
                        command(
                                county,
                                "county-admin",
                                PROPOSALS + "/" + proposal,
                                "approve",
                                Map.of()));
    }

    @Test
    void a_school_is_not_closed_over_somebody_who_is_being_sent_there() throws Exception {
        UUID close =
                UUID.fromString(
                        post(
                                        county,
                                        "county-admin",
                                        PROPOSALS,
                                        Map.of(
                                                "kind",
                                                "school.close",
                                                "subjectId",
                                                ending,
                                                "change",
                                                Map.of(),
                                                "reason",
                                                "布局调整"))
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("id"));
        Future<Response> sent;
        Future<Response> closed;
        try (Connection other = heldStaffRow()) {
            sent = begun(1, () -> post(county, "county-admin", ASSIGNMENTS, second()));
            closed =
                    begun(
                            2,
                            () ->
                                    command(
                                            bureau,
                                            "bureau-admin",
                                            PROPOSALS + "/" + close,
                                            "approve",
                                            Map.of()));
            other.rollback();
        }
        sent.get().then().statusCode(201);
        closed.get().then().statusCode(409).body("detail", equalTo("须先处理：还有 1 名教职工任职。"));
        assertEquals("1", workingThere());
    }

    /** Keeps whoever is being sent from going on, once the school itself is held. */
    private Connection heldStaffRow() throws SQLException {
        Connection other = DriverManager.getConnection(rows.superuserUrl());
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute("select 1 from staff where id = '" + qin + "' for update");
        }
        return other;
    }
}
