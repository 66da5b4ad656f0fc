package cn.tongxin.people.family;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.people.student.StudentApi;
import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who answers for a child, and who may see it: the cases that hurt when they go wrong. */
@QuarkusTest
class LinkTest extends StudentApi {
    private static final String LINKS = "/api/v1/guardian-links";
    private static final String PARENT = "guardian";

    private UUID child;
    private UUID mother;
    private UUID motherLink;
    private UUID motherAccount;

    @BeforeEach
    void aChildAndItsMother() {
        child = families.pupil("陆小明", school, group);
        mother = families.guardian("韦秀兰", "13900001111");
        motherLink = families.link(child, mother, "VERIFIED");
        motherAccount = rows.account("mother");
        families.signsIn(motherAccount, People.id("韦秀兰"));
    }

    private static Map<String, Object> terms(String relation, String role) {
        boolean statutory = role.equals("STATUTORY");
        return new HashMap<>(
                Map.of(
                        "relation",
                        relation,
                        "role",
                        role,
                        "custody",
                        "BOTH",
                        "livesWith",
                        true,
                        "mayView",
                        true,
                        "mayPickUp",
                        true,
                        "mayDecide",
                        statutory,
                        "priority",
                        2));
    }

    private ValidatableResponse register(UUID who, String role, Map<String, Object> body) {
        return post(who, role, LINKS, body);
    }

    private static Map<String, Object> father(UUID child) {
        return Map.of(
                "student",
                child,
                "person",
                Map.of("name", "陆建国", "sex", "1", "phone", "13900002222"),
                "terms",
                terms("51", "STATUTORY"));
    }

