package cn.tongxin.access.work;

import cn.tongxin.access.DueDates;
import cn.tongxin.access.WorkItemKind;
import cn.tongxin.access.WorkItemRaised;
import cn.tongxin.access.WorkItems;
import cn.tongxin.access.work.WorkLedgerRepository.Ending;
import cn.tongxin.access.work.WorkLedgerRepository.Fresh;
import cn.tongxin.access.work.WorkLedgerRepository.Happening;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.time.WorkdayCalendar;
import cn.tongxin.platform.security.Caller;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Opens and settles work for the modules that know when it arises and when it is done. */
@Singleton
class WorkLedgerService implements WorkItems {
    private final WorkLedgerRepository ledger;
    private final WorkItemCatalogue kinds;
    private final DueDates dueDates;
    private final WorkActor actor;
    private final TimeOrderedIds ids;
    private final Moment moment;

    /** The time, and who is told what happens at it. */
    @Singleton
    record Moment(Clock clock, Event<WorkItemRaised> raised) {
        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }

    WorkLedgerService(
            WorkLedgerRepository ledger,
            WorkItemCatalogue kinds,
            DueDates dueDates,
            WorkActor actor,
            TimeOrderedIds ids,
            Moment moment) {
        this.ledger = ledger;
        this.kinds = kinds;
        this.dueDates = dueDates;
        this.actor = actor;
        this.ids = ids;
        this.moment = moment;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int open(Collection<Opening> openings) {
        return open(openings, moment.now());
    }

    /** As above, at a time of one's own. */
    @Transactional
    int open(Collection<Opening> openings, Instant now) {
        if (openings.isEmpty()) {
            return 0;
        }
        WorkdayCalendar calendar = dueDates.calendar();
        List<Fresh> fresh = openings.stream().map(one -> fresh(one, now, calendar)).toList();
        Set<UUID> ids = ledger.open(fresh, now);
        List<Fresh> opened = fresh.stream().filter(one -> ids.contains(one.id())).toList();
        if (!opened.isEmpty()) {
            ledger.start(opened);
            ledger.tell(new Happening(ids, now, "RAISED", null), actor.caller());
            opened.forEach(one -> moment.raised().fire(new WorkItemRaised(facts(one))));
        }
        return opened.size();
    }

    private Fresh fresh(Opening opening, Instant now, WorkdayCalendar calendar) {
        WorkItemKind kind = kinds.get(opening.kind());
        WorkTimes times = WorkTimes.of(kind, now, opening.dueOn(), calendar);
        return new Fresh(ids.next(), opening, times, kind.overseen());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(String kind, Collection<UUID> subjects, Outcome outcome, String note) {
        if (!subjects.isEmpty()) {
            Ending ending = ending(outcome, note);
            settled(ledger.settle(kinds.get(kind).code(), subjects, ending), ending);
        }
    }

    private Ending ending(Outcome outcome, String note) {
        UUID by = actor.caller().map(Caller::accountId).orElse(null);
        return new Ending(outcome, note, moment.now(), by);
    }

    /** The items first and their clocks after them, as the sweeper takes them. */
    private void settled(List<UUID> items, Ending ending) {
        if (!items.isEmpty()) {
            ledger.stop(items);
            String what = ending.outcome().name();
            ledger.tell(new Happening(items, ending.at(), what, ending.note()), actor.caller());
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(String kind, Collection<Opening> all, String note) {
        Set<UUID> over = new TreeSet<>(ledger.openSubjects(kind));
        all.forEach(opening -> over.remove(opening.subject().id()));
        settle(kind, over, Outcome.DONE, note);
        open(all);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepAmong(
            String kind, Collection<UUID> subjects, Collection<Opening> all, String note) {
        if (!subjects.isEmpty()) {
            Ending ending = ending(Outcome.CANCELLED, note);
            String code = kinds.get(kind).code();
            settled(ledger.settleOthers(code, subjects, List.copyOf(all), ending), ending);
        }
        open(all);
    }

    private Facts facts(Fresh one) {
        WorkItemKind kind = kinds.get(one.opening().kind());
        return new Facts(
                one.id(),
                kind.code(),
                kind.name(),
                one.opening().title(),
                one.subject(),
                one.who(),
                one.times().dueAt(),
                one.times().provisional());
    }
}
