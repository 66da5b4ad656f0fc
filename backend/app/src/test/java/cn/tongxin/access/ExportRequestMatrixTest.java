package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.cipher.FieldPlace;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.Book;
import cn.tongxin.testing.Families;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Requests to take lists about children away, and those lists, by every role with every grant: who
 * asks, answers and reads, and which rows are in the book.
 */
@QuarkusTest
class ExportRequestMatrixTest extends MatrixApi {
    private static final String REQUESTS = "/api/v1/export-requests";
    private static final String WHY = "为全体学生办理校方责任保险，需要花名册";
    private static final List<Line> LINES = MatrixFile.lines("export-request");

    /** The list, the aggregate it is taken from, the lines of its export, its sheet and names. */
    private enum Taken {
        STUDENTS("students", "student", MatrixFile.lines("student-export"), "学生", "姓名"),
        ENROLMENTS("enrolments", "enrolment", MatrixFile.lines("enrolment-export"), "就读经历", "学生姓名"),
        GUARDIANS("guardians", "guardian-link", MatrixFile.lines("guardian-export"), "家长", "姓名");

        private final String list;
        private final String from;
        private final List<Line> lines;
        private final String sheet;
        private final String column;

        Taken(String list, String from, List<Line> lines, String sheet, String column) {
            this.list = list;
            this.from = from;
            this.lines = lines;
            this.sheet = sheet;
            this.column = column;
        }
    }

    /** Where a request belongs. */
    private enum Where {
        CITY,
        OWN_UNIT,
        OWN,
        SAME_UNIT,
        ELSEWHERE
    }

    @Inject FieldCipher cipher;

    private final Map<String, UUID> holders = new TreeMap<>();
    private final Map<Where, UUID> requests = new LinkedHashMap<>();
    private final Map<UUID, String> pupils = new HashMap<>();
    private UUID author;
    private UUID somebody;

    @BeforeEach
    void onePupilAtEachSchool() {
        Families families = new Families(rows);
        pupils.putAll(Map.of(own, "陆一", sameUnit, "韦二", elsewhere, "覃三"));
        pupils.forEach(
                (school, name) -> {
                    UUID pupil = families.pupil(name, school, null);
                    families.link(pupil, families.guardian(name + "家", null), "VERIFIED");
                });
        author = rows.account("author");
        somebody = rows.account("somebody");
    }

    private void fresh() {
        for (String table : List.of("work_item_timer", "work_item_event", "work_item")) {
            rows.execute("delete from " + table);
        }
        rows.execute("delete from export_request");
        request(Where.CITY, null, null);
        request(Where.OWN_UNIT, "450103", null);
        request(Where.OWN, "450103", own);
        request(Where.SAME_UNIT, "450103", sameUnit);
        request(Where.ELSEWHERE, "450124", elsewhere);
    }

    private void request(Where where, @Nullable String unit, @Nullable UUID school) {
        UUID id = UUID.randomUUID();
        requests.put(where, id);
        rows.execute(
                "insert into export_request (id, number, raised_by, role, unit_code, school_id,"
                        + " resource, parameters, rows_asked, reason, status, due_on, created_at,"
                        + " updated_at, source) values (?, 'EX-450100-2026-' ||"
                        + " lpad(nextval('export_request_number')::text, 6, '0'), ?,"
                        + " 'school-admin', ?, ?, 'students', ?, 1, ?, 'SUBMITTED', current_date,"
                        + " now(), now(), 'IMPORT')",
                id,
                author,
                unit,
                school,
                cipher.encrypt(new FieldPlace("export_request", "parameters", id), "{}"),
                WHY);
    }

    private static Set<Where> reached(ScopeKind grant) {
        return switch (grant) {
            case CITY -> Set.of(Where.values());
            case UNIT -> Set.of(Where.OWN_UNIT, Where.OWN, Where.SAME_UNIT);
            case SCHOOL -> Set.of(Where.OWN);
            case CLASS, FAMILY, ORG -> Set.of();
        };
    }

    private interface Tried {
        void with(Line line, ScopeKind kind, UUID me);
    }

    private Stream<DynamicTest> everybody(List<Line> lines, Tried tried) {
        return lines.stream().flatMap(line -> GIVEN.stream().map(kind -> one(line, kind, tried)));
    }

    private DynamicTest one(Line line, ScopeKind kind, Tried tried) {
        UUID me = holders.computeIfAbsent(line.role() + kind, k -> holder(line.role(), kind));
        return dynamicTest(
                line.role() + " " + kind,
                () -> {
                    fresh();
                    tried.with(line, kind, me);
                });
    }

    private RequestSpecification json(UUID me, String role) {
        return as(me, role).contentType(ContentType.JSON);
    }

    private int step(UUID me, String role, UUID id, String step, @Nullable Map<String, ?> body) {
        RequestSpecification request = json(me, role).header("If-Match", "\"0-0\"");
        return (body == null ? request : request.body(body))
                .post(REQUESTS + "/" + id + "/" + step)
                .statusCode();
    }

    private void readsExactly(Line line, ScopeKind kind, UUID me) {
        boolean reads = counts(kind, line.read());
        Response list = as(me, line.role()).get(REQUESTS);
        assertEquals(reads ? 200 : 403, list.statusCode());
        if (reads) {
            assertEquals(
                    reached(kind).stream()
                            .map(where -> requests.get(where).toString())
                            .collect(Collectors.toSet()),
                    new HashSet<>(list.<List<String>>path("items.id")));
        }
        requests.forEach(
                (where, id) ->
                        assertEquals(
                                reads ? reached(kind).contains(where) ? 200 : 404 : 403,
                                as(me, line.role()).get(REQUESTS + "/" + id).statusCode(),
                                where::name));
    }