    private ValidatableResponse act(UUID who, String role, UUID link, String verb, Object body) {
        String path = LINKS + "/" + link;
        return as(who, role)
                .header("If-Match", tag(who, role, path))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path + "/" + verb)
                .then();
    }

    private ValidatableResponse put(UUID link, Map<String, Object> terms) {
        String path = LINKS + "/" + link;
        return as(principal, SCHOOL)
                .header("If-Match", tag(principal, SCHOOL, path))
                .contentType(ContentType.JSON)
                .body(terms)
                .put(path)
                .then();
    }

    private void sees(UUID account, UUID pupil, boolean may) {
        forgetCallers();
        int status = as(account, PARENT).get(STUDENT, pupil).statusCode();
        // Who has no child at all does not hold the right either.
        assertEquals(may, status == 200, "status " + status);
        assertEquals(may || status == 403 || status == 404, true, "status " + status);
    }

    @Test
    void a_teacher_registers_a_father_who_then_sees_his_child() {
        String link =
                register(teacher, TEACHER, father(child))
                        .statusCode(201)
                        .body("link.status", equalTo("VERIFIED"))
                        .body("link.guardianName", equalTo("陆建国"))
                        .body("link.phone", equalTo("139****2222"))
                        .body("actions.name", contains("update", "revoke"))
                        .extract()
                        .path("link.id");
        UUID account = rows.account("father");
        sees(account, child, false);
        families.signsIn(account, personOf(link));
        sees(account, child, true);
        as(account, PARENT).get(STUDENT, child).then().body("name", equalTo("陆小明"));
    }

    private UUID personOf(String link) {
        return UUID.fromString(
                rows.read(
                                "select g.person_id from guardian g join guardian_link l on"
                                        + " l.guardian_id = g.id where l.id = ?::uuid",
                                link)
                        .get(0));
    }

    @Test
    void parents_see_their_own_children_and_nobody_elses() {
        UUID stranger = families.pupil("陆别人", school, group);
        sees(motherAccount, child, true);
        as(motherAccount, PARENT).get(STUDENT, stranger).then().statusCode(404);
        as(motherAccount, PARENT)
                .get(STUDENTS)
                .then()
                .statusCode(200)
                .body("items.id", contains(child.toString()));
        as(motherAccount, PARENT)
                .contentType(ContentType.JSON)
                .body(Map.of("fields", List.of("STUDENT_NO"), "reason", "VERIFY"))
                .post(STUDENT + "/reveal", child)
                .then()
                .statusCode(403);
    }

    /** R-107; 家庭教育促进法 20: neither parent is dropped because the other one wishes it. */
    @Test
    void divorced_parents_both_keep_seeing_R_107() {
        UUID link =
                UUID.fromString(
                        register(teacher, TEACHER, father(child)).extract().path("link.id"));
        Map<String, Object> blind = terms("51", "STATUTORY");
        blind.put("custody", "NONE");
        blind.put("livesWith", false);
        put(link, blind).statusCode(200).body("link.mayView", equalTo(true));
        blind.put("mayView", false);
        put(link, blind).statusCode(400).body("errors.field", hasItem("mayView"));
        blind.put("mayView", true);
        blind.put("until", "2099-01-01");
        put(link, blind).statusCode(400).body("errors.field", hasItem("until"));
        put(link, terms("51", "CONTACT")).statusCode(422).body("rule", equalTo("R-107"));
        act(principal, SCHOOL, link, "revoke", Map.of("basis", "ENDED", "reason", "另一方要求"))
                .statusCode(422)
                .body("rule", equalTo("R-107"))
                .body("detail", containsString("另一方"));
        UUID account = rows.account("father");
        families.signsIn(account, personOf(link.toString()));
        sees(account, child, true);
    }

    @Test
    void an_order_cuts_the_view_at_once() {
        sees(motherAccount, child, true);
        rows.execute("update guardian_link set cut_by_order = true where id = ?", motherLink);
        sees(motherAccount, child, false);
    }

    @Test
    void an_order_is_noticed_without_anybody_forgetting_anything() {
        assertEquals(200, as(motherAccount, PARENT).get(STUDENT, child).statusCode());
        rows.execute("update guardian_link set cut_by_order = true where id = ?", motherLink);
        long end = System.nanoTime() + 20_000_000_000L;
        int status = 200;
        while (status == 200 && System.nanoTime() < end) {
            LockSupport.parkNanos(100_000_000);
            status = as(motherAccount, PARENT).get(STUDENT, child).statusCode();
        }
        assertEquals(403, status, "told by the database, not by the end of the cache");
    }

    @Test
    void entrusted_care_lets_a_grandmother_see_and_ends_with_its_day() {
        UUID grandmother = families.guardian("覃老太", "13900003333");
        UUID link = families.link(child, grandmother, "VERIFIED", "ENTRUSTED");
        UUID account = rows.account("grandmother");
        families.signsIn(account, People.id("覃老太"));
        sees(account, child, true);
        rows.execute("update guardian_link set valid_to = current_date - 2 where id = ?", link);
        sees(account, child, false);
        Map<String, Object> decides = terms("62", "ENTRUSTED");
        decides.put("mayDecide", true);
        put(link, decides).statusCode(400).body("errors.field", hasItem("mayDecide"));
    }

    @Test
    void a_mother_of_children_in_two_counties_sees_both_and_each_school_its_own() {
        UUID brother = families.pupil("陆小弟", far, null);
        families.link(brother, mother, "VERIFIED");
        sees(motherAccount, child, true);
        sees(motherAccount, brother, true);
        UUID there = ofSchool("there", SCHOOL, far);
        as(there, SCHOOL)
                .get(LINKS)
                .then()
                .statusCode(200)
                .body("items.student", contains(brother.toString()));
        as(there, SCHOOL).get(STUDENT, child).then().statusCode(404);
        as(there, SCHOOL)
                .get("/api/v1/guardians")
                .then()
                .statusCode(200)
                .body("items.id", contains(mother.toString()));
    }

    /** FL-01: another one decides about the own child. */
    @Test
    void a_teacher_who_is_a_parent_does_not_verify_herself_FL_01() {
        UUID self = families.guardianOf(People.id(TEACHER_NAME), TEACHER_NAME);
        UUID link = families.link(child, self, "CLAIMED");
        Map<String, Object> why = Map.of("reason", "本人");
        as(teacher, TEACHER)
                .get(LINKS + "/" + link)
                .then()
                .body("actions.find { it.name == 'verify' }.enabled", equalTo(false));
        act(teacher, TEACHER, link, "verify", why).statusCode(422).body("rule", equalTo("FL-01"));
        act(principal, SCHOOL, link, "verify", why).statusCode(200);
        forgetCallers();
        // Nor does she decide about the other parent, nor under her own name.
        act(teacher, TEACHER, motherLink, "revoke", Map.of("basis", "MISTAKE", "reason", "争执"))
                .statusCode(422)
                .body("rule", equalTo("FL-01"));
        Map<String, Object> myself =
                Map.of(
                        "student",
                        families.pupil("陆小宝", school, group),
                        "person",
                        Map.of("name", TEACHER_NAME, "sex", "2", "phone", "13800001111"),
                        "terms",
                        terms("52", "STATUTORY"));
        register(teacher, TEACHER, myself).statusCode(422).body("rule", equalTo("FL-01"));
        // Registered by another, she is the one who works here and no second person.
        register(principal, SCHOOL, myself)
                .statusCode(201)
                .body("link.guardian", equalTo(self.toString()))
                .body("link.hasAccount", equalTo(true));
        forgetCallers();
        // As a parent she reaches her child, as a teacher her class, never both at once.
        as(teacher, PARENT).get(STUDENTS).then().body("items", hasSize(2));
        as(teacher, PARENT).get("/api/v1/class-rosters/" + group).then().statusCode(403);
        as(teacher, TEACHER).get("/api/v1/class-rosters/" + group).then().statusCode(200);
    }

    /** Registered as a mother first and hired afterwards: two records, and still one human. */
    @Test
    void a_parent_who_is_hired_later_does_not_decide_either_FL_01() {
        UUID herself = families.guardian(TEACHER_NAME + "华", "13800001111");
        rows.execute("update person set name = ? where name = ?", TEACHER_NAME, TEACHER_NAME + "华");
        UUID link = families.link(child, herself, "CLAIMED");
        act(teacher, TEACHER, link, "verify", Map.of("reason", "本人"))
                .statusCode(422)
                .body("rule", equalTo("FL-01"));
        act(teacher, TEACHER, motherLink, "revoke", Map.of("basis", "MISTAKE", "reason", "争执"))
                .statusCode(422)
                .body("rule", equalTo("FL-01"));
    }

    @Test
    void who_no_longer_has_the_class_sees_it_no_more() {
        as(teacher, TEACHER).get(STUDENT, child).then().statusCode(200);
        rows.execute("update class_group set homeroom_staff_id = null where id = ?", group);
        forgetCallers();
        as(teacher, TEACHER).get(STUDENT, child).then().statusCode(403);
    }

    @Test
    void a_deputy_sees_the_class_as_long_as_the_teacher_may() {
        UUID deputy = rows.account("deputy");
        rows.deputy(rows.grantOf(teacher), deputy, "2099-01-01T00:00:00Z");
        as(deputy, TEACHER).get(STUDENT, child).then().statusCode(200);
        rows.period(rows.grantOf(teacher), "2025-01-01T00:00:00Z", "2025-02-01T00:00:00Z");
        forgetCallers();
        assertEquals(403, as(deputy, TEACHER).get(STUDENT, child).statusCode());
    }

    @Test
    void a_claim_waits_in_the_teachers_queue() {
        UUID father = families.guardian("陆建国", "13900002222");
        UUID link = families.link(child, father, "CLAIMED");
        UUID account = rows.account("father");
        families.signsIn(account, People.id("陆建国"));
        sees(account, child, false);
        as(teacher, TEACHER)
                .queryParam("status", "CLAIMED")
                .get(LINKS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].guardianName", equalTo("陆*"))
                .body("items[0].phone", equalTo("139****2222"));
        act(teacher, TEACHER, link, "verify", Map.of("reason", "已当面核验"))
                .statusCode(200)
                .body("link.status", equalTo("VERIFIED"));
        sees(account, child, true);
        act(teacher, TEACHER, link, "verify", Map.of("reason", "再次")).statusCode(409);
        act(teacher, TEACHER, link, "revoke", Map.of("basis", "MISTAKE", "reason", "登错了人"))
                .statusCode(200)
                .body("link.status", equalTo("REVOKED"));
        sees(account, child, false);
        as(teacher, TEACHER)
                .get("/api/v1/class-rosters/" + group)
                .then()
                .body("pupils.linked", hasItems("LINKED"));
    }

    @Test
    void families_stand_in_no_register_of_people() {
        UUID bureau = cityWide("bureau", "bureau-admin");
        as(bureau, "bureau-admin")
                .queryParam("surname", "韦")
                .get("/api/v1/persons")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(bureau, "bureau-admin")
                .get("/api/v1/persons/" + People.id("韦秀兰"))
                .then()
                .statusCode(404);
    }

    @Test
    void the_father_of_a_second_child_is_the_one_on_file() {
        UUID sibling = families.pupil("陆小强", school, parallel);
        for (UUID one : List.of(child, sibling)) {
            register(principal, SCHOOL, father(one)).statusCode(201);
        }
        assertEquals(
                List.of("2"),
                rows.read(
                        "select count(distinct l.student_id) from guardian_link l join guardian g"
                                + " on g.id = l.guardian_id join person p on p.id = g.person_id"
                                + " where p.name = '陆建国' group by g.id"));
    }

    @Test
    void one_person_is_linked_to_a_child_once() {
        Map<String, Object> again =
                Map.of("student", child, "guardian", mother, "terms", terms("52", "STATUTORY"));
        register(teacher, TEACHER, again).statusCode(409).body("code", equalTo("DUPLICATE"));
        Map<String, Object> neither = Map.of("student", child, "terms", terms("52", "STATUTORY"));
        register(teacher, TEACHER, neither).statusCode(400);
        UUID foreign = families.pupil("陆远方", far, null);
        register(teacher, TEACHER, father(foreign)).statusCode(404);
        assertEquals(List.of("0"), rows.read("select count(*) from person where name = '陆建国'"));
    }
}
