package cn.tongxin.people.family;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.people.student.StudentApi;
import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands about a parent is put right once, by whoever is not of the family. */
@QuarkusTest
class GuardianTest extends StudentApi {
    private UUID child;
    private UUID mother;

    @BeforeEach
    void aChildAndItsMother() {
        child = families.pupil("陆小明", school, group);
        mother = families.guardian("韦秀兰", "13900001111");
        families.link(child, mother, "VERIFIED");
    }

    /** With a child here, with one there, with one in each: read apart, shown together. */
    @Test
    void who_answers_for_two_schools_sees_each_guardian_of_both_once_in_order() {
        families.link(
                families.pupil("陆小红", near, null),
                families.guardian("韦二", "13900002222"),
                "VERIFIED");
        UUID both = families.guardian("韦三", "13900003333");
        families.link(child, both, "VERIFIED");
        families.link(families.pupil("陆小兰", near, null), both, "VERIFIED");
        UUID two = ofSchool("two", SCHOOL, school);
        rows.schoolGrant(two, SCHOOL, near);
        forgetCallers();
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            ExtractableResponse<Response> page =
                    as(two, SCHOOL)
                            .get(
                                    "/api/v1/guardians?limit=1&count=exact"
                                            + (cursor == null ? "" : "&cursor=" + cursor))
                            .then()
                            .statusCode(200)
                            .body("total.value", equalTo(3))
                            .extract();
            seen.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertEquals(rows.read("select id from guardian order by updated_at, id"), seen);
        as(principal, SCHOOL)
                .get("/api/v1/guardians?surname=韦")
                .then()
                .body("items.id", hasSize(2));
    }

    @Test
    void a_guardian_is_corrected_once_for_all_children_and_a_teacher_where_she_works() {
        String path = "/api/v1/guardians/" + mother;
        as(teacher, TEACHER)
                .header("If-Match", tag(teacher, TEACHER, path))
                .contentType(ContentType.JSON)
                .body(Map.of("name", "韦秀蓝", "sex", "2"))
                .put(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("韦秀蓝"))
                .body("phone", equalTo("139****1111"));
        as(teacher, TEACHER)
                .header("If-Match", "\"0-00000000\"")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "韦秀芳", "sex", "2"))
                .put(path)
                .then()
                .statusCode(412);
        assertEquals(
                List.of("13900001111"), rows.read("select phone from person where name = '韦秀蓝'"));
        UUID self = families.guardianOf(People.id(TEACHER_NAME), TEACHER_NAME);
        families.link(child, self, "VERIFIED");
        String own = "/api/v1/guardians/" + self;
        as(principal, SCHOOL)
                .header("If-Match", tag(principal, SCHOOL, own))
                .contentType(ContentType.JSON)
                .body(Map.of("name", "黄大华", "sex", "2"))
                .put(own)
                .then()
                .statusCode(409);
        // She is family of the same child now, and is told so before she tries.
        as(teacher, TEACHER)
                .get(path)
                .then()
                .body("actions.name", contains("correct"))
                .body("actions.reason", contains(OwnFamily.SENTENCE));
        as(teacher, TEACHER)
                .header("If-Match", tag(teacher, TEACHER, path))
                .contentType(ContentType.JSON)
                .body(Map.of("name", "韦秀芳", "sex", "2"))
                .put(path)
                .then()
                .statusCode(422)
                .body("rule", equalTo("FL-01"));
    }

    /**
     * Somebody who fetches the child and is told nothing about it (家庭教育促进法 20 gives the view to
     * parents).
     */
    @Test
    void whom_the_link_lets_not_view_reaches_nothing_of_the_child() {
        UUID account = rows.account("mother");
        families.signsIn(account, People.id("韦秀兰"));
        as(account, "guardian").get(STUDENT, child).then().statusCode(200);
        rows.execute("update guardian_link set may_view = false where guardian_id = ?", mother);
        forgetCallers();
        int refused = unchecked(account, "guardian").get(STUDENT, child).statusCode();
        assertTrue(refused == 403 || refused == 404, "answered " + refused);
    }
}
