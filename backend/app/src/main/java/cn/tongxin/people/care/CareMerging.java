package cn.tongxin.people.care;

import cn.tongxin.people.PupilsMerged;
import cn.tongxin.people.care.CareMergeRepository.Kept;
import cn.tongxin.people.family.FamilyOrders;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What few may know of a child that was written down twice is known of the row that goes on. An
 * order in force for either of them keeps away from both in the same moment.
 */
@Singleton
class CareMerging {
    private static final String REASON = "学生的两条记录已合并，同一事项只保留一项";
    private static final String ENDED_REASON = "ended_reason";

    private final CareMergeRepository rows;
    private final CourtOrderRepository orders;
    private final FamilyOrders family;
    private final Work work;
    private final CareTools tools;

    /** What waits for somebody about what is ended. */
    @Singleton
    record Work(CareWork care, ArrangementWork arrangements) {}

    CareMerging(
            CareMergeRepository rows,
            CourtOrderRepository orders,
            FamilyOrders family,
            Work work,
            CareTools tools) {
        this.rows = rows;
        this.orders = orders;
        this.family = family;
        this.work = work;
        this.tools = tools;
    }

    void whenTwoHaveBecomeOne(@Observes @Priority(PupilsMerged.REST) PupilsMerged merged) {
        goOver(merged, Kept.CATEGORIES, work.care()::ended);
        goOver(merged, Kept.ARRANGEMENTS, work.arrangements()::ended);
        rows.contactsGoOver(merged.survivor(), merged.absorbed());
        goOver(merged, Kept.ORDERS, work.care()::orderEnded);
        goOver(merged, Kept.SAFE, id -> {});
        family.follow(merged.survivor(), orders.keptFrom(merged.survivor()));
    }

    private void goOver(PupilsMerged merged, Kept kept, Consumer<UUID> ended) {
        UUID survivor = merged.survivor();
        UUID absorbed = merged.absorbed();
        for (UUID id : rows.twice(kept, survivor, absorbed)) {
            String sealed = tools.seal(kept.table(), ENDED_REASON, id, REASON);
            rows.end(kept, id, tools.today(), sealed, Set.of(survivor, absorbed));
            ended.accept(id);
        }
        rows.goOver(kept, survivor, absorbed);
    }
}
