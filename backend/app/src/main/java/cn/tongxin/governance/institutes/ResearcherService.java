package cn.tongxin.governance.institutes;

import cn.tongxin.governance.institutes.InstituteViews.InstituteHistory;
import cn.tongxin.governance.institutes.Researcher.Post;
import cn.tongxin.governance.institutes.ResearcherLifecycle.Situation;
import cn.tongxin.governance.institutes.ResearcherRepository.Whole;
import cn.tongxin.governance.institutes.ResearcherRequests.ResearcherCreate;
import cn.tongxin.governance.institutes.ResearcherRequests.ResearcherUpdate;
import cn.tongxin.governance.institutes.ResearcherViews.ResearcherDetail;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.state.Transition;
import cn.tongxin.person.Persons;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of researchers. */
@Singleton
class ResearcherService {
    private final ResearcherRepository researchers;
    private final InstituteRepository institutes;
    private final ResearcherChecks checks;
    private final CurrentCaller caller;
    private final Tools tools;

    /** What new rows and their steps are made with. */
    @Singleton
    record Tools(InstituteHistories histories, TimeOrderedIds ids) {}

    ResearcherService(
            ResearcherRepository researchers,
            InstituteRepository institutes,
            ResearcherChecks checks,
            CurrentCaller caller,
            Tools tools) {
        this.researchers = researchers;
        this.institutes = institutes;
        this.checks = checks;
        this.caller = caller;
        this.tools = tools;
    }

    ResearcherDetail get(UUID id) {
        Whole whole = researchers.whole(id);
        return new ResearcherDetail(
                whole.row(),
                whole.schools(),
                whole.outputs(),
                whole.synthetic(),
                whole.version(),
                whole.createdAt(),
                actions(whole));
    }

    InstituteHistory history(UUID id) {
        researchers.whole(id);
        return tools.histories().of(ResearcherChanges.RESOURCE, id);
    }

    /** The institute is held: it is not closed meanwhile. */
    @Transactional
    ResearcherDetail create(ResearcherCreate body) {
        if (institutes.whereItBelongs(body.institute()).isEmpty()) {
            throw ProblemException.invalid("institute", "没有这个指导中心或指导所，请从列表中选择。");
        }
        Institute at = institutes.held(body.institute());
        if (!at.isOpen()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "已经撤销，不能再聘任教研员。");
        }
        checks.requirePeriod(body.from(), body.until());
        checks.requireSchools(at, body.schools(), List.of());
        Persons.Card person = checks.person(body, at);
        Researcher added =
                new Researcher(
                        tools.ids().next(),
                        new Post(at, person, body.kind(), body.from()),
                        body.work(),
                        checks.today());
        researchers.create(added);
        checks.settle(added, checks.whenNew(body, person), body.overrides());
        return get(added.id());
    }

    @Transactional
    ResearcherDetail update(UUID id, ResearcherUpdate body) {
        Researcher one = researchers.forWrite(id);
        if (!one.isLive()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "聘任已经结束，不能再改动。");
        }
        checks.requirePeriod(one.from(), body.until());
        Institute at = institutes.held(one.institute());
        checks.requireSchools(at, body.schools(), one.schools());
        checks.settle(
                one,
                checks.tooMany(one.kind(), body.work(), one.schools().size()),
                body.overrides());
        one.does(body.work());
        researchers.save(one);
        return get(id);
    }

    @Transactional
    ResearcherDetail step(UUID id, String action, String reason) {
        take(researchers.forWrite(id), action, reason);
        return get(id);
    }

    /**
     * Its first day has come; returns whether it began. Somebody, or another process, may have been
     * faster.
     */
    @Transactional
    boolean firstDay(UUID id) {
        Researcher planned = researchers.held(id);
        boolean due = planned.isDueToBegin(checks.today());
        if (due) {
            take(planned, ResearcherLifecycle.BEGIN, "聘任日期已到");
        }
        return due;
    }

    /** The day on which it was to end has come; returns whether it ended. */
    @Transactional
    boolean lastDay(UUID id) {
        Researcher over = researchers.held(id);
        boolean due = over.isOver(checks.today());
        if (due) {
            take(over, ResearcherLifecycle.END, "结束日期已到");
        }
        return due;
    }

    private void take(Researcher one, String action, @Nullable String reason) {
        ResearcherStatus before = one.status();
        one.step(action, checks.today());
        researchers.save(one);
        tools.histories()
                .keep(
                        new StatusHistory.Step(
                                ResearcherChanges.RESOURCE,
                                one.id(),
                                one.axes(),
                                before.name(),
                                one.status().name(),
                                action,
                                reason,
                                null));
    }

    private List<Action> actions(Whole whole) {
        if (!caller.get().scope(ResearcherLifecycle.WRITE).covers(whole.axes())) {
            return List.of();
        }
        ResearcherStatus status = ResearcherStatus.valueOf(whole.row().status());
        List<Action> actions = new ArrayList<>();
        if (status != ResearcherStatus.ENDED) {
            actions.add(Action.allowed("update"));
        }
        LocalDate from = whole.row().from();
        Situation situation = new Situation(from, checks.today());
        for (Transition<ResearcherStatus, Situation> step :
                ResearcherLifecycle.TABLE.from(status)) {
            actions.add(
                    step.guard()
                            .apply(situation)
                            .map(why -> Action.refused(step.action(), why))
                            .orElseGet(() -> Action.allowed(step.action())));
        }
        return List.copyOf(actions);
    }
}
