package cn.tongxin.bench.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What pg_stat_statements counted while a number of like requests ran. */
public record Recording(List<Line> lines) {
    /** One row of the view. */
    public record Line(String query, long calls, long rows) {}

    /** Statements that belong to every single request. */
    public List<RecordedStatement> perRequest(int requests) {
        List<RecordedStatement> statements = new ArrayList<>();
        for (Line line : lines) {
            int calls = (int) Math.round((double) line.calls() / requests);
            if (calls > 0) {
                statements.add(
                        new RecordedStatement(
                                line.query(), calls, (double) line.rows() / requests));
            }
        }
        return statements;
    }

    /**
     * Statements that ran now and then only: a cache that was filled again, a pool that checked.
     */
    public List<String> occasional(int requests) {
        return lines.stream()
                .filter(line -> Math.round((double) line.calls() / requests) == 0)
                .map(
                        line ->
                                String.format(
                                        Locale.ROOT,
                                        "%d in %d requests: %s",
                                        line.calls(),
                                        requests,
                                        line.query().strip().replaceAll("\\s+", " ")))
                .toList();
    }

    /**
     * Statements between the ends of a transaction. The ends are left out, because PostgreSQL does
     * not count them when they run as prepared statements.
     */
    public int callsPer(int requests) {
        return inner(requests).stream().mapToInt(RecordedStatement::calls).sum();
    }

    public double rowsPer(int requests) {
        return inner(requests).stream().mapToDouble(RecordedStatement::rows).sum();
    }

    private List<RecordedStatement> inner(int requests) {
        return perRequest(requests).stream().filter(s -> !s.frames()).toList();
    }
}
