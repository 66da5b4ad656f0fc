package cn.tongxin.people.student;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.schema.text.NamePinyin;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody who looks for a pupil has typed into the one field there is, and what it is taken
 * for.
 *
 * @param text in the form in which it is looked for
 */
record Sought(Kind kind, String text) {
    private static final int LONGEST_NAME = 50;

    private static final int TAIL = 4;
    private static final int PHONE = 11;
    private static final String HINT = "请输入姓名中的字、姓名拼音或其首字母、学籍号，或家长手机号（后四位或全部）。";

    /** What a pupil is found by. */
    enum Kind {
        NAME,
        PINYIN,
        STUDENT_NUMBER,
        PHONE_TAIL,
        PHONE;

        /** As the audit log names it. */
        String named() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @throws ProblemException VALIDATION when it is nothing a pupil is found by
     */
    static Sought of(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (text.matches("[0-9]+")) {
            return digits(text);
        }
        String compact = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (compact.matches("[GJL][0-9A-Z]*[0-9][0-9A-Z]*")) {
            return new Sought(Kind.STUDENT_NUMBER, compact);
        }
        if (text.matches("[\\p{IsLatin}'’·.\\s-]*\\p{IsLatin}[\\p{IsLatin}'’·.\\s-]*")) {
            return letters(text);
        }
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST_NAME) {
            throw ProblemException.invalid("text", "姓名请输入 1 至 " + LONGEST_NAME + " 个字。");
        }
        return new Sought(Kind.NAME, text);
    }

    private static Sought digits(String text) {
        return switch (text.length()) {
            case TAIL -> new Sought(Kind.PHONE_TAIL, text);
            case PHONE -> new Sought(Kind.PHONE, text);
            default ->
                    throw ProblemException.invalid(
                            "text", "数字请输入家长手机号的后四位或全部 11 位；学籍号以 G、J 或 L 开头。");
        };
    }

    private static Sought letters(String text) {
        String letters = NamePinyin.typed(text);
        if (letters.isEmpty()) {
            throw ProblemException.invalid("text", HINT);
        }
        return new Sought(Kind.PINYIN, letters);
    }

    /**
     * As typed, and where v stands for ü, which has no key of its own, as it is stored: 吕 is typed
     * lv, and so is Alvin.
     */
    Set<String> spellings() {
        return new LinkedHashSet<>(
                Arrays.asList(text, text.replace("lv", "lu").replace("nv", "nu")));
    }

    /** Guessed often enough, these would tell what is shown to nobody whole (P-14). */
    boolean isSecretNumber() {
        return kind == Kind.STUDENT_NUMBER || kind == Kind.PHONE;
    }

    int length() {
        return text.codePointCount(0, text.length());
    }
}
