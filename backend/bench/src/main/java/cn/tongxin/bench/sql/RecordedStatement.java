package cn.tongxin.bench.sql;

import java.util.Locale;

/**
 * A statement as pg_stat_statements shows it.
 *
 * @param text with {@code $1}, {@code $2}, … for bind values (and for constants, when PostgreSQL
 *     had to parse it while it was recorded)
 * @param calls how often it ran per request
 * @param rows rows it returned or changed per request
 */
public record RecordedStatement(String text, int calls, double rows) {
    public RecordedStatement {
        text = text.strip().replaceAll("\\s+", " ");
    }

    public boolean is(String keyword) {
        String start = text.toLowerCase(Locale.ROOT);
        return start.equals(keyword) || start.startsWith(keyword + " ");
    }

    /** Begins or ends a transaction. */
    boolean frames() {
        return is("begin") || is("commit") || is("rollback");
    }

    boolean writes() {
        return is("update") || is("insert") || is("delete");
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d × [%.1f rows] %s", calls, rows, text);
    }
}
