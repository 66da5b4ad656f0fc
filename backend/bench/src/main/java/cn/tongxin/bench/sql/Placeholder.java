package cn.tongxin.bench.sql;

import cn.tongxin.bench.BenchException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One {@code $n} in a recorded statement, told apart by the text before it: pg_stat_statements
 * keeps statements but not the values they ran with.
 */
record Placeholder(String statement, int start, int number) {
    static final Pattern MARK = Pattern.compile("\\$(\\d+)");

    private static final String NAME = "(?:([a-z_][a-z0-9_]*)\\.)?([a-z_][a-z0-9_]*)";
    private static final Pattern COMPARED =
            Pattern.compile(NAME + "\\s*(=|<>)\\s*(?:any\\s*\\(\\s*)?$");
    private static final Pattern UNNEST = Pattern.compile("\\bunnest\\s*\\(([^()]*)$");
    private static final Pattern UNNESTED =
            Pattern.compile("^[^()]*\\)\\s*as\\s+[a-z_]+\\s*\\(([^()]*)\\)");
    private static final Pattern FIRST_TABLE =
            Pattern.compile("\\b(?:from|into|update)\\s+([a-z_][a-z0-9_]*)");
    private static final Pattern LIMIT = Pattern.compile("\\blimit\\s*$");
    private static final Pattern AFTER_FIRST =
            Pattern.compile("\\(" + NAME + ", [^()]*\\)\\s*[<>]\\s*\\(\\s*$");
    private static final Pattern AFTER_SECOND =
            Pattern.compile("\\([^()]*, " + NAME + "\\)\\s*[<>]\\s*\\(\\s*\\$\\d+,\\s*$");
    private static final Pattern INSERT =
            Pattern.compile("^\\s*insert into [a-z_.]+ \\(([^()]*)\\)\\s*values\\s*\\(");
    private static final Pattern CONDITION = Pattern.compile("\\b(?:where|and)\\s*$");

    /** What stands in the place of a constant {@code true}, which needs no value. */
    static final String TRUE = "true";

    static Placeholder at(String statement, Matcher mark) {
        return new Placeholder(statement, mark.start(), Integer.parseInt(mark.group(1)));
    }

    /** Whether rows are looked for that have this very value. */
    boolean isSought() {
        Matcher compared = COMPARED.matcher(before());
        return compared.find() && compared.group(3).equals("=");
    }

    /** The table of the column: that of its alias, or the first one of the statement. */
    String table() {
        Matcher compared = COMPARED.matcher(before());
        String alias = compared.find() ? compared.group(1) : null;
        Pattern table =
                alias == null
                        ? FIRST_TABLE
                        : Pattern.compile(
                                "\\b(?:from|join|update)\\s+([a-z_][a-z0-9_]*)\\s+"
                                        + alias
                                        + "\\b");
        Matcher found = table.matcher(statement);
        return found.find() ? found.group(1) : "";
    }

    private String before() {
        return statement.substring(0, start);
    }

    /** The column at the place of the value, which may stand inside a function or a cast. */
    private String insertedColumn(Matcher insert) {
        int depth = 0;
        int place = 0;
        for (char c : statement.substring(insert.end(), start).toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            place += c == ',' && depth == 0 ? 1 : 0;
        }
        return insert.group(1).split(",")[place].strip();
    }

    /**
     * The column whose value belongs here, {@code insert.…}, {@code limit}, {@code after.…}, {@code
     * unnest.…} or {@link #TRUE}.
     */
    String meaning() throws BenchException {
        Matcher insert = INSERT.matcher(statement);
        if (insert.find() && insert.end() <= start) {
            return "insert." + insertedColumn(insert);
        }
        String before = before();
        Matcher compared = COMPARED.matcher(before);
        if (compared.find()) {
            String column = compared.group(2);
            // The version a row must have, and the one it gets, are two values.
            boolean condition = before.contains(" where ");
            return column.equals("version") && !condition ? "next_version" : column;
        }
        Matcher unnest = UNNEST.matcher(before);
        Matcher unnested = UNNESTED.matcher(statement.substring(start));
        if (unnest.find() && unnested.find()) {
            int place = unnest.group(1).split(",", -1).length - 1;
            return "unnest." + unnested.group(1).split(",")[place].strip();
        }
        if (LIMIT.matcher(before).find()) {
            return "limit";
        }
        Matcher first = AFTER_FIRST.matcher(before);
        if (first.find()) {
            return "after." + first.group(2);
        }
        Matcher second = AFTER_SECOND.matcher(before);
        if (second.find()) {
            return "after." + second.group(2);
        }
        if (CONDITION.matcher(before).find()) {
            return TRUE;
        }
        throw new BenchException("不知道 $" + number + " 应填什么值，请在 Placeholder 中补充规则：" + statement);
    }
}
