package cn.tongxin.org.staff;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.Named;
import cn.tongxin.org.Place;
import cn.tongxin.org.staff.StaffViews.CheckCount;
import cn.tongxin.org.staff.StaffViews.StaffRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every query over staff in the caller's scope; their people are joined for filters by name. */
@Singleton
class StaffRepository extends ScopedRepository<Staff> {
    /** Every one of them is there; written as left joins, a count need not look them up. */
    private static final String FROM =
            """
            staff s
            left join person p on p.id = s.person_id
            left join school m on m.id = s.school_ids[1]
            left join org_unit u on u.code = s.unit_codes[1]
            """;

    /** Whoever is to be invited is looked for among those who cannot sign in yet. */
    static final String HAS_ACCOUNT =
            "exists (select 1 from account x where x.person_id = s.person_id)";

    private static final String ROW_COLUMNS =
            "s.id, s.person_id, p.name, p.phone, s.school_ids[1], m.name as school_name, s.unit_codes[1],"
                    + " u.name as unit_name, cardinality(s.school_ids) as places, s.categories,"
                    + " s.subjects, s.status, s.updated_at";
    private static final ListSql.Projection<StaffRow> ROW =
            new ListSql.Projection<>(ROW_COLUMNS, FROM, StaffRepository::row);
    private static final String SCHOOL_NAMES =
            "(select array_agg(x.name order by o.place) from unnest(s.school_ids)"
                    + " with ordinality o(id, place) join school x on x.id = o.id)";

    private final SqlReader reader;

    StaffRepository(Access access, SqlReader reader) {
        super(Staff.class, access);
        this.reader = reader;
    }

    /** A staff member as it stands in the database, before it is known what the caller may do. */
    record Facts(
            StaffRow row,
            String sex,
            List<Named> schools,
            List<String> units,
            @Nullable String checkResult,
            @Nullable LocalDate checkDue,
            int version,
            Instant createdAt,
            boolean synthetic) {
        Axes mainPlace() {
            return new Axes(row.managingUnit().code(), row.school().id());
        }

        /** One for each unit and each school, as {@link Staff#places}. */
        List<Axes> places() {
            List<Axes> places = new ArrayList<>();
            units.forEach(unit -> places.add(new Axes(unit, null)));
            schools.forEach(school -> places.add(new Axes(null, school.id())));
            return places;
        }
    }

    Page<StaffRow> page(ListQuery query) {
        return page(query, ROW);
    }

    Facts facts(UUID id) {
        return one(
                id,
                new ListSql.Projection<>(
                        ROW_COLUMNS
                                + ", p.sex, s.school_ids, "
                                + SCHOOL_NAMES
                                + " as school_names, s.unit_codes, s.check_result, s.check_due,"
                                + " s.version, s.created_at, s.synthetic",
                        FROM,
                        StaffRepository::facts));
    }

    /** The staff row of a person, when it is in scope. */
    Optional<UUID> ofPerson(UUID person) {
        return rows(
                        new Sql("select s.id from staff s"),
                        new Sql(" and s.person_id = ?", person),
                        Cells::id)
                .stream()
                .findFirst();
    }

    /** Whole names by id, whoever asks; only for what shows them as lists do. */
    Map<UUID, String> names(Collection<UUID> ids) {
        record Called(UUID id, String name) {}
        Sql sql =
                new Sql(
                        "select s.id, p.name from staff s join person p on p.id = s.person_id"
                                + " where ");
        return reader
                .list(sql.in("s.id", ids, "uuid"), row -> new Called(row.id(), row.text()))
                .stream()
                .collect(Collectors.toMap(Called::id, Called::name));
    }

    /** Where somebody belongs, whoever asks: the main place, then each unit and each school. */
    Optional<List<Axes>> placesFor(UUID id) {
        return reader.first(
                new Sql("select unit_codes, school_ids from staff where id = ?", id),
                row -> pairs(row.texts(), row.ids()));
    }

    private static List<Axes> pairs(List<String> units, List<UUID> schools) {
        List<Axes> places = new ArrayList<>();
        places.add(new Axes(units.get(0), schools.get(0)));
        units.forEach(unit -> places.add(new Axes(unit, null)));
        schools.forEach(school -> places.add(new Axes(null, school)));
        return places;
    }

    /** How many stand where with their background checks; numbers only. */
    List<CheckCount> checks(LocalDate today) {
        Sql select =
                new Sql(
                        "select case when s.check_result is null then 'MISSING'"
                                + " when s.check_result = 'HIT' then 'HIT'"
                                + " when s.check_due < ? then 'OVERDUE' else 'CLEAR' end as flag,"
                                + " count(*) as people from staff s",
                        today);
        return figures(
                select,
                new Sql(" and s.status <> 'ENDED' group by 1 order by 1"),
                row -> new CheckCount(row.text(), row.big()));
    }

    void create(Staff staff) {
        add(staff);
    }

    @Override
    protected Staff held(UUID id) {
        return super.held(id);
    }

    @Override
    protected Staff forWrite(UUID id) {
        return super.forWrite(id);
    }

    @Override
    protected void release(Staff staff) {
        super.release(staff);
    }

    @Override
    protected Axes axesOf(Staff staff) {
        return staff.mainPlace();
    }

    @Override
    protected Collection<Axes> placesOf(Staff staff) {
        return staff.places();
    }

    private static StaffRow row(Cells row) throws SQLException {
        return new StaffRow(
                row.id(),
                row.id(),
                row.text(),
                row.optionalText(),
                new Named(row.id(), row.text()),
                new Place(row.text(), row.text()),
                row.whole(),
                row.texts(),
                row.texts(),
                row.text(),
                row.instant());
    }

    private static Facts facts(Cells row) throws SQLException {
        StaffRow first = row(row);
        String sex = row.text();
        List<UUID> ids = row.ids();
        List<String> names = row.texts();
        List<Named> schools = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            schools.add(new Named(ids.get(i), names.get(i)));
        }
        return new Facts(
                first,
                sex,
                List.copyOf(schools),
                row.texts(),
                row.optionalText(),
                row.optionalDate(),
                row.whole(),
                row.instant(),
                row.flag());
    }
}
