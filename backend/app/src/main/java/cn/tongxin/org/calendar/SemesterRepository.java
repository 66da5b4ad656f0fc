package cn.tongxin.org.calendar;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.time.Semester;
import cn.tongxin.org.calendar.SemesterViews.SemesterRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query over semesters. School calendars are public, so there is no scope to add. */
@Singleton
class SemesterRepository {
    private static final String COLUMNS =
            "m.id, m.code, m.academic_year, m.term, m.stage_group, m.report_on,"
                    + " m.first_teaching_day, m.last_teaching_day, m.stat_from, m.stat_to,"
                    + " m.status, m.dates_source, m.provisional";
    private static final String TABLE = "semester m";
    private static final ListSql.Projection<SemesterRow> ROWS =
            new ListSql.Projection<>(COLUMNS, TABLE, SemesterRepository::row);

    private final ListSql lists;
    private final SqlReader reader;

    SemesterRepository(ListSql lists, SqlReader reader) {
        this.lists = lists;
        this.reader = reader;
    }

    Page<SemesterRow> page(ListQuery query) {
        return lists.page(query, ROWS, new Sql("true"));
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
