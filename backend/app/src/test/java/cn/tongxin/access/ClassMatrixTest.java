package cn.tongxin.access;

import static cn.tongxin.testing.SchoolClasses.THIS_YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.People;
import cn.tongxin.testing.People.Teacher;
import cn.tongxin.testing.SchoolClasses;
import cn.tongxin.testing.SchoolClasses.Seed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** The lines of classes and of their roll-over, tried by every role with every grant. */
@QuarkusTest
class ClassMatrixTest extends MatrixApi {
    private static final String NAME = "黄小华";
    private static final String ROLL_OVERS = "/api/v1/roll-overs";
    private static final String COMING = THIS_YEAR + "-" + (THIS_YEAR + 1);

    private final Map<UUID, UUID> classes = new LinkedHashMap<>();
    private final Map<UUID, UUID> teachers = new LinkedHashMap<>();

    @BeforeEach
    void oneTeacherEach() {
        People people = new People(rows);
        teachers.put(own, people.teacher(new Teacher(NAME, "13800001111", "450103", own)));
        teachers.put(
                sameUnit, people.teacher(new Teacher("李小明", "13800002222", "450103", sameUnit)));
        teachers.put(
                elsewhere, people.teacher(new Teacher("王大伟", "13800003333", "450124", elsewhere)));
        fresh(THIS_YEAR);
    }

    /** One first-grade class each, of those who entered in the given year. */
    private void fresh(int year) {
        for (String table :
                List.of("class_step", "roll_over", "job_line", "job", "status_change")) {
            rows.execute("delete from " + table);
        }
        rows.execute("delete from class_group");
        rows.execute("delete from change_log");
        for (UUID school : List.of(own, sameUnit, elsewhere)) {
            Seed seed = new Seed(school, "PRI", "01", year, year, 1);
            classes.put(school, new SchoolClasses(rows).add(seed, teachers.get(school)));
        }
    }

    private interface Tried {
        void with(Line line, ScopeKind kind, UUID me);
    }

