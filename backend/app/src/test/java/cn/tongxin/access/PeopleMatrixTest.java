package cn.tongxin.access;

import static cn.tongxin.testing.SchoolClasses.THIS_YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.Families;
import cn.tongxin.testing.People;
import cn.tongxin.testing.People.Teacher;
import cn.tongxin.testing.SchoolClasses;
import cn.tongxin.testing.SchoolClasses.Seed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
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

/**
 * The lines of pupils, their enrolments, rosters and guardians, tried by every role with every
 * grant, those that follow from a class and from a child included.
 */
@QuarkusTest
class PeopleMatrixTest extends MatrixApi {
    private static final String TEACHER = "黄小华";
    private static final String MOTHER = "韦秀兰";

    private Families families;
    private UUID taught;
    private UUID parallel;

    /** Pupil → school; the first is in the class that is taught, the second beside it. */
    /** What the names of all pupils here begin with. */
    private static final String PUPILS_BEGIN = "陆";

    private final Map<UUID, UUID> pupils = new LinkedHashMap<>();

    private final Map<UUID, UUID> links = new LinkedHashMap<>();
    private UUID mother;

    @BeforeEach
    void fourPupils() {
        families = new Families(rows);
        People people = new People(rows);
        UUID teacher = people.teacher(new Teacher(TEACHER, "13800001111", "450103", own));
        SchoolClasses classes = new SchoolClasses(rows);
        taught = classes.add(new Seed(own, "PRI", "01", THIS_YEAR, THIS_YEAR, 1), teacher);
        parallel = classes.add(new Seed(own, "PRI", "01", THIS_YEAR, THIS_YEAR, 2));
        add("陆一", own, taught);
        add("陆二", own, parallel);
        add("陆三", sameUnit, null);
        add("陆四", elsewhere, null);
        mother = families.guardian(MOTHER, "13900001111");
        for (UUID pupil : pupils.keySet()) {
            UUID who =
                    pupil.equals(first())
                            ? mother
                            : families.guardian("家长" + pupils.get(pupil), null);
            links.put(pupil, families.link(pupil, who, "VERIFIED"));
        }
    }

    private void add(String name, UUID school, UUID group) {
        pupils.put(families.pupil(name, school, group), school);
    }

    private UUID first() {
        return pupils.keySet().iterator().next();
    }

    private Set<UUID> pupilsIn(ScopeKind kind) {
        if (kind.isDerived()) {
            return Set.of(first());
        }
        Set<UUID> schools = reachedBy(kind);
        return pupils.keySet().stream()
                .filter(pupil -> schools.contains(pupils.get(pupil)))
                .collect(Collectors.toSet());
    }

    /** Who has a grant of this kind, or that from which it follows. */
    private UUID somebody(String role, ScopeKind kind) {
        if (!kind.isDerived()) {
            return holder(role, kind);
        }
        UUID account = rows.account(role + " " + kind);
        if (kind == ScopeKind.CLASS) {
            rows.schoolGrant(account, role, own);
            families.signsIn(account, People.id(TEACHER));
        } else {
            families.signsIn(account, People.id(MOTHER));
        }
        return account;
    }

    private record Case(Line line, ScopeKind kind, PeopleRights rights) {
        boolean may(String cell) {
            return counts(kind, cell);
        }
    }

    private interface Tried {
        void with(Case one);
    }

