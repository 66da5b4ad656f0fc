package cn.tongxin.org.school;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.school.SchoolProjections.Facts;
import cn.tongxin.org.school.SchoolViews.NearSchool;
import cn.tongxin.org.school.SchoolViews.SchoolRow;
import cn.tongxin.org.school.SchoolViews.SummaryGroup;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every query over schools in the caller's scope. */
@Singleton
class SchoolRepository extends ScopedRepository<School> {
    private static final String LIVE = "('PREPARING', 'OPERATING', 'SUSPENDED')";
    private static final String NEAR_COLUMNS =
            """
            , 2 * 6371000 * asin(sqrt(
                power(sin(radians(s.lat::float8 - p.lat) / 2), 2)
                + cos(radians(p.lat)) * cos(radians(s.lat::float8))
                  * power(sin(radians(s.lon::float8 - p.lon) / 2), 2))) as meters
            """;

    private static final Map<SummaryGroupBy, Grouping> GROUPINGS =
            Map.of(
                    SummaryGroupBy.COUNTY,
                    new Grouping(
                            "s.county_code as key, d.name as name",
                            "join division d on d.code = s.county_code"),
                    SummaryGroupBy.MANAGING_UNIT,
                    new Grouping(
                            "s.unit_code as key, u.name as name",
                            "join org_unit u on u.code = s.unit_code"),
                    SummaryGroupBy.TYPE,
                    new Grouping("s.type_code as key, null as name", ""),
                    SummaryGroupBy.STATUS,
                    new Grouping("s.status as key, null as name", ""));

    private record Grouping(String columns, String join) {}

    SchoolRepository(Access access) {
        super(School.class, access);
    }

    Page<SchoolRow> page(ListQuery query) {
        return page(query, SchoolProjections.ROW);
    }

    Facts facts(UUID id) {
        return one(id, SchoolProjections.DETAIL);
    }

    /** Nearest first; the box finds candidates by index, the great circle decides. */
    List<NearSchool> near(NearPoint point) {
        String select =
                "select * from (select "
                        + SchoolProjections.ROW_COLUMNS
                        + NEAR_COLUMNS
                        + " from "
                        + SchoolProjections.ROW_FROM
                        + " cross join (select ?::float8 as lon, ?::float8 as lat) p";
        Sql rest =
                new Sql(
                        " and point(s.lon::float8, s.lat::float8) <@ box(point(?, ?), point(?, ?))");
        rest.add(") near where meters <= ? order by meters, id limit ?");
        rest.bind(point.east(), point.north(), point.west(), point.south());
        rest.bind(point.radiusMeters(), point.limit());
        return rows(
                new Sql(select, point.lon(), point.lat()),
                rest,
                row -> new NearSchool(SchoolProjections.row(row), (int) Math.round(row.real())));
    }

    /** Rows in scope of these schools, as the list shows them. */
    List<SchoolRow> rows(Collection<UUID> ids) {
        return rows(
                new Sql(
                        "select "
                                + SchoolProjections.ROW_COLUMNS
                                + " from "
                                + SchoolProjections.ROW_FROM),
                new Sql(" and ").in("s.id", ids, "uuid"),
                SchoolProjections::row);
    }

    /** Number of schools per group, in one pass over the rows in scope. */
    List<SummaryGroup> summary(SummaryGroupBy groupBy, List<ListQuery.Condition> conditions) {
        Grouping grouping = GROUPINGS.get(groupBy);
        Sql rest = conditions(conditions).add(" group by 1, 2 order by 1");
        return figures(
                new Sql(
                        "select "
                                + grouping.columns()
                                + ", count(*) as schools from school s "
                                + grouping.join()),
                rest,
                row -> new SummaryGroup(row.text(), row.optionalText(), row.big()));
    }

    /** Teaching points that this school answers for and that have not ended. */
    long openTeachingPoints(UUID central) {
        return rows(
                        new Sql("select count(*) from school s"),
                        new Sql(" and s.central_school_id = ? and s.status in " + LIVE, central),
                        Cells::big)
                .get(0);
    }

    /** From now on another school answers for them; ended ones keep their old school. */
    void passTeachingPoints(UUID from, UUID to) {
        List<UUID> points =
                rows(
                        new Sql("select s.id from school s"),
                        new Sql(
                                " and s.central_school_id = ? and s.status in "
                                        + LIVE
                                        + " order by s.id",
                                from),
                        Cells::id);
        for (UUID point : points) {
            School school = held(point);
            school.answerTo(to);
            save(school);
        }
    }

    void create(School school) {
        add(school);
    }

    @Override
    protected School held(UUID id) {
        return super.held(id);
    }

    @Override
    protected School forWrite(UUID id) {
        return super.forWrite(id);
    }

    @Override
    protected void save(School school) {
        super.save(school);
    }

    @Override
    protected Axes axesOf(School school) {
        return school.axes();
    }
}
