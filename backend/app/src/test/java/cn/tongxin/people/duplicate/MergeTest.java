package cn.tongxin.people.duplicate;

import static cn.tongxin.testing.SchoolClasses.THIS_YEAR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.People;
import cn.tongxin.testing.SchoolClasses.Seed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of everything that hangs on two rows of one child. */
@QuarkusTest
class MergeTest extends DuplicateApi {
    private static final String FATHER = "陆大";

    @Test
    void the_other_row_is_in_no_list_count_or_roster_and_names_the_survivor() {
        String id = found();
        merged(id, kept);
        as(principal, SCHOOL)
                .queryParam("count", "exact")
                .get(STUDENTS)
                .then()
                .body("items.id", contains(kept.toString()))
                .body("total.value", equalTo(1));
        as(principal, SCHOOL)
                .get(STUDENT, other)
                .then()
                .statusCode(404)
                .body("code", equalTo("MERGED"))
                .body("errors[0].field", equalTo("survivor"))
                .body("errors[0].message", equalTo(kept.toString()));
        UUID foreign = ofSchool("foreign", SCHOOL, near);
        as(foreign, SCHOOL)
                .get(STUDENT, other)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"))
                .body("errors", equalTo(null));
        post(principal, SCHOOL, "/api/v1/transfers", Map.of("student", other, "toSchool", far))
                .statusCode(404)
                .body("code", equalTo("MERGED"));
        as(principal, SCHOOL)
                .get("/api/v1/class-rosters/" + group)
                .then()
                .body("pupils.id", contains(kept.toString()));
        as(principal, SCHOOL)
                .queryParam("student", kept)
                .get("/api/v1/enrolments")
                .then()
                .body("items", hasSize(2));
        assertEquals(
                List.of("MERGED " + kept),
                rows.read("select status || ' ' || merged_into from student where id = ?", other));
    }

    @Test
    void whoever_is_at_school_now_is_so_in_the_row_that_goes_on() {
        String id = found();
        merged(id, other);
        as(principal, SCHOOL)
                .get(STUDENT, other)
                .then()
                .statusCode(200)
                .body("status", equalTo("ENROLLED"))
                .body("classGroup.id", equalTo(group.toString()));
        assertEquals(
                List.of("ENROLLED -", "DROPPED 2025-03-03"),
                rows.read(
                        "select status || ' ' || coalesce(to_date::text, '-') from enrolment where"
                                + " student_id = ? order by to_date nulls first",
                        other));
        // The dropped-out child is at school: nobody has to look for it.
        assertEquals(
                List.of(),
                rows.read(
                        "select id from work_item where kind = 'student.drop-out' and status ="
                                + " 'OPEN'"));
    }

    /** an order cuts, whichever of the two rows it was registered for. */
    @Test
    void an_order_of_a_court_on_either_row_cuts_on_the_survivor_R_107() {
        for (boolean onSurvivor : List.of(true, false)) {
            rows.execute("truncate student_duplicate, court_order, work_item cascade");
            rows.execute("truncate guardian_link");
            undo();
            UUID father = families.guardian(FATHER + onSurvivor, "13900002222");
            UUID account = family("father" + onSurvivor, People.id(FATHER + onSurvivor));
            families.link(kept, father, "VERIFIED");
            families.link(other, father, "VERIFIED");
            families.keepAway(onSurvivor ? kept : other, father);
            rows.execute(
                    "update guardian_link set cut_by_order = true where student_id = ?",
                    onSurvivor ? kept : other);
            assertEquals(200, pupilSeenBy(account, onSurvivor ? other : kept));
            String id = found();
            merged(id, kept);
            // Of an only child nothing is left to the role of a guardian.
            assertEquals(403, pupilSeenBy(account, kept), "on survivor: " + onSurvivor);
            assertEquals(403, pupilSeenBy(account, other));
        }
    }

    /** Back to two rows; what is written here is not what the product could do. */
    private void undo() {
        rows.execute(
                "update student set status = 'DROPPED', merged_into = null where id = ?", other);
        rows.execute(
                "update enrolment set student_id = ?, merged_from = null where merged_from = ?",
                other,
                other);
    }

    @Test
    void an_order_against_somebody_tied_to_the_other_row_alone_cuts_as_well_R_107() {
        UUID father = families.guardian(FATHER, "13900002222");
        UUID account = family("father", People.id(FATHER));
        families.link(kept, father, "VERIFIED");
        // Under another record of his, without a link to the row where he is known by his account.
        UUID again = families.guardian("陆大（重复登记）", "13900002222");
        rows.execute("update person set name = ? where id = ?", FATHER, People.id("陆大（重复登记）"));
        families.link(other, again, "VERIFIED");
        families.keepAway(other, again);
        assertEquals(200, pupilSeenBy(account, kept));
        merged(found(), kept);
        assertEquals(403, pupilSeenBy(account, kept));
    }

