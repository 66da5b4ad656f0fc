package cn.tongxin.access.work;

import cn.tongxin.access.work.WorkTimes.Timer;
import cn.tongxin.access.work.WorkTimes.TimerKind;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query of the sweeper: which clocks have run out, and which scans are to run today. */
@Singleton
class WorkTimerRepository {
    private final SqlReader reader;

    WorkTimerRepository(SqlReader reader) {
        this.reader = reader;
    }

    /** Items with a clock that has run out, the longest overdue first. Nothing is locked yet. */
    List<UUID> waiting(Instant now, int limit) {
        return reader.list(
                new Sql(
                        "select item_id from work_item_timer where fired_at is null"
                                + " and next_try_at <= ? group by item_id"
                                + " order by min(next_try_at), item_id limit ?",
                        now,
                        limit),
                Cells::id);
    }

    /** The clocks of an item that have run out and were not seen to; the item is held. */
    List<Timer> due(UUID item, Instant now) {
        return reader.list(
                new Sql(
                        "select kind, fires_at from work_item_timer where item_id = ?"
                                + " and fired_at is null and fires_at <= ? order by fires_at, kind",
                        item,
                        now),
                row -> new Timer(TimerKind.valueOf(row.text()), row.instant()));
    }

    void fired(UUID item, Timer timer, String outcome, Instant now) {
        reader.first(
                new Sql(
                        "update work_item_timer set fired_at = ?, outcome = ? where item_id = ?"
                                + " and kind = ? and fires_at = ? and fired_at is null"
                                + " returning item_id",
                        now,
                        outcome,
                        item,
                        timer.kind().name(),
                        timer.at()),
                Cells::id);
    }

    /** After a failure: the others go first until it is tried again. */
    void putOff(UUID item, Instant now, Duration longest) {
        reader.list(
                new Sql(
                        "update work_item_timer set failures = failures + 1, next_try_at = ?"
                                + " + least(make_interval(mins => 1) * 2 ^ least(failures, 12),"
                                + " make_interval(secs => ?)) where item_id = ? and fired_at is null"
                                + " and fires_at <= ? returning item_id",
                        now,
                        (double) longest.toSeconds(),
                        item,
                        now),
                Cells::id);
    }

    /** When the clock ran out that waits longest. */
    Optional<Instant> oldestWaiting(Instant now) {
        return reader.first(
                new Sql(
                        "select fires_at from work_item_timer where fired_at is null"
                                + " and next_try_at <= ? order by next_try_at limit 1",
                        now),
                Cells::instant);
    }

    /** A part of a scan that is to be run: what comes after this, or the first part. */
    record Part(@Nullable String after) {}

    /**
     * The part that is next on this day, if one is; then it counts as run unless the transaction
     * fails. Another process that asks at the same time waits, and gets the one after it or none.
     */
    Optional<Part> beginPart(String name, LocalDate today) {
        return reader.first(
                new Sql(
                        """
                        insert into work_scan as s (name, ran_on) values (?, ?)
                        on conflict (name) do update set ran_on = excluded.ran_on,
                            part = case when s.ran_on < excluded.ran_on then null else s.part end
                        where s.ran_on < excluded.ran_on or s.part is not null
                        returning part
                        """,
                        name,
                        today),
                row -> new Part(row.optionalText()));
    }

    /** Where the part ended that was begun in this transaction; null when it was the last. */
    void endPart(String name, @Nullable String end) {
        reader.first(
                new Sql(
                        "update work_scan set part = nullif(?, '') where name = ? returning name",
                        Objects.toString(end, ""),
                        name),
                Cells::text);
    }
}
