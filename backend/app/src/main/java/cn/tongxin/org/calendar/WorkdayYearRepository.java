package cn.tongxin.org.calendar;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.calendar.WorkdayViews.YearRow;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every query over years of working days. Everybody may read them; the scope is for writing. */
@Singleton
class WorkdayYearRepository extends ScopedRepository<WorkdayYear> {
    private static final String CONFIRMED =
            "exists (select from calendar_day d where d.day = make_date(y.year, 1, 1)"
                    + " and not d.provisional)";

    private final SqlReader reader;

    WorkdayYearRepository(Access access, SqlReader reader) {
        super(WorkdayYear.class, access);
        this.reader = reader;
    }

    /** What is known of a year besides its days. */
    record Facts(
            UUID id,
            @Nullable String notice,
            @Nullable LocalDate noticedOn,
            @Nullable String regionalNotice,
            @Nullable Instant enteredAt,
            int version) {}

    Facts facts(int year) {
        return reader.first(
                        new Sql(
                                "select id, notice, noticed_on, regional_notice, entered_at, version"
                                        + " from workday_year where year = ?",
                                year),
                        row ->
                                new Facts(
                                        row.id(),
                                        row.optionalText(),
                                        row.optionalDate(),
                                        row.optionalText(),
                                        row.optionalInstant(),
                                        row.whole()))
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        ProblemCode.NOT_FOUND, "工作日历只有 2020 年到 2060 年的。"));
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        record Called(UUID id, String name) {}
        Sql sql = new Sql("select y.id, y.year || '年工作日历' from workday_year y where ");
        return reader
                .list(sql.in("y.id", ids, "uuid"), row -> new Called(row.id(), row.text()))
                .stream()
                .collect(Collectors.toMap(Called::id, Called::name));
    }

    List<YearRow> until(int year) {
        return reader.list(
                new Sql(
                        "select y.id, y.year, "
                                + CONFIRMED
                                + ", y.notice from workday_year y where y.year <= ? order by y.year",
                        year),
                row -> new YearRow(row.id(), row.whole(), row.flag(), row.optionalText()));
    }

    @Override
    protected WorkdayYear forWrite(UUID id) {
        return super.forWrite(id);
    }

    @Override
    protected void save(WorkdayYear year) {
        super.save(year);
    }

    @Override
    protected Axes axesOf(WorkdayYear year) {
        return year.axes();
    }
}
