package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.Institutes;
import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** The lines of institutes, their plans and their researchers, by every role with every grant. */
@QuarkusTest
class InstituteMatrixTest extends MatrixApi {
    private static final String NAME = "黄小华";
    private static final String OWN = "450103";
    private static final String OTHER = "450124";
    private static final String CITY = "BUREAU";
    private static final List<String> UNITS = List.of(OWN, OTHER, CITY);
    private static final Map<String, Object> CORRECTED =
            Map.of("name", "更正的家庭教育指导机构", "serviceArea", "全部学校");
    private static final Map<String, Object> WORK =
            Map.of("subject", "MORAL", "schools", List.of(), "outputs", List.of());

    private final Map<String, UUID> institutes = new LinkedHashMap<>();
    private final Map<String, UUID> researchers = new LinkedHashMap<>();
    private final Map<String, UUID> papers = new LinkedHashMap<>();
    private final Map<String, UUID> people = new LinkedHashMap<>();

    @BeforeEach
    void oneOfEachForEveryUnit() {
        People written = new People(rows);
        people.put(OWN, written.person(NAME, "13800001111", OWN, null));
        people.put(OTHER, written.person("李小明", "13800002222", OTHER, null));
        people.put(CITY, written.person("王大伟", "13800003333", CITY, null));
        fresh();
    }

    private void fresh() {
        for (String table :
                List.of(
                        "status_change",
                        "institute_paper",
                        "researcher",
                        "guidance_institute",
                        "change_log")) {
            rows.execute("delete from " + table);
        }
        Institutes written = new Institutes(rows);
        for (String unit : UNITS) {
            UUID institute = written.add(unit, "示例家庭教育指导机构", "OPERATING");
            institutes.put(unit, institute);
            researchers.put(unit, written.researcher(institute, people.get(unit)));
            papers.put(unit, written.plan(institute));
        }
    }

    private interface Tried {
        void with(Line line, ScopeKind kind, UUID me);
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

    /** A school is no part of what an institute belongs to. */
    private static Set<String> unitsOf(ScopeKind grant) {
        return switch (grant) {
            case CITY -> Set.copyOf(UNITS);
            case UNIT -> Set.of(OWN);
            case SCHOOL, CLASS, FAMILY, ORG -> Set.of();
        };
    }

    private InstituteRights rights(UUID me, String role, String all, Map<String, UUID> things) {
        return new InstituteRights(() -> as(me, role), all, things);
    }

    private static void reads(InstituteRights rights, Line line, ScopeKind kind) {
        if (counts(kind, line.read())) {
            rights.readsExactly(unitsOf(kind));
        } else {
            rights.readsAreRefused();
        }
    }

