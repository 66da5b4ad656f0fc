package cn.tongxin.org.classes;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.People.Teacher;
import cn.tongxin.testing.SchoolClasses.Seed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Classes are entered, corrected, dissolved and reopened by their school. */
@QuarkusTest
class ClassTest extends ClassApi {
    private UUID entered(int number) {
        return UUID.fromString(
                created(fresh(number)).statusCode(201).extract().path("classGroup.id"));
    }

    @Test
    void a_class_is_named_after_its_cohort_and_number() {
        created(fresh(3))
                .statusCode(201)
                .body("classGroup.name", equalTo((YEAR - 2) + "级3班"))
                .body("classGroup.school.name", equalTo("青秀区示例小学"))
                .body("classGroup.managingUnit", equalTo("450103"))
                .body("classGroup.schoolYear", equalTo(YEAR + "-" + (YEAR + 1)))
                .body("classGroup.homeroom.name", equalTo(QIN))
                .body("classGroup.capacity", equalTo(45))
                .body("classGroup.status", equalTo("ACTIVE"))
                .body("activeTo", nullValue())
                .body("synthetic", equalTo(false))
                .body("actions.name", contains("update", "dissolve"));
        assertEquals(
                List.of("INSERT", "UPDATE"),
                rows.read(
                        "select op from change_log where resource = 'classes' and new_school = ?"
                                + " order by seq",
                        school));
    }

    @Test
    void a_list_is_in_the_order_in_which_a_school_names_its_classes() {
        classes.add(new Seed(school, "PRI", "02", YEAR - 1, YEAR, 1));
        classes.add(new Seed(school, "PRI", "01", YEAR, YEAR, 10));
        classes.add(new Seed(school, "PRI", "01", YEAR, YEAR, 2));
        classes.add(new Seed(school, "PRE", "P3", YEAR - 2, YEAR, 1), qin);
        first(elsewhere, 1);
        as(principal, "school-admin")
                .get(CLASSES + "?count=exact")
                .then()
                .statusCode(200)
                .body(
                        "items.name",
                        contains(
                                (YEAR - 2) + "级1班",
                                YEAR + "级2班",
                                YEAR + "级10班",
                                (YEAR - 1) + "级1班"))
                .body("items[0].homeroom.name", equalTo("覃*"))
                .body("total.value", equalTo(4));
        as(principal, "school-admin")
                .get(CLASSES + "?stage=PRI&entryYear=" + YEAR + "&withHomeroom=false&sort=-place")
                .then()
                .statusCode(200)
                .body("items.number", contains(10, 2));
        as(principal, "school-admin")
                .get(CLASSES + "?homeroom=" + qin)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        as(bureau, "bureau-admin")
                .get(CLASSES + "?managingUnit=450124&grade=01&status=ACTIVE&limit=1")
                .then()
                .statusCode(200)
                .body("items.school.name", contains("外县小学"));
    }

    @Test
    void a_number_is_given_once_to_a_cohort_even_after_the_class_has_ended() {
        UUID id = entered(3);
        created(fresh(3)).statusCode(409).body("code", equalTo("DUPLICATE"));
        command(principal, "school-admin", CLASSES + "/" + id, "dissolve", Map.of("reason", "并班"))
                .then()
                .statusCode(200);
        created(fresh(3)).statusCode(409).body("detail", startsWith("本校已有" + (YEAR - 2) + "级3班"));
        UUID other = entered(4);
        put(other, fresh(3)).statusCode(409).body("code", equalTo("DUPLICATE"));
    }

    @Test
    void what_does_not_fit_together_is_said_at_its_field() {
        Object[][] wrong = {
            {"stage", "JUN", "stage"},
            {"gradeCode", "07", "gradeCode"},
            {"entryYear", YEAR, "entryYear"},
            {"entryYear", YEAR - 4, "entryYear"},
            {"homeroom", wei, "homeroom"},
            {"homeroom", UUID.randomUUID(), "homeroom"},
            {"school", UUID.randomUUID(), "school"}
        };
        for (Object[] one : wrong) {
            Map<String, Object> body = fresh(3);
            body.put((String) one[0], one[1]);
            created(body).statusCode(400).body("errors.field", contains(one[2]));
        }
        assertEquals(List.of("0"), rows.read("select count(*) from class_group"));
    }

    @Test
    void only_who_teaches_at_the_school_can_have_a_class() {
        rows.execute("update staff_assignment set category = 'SECURITY' where staff_id = ?", qin);
        created(fresh(3)).statusCode(400).body("errors.field", contains("homeroom"));
    }

