package cn.tongxin.people.transfer;

import cn.tongxin.org.SchoolEnding;
import cn.tongxin.org.SchoolMerged;
import cn.tongxin.org.SchoolSites;
import cn.tongxin.people.PupilsMerged;
import cn.tongxin.people.PupilsMerging;
import cn.tongxin.people.StudentsMoved;
import cn.tongxin.people.transfer.Transfer.Site;
import cn.tongxin.people.transfer.TransferRepository.Stray;
import cn.tongxin.platform.history.StatusHistory;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * What becomes of offers when the pupil or a school goes another way, in the transaction that does
 * it: they follow whoever goes on elsewhere, and end when there is nothing left to offer.
 */
@Singleton
class TransferFollowing {
    /** When pupils are where they belong, and their offers with them. */
    private static final int AFTER_PUPILS = 3500;

    private static final String WAITING = "有一项转学在等待答复。请先由转入学校答复，或由转出学校撤回，再合并。";
    private static final String LEFT = "学生已离校，转学自动撤回";
    private static final String THERE = "学生已在转入学校就读，转学自动撤回";

    private final TransferRepository transfers;
    private final SchoolSites sites;
    private final StatusHistory history;
    private final TransferWork work;

    TransferFollowing(
            TransferRepository transfers,
            SchoolSites sites,
            StatusHistory history,
            TransferWork work) {
        this.transfers = transfers;
        this.sites = sites;
        this.history = history;
        this.work = work;
    }

    void whenASchoolEnds(@Observes SchoolEnding ending) {
        long waiting = transfers.waitingAt(ending.school());
        if (ending.kind() == SchoolEnding.Kind.CLOSE && waiting > 0) {
            ending.veto("还有 " + waiting + " 名转来的学生等待答复");
        }
    }

    void whenTwoAreToBecomeOne(@Observes PupilsMerging merging) {
        if (transfers.isOffered(merging.survivor()) || transfers.isOffered(merging.absorbed())) {
            merging.veto(WAITING);
        }
    }

    /** What was decided is history of the row that goes on. */
    void whenTwoHaveBecomeOne(@Observes PupilsMerged merged) {
        merged.count(
                PupilsMerged.Kind.TRANSFERS,
                transfers.goOver(merged.survivor(), merged.absorbed()));
    }

    void whenPupilsMove(@Observes StudentsMoved moved) {
        for (Stray stray : transfers.strays(moved.students())) {
            Transfer transfer = transfers.following(stray.transfer());
            if (!stray.stays()) {
                end(transfer, LEFT);
            } else if (stray.now().equals(transfer.to())) {
                end(transfer, THERE);
            } else {
                transfer.comeFrom(stray.now());
                transfers.changed(transfer);
            }
        }
    }

    void whenASchoolIsMerged(@Observes @Priority(AFTER_PUPILS) SchoolMerged merged) {
        Site into =
                sites.find(merged.into())
                        .map(site -> new Site(site.unit(), site.id()))
                        .orElseThrow();
        for (UUID id : transfers.offeredTo(merged.from())) {
            Transfer transfer = transfers.following(id);
            if (into.equals(transfer.from())) {
                end(transfer, THERE);
            } else {
                transfer.goTo(into);
                transfers.changed(transfer);
            }
        }
    }

    private void end(Transfer transfer, String why) {
        TransferStatus before = transfer.status();
        transfer.withdraw(why);
        transfers.changed(transfer);
        history.keep(
                TransferService.step(
                        transfer, before, TransferLifecycle.WITHDRAW, transfer.from(), why));
        work.withdrawn(transfer.id());
    }
}
