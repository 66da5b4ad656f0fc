package cn.tongxin.people.student;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.platform.security.AccessMatrix;
import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What domain.md §3.10 asks for minors and no other test has by its id. */
@QuarkusTest
class MinorsTest extends StudentApi {
    private static final String PARENT = "guardian";
    private static final Path CONTRACT = Path.of("..", "..", "openapi", "openapi.yaml");

    private UUID child;
    private UUID mother;

    @BeforeEach
    void aChildAndItsMother() {
        child = families.pupil("陆小明", school, group);
        families.link(child, families.guardian("韦秀兰", "13900001111"), "VERIFIED");
        mother = rows.account("mother");
        families.signsIn(mother, People.id("韦秀兰"));
    }

    private void turns(int years, int daysAgo) {
        LocalDate day =
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusYears(years).minusDays(daysAgo);
        rows.execute("update student set birth_date = ?::date where id = ?", day.toString(), child);
        forgetCallers();
    }

    private int seenByMother() {
        return as(mother, PARENT).get(STUDENT, child).statusCode();
    }

    @Test
    void P_06_a_guardian_views_until_the_child_comes_of_age_and_from_that_day_on_no_more() {
        turns(14, 0);
        assertEquals(200, seenByMother());
        turns(18, -1);
        assertEquals(200, seenByMother());
        turns(18, 0);
        assertFalse(seenByMother() == 200);
    }

    @Test
    void P_09_staff_read_of_their_own_class_only_and_every_look_is_in_the_log() {
        UUID other = families.pupil("甘小雨", school, parallel);
        as(teacher, TEACHER).get(STUDENT, child).then().statusCode(200);
        as(teacher, TEACHER).get(STUDENT, other).then().statusCode(404);
        assertEquals(
                List.of("class-teacher OK {" + child + "}"),
                rows.read(
                        "select acting_role || ' ' || result || ' ' || entity_ids::text from"
                                + " audit_event where action = 'student.read' and actor_id = ? and"
                                + " result = 'OK'",
                        teacher));
        // Nothing takes pupils or their families away in bulk unless somebody else approves it
        // (S-08), and whoever teaches a class cannot even ask.
        for (String resource : List.of("students", "guardians", "enrolments")) {
            post(principal, SCHOOL, "/api/v1/exports", Map.of("resource", resource))
                    .statusCode(422)
                    .body("rule", equalTo("S-08"));
            Map<String, String> asked = Map.of("resource", resource, "reason", "秋季保险名单报保险公司");
            post(teacher, TEACHER, "/api/v1/export-requests", asked).statusCode(403);
        }
        for (String resource : List.of("guardian-links", "consents")) {
            post(principal, SCHOOL, "/api/v1/exports", Map.of("resource", resource))
                    .statusCode(400)
                    .body("errors.field", contains("resource"));
        }
    }

    @Test
    void P_14_lists_are_cut_for_everybody_and_pages_for_who_is_not_of_the_school() {
        for (String role : List.of(SCHOOL, TEACHER)) {
            as(role.equals(SCHOOL) ? principal : teacher, role)
                    .get(STUDENTS)
                    .then()
                    .statusCode(200)
                    .body("items.name", contains("陆*"));
        }
        as(mother, PARENT).get(STUDENTS).then().body("items.name", contains("陆*"));
        as(teacher, TEACHER).get(STUDENT, child).then().body("name", equalTo("陆小明"));
        UUID county = ofUnit("county", "county-admin", "450103");
        as(county, "county-admin")
                .get(STUDENT, child)
                .then()
                .statusCode(200)
                .body("name", equalTo("陆*"))
                .body("birthDate", equalTo("2016"));
    }

    @Test
    void P_17_nothing_of_a_body_is_asked_for_or_kept() throws IOException {
        String contract = Files.readString(CONTRACT).toLowerCase(Locale.ROOT);
        for (String word : List.of("biometric", "faceid", "fingerprint", "人脸", "指纹", "声纹", "虹膜")) {
            assertFalse(contract.contains(word), word);
        }
        assertTrue(contract.contains("student"), "the contract was read");
        assertEquals(
                List.of(),
                rows.read(
                        "select table_name || '.' || column_name from information_schema.columns"
                                + " where table_schema = 'public' and column_name ~"
                                + " '(^|_)(face|finger|biometric|iris|voice)(_|$)'"));
    }

    @Test
    void P_18_no_pupil_has_an_account_or_a_role() {
        assertTrue(new AccessMatrix().roles().size() >= 23);
        assertEquals(
                List.of(),
                new AccessMatrix()
                        .roles().stream()
                                .filter(role -> role.matches(".*(student|pupil).*"))
                                .toList());
        // An account is a person's, and pupils are no persons of that table.
        assertEquals(
                List.of(
                        "account.person_id",
                        "guardian.person_id",
                        "researcher.person_id",
                        "staff.person_id"),
                rows.read(
                        "select c.conrelid::regclass || '.' || a.attname from pg_constraint c join"
                                + " pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]"
                                + " where c.contype = 'f' and c.confrelid = 'person'::regclass order by"
                                + " 1"));
        assertEquals(
                List.of(),
                rows.read(
                        "select column_name from information_schema.columns where table_name ="
                                + " 'student' and column_name in ('account_id', 'person_id',"
                                + " 'subject')"));
    }
}