    @Test
    void nothing_is_seen_more_widely_after_a_merge_than_before() {
        UUID aunt = families.guardian("韦姨", "13900003333");
        UUID auntAccount = family("aunt", People.id("韦姨"));
        families.link(kept, aunt, "VERIFIED", "CONTACT");
        UUID narrow = families.link(other, aunt, "VERIFIED", "CONTACT");
        rows.execute(
                "update guardian_link set may_view = false, may_pick_up = false, valid_to ="
                        + " current_date + 9 where id = ?",
                narrow);
        UUID uncle = families.guardian("韦舅", "13900004444");
        UUID uncleAccount = family("uncle", People.id("韦舅"));
        families.link(kept, uncle, "VERIFIED");
        families.link(other, uncle, "REVOKED");
        assertEquals(200, pupilSeenBy(auntAccount, kept));
        assertEquals(200, pupilSeenBy(uncleAccount, kept));
        merged(found(), kept);
        assertEquals(403, pupilSeenBy(auntAccount, kept));
        assertEquals(403, pupilSeenBy(uncleAccount, kept));
        assertEquals(
                List.of("f f t"),
                rows.read(
                        "select concat_ws(' ', may_view, may_pick_up, valid_to is not null) from"
                                + " guardian_link where guardian_id = ? and status = 'VERIFIED'",
                        aunt));
        assertEquals(
                List.of(),
                rows.read(
                        "select id from guardian_link where guardian_id = ? and status ="
                                + " 'VERIFIED'",
                        uncle));
    }

    @Test
    void of_two_links_of_one_guardian_the_stronger_goes_on_and_the_other_ends_with_a_reason() {
        UUID weak = families.link(kept, mother, "VERIFIED", "CONTACT");
        UUID strong = families.link(other, mother, "VERIFIED");
        UUID father = families.guardian(FATHER, null);
        UUID moved = families.link(other, father, "VERIFIED");
        scan();
        String id = rows.read("select id from student_duplicate").get(0);
        propose(id, kept).then().statusCode(200);
        step(county, COUNTY, id, "merge", merge(kept))
                .then()
                .statusCode(200)
                .body("decision.moved.links", equalTo(2))
                .body("decision.moved.linksEnded", equalTo(1));
        assertEquals("REVOKED", column("guardian_link", "status", weak));
        for (UUID link : List.of(strong, moved)) {
            assertEquals("VERIFIED", column("guardian_link", "status", link));
            assertEquals(kept.toString(), column("guardian_link", "student_id", link));
        }
        assertEquals("false", column("guardian_link", "may_decide", strong));
        assertEquals("{" + kept + "}", column("guardian", "student_ids", father));
        assertEquals(
                List.of("学生的两条记录已合并，同一位家长只保留一项关联"),
                rows.read("select reason from status_change where subject_id = ?", weak));
    }

