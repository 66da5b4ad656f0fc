package cn.tongxin.access.work;

import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Ends of open items that a notice of holidays may move. Items of a kind that were opened on one
 * day end together, so a handful of groups stands for any number of items.
 */
@Singleton
class WorkDeadlineRepository {
    private static final String OPENED_ON = "(i.created_at at time zone 'Asia/Shanghai')::date";
    private static final String MOVE =
            """
            update work_item i set due_at = m.due_at, provisional = m.provisional, updated_at = ?,
                   version = i.version + 1
            from unnest(?::text[], ?::date[], ?::timestamptz[], ?::timestamptz[], ?::boolean[])
                     as m (kind, opened_on, was_due_at, due_at, provisional)
            where i.status = 'OPEN' and i.provisional and i.kind = m.kind
              and i.due_at = m.was_due_at and\s"""
                    + OPENED_ON
                    + " = m.opened_on returning i.id, m.due_at <> m.was_due_at";
    private static final String STOP =
            "delete from work_item_timer where fired_at is null and item_id = any(?)"
                    + " returning item_id";
    // A reminder that was given is not given again: the first ones of the new row are left out.
    private static final String START =
            """
            insert into work_item_timer (item_id, kind, fires_at, next_try_at)
            select i.id, t.timer, t.at, t.at
            from work_item i
            join unnest(?::text[], ?::date[], ?::timestamptz[], ?::text[], ?::int[],
                        ?::timestamptz[]) as t (kind, opened_on, due_at, timer, nth, at)
              on t.kind = i.kind and t.due_at = i.due_at
            where i.id = any(?) and t.opened_on =\s"""
                    + OPENED_ON
                    + " and "
                    + """
                    (t.timer <> 'REMIND' or t.at > i.created_at and t.nth > (
                    select count(*) from work_item_timer f
                    where f.item_id = i.id and f.kind = 'REMIND' and f.fired_at is not null))
            on conflict do nothing
            returning item_id
            """;

    private final SqlReader reader;

    WorkDeadlineRepository(SqlReader reader) {
        this.reader = reader;
    }

    /** Items of one kind that were opened on one day and end together. */
    record Group(String kind, LocalDate openedOn, Instant dueAt, long items) {}

    /** Where a group ends from now on. */
    record Move(Group group, WorkTimes times) {}

    /** An item that was written, and whether its end is another one now. */
    record Moved(UUID id, boolean elsewhere) {}

    List<Group> provisional(Instant now) {
        return reader.list(
                new Sql(
                        "select i.kind, "
                                + OPENED_ON
                                + ", i.due_at, count(*) from work_item i where i.status = 'OPEN'"
                                + " and i.provisional and i.due_at > ? group by 1, 2, 3"
                                + " order by 1, 2, 3",
                        now),
                row -> new Group(row.text(), row.date(), row.instant(), row.big()));
    }

    /** The items first and their clocks after them, as the sweeper takes them. */
    List<Moved> move(List<Move> moves, Instant now) {
        List<Moved> moved =
                reader.list(
                        new Sql(
                                MOVE,
                                now,
                                Sql.column(moves, "text", move -> move.group().kind()),
                                Sql.column(moves, "date", move -> move.group().openedOn()),
                                Sql.column(moves, "timestamptz", move -> move.group().dueAt()),
                                Sql.column(moves, "timestamptz", move -> move.times().dueAt()),
                                Sql.column(moves, "boolean", move -> move.times().provisional())),
                        row -> new Moved(row.id(), row.flag()));
        Object ids = Sql.array("uuid", moved.stream().map(Moved::id).toList());
        reader.list(new Sql(STOP, ids), Cells::id);
        start(moves, ids);
        return moved;
    }

    private record Clock(Move move, WorkTimes.Timer timer, int nth) {}

    private void start(List<Move> moves, Object ids) {
        List<Clock> clocks = new ArrayList<>();
        for (Move move : moves) {
            int nth = 0;
            for (WorkTimes.Timer timer : move.times().timers()) {
                nth++;
                clocks.add(new Clock(move, timer, nth));
            }
        }
        Sql sql =
                new Sql(
                        START,
                        Sql.column(clocks, "text", clock -> clock.move().group().kind()),
                        Sql.column(clocks, "date", clock -> clock.move().group().openedOn()),
                        Sql.column(clocks, "timestamptz", clock -> clock.move().times().dueAt()),
                        Sql.column(clocks, "text", clock -> clock.timer().kind().name()),
                        Sql.column(clocks, "integer", Clock::nth),
                        Sql.column(clocks, "timestamptz", clock -> clock.timer().at()),
                        ids);
        reader.list(sql, Cells::id);
    }
}
