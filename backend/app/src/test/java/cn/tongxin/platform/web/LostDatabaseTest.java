package cn.tongxin.platform.web;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.org.school.SchoolBody;
import cn.tongxin.platform.persistence.DatabaseException;
import cn.tongxin.platform.persistence.DatabaseStates;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
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

/** The connection to the database breaks in the middle of a request: a 503, whenever it breaks. */
@QuarkusTest
class LostDatabaseTest extends ApiTest {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    private UUID school;

    @BeforeEach
    void oneSchool() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
    }

    @AfterEach
    void end() {
        thread.shutdownNow();
    }

    /**
     * Ends the connection of whoever waits for a lock, and returns when it has ended. Whoever waits
     * after that is another one.
     */
    private void breakTheWaiting(Future<Response> answer) {
        List<String> waiting = List.of();
        while (waiting.isEmpty()) {
            assertFalse(answer.isDone(), "answered without waiting");
            waiting = rows.read("select pid from pg_locks where not granted");
        }
        for (String pid : waiting) {
            rows.read("select pg_terminate_backend(?::int, 30000)", pid);
        }
    }

    private Response correct() {
        UUID me = cityWide("bureau", "bureau-admin");
        return as(me, "bureau-admin")
                .header("If-Match", "\"0-00000000\"")
                .contentType(ContentType.JSON)
                .body(SchoolBody.valid().json())
                .put("/api/v1/schools/{id}", school);
    }

    private Response propose() {
        UUID county = ofUnit("county", "county-admin", "450103");
        return as(county, "county-admin")
                .header("Idempotency-Key", "key-00000001")
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "school.suspend", "subjectId", school, "reason", "校舍维修"))
                .post("/api/v1/proposals");
    }

    private Future<Response> behind(Callable<Response> request) {
        return thread.submit(request);
    }

    private static void assertUnavailable(Response answer) {
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("code", equalTo("UNAVAILABLE"));
    }

    @Test
    void while_a_change_is_written() throws Exception {
        try (Connection other = DriverManager.getConnection(rows.superuserUrl());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select 1 from school for update");
            Future<Response> answer = behind(this::correct);
            breakTheWaiting(answer);
            assertUnavailable(answer.get());
        }
        assertEquals("0", rows.stored(school).get("version"));
    }

    @Test
    void while_the_transaction_commits() throws Exception {
        try (Connection other = DriverManager.getConnection(rows.superuserUrl());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // Its line in the audit log is the last thing a transaction writes.
            statement.execute("lock table audit_event in exclusive mode");
            Future<Response> answer = behind(this::correct);
            breakTheWaiting(answer);
            // What then fails to be written is the line about the refusal: nothing to wait for.
            other.rollback();
            assertUnavailable(answer.get());
        }
        assertEquals("0", rows.stored(school).get("version"));
    }

    @Test
    void while_a_key_is_given_back() throws Exception {
        try (Connection first = DriverManager.getConnection(rows.superuserUrl());
                Connection second = DriverManager.getConnection(rows.superuserUrl());
                Statement lockSchool = first.createStatement();
                Statement lockKeys = second.createStatement()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            lockSchool.execute("select 1 from school for update");
            Future<Response> answer = behind(this::propose);
            while (rows.read("select 1 from idempotency_key").isEmpty()) {
                assertFalse(answer.isDone(), "answered without waiting");
            }
            lockKeys.execute("lock table idempotency_key in exclusive mode");
            breakTheWaiting(answer);
            breakTheWaiting(answer);
            assertUnavailable(answer.get());
        }
        assertEquals(List.of("0"), rows.read("select count(*) from proposal"));
    }

    @Test
    void knows_an_outage_from_a_mistake() {
        SQLException poolIsEmpty = new SQLException("no connection became free");
        assertTrue(DatabaseStates.isOverloadOrOutage(poolIsEmpty));
        assertTrue(DatabaseStates.isOverloadOrOutage(new DatabaseException(poolIsEmpty)));
        assertTrue(
                DatabaseStates.isOverloadOrOutage(
                        new IllegalStateException(new SQLException("gone", "08006"))));
        assertFalse(DatabaseStates.isOverloadOrOutage(new SQLException("wrong", "42601")));
        assertFalse(DatabaseStates.isOverloadOrOutage(new IllegalStateException("ours")));
    }
}
