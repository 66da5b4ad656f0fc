package cn.tongxin.platform.web;

import cn.tongxin.kernel.errors.ProblemException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A civil date in a query parameter. */
public final class QueryDate {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private QueryDate() {}

    public static LocalDate of(String field, @Nullable String text) {
        if (text == null) {
            throw ProblemException.invalid(field, "请填写日期，如 2026-03-01。");
        }
        if (!SHAPE.matcher(text).matches()) {
            throw ProblemException.invalid(field, "日期请写成“年-月-日”，如 2026-03-01。");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noSuchDay) {
            throw ProblemException.invalid(field, "没有这一天，请检查日期。");
        }
    }
}
