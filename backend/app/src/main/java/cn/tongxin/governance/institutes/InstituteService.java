package cn.tongxin.governance.institutes;

import cn.tongxin.governance.institutes.InstituteLifecycle.Situation;
import cn.tongxin.governance.institutes.InstituteRepository.Whole;
import cn.tongxin.governance.institutes.InstituteRequests.InstituteCreate;
import cn.tongxin.governance.institutes.InstituteRequests.InstituteUpdate;
import cn.tongxin.governance.institutes.InstituteViews.InstituteDetail;
import cn.tongxin.governance.institutes.InstituteViews.InstituteHistory;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.state.Transition;
import cn.tongxin.org.Units;
import cn.tongxin.org.Units.EducationUnit;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Use cases of institutes. */
@Singleton
class InstituteService {
    private final InstituteRepository institutes;
    private final InstituteHistories histories;
    private final Units units;
    private final CurrentCaller caller;
    private final TimeOrderedIds ids;

    InstituteService(
            InstituteRepository institutes,
            InstituteHistories histories,
            Units units,
            CurrentCaller caller,
            TimeOrderedIds ids) {
        this.institutes = institutes;
        this.histories = histories;
        this.units = units;
        this.caller = caller;
        this.ids = ids;
    }

    InstituteDetail get(UUID id) {
        Whole whole = institutes.whole(id);
        return new InstituteDetail(
                whole.row(),
                whole.serviceArea(),
                whole.address(),
                whole.establishedOn(),
                whole.synthetic(),
                whole.version(),
                whole.createdAt(),
                actions(whole));
    }

    InstituteHistory history(UUID id) {
        institutes.whole(id);
        return histories.of(InstituteChanges.RESOURCE, id);
    }

    @Transactional
    InstituteDetail create(InstituteCreate body) {
        EducationUnit unit =
                units.find(body.managingUnit())
                        .orElseThrow(
                                () ->
                                        ProblemException.invalid(
                                                "managingUnit", "没有这个主管单位，请从列表中选择。"));
        Institute added = new Institute(ids.next(), unit, body.facts());
        institutes.create(added);
        return get(added.id());
    }

    @Transactional
    InstituteDetail update(UUID id, InstituteUpdate body) {
        Institute institute = institutes.forWrite(id);
        if (!institute.isOpen()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "已经撤销，不能再改动。");
        }
        institute.describe(body.facts());
        institutes.save(institute);
        return get(id);
    }

    /** Held before anybody is counted: nobody is appointed meanwhile. */
    @Transactional
    InstituteDetail step(UUID id, String action, String reason) {
        institutes.held(id);
        Institute institute = institutes.forWrite(id);
        InstituteStatus before = institute.status();
        institute.step(action, institutes.situation(id));
        institutes.save(institute);
        histories.keep(
                new StatusHistory.Step(
                        InstituteChanges.RESOURCE,
                        id,
                        institute.axes(),
                        before.name(),
                        institute.status().name(),
                        action,
                        reason,
                        null));
        return get(id);
    }

    private List<Action> actions(Whole whole) {
        if (!caller.get().scope(InstituteLifecycle.WRITE).covers(whole.axes())) {
            return List.of();
        }
        InstituteStatus status = InstituteStatus.valueOf(whole.row().status());
        List<Action> actions = new ArrayList<>();
        if (status != InstituteStatus.CLOSED) {
            actions.add(Action.allowed("update"));
        }
        Situation situation = whole.situation();
        for (Transition<InstituteStatus, Situation> step : InstituteLifecycle.TABLE.from(status)) {
            actions.add(
                    step.guard()
                            .apply(situation)
                            .map(why -> Action.refused(step.action(), why))
                            .orElseGet(() -> Action.allowed(step.action())));
        }
        return List.copyOf(actions);
    }
}
