package cn.tongxin.people.care;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.cipher.FieldPlace;
import cn.tongxin.people.StudentsMoved;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.CareRows;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A named reader keeps what few may know of the pupils of a school. */
@QuarkusTest
class CareTest extends ApiTest {
    private static final String CATEGORIES = "/api/v1/special-categories";
    private static final String ARRANGEMENTS = "/api/v1/care-arrangements";
    private static final String PUPIL = "玉小燕";
    private static final String REF = "走访记录 2026-3";

    @Inject FieldCipher cipher;
    @Inject Event<StudentsMoved> moved;

    private UUID school;
    private UUID other;
    private UUID reader;
    private UUID admin;

    @BeforeEach
    void aNamedReader() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "本校小学", "450103"));
        other = rows.school(SchoolSeed.primary("2145000003", "外县小学", "450124"));
        new CareRows(rows, cipher).pupil(PUPIL, school, null);
        reader = named("reader", school);
        admin = ofSchool("admin", "school-admin", school);
    }

    private UUID named(String username, UUID at) {
        UUID account = ofSchool(username, "school-admin", at);
        rows.execute("update role_grant set post = 'NAMED_READER' where account_id = ?", account);
        return account;
    }

    private static LocalDate in(int days) {
        return LocalDate.now().plusDays(days);
    }

    private static Map<String, Object> category(LocalDate review) {
        Map<String, Object> body = new TreeMap<>();
        body.put("student", CareRows.pupilId(PUPIL));
        body.put("code", "LB");
        body.put("evidenceType", "VISIT");
        body.put("evidenceRef", REF);
        body.put("source", "SCHOOL");
        body.put("from", "2026-01-05");
        body.put("nextReview", review.toString());
        return body;
    }

    private Response post(UUID who, String to, Map<String, ?> body) {
        return as(who, "school-admin").contentType(ContentType.JSON).body(body).post(to);
    }

    private Response step(UUID who, String one, String verb, Map<String, ?> body) {
        String tag = as(who, "school-admin").get(one).header("ETag");
        return as(who, "school-admin")
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .post(one + "/" + verb);
    }

    private String kept() {
        return CATEGORIES
                + "/"
                + post(reader, CATEGORIES, category(in(90)))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("category.id");
    }

    private List<String> work(String status) {
        return rows.read(
                "select kind || ' ' || title from work_item where status = ? order by kind",
                status);
    }

    @Test
    void a_category_is_kept_reviewed_and_ended() {
        String one = kept();
        as(reader, "school-admin")
                .get(one)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("category.code", equalTo("LB"))
                .body("category.student.personName", equalTo(PUPIL))
                .body("evidenceRef", equalTo(REF))
                .body("actions.name", contains("review", "end"));
        step(reader, one, "review", Map.of("nextReview", in(120).toString()))
                .then()
                .statusCode(200)
                .body("category.nextReview", equalTo(in(120).toString()))
                .body("version", equalTo(1));
        step(reader, one, "end", Map.of("on", in(0).toString(), "reason", "母亲返乡"))
                .then()
                .statusCode(200)
                .body("category.status", equalTo("ENDED"))
                .body("endedReason", equalTo("母亲返乡"))
                .body("actions", empty());
        step(reader, one, "end", Map.of("on", in(0).toString(), "reason", "再来一次"))
                .then()
                .statusCode(409);
        assertFalse(rows.read("select ended_reason from special_category").get(0).contains("返乡"));
        post(reader, CATEGORIES, category(in(30))).then().statusCode(201);
    }

    @Test
    void R_108_it_makes_work_that_tells_of_nobody() {
        String one = kept();
        assertEquals(
                List.of("special-category.file 为一条关爱记录建档立卡", "special-category.review 复核一条关爱记录"),
                work("OPEN"));
        assertEquals(
                List.of(reader.toString(), reader.toString()),
                rows.read("select account_id from work_item"));
        step(reader, one, "review", Map.of("nextReview", in(60).toString())).then().statusCode(200);
        assertEquals(2, work("OPEN").size());
        step(reader, one, "end", Map.of("on", in(0).toString(), "reason", "母亲返乡"))
                .then()
                .statusCode(200);
        assertEquals(List.of(), work("OPEN"));
    }

    @Test
    void the_next_review_is_at_most_six_months_away() {
        for (LocalDate wrong : List.of(in(0), in(-3), in(200))) {
            post(reader, CATEGORIES, category(wrong))
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("nextReview"));
        }
    }

    @Test
    void the_same_group_is_kept_once() {
        kept();
        post(reader, CATEGORIES, category(in(90)))
                .then()
                .statusCode(409)
                .body("code", equalTo("DUPLICATE"));
    }

    @Test
    void a_change_needs_the_version_that_was_seen() {
        String one = kept();
        Map<String, Object> body = Map.of("on", in(0).toString(), "reason", "母亲返乡");
        assertEquals(
                428,
                unchecked(reader, "school-admin")
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post(one + "/end")
                        .statusCode());
        assertEquals(
                412,
                as(reader, "school-admin")
                        .header("If-Match", "\"9-00000000\"")
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post(one + "/end")
                        .statusCode());
    }

    @Test
    void who_is_not_named_reads_nothing() {
        String one = kept();
        as(admin, "school-admin").get(one).then().statusCode(403);
        as(admin, "school-admin").get(CATEGORIES).then().statusCode(403);
    }

    @Test
    void looks_are_in_the_audit_log() {
        String one = kept();
        as(reader, "school-admin").get(one).then().statusCode(200);
        as(reader, "school-admin").get(CATEGORIES).then().statusCode(200);
        assertEquals(
                List.of(
                        "special-category.create",
                        "special-category.list",
                        "special-category.read"),
                rows.read("select distinct action from audit_event order by 1"));
    }

    private String arranged(UUID who) {
        Map<String, Object> body = new TreeMap<>();
        body.put("student", CareRows.pupilId(PUPIL));
        body.put("carerName", CareRows.CARER);
        body.put("carerPhone", CareRows.CARER_PHONE);
        body.put("reason", "父母在广东务工");
        body.put("from", "2026-01-05");
        body.put("toldSchool", true);
        body.put("toldVillage", false);
        return ARRANGEMENTS
                + "/"
                + post(who, ARRANGEMENTS, body)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("arrangement.id");
    }

    @Test
    void an_arrangement_is_kept_encrypted_and_ended() {
        String one = arranged(admin);
        String stored = rows.read("select to_jsonb(c)::text from care_arrangement c").get(0);
        for (String secret : List.of(CareRows.CARER, CareRows.CARER_PHONE, "广东")) {
            assertFalse(stored.contains(secret));
        }
        UUID id = UUID.fromString(one.substring(one.lastIndexOf('/') + 1));
        assertEquals(
                CareRows.CARER_PHONE,
                cipher.decrypt(
                        new FieldPlace("care_arrangement", "carer_phone", id),
                        rows.read("select carer_phone from care_arrangement").get(0)));
        as(admin, "school-admin")
                .get(ARRANGEMENTS)
                .then()
                .body("items.carerName", contains("韦*"))
                .body("items.student.personName", contains("玉*"));
        step(admin, one, "notice", Map.of("toldSchool", true, "toldVillage", true))
                .then()
                .statusCode(200)
                .body("arrangement.toldVillage", equalTo(true))
                .body("arrangement.carerName", equalTo(CareRows.CARER))
                .body("reason", equalTo("父母在广东务工"))
                .body("actions.name", containsInAnyOrder("contact", "notice", "end"));
        step(admin, one, "end", Map.of("on", "2026-01-04", "reason", "写错了")).then().statusCode(400);
        step(admin, one, "end", Map.of("on", in(0).toString(), "reason", "父母返乡"))
                .then()
                .statusCode(200)
                .body("endedReason", equalTo("父母返乡"));
    }

    @Test
    void what_is_kept_goes_with_the_pupil_and_is_seen_no_more_here() {
        String category = kept();
        String arrangement = arranged(admin);
        UUID there = named("there", other);
        as(there, "school-admin").get(category).then().statusCode(404);
        rows.execute(
                "update student set school_id = ?, unit_code = '450124' where id = ?",
                other,
                CareRows.pupilId(PUPIL));
        follow();
        for (String one : List.of(category, arrangement)) {
            as(reader, "school-admin").get(one).then().statusCode(404);
            as(there, "school-admin").get(one).then().statusCode(200);
        }
        // The work about it is whoever's may see it there; the one who wrote it stays here.
        assertEquals(
                List.of(other + " OPEN 0", other + " OPEN 0", other + " OPEN 0"),
                rows.read(
                        "select school_id || ' ' || status || ' ' || count(account_id) over (partition"
                                + " by id) from work_item"));
    }

    /** As the transaction that moves a pupil does, in whoever's name it is. */
    private void follow() {
        on(
                () -> {
                    io.quarkus.arc.Arc.container().requestContext().activate();
                    try {
                        QuarkusTransaction.requiringNew()
                                .run(
                                        () ->
                                                moved.fire(
                                                        new StudentsMoved(
                                                                Set.of(CareRows.pupilId(PUPIL)))));
                    } finally {
                        io.quarkus.arc.Arc.container().requestContext().terminate();
                    }
                    return null;
                });
        assertTrue(
                rows.read("select distinct unit_code from special_category")
                        .equals(List.of("450124")));
    }
}
