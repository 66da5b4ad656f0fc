package cn.tongxin.org.staff;

import cn.tongxin.kernel.data.Mask;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose background check must be made. It serves a scan, and whatever changes somebody's work, and
 * no caller, so there is no scope in it.
 */
@Singleton
class CheckWorkRepository {
    static final String PART = "select id from staff where id > ? order by id limit ?";

    /**
     * A hit is not asked for again: what follows from it is another thing than a query. Who is yet
     * to come is asked for before the first day. The rows are held, so that a check that is being
     * recorded is waited for and not asked for again.
     */
    static final String DUE =
            """
            select s.id, p.name, s.unit_codes[1], s.school_ids[1], s.check_due, a.from_date
            from staff s
            join person p on p.id = s.person_id
            left join staff_assignment a on a.staff_id = s.id and a.main and a.status = 'PLANNED'
            where s.status <> 'ENDED' and s.check_result is distinct from 'HIT'
              and (s.check_due <= ? or s.check_due is null and (a.id is null or a.from_date <= ?))
              and s.id = any(?)
            order by s.id
            for share of s
            """;

    private final SqlReader reader;

    CheckWorkRepository(SqlReader reader) {
        this.reader = reader;
    }

    /**
     * Somebody whose check must be made.
     *
     * @param name as lists show it: work is read by many
     * @param lastDay until when the last check counts; null when there is none
     * @param starts the first day of who is yet to come
     */
    record Due(
            UUID staff,
            String name,
            Axes place,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate starts) {}

    /** Everybody who works or worked, in the order of the ids. */
    List<UUID> part(UUID after, int most) {
        return reader.list(new Sql(PART, after, most), Cells::id);
    }

    /** Those of them whose check is missing or counts no longer than until that day. */
    List<Due> due(Collection<UUID> among, LocalDate until) {
        return reader.list(
                new Sql(DUE, until, until, Sql.array("uuid", among)), CheckWorkRepository::due);
    }

    private static Due due(Cells row) throws SQLException {
        return new Due(
                row.id(),
                Mask.NAME.apply(row.text()),
                new Axes(row.text(), row.id()),
                row.optionalDate(),
                row.optionalDate());
    }
}
