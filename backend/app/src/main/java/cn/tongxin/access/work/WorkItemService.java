package cn.tongxin.access.work;

import cn.tongxin.access.DueDates;
import cn.tongxin.access.work.WorkItemLifecycle.Situation;
import cn.tongxin.access.work.WorkItemRepository.Counts;
import cn.tongxin.access.work.WorkItemRepository.Line;
import cn.tongxin.access.work.WorkItemRepository.Whole;
import cn.tongxin.access.work.WorkItemViews.NextActions;
import cn.tongxin.access.work.WorkItemViews.WorkItemDetail;
import cn.tongxin.access.work.WorkItemViews.WorkItemHistory;
import cn.tongxin.access.work.WorkItemViews.WorkItemRow;
import cn.tongxin.access.work.WorkItemViews.WorkItemSummary;
import cn.tongxin.access.work.WorkLedgerRepository.Happening;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people see of work items and do with them. */
@Singleton
class WorkItemService {
    private static final String READ = "work-item:read";
    private static final int SOON_DAYS = 7;

    private final WorkItemRepository items;
    private final WorkLedgerRepository ledger;
    private final WorkItemWording wording;
    private final DueDates dueDates;
    private final CurrentCaller caller;
    private final Clock clock;

    WorkItemService(
            WorkItemRepository items,
            WorkLedgerRepository ledger,
            WorkItemWording wording,
            DueDates dueDates,
            CurrentCaller caller,
            Clock clock) {
        this.items = items;
        this.ledger = ledger;
        this.wording = wording;
        this.dueDates = dueDates;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Whoever has no work here has an empty desk and no refusal: it is everybody's first screen.
     */
    NextActions next() {
        if (!caller.get().permissions().contains(READ)) {
            return new NextActions(List.of(), false);
        }
        caller.require(READ);
        List<Line> lines = items.next();
        boolean more = lines.size() > WorkItemRepository.MOST_NEXT;
        List<Line> shown = more ? lines.subList(0, WorkItemRepository.MOST_NEXT) : lines;
        return new NextActions(wording.nextActions(shown, now(), dueDates.calendar()), more);
    }

    Page<WorkItemRow> page(ListQuery query) {
        Page<Line> lines = items.page(query);
        List<WorkItemRow> rows = wording.rows(lines.items(), now(), dueDates.calendar());
        return new Page<>(rows, lines.nextCursor(), lines.total());
    }

    WorkItemSummary summary() {
        Instant now = now();
        Instant soon = WorkTimes.endOf(WorkTimes.dayOf(now).plusDays(SOON_DAYS - 1L));
        Counts counts = items.counts(now, soon);
        return new WorkItemSummary(
                counts.open(),
                counts.overdue(),
                counts.dueSoon(),
                soon,
                counts.escalated(),
                counts.mine(),
                counts.open() - counts.mine());
    }

    WorkItemDetail get(UUID id) {
        Whole whole = items.whole(id);
        WorkItemRow row = wording.rows(List.of(whole.line()), now(), dueDates.calendar()).get(0);
        return new WorkItemDetail(
                row,
                wording.rule(row.kind()),
                whole.raisedAt(),
                whole.escalatedRole(),
                whole.settledAt(),
                whole.settledBy(),
                whole.outcome(),
                whole.version(),
                actions(whole));
    }

    WorkItemHistory history(UUID id) {
        items.whole(id);
        return new WorkItemHistory(items.history(id));
    }

    @Transactional
    WorkItemDetail take(UUID id) {
        WorkItem item = items.toChange(id);
        Instant now = now();
        item.take(situation(item), account(), now);
        return changed(item, new Happening(id, now, "TAKEN", null));
    }

    @Transactional
    WorkItemDetail release(UUID id) {
        WorkItem item = items.toChange(id);
        item.release(situation(item));
        return changed(item, new Happening(id, now(), "RELEASED", null));
    }

    @Transactional
    WorkItemDetail finish(UUID id) {
        WorkItem item = items.toChange(id);
        Instant now = now();
        String how = "已阅知";
        item.finish(situation(item), account(), now, how);
        WorkItemDetail detail = changed(item, new Happening(id, now, "DONE", how));
        ledger.stop(List.of(id));
        return detail;
    }

    private WorkItemDetail changed(WorkItem item, Happening happening) {
        items.changed(item);
        ledger.tell(happening, Optional.of(caller.get()));
        caller.require(READ);
        return get(item.id());
    }

    private Situation situation(WorkItem item) {
        return new Situation(
                caller.accountId(), item.takenBy(), null, wording.closable(item.kind()));
    }

    /** Steps of the table for whoever has the item to do; the guard says why one is not open. */
    private List<Action> actions(Whole whole) {
        Line line = whole.line();
        if (!whole.turn() || !caller.get().scope("work-item:write").covers(line.axes())) {
            return List.of();
        }
        Situation now =
                new Situation(
                        caller.accountId(),
                        line.takenBy(),
                        line.takenName(),
                        wording.closable(line.kind()));
        return WorkItemLifecycle.TABLE.from(WorkItemStatus.valueOf(line.status())).stream()
                .map(
                        step ->
                                step.guard()
                                        .apply(now)
                                        .map(reason -> Action.refused(step.action(), reason))
                                        .orElseGet(() -> Action.allowed(step.action())))
                .toList();
    }

    private UUID account() {
        return Optional.ofNullable(caller.accountId())
                .orElseThrow(() -> new ProblemException(ProblemCode.FORBIDDEN, "请先由管理员为您建立账户。"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
