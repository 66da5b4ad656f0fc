package cn.tongxin.people.transfer;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.org.Classes;
import cn.tongxin.org.Classes.SchoolClass;
import cn.tongxin.org.SchoolSites;
import cn.tongxin.org.SchoolSites.SchoolSite;
import cn.tongxin.people.student.PupilMoves;
import cn.tongxin.people.student.PupilMoves.Going;
import cn.tongxin.people.student.PupilMoves.Leaver;
import cn.tongxin.people.student.PupilMoves.Seat;
import cn.tongxin.people.transfer.Transfer.Site;
import cn.tongxin.people.transfer.TransferRepository.Whole;
import cn.tongxin.people.transfer.TransferRequests.TransferAccept;
import cn.tongxin.people.transfer.TransferRequests.TransferEnd;
import cn.tongxin.people.transfer.TransferRequests.TransferOffer;
import cn.tongxin.people.transfer.TransferViews.TransferDetail;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of transfers. */
@Singleton
class TransferService {
    static final String RESOURCE = "transfers";

    /** Special education and special schools: their stages say nothing of age. */
    private static final Set<String> ANY_AGE = Set.of("SPE", "SPC");

    private static final String AWAY = "这名学生暂时不能转学，请与转出学校联系。";

    private final TransferRepository transfers;
    private final PupilMoves pupils;
    private final SchoolSites sites;
    private final Classes classes;
    private final Tools tools;

    /** What a step leaves behind. */
    @Singleton
    record Tools(
            StatusHistory history, TransferWork work, CurrentCaller caller, TimeOrderedIds ids) {}

    TransferService(
            TransferRepository transfers,
            PupilMoves pupils,
            SchoolSites sites,
            Classes classes,
            Tools tools) {
        this.transfers = transfers;
        this.pupils = pupils;
        this.sites = sites;
        this.classes = classes;
        this.tools = tools;
    }

    TransferDetail get(UUID id) {
        Whole whole = transfers.whole(id);
        return new TransferDetail(
                whole.row(),
                whole.reason(),
                whole.movedOn(),
                whole.decisionNote(),
                whole.version(),
                actions(whole));
    }

    @Transactional
    TransferDetail offer(TransferOffer body) {
        SchoolSite to =
                sites.hold(body.toSchool())
                        .orElseThrow(() -> ProblemException.invalid("toSchool", "没有这所学校，请从列表中选择。"));
        Leaver pupil = pupils.hold(body.student());
        requireCanGo(pupil, to);
        SchoolClass learnsIn =
                pupil.classGroup() == null ? null : classes.find(pupil.classGroup()).orElse(null);
        if (learnsIn != null && !teaches(to.id(), learnsIn.stage())) {
            throw ProblemException.invalid("toSchool", "这所学校没有学生所在的学段，请另选一所。");
        }
        Transfer added =
                new Transfer(
                        tools.ids().next(),
                        pupil,
                        learnsIn,
                        new Site(to.unit(), to.id()),
                        body.reason());
        transfers.create(added);
        tools.history()
                .keep(
                        step(
                                added,
                                added.status(),
                                TransferLifecycle.OFFER,
                                added.from(),
                                body.reason()));
        tools.work().toDecide(added);
        return get(added.id());
    }

    private void requireCanGo(Leaver pupil, SchoolSite to) {
        if (to.id().equals(pupil.school())) {
            throw ProblemException.invalid("toSchool", "学生已在这所学校就读；校内换班请办理编班。");
        }
        if (!to.open()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "这所学校已撤销或合并，不能接收学生，请另选一所。");
        }
        if (transfers.isOffered(pupil.student())) {
            throw new ProblemException(ProblemCode.DUPLICATE, "这名学生已有一项转学在等待答复，请等对方答复，或先撤回再重新提出。");
        }
    }

    /** Seat, pupil and offer are held in this order, as a merger of either school holds them. */
    @Transactional
    TransferDetail accept(UUID id, TransferAccept body) {
        Whole before = transfers.forStep(id, TransferSide.RECEIVING);
        if (!before.learns()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, AWAY);
        }
        Seat seat = pupils.seat(before.row().to().school().id(), body.classGroup());
        requireStage(before.row().stage(), body.classGroup());
        pupils.keepStill(before.row().student());
        Transfer transfer = transfers.heldForStep(id, TransferSide.RECEIVING);
        TransferStatus was = transfer.status();
        transfer.accept(body.on());
        settled(transfer, was, TransferLifecycle.ACCEPT, transfer.to(), null);
        tools.work().decided(id, "已接收");
        // Last, so that what follows the pupil finds its offer accepted.
        pupils.move(
                new Going(
                        transfer.student(),
                        transfer.from().school(),
                        seat,
                        body.on(),
                        transfer.reason()));
        return get(id);
    }

    private boolean teaches(UUID school, String stage) {
        return ANY_AGE.contains(stage)
                || sites.teaches(school, stage)
                || ANY_AGE.stream().anyMatch(any -> sites.teaches(school, any));
    }

    /** A class that is not there is refused where it is held. */
    private void requireStage(@Nullable String stage, UUID classGroup) {
        String into = classes.find(classGroup).map(SchoolClass::stage).orElse(stage);
        boolean fits =
                stage == null
                        || stage.equals(into)
                        || ANY_AGE.contains(stage)
                        || ANY_AGE.contains(into);
        if (!fits) {
            throw ProblemException.invalid("classGroup", "这个班级不在学生所在的学段，请另选一个。");
        }
    }

    @Transactional
    TransferDetail refuse(UUID id, TransferEnd body) {
        Transfer transfer = transfers.heldForStep(id, TransferSide.RECEIVING);
        TransferStatus was = transfer.status();
        transfer.refuse(body.reason());
        settled(transfer, was, TransferLifecycle.REFUSE, transfer.to(), body.reason());
        tools.work().decided(id, "未接收");
        return get(id);
    }

    @Transactional
    TransferDetail withdraw(UUID id, TransferEnd body) {
        Transfer transfer = transfers.heldForStep(id, TransferSide.RELEASING);
        TransferStatus was = transfer.status();
        transfer.withdraw(body.reason());
        settled(transfer, was, TransferLifecycle.WITHDRAW, transfer.from(), body.reason());
        tools.work().withdrawn(id);
        return get(id);
    }

    private void settled(
            Transfer transfer,
            TransferStatus was,
            String action,
            Site by,
            @Nullable String reason) {
        transfers.changed(transfer);
        tools.history().keep(step(transfer, was, action, by, reason));
    }

    /**
     * @param by the school whose step it is
     */
    static StatusHistory.Step step(
            Transfer transfer,
            TransferStatus was,
            String action,
            Site by,
            @Nullable String reason) {
        return new StatusHistory.Step(
                RESOURCE,
                transfer.id(),
                by.axes(),
                was.name(),
                transfer.status().name(),
                action,
                reason,
                null);
    }

    /** Why a pupil pauses is not the receiving school's to know. */
    private static Action offered(String action, boolean learns) {
        return learns || !action.equals(TransferLifecycle.ACCEPT)
                ? Action.allowed(action)
                : Action.refused(action, AWAY);
    }

    /** Each side is offered its own steps. */
    private List<Action> actions(Whole whole) {
        return TransferLifecycle.TABLE.from(TransferStatus.valueOf(whole.row().status())).stream()
                .filter(
                        step ->
                                tools.caller()
                                        .get()
                                        .scope(step.permission())
                                        .covers(whole.at(TransferSide.of(step.permission()))))
                .map(step -> offered(step.action(), whole.learns()))
                .toList();
    }
}
