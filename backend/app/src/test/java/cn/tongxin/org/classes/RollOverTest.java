package cn.tongxin.org.classes;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cn.tongxin.testing.SchoolClasses.Seed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Once a year every class goes up, and until teaching begins that can be taken back. */
@QuarkusTest
class RollOverTest extends ClassApi {
    private static final String ALL = "/api/v1/roll-overs";
    private static final int OLD = 2030;
    private static final int NEW = 2031;
    private static final String COMING = "2031-2032";
    private static final String STATE =
            "select string_agg(concat_ws('|', id, unit_code, school_id, stage, grade_code,"
                    + " entry_year, school_year, seq_no, name, homeroom_staff_id, capacity,"
                    + " active_from, active_to, status), ';' order by id) from class_group";

    private UUID firstGrade;
    private UUID lastGrade;
    private UUID far;
    private UUID coming;

    @BeforeEach
    void someClassesInAHolidayOfTheFuture() {
        on(LocalDate.of(NEW, 9, 1).minusWeeks(3));
        firstGrade = classes.add(new Seed(school, "PRI", "01", OLD, OLD, 1), qin);
        lastGrade = classes.add(new Seed(school, "PRI", "06", OLD - 5, OLD, 1));
        far = classes.add(new Seed(elsewhere, "PRI", "03", OLD - 2, OLD, 1));
        coming = classes.add(new Seed(school, "PRI", "01", NEW, NEW, 1));
        // What the calendar says of those years; none of the migrations reaches so far.
        rows.execute("alter table semester disable trigger all");
        semester(OLD + "-" + NEW + "-2", NEW + "-02-20", NEW + "-07-09");
        semester(COMING + "-1", NEW + "-09-02", (NEW + 1) + "-01-15");
    }

    @AfterEach
    void forgetThoseYears() {
        rows.execute("delete from semester where code >= '2030'");
        rows.execute("alter table semester enable trigger all");
    }

    private void semester(String code, String first, String last) {
        rows.execute(
                "insert into semester (id, code, stage_group, report_on, first_teaching_day,"
                        + " last_teaching_day, stat_from, stat_to, status, dates_source, provisional,"
                        + " created_at, updated_at, source) values (gen_random_uuid(), ?,"
                        + " 'COMPULSORY_PRE', ?::date, ?::date, ?::date, ?::date, ?::date,"
                        + " 'PUBLISHED', '校历', false, now(), now(), 'MANUAL')",
                code,
                first,
                first,
                last,
                first,
                last);
    }

    private ValidatableResponse preview(UUID who, String role, String query) {
        return as(who, role).get(ALL + "/preview" + query).then().statusCode(200);
    }

    private ValidatableResponse start(UUID who, String role, Map<String, ?> extent) {
        Map<String, Object> body = new HashMap<>(extent);
        body.put("schoolYear", COMING);
        return as(who, role).contentType(ContentType.JSON).body(body).post(ALL).then();
    }

    private UUID done(UUID who, String role, Map<String, ?> extent) {
        UUID id =
                UUID.fromString(
                        start(who, role, extent).statusCode(202).extract().path("rollOver.id"));
        runJobs();
        return id;
    }

    private ValidatableResponse undo(UUID who, String role, UUID id) {
        String at = ALL + "/" + id;
        return as(who, role)
                .header("If-Match", as(who, role).get(at).header("ETag"))
                .post(at + "/undo")
                .then();
    }

    private ValidatableResponse rollOver(UUID id) {
        return as(bureau, "bureau-admin").get(ALL + "/" + id).then().statusCode(200);
    }

    private String state() {
        return rows.read(STATE).get(0);
    }