    private Stream<DynamicTest> everybody(String aggregate, Tried tried) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Line line : MatrixFile.lines(aggregate)) {
            List<ScopeKind> kinds = new ArrayList<>(GIVEN);
            if (line.role().equals("class-teacher")) {
                kinds.add(ScopeKind.CLASS);
            }
            if (line.role().equals("guardian")) {
                kinds.add(ScopeKind.FAMILY);
            }
            for (ScopeKind kind : kinds) {
                UUID me = somebody(line.role(), kind);
                PeopleRights rights = rights(me, line.role());
                tests.add(
                        dynamicTest(
                                line.role() + " " + kind,
                                () -> tried.with(new Case(line, kind, rights))));
            }
        }
        return tests.stream();
    }

    private PeopleRights rights(UUID me, String role) {
        return new PeopleRights(() -> as(me, role), rows, links, Map.of(first(), taught));
    }

    @TestFactory
    Stream<DynamicTest> pupils_are_reached_exactly_as_the_matrix_says() {
        return everybody(
                "student",
                one -> {
                    Set<UUID> reached = pupilsIn(one.kind());
                    if (one.may(one.line().read())) {
                        one.rights().listsExactly("/api/v1/students", reached);
                        one.rights().opensExactly("/api/v1/students/", pupils.keySet(), reached);
                        if (reached.contains(first())) {
                            one.rights()
                                    .seesName(
                                            "/api/v1/students/" + first(),
                                            "name",
                                            "陆一",
                                            one.line().view().equals("FULL"));
                        }
                    } else {
                        one.rights().isRefused("/api/v1/students");
                        one.rights().isRefused("/api/v1/students/" + first());
                    }
                    if (one.may(one.line().write())) {
                        one.rights().updatesExactly(pupils.keySet(), reached);
                    } else {
                        one.rights().updatesNone(pupils.keySet());
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> circles_are_told_exactly_as_the_matrix_says() {
        return everybody(
                "student-circle",
                one -> {
                    if (one.may(one.line().read())) {
                        Set<UUID> reached = pupilsIn(one.kind());
                        one.rights().tellsCirclesExactly(pupils.keySet(), reached);
                        one.rights()
                                .seesName(
                                        PeopleRights.circle(first()),
                                        "studentName",
                                        "陆一",
                                        one.line().view().equals("FULL"));
                    } else {
                        one.rights().isRefused(PeopleRights.circle(first()));
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> enrolments_are_reached_exactly_as_the_matrix_says() {
        return everybody(
                "enrolment",
                one -> {
                    Set<UUID> reached = pupilsIn(one.kind());
                    if (one.may(one.line().read())) {
                        one.rights()
                                .listsExactly(
                                        "/api/v1/enrolments",
                                        reached.stream()
                                                .map(pupil -> one.rights().enrolmentOf(pupil))
                                                .collect(Collectors.toSet()));
                    } else {
                        one.rights().isRefused("/api/v1/enrolments");
                    }
                    if (one.may(one.line().write())) {
                        one.rights().suspendsExactly(pupils.keySet(), reached);
                    } else {
                        one.rights().suspendsNone(pupils.keySet());
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> whole_values_are_shown_exactly_as_the_matrix_says() {
        return everybody(
                "student-reveal",
                one -> {
                    if (one.may(one.line().write())) {
                        one.rights().revealsExactly(pupils.keySet(), pupilsIn(one.kind()));
                    } else {
                        one.rights().revealsNone(pupils.keySet());
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> pupils_are_looked_for_exactly_as_the_matrix_says() {
        return everybody(
                "student-search",
                one -> {
                    if (one.may(one.line().write())) {
                        one.rights().findsExactly(PUPILS_BEGIN, pupilsIn(one.kind()));
                    } else {
                        one.rights().findsNothing(PUPILS_BEGIN);
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> rosters_are_read_exactly_as_the_matrix_says() {
        return everybody(
                "class-roster",
                one -> {
                    boolean reads = one.may(one.line().read());
                    boolean mine = reads && pupilsIn(one.kind()).contains(first());
                    boolean beside = mine && !one.kind().isDerived();
                    assertEquals(
                            mine ? 200 : reads ? 404 : 403, one.rights().status(roster(taught)));
                    assertEquals(
                            beside ? 200 : reads ? 404 : 403,
                            one.rights().status(roster(parallel)));
                    if (mine) {
                        one.rights()
                                .seesName(
                                        roster(taught),
                                        "pupils[0].name",
                                        "陆一",
                                        one.line().view().equals("FULL"));
                    }
                });
    }

    private static String roster(UUID classGroup) {
        return "/api/v1/class-rosters/" + classGroup;
    }

    @TestFactory
    Stream<DynamicTest> guardians_are_reached_exactly_as_the_matrix_says() {
        return everybody(
                "guardian-link",
                one -> {
                    Set<UUID> reached =
                            pupilsIn(one.kind()).stream()
                                    .map(links::get)
                                    .collect(Collectors.toSet());
                    Set<UUID> all = Set.copyOf(links.values());
                    if (one.may(one.line().read())) {
                        one.rights().listsExactly("/api/v1/guardian-links", reached);
                        one.rights().opensExactly("/api/v1/guardian-links/", all, reached);
                        one.rights()
                                .listsExactly("/api/v1/guardians", one.rights().guardians(reached));
                        if (pupilsIn(one.kind()).contains(first())) {
                            boolean whole = one.line().view().equals("FULL");
                            String page = "/api/v1/guardian-links/" + links.get(first());
                            one.rights().seesName(page, "link.guardianName", MOTHER, whole);
                            one.rights()
                                    .seesName("/api/v1/guardians/" + mother, "name", MOTHER, whole);
                        }
                    } else {
                        one.rights().isRefused("/api/v1/guardian-links");
                        one.rights().isRefused("/api/v1/guardians");
                        one.rights().isRefused("/api/v1/guardians/" + mother);
                    }
                    if (one.may(one.line().write())) {
                        one.rights().changesLinksExactly(all, reached);
                    } else {
                        one.rights().changesNoLinks(all);
                    }
                });
    }

    /** Held against a caller for whom nothing is filtered, every single check must protest. */
    @TestFactory
    Stream<DynamicTest> each_check_notices_rows_that_leak() {
        UUID me = holder("bureau-admin", ScopeKind.CITY);
        PeopleRights all = rights(me, "bureau-admin");
        Set<UUID> county = pupilsIn(ScopeKind.UNIT);
        Map<String, Executable> checks = new LinkedHashMap<>();
        checks.put("list", () -> all.listsExactly("/api/v1/students", county));
        checks.put("page", () -> all.opensExactly("/api/v1/students/", pupils.keySet(), county));
        checks.put("refused reads", () -> all.isRefused("/api/v1/students"));
        checks.put("circles", () -> all.tellsCirclesExactly(pupils.keySet(), county));
        checks.put("masks", () -> all.seesName("/api/v1/students/" + first(), "name", "陆一", true));
        UUID school = holder("school-admin", ScopeKind.SCHOOL);
        PeopleRights one = rights(school, "school-admin");
        Set<UUID> onlyFirst = Set.of(first());
        checks.put("updates", () -> one.updatesExactly(pupils.keySet(), onlyFirst));
        checks.put("steps", () -> one.suspendsExactly(pupils.keySet(), onlyFirst));
        checks.put("reveals", () -> one.revealsExactly(pupils.keySet(), onlyFirst));
        checks.put(
                "links",
                () ->
                        one.changesLinksExactly(
                                Set.copyOf(links.values()), Set.of(links.get(first()))));
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
