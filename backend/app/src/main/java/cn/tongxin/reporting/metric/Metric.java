package cn.tongxin.reporting.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One figure: what its file says of it and the rows it counts. The rows say where they belong
 * (school_id, unit_code, county_code, stage) and whether they meet the numerator (met); {@code
 * :asOf} is the day that is asked for.
 */
record Metric(
        String id,
        String name,
        String unit,
        Kind kind,
        Counts counts,
        Words words,
        int version,
        String rows) {
    private static final String NONE = "无";
    private static final String HEADER = "-- ";
    private static final String AS_OF = ":asOf";

    /** How many, or what share of them. */
    enum Kind {
        COUNT,
        RATE
    }

    /** What a row is, and the right to see such rows one by one. */
    enum Counts {
        SCHOOLS("school:read"),
        PEOPLE("staff:read");

        private final String rowsPermission;

        Counts(String rowsPermission) {
            this.rowsPermission = rowsPermission;
        }

        String rowsPermission() {
            return rowsPermission;
        }
    }

    /** What is counted, in words for whoever reads the figure. */
    record Words(
            String numerator,
            @Nullable String denominator,
            String period,
            String exclusions,
            String limits,
            String source) {}

    static Metric parse(String file) {
        Map<String, String> header = new HashMap<>();
        List<String> lines = file.lines().toList();
        int line = 0;
        while (lines.get(line).startsWith(HEADER)) {
            String[] said = lines.get(line).substring(HEADER.length()).split(": ", 2);
            header.put(said[0], said[1].strip());
            line++;
        }
        return new Metric(
                said(header, "id"),
                said(header, "name"),
                said(header, "unit"),
                Kind.valueOf(said(header, "kind")),
                Counts.valueOf(said(header, "counts")),
                words(header),
                Integer.parseInt(said(header, "version")),
                String.join("\n", lines.subList(line, lines.size())));
    }

    private static Words words(Map<String, String> header) {
        String denominator = said(header, "denominator");
        return new Words(
                said(header, "numerator"),
                denominator.equals(NONE) ? null : denominator,
                said(header, "period"),
                said(header, "exclusions"),
                said(header, "limits"),
                said(header, "source"));
    }

    private static String said(Map<String, String> header, String key) {
        String value = header.get(key);
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException("a metric does not say its " + key + ": " + header);
        }
        return value;
    }

    /** The rows as a statement with one placeholder for each mention of the day. */
    String sql() {
        return rows.replace(AS_OF, "?::date");
    }

    int mentionsOfTheDay() {
        return rows.split(AS_OF, -1).length - 1;
    }
}
