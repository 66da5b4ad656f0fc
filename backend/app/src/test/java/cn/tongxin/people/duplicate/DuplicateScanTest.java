package cn.tongxin.people.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.embedded.TestDatabase;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.duplicate.Duplicate.Pair;
import cn.tongxin.people.duplicate.DuplicateScanRepository.Found;
import cn.tongxin.people.student.Pupils;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which rows of the city look like one child. */
@QuarkusTest
class DuplicateScanTest extends DuplicateApi {
    @Inject DuplicateScanRepository found;
    @Inject Pupils pupils;

    private List<String> pairs() {
        return rows.read(
                "select reasons::text || ' ' || coalesce(unit_code, '-') || ' ' || (school_id is not"
                        + " null)::text from student_duplicate order by 1");
    }

    @Test
    void the_same_name_birthday_and_sex_at_one_school_is_found_once_and_is_work_of_the_school() {
        scan();
        scan();
        assertEquals(List.of("{SAME_SCHOOL} 450103 true"), pairs());
        assertEquals(List.of("student-duplicate.check school-admin 450103 OPEN"), work());
        assertEquals(
                List.of("核实学生陆*是否登记了两次"),
                rows.read("select title from work_item where kind = 'student-duplicate.check'"));
    }

    @Test
    void the_phone_of_a_guardian_finds_two_schools_and_is_work_of_the_county() {
        rows.execute("update student set school_id = ? where id = ?", near, other);
        scan();
        assertEquals(List.of(), pairs());
        families.link(kept, mother, "VERIFIED");
        families.link(other, families.guardian("韦姐", "13900001111"), "VERIFIED");
        scan();
        assertEquals(List.of("{GUARDIAN_PHONE} 450103 false"), pairs());
        assertEquals(List.of("student-duplicate.check county-admin 450103 OPEN"), work());
    }

    @Test
    void two_counties_are_work_of_the_bureau() {
        rows.execute(
                "update student set school_id = ?, unit_code = '450124' where id = ?", far, other);
        families.link(kept, mother, "VERIFIED");
        families.link(other, mother, "VERIFIED");
        scan();
        assertEquals(List.of("{GUARDIAN_PHONE} - false"), pairs());
        assertEquals(List.of("student-duplicate.check bureau-admin - OPEN"), work());
    }

    @Test
    void twins_are_two_children() {
        rows.execute("update student set name = '陆小亮' where id = ?", other);
        families.link(kept, mother, "VERIFIED");
        families.link(other, mother, "VERIFIED");
        scan();
        assertEquals(List.of(), pairs());
        rows.execute("update student set name = ?, sex = '1' where id = ?", PUPIL, other);
        scan();
        assertEquals(List.of(), pairs());
        rows.execute("update student set sex = '0' where id = ?", other);
        scan();
        assertEquals(List.of("{GUARDIAN_PHONE} 450103 true"), pairs());
    }

    @Test
    void two_with_a_number_each_are_two_children() {
        rows.execute(
                "update student set id_no = 'c', id_no_hash = id::text where id in (?, ?)",
                kept,
                other);
        scan();
        assertEquals(List.of(), pairs());
        rows.execute("update student set id_no = null, id_no_hash = null where id = ?", other);
        scan();
        assertEquals(List.of("{SAME_SCHOOL} 450103 true"), pairs());
    }

    @Test
    void who_was_found_to_be_two_children_never_comes_again() {
        String id = found();
        step(principal, SCHOOL, id, "not-duplicate", because("同名的两个孩子，已看户口簿"))
                .then()
                .statusCode(200);
        scan();
        assertEquals("1", rows.read("select count(*) from student_duplicate").get(0));
        assertEquals(List.of("student-duplicate.check school-admin 450103 DONE"), work());
    }

    @Test
    void the_pair_and_its_work_go_where_both_pupils_are() {
        String id = found();
        assertEquals(200, as(principal, SCHOOL).get(PAIRS + "/" + id).statusCode());
        step(kept, "leave", "2026-03-02").statusCode(200);
        rows.execute("update student set school_id = ? where id = ?", near, kept);
        step(other, "return", "2026-03-02").statusCode(200);
        assertEquals(404, as(principal, SCHOOL).get(PAIRS + "/" + id).statusCode());
        assertEquals(200, as(county, COUNTY).get(PAIRS + "/" + id).statusCode());
        assertEquals(
                List.of(
                        "student-duplicate.check school-admin 450103 CANCELLED",
                        "student-duplicate.check county-admin 450103 OPEN"),
                work());
    }

    /** Whoever has found the two, or waits for one of them, while somebody else merges them. */
    @Test
    void nothing_lands_on_a_row_that_was_merged_meanwhile() {
        merged(found(), kept);
        rows.execute("delete from student_duplicate");
        Found late =
                new Found(new Pair(kept, other), "陆*", new Axes("450103", school), false, true);
        assertEquals(
                List.of(),
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        found.keep(
                                                List.of(UUID.randomUUID()),
                                                List.of(late),
                                                Instant.EPOCH)));
        ProblemException refused =
                assertThrows(
                        ProblemException.class,
                        () -> QuarkusTransaction.requiringNew().call(() -> pupils.holdLeft(other)));
        assertEquals(ProblemCode.MERGED, refused.code());
    }

    /** A month of birth of the city, without reading anything else of it. */
    @Test
    void the_scan_reads_an_index_over_birthdays_and_names() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(TestDatabase.shared().superuserUrl());
                Statement statement = connection.createStatement()) {
            // Enough of them for a choice to mean something; nothing of it is kept.
            connection.setAutoCommit(false);
            statement.execute(
                    "insert into student (id, name, name_sort, name_pinyin, name_initials, sex,"
                            + " birth_date, id_type, unit_code, school_id, status, since, created_at,"
                            + " updated_at, source, synthetic) select gen_random_uuid(), '韦' || n,"
                            + " 'wei', 'wei', 'w', '2', date '2010-01-01' + n, 'Z', s.unit_code,"
                            + " s.school_id, 'DROPPED', s.since, now(), now(), 'IMPORT', true from"
                            + " student s, generate_series(1, 3000) n where s.name_initials <> ''"
                            + " limit 3000");
            statement.execute("analyze student");
            StringBuilder plan = new StringBuilder();
            String month =
                    DuplicateScanRepository.ALIKE
                            .replace(">= ?", ">= date '2016-05-01'")
                            .replace("< ?", "< date '2016-06-01'");
            try (ResultSet lines = statement.executeQuery("explain " + month)) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            connection.rollback();
            assertTrue(plan.toString().contains("student_by_birth"), plan::toString);
            assertTrue(!plan.toString().contains("Seq Scan"), plan::toString);
        }
    }
}