    @Test
    void the_preview_counts_and_changes_nothing() {
        UUID suspended = classes.add(new Seed(neighbour, "PRI", "02", OLD - 1, OLD, 1));
        rows.set(neighbour, "status", "SUSPENDED");
        classes.add(new Seed(school, "PRI", "04", OLD - 2, OLD, 2));
        classes.add(new Seed(school, "PRI", "02", OLD - 2, OLD - 1, 3));
        classes.add(new Seed(school, "PRE", "P1", OLD, OLD, 1));
        classes.add(new Seed(school, "PRE", "P3", OLD - 2, OLD, 1));
        String before = state();
        preview(bureau, "bureau-admin", "")
                .body("schoolYear", equalTo(COMING))
                .body("extent.name", equalTo("全市"))
                .body("promotes", equalTo(2))
                .body("graduates", equalTo(2))
                .body("unplaced", equalTo(4))
                .body("grades.stage", contains("PRE", "PRE", "PRI", "PRI", "PRI", "PRI", "PRI"))
                .body("grades.gradeCode", contains("P1", "P3", "01", "02", "03", "04", "06"))
                .body("grades.nextGrade", contains("P2", null, "02", "03", "04", "05", null))
                .body("grades.graduates", contains(0, 1, 0, 0, 0, 0, 1))
                .body(
                        "unplacedClasses.reason",
                        contains(
                                "SCHOOL_NOT_OPERATING",
                                "STAGE_NOT_TAUGHT",
                                "GRADE_MISFIT",
                                "BEHIND"))
                .body("unplacedClasses[0].id", equalTo(suspended.toString()))
                .body("undoBefore", equalTo(NEW + "-09-02"))
                .body("actions.name", contains("start"))
                .body("actions[0].enabled", equalTo(true));
        preview(principal, "school-admin", "")
                .body("extent.name", equalTo("青秀区示例小学"))
                .body("promotes", equalTo(1));
        preview(bureau, "bureau-admin", "?managingUnit=450124")
                .body("extent.name", equalTo("马山县"))
                .body("promotes", equalTo(1))
                .body("unplacedClasses", empty());
        assertEquals(before, state());
    }

    @Test
    void every_class_goes_up_and_the_last_grade_leaves() {
        UUID id = done(bureau, "bureau-admin", Map.of());
        assertEquals("02 " + NEW, column("grade_code || ' ' || school_year", firstGrade));
        assertEquals("04 " + NEW, column("grade_code || ' ' || school_year", far));
        assertEquals(
                "GRADUATED 06 " + NEW + "-08-31",
                column("status || ' ' || grade_code || ' ' || active_to", lastGrade));
        assertEquals("01 " + NEW, column("grade_code || ' ' || school_year", coming));
        assertEquals("0", column("version", coming));
        rollOver(id)
                .body("rollOver.status", equalTo("DONE"))
                .body("rollOver.running", equalTo(false))
                .body("rollOver.promoted", equalTo(2))
                .body("rollOver.graduated", equalTo(1))
                .body("rollOver.unplaced", equalTo(0))
                .body("rollOver.by.name", equalTo("演示·bureau"));
        read(firstGrade).body("classGroup.homeroom.id", equalTo(qin.toString()));
        history(firstGrade)
                .body("items.action", contains("promote"))
                .body("items[0].fromGrade", equalTo("01"))
                .body("items[0].toGrade", equalTo("02"));
        history(lastGrade).body("items.action", contains("graduate"));
        assertEquals(
                List.of("3"),
                rows.read(
                        "select count(*) from change_log where resource = 'classes' and op = 'UPDATE'"));
    }

    @Test
    void a_second_run_finds_nothing_to_do() {
        done(bureau, "bureau-admin", Map.of());
        String after = state();
        preview(bureau, "bureau-admin", "")
                .body("promotes", equalTo(0))
                .body("graduates", equalTo(0))
                .body("actions[0].enabled", equalTo(false));
        start(bureau, "bureau-admin", Map.of())
                .statusCode(409)
                .body("detail", containsString("可能已经升级过"));
        start(principal, "school-admin", Map.of()).statusCode(409);
        runJobs();
        assertEquals(after, state());
    }

