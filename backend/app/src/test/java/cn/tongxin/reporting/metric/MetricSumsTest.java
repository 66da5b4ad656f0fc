package cn.tongxin.reporting.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.embedded.TestDatabase;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.reporting.metric.MetricRepository.Part;
import cn.tongxin.reporting.metric.MetricRepository.Sums;
import cn.tongxin.testing.Rows;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import javax.sql.PooledConnection;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * Whatever the city looks like, on whatever day: the parts of a figure add up to it, those of a
 * narrower scope are those of the city, and plain SQL counts the same. Read by the product's own
 * repository under its own role.
 */
class MetricSumsTest {
    private final Rows rows = new Rows();
    private final MetricBook book = new MetricBook();
    private final MetricRepository figures = repository();

    private static MetricRepository repository() {
        TestDatabase database = TestDatabase.shared();
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.api().user());
        source.setPassword(database.api().password());
        SqlReader reader = new SqlReader(oneConnection(source));
        return new MetricRepository(reader, new ListSql(reader, Clock.systemUTC()));
    }

    /** Logging in for each of some hundred questions would take longer than the answers. */
    private static DataSource oneConnection(PGConnectionPoolDataSource source) {
        try {
            PooledConnection kept = source.getPooledConnection();
            return (DataSource)
                    Proxy.newProxyInstance(
                            MetricSumsTest.class.getClassLoader(),
                            new Class<?>[] {DataSource.class},
                            (self, method, values) -> kept.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<LocalDate> days() {
        return Stream.of("2024-06-01", "2025-09-01", "2026-02-15", "2026-04-20", "2026-12-31")
                .map(LocalDate::parse);
    }

    private static Sums sum(List<Part> parts) {
        return parts.stream().map(Part::sums).reduce(Sums.NONE, Sums::plus);
    }

    @Property(tries = 10)
    void parts_add_up_scopes_see_their_part_and_plain_sql_counts_the_same(
            @ForAll @LongRange(min = 0) long seed) {
        RandomCity.fill(rows, seed);
        for (Metric metric : book.all()) {
            days().forEach(
                            day -> {
                                addUp(metric, day);
                                narrowerScopesSeeTheirPart(metric, day);
                                isWhatPlainSqlCounts(metric, day);
                            });
        }
    }

    /** Σ counties = Σ units = Σ stages = the city. */
    private void addUp(Metric metric, LocalDate day) {
        Sums city = figures.total(metric, day, RowScope.CITY);
        for (Breakdown by : Breakdown.values()) {
            assertEquals(
                    city,
                    sum(figures.parts(metric, day, by, RowScope.CITY)),
                    metric.id() + " " + day + " by " + by);
        }
    }

    /** What a unit sees of itself is what the city sees of the unit; the same for a school. */
    private void narrowerScopesSeeTheirPart(Metric metric, LocalDate day) {
        for (Part part : figures.parts(metric, day, Breakdown.UNIT, RowScope.CITY)) {
            RowScope unit = new RowScope(false, Set.of(part.key()), Set.of());
            assertEquals(part.sums(), figures.total(metric, day, unit));
        }
        Sums schools =
                rows.read("select id from school").stream()
                        .map(UUID::fromString)
                        .map(id -> new RowScope(false, Set.of(), Set.of(id)))
                        .map(school -> figures.total(metric, day, school))
                        .reduce(Sums.NONE, Sums::plus);
        assertEquals(figures.total(metric, day, RowScope.CITY), schools);
        assertEquals(Sums.NONE, figures.total(metric, day, RowScope.NONE));
    }

    private void isWhatPlainSqlCounts(Metric metric, LocalDate day) {
        PlainFigures plain = new PlainFigures(rows);
        for (Breakdown by : Breakdown.values()) {
            assertEquals(
                    plain.of(metric.id(), day.toString(), by),
                    lines(metric, day, by),
                    metric.id() + " " + day + " by " + by);
        }
    }

    private List<String> lines(Metric metric, LocalDate day, Breakdown by) {
        return figures.parts(metric, day, by, RowScope.CITY).stream()
                .map(part -> part.key() + " " + said(metric, part.sums()))
                .sorted()
                .toList();
    }

    private static String said(Metric metric, Sums sums) {
        return metric.kind() == Metric.Kind.RATE
                ? sums.met() + "/" + sums.all()
                : String.valueOf(sums.met());
    }
}
