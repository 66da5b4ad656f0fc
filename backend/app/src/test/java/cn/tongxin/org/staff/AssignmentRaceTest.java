package cn.tongxin.org.staff;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two change the same post; the second waits for the person and finds the post changed. */
@QuarkusTest
class AssignmentRaceTest extends StaffApi {
    @Test
    void whoever_read_the_post_before_it_was_changed_is_told_to_read_it_again() throws Exception {
        String at = assignment(QIN, school);
        String tag = as(principal, "school-admin").get(at).header("ETag");
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Connection faster = DriverManager.getConnection(rows.superuserUrl());
                Statement statement = faster.createStatement()) {
            faster.setAutoCommit(false);
            statement.execute("select 1 from staff for update");
            Future<Response> slow = thread.submit(() -> leave(at, tag));
            while (rows.read("select pid from pg_locks where not granted").isEmpty()
                    && !slow.isDone()) {
                Thread.onSpinWait();
            }
            statement.execute("update staff_assignment set version = version + 1");
            faster.commit();
            slow.get().then().statusCode(412).body("code", equalTo("STALE"));
        } finally {
            thread.shutdown();
        }
        assertEquals(
                List.of("ACTIVE"),
                rows.read("select status from staff_assignment where staff_id = ?", qin));
    }

    private Response leave(String at, String tag) {
        return as(principal, "school-admin")
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "产假"))
                .post(at + "/leave");
    }
}
