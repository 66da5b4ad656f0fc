package cn.tongxin.exchange.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.tongxin.exchange.sharing.AgreementRepository.Terms;
import cn.tongxin.exchange.sharing.PullRepository.By;
import cn.tongxin.exchange.sharing.ShareGate.Pulling;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.platform.changes.ChangeFeed;
import cn.tongxin.platform.sharing.SharedResource;
import cn.tongxin.platform.sharing.SharedRowsRepository.Given;
import cn.tongxin.platform.sharing.SharedRowsRepository.Part;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything an agreement gives, line by line, in parts, and again from where it was cut off. */
@QuarkusTest
class SyncTest extends SharingApi {
    private static final String STUDENTS = "/api/v1/sync/students";

    /** As the product is set up, one less than tongxin.sharing.syncs-at-once. */
    private static final int OF_ONE_AGREEMENT = 3;

    @Inject SyncService service;
    @Inject ShareCatalogue catalogue;
    @Inject ShareGate gate;
    @Inject ChangeFeed feed;
    @Inject PullRepository pulls;
    @Inject ObjectMapper json;
    @Inject Clock javaClock;

    private final List<UUID> pupils = new ArrayList<>();
    private String agreement;

    @BeforeEach
    void pupilsOfTwoCounties() {
        pupils.clear();
        for (int i = 0; i < 40; i++) {
            pupils.add(families.pupil("陆" + (char) ('一' + i), here, null));
        }
        families.pupil("黄小华", there, null);
        agreement = granted("students", List.of("name", "school"), "450103");
    }

    private Response read(Map<String, ?> query) {
        return as(civil, PARTNER)
                .accept("application/x-ndjson")
                .queryParam("agreement", agreement)
                .queryParams(query)
                .get(STUDENTS);
    }

    private static List<JsonPath> lines(Response answer) {
        answer.then().statusCode(200);
        return answer.asString().lines().map(JsonPath::from).toList();
    }

    private static List<String> ids(List<JsonPath> lines) {
        return lines.subList(0, lines.size() - 1).stream().map(l -> l.getString("id")).toList();
    }

    @Test
    void every_row_comes_once_in_order_and_the_last_line_says_how_many() {
        List<JsonPath> lines = lines(read(Map.of()));
        assertThat(ids(lines))
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(pupils.stream().map(UUID::toString).toList());
        assertThat(lines.get(40).getInt("end.rows")).isEqualTo(40);
        assertThat(lines.get(0).getMap("data")).containsOnlyKeys("name", "school");
        assertThat(lines.get(0).getInt("version")).isZero();
        as(officer, BUREAU)
                .get(AGREEMENTS + "/" + agreement + "/pulls")
                .then()
                .body("items.kind", contains("SYNC"))
                .body("items[0].rows", equalTo(40))
                .body("items[0].from", equalTo(null))
                .body("items[0].to", equalTo(ids(lines).get(39)))
                .body("items[0].endedAt", notNullValue());
    }

    @Test
    void parts_together_are_the_whole_and_come_with_where_to_go_on() {
        rows.execute("analyze student");
        JsonPath plan =
                as(civil, PARTNER)
                        .queryParam("agreement", agreement)
                        .queryParam("number", 4)
                        .get(STUDENTS + "/parts")
                        .then()
                        .statusCode(200)
                        .body("parts", hasSize(4))
                        .extract()
                        .jsonPath();
        TreeSet<String> all = new TreeSet<>();
        List<Map<String, String>> parts = plan.getList("parts");
        for (Map<String, String> part : parts) {
            Map<String, String> query = new HashMap<>(part);
            query.values().removeIf(Objects::isNull);
            List<String> ids = ids(lines(read(query)));
            assertThat(ids).hasSize(10);
            all.addAll(ids);
        }
        assertThat(all).hasSize(40);
        String cursor = plan.getString("changesCursor");
        changes(civil, agreement, cursor).then().body("items", hasSize(0));
        rows.execute("update student set name = '陆改', version = 1 where id = ?", pupils.get(3));
        changes(civil, agreement, cursor)
                .then()
                .body("items.id", contains(pupils.get(3).toString()));
    }

    @Test
    void an_interrupted_reading_goes_on_behind_the_last_line() {
        List<String> all = ids(lines(read(Map.of())));
        List<String> rest = ids(lines(read(Map.of("after", all.get(17)))));
        assertEquals(all.subList(18, 40), rest);
        List<String> some = ids(lines(read(Map.of("after", all.get(17), "to", all.get(20)))));
        assertEquals(all.subList(18, 21), some);
    }