    @Test
    void undoing_gives_everything_back_as_it_was() {
        String before = state();
        UUID id = done(bureau, "bureau-admin", Map.of());
        assertNotEquals(before, state());
        undo(bureau, "bureau-admin", id)
                .statusCode(202)
                .body("rollOver.status", equalTo("UNDOING"))
                .body("rollOver.running", equalTo(true));
        runJobs();
        assertEquals(before, state());
        rollOver(id)
                .body("rollOver.status", equalTo("UNDONE"))
                .body("rollOver.undone", equalTo(3))
                .body("actions", empty());
        undo(bureau, "bureau-admin", id).statusCode(409);
        history(lastGrade).body("items.action", contains("undo", "graduate"));
        // And it can be done again.
        done(bureau, "bureau-admin", Map.of());
        assertEquals("02", column("grade_code", firstGrade));
    }

    @Test
    void a_class_whose_school_has_ended_stays_ended() {
        UUID id = done(bureau, "bureau-admin", Map.of());
        rows.execute(
                "update school set status = 'CLOSED' where id ="
                        + " (select school_id from class_group where id = ?)",
                lastGrade);
        undo(bureau, "bureau-admin", id).statusCode(202);
        runJobs();
        assertEquals("GRADUATED", column("status", lastGrade));
        assertEquals(OLD + "", column("school_year", far));
    }

    @Test
    void a_unit_that_is_no_text_is_refused() {
        as(bureau, "bureau-admin")
                .urlEncodingEnabled(false)
                .get(ALL + "/preview?managingUnit=%00")
                .then()
                .statusCode(400)
                .body("errors.field", contains("managingUnit"));
    }

    @Test
    void what_was_corrected_since_then_is_kept_by_an_undo() {
        UUID id = done(bureau, "bureau-admin", Map.of());
        rows.execute(
                "update class_group set grade_code = '03', entry_year = entry_year - 1 where id = ?",
                firstGrade);
        rows.execute(
                "update class_group set status = 'DISSOLVED', active_to = '2031-08-20' where id = ?",
                far);
        undo(bureau, "bureau-admin", id).statusCode(202);
        runJobs();
        assertEquals("03 " + NEW, column("grade_code || ' ' || school_year", firstGrade));
        assertEquals(
                "DISSOLVED 03 " + OLD,
                column("status || ' ' || grade_code || ' ' || school_year", far));
        assertEquals("ACTIVE", column("status", lastGrade));
        rollOver(id).body("rollOver.undone", equalTo(2));
    }

    @Test
    void from_the_first_teaching_day_on_nothing_is_taken_back() {
        UUID id = done(bureau, "bureau-admin", Map.of());
        on(LocalDate.of(NEW, 9, 1));
        rollOver(id).body("actions.enabled", contains(true));
        on(LocalDate.of(NEW, 9, 2));
        rollOver(id).body("actions.enabled", contains(false));
        String after = state();
        undo(bureau, "bureau-admin", id).statusCode(409).body("detail", containsString("升级不能再撤回"));
        runJobs();
        assertEquals(after, state());
    }

    @Test
    void nobody_goes_up_while_the_year_is_still_being_taught() {
        on(LocalDate.of(NEW, 7, 9));
        start(bureau, "bureau-admin", Map.of())
                .statusCode(409)
                .body("detail", containsString("才结束教学"));
        preview(bureau, "bureau-admin", "").body("schoolYear", equalTo(OLD + "-" + NEW));
        on(LocalDate.of(NEW, 7, 10));
        preview(bureau, "bureau-admin", "").body("schoolYear", equalTo(COMING));
        start(bureau, "bureau-admin", Map.of()).statusCode(202);
    }

