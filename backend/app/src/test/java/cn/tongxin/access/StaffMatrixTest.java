package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.People;
import cn.tongxin.testing.People.Teacher;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** The lines of staff, their checks and transfers, tried by every role with every grant. */
@QuarkusTest
class StaffMatrixTest extends MatrixApi {
    private static final String NAME = "黄小华";
    private static final String HIDDEN = "王大伟";
    private static final String WHY = "住院治疗";

    private final Map<UUID, UUID> staffOf = new LinkedHashMap<>();
    private final Map<UUID, UUID> post = new LinkedHashMap<>();

    @BeforeEach
    void oneTeacherEach() {
        fresh();
    }

    private void fresh() {
        for (String table : List.of("background_check", "status_change", "proposal")) {
            rows.execute("delete from " + table);
        }
        rows.execute("delete from staff_assignment");
        rows.execute("delete from staff");
        rows.execute("delete from person");
        rows.execute("delete from change_log");
        staffOf.clear();
        post.clear();
        People people = new People(rows);
        Teacher[] teachers = {
            new Teacher(NAME, "13800001111", "450103", own),
            new Teacher("李小明", "13800002222", "450103", sameUnit),
            new Teacher(HIDDEN, "13800003333", "450124", elsewhere)
        };
        for (Teacher teacher : teachers) {
            UUID id = people.teacher(teacher);
            staffOf.put(teacher.school(), id);
            post.put(id, People.assignmentId(teacher.name(), teacher.school()));
        }
    }

    private void onLeave(UUID staff) {
        rows.execute(
                "insert into status_change (id, resource, subject_id, unit_code, school_id,"
                        + " from_status, to_status, action, reason, acting_role, created_at,"
                        + " updated_at, source) values (gen_random_uuid(), 'staff', ?, '450103', ?,"
                        + " 'ACTIVE', 'ON_LEAVE', 'leave', ?, 'school-admin', now(), now(), 'API')",
                staff,
                own,
                WHY);
    }

    private Set<UUID> staffIn(ScopeKind kind) {
        return reachedBy(kind).stream().map(staffOf::get).collect(Collectors.toSet());
    }

    private Stream<DynamicTest> everybody(String aggregate, Tried tried) {
        return MatrixFile.lines(aggregate).stream()
                .flatMap(
                        line ->
                                GIVEN.stream()
                                        .map(
                                                kind -> {
                                                    UUID me = holder(line.role(), kind);
                                                    return dynamicTest(
                                                            line.role() + " " + kind,
                                                            () -> {
                                                                fresh();
                                                                tried.with(line, kind, me);
                                                            });
                                                }));
    }

    private interface Tried {
        void with(Line line, ScopeKind kind, UUID me);
    }

