package cn.tongxin.bench.sql;

import cn.tongxin.bench.BenchException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pgbench script that sends exactly the statements of one request. Several sets of values become
 * branches of one script: reads draw one at random, writes take the one of their own connection, as
 * the load driver does.
 */
public final class PgbenchScript {
    private static final Pattern READS_VERSION =
            Pattern.compile("^select (?:(?! from ).)*\\bversion\\b.* from ");

    /** As many as {@code --connections} allows. */
    private static final int MOST_CLIENTS = 64;

    private final String text;
    private final Map<String, String> variables;

    private PgbenchScript(String text, Map<String, String> variables) {
        this.text = text;
        this.variables = variables;
    }

    /** Who takes which values. */
    public enum Choice {
        AT_RANDOM,
        BY_CONNECTION
    }

    public static PgbenchScript of(
            List<RecordedStatement> recorded, List<BindValues> values, Choice choice)
            throws BenchException {
        if (recorded.isEmpty()) {
            throw new BenchException("pg_stat_statements 中没有这个请求的语句。");
        }
        List<RecordedStatement> ordered = ordered(recorded, values.get(0));
        StringBuilder text = new StringBuilder();
        text.append(
                choice == Choice.AT_RANDOM
                        ? "\\set v random(0, " + (values.size() - 1) + ")\n"
                        : "\\set v :client_id\n");
        Map<String, String> variables = new LinkedHashMap<>();
        if (values.get(0).makesRows()) {
            // No two transactions of a run make the same row, and all make later ones than before.
            text.append("\\set made :made + 1\n\\set row :made * ");
            text.append(MOST_CLIENTS).append(" + :client_id\n");
            variables.put("made", "0");
        }
        for (int v = 0; v < values.size(); v++) {
            text.append(v == 0 ? "\\if" : "\\elif").append(" :v = ").append(v).append('\n');
            text.append(new Branch(v, values.get(v), variables).of(ordered));
        }
        return new PgbenchScript(text.append("\\endif\n").toString(), variables);
    }

    /**
     * pg_stat_statements knows no order: a transaction begins, reads, writes, reads what it has
     * written, and ends.
     */
    private static List<RecordedStatement> ordered(
            List<RecordedStatement> recorded, BindValues values) throws BenchException {
        List<RecordedStatement> ordered = new ArrayList<>();
        List<RecordedStatement> after = new ArrayList<>();
        recorded.stream().filter(s -> s.is("begin")).forEach(ordered::add);
        for (RecordedStatement statement : recorded) {
            if (!statement.writes() && !statement.frames()) {
                (looksForMade(statement, values) ? after : ordered).add(statement);
            }
        }
        recorded.stream()
                .filter(RecordedStatement::writes)
                .sorted(Comparator.comparingInt(s -> values.rowsReferredTo(s.text())))
                .forEach(ordered::add);
        ordered.addAll(after);
        recorded.stream().filter(s -> s.frames() && !s.is("begin")).forEach(ordered::add);
        int open = count(recorded, "begin") - count(recorded, "commit");
        if (open > 0) {
            // PostgreSQL forgets to count a COMMIT that runs as a prepared statement, as the
            // driver's does: its hook clears the identity of the cached plan at the first run.
            ordered.add(new RecordedStatement("COMMIT", open, 0));
        }
        return ordered;
    }

    private static boolean looksForMade(RecordedStatement statement, BindValues values)
            throws BenchException {
        Matcher mark = Placeholder.MARK.matcher(statement.text());
        while (mark.find()) {
            Placeholder place = Placeholder.at(statement.text(), mark);
            if (place.isSought()
                    && values.of(place.table(), place.meaning())
                            .map(BindValues.Value::made)
                            .orElse(false)) {
                return true;
            }
        }
        return false;
    }

    private static int count(List<RecordedStatement> recorded, String keyword) {
        return recorded.stream()
                .filter(s -> s.is(keyword))
                .mapToInt(RecordedStatement::calls)
                .sum();
    }

    public String text() {
        return text;
    }

    /** For {@code pgbench -D}: bind values, never part of the statements. */
    public Map<String, String> variables() {
        return variables;
    }

    /** The statements with one set of values. */
    private record Branch(int number, BindValues values, Map<String, String> variables) {
        String of(List<RecordedStatement> statements) throws BenchException {
            boolean versioned = statements.stream().anyMatch(this::comparesVersion);
            StringBuilder text = new StringBuilder();
            boolean versionRead = false;
            for (RecordedStatement statement : statements) {
                String sql = bound(statement.text());
                for (int call = 0; call < statement.calls(); call++) {
                    text.append(sql);
                    if (versioned && !versionRead && READS_VERSION.matcher(sql).find()) {
                        // The answer tells the version to write against, as the ETag does.
                        text.append("\n\\gset row_\n\\set next_version :row_version + 1\n");
                        versionRead = true;
                    } else {
                        text.append(";\n");
                    }
                }
            }
            if (versioned && !versionRead) {
                throw new BenchException("没有一条语句读出 version，无法写出带版本的修改。");
            }
            return text.toString();
        }

        private boolean comparesVersion(RecordedStatement statement) {
            return statement.writes() && statement.text().contains("version=$");
        }

        private String bound(String statement) throws BenchException {
            Matcher mark = Placeholder.MARK.matcher(statement);
            StringBuilder sql = new StringBuilder();
            while (mark.find()) {
                Placeholder place = Placeholder.at(statement, mark);
                mark.appendReplacement(sql, Matcher.quoteReplacement(variable(place, statement)));
            }
            return mark.appendTail(sql).toString();
        }

        private String variable(Placeholder place, String statement) throws BenchException {
            String meaning = place.meaning();
            if (meaning.equals(Placeholder.TRUE)) {
                return Placeholder.TRUE;
            }
            if (meaning.equals("version")) {
                return ":row_version";
            }
            if (meaning.equals("next_version")) {
                return ":next_version";
            }
            BindValues.Value value =
                    values.of(place.table(), meaning)
                            .orElseThrow(
                                    () ->
                                            new BenchException(
                                                    "压测没有 " + meaning + " 的值：" + statement));
            if (value.made()) {
                return "(" + value.text() + ")";
            }
            if (value.text().isEmpty()) {
                return "''"; // pgbench knows no empty variable
            }
            String name = value.name().replace('.', '_').replace("/", "__") + "_" + number;
            variables.put(name, value.text());
            return ":" + name;
        }
    }
}
