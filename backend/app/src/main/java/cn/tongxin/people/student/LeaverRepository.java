package cn.tongxin.people.student;

import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.retention.Expiring;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * What is kept of pupils only while somebody looks after them (P-15, person-data.csv): the note
 * about special care until a month after leaving, so that a graduation can be taken back, and where
 * they live for a year. Who has dropped out is still looked for, so nothing of them is removed.
 */
@Singleton
class LeaverRepository implements Expiring {
    private static final ZoneId NANNING = ZoneId.of("Asia/Shanghai");
    private static final int NOTE_DAYS = 30;
    private static final int RESIDENCE_YEARS = 1;

    private final SqlReader reader;
    private final Clock clock;

    LeaverRepository(SqlReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notes and residences of leavers";
    }

    @Override
    public int removeExpired(Instant now, int most) {
        LocalDate today = LocalDate.ofInstant(now, NANNING);
        LocalDate notes = today.minusDays(NOTE_DAYS);
        LocalDate residences = today.minusYears(RESIDENCE_YEARS);
        return reader.list(
                        new Sql(
                                """
                                update student set special_note = null,
                                       residence = case when since <= ? then null else residence end,
                                       version = version + 1, updated_at = ?
                                 where id in (select id from student
                                               where status in ('GRADUATED', 'TRANSFERRED_OUT', 'DECEASED')
                                                 and (special_note is not null or residence is not null)
                                                 and since <= ?
                                                 and (special_note is not null or since <= ?)
                                               order by since limit ? for update skip locked)
                                returning 1
                                """,
                                residences,
                                clock.instant().truncatedTo(ChronoUnit.MICROS),
                                notes,
                                residences,
                                most),
                        Cells::whole)
                .size();
    }
}