    @TestFactory
    Stream<DynamicTest> staff_are_reached_exactly_as_the_matrix_says() {
        return everybody(
                "staff",
                (line, kind, me) -> {
                    StaffRights rights = new StaffRights(() -> as(me, line.role()), post);
                    boolean reads = counts(kind, line.read());
                    if (reads) {
                        rights.readsExactly(staffIn(kind));
                    } else {
                        rights.readsAreRefused();
                    }
                    if (reads && !staffIn(kind).isEmpty()) {
                        rights.seesNames(staffOf.get(own), NAME, line.view().equals("FULL"));
                        onLeave(staffOf.get(own));
                        rights.seesReasons(staffOf.get(own), WHY, line.view().equals("FULL"));
                    }
                    if (counts(kind, line.write())) {
                        rights.writesExactly(staffIn(kind));
                    } else {
                        rights.writesAreRefused();
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> a_refusal_tells_nothing_of_who_it_is_about() {
        return everybody(
                "staff",
                (line, kind, me) -> {
                    String told =
                            as(me, line.role())
                                    .get("/api/v1/staff/" + staffOf.get(elsewhere))
                                    .asString();
                    boolean whole =
                            kind == ScopeKind.CITY
                                    && counts(kind, line.read())
                                    && line.view().equals("FULL");
                    assertEquals(whole, told.contains(HIDDEN), told);
                    assertFalse(!whole && told.contains("13800003333"), told);
                });
    }

    @TestFactory
    Stream<DynamicTest> checks_are_counted_and_flagged_exactly_as_the_matrix_says() {
        return everybody(
                "background-check",
                (line, kind, me) -> {
                    boolean reads = counts(kind, line.read());
                    var summary = as(me, line.role()).get("/api/v1/background-checks/summary");
                    assertEquals(reads ? 200 : 403, summary.statusCode());
                    if (reads) {
                        assertEquals(staffIn(kind).size(), summary.<Integer>path("total"));
                    }
                    var page = as(me, line.role()).get("/api/v1/staff/" + staffOf.get(own));
                    if (page.statusCode() == 200) {
                        assertEquals(
                                reads && line.view().equals("FULL") ? "MISSING" : null,
                                page.path("backgroundCheck.flag"));
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> transfers_are_proposed_exactly_as_the_matrix_says() {
        return everybody(
                "staff-transfer",
                (line, kind, me) -> {
                    for (UUID school : staffOf.keySet()) {
                        rows.execute("delete from proposal");
                        boolean may =
                                counts(kind, line.write())
                                        && counts(kind, proposals(line.role()).write())
                                        && reachedBy(kind).contains(school);
                        UUID to = school.equals(own) ? sameUnit : own;
                        int status =
                                as(me, line.role())
                                        .contentType(ContentType.JSON)
                                        .body(
                                                Map.of(
                                                        "kind",
                                                        "staff.transfer",
                                                        "subjectId",
                                                        staffOf.get(school),
                                                        "change",
                                                        Map.of("to", to.toString()),
                                                        "reason",
                                                        "轮岗"))
                                        .post("/api/v1/proposals")
                                        .statusCode();
                        assertEquals(may ? 201 : 403, status);
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> transfers_are_approved_only_by_who_reaches_both_schools() {
        UUID author = rows.account("author");
        return everybody(
                "staff-transfer",
                (line, kind, me) -> {
                    for (UUID to : List.of(sameUnit, elsewhere)) {
                        fresh();
                        UUID id = UUID.randomUUID();
                        rows.execute(
                                "insert into proposal (id, kind, subject_id, subject_name, summary,"
                                        + " change, reason, status, unit_code, school_id,"
                                        + " proposed_role, created_at, created_by, updated_at,"
                                        + " source) values (?, 'staff.transfer', ?, '黄*', '调动',"
                                        + " jsonb_build_object('to', ?::text), '轮岗', 'PROPOSED',"
                                        + " '450103', ?, 'school-admin', now(), ?, now(), 'API')",
                                id,
                                staffOf.get(own),
                                to.toString(),
                                own,
                                author);
                        boolean may =
                                counts(kind, line.approve())
                                        && counts(kind, proposals(line.role()).approve())
                                        && reachedBy(kind).containsAll(Set.of(own, to));
                        int status =
                                as(me, line.role())
                                        .header("If-Match", "\"0-00000000\"")
                                        .contentType(ContentType.JSON)
                                        .body(Map.of())
                                        .post("/api/v1/proposals/" + id + "/approve")
                                        .statusCode();
                        assertEquals(may ? 200 : 403, status);
                        assertEquals(
                                (may ? to : own).toString(),
                                rows.read(
                                                "select school_ids[1] from staff where id = ?",
                                                staffOf.get(own))
                                        .get(0));
                    }
                });
    }

    private static Line proposals(String role) {
        return MatrixFile.lines("proposal").stream()
                .filter(line -> line.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    /** Held against a caller for whom nothing is filtered, every single check must protest. */
    @TestFactory
    Stream<DynamicTest> each_check_notices_rows_that_leak() {
        UUID me = holder("bureau-admin", ScopeKind.CITY);
        Map<String, Executable> checks = new LinkedHashMap<>();
        StaffRights all = new StaffRights(() -> as(me, "bureau-admin"), post);
        Set<UUID> county = staffIn(ScopeKind.UNIT);
        checks.put("list", () -> all.listsExactly(county));
        checks.put("posts", () -> all.listsPostsExactly(county));
        checks.put("changes", () -> all.followsExactly(county));
        checks.put("page", () -> all.opensExactly(county));
        checks.put("refused reads", all::readsAreRefused);
        checks.put("masks", () -> all.seesNames(staffOf.get(own), NAME, false));
        checks.put(
                "reasons",
                () -> {
                    onLeave(staffOf.get(own));
                    all.seesReasons(staffOf.get(own), WHY, false);
                });
        return checks.entrySet().stream()
                .map(
                        check ->
                                dynamicTest(
                                        check.getKey(),
                                        () ->
                                                assertThrows(
                                                        AssertionError.class, check.getValue())));
    }
}
