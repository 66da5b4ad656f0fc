package cn.tongxin.org.classes;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.testing.People;
import cn.tongxin.testing.People.Teacher;
import cn.tongxin.testing.Rows.SchoolSeed;
import cn.tongxin.testing.SchoolClasses.Seed;
import cn.tongxin.testing.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What classes feel when their school ends or when a teacher leaves it. */
@QuarkusTest
class ClassSchoolTest extends ClassApi {
    private UUID empty;

    @BeforeEach
    void oneSchoolWithoutStaff() {
        empty = rows.school(SchoolSeed.primary("2145000004", "青秀区空小学", "450103"));
    }

    private ValidatableResponse propose(String kind, UUID subject, Map<String, String> change) {
        return post(
                        county,
                        "county-admin",
                        PROPOSALS,
                        Map.of(
                                "kind", kind,
                                "subjectId", subject,
                                "change", change,
                                "reason", "布局调整"))
                .then();
    }

    private void merged(UUID from, UUID into) {
        UUID proposal =
                UUID.fromString(
                        propose("school.merge", from, Map.of("into", into.toString()))
                                .statusCode(201)
                                .extract()
                                .path("id"));
        approve(bureau, "bureau-admin", proposal).statusCode(200);
    }

    @Test
    void a_school_with_classes_is_not_closed() {
        UUID id = first(empty, 1);
        propose("school.close", empty, Map.of())
                .statusCode(409)
                .body("detail", equalTo("须先处理：还有 1 个班级。"));
        command(county, "county-admin", CLASSES + "/" + id, "dissolve", Map.of("reason", "停办"))
                .then()
                .statusCode(200);
        propose("school.close", empty, Map.of()).statusCode(201);
    }

    @Test
    void a_merged_school_takes_its_classes_along_and_taken_numbers_go_on_counting() {
        UUID keeps = first(school, 3);
        UUID renumbered = first(school, 1);
        UUID next = first(school, 2);
        first(neighbour, 1);
        UUID gone = classes.add(new Seed(neighbour, "PRI", "01", YEAR, YEAR, 2));
        rows.execute(
                "update class_group set status = 'DISSOLVED', active_to = active_from where id = ?",
                gone);
        UUID ended = classes.add(new Seed(school, "PRI", "06", YEAR - 6, YEAR - 1, 1));
        rows.execute(
                "update class_group set status = 'GRADUATED', active_to = active_from where id = ?",
                ended);
        merged(school, neighbour);
        // Its own number if that is free; otherwise the next after all that were ever used.
        assertEquals(YEAR + "级3班", column("name", keeps));
        assertEquals(YEAR + "级4班", column("name", renumbered));
        assertEquals(YEAR + "级5班", column("name", next));
        for (UUID one : List.of(keeps, renumbered, next)) {
            assertEquals(neighbour.toString(), column("school_id", one));
        }
        assertEquals(school.toString(), column("school_id", ended));
        history(next)
                .body("items.action", contains("merge"))
                .body("items[0].fromSchool.name", equalTo("青秀区示例小学"))
                .body("items[0].fromName", equalTo(YEAR + "级2班"))
                .body("items[0].by.name", equalTo("演示·bureau"));
    }

    @Test
    void all_classes_of_a_merged_school_move_in_one_statement() {
        int number = 12;
        for (int i = 1; i <= number; i++) {
            first(school, i);
        }
        first(neighbour, 1);
        Statements statements = new Statements(rows);
        merged(school, neighbour);
        assertEquals(1, statements.like("%update class_group%"));
        assertTrue(statements.like("%class_group%") < number, statements::toString);
        assertEquals(
                List.of("12 1"),
                rows.read(
                        "select count(*) || ' ' || max(version) from change_log where resource ="
                                + " 'classes' and op = 'UPDATE' and new_school = ?",
                        neighbour));
    }

