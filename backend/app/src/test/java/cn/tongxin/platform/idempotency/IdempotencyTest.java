package cn.tongxin.platform.idempotency;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same request, sent again with the same key, is carried out once (house.md §4.5). */
@QuarkusTest
class IdempotencyTest extends ApiTest {
    private static final String PROPOSALS = "/api/v1/proposals";
    private static final String KEY = "Idempotency-Key";

    private UUID school;
    private UUID county;

    @BeforeEach
    void oneSchool() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        county = ofUnit("county", "county-admin", "450103");
    }

    private Response send(UUID who, String key, String kind) {
        return as(who, "county-admin")
                .header(KEY, key)
                .contentType(ContentType.JSON)
                .body(Map.of("kind", kind, "subjectId", school, "reason", "校舍维修"))
                .post(PROPOSALS);
    }

    private String number() {
        return rows.read("select count(*) from proposal").get(0);
    }

    @Test
    void a_repeated_request_gets_the_first_answer_and_does_nothing() {
        String first =
                send(county, "key-00000001", "school.suspend")
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString();
        send(county, "key-00000001", "school.suspend")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("", equalTo(io.restassured.path.json.JsonPath.from(first).getMap("")));
        assertEquals("1", number());
    }

    @Test
    void a_command_is_replayed_with_its_tag() {
        String id = send(county, "key-00000001", "school.suspend").then().extract().path("id");
        UUID bureau = cityWide("bureau", "bureau-admin");
        String tag = as(bureau, "bureau-admin").get(PROPOSALS + "/" + id).header("ETag");
        List<Response> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            answers.add(
                    as(bureau, "bureau-admin")
                            .header(KEY, "approve-0001")
                            .header("If-Match", tag)
                            .contentType(ContentType.JSON)
                            .body(Map.of())
                            .post(PROPOSALS + "/" + id + "/approve"));
        }
        assertEquals(200, answers.get(0).statusCode());
        assertEquals(200, answers.get(1).statusCode());
        assertEquals(answers.get(0).header("ETag"), answers.get(1).header("ETag"));
        assertEquals(answers.get(0).asString(), answers.get(1).asString());
        assertEquals(List.of("1"), rows.read("select count(*) from status_change"));
    }

    @Test
    void the_same_key_for_other_content_is_refused() {
        send(county, "key-00000001", "school.suspend").then().statusCode(201);
        send(county, "key-00000001", "school.close")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_MISMATCH"));
        assertEquals("1", number());
    }

    @Test
    void a_refused_request_may_be_corrected_under_the_same_key() {
        send(county, "key-00000001", "school.resume").then().statusCode(409);
        send(county, "key-00000001", "school.suspend")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
        assertEquals("1", number());
    }

    @Test
    void the_same_text_of_another_caller_is_another_key() {
        send(county, "key-00000001", "school.suspend").then().statusCode(201);
        UUID colleague = ofUnit("colleague", "county-admin", "450103");
        send(colleague, "key-00000001", "school.suspend")
                .then()
                .statusCode(409)
                .body("code", equalTo("DUPLICATE"));
    }

    @Test
    void a_key_has_a_shape() {
        for (String key : List.of("short", "has space in it", "ключ-00000001", "x".repeat(65))) {
            unchecked(county, "county-admin")
                    .header(KEY, key)
                    .contentType(ContentType.JSON)
                    .body(Map.of())
                    .post(PROPOSALS)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo(KEY));
        }
    }

    @Test
    void of_many_at_once_one_is_carried_out() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> send(county, "key-00000001", "school.suspend").statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try {
            for (Future<Integer> call : threads.invokeAll(calls)) {
                statuses.add(call.get());
            }
        } finally {
            threads.shutdown();
        }
        assertTrue(statuses.contains(201), statuses::toString);
        assertTrue(List.of(201, 409).containsAll(statuses), statuses::toString);
        assertEquals("1", number());
    }

    @Test
    void a_write_whose_answer_was_lost_is_not_repeated() {
        send(county, "key-00000001", "school.suspend").then().statusCode(201);
        rows.execute("update idempotency_key set status = null, body = null, etag = null");
        send(county, "key-00000001", "school.suspend")
                .then()
                .statusCode(409)
                .body("code", equalTo("DUPLICATE"));
        assertEquals("1", number());
    }

    @Test
    void a_request_that_died_before_it_wrote_may_be_sent_again() {
        send(county, "key-00000001", "school.suspend").then().statusCode(201);
        rows.execute("delete from proposal");
        rows.execute(
                "update idempotency_key set status = null, body = null, etag = null,"
                        + " committed = false");
        send(county, "key-00000001", "school.suspend")
                .then()
                .statusCode(409)
                .body("code", equalTo("IN_FLIGHT"));
        rows.execute("update idempotency_key set begun_at = now() - interval '16 seconds'");
        send(county, "key-00000001", "school.suspend").then().statusCode(201);
        assertEquals("1", number());
    }

    @Test
    void a_request_that_another_has_overtaken_writes_nothing() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Connection lock = DriverManager.getConnection(rows.superuserUrl());
                Statement statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("select 1 from school for update");
            Future<Response> slow =
                    thread.submit(() -> send(county, "key-00000001", "school.suspend"));
            while (rows.read("select pid from pg_locks where not granted").isEmpty()
                    && !slow.isDone()) {
                Thread.onSpinWait();
            }
            rows.execute("update idempotency_key set begun_at = begun_at + interval '16 seconds'");
            lock.rollback();
            slow.get().then().statusCode(409).body("code", equalTo("IN_FLIGHT"));
        } finally {
            thread.shutdown();
        }
        assertEquals("0", number());
        assertEquals(List.of("1"), rows.read("select count(*) from idempotency_key"));
    }

    @Test
    void a_key_is_free_again_after_a_day() {
        send(county, "key-00000001", "school.suspend").then().statusCode(201);
        rows.execute("delete from proposal");
        rows.execute("update idempotency_key set begun_at = now() - interval '23 hours'");
        send(county, "key-00000001", "school.suspend")
                .then()
                .header("Idempotency-Replayed", equalTo("true"));
        rows.execute("update idempotency_key set begun_at = now() - interval '25 hours'");
        send(county, "key-00000001", "school.suspend")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
        assertEquals("1", number());
    }
}
