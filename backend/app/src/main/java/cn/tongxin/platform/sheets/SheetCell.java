package cn.tongxin.platform.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell as somebody filled it in.
 *
 * @param text trimmed; of a number in plain digits
 * @param day the civil date that a number would be, if it could be one
 */
public record SheetCell(Kind kind, String text, @Nullable LocalDate day) {
    public static final SheetCell EMPTY = new SheetCell(Kind.EMPTY, "", null);

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** Between the two calendars that workbooks count their days in. */
    private static final BigDecimal DAYS_FROM_1904 = BigDecimal.valueOf(1462);

    /** From 1940 to 2100: a year that stands there as a number is no day. */
    private static final BigDecimal FIRST_DAY = BigDecimal.valueOf(14_611);

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(73_051);

    /** What kind of value stands there. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        /** Computed: what it shows may be something else on the next machine. */
        FORMULA,
        /** What a program shows where a formula failed. */
        ERROR
    }

    static SheetCell text(String text) {
        String plain = text.strip();
        return plain.isEmpty() ? EMPTY : new SheetCell(Kind.TEXT, plain, null);
    }

    /**
     * @param from1904 whether the book counts its days from 1904
     */
    static SheetCell number(BigDecimal number, boolean from1904) {
        return new SheetCell(
                Kind.NUMBER, number.stripTrailingZeros().toPlainString(), day(number, from1904));
    }

    static SheetCell of(Kind kind) {
        return new SheetCell(kind, "", null);
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    private static @Nullable LocalDate day(BigDecimal number, boolean from1904) {
        BigDecimal days = from1904 ? number.add(DAYS_FROM_1904) : number;
        return days.compareTo(FIRST_DAY) < 0 || days.compareTo(LAST_DAY) > 0
                ? null
                : DAY_ZERO.plusDays(days.longValue());
    }
}