    @Test
    void whoever_had_a_class_has_it_in_the_other_school_too() {
        UUID id = classes.add(new Seed(school, "PRI", "01", YEAR, YEAR, 1), qin);
        people.second(QIN, "450103", neighbour);
        merged(school, neighbour);
        assertEquals(qin.toString(), column("homeroom_staff_id", id));
    }

    @Test
    void a_school_whose_numbers_would_run_out_is_not_merged() {
        for (int number = 1; number <= 60; number++) {
            first(neighbour, number);
        }
        first(school, 1);
        UUID proposal =
                UUID.fromString(
                        propose("school.merge", school, Map.of("into", neighbour.toString()))
                                .statusCode(201)
                                .extract()
                                .path("id"));
        approve(bureau, "bureau-admin", proposal)
                .statusCode(409)
                .body("detail", equalTo("并入后" + YEAR + "级的班号超过 60，请先整理班级。"));
        assertEquals(
                "OPERATING", rows.read("select status from school where id = ?", school).get(0));
    }

    @Test
    void who_leaves_the_school_has_no_class_there_any_more() {
        UUID id = classes.add(new Seed(school, "PRI", "01", YEAR, YEAR, 1), qin);
        UUID other = people.teacher(new Teacher("蓝天明", "13800004444", "450103", school));
        UUID hers = classes.add(new Seed(school, "PRI", "01", YEAR, YEAR, 2), other);
        step(principal, "school-admin", "leave").statusCode(200);
        read(id).body("classGroup.homeroom.id", equalTo(qin.toString()));
        step(principal, "school-admin", "end").statusCode(200);
        read(id).body("classGroup.homeroom", nullValue()).body("version", equalTo(1));
        read(hers).body("classGroup.homeroom.id", equalTo(other.toString()));
    }

    @Test
    void who_is_transferred_leaves_the_class_as_well() {
        UUID id = classes.add(new Seed(school, "PRI", "01", YEAR, YEAR, 1), qin);
        approve(bureau, "bureau-admin", proposeTransfer(principal, "school-admin", qin, elsewhere))
                .statusCode(200);
        read(id).body("classGroup.homeroom", nullValue());
    }

    private void corrected(String name, String phone) {
        String person = "/api/v1/persons/" + People.id(QIN);
        String tag = as(principal, "school-admin").get(person).header("ETag");
        as(principal, "school-admin")
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "sex", "2", "phone", phone))
                .put(person)
                .then()
                .statusCode(200);
    }

    @Test
    void a_teacher_who_is_called_otherwise_is_so_in_every_class_and_its_tag() {
        UUID id = classes.add(new Seed(school, "PRI", "01", YEAR, YEAR, 1), qin);
        people.second(QIN, "450103", neighbour);
        UUID beyond = classes.add(new Seed(neighbour, "PRI", "01", YEAR, YEAR, 1), qin);
        UUID another = classes.add(new Seed(neighbour, "PRI", "01", YEAR, YEAR, 2), wei);
        String tag = as(principal, "school-admin").get(CLASS, id).header("ETag");
        corrected("覃小灵", "13800001111");
        as(principal, "school-admin")
                .header("If-None-Match", tag)
                .get(CLASS, id)
                .then()
                .statusCode(200)
                .body("classGroup.homeroom.name", equalTo("覃小灵"))
                .body("version", equalTo(1));
        put(id, tag, fresh(1)).statusCode(412);
        assertEquals("1", column("version", beyond));
        assertEquals("0", column("version", another));
        assertEquals(
                List.of("2"),
                rows.read(
                        "select count(*) from change_log where resource = 'classes' and version ="
                                + " 1"));
    }

    @Test
    void another_telephone_of_the_teacher_is_no_change_of_the_class() {
        UUID id = classes.add(new Seed(school, "PRI", "01", YEAR, YEAR, 1), qin);
        corrected(QIN, "13800007777");
        assertEquals("0", column("version", id));
    }

    @Test
    void an_ended_school_gets_no_class() {
        rows.set(school, "status", "CLOSED");
        created(fresh(1)).statusCode(409).body("code", equalTo("STATE_CONFLICT"));
    }
}