    @Test
    void a_class_of_the_coming_year_opens_with_it() {
        Map<String, Object> body = fresh(1);
        body.put("gradeCode", "01");
        body.put("entryYear", YEAR + 1);
        created(body).statusCode(201).body("activeFrom", equalTo((YEAR + 1) + "-09-01"));
    }

    @Test
    void a_class_that_is_too_large_needs_a_reason() {
        Map<String, Object> body = fresh(3);
        body.put("capacity", 56);
        created(body).statusCode(422).body("rule", equalTo("CL-01"));
        assertEquals(List.of("0"), rows.read("select count(*) from class_group"));
        body.put("overrides", List.of(Map.of("rule", "CL-01", "reason", "新校区尚未启用")));
        UUID id = UUID.fromString(created(body).statusCode(201).extract().path("classGroup.id"));
        assertEquals(
                List.of("CL-01 新校区尚未启用"),
                rows.read(
                        "select rule || ' ' || reason from rule_override where subject_id = ?",
                        id));
        body.remove("overrides");
        // It is as large as before: nothing new to give a reason for.
        put(id, body).statusCode(200);
    }

    @Test
    void a_correction_replaces_all_but_school_and_stage() {
        UUID id = entered(3);
        UUID lan = people.teacher(new Teacher("蓝天明", "13800004444", "450103", school));
        Map<String, Object> body = fresh(5);
        body.put("homeroom", lan);
        body.remove("capacity");
        put(id, body)
                .statusCode(200)
                .body("classGroup.name", equalTo((YEAR - 2) + "级5班"))
                .body("classGroup.homeroom.name", equalTo("蓝天明"))
                .body("classGroup.capacity", nullValue());
        put(id, "\"0-00000000\"", body).statusCode(412).body("code", equalTo("STALE"));
    }

    @Test
    void an_ended_class_is_not_changed_and_can_come_back() {
        UUID id = entered(3);
        command(principal, "school-admin", CLASSES + "/" + id, "dissolve", Map.of("reason", "并班"))
                .then()
                .statusCode(200)
                .body("classGroup.status", equalTo("DISSOLVED"))
                .body("actions.name", contains("reopen"));
        put(id, fresh(3)).statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        command(principal, "school-admin", CLASSES + "/" + id, "dissolve", Map.of("reason", "再撤"))
                .then()
                .statusCode(409);
        command(principal, "school-admin", CLASSES + "/" + id, "reopen", Map.of("reason", "误撤"))
                .then()
                .statusCode(200)
                .body("classGroup.status", equalTo("ACTIVE"))
                .body("classGroup.homeroom.id", equalTo(qin.toString()))
                .body("activeTo", nullValue());
        history(id)
                .body("items.action", contains("reopen", "dissolve"))
                .body("items.reason", contains("误撤", "并班"))
                .body("items[0].by.name", equalTo("演示·principal"));
    }

    @Test
    void a_class_that_comes_back_has_lost_a_teacher_who_has_left() {
        UUID id = entered(3);
        command(principal, "school-admin", CLASSES + "/" + id, "dissolve", Map.of("reason", "并班"));
        step(principal, "school-admin", "end").statusCode(200);
        command(principal, "school-admin", CLASSES + "/" + id, "reopen", Map.of("reason", "误撤"))
                .then()
                .statusCode(200)
                .body("classGroup.homeroom", nullValue());
    }

    @Test
    void what_was_dissolved_years_ago_stays_so() {
        UUID id = classes.add(new Seed(school, "PRI", "01", YEAR - 2, YEAR - 2, 1));
        rows.execute(
                "update class_group set status = 'DISSOLVED', active_to = active_from where id = ?",
                id);
        read(id).body("actions.enabled", contains(false));
        command(principal, "school-admin", CLASSES + "/" + id, "reopen", Map.of("reason", "误撤"))
                .then()
                .statusCode(409)
                .body("detail", equalTo("撤销已超过一个学年，请新建班级。"));
    }

    @Test
    void names_are_told_with_the_overrides_of_the_place() {
        Map<String, Object> body = fresh(3);
        body.put("capacity", 60);
        body.put("overrides", List.of(Map.of("rule", "CL-01", "reason", "校舍改建中")));
        created(body).statusCode(201);
        as(bureau, "bureau-admin")
                .get("/api/v1/rule-overrides?resource=classes")
                .then()
                .statusCode(200)
                .body("items.subject.name", containsInAnyOrder((YEAR - 2) + "级3班"));
    }
}
