package cn.tongxin.bench.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * A pupil that nobody is, told from every other one by its number: the same number is the same
 * child. The surname, which no child of the city bears, says what it was made for.
 */
record NewPupil(int number) {
    static final String SURNAME = "测";

    /** The digits of a name; sixteen of them, so that SQL can write one as well. */
    static final String DIGITS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳";

    /** Pupils that pgbench makes are born before. */
    static final LocalDate FIRST_BIRTHDAY = LocalDate.of(2012, 1, 1);

    static final int BIRTHDAYS = 2_000;
    private static final int OF_ONE_DAY = 500;
    static final int MOST = BIRTHDAYS * OF_ONE_DAY;

    /** The city as a whole: children of the loaded city come from its counties. */
    private static final String REGION = "450100";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int NAMES = 16 * 16 * 16;

    NewPupil {
        if (number < 0 || number >= MOST) {
            throw new IllegalArgumentException("no pupil has the number " + number);
        }
    }

    LocalDate birthDate() {
        return FIRST_BIRTHDAY.plusDays(number % BIRTHDAYS);
    }

    /** Another one for each who is born on that day: nobody is taken for the same child. */
    String name() {
        int digits = (number + number / BIRTHDAYS) % NAMES;
        return SURNAME
                + DIGITS.charAt(digits / 256)
                + DIGITS.charAt(digits / 16 % 16)
                + DIGITS.charAt(digits % 16);
    }

    /** By GB 11643; an odd serial is a boy's. */
    String idNo() {
        int serial = number / BIRTHDAYS * 2 + 1;
        String body =
                REGION
                        + birthDate().format(DateTimeFormatter.BASIC_ISO_DATE)
                        + String.format("%03d", serial);
        return body + check(body);
    }

    static char check(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    byte[] body(String school, String classGroup) {
        ObjectNode body =
                new ObjectMapper()
                        .createObjectNode()
                        .put("name", name())
                        .put("sex", "1")
                        .put("birthDate", birthDate().toString())
                        .put("idType", "1")
                        .put("idNo", idNo())
                        .put("studentNo", "G" + idNo())
                        .put("ethnicity", "01")
                        .put("hukouDivision", "450103")
                        .put("residence", "压测路 1 号")
                        .put("school", school)
                        .put("classGroup", classGroup)
                        // Never in the future, whichever zone this machine is in.
                        .put("from", LocalDate.now().minusDays(1).toString());
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
