package cn.tongxin.platform.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table to be filled in.
 *
 * @param path where its value goes in the row, like {@code pupil.name}
 * @param heading in Chinese, as it stands above the column
 * @param code its name in JY/T 1002, by which it is known as well; few have none
 * @param codes the code list whose words are filled in; only with CODE and CODES
 * @param help what to fill in, one sentence
 * @param example made up
 * @param aliases what people call it as well
 */
public record SheetColumn(
        String path,
        String heading,
        @Nullable String code,
        Kind kind,
        @Nullable String codes,
        boolean required,
        String help,
        String example,
        List<String> aliases) {

    /** What a cell of it holds. */
    public enum Kind {
        TEXT,
        /** A word of a code list, or the code. */
        CODE,
        /** Several words, separated by 、 or a comma. */
        CODES,
        DATE,
        /** As DATE, or a month, which stands for its first day. */
        MONTH,
        /** 是 or 否. */
        FLAG
    }

    public static SheetColumn text(String path, String heading, @Nullable String code) {
        return new SheetColumn(path, heading, code, Kind.TEXT, null, false, "", "", List.of());
    }

    public static SheetColumn date(String path, String heading, @Nullable String code) {
        return new SheetColumn(
                path,
                heading,
                code,
                Kind.DATE,
                null,
                false,
                "如 2019-09-01 或 20190901。",
                "",
                List.of());
    }

    public static SheetColumn month(String path, String heading, @Nullable String code) {
        return new SheetColumn(
                path,
                heading,
                code,
                Kind.MONTH,
                null,
                false,
                "如 2023-09-01；只知年月的填 202309。",
                "",
                List.of());
    }

    public static SheetColumn flag(String path, String heading, @Nullable String code) {
        return new SheetColumn(path, heading, code, Kind.FLAG, null, false, "是或否。", "", List.of());
    }

    public static SheetColumn code(
            String path, String heading, @Nullable String code, String codes) {
        return new SheetColumn(path, heading, code, Kind.CODE, codes, false, "", "", List.of());
    }

    public static SheetColumn codes(
            String path, String heading, @Nullable String code, String codes) {
        return new SheetColumn(path, heading, code, Kind.CODES, codes, false, "", "", List.of());
    }

    public SheetColumn mandatory() {
        return new SheetColumn(path, heading, code, kind, codes, true, help, example, aliases);
    }

    public SheetColumn says(String words, String shown) {
        return new SheetColumn(path, heading, code, kind, codes, required, words, shown, aliases);
    }

    public SheetColumn alsoCalled(String... others) {
        return new SheetColumn(
                path, heading, code, kind, codes, required, help, example, List.of(others));
    }
}