    @Test
    void consents_stay_as_they_were_given_and_are_read_with_the_survivor() {
        UUID text = privacyText();
        UUID given = consent(kept, text, "2026-01-05T01:00:00Z", null);
        UUID takenBack = consent(other, text, "2026-01-04T01:00:00Z", "2026-01-06T01:00:00Z");
        merged(found(), kept);
        as(principal, SCHOOL)
                .queryParam("student", kept)
                .get("/api/v1/consents")
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(given.toString(), takenBack.toString()));
        assertEquals(other.toString(), column("consent_record", "student_id", takenBack));
        assertEquals(kept.toString(), column("consent_record", "pupil_id", takenBack));
        // What one parent took back for one row is not given for the child by the other row.
        assertEquals("true", column("consent_record", "withdrawn_at is not null", given));
    }

    private UUID privacyText() {
        UUID id = UUID.randomUUID();
        rows.execute(
                "insert into privacy_text (id, purpose, number, material, title, what, body, status,"
                        + " published_at, created_at, updated_at, source, synthetic) values"
                        + " (?, 'WORKS', 1, 1, '作品', '展示作品', '展示作品', 'PUBLISHED', now(), now(),"
                        + " now(), 'MANUAL', true)",
                id);
        return id;
    }

    private UUID consent(UUID pupil, UUID text, String at, String back) {
        UUID id = UUID.randomUUID();
        rows.execute(
                "insert into consent_record (id, student_id, pupil_id, unit_code, school_id, purpose,"
                        + " text_id, given_school, kind, given_by, channel, given_at, withdrawn_at,"
                        + " withdrawn_by, created_at, updated_at, source, synthetic) select ?, s.id,"
                        + " s.id, s.unit_code, s.school_id, 'WORKS', ?, s.school_id, 'CONSENT', ?,"
                        + " 'ONLINE', ?::timestamptz, ?::timestamptz, case when ?::text is not null"
                        + " then ?::uuid end, now(), now(), 'IMPORT', true from student s where"
                        + " s.id = ?",
                id,
                text,
                principal,
                at,
                back,
                back,
                principal,
                pupil);
        return id;
    }

    @Test
    void other_pairs_of_the_merged_row_are_pairs_of_the_survivor() {
        UUID third = twin("陆小明三", school);
        scan();
        assertEquals("3", rows.read("select count(*) from student_duplicate").get(0));
        merged(pair(kept, other), kept);
        as(principal, SCHOOL)
                .queryParam("status", "OPEN,PROPOSED")
                .get(PAIRS)
                .then()
                .body("items", hasSize(1))
                .body("items[0].pupils.id", containsInAnyOrder(kept.toString(), third.toString()));
        String next = rows.read("select id from student_duplicate where status = 'OPEN'").get(0);
        merged(next, third);
        as(principal, SCHOOL)
                .get(STUDENT, other)
                .then()
                .statusCode(404)
                .body("errors[0].message", equalTo(third.toString()));
        as(principal, SCHOOL)
                .queryParam("student", third)
                .queryParam("status", "MERGED")
                .get(PAIRS)
                .then()
                .body("items", hasSize(2));
        as(principal, SCHOOL)
                .queryParam("status", "OPEN,PROPOSED")
                .get(PAIRS)
                .then()
                .body("items", empty());
    }

    private String pair(UUID one, UUID another) {
        return rows.read(
                        "select id from student_duplicate where array[first_id, second_id] @>"
                                + " array[?::uuid, ?::uuid]",
                        one,
                        another)
                .get(0);
    }

    @Test
    void a_pair_of_the_merged_row_alone_is_looked_at_with_the_survivor() {
        UUID third = twin("陆小明三", school);
        scan();
        rows.execute("delete from student_duplicate where id = ?::uuid", pair(kept, third));
        String open = pair(other, third);
        merged(pair(kept, other), kept);
        assertEquals(open, pair(kept, third));
        assertEquals(
                List.of("OPEN"),
                rows.read("select status from student_duplicate where id = ?::uuid", open));
    }

    @Test
    void a_decided_pair_of_the_merged_row_goes_where_the_survivor_goes() {
        UUID third = twin("陆小明三", school);
        scan();
        String decided = pair(other, third);
        merged(pair(kept, other), kept);
        as(principal, SCHOOL)
                .get(PAIRS + "/" + decided)
                .then()
                .statusCode(200)
                .body("pair.status", equalTo("NOT_DUPLICATE"));
        goesFar(kept);
        assertEquals(404, as(principal, SCHOOL).get(PAIRS + "/" + decided).statusCode());
    }

    private void goesFar(UUID pupil) {
        UUID theirs = classes.add(new Seed(far, "PRI", "01", THIS_YEAR, THIS_YEAR, 1));
        UUID receiver = ofSchool("receiver", SCHOOL, far);
        Map<String, Object> offer = Map.of("student", pupil, "toSchool", far, "reason", "随父母搬家");
        String id =
                post(principal, SCHOOL, "/api/v1/transfers", offer)
                        .statusCode(201)
                        .extract()
                        .path("transfer.id");
        String path = "/api/v1/transfers/" + id;
        as(receiver, SCHOOL)
                .header("If-Match", tag(receiver, SCHOOL, path))
                .contentType("application/json")
                .body(Map.of("classGroup", theirs, "on", "2026-03-02"))
                .post(path + "/accept")
                .then()
                .statusCode(200);
    }

    @Test
    void a_child_who_has_died_is_looked_for_by_nobody_whatever_the_other_row_says_R_218() {
        step(kept, "decease", "2025-01-06").statusCode(200);
        step(other, "return", "2026-03-02").statusCode(200);
        step(other, "drop", "2026-03-09").statusCode(200);
        String open =
                "select subject_id from work_item where kind = 'student.drop-out' and status = 'OPEN'";
        assertEquals(List.of(other.toString()), rows.read(open));
        scan();
        merged(pair(kept, other), other);
        assertEquals("DECEASED", column("student", "status", other));
        assertEquals(List.of(), rows.read(open));
    }
}
