package cn.tongxin.city;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Numbers of pupils that no human can have: right in form and check character, but of area 450100,
 * which is the city and issues none, and of a birth after the year 2100. They are not drawn but
 * follow from the pupil's number, so that no two are alike without anybody remembering them.
 */
final class IdNumbers {
    /** No school has as many pupils, and no city as many schools. */
    static final int PUPILS = 5_000;

    private static final int SCHOOLS = 10_000;
    private static final long ALL = (long) SCHOOLS * PUPILS;

    /** Has no divisor in common with the number of all pupils: spreads a class over the years. */
    private static final long STIR = 28_271_987L;

    private static final String AREA = "450100";
    private static final LocalDate FIRST = LocalDate.of(2101, 1, 1);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdNumbers() {}

    /** The how-many-eth pupil of the city. */
    static long serial(int school, int pupil) {
        if (pupil >= PUPILS || school >= SCHOOLS) {
            throw new IllegalStateException("pupil " + pupil + " of school " + school);
        }
        return (long) school * PUPILS + pupil;
    }

    /** 居民身份证, GB 11643: odd for a boy, even for a girl. */
    static String resident(long serial, boolean female) {
        return checked(AREA + dateAndSequence(serial, female));
    }

    /** 学籍号 of one who has an identity number. */
    static String studentNo(String idNumber) {
        return "G" + idNumber;
    }

    /** 学籍号 of one who has none, for good. */
    static String formalStudentNo(long serial, boolean female) {
        return "J" + checked(AREA + dateAndSequence(serial, female));
    }

    /**
     * 学籍号 for the time until the papers are there.
     *
     * @param digit the last of its four random ones
     */
    static String temporaryStudentNo(long serial, boolean female, int digit) {
        return "L" + AREA + dateAndSequence(serial, female) + digit;
    }

    private static String dateAndSequence(long serial, boolean female) {
        long number = serial * STIR % ALL * 2 + (female ? 0 : 1);
        return DateTimeFormatter.BASIC_ISO_DATE.format(FIRST.plusDays(number / 1_000))
                + "%03d".formatted(number % 1_000);
    }

    private static String checked(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (seventeen.charAt(i) - '0');
        }
        return seventeen + CHECKS.charAt(sum % CHECKS.length());
    }
}
