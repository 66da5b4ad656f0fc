package cn.tongxin.people.student;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by which pupils are known: the identity number of GB 11643 and the 学籍号 (domain.md §2.1
 * F). Each answer is a sentence on what is wrong, or nothing.
 */
final class PupilNumbers {
    static final String IDENTITY_CARD = "1";
    private static final Pattern IDENTITY = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final Pattern OTHER_PAPER = Pattern.compile("[A-Z0-9()-]{5,30}");
    private static final Pattern STUDENT = Pattern.compile("[GJL]\\d{17}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int BIRTH = 6;
    private static final int SERIAL = 14;
    private static final int SEX = 16;

    private PupilNumbers() {}

    /**
     * @param number in normal form; a stateless child has none
     * @param sex code of GB/T 2261.1
     */
    static Optional<String> identity(
            String type, @Nullable String number, LocalDate birth, String sex) {
        if (!type.equals(IDENTITY_CARD)) {
            return number == null || OTHER_PAPER.matcher(number).matches()
                    ? Optional.empty()
                    : Optional.of("证件号码须为 5 到 30 位字母、数字。");
        }
        if (number == null) {
            return Optional.of("请填写居民身份证号码；没有身份证的，请另选证件类型。");
        }
        if (!IDENTITY.matcher(number).matches() || number.charAt(SEX + 1) != check(number)) {
            return Optional.of("身份证号码有误（校验码不符），请核对。");
        }
        String born = birth.format(DateTimeFormatter.BASIC_ISO_DATE);
        if (!number.substring(BIRTH, SERIAL).equals(born)) {
            return Optional.of("身份证号码中的出生日期与所填的不一致，请核对。");
        }
        boolean male = (number.charAt(SEX) - '0') % 2 == 1;
        boolean differs = sex.equals("1") && !male || sex.equals("2") && male;
        return differs ? Optional.of("身份证号码与所填的性别不一致，请核对。") : Optional.empty();
    }

    /**
     * @param studentNo in normal form
     * @param idNo of an identity card; null when the child has none
     */
    static Optional<String> student(@Nullable String studentNo, @Nullable String idNo) {
        if (studentNo == null) {
            return Optional.empty();
        }
        if (!STUDENT.matcher(studentNo).matches()) {
            return Optional.of("学籍号须为字母 G、J 或 L 加 18 位，请核对。");
        }
        boolean another = studentNo.charAt(0) == 'G' && !studentNo.substring(1).equals(idNo);
        return another ? Optional.of("G 开头的学籍号须由身份证号码组成，两者不一致，请核对。") : Optional.empty();
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }
}
