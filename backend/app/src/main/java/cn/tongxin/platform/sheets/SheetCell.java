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
    private static final int DAYS_FROM_1904 = 1462;

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

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
        if (number.signum() <= 0 || number.compareTo(LAST_DAY) > 0) {
            return null;
        }
        return DAY_ZERO.plusDays(number.longValue() + (from1904 ? DAYS_FROM_1904 : 0));
    }
}