    @TestFactory
    Stream<DynamicTest> requests_are_read_exactly_as_the_matrix_says() {
        return everybody(LINES, this::readsExactly);
    }

    @TestFactory
    Stream<DynamicTest> requests_are_answered_exactly_as_the_matrix_says() {
        return everybody(
                LINES,
                (line, kind, me) -> {
                    boolean answers = counts(kind, line.approve());
                    for (String step : List.of("approve", "refuse")) {
                        Map<String, String> body =
                                step.equals("refuse") ? Map.of("reason", "理由不足") : Map.of();
                        fresh();
                        requests.forEach(
                                (where, id) ->
                                        assertEquals(
                                                answers
                                                        ? reached(kind).contains(where) ? 200 : 404
                                                        : 403,
                                                step(me, line.role(), id, step, body),
                                                where::name));
                    }
                });
    }

    /** Of others, whoever may write hears what they reach, and that it is not theirs. */
    @TestFactory
    Stream<DynamicTest> the_steps_of_the_author_are_nobody_elses() {
        return everybody(
                LINES,
                (line, kind, me) -> {
                    boolean writes = counts(kind, line.write());
                    requests.forEach(
                            (where, id) -> {
                                int expected = writes && !reached(kind).contains(where) ? 404 : 403;
                                for (String step : List.of("withdraw", "link")) {
                                    assertEquals(
                                            expected, step(me, line.role(), id, step, null), step);
                                }
                                boolean reads = counts(kind, line.read());
                                assertEquals(
                                        reads ? 404 : 403,
                                        as(me, line.role())
                                                .get(
                                                        REQUESTS
                                                                + "/"
                                                                + id
                                                                + "/content?ticket="
                                                                + "x".repeat(43))
                                                .statusCode());
                            });
                });
    }

    @TestFactory
    Stream<DynamicTest> each_list_is_taken_away_exactly_as_the_matrix_says() {
        return Arrays.stream(Taken.values())
                .flatMap(
                        taken ->
                                everybody(
                                        taken.lines,
                                        (line, kind, me) -> takes(taken, line, kind, me)));
    }

    private void takes(Taken taken, Line line, ScopeKind kind, UUID me) {
        Response asked =
                json(me, line.role())
                        .body(Map.of("resource", taken.list, "reason", WHY))
                        .post(REQUESTS);
        Line gate =
                LINES.stream().filter(l -> l.role().equals(line.role())).findFirst().orElseThrow();
        if (!counts(kind, line.read()) || !counts(kind, gate.write())) {
            assertEquals(403, asked.statusCode());
            return;
        }
        if (reachedBy(kind).isEmpty()) {
            // Of an organisation no school is a part: there is no place to ask for.
            assertEquals(400, asked.statusCode());
            return;
        }
        assertEquals(201, asked.statusCode());
        String id = asked.path("request.id");
        // Answered past the API: who may answer is tried elsewhere.
        rows.execute(
                "update export_request set status = 'APPROVED', answered_by = ?, answered_at ="
                        + " now(), valid_until = now() + interval '1 day' where id = ?::uuid",
                somebody,
                id);
        String href =
                json(me, line.role())
                        .header("If-Match", "\"0-0\"")
                        .post(REQUESTS + "/" + id + "/link")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("href");
        byte[] book = as(me, line.role()).get(href).then().statusCode(200).extract().asByteArray();
        assertEquals(
                reachedBy(kind).stream()
                        .map(school -> shown(taken, line, pupils.get(school)))
                        .collect(Collectors.toSet()),
                new HashSet<>(new Book(book).column(taken.sheet, taken.column)));
    }

    private static String shown(Taken taken, Line line, String pupil) {
        String name = taken == Taken.GUARDIANS ? pupil + "家" : pupil;
        return line.view().equals("FULL") ? name : name.charAt(0) + "*";
    }

    /** Otherwise an approval would show more rows, or more of them, than the list does. */
    @Test
    void nobody_takes_away_more_than_the_list_shows() {
        for (Taken taken : Taken.values()) {
            Map<String, Line> lists =
                    MatrixFile.lines(taken.from).stream()
                            .collect(Collectors.toMap(Line::role, line -> line));
            for (Line line : taken.lines) {
                Line list = lists.get(line.role());
                boolean taking = !line.read().equals("NONE");
                assertEquals(taking ? list.read() : "NONE", line.read(), line::toString);
                assertEquals(taking ? list.view() : "", line.view(), line::toString);
                assertEquals(List.of("NONE", "NONE"), List.of(line.write(), line.approve()));
            }
        }
    }

    /** Whoever may take some list may ask for it, and nobody else. */
    @Test
    void the_gate_is_as_wide_as_the_widest_list_behind_it() {
        List<String> widths = List.of("NONE", "SCHOOL", "UNIT", "CITY");
        for (Line gate : LINES) {
            int widest =
                    Arrays.stream(Taken.values())
                            .flatMap(taken -> taken.lines.stream())
                            .filter(line -> line.role().equals(gate.role()))
                            .mapToInt(line -> widths.indexOf(line.read()))
                            .max()
                            .orElseThrow();
            assertEquals(widths.get(widest), gate.write(), gate::toString);
        }
    }

    /**
     * Held against somebody for whom nothing is filtered, the check of what is read must protest.
     */
    @Test
    void the_check_notices_rows_that_leak() {
        fresh();
        UUID me = holder("bureau-admin", ScopeKind.CITY);
        Line line =
                LINES.stream()
                        .filter(one -> one.role().equals("bureau-admin"))
                        .findFirst()
                        .orElseThrow();
        readsExactly(line, ScopeKind.CITY, me);
        assertThrows(AssertionError.class, () -> readsExactly(line, ScopeKind.UNIT, me));
    }
}