    @Test
    void one_too_many_at_once_is_told_so_and_a_place_is_free_again_afterwards() throws Exception {
        for (int i = 0; i < 12; i++) {
            // Asked for, and never read: HEAD has no body.
            unchecked(civil, PARTNER).queryParam("agreement", agreement).head(STUDENTS);
        }
        Pulling pulling = pulling();
        CountDownLatch reading = new CountDownLatch(OF_ONE_AGREEMENT);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService readers = Executors.newFixedThreadPool(OF_ONE_AGREEMENT);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < OF_ONE_AGREEMENT; i++) {
                running.add(readers.submit(() -> readSlowly(pulling, reading, goOn)));
            }
            assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
            read(Map.of())
                    .then()
                    .statusCode(429)
                    .header("Retry-After", equalTo("30"))
                    .body("code", equalTo("TOO_MANY"));
            String other = granted("students", List.of("name"), "450124");
            as(civil, PARTNER).queryParam("agreement", other).get(STUDENTS).then().statusCode(200);
            goOn.countDown();
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            goOn.countDown();
            readers.shutdown();
        }
        assertThat(ids(lines(read(Map.of())))).hasSize(40);
        // Who never read has asked all the same; who was refused a place has used up nothing.
        assertEquals(
                List.of("16"),
                rows.read("select number from share_use where agreement_id = ?::uuid", agreement));
    }

    private Pulling pulling() {
        SharedResource students = catalogue.offered("students");
        RowScope county = new RowScope(false, Set.of("450103"), Set.of());
        UUID id = UUID.fromString(agreement);
        Terms terms =
                new Terms(
                        id, "-", "students", List.of("name"), county, "GRANTED", LocalDate.MAX, 99);
        return new Pulling(
                terms,
                new Given(students, students.fields().subList(0, 1), county),
                new By(id, civil),
                "127.0.0.1",
                (name, value) -> {});
    }

    @Test
    void packed_lines_are_the_same_lines() {
        Response packed =
                as(civil, PARTNER)
                        .accept("application/x-ndjson")
                        .header("Accept-Encoding", "gzip")
                        .queryParam("agreement", agreement)
                        .get(STUDENTS);
        packed.then().header("Content-Encoding", equalTo("gzip"));
        assertEquals(read(Map.of()).asString(), packed.asString());
    }

    @Test
    void a_full_reading_says_how_many_requests_are_left_today() {
        read(Map.of())
                .then()
                .header("RateLimit-Limit", equalTo("5000"))
                .header("RateLimit-Remaining", equalTo("4999"))
                .header("RateLimit-Reset", matchesPattern("[1-9][0-9]{0,4}"));
    }

    @Test
    void the_audit_log_says_which_stretch_was_given_and_not_what_was_refused_G_10() {
        List<String> all = ids(lines(read(Map.of())));
        lines(read(Map.of("after", all.get(17), "to", all.get(20))));
        rows.execute("update share_agreement set quota_per_day = 2");
        read(Map.of()).then().statusCode(429).header("RateLimit-Remaining", equalTo("0"));
        String number =
                as(civil, PARTNER).get(AGREEMENTS + "/" + agreement).path("agreement.number");
        String what = "agreement=" + number + " fields=name,school";
        assertEquals(
                List.of(
                        "OK " + what,
                        "OK " + what + " after=" + all.get(17) + " to=" + all.get(20)),
                rows.read(
                        "select result || ' ' || detail from audit_event where action ="
                                + " 'share-feed.sync' and result = 'OK' order by seq"));
        assertEquals(
                List.of("2"),
                rows.read(
                        "select count(*) from share_pull where agreement_id = ?::uuid", agreement));
    }

    private Void readSlowly(Pulling pulling, CountDownLatch reading, CountDownLatch goOn)
            throws Exception {
        OutputStream slow =
                new OutputStream() {
                    private boolean begun;

                    @Override
                    public void write(int one) throws IOException {
                        try {
                            if (!begun) {
                                begun = true;
                                reading.countDown();
                                goOn.await();
                            }
                        } catch (InterruptedException e) {
                            throw new IOException(e);
                        }
                    }
                };
        service.begin(pulling, new Part(null, null)).write(slow);
        return null;
    }

    @Test
    void what_ends_while_it_is_being_read_breaks_off_without_a_last_line() throws Exception {
        int atOnce = 5;
        SyncService byFives =
                new SyncService(
                        gate, feed, pulls, json, javaClock, new SyncService.Limits(4, atOnce));
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        OutputStream endedMeanwhile =
                new OutputStream() {
                    @Override
                    public void write(int one) {
                        read.write(one);
                        if (read.toString(StandardCharsets.UTF_8).lines().count() == atOnce
                                && one == '\n') {
                            rows.execute(
                                    "update share_agreement set valid_until = current_date - 1");
                        }
                    }
                };
        SyncService.Reading reading = byFives.begin(pulling(), new Part(null, null));
        assertThrows(IOException.class, () -> reading.write(endedMeanwhile));
        List<String> lines = read.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(atOnce).noneMatch(line -> line.contains("end"));
        assertEquals(
                List.of("5 true"),
                rows.read("select row_count || ' ' || (ended_at is null) from share_pull"));
    }

    @Test
    void a_wrong_request_is_told_what_is_wrong() {
        read(Map.of("fields", "name,idNo"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("fields"));
        unchecked(civil, PARTNER)
                .get(STUDENTS)
                .then()
                .statusCode(400)
                .body("errors.field", contains("agreement"));
        unchecked(civil, PARTNER)
                .queryParam("agreement", agreement)
                .queryParam("after", "last")
                .get(STUDENTS)
                .then()
                .statusCode(400)
                .body("errors.field", contains("after"));
        as(civil, PARTNER)
                .queryParam("agreement", agreement)
                .get("/api/v1/sync/schools")
                .then()
                .statusCode(400)
                .body("errors.field", contains("agreement"));
        unchecked(civil, PARTNER)
                .queryParam("agreement", agreement)
                .queryParam("number", "17")
                .get(STUDENTS + "/parts")
                .then()
                .statusCode(400)
                .body("errors.field", contains("number"));
        as(police, PARTNER).queryParam("agreement", agreement).get(STUDENTS).then().statusCode(404);
        as(officer, BUREAU)
                .queryParam("agreement", agreement)
                .get(STUDENTS)
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        step(officer, BUREAU, agreement, "revoke", Map.of("reason", "职责已调整"));
        read(Map.of()).then().statusCode(403).body("code", equalTo("GRANT_EXPIRED"));
        assertEquals(List.of(), rows.read("select 1 from share_pull"));
    }
}
