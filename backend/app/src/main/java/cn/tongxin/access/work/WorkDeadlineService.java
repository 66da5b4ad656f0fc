package cn.tongxin.access.work;

import cn.tongxin.access.WorkDeadlines;
import cn.tongxin.access.WorkItemKind;
import cn.tongxin.access.work.WorkDeadlineRepository.Group;
import cn.tongxin.access.work.WorkDeadlineRepository.Move;
import cn.tongxin.access.work.WorkDeadlineRepository.Moved;
import cn.tongxin.access.work.WorkLedgerRepository.Happening;
import cn.tongxin.kernel.time.WorkdayCalendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Computes provisional ends again; every item counts from the day on which it was opened. */
@Singleton
class WorkDeadlineService implements WorkDeadlines {
    private static final String WHY = "放假安排已录入，期限重新计算";

    private final WorkDeadlineRepository deadlines;
    private final WorkLedgerRepository ledger;
    private final WorkItemCatalogue kinds;
    private final WorkActor actor;
    private final Clock clock;

    WorkDeadlineService(
            WorkDeadlineRepository deadlines,
            WorkLedgerRepository ledger,
            WorkItemCatalogue kinds,
            WorkActor actor,
            Clock clock) {
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.kinds = kinds;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public Effect look(WorkdayCalendar before, WorkdayCalendar after) {
        Instant now = now();
        List<Group> groups = deadlines.provisional(now);
        return effect(groups, moves(groups, now, before, after));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Effect move(WorkdayCalendar before, WorkdayCalendar after) {
        Instant now = now();
        List<Group> groups = deadlines.provisional(now);
        List<Move> moves = moves(groups, now, before, after);
        if (!moves.isEmpty()) {
            List<UUID> elsewhere =
                    deadlines.move(moves, now).stream()
                            .filter(Moved::elsewhere)
                            .map(Moved::id)
                            .toList();
            ledger.tell(new Happening(elsewhere, now, "MOVED", WHY), actor.caller());
        }
        return effect(groups, moves);
    }

    private List<Move> moves(
            List<Group> groups, Instant now, WorkdayCalendar before, WorkdayCalendar after) {
        List<Move> moves = new ArrayList<>();
        for (Group group : groups) {
            kinds.find(group.kind())
                    .flatMap(kind -> times(kind, group, before, after, WorkTimes.dayOf(now)))
                    .ifPresent(times -> moves.add(new Move(group, times)));
        }
        return moves;
    }

    /**
     * Empty when nothing changes, or when the end is not what the calendar before gives: a term
     * that was set anew meanwhile counts for new items only.
     */
    private static Optional<WorkTimes> times(
            WorkItemKind kind,
            Group group,
            WorkdayCalendar before,
            WorkdayCalendar after,
            LocalDate today) {
        Instant opened = group.openedOn().atStartOfDay(WorkTimes.NANNING).toInstant();
        if (!WorkTimes.of(kind, opened, null, before).dueAt().equals(group.dueAt())) {
            return Optional.empty();
        }
        WorkTimes times = WorkTimes.of(kind, opened, null, after);
        // Nobody is late by a notice: what would have ended already ends today.
        if (times.dueAt().isBefore(WorkTimes.endOf(today))) {
            times = WorkTimes.of(kind, opened, today, after);
        }
        boolean same = times.dueAt().equals(group.dueAt()) && times.provisional();
        return same ? Optional.empty() : Optional.of(times);
    }

    private static Effect effect(List<Group> groups, List<Move> moves) {
        long all = groups.stream().mapToLong(Group::items).sum();
        long earlier = 0;
        long later = 0;
        long certain = 0;
        for (Move move : moves) {
            int way = move.times().dueAt().compareTo(move.group().dueAt());
            long items = move.group().items();
            earlier += way < 0 ? items : 0;
            later += way > 0 ? items : 0;
            certain += move.times().provisional() ? 0 : items;
        }
        return new Effect(all, earlier, later, certain);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