    @TestFactory
    Stream<DynamicTest> institutes_are_reached_exactly_as_the_matrix_says() {
        return everybody(
                "institute",
                (line, kind, me) -> {
                    InstituteRights rights =
                            rights(me, line.role(), InstituteRights.INSTITUTES, institutes);
                    reads(rights, line, kind);
                    if (counts(kind, line.write())) {
                        rights.updatesExactly(unitsOf(kind), CORRECTED);
                        rights.stepsExactly(unitsOf(kind), "suspend");
                        rights.stepsExactly(unitsOf(kind), "resume");
                        rows.execute("update researcher set status = 'ENDED', until_date = now()");
                        rights.stepsExactly(unitsOf(kind), "close");
                        rows.execute("update guidance_institute set status = 'CLOSED'");
                        rights.createsExactly(unitsOf(kind), bodies("institute"));
                    } else {
                        rights.updatesAreRefused(CORRECTED);
                        rights.writesAreRefused(
                                bodies("institute"), List.of("open", "suspend", "resume", "close"));
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> plans_and_reports_are_reached_exactly_as_the_matrix_says() {
        return everybody(
                "institute-paper",
                (line, kind, me) -> {
                    InstituteRights rights =
                            rights(me, line.role(), InstituteRights.PAPERS, papers);
                    reads(rights, line, kind);
                    if (counts(kind, line.write())) {
                        rights.createsExactly(unitsOf(kind), bodies("institute-paper"));
                    } else {
                        rights.writesAreRefused(bodies("institute-paper"), List.of());
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> researchers_are_reached_exactly_as_the_matrix_says() {
        return everybody(
                "researcher",
                (line, kind, me) -> {
                    InstituteRights rights =
                            rights(me, line.role(), InstituteRights.RESEARCHERS, researchers);
                    reads(rights, line, kind);
                    if (counts(kind, line.read()) && unitsOf(kind).contains(OWN)) {
                        rights.seesNames(OWN, NAME, line.view().equals("FULL"));
                    }
                    if (counts(kind, line.write())) {
                        rights.updatesExactly(unitsOf(kind), WORK);
                        rights.stepsExactly(unitsOf(kind), "leave");
                        rights.stepsExactly(unitsOf(kind), "return");
                        rights.stepsExactly(unitsOf(kind), "end");
                        rows.execute("update researcher set status = 'ENDED', until_date = now()");
                        rights.createsExactly(unitsOf(kind), bodies("researcher"));
                    } else {
                        rights.updatesAreRefused(WORK);
                        rights.writesAreRefused(
                                bodies("researcher"), List.of("begin", "leave", "return", "end"));
                    }
                });
    }

    private Map<String, Map<String, Object>> bodies(String aggregate) {
        Map<String, Map<String, Object>> bodies = new LinkedHashMap<>();
        for (String unit : UNITS) {
            bodies.put(
                    unit,
                    switch (aggregate) {
                        case "institute" ->
                                Map.of(
                                        "managingUnit",
                                        unit,
                                        "name",
                                        "新的家庭教育指导机构",
                                        "serviceArea",
                                        "全部学校");
                        case "researcher" ->
                                Map.of(
                                        "institute",
                                        institutes.get(unit),
                                        "person",
                                        people.get(unit),
                                        "kind",
                                        "FULL",
                                        "subject",
                                        "MORAL",
                                        "schools",
                                        List.of(),
                                        "outputs",
                                        List.of(),
                                        "from",
                                        "2025-09-01");
                        default ->
                                Map.of(
                                        "institute",
                                        institutes.get(unit),
                                        "kind",
                                        "PLAN",
                                        "year",
                                        2026,
                                        "title",
                                        "年度计划",
                                        "text",
                                        "主要工作");
                    });
        }
        return bodies;
    }

    /** Held against a caller for whom nothing is filtered, every single check must protest. */
    @TestFactory
    Stream<DynamicTest> each_check_notices_rows_that_leak() {
        UUID me = holder("bureau-admin", ScopeKind.CITY);
        InstituteRights all = rights(me, "bureau-admin", InstituteRights.RESEARCHERS, researchers);
        Set<String> county = unitsOf(ScopeKind.UNIT);
        Map<String, Executable> checks = new LinkedHashMap<>();
        checks.put("list", () -> all.listsExactly(county));
        checks.put("changes", () -> all.followsExactly(county));
        checks.put("page", () -> all.opensExactly(county));
        checks.put("updates", () -> all.updatesExactly(county, WORK));
        checks.put("refused updates", () -> all.updatesAreRefused(WORK));
        checks.put("steps", () -> all.stepsExactly(county, "leave"));
        checks.put("creates", () -> all.createsExactly(county, bodies("researcher")));
        checks.put("refused reads", all::readsAreRefused);
        checks.put("refused writes", () -> all.writesAreRefused(bodies("researcher"), List.of()));
        checks.put("masks", () -> all.seesNames(OWN, NAME, false));
        return checks.entrySet().stream()
                .map(
                        check ->
                                dynamicTest(
                                        check.getKey(),
                                        () -> {
                                            fresh();
                                            assertThrows(AssertionError.class, check.getValue());
                                        }));
    }
}
