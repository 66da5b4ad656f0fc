package cn.tongxin.people.duplicate;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.cipher.FieldPlace;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of what few may know of a child that was written down twice. */
@QuarkusTest
class MergeCareTest extends DuplicateApi {
    @Inject FieldCipher cipher;

    @Test
    void care_goes_along_for_who_may_see_it_and_stands_once() {
        category(kept, "LB");
        category(other, "LB");
        category(other, "H21");
        merged(found(), kept);
        assertEquals(
                List.of("H21 ACTIVE", "LB ACTIVE", "LB ENDED"),
                rows.read(
                        "select code || ' ' || status from special_category where student_id = ?"
                                + " order by code, status",
                        kept));
        String sealed =
                rows.read("select ended_reason from special_category where status = 'ENDED'")
                        .get(0);
        UUID ended =
                UUID.fromString(
                        rows.read("select id from special_category where status = 'ENDED'").get(0));
        assertEquals(
                "学生的两条记录已合并，同一事项只保留一项",
                cipher.decrypt(new FieldPlace("special_category", "ended_reason", ended), sealed));
    }

    private void category(UUID pupil, String code) {
        rows.execute(
                "insert into special_category (id, student_id, unit_code, school_id, class_id, code,"
                        + " evidence_type, told_by, next_review, from_date, status, created_at,"
                        + " updated_at, source, synthetic) select gen_random_uuid(), s.id,"
                        + " s.unit_code, s.school_id, s.class_id, ?, 'DOCUMENT', 'SCHOOL',"
                        + " current_date + 30, '2026-01-05', 'ACTIVE', now(), now(), 'IMPORT', true"
                        + " from student s where s.id = ?",
                code,
                pupil);
    }

    @Test
    void a_note_about_care_is_not_lost_and_the_merged_row_keeps_nothing() {
        String id = found();
        seal(kept, "对花生过敏");
        seal(other, "有哮喘，备有喷雾");
        merged(id, kept);
        as(principal, SCHOOL)
                .get(STUDENT, kept)
                .then()
                .body("specialNote", equalTo("对花生过敏\n有哮喘，备有喷雾"));
        assertEquals(
                List.of("t"),
                rows.read("select special_note is null from student where id = ?", other));
    }

    private void seal(UUID pupil, String note) {
        rows.execute(
                "update student set special_note = ? where id = ?",
                cipher.encrypt(new FieldPlace("student", "special_note", pupil), note),
                pupil);
    }

    @Test
    void of_two_notes_that_are_too_long_together_the_school_makes_one() {
        String id = found();
        seal(kept, "对花生过敏。".repeat(50));
        seal(other, "有哮喘，备有喷雾。".repeat(30));
        propose(id, kept).then().statusCode(409).body("detail", containsString("须特别照顾之处"));
    }

    @Test
    void an_order_that_names_a_later_day_goes_on() {
        UUID father = families.guardian("陆大", "13900002222");
        UUID uncle = families.guardian("韦舅", "13900004444");
        ordered(kept, father, "2027-06-30");
        ordered(other, father, null);
        ordered(kept, uncle, "2027-12-31");
        ordered(other, uncle, "2027-06-30");
        merged(found(), kept);
        assertEquals(List.of("ACTIVE -", "ENDED 2027-06-30"), orders(father));
        assertEquals(List.of("ACTIVE 2027-12-31", "ENDED 2027-06-30"), orders(uncle));
    }

    private void ordered(UUID pupil, UUID guardian, @Nullable String until) {
        families.keepAway(pupil, guardian);
        rows.execute(
                "update court_order set until_date = ?::date where student_id = ? and guardian_id = ?",
                until,
                pupil,
                guardian);
    }

    private List<String> orders(UUID guardian) {
        return rows.read(
                "select status || ' ' || coalesce(until_date::text, '-') from court_order where"
                        + " guardian_id = ? and student_id = ? order by status",
                guardian,
                kept);
    }

    @Test
    void of_two_rules_for_safe_contact_the_stricter_one_goes_on() {
        UUID aunt = families.guardian("韦姨", "13900003333");
        safely(kept, mother, "{MAIL,PHONE,VISIT}", "2026-02-02T01:00:00Z");
        safely(other, mother, "{VISIT}", "2026-01-05T01:00:00Z");
        safely(kept, aunt, "{SMS}", "2026-01-05T01:00:00Z");
        safely(other, aunt, "{MAIL}", "2026-02-02T01:00:00Z");
        merged(found(), kept);
        assertEquals(List.of("ACTIVE {VISIT}", "ENDED {MAIL,PHONE,VISIT}"), safe(mother));
        assertEquals(List.of("ACTIVE {MAIL}", "ENDED {SMS}"), safe(aunt));
    }

    private void safely(UUID pupil, UUID guardian, String ways, String at) {
        rows.execute(
                "insert into safe_contact (id, student_id, unit_code, school_id, class_id,"
                        + " guardian_id, ways, from_date, status, created_at, updated_at, source,"
                        + " synthetic) select gen_random_uuid(), s.id, s.unit_code, s.school_id,"
                        + " s.class_id, ?, ?::text[], '2026-01-05', 'ACTIVE', ?::timestamptz, now(),"
                        + " 'IMPORT', true from student s where s.id = ?",
                guardian,
                ways,
                at,
                pupil);
    }

    private List<String> safe(UUID guardian) {
        return rows.read(
                "select status || ' ' || ways::text from safe_contact where guardian_id = ? and"
                        + " student_id = ? order by status",
                guardian,
                kept);
    }
}
