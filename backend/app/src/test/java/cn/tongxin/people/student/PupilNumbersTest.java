package cn.tongxin.people.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Numbers on papers (GB 11643, domain.md §2.1 F); none of them is a real one. */
class PupilNumbersTest {
    private static final LocalDate BORN = LocalDate.of(2014, 2, 3);
    private static final String GIRL = "450100201402030027";

    private static String withCheck(String first17) {
        for (char c : "0123456789X".toCharArray()) {
            String number = first17 + c;
            if (PupilNumbers.identity("1", number, BORN, "9").isEmpty()) {
                return number;
            }
        }
        throw new AssertionError("no check digit fits");
    }

    @Test
    void exactly_one_check_digit_fits() {
        int fitting = 0;
        for (char c : "0123456789X".toCharArray()) {
            String number = GIRL.substring(0, 17) + c;
            fitting += PupilNumbers.identity("1", number, BORN, "2").isEmpty() ? 1 : 0;
        }
        assertEquals(1, fitting);
    }

    @Test
    void the_example_of_the_standard_is_right() {
        assertEquals(
                Optional.empty(),
                PupilNumbers.identity("1", "11010519491231002X", LocalDate.of(1949, 12, 31), "2"));
    }

    @Test
    void birthday_and_sex_must_be_those_of_the_number() {
        String number = withCheck("45010020140203002");
        assertEquals(Optional.empty(), PupilNumbers.identity("1", number, BORN, "2"));
        assertTrue(PupilNumbers.identity("1", number, BORN, "1").orElse("").contains("性别"));
        assertTrue(
                PupilNumbers.identity("1", number, BORN.plusDays(1), "2")
                        .orElse("")
                        .contains("出生日期"));
        assertEquals(Optional.empty(), PupilNumbers.identity("1", number, BORN, "9"));
    }

    @Test
    void a_child_without_papers_is_a_pupil_like_any_other() {
        assertEquals(Optional.empty(), PupilNumbers.identity("Z", null, BORN, "1"));
        assertEquals(Optional.empty(), PupilNumbers.identity("A", "E12345678", BORN, "1"));
        assertTrue(PupilNumbers.identity("1", null, BORN, "1").isPresent());
        assertTrue(PupilNumbers.identity("A", "E1", BORN, "1").isPresent());
    }

    @Test
    void the_pupil_number_of_who_has_a_card_is_made_of_it() {
        String number = withCheck("45010020140203002");
        assertEquals(Optional.empty(), PupilNumbers.student("G" + number, number));
        assertTrue(PupilNumbers.student("G" + number, null).isPresent());
        assertTrue(PupilNumbers.student("G" + withCheck("45010020140203004"), number).isPresent());
        assertEquals(Optional.empty(), PupilNumbers.student("L450103201402030017", null));
        assertTrue(PupilNumbers.student("X450103201402030017", null).isPresent());
        assertEquals(Optional.empty(), PupilNumbers.student(null, number));
    }
}
