package cn.tongxin.access.work;

import cn.tongxin.access.WorkItemDue;
import cn.tongxin.access.WorkItemDue.Timing;
import cn.tongxin.access.WorkItemEscalated;
import cn.tongxin.access.WorkItemScan;
import cn.tongxin.access.WorkItems.Facts;
import cn.tongxin.access.work.WorkLedgerRepository.Happening;
import cn.tongxin.access.work.WorkLedgerRepository.Held;
import cn.tongxin.access.work.WorkTimerRepository.Part;
import cn.tongxin.access.work.WorkTimes.Timer;
import cn.tongxin.access.work.WorkTimes.TimerKind;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of the sweeper, in a transaction of its own: what a clock is there for happens, and the
 * clock is marked, together or not at all. So it happens once, whoever sweeps and whenever a
 * process dies.
 */
@Singleton
class WorkFiringService {
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final WorkLedgerRepository ledger;
    private final WorkTimerRepository timers;
    private final WorkItemCatalogue kinds;
    private final Event<WorkItemDue> due;
    private final Event<WorkItemEscalated> escalated;

    WorkFiringService(
            WorkLedgerRepository ledger,
            WorkTimerRepository timers,
            WorkItemCatalogue kinds,
            Event<WorkItemDue> due,
            Event<WorkItemEscalated> escalated) {
        this.ledger = ledger;
        this.timers = timers;
        this.kinds = kinds;
        this.due = due;
        this.escalated = escalated;
    }

    /** What has run out about one item; returns what fired. */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<TimerKind> fire(UUID id, Instant now) {
        Optional<Held> held = ledger.hold(id);
        if (held.isEmpty()) {
            return List.of();
        }
        Facts item = held.get().facts(kinds.name(held.get().kind()));
        List<Timer> ranOut = timers.due(id, now);
        boolean late = !now.isBefore(item.dueAt());
        // After a standstill: nobody is reminded of what is overdue, that it is overdue is enough.
        List<Timer> fires =
                ranOut.stream().filter(timer -> !late || timer.kind() != TimerKind.REMIND).toList();
        for (Timer timer : ranOut) {
            timers.fired(id, timer, fires.contains(timer) ? "FIRED" : "SUPERSEDED", now);
        }
        fires.forEach(timer -> happen(timer.kind(), item, now));
        return fires.stream().map(Timer::kind).toList();
    }

    private void happen(TimerKind kind, Facts item, Instant now) {
        switch (kind) {
            case REMIND -> {
                tell(item, now, "REMINDED", null);
                due.fire(new WorkItemDue(item, Timing.SOON));
            }
            case DUE -> {
                if (ledger.release(item.id(), now)) {
                    tell(item, now, "RELEASED", "到期未办结，已放回待办");
                }
                tell(item, now, "OVERDUE", null);
                due.fire(new WorkItemDue(item, Timing.OVERDUE));
            }
            case ESCALATE -> {
                String role = item.who().escalateTo();
                ledger.escalate(item.id(), role, now);
                tell(item, now, "ESCALATED", null);
                escalated.fire(new WorkItemEscalated(item, role));
            }
        }
    }

    private void tell(Facts item, Instant now, String what, @Nullable String note) {
        ledger.tell(new Happening(item.id(), now, what, note), Optional.empty());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void putOff(UUID id, Instant now) {
        timers.putOff(id, now, LONGEST_WAIT);
    }

    /** Runs the next part of a scan unless it has run through today; true when one ran. */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean scan(WorkItemScan scan, Instant now) {
        Optional<Part> part = timers.beginPart(scan.name(), WorkTimes.dayOf(now));
        part.ifPresent(next -> timers.endPart(scan.name(), scan.scan(next.after())));
        return part.isPresent();
    }
}
