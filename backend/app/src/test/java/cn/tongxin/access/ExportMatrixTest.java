package cn.tongxin.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.access.MatrixFile.Line;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.Book;
import cn.tongxin.testing.Institutes;
import cn.tongxin.testing.People;
import cn.tongxin.testing.People.Teacher;
import cn.tongxin.testing.SchoolClasses;
import cn.tongxin.testing.SchoolClasses.Seed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which lists each role takes away, and which rows: no more than it reads. */
@QuarkusTest
class ExportMatrixTest extends MatrixApi {
    /** The list, the aggregate it is taken from, and where a row says its school or institute. */
    private enum Taken {
        SCHOOLS("schools", "school", MatrixFile.lines("school-export"), "学校", "学校名称"),
        STAFF("staff", "staff", MatrixFile.lines("staff-export"), "教职工", "主要任职学校"),
        PROPOSALS("proposals", "proposal", MatrixFile.lines("proposal-export"), "申请", "对象"),
        CLASSES("classes", "class", MatrixFile.lines("class-export"), "班级", "学校"),
        GRANTS("grants", "grant", MatrixFile.lines("grant-export"), "授权", "范围"),
        ACCOUNTS("accounts", "user", MatrixFile.lines("user-export"), "账户", "管理账户的地方"),
        INSTITUTES("institutes", "institute", MatrixFile.lines("institute-export"), "指导机构", "名称"),
        PAPERS(
                "institute-papers",
                "institute-paper",
                MatrixFile.lines("institute-paper-export"),
                "年度计划和总结",
                "机构"),
        RESEARCHERS(
                "researchers", "researcher", MatrixFile.lines("researcher-export"), "教研员", "所在机构"),
        ROLL_OVERS("roll-overs", "roll-over", MatrixFile.lines("roll-over-export"), "升级记录", "范围"),
        METRIC_ROWS("metric-rows", "metric", MatrixFile.lines("metric-export"), "指标背后的学校", "学校"),
        DIRECTORY(
                "school-directory",
                "directory",
                MatrixFile.lines("directory-export"),
                "学校名录",
                "学校名称"),
        DIVISIONS("divisions", "division", MatrixFile.lines("division-export"), "行政区划", "名称"),
        UNITS(
                "managing-units",
                "managing-unit",
                MatrixFile.lines("managing-unit-export"),
                "管理单位",
                "名称"),
        SEMESTERS("semesters", "calendar", MatrixFile.lines("calendar-export"), "学期", "名称");

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

        /** A school is no part of what an institute belongs to. */
        private boolean isOfInstitutes() {
            return Set.of(INSTITUTES, PAPERS, RESEARCHERS).contains(this);
        }

        /** Shown to everybody who is signed in; its rows know no scope. */
        private boolean isPublic() {
            return Set.of(DIRECTORY, DIVISIONS, UNITS, SEMESTERS).contains(this);
        }
    }

    private static final Map<String, String> INSTITUTES =
            Map.of("450103", "本县指导所", "450124", "外县指导所");

    private final Map<String, UUID> holders = new TreeMap<>();

    @BeforeEach
    void somethingAtEachSchool() {
        UUID author = rows.account("author");
        People people = new People(rows);
        people.teacher(new Teacher("黄小华", "13800001111", "450103", own));
        people.teacher(new Teacher("李小明", "13800002222", "450103", sameUnit));
        people.teacher(new Teacher("王大伟", "13800003333", "450124", elsewhere));
        rows.execute(
                "insert into proposal (id, kind, subject_id, subject_name, summary, change, reason,"
                        + " status, unit_code, school_id, proposed_role, created_at, created_by,"
                        + " updated_at, source) select gen_random_uuid(), 'school.suspend', id, name,"
                        + " name, '{}', '维修', 'PROPOSED', unit_code, id, 'county-admin', now(), ?,"
                        + " now(), 'API' from school",
                author);
        SchoolClasses classes = new SchoolClasses(rows);
        int year = SchoolClasses.THIS_YEAR;
        for (UUID school : List.of(own, sameUnit, elsewhere)) {
            classes.add(new Seed(school, "PRI", "01", year, year, 1));
            UUID kept = rows.account("kept " + school);
            rows.execute(
                    "update account a set unit_code = m.unit_code, school_id = m.id from school m"
                            + " where m.id = ? and a.id = ?",
                    school,
                    kept);
            rows.schoolGrant(kept, "lecturer", school);
        }
        rows.execute(
                "insert into roll_over (id, unit_code, school_id, school_year, status, job_id,"
                        + " created_at, updated_at, source) select gen_random_uuid(), unit_code, id,"
                        + " ?, 'DONE', gen_random_uuid(), now(), now(), 'API' from school",
                year);
        Institutes institutes = new Institutes(rows);
        for (Map.Entry<String, String> one : INSTITUTES.entrySet()) {
            String unit = one.getKey();
            UUID institute = institutes.add(unit, one.getValue(), "OPERATING");
            institutes.plan(institute);
            UUID person =
                    people.person("韦" + one.getValue(), "1390000" + unit.substring(2), unit, null);
            institutes.researcher(institute, person);
        }
    }

