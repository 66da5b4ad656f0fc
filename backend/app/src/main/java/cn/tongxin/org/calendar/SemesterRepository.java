package cn.tongxin.org.calendar;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.time.Semester;
import cn.tongxin.org.calendar.SchoolSemester.Dates;
import cn.tongxin.org.calendar.SemesterViews.SemesterRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every query over semesters. School calendars are public, so reading needs no scope; a draft is
 * shown to those who write it. Writing needs a grant for the whole city.
 */
@Singleton
class SemesterRepository extends ScopedRepository<SchoolSemester> {
    private static final String COLUMNS =
            "m.id, m.code, m.academic_year, m.term, m.stage_group, m.report_on,"
                    + " m.first_teaching_day, m.last_teaching_day, m.stat_from, m.stat_to,"
                    + " m.status, m.dates_source, m.provisional";
    private static final String TABLE = "semester m";
    private static final ListSql.Projection<SemesterRow> ROWS =
            new ListSql.Projection<>(COLUMNS, TABLE, SemesterRepository::row);

    private final ListSql lists;
    private final SqlReader reader;
    private final CurrentCaller caller;

    SemesterRepository(Access access, ListSql lists, SqlReader reader, CurrentCaller caller) {
        super(SchoolSemester.class, access);
        this.lists = lists;
        this.reader = reader;
        this.caller = caller;
    }

    Page<SemesterRow> page(ListQuery query) {
        return lists.page(query, ROWS, shown());
    }

    private Sql shown() {
        boolean writes = caller.get().scope(SemesterLifecycle.WRITE).city();
        return new Sql(writes ? "true" : "m.status <> 'DRAFT'");
    }

    /** A semester, its version, and what the one before it means for it. */
    record Whole(SemesterRow row, int version, boolean previousDraft) {}

    Whole whole(UUID id) {
        Sql sql =
                new Sql(
                        "select "
                                + COLUMNS
                                + ", m.version, coalesce(p.status = 'DRAFT', false) from "
                                + TABLE
                                + " left join semester p on p.stage_group = m.stage_group"
                                + " and p.stat_next = m.stat_from where m.id = ? and ",
                        id);
        return reader.first(sql.add(shown()), row -> new Whole(row(row), row.whole(), row.flag()))
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "没有找到这个学期。"));
    }

    /** What they are called, drafts too: of rows that a caller may see. */
    Map<UUID, String> names(Collection<UUID> ids) {
        Sql sql = new Sql("select " + COLUMNS + " from " + TABLE + " where ");
        return reader.list(sql.in("m.id", ids, "uuid"), SemesterRepository::row).stream()
                .collect(Collectors.toMap(SemesterRow::id, SemesterRow::name));
    }

    /** The semester after which this one comes, held until the transaction ends. */
    Optional<SchoolSemester> before(SchoolSemester semester) {
        return reader.first(
                        new Sql(
                                "select id from semester where stage_group = ? and stat_next = ?",
                                semester.stageGroup(),
                                semester.statFrom()),
                        Cells::id)
                .map(this::held);
    }

    /** The last semester on record of a stage group. */
    record Last(UUID id, String code, String stageGroup, LocalDate statTo) {}

    /** One of each stage group whose records end before a date. */
    List<Last> endingBefore(LocalDate date) {
        return reader.list(
                new Sql(
                        "select m.id, m.code, m.stage_group, m.stat_to from semester m"
                                + " where m.stat_to < ? and not exists (select from semester n"
                                + " where n.stage_group = m.stage_group"
                                + " and n.stat_from > m.stat_from) order by m.stage_group",
                        date),
                row -> new Last(row.id(), row.text(), row.text(), row.date()));
    }

    /** A draft whose dates are a guess. */
    record Guess(UUID id, String code, String stageGroup, Dates dates, LocalDate statTo) {}

    /** The semesters that follow one; it ends on the day before the first of them begins. */
    void follow(Last last, List<Guess> guesses, String basis, Instant now) {
        reader.first(
                new Sql(
                        "update semester set stat_to = ?, version = version + 1, updated_at = ?"
                                + " where id = ? returning id",
                        guesses.get(0).dates().reportOn().minusDays(1),
                        now,
                        last.id()),
                Cells::id);
        for (Guess guess : guesses) {
            Dates dates = guess.dates();
            reader.first(
                    new Sql(
                            "insert into semester (id, code, stage_group, report_on,"
                                    + " first_teaching_day, last_teaching_day, stat_from, stat_to,"
                                    + " status, dates_source, provisional, created_at, updated_at,"
                                    + " source) values (?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, true, ?,"
                                    + " ?, 'API') returning id",
                            guess.id(),
                            guess.code(),
                            guess.stageGroup(),
                            dates.reportOn(),
                            dates.firstTeachingDay(),
                            dates.lastTeachingDay(),
                            dates.reportOn(),
                            guess.statTo(),
                            basis,
                            now,
                            now),
                    Cells::id);
        }
    }

    @Override
    protected SchoolSemester held(UUID id) {
        return super.held(id);
    }

    @Override
    protected SchoolSemester forWrite(UUID id) {
        return super.forWrite(id);
    }

    @Override
    protected void save(SchoolSemester semester) {
        super.save(semester);
    }

    @Override
    protected Axes axesOf(SchoolSemester semester) {
        return semester.axes();
    }

    /** The semester that counts for a date, of one stage group or of each. */
    List<SemesterRow> on(LocalDate date, @Nullable String stageGroup) {
        Sql sql = new Sql("select " + COLUMNS + " from " + TABLE);
        sql.add(" where ? between m.stat_from and m.stat_to", date);
        if (stageGroup != null) {
            sql.add(" and m.stage_group = ?", stageGroup);
        }
        return reader.list(sql.add(" order by m.stage_group"), SemesterRepository::row);
    }

    /** Semesters that begin until a date, or should have begun, and are not published. */
    List<CalendarWork.Draft> drafts(LocalDate until) {
        return reader.list(
                new Sql(
                        "select id, code, stage_group, report_on from semester where status ="
                                + " 'DRAFT' and report_on <= ? order by code, stage_group",
                        until),
                row ->
                        new CalendarWork.Draft(
                                row.id(),
                                Semester.parse(row.text()).title(),
                                row.text(),
                                row.date()));
    }

    private static SemesterRow row(Cells row) throws SQLException {
        UUID id = row.id();
        String code = row.text();
        return new SemesterRow(
                id,
                code,
                Semester.parse(code).title(),
                row.text(),
                row.text(),
                row.text(),
                row.date(),
                row.date(),
                row.date(),
                row.date(),
                row.date(),
                row.text(),
                row.text(),
                row.flag());
    }
}