    @Test
    void one_at_a_time_where_they_meet() {
        start(county, "county-admin", Map.of()).statusCode(202);
        String busy = "这个范围内已有一次升级或撤回正在办理，请等它结束。";
        start(bureau, "bureau-admin", Map.of()).statusCode(409).body("detail", equalTo(busy));
        start(principal, "school-admin", Map.of()).statusCode(409).body("detail", equalTo(busy));
        start(bureau, "bureau-admin", Map.of("managingUnit", "450124")).statusCode(202);
        runJobs();
        assertEquals(
                List.of("DONE", "DONE"), rows.read("select status from roll_over order by id"));
        assertEquals(
                List.of("2"),
                rows.read("select count(*) from class_step where action = 'PROMOTE'"));
    }

    @Test
    void a_run_that_was_cancelled_keeps_nobody_from_starting_again() {
        String before = state();
        UUID id =
                UUID.fromString(
                        start(bureau, "bureau-admin", Map.of())
                                .statusCode(202)
                                .extract()
                                .path("rollOver.id"));
        String job = rows.read("select job_id from roll_over").get(0);
        String tag = as(bureau, "bureau-admin").get("/api/v1/jobs/" + job).header("ETag");
        as(bureau, "bureau-admin")
                .header("If-Match", tag)
                .post("/api/v1/jobs/" + job + "/cancel")
                .then()
                .statusCode(200);
        runJobs();
        assertEquals(before, state());
        rollOver(id)
                .body("rollOver.status", equalTo("STARTED"))
                .body("rollOver.running", equalTo(false))
                .body("actions.enabled", contains(true));
        UUID second = done(bureau, "bureau-admin", Map.of());
        undo(bureau, "bureau-admin", second).statusCode(202);
        runJobs();
        assertEquals(before, state());
    }

    @Test
    void a_county_does_its_own_schools_and_no_others() {
        UUID id = done(county, "county-admin", Map.of());
        assertEquals("02", column("grade_code", firstGrade));
        assertEquals("03", column("grade_code", far));
        rollOver(id).body("rollOver.extent.name", equalTo("青秀区"));
        as(principal, "school-admin").get(ALL + "/" + id).then().statusCode(403);
        as(county, "county-admin")
                .get(ALL)
                .then()
                .statusCode(200)
                .body("items.id", contains(id.toString()));
        as(principal, "school-admin").get(ALL).then().statusCode(200).body("items", empty());
    }

    @Test
    void what_cannot_go_up_is_named_in_the_report() {
        rows.set(elsewhere, "status", "SUSPENDED");
        UUID id = done(bureau, "bureau-admin", Map.of());
        rollOver(id).body("rollOver.unplaced", equalTo(1));
        String job = rows.read("select job_id from roll_over").get(0);
        as(bureau, "bureau-admin")
                .get("/api/v1/jobs/" + job + "/report")
                .then()
                .statusCode(200)
                .body("items.subject", contains("外县小学" + (OLD - 2) + "级1班"))
                .body("items.message", contains("学校没有在办学，恢复办学后再升级"));
        as(bureau, "bureau-admin")
                .get("/api/v1/jobs/" + job)
                .then()
                .body("summary", equalTo("升级 1 个班，毕业 1 个班，没有升级 1 个班。"))
                .body("error", nullValue());
    }

    @Test
    void a_year_and_a_place_must_make_sense() {
        Object[][] wrong = {
            {"schoolYear", "2031-2033", "schoolYear"},
            {"managingUnit", "NOWHERE", "managingUnit"},
            {"school", UUID.randomUUID(), "school"}
        };
        for (Object[] one : wrong) {
            Map<String, Object> body = new HashMap<>(Map.of("schoolYear", COMING));
            body.put((String) one[0], one[1]);
            as(bureau, "bureau-admin")
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(ALL)
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains(one[2]));
        }
        start(bureau, "bureau-admin", Map.of("managingUnit", "450124", "school", school))
                .statusCode(400)
                .body("errors.field", contains("school"));
    }
}
