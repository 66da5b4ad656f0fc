package cn.tongxin.reporting.metric;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.org.Place;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopePredicate;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.reporting.metric.Metric.Counts;
import cn.tongxin.reporting.metric.MetricViews.MetricRow;
import cn.tongxin.reporting.metric.MetricViews.RowSchool;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the file of a metric. Value, breakdown and rows are all read from the same rows, and always
 * inside a scope.
 */
@Singleton
class MetricRepository {
    private static final String SUMS = "count(*) filter (where c.met) as met, count(*) as total";
    private static final String PLACES =
            """
             c
             join rpt_org_place h on h.id = c.school_id
             join rpt_org_key u on u.kind = 'unit' and u.code = c.unit_code
             join rpt_org_key d on d.kind = 'county' and d.code = c.county_code
            """;

    /** By whose name the rows are sorted, and where a person's name comes from. */
    private static final Map<Counts, Named> NAMED =
            Map.of(
                    Counts.SCHOOLS,
                    new Named("null::text", "join rpt_org_place n on n.id = c.row_id"),
                    Counts.PEOPLE,
                    new Named("n.person_name", "join rpt_org_staff n on n.id = c.row_id"));

    private record Named(String personName, String join) {}

    private final SqlReader reader;
    private final ListSql lists;

    MetricRepository(SqlReader reader, ListSql lists) {
        this.reader = reader;
        this.lists = lists;
    }

    /**
     * How many rows there are, and how many of them meet the numerator.
     *
     * @param met all of them, for a metric that only counts
     */
    record Sums(long met, long all) {
        static final Sums NONE = new Sums(0, 0);

        Sums plus(Sums other) {
            return new Sums(met + other.met, all + other.all);
        }

        private static Sums of(Cells row) throws SQLException {
            return new Sums(row.big(), row.big());
        }
    }

    /** One part of a breakdown. */
    record Part(String key, String name, Sums sums) {}

    /** The last day of a semester. */
    record SemesterEnd(String code, LocalDate day) {}

    Sums total(Metric metric, LocalDate asOf, RowScope scope) {
        Sql sql = new Sql("select " + SUMS + " from ").add(rowsOf(metric, asOf)).add(" c where ");
        return reader.first(sql.add(within(scope)), Sums::of).orElse(Sums.NONE);
    }

    /** Parts without a row are left out. */
    List<Part> parts(Metric metric, LocalDate asOf, Breakdown by, RowScope scope) {
        Sql sql = new Sql("select p.key, coalesce(k.name, p.key), p.met, p.total from (select ");
        sql.add("c." + by.column() + " as key, " + SUMS + " from ")
                .add(rowsOf(metric, asOf))
                .add(" c where ")
                .add(within(scope));
        sql.add(" group by 1) p left join rpt_org_key k on k.kind = ?", by.parameter());
        sql.add(" and k.code = p.key order by k.place, p.key");
        return reader.list(sql, row -> new Part(row.text(), row.text(), Sums.of(row)));
    }

    Page<MetricRow> rows(Metric metric, LocalDate asOf, ListQuery query, RowScope scope) {
        Named named = NAMED.get(metric.counts());
        ListSql.Projection<MetricRow> projection =
                new ListSql.Projection<>(
                        "c.row_id, "
                                + named.personName()
                                + " as person_name, c.school_id, h.name, c.unit_code, u.name as unit_name,"
                                + " c.county_code, d.name as county_name, c.stage, c.met",
                        "(" + metric.sql() + ")" + PLACES + named.join(),
                        MetricRepository::row);
        // The day stands in the rows themselves, ahead of every other value.
        Sql mandatory = new Sql("").bind(days(metric, asOf)).add(within(scope));
        return lists.page(query, projection, mandatory);
    }

    /** Ends before that day, the latest first. */
    List<SemesterEnd> semesterEnds(LocalDate before, int most) {
        return reader.list(
                new Sql(
                        "select code, last_day from rpt_org_semester where last_day < ?::date"
                                + " order by last_day desc limit ?",
                        before,
                        most),
                row -> new SemesterEnd(row.text(), row.date()));
    }

    Optional<LocalDate> recordsFrom() {
        return reader.first(
                new Sql("select first_day from rpt_org_record where first_day is not null"),
                Cells::date);
    }

    private static Sql rowsOf(Metric metric, LocalDate asOf) {
        return new Sql("(" + metric.sql() + ")").bind(days(metric, asOf));
    }

    private static Object[] days(Metric metric, LocalDate asOf) {
        return Collections.nCopies(metric.mentionsOfTheDay(), asOf).toArray();
    }

    private static Sql within(RowScope scope) {
        return ScopePredicate.of(scope, "c.unit_code", "c.school_id");
    }

    private static MetricRow row(Cells row) throws SQLException {
        return new MetricRow(
                row.id(),
                row.optionalText(),
                new RowSchool(row.id(), row.text()),
                new Place(row.text(), row.text()),
                new Place(row.text(), row.text()),
                row.text(),
                row.flag());
    }
}
