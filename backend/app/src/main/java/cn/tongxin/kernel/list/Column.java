package cn.tongxin.kernel.list;

import org.jspecify.annotations.Nullable;

/**
 * A column of a list where it is exported, declared beside its filters and sorts.
 *
 * @param heading in Chinese, as people read it above the column
 * @param path where the value stands in a row as the list answers it, like {@code school.name}
 * @param codes the code list that has its words; only with {@link Kind#CODE}
 * @param filter the filter over the same codes, if there is one
 */
public record Column(
        String heading, String path, Kind kind, @Nullable String codes, @Nullable String filter) {

    /** What the value is, and therefore how it stands in a cell. */
    public enum Kind {
        /** Texts, and codes that are names: an identifier never becomes a number. */
        TEXT,
        /** One code or several, shown as their Chinese words. */
        CODE,
        NUMBER,
        /** Yes or no. */
        FLAG,
        /** A civil date. */
        DATE,
        /** An instant, shown as the time in Nanning. */
        INSTANT
    }

    public static Column text(String heading, String path) {
        return new Column(heading, path, Kind.TEXT, null, null);
    }

    public static Column code(String heading, String path, String codes) {
        return new Column(heading, path, Kind.CODE, codes, null);
    }

    /** Codes of which one can be chosen by a filter of that name. */
    public Column chosenBy(String filterName) {
        return new Column(heading, path, kind, codes, filterName);
    }

    public static Column number(String heading, String path) {
        return new Column(heading, path, Kind.NUMBER, null, null);
    }

    public static Column flag(String heading, String path) {
        return new Column(heading, path, Kind.FLAG, null, null);
    }

    public static Column date(String heading, String path) {
        return new Column(heading, path, Kind.DATE, null, null);
    }

    public static Column instant(String heading, String path) {
        return new Column(heading, path, Kind.INSTANT, null, null);
    }
}
