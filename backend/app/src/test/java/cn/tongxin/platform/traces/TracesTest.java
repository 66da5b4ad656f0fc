package cn.tongxin.platform.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.tongxin.org.school.SchoolBody;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.FakeCollector;
import cn.tongxin.testing.LogOfTheRun;
import cn.tongxin.testing.People;
import cn.tongxin.testing.ReceivedSpan;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a collector gets to see of requests full of personal data. */
@QuarkusTest
class TracesTest extends ApiTest {
    private static final String NAME = "覃小玲";
    private static final String PHONE = "13800001111";
    private static final String AGENT = "agent-of-a-person/1.0";
    private static final String ROLE = "bureau-admin";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String STEP = "00f067aa0ba902b7";

    FakeCollector collector;
    @Inject Spans spans;
    @Inject MeterRegistry meters;
    @Inject Scheduler scheduler;

    private UUID school;
    private UUID person;
    private UUID me;

    @BeforeEach
    void somebody() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        person = new People(rows).person(NAME, PHONE, "450103", school);
        me = cityWide("bureau", ROLE);
        // What a test before this one left waiting is sent first.
        spans.sendWaiting();
        collector.reset();
    }

    @AfterEach
    void nothing_else_arrived() {
        String everything = collector.everything();
        for (String secret :
                List.of(
                        NAME,
                        PHONE,
                        AGENT,
                        person.toString(),
                        school.toString(),
                        me.toString(),
                        "127.0.0.1",
                        "user_agent",
                        "url.",
                        "client.",
                        "select ",
                        "insert ",
                        "for_this_test",
                        "words of a failure",
                        "exception.message",
                        "exception.stacktrace",
                        "vendor=secret",
                        "baggage")) {
            assertThat(everything).as(secret).doesNotContain(secret);
        }
        collector.reset();
    }

    private ReceivedSpan next(Predicate<ReceivedSpan> like) {
        return collector.next(like, spans::sendWaiting);
    }

    private ReceivedSpan next(String name) {
        return next(span -> span.name().equals(name));
    }

    @Test
    void a_request_is_its_pattern_its_answer_and_a_role() {
        as(me, ROLE)
                .header("User-Agent", AGENT)
                .get("/api/v1/persons/{id}", person)
                .then()
                .statusCode(200);
        ReceivedSpan span = next("GET /api/v1/persons/{id}");
        assertThat(span.attributes())
                .isEqualTo(
                        Map.of(
                                "http.request.method", "GET",
                                "http.route", "/api/v1/persons/{id}",
                                "http.response.status_code", "200",
                                "tongxin.role", ROLE,
                                "tongxin.permission", "person:read"));
        assertThat(span.resource())
                .containsOnlyKeys("service.name", "service.version", "service.instance.id")
                .containsEntry("service.name", "tongxin");
        assertThat(span.failed()).isFalse();
        assertThat(span.parentId()).isNull();
        assertThat(span.kind()).isEqualTo(2);
        assertThat(span.nanos()).isBetween(1L, 60_000_000_000L);
    }

    @Test
    void a_search_is_the_list_it_searches() {
        unchecked(me, ROLE)
                .queryParam("name", NAME)
                .queryParam("phone", PHONE)
                .get("/api/v1/persons")
                .then()
                .statusCode(400);
        assertThat(next("GET /api/v1/persons").attributes())
                .containsEntry("http.response.status_code", "400")
                .containsKey("error.type");
    }

    @Test
    void a_refusal_is_its_code() {
        nobody().get("/api/v1/persons/{id}", person).then().statusCode(401);
        assertThat(next(this::isUnauthenticated).attributes())
                .containsEntry("error.type", "UNAUTHENTICATED")
                .doesNotContainKey("tongxin.role");
        nobody().header("Authorization", "Bearer a.b.c")
                .get("/api/v1/schools")
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
        next(this::isUnauthenticated);
        unchecked(me, ROLE).get("/api/v1/nowhere/" + person).then().statusCode(404);
        ReceivedSpan nowhere = next("GET");
        assertThat(nowhere.attributes())
                .containsEntry("http.response.status_code", "404")
                .containsEntry("error.type", "NOT_FOUND")
                .doesNotContainKey("http.route");
        assertThat(nowhere.failed()).isFalse();
    }

    private boolean isUnauthenticated(ReceivedSpan span) {
        return "401".equals(span.attributes().get("http.response.status_code"));
    }

    @Test
    void what_is_refused_at_the_door_is_traced_too() {
        nobody().get("/api/v1/persons?name=" + "x".repeat(9_000)).then().statusCode(414);
        assertThat(next("GET").attributes())
                .containsEntry("http.response.status_code", "414")
                .containsEntry("error.type", "URI_TOO_LONG");
    }

    @Test
    void a_role_that_is_none_is_not_repeated() {
        unchecked(me, ROLE)
                .header("Acting-As", PHONE)
                .get("/api/v1/persons")
                .then()
                .statusCode(403);
        assertThat(next("GET /api/v1/persons").attributes())
                .containsEntry("http.response.status_code", "403")
                .containsEntry("error.type", "ACTING_AS")
                .doesNotContainKey("tongxin.role");
    }

    @Test
    void a_failure_of_the_database_is_the_class_of_an_exception() {
        rows.execute(
                "alter table school add constraint for_this_test check (name <> '" + NAME + "')");
        try {
            as(me, ROLE)
                    .header("If-Match", "\"0-00\"")
                    .contentType(ContentType.JSON)
                    .body(SchoolBody.valid().with("name", NAME).json())
                    .put("/api/v1/schools/{id}", school)
                    .then()
                    .statusCode(500);
        } finally {
            rows.execute("alter table school drop constraint for_this_test");
        }
        ReceivedSpan span = next("PUT /api/v1/schools/{id}");
        assertThat(span.failed()).isTrue();
        assertThat(span.attributes().get("error.type")).matches("[a-z.]+\\.[A-Za-z]+Exception");
    }

    @Test
    void of_a_callers_trace_only_its_ids_are_taken_and_the_request_has_the_same() {
        String answered =
                as(me, ROLE)
                        .header("traceparent", "00-" + TRACE + "-" + STEP + "-00")
                        .header("tracestate", "vendor=secret")
                        .header("baggage", "name=" + PHONE)
                        .get("/api/v1/persons")
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("X-Request-Id");
        ReceivedSpan span = next(s -> s.traceId().equals(TRACE));
        assertThat(span.parentId()).isEqualTo(STEP);
        assertThat(answered).isEqualTo(TRACE);
    }

    @Test
    void a_request_without_one_has_its_own_id_as_trace() {
        String made = as(me, ROLE).get("/api/v1/persons").header("X-Request-Id");
        assertThat(next(s -> s.traceId().equals(made.replace("-", ""))).parentId()).isNull();
        String given = UUID.randomUUID().toString();
        as(me, ROLE).header("X-Request-Id", given).get("/api/v1/persons").then().statusCode(200);
        next(s -> s.traceId().equals(given.replace("-", "")));
    }

    @Test
    void an_id_of_a_gateway_that_is_no_trace_id_has_one_beside_it_in_the_log() {
        String given = "gateway-17-" + person;
        LogOfTheRun.mustHoldNoSecret();
        unchecked(me, ROLE).header("X-Request-Id", given).get("/api/v1/persons?x=1");
        ReceivedSpan span = next("GET /api/v1/persons");
        assertThat(lineAbout(given)).contains("\"traceId\":\"" + span.traceId() + "\"");
    }

    /** Written after the answer has gone out: it is waited for. */
    private static String lineAbout(String request) {
        Instant patience = Instant.now().plusSeconds(10);
        while (Instant.now().isBefore(patience)) {
            for (String line : LogOfTheRun.linesSinceLastCall()) {
                if (line.contains(request)) {
                    return line;
                }
            }
        }
        throw new AssertionError("no line about " + request);
    }

    @Test
    void a_collector_that_hangs_or_is_away_holds_nobody_up() throws InterruptedException {
        double lost = lost();
        collector.hang();
        readAll(5);
        collector.awaitSomebodyHanging();
        readAll(20);
        collector.leave();
        readAll(5);
        collector.listen();
        collector.reset();
        readAll(1);
        next("GET /api/v1/persons");
        assertThat(lost()).isGreaterThan(lost);
    }

    private double lost() {
        return meters.get("tongxin.traces.spans.lost").counter().count();
    }

    /** Far from as long as the collector would be waited for. */
    private void readAll(int times) {
        long before = System.nanoTime();
        for (int i = 0; i < times; i++) {
            as(me, ROLE).get("/api/v1/persons").then().statusCode(200);
        }
        // A single one may meet a pause of the machine: it is the many that would add up.
        assertThat(System.nanoTime() - before).isLessThan(Math.max(times, 10) * 2_000_000_000L);
    }

    @Test
    void a_round_of_a_timer_is_its_identity_and_how_it_failed() {
        scheduler
                .newJob("round-of-a-test")
                .setInterval("1s")
                .setTask(
                        round -> {
                            throw new IllegalArgumentException("words of a failure");
                        })
                .schedule();
        try {
            ReceivedSpan span = next("sweep round-of-a-test");
            assertThat(span.failed()).isTrue();
            assertThat(span.attributes())
                    .isEqualTo(
                            Map.of(
                                    "tongxin.sweep", "round-of-a-test",
                                    "error.type", "java.lang.IllegalArgumentException"));
        } finally {
            scheduler.unscheduleJob("round-of-a-test");
        }
    }
}
