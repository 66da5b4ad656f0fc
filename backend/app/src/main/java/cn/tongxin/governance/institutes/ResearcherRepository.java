package cn.tongxin.governance.institutes;

import cn.tongxin.governance.institutes.ResearcherRequests.OutputGiven;
import cn.tongxin.governance.institutes.ResearcherViews.GuidedSchool;
import cn.tongxin.governance.institutes.ResearcherViews.ResearcherInstitute;
import cn.tongxin.governance.institutes.ResearcherViews.ResearcherPerson;
import cn.tongxin.governance.institutes.ResearcherViews.ResearcherRow;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.Place;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every query over appointments of researchers in the caller's scope. */
@Singleton
class ResearcherRepository extends ScopedRepository<Researcher> {
    private static final String COLUMNS =
            "s.id, s.person_id, p.name, s.institute_id, i.name as institute_name, s.unit_code,"
                    + " u.name as unit_name, s.kind, s.subject, cardinality(s.school_ids) as schools,"
                    + " cardinality(s.output_titles) as outputs, s.from_date, s.until_date,"
                    + " s.status, s.updated_at";

    /** Every one of them is there; written as left joins, a count need not look them up. */
    private static final String FROM =
            """
            researcher s
            left join person p on p.id = s.person_id
            left join guidance_institute i on i.id = s.institute_id
            left join org_unit u on u.code = s.unit_code
            """;

    private static final String GUIDED =
            "(select coalesce(array_agg(x.%s order by o.place), '{}') from unnest(s.school_ids)"
                    + " with ordinality o(id, place) join school x on x.id = o.id)";
    private static final ListSql.Projection<ResearcherRow> ROW =
            new ListSql.Projection<>(COLUMNS, FROM, ResearcherRepository::row);

    ResearcherRepository(Access access) {
        super(Researcher.class, access);
    }

    /** All of one appointment. */
    record Whole(
            ResearcherRow row,
            List<GuidedSchool> schools,
            List<OutputGiven> outputs,
            boolean synthetic,
            int version,
            Instant createdAt) {
        Axes axes() {
            return new Axes(row.managingUnit().code(), null);
        }
    }

    Page<ResearcherRow> page(ListQuery query) {
        return page(query, ROW);
    }

    Whole whole(UUID id) {
        return one(
                id,
                new ListSql.Projection<>(
                        COLUMNS
                                + ", "
                                + GUIDED.formatted("id")
                                + ", "
                                + GUIDED.formatted("name")
                                + ", s.output_titles, s.output_kinds, s.output_years,"
                                + " s.synthetic, s.version, s.created_at",
                        FROM,
                        ResearcherRepository::whole));
    }

    List<ResearcherRow> rows(Collection<UUID> ids) {
        return rows(
                new Sql("select " + COLUMNS + " from " + FROM),
                new Sql(" and ").in("s.id", ids, "uuid"),
                ResearcherRepository::row);
    }

    void create(Researcher added) {
        add(added);
    }

    @Override
    protected Researcher forWrite(UUID id) {
        return super.forWrite(id);
    }

    @Override
    protected Researcher held(UUID id) {
        return super.held(id);
    }

    /** Something else that it follows has changed, whoever changed it: {@link #release} ends it. */
    @Override
    protected Researcher part(UUID id) {
        return super.part(id);
    }

    @Override
    protected void save(Researcher changed) {
        super.save(changed);
    }

    @Override
    protected void release(Researcher changed) {
        super.release(changed);
    }

    @Override
    protected Axes axesOf(Researcher one) {
        return one.axes();
    }

    private static ResearcherRow row(Cells row) throws SQLException {
        return new ResearcherRow(
                row.id(),
                new ResearcherPerson(row.id(), row.text()),
                new ResearcherInstitute(row.id(), row.text()),
                new Place(row.text(), row.text()),
                row.text(),
                row.text(),
                row.whole(),
                row.whole(),
                row.date(),
                row.optionalDate(),
                row.text(),
                row.instant());
    }

    private static Whole whole(Cells row) throws SQLException {
        return new Whole(
                row(row),
                schools(row.ids(), row.texts()),
                outputs(row.texts(), row.texts(), row.texts()),
                row.flag(),
                row.whole(),
                row.instant());
    }

    private static List<GuidedSchool> schools(List<UUID> ids, List<String> names) {
        List<GuidedSchool> schools = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            schools.add(new GuidedSchool(ids.get(i), names.get(i)));
        }
        return List.copyOf(schools);
    }

    private static List<OutputGiven> outputs(
            List<String> titles, List<String> kinds, List<String> years) {
        List<OutputGiven> outputs = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            outputs.add(
                    new OutputGiven(titles.get(i), kinds.get(i), Integer.valueOf(years.get(i))));
        }
        return List.copyOf(outputs);
    }
}