    /** Those who ask have accounts and grants as well, some of them beyond any school. */
    private Map<String, String> filters(Taken taken) {
        return switch (taken) {
            case GRANTS, ACCOUNTS -> Map.of("school", own + "," + sameUnit + "," + elsewhere);
            case METRIC_ROWS -> Map.of("metric", "M01");
            default -> Map.of();
        };
    }

    private Response ask(UUID who, String role, Taken taken) {
        return as(who, role)
                .contentType(ContentType.JSON)
                .body(Map.of("resource", taken.list, "filters", filters(taken)))
                .post("/api/v1/exports");
    }

    private Set<String> rowsOf(UUID who, String role, Taken taken) {
        String job = ask(who, role, taken).then().statusCode(202).extract().path("id");
        runJobs();
        String file =
                as(who, role)
                        .get("/api/v1/jobs/{id}", job)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("resultFile");
        byte[] content =
                as(who, role)
                        .get("/api/v1/files/{id}/content", file)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
        return new HashSet<>(new Book(content).column(taken.sheet, taken.column));
    }

    private Set<String> namesIn(Taken taken, ScopeKind kind) {
        if (taken.isOfInstitutes()) {
            return switch (kind) {
                case CITY -> Set.copyOf(INSTITUTES.values());
                case UNIT -> Set.of(INSTITUTES.get("450103"));
                case SCHOOL, CLASS, FAMILY, ORG -> Set.of();
            };
        }
        Map<UUID, String> names = Map.of(own, "本校小学", sameUnit, "同县小学", elsewhere, "外县小学");
        return reachedBy(kind).stream().map(names::get).collect(Collectors.toSet());
    }

    @TestFactory
    Stream<DynamicTest> each_list_is_taken_away_exactly_as_the_matrix_says() {
        return Arrays.stream(Taken.values())
                .flatMap(
                        taken ->
                                taken.lines.stream()
                                        .flatMap(
                                                line ->
                                                        GIVEN.stream()
                                                                .map(k -> one(taken, line, k))));
    }

    private DynamicTest one(Taken taken, Line line, ScopeKind kind) {
        UUID me = holders.computeIfAbsent(line.role() + kind, k -> holder(line.role(), kind));
        return dynamicTest(
                "%s %s %s".formatted(taken.list, line.role(), kind),
                () -> {
                    if (counts(kind, line.read())) {
                        Set<String> expected =
                                taken.isPublic()
                                        ? listed(me, line.role(), taken)
                                        : namesIn(taken, kind);
                        assertEquals(expected, rowsOf(me, line.role(), taken));
                    } else {
                        Response answer = ask(me, line.role(), taken);
                        assertEquals(403, answer.statusCode());
                        assertEquals("FORBIDDEN", answer.path("code"));
                    }
                });
    }

    private Set<String> listed(UUID who, String role, Taken taken) {
        List<String> names =
                as(who, role).get("/api/v1/" + taken.list + "?limit=200").path("items.name");
        assertTrue(names.size() > 0 && names.size() < 200, taken.list + " " + names.size());
        return new HashSet<>(names);
    }

    @TestFactory
    Stream<DynamicTest> a_role_without_a_grant_takes_nothing_away() {
        return MatrixFile.ROLES.stream()
                .map(
                        role -> {
                            UUID me = holder(role, null);
                            return dynamicTest(
                                    role,
                                    () ->
                                            assertEquals(
                                                    403,
                                                    ask(me, role, Taken.SCHOOLS).statusCode()));
                        });
    }

    /** Otherwise an export would show more rows, or more of them, than the list does. */
    @Test
    void nobody_takes_away_more_than_the_list_shows() {
        for (Taken taken : Taken.values()) {
            Map<String, Line> lists =
                    MatrixFile.lines(taken.from).stream()
                            .collect(Collectors.toMap(Line::role, line -> line));
            for (Line line : taken.lines) {
                Line list = lists.get(line.role());
                boolean taking = !line.read().equals("NONE");
                assertTrue(
                        !taking || taken.isPublic() || line.read().equals(list.read()),
                        line::toString);
                assertEquals(taking ? list.view() : "", line.view(), line::toString);
                assertEquals(List.of("NONE", "NONE"), List.of(line.write(), line.approve()));
            }
        }
    }

    /** The gate is as wide as the widest list behind it. */
    @Test
    void whoever_may_take_some_list_passes_the_gate_and_nobody_else() {
        List<String> widths = List.of("NONE", "SCHOOL", "UNIT", "CITY");
        for (Line gate : MatrixFile.lines("export")) {
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
}
