package cn.tongxin.people.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.platform.retention.RetentionJob;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.CareRows;
import cn.tongxin.testing.Families;
import cn.tongxin.testing.People;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** P-15: what has ended is kept for its term, by the database too, and removed after it. */
@QuarkusTest
class EndedRowsTest extends ApiTest {
    private static final String PUPIL = "陆小明";
    private static final String FATHER = CareRows.FATHER_OF + PUPIL;

    @Inject RetentionJob job;
    @Inject FieldCipher cipher;

    private UUID guardian;

    @BeforeEach
    void aPupilOfWhomMuchIsKept() {
        rows.places();
        UUID school = rows.school(SchoolSeed.primary("2145000001", "本校小学", "450103"));
        CareRows care = new CareRows(rows, cipher);
        care.pupil(PUPIL, school, null);
        care.father(PUPIL);
        care.category(PUPIL);
        care.arrangement(PUPIL);
        care.contact(PUPIL);
        care.order(PUPIL);
        guardian = UUID.fromString(rows.read("select id from guardian").get(0));
    }

    private static LocalDate yearsAgo(int years) {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).minusYears(years);
    }

    private void ended(String table, LocalDate on) {
        ended(table, on, on);
    }

    /** On one day somebody said since which day it had been over. */
    private void ended(String table, LocalDate on, LocalDate said) {
        rows.execute(
                "update "
                        + table
                        + " set status = 'ENDED', ended_reason = 'x', from_date = '2015-01-05',"
                        + " to_date = ?::date, updated_at = ?::timestamp at time zone 'Asia/Shanghai'",
                on.toString(),
                said.toString());
    }

    private long kept(String table) {
        on(
                () -> {
                    job.sweep();
                    // Who is kept by what goes in this round goes in the next.
                    job.sweep();
                    return null;
                });
        return number(table);
    }

    private long number(String table) {
        return Long.parseLong(rows.read("select count(*) from " + table).get(0));
    }

    private void cannotBeDeleted(String table) {
        assertThrows(RuntimeException.class, () -> rows.execute("delete from " + table), table);
        assertEquals(1, number(table), table);
    }

    @Test
    void what_goes_on_is_kept() {
        for (String table :
                new String[] {
                    "special_category",
                    "care_arrangement",
                    "care_contact",
                    "court_order",
                    "guardian_link",
                    "guardian"
                }) {
            assertEquals(1, kept(table), table);
        }
        for (String table :
                new String[] {
                    "special_category",
                    "care_arrangement",
                    "care_contact",
                    "court_order",
                    "guardian_link"
                }) {
            cannotBeDeleted(table);
        }
    }

    /** Otherwise whoever ends something long ago makes it disappear at once. */
    @Test
    void a_day_of_the_past_given_as_the_end_removes_nothing() {
        new CareRows(rows, cipher).safeContact(PUPIL);
        for (String table :
                List.of("court_order", "special_category", "care_arrangement", "safe_contact")) {
            ended(table, yearsAgo(9), yearsAgo(0));
            assertEquals(1, kept(table), table);
            cannotBeDeleted(table);
        }
        assertEquals(1, kept("care_contact"));
        cannotBeDeleted("care_contact");
    }

    @Test
    void a_special_category_for_five_years() {
        ended("special_category", yearsAgo(5).plusDays(1));
        assertEquals(1, kept("special_category"));
        cannotBeDeleted("special_category");
        ended("special_category", yearsAgo(5));
        assertEquals(0, kept("special_category"));
    }

    @Test
    void a_court_order_for_three_years() {
        ended("court_order", yearsAgo(3).plusDays(1));
        assertEquals(1, kept("court_order"));
        cannotBeDeleted("court_order");
        ended("court_order", yearsAgo(3));
        assertEquals(0, kept("court_order"));
    }

    @Test
    void how_to_reach_somebody_for_three_years() {
        new CareRows(rows, cipher).safeContact(PUPIL);
        ended("safe_contact", yearsAgo(3).plusDays(1));
        assertEquals(1, kept("safe_contact"));
        cannotBeDeleted("safe_contact");
        ended("safe_contact", yearsAgo(3));
        assertEquals(0, kept("safe_contact"));
    }

    @Test
    void a_care_arrangement_and_its_contacts_for_three_years() {
        ended("care_arrangement", yearsAgo(3).plusDays(1));
        assertEquals(1, kept("care_arrangement"));
        assertEquals(1, number("care_contact"));
        cannotBeDeleted("care_contact");
        ended("care_arrangement", yearsAgo(3));
        assertEquals(0, kept("care_arrangement"));
        assertEquals(0, number("care_contact"));
    }

    private void revoked(LocalDate on) {
        rows.execute(
                "update guardian_link set status = 'REVOKED', updated_at ="
                        + " ?::timestamp at time zone 'Asia/Shanghai'",
                on.toString());
        rows.execute(
                "update guardian set unit_codes = '{}', school_ids = '{}', class_ids = '{}',"
                        + " student_ids = '{}', updated_at = ?::timestamp at time zone 'Asia/Shanghai'",
                on.toString());
    }

    @Test
    void a_link_that_was_revoked_for_three_years_and_with_it_who_is_here_for_nothing_else() {
        ended("court_order", yearsAgo(3));
        revoked(yearsAgo(3).plusDays(1));
        assertEquals(1, kept("guardian_link"));
        cannotBeDeleted("guardian_link");
        revoked(yearsAgo(3).minusDays(1));
        assertEquals(0, kept("guardian_link"));
        assertEquals(0, number("guardian"));
        assertEquals(0, number("person where id = '" + People.id(FATHER) + "'"));
    }

    @Test
    void whom_an_order_keeps_away_is_known_as_long_as_the_order() {
        revoked(yearsAgo(3).minusDays(1));
        assertEquals(0, kept("guardian_link"));
        assertEquals(1, number("guardian"));
        ended("court_order", yearsAgo(3));
        assertEquals(0, kept("court_order"));
        assertEquals(0, number("guardian"));
    }

    @Test
    void who_can_sign_in_stays_a_person() {
        ended("court_order", yearsAgo(3));
        new Families(rows).signsIn(rows.account("father"), People.id(FATHER));
        revoked(yearsAgo(3).minusDays(1));
        assertEquals(0, kept("guardian where id = '" + guardian + "'"));
        assertEquals(1, number("person where id = '" + People.id(FATHER) + "'"));
    }

    private void consent(String withdrawn) {
        rows.account("somebody");
        rows.execute(
                "insert into consent_record (id, student_id, pupil_id, unit_code, school_id, class_id, purpose,"
                        + " text_id, given_school, kind, given_by, channel, given_at, withdrawn_at,"
                        + " withdrawn_by, created_at, updated_at, source, synthetic) select"
                        + " gen_random_uuid(), s.id, s.id, s.unit_code, s.school_id, s.class_id, 'PHOTO', ?,"
                        + " s.school_id, 'SEPARATE_CONSENT', a.id, 'ONLINE', '2015-01-05',"
                        + " ?::timestamp at time zone 'Asia/Shanghai', case when ?::text is not null"
                        + " then a.id end, now(), now(), 'IMPORT', true from student s join account a"
                        + " on a.username = 'somebody'",
                text(),
                withdrawn,
                withdrawn);
    }

    private UUID text() {
        UUID id = UUID.randomUUID();
        rows.execute(
                "insert into privacy_text (id, purpose, number, material, title, what, body, status,"
                        + " published_at, created_at, updated_at, source, synthetic) values (?,"
                        + " 'PHOTO', 1, 1, 't', 'w', 'b', 'PUBLISHED', now(), now(), now(), 'IMPORT',"
                        + " true)",
                id);
        return id;
    }

    @Test
    void a_consent_for_three_years_after_it_was_withdrawn() {
        consent(yearsAgo(3).plusDays(1).toString());
        assertEquals(1, kept("consent_record"));
        cannotBeDeleted("consent_record");
        rows.execute(
                "update consent_record set withdrawn_at = ?::timestamp at time zone 'Asia/Shanghai'",
                yearsAgo(3).minusDays(1).toString());
        assertEquals(0, kept("consent_record"));
    }

    @Test
    void a_consent_in_force_for_three_years_after_the_pupil_has_left() {
        consent(null);
        assertEquals(1, kept("consent_record"));
        rows.execute(
                "update student set status = 'GRADUATED', since = ?::date,"
                        + " updated_at = '2015-01-05'",
                yearsAgo(3).plusDays(1).toString());
        assertEquals(1, kept("consent_record"));
        cannotBeDeleted("consent_record");
        rows.execute(
                "update student set since = ?::date, updated_at = now()", yearsAgo(3).toString());
        assertEquals(1, kept("consent_record"));
        rows.execute("update student set updated_at = '2015-01-05'");
        assertEquals(0, kept("consent_record"));
    }

    @Test
    void what_somebody_was_told_until_three_years_after_there_is_no_account() {
        UUID text = text();
        UUID account = rows.account("father");
        rows.execute(
                "insert into notice_receipt (subject, text_id, at) select subject, ?,"
                        + " now() - interval '4 years' from account where id = ?",
                text,
                account);
        assertEquals(1, kept("notice_receipt"));
        rows.execute("update account set status = 'DISABLED', updated_at = now()");
        assertEquals(1, kept("notice_receipt"));
        rows.execute("update account set updated_at = now() - interval '3 years 2 days'");
        assertEquals(0, kept("notice_receipt"));
        rows.execute(
                "insert into notice_receipt (subject, text_id, at) values ('nobody', ?,"
                        + " now() - interval '2 years')",
                text);
        assertEquals(1, kept("notice_receipt"));
        cannotBeDeleted("notice_receipt");
        rows.execute("update notice_receipt set at = now() - interval '3 years 2 days'");
        assertEquals(0, kept("notice_receipt"));
        assertTrue(number("account") > 0);
    }
}
