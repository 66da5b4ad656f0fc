package cn.tongxin.reporting.metric;

import cn.tongxin.testing.Rows;
import java.util.List;

/**
 * The same figures once more, written by hand over the tables and in another way than the files
 * are: what the product counts is held against it. {@code %1$s} is the day, {@code %2$s} what is
 * grouped by.
 */
record PlainFigures(Rows rows) {
    private static final String STAGE =
            """
            (select x from unnest(string_to_array('SPC SPE VOC SEN JUN PRI PRE', ' ')) with ordinality as o (x, n)
              where x = any (s.stages) order by n limit 1)""";

    /** What a school was on the day: the last step until then, else what its first one left. */
    private static final String OPERATING =
            """
            s.type_code not in ('119', '218', '219', '319', '349') and 'OPERATING' = coalesce(
              (select c.to_status from status_change c where c.resource = 'schools' and c.subject_id = s.id
                  and c.created_at < timestamp '%1$s' at time zone 'Asia/Shanghai' + interval '24 hours'
                order by c.created_at desc limit 1),
              case when s.established_on is null or s.established_on <= '%1$s'
                     or s.created_at < timestamp '%1$s' at time zone 'Asia/Shanghai' + interval '24 hours'
                   then coalesce((select c.from_status from status_change c
                                   where c.resource = 'schools' and c.subject_id = s.id
                                   order by c.created_at limit 1), s.status) end)
            """;

    private static final String AT_WORK =
            "a.category = '%3$s' and daterange(a.from_date, a.to_date) @> date '%1$s'";

    private static final String SCHOOLS =
            "select %2$s, count(*)::text from school s where " + OPERATING;

    private static final String TEACHERS =
            "select %2$s, count(*)::text from (select distinct on (a.staff_id) a.school_id"
                    + " from staff_assignment a where "
                    + AT_WORK
                    + " order by a.staff_id, a.main desc, a.from_date, a.id) t"
                    + " join school s on s.id = t.school_id";

    private static final String WITH_PSYCHOLOGIST =
            "select %2$s, sum((s.id in (select a.school_id from staff_assignment a where "
                    + AT_WORK
                    + "))::int) || '/' || count(*) from school s where "
                    + OPERATING;

    /** "key number" lines as {@code by} says; one for all without it, none for no row. */
    List<String> of(String metric, String day, Breakdown by) {
        String key =
                by == null
                        ? "'all'::text"
                        : switch (by) {
                            case COUNTY -> "substr(s.division_code, 1, 6)";
                            case UNIT -> "s.unit_code";
                            case STAGE -> STAGE;
                        };
        String category = metric.equals("M25") ? "PSYCH" : "FULL_TIME_TEACHER";
        String sql =
                switch (metric) {
                    case "M01" -> SCHOOLS;
                    case "M03" -> TEACHERS;
                    default -> WITH_PSYCHOLOGIST;
                };
        return rows
                .read(
                        ("select key || ' ' || n from (" + sql + " group by 1) x (key, n)")
                                .formatted(day, key, category))
                .stream()
                .sorted()
                .toList();
    }
}
