package cn.tongxin.access.work;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.ApiTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** P-08: a request is answered within 15 working days, and who does not is told on, once. */
@QuarkusTest
class RequestDeadlineTest extends ApiTest {
    private static final String OFFICER = "data-protection-officer";
    private static final String BUREAU = "bureau-admin";
    private static final String NEXT = "/api/v1/me/next-actions";

    /** A Tuesday before 国庆节, with a Saturday in between that is worked. */
    private static final Instant RAISED = Instant.parse("2026-09-29T02:00:00Z");

    /** Eight o'clock on the tenth working day, and the end of the fifteenth. */
    private static final Instant REMINDER = Instant.parse("2026-10-19T00:00:00Z");

    private static final Instant END = Instant.parse("2026-10-26T16:00:00Z");

    @Inject WorkTimerRepository timers;
    @Inject WorkFiringService firing;
    @Inject MeterRegistry meters;

    private UUID officer;
    private UUID bureau;
    private String request;

    @BeforeEach
    void aRequest() {
        rows.places();
        clock.advance(Duration.between(clock.instant(), RAISED));
        officer = cityWide("officer", OFFICER);
        bureau = cityWide("bureau", BUREAU);
        UUID somebody = rows.account("somebody");
        request =
                as(somebody, "volunteer")
                        .contentType(ContentType.JSON)
                        .body(Map.of("kind", "ACCESS", "text", "请告诉我保存了我的哪些信息"))
                        .post("/api/v1/me/subject-requests")
                        .then()
                        .statusCode(201)
                        .body("request.dueOn", equalTo("2026-10-26"))
                        .extract()
                        .path("request.id");
    }

    /** As after a restart: a sweeper that remembers nothing. */
    private void sweep(Instant now) {
        new WorkSweepJob(timers, firing, List.of(), meters, Clock.fixed(now, ZoneOffset.UTC))
                .sweep();
    }

    private void sweepTwiceAndAfterARestart(Instant now) {
        WorkSweepJob sweeper =
                new WorkSweepJob(
                        timers, firing, List.of(), meters, Clock.fixed(now, ZoneOffset.UTC));
        sweeper.sweep();
        sweeper.sweep();
        sweep(now.plusSeconds(1));
    }

    private RequestSpecification seen(String one) {
        return as(officer, OFFICER)
                .header("If-Match", as(officer, OFFICER).get(one).header("ETag"))
                .contentType(ContentType.JSON);
    }

    private List<String> events() {
        return rows.read("select what from work_item_event order by id");
    }

    @Test
    void P_08_reminds_on_the_tenth_day_and_escalates_once_after_the_fifteenth() {
        sweepTwiceAndAfterARestart(REMINDER.minusSeconds(2));
        assertEquals(List.of("RAISED"), events());
        sweepTwiceAndAfterARestart(REMINDER);
        assertEquals(List.of("RAISED", "REMINDED"), events());
        as(bureau, BUREAU).get(NEXT).then().statusCode(200).body("items", hasSize(0));
        sweepTwiceAndAfterARestart(END.minusSeconds(2));
        assertEquals(List.of("RAISED", "REMINDED"), events());
        sweepTwiceAndAfterARestart(END);
        sweepTwiceAndAfterARestart(END.plus(Duration.ofDays(100)));
        assertEquals(
                List.of("ESCALATED", "OVERDUE", "RAISED", "REMINDED"),
                events().stream().sorted().toList());
        as(bureau, BUREAU).get(NEXT).then().body("items.kind", hasItem("subject-request.answer"));
        as(officer, OFFICER).get(NEXT).then().body("items.kind", hasItem("subject-request.answer"));
        as(bureau, BUREAU).get("/api/v1/subject-requests/" + request).then().statusCode(403);
    }

    @Test
    void P_08_what_is_answered_in_time_is_neither_reminded_of_nor_told_on() {
        String one = "/api/v1/subject-requests/" + request;
        seen(one).post(one + "/take").then().statusCode(200);
        seen(one)
                .body(Map.of("answer", "只有姓名和手机号。", "copy", false))
                .post(one + "/answer")
                .then()
                .statusCode(200);
        sweepTwiceAndAfterARestart(END.plus(Duration.ofDays(1)));
        assertEquals(List.of("DONE", "RAISED"), events().stream().sorted().toList());
    }
}
