package cn.tongxin.kernel.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.kernel.time.Semester.Term;
import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class SemesterTest {
    @Property(tries = 200)
    void a_code_comes_back_as_it_was(
            @ForAll @IntRange(min = 1000, max = 9998) int year, @ForAll Term term) {
        Semester semester = new Semester(new AcademicYear(year), term);
        assertEquals(semester, Semester.parse(semester.code()));
        assertEquals(semester.year(), AcademicYear.parse(semester.year().code()));
    }

    @Property(tries = 200)
    void semesters_follow_each_other_as_their_codes_do(
            @ForAll @IntRange(min = 1000, max = 9000) int year, @ForAll Term term) {
        Semester semester = new Semester(new AcademicYear(year), term);
        assertEquals(semester, semester.next().previous());
        assertTrue(semester.compareTo(semester.next()) < 0);
        assertTrue(semester.code().compareTo(semester.next().code()) < 0);
    }

    @Property(tries = 300)
    void anything_else_is_no_code(@ForAll @StringLength(max = 14) String text) {
        assertThrows(IllegalArgumentException.class, () -> Semester.parse(text));
        assertThrows(IllegalArgumentException.class, () -> AcademicYear.parse(text));
    }

    @Example
    void what_only_looks_like_a_code_is_none() {
        for (String text :
                new String[] {
                    "2025-2026",
                    "2025-2026-0",
                    "2025-2026-3",
                    "2025-2026-11",
                    "2025-2026-",
                    "2025-2027-1",
                    "2026-2025-1",
                    "２０２５-２０２６-1",
                    "9999-10000-1",
                    "0999-1000-1",
                    " 2025-2026-1",
                    "-1",
                    ""
                }) {
            assertThrows(IllegalArgumentException.class, () -> Semester.parse(text), text);
        }
    }

    @Example
    void the_second_semester_is_in_spring() {
        Semester spring = Semester.parse("2025-2026-2");
        assertEquals(new Semester(new AcademicYear(2025), Term.SPRING), spring);
        assertEquals("2025—2026学年第二学期（春季）", spring.title());
        assertEquals("2026-2027-1", spring.next().code());
        assertEquals("2025—2026学年第一学期（秋季）", spring.previous().title());
    }

    @Example
    void a_school_year_begins_in_september() {
        AcademicYear year = AcademicYear.parse("2025-2026");
        assertEquals(LocalDate.of(2025, 9, 1), year.firstDay());
        assertEquals(LocalDate.of(2026, 8, 31), year.lastDay());
        assertEquals(year, AcademicYear.of(year.firstDay()));
        assertEquals(year, AcademicYear.of(year.lastDay()));
        assertEquals(2024, AcademicYear.of(year.firstDay().minusDays(1)).firstYear());
        assertEquals(2026, AcademicYear.of(year.lastDay().plusDays(1)).firstYear());
    }
}
