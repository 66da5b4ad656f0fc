package cn.tongxin.people.transfer;

import cn.tongxin.access.WorkItemKind;
import cn.tongxin.access.WorkItemKind.Term;
import cn.tongxin.access.WorkItemSource;
import cn.tongxin.access.WorkItems;
import cn.tongxin.access.WorkItems.Opening;
import cn.tongxin.access.WorkItems.Outcome;
import cn.tongxin.access.WorkItems.Subject;
import cn.tongxin.access.WorkItems.Who;
import cn.tongxin.kernel.data.Mask;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * An offer is work of the receiving school until it is decided; its county sees what waits long.
 */
@Singleton
class TransferWork implements WorkItemSource {
    static final String DECIDE = "student-transfer.decide";
    private static final String SCHOOL = "school-admin";
    private static final String COUNTY = "county-admin";
    private static final int WORKDAYS = 10;
    private static final int REMINDER = 3;

    private final WorkItems work;

    TransferWork(WorkItems work) {
        this.work = work;
    }

    @Override
    public List<WorkItemKind> workItemKinds() {
        return List.of(
                new WorkItemKind(
                        DECIDE,
                        "答复转学",
                        null,
                        TransferService.RESOURCE,
                        Term.workdays(WORKDAYS),
                        List.of(Term.workdays(REMINDER)),
                        Term.workdays(0),
                        true,
                        false));
    }

    void toDecide(Transfer offered) {
        String name = Mask.NAME.apply(offered.studentName());
        work.open(
                List.of(
                        new Opening(
                                DECIDE,
                                new Subject(TransferService.RESOURCE, offered.id(), name),
                                "答复是否接收转学学生" + name,
                                Who.of(SCHOOL, offered.to().axes(), COUNTY),
                                null)));
    }

    void decided(UUID transfer, String how) {
        work.settle(DECIDE, List.of(transfer), Outcome.DONE, how);
    }

    void withdrawn(UUID transfer) {
        work.settle(DECIDE, List.of(transfer), Outcome.CANCELLED, "转学已撤回");
    }
}