    private Stream<DynamicTest> everybody(String aggregate, int year, Tried tried) {
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
                                                                fresh(year);
                                                                tried.with(line, kind, me);
                                                            });
                                                }));
    }

    private static Line staff(String role) {
        return MatrixFile.lines("staff").stream()
                .filter(line -> line.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> classes_are_reached_exactly_as_the_matrix_says() {
        return everybody(
                "class",
                THIS_YEAR,
                (line, kind, me) -> {
                    ClassRights rights =
                            new ClassRights(() -> as(me, line.role()), classes, teachers);
                    boolean reads = counts(kind, line.read());
                    if (reads) {
                        rights.readsExactly(reachedBy(kind));
                    } else {
                        rights.readsAreRefused();
                    }
                    if (reads && reachedBy(kind).contains(own)) {
                        Line staff = staff(line.role());
                        rights.seesNames(
                                own,
                                NAME,
                                counts(kind, staff.read()) && staff.view().equals("FULL"));
                    }
                    if (counts(kind, line.write())) {
                        rights.writesExactly(reachedBy(kind));
                    } else {
                        rights.writesAreRefused();
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> roll_overs_are_done_exactly_as_the_matrix_says() {
        return everybody(
                "roll-over",
                THIS_YEAR - 1,
                (line, kind, me) -> {
                    boolean may = counts(kind, line.write());
                    assertEquals(counts(kind, line.read()), may);
                    triesAll(me, line.role(), may ? reachedBy(kind) : null);
                });
    }

    /** Each school, each unit and whatever is not named: only what the grant reaches is moved. */
    private void triesAll(UUID me, String role, @Nullable Set<UUID> reached) {
        for (UUID school : classes.keySet()) {
            boolean in = reached != null && reached.contains(school);
            assertEquals(in ? 200 : 403, preview(me, role, "?school=" + school));
            assertEquals(in ? 202 : 403, start(me, role, Map.of("school", school)));
            runJobs();
            assertEquals(in ? "02" : "01", grade(school));
            fresh(THIS_YEAR - 1);
        }
        boolean unit = reached != null && reached.size() > 1;
        boolean other = reached != null && reached.size() > 2;
        assertEquals(unit ? 202 : 403, start(me, role, Map.of("managingUnit", "450103")));
        runJobs();
        fresh(THIS_YEAR - 1);
        assertEquals(other ? 202 : 403, start(me, role, Map.of("managingUnit", "450124")));
        runJobs();
        fresh(THIS_YEAR - 1);
        // Whose grant reaches no place at all has nothing to begin with.
        boolean none = reached != null && reached.isEmpty();
        assertEquals(reached == null ? 403 : none ? 400 : 200, preview(me, role, ""));
        assertEquals(reached == null ? 403 : none ? 400 : 202, start(me, role, Map.of()));
        runJobs();
        assertEquals(reached == null ? Set.of() : reached, moved());
        assertEquals(reached == null ? 403 : 200, as(me, role).get(ROLL_OVERS).statusCode());
    }

    private int preview(UUID me, String role, String query) {
        return as(me, role).get(ROLL_OVERS + "/preview" + query).statusCode();
    }

    private int start(UUID me, String role, Map<String, ?> extent) {
        Map<String, Object> body = new LinkedHashMap<>(extent);
        body.put("schoolYear", COMING);
        return as(me, role).contentType(ContentType.JSON).body(body).post(ROLL_OVERS).statusCode();
    }

    private String grade(UUID school) {
        return rows.read("select grade_code from class_group where id = ?", classes.get(school))
                .get(0);
    }

    private Set<UUID> moved() {
        return classes.keySet().stream()
                .filter(school -> grade(school).equals("02"))
                .collect(Collectors.toSet());
    }

    @TestFactory
    Stream<DynamicTest> a_roll_over_is_undone_by_who_reaches_all_of_it() {
        UUID bureau = cityWide("who began", "bureau-admin");
        return everybody(
                "roll-over",
                THIS_YEAR - 1,
                (line, kind, me) -> {
                    assertEquals(
                            202, start(bureau, "bureau-admin", Map.of("managingUnit", "450103")));
                    runJobs();
                    String id = rows.read("select id from roll_over").get(0);
                    boolean may = counts(kind, line.write()) && reachedBy(kind).size() > 1;
                    // Who may is told that teaching has begun.
                    int status = may ? 409 : 403;
                    assertEquals(
                            status,
                            as(me, line.role())
                                    .header("If-Match", tag(bureau, id))
                                    .post(ROLL_OVERS + "/" + id + "/undo")
                                    .statusCode());
                    assertEquals(
                            may ? 200 : 403,
                            as(me, line.role()).get(ROLL_OVERS + "/" + id).statusCode());
                });
    }

    private String tag(UUID who, String id) {
        return as(who, "bureau-admin").get(ROLL_OVERS + "/" + id).header("ETag");
    }

    /** Held against a caller for whom nothing is filtered, every single check must protest. */
    @TestFactory
    Stream<DynamicTest> each_check_notices_rows_that_leak() {
        UUID me = holder("bureau-admin", ScopeKind.CITY);
        ClassRights all = new ClassRights(() -> as(me, "bureau-admin"), classes, teachers);
        Set<UUID> county = reachedBy(ScopeKind.UNIT);
        Map<String, Executable> checks = new LinkedHashMap<>();
        checks.put("list", () -> all.listsExactly(county));
        checks.put("changes", () -> all.followsExactly(county));
        checks.put("page", () -> all.opensExactly(county));
        checks.put("writes", () -> all.writesExactly(county));
        checks.put("refused reads", all::readsAreRefused);
        checks.put("refused writes", all::writesAreRefused);
        checks.put("masks", () -> all.seesNames(own, NAME, false));
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
