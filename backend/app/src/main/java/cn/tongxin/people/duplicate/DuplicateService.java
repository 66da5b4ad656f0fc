package cn.tongxin.people.duplicate;

import cn.tongxin.kernel.data.Mask;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.state.Transition;
import cn.tongxin.people.PupilsMerged;
import cn.tongxin.people.PupilsMerged.Kind;
import cn.tongxin.people.duplicate.Duplicate.Hand;
import cn.tongxin.people.duplicate.Duplicate.Pair;
import cn.tongxin.people.duplicate.DuplicateRepository.Whole;
import cn.tongxin.people.duplicate.DuplicateRequests.StudentDuplicateEnd;
import cn.tongxin.people.duplicate.DuplicateRequests.StudentDuplicateReport;
import cn.tongxin.people.duplicate.DuplicateRequests.StudentMerge;
import cn.tongxin.people.duplicate.DuplicateScanRepository.Standing;
import cn.tongxin.people.duplicate.DuplicateViews.StudentDuplicateDetail;
import cn.tongxin.people.duplicate.DuplicateViews.StudentDuplicatePupil;
import cn.tongxin.people.student.PupilMerges;
import cn.tongxin.people.student.PupilMerges.Merging;
import cn.tongxin.people.student.PupilMerges.Side;
import cn.tongxin.people.student.Pupils;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Use cases of pairs of pupils who may be one. */
@Singleton
class DuplicateService {
    private final DuplicateRepository duplicates;
    private final Pupils pupils;
    private final PupilMerges merges;
    private final DuplicateWork work;
    private final DuplicateTools tools;

    DuplicateService(
            DuplicateRepository duplicates,
            Pupils pupils,
            PupilMerges merges,
            DuplicateWork work,
            DuplicateTools tools) {
        this.duplicates = duplicates;
        this.pupils = pupils;
        this.merges = merges;
        this.work = work;
        this.tools = tools;
    }

    StudentDuplicateDetail get(UUID id) {
        Whole whole = duplicates.whole(id);
        List<StudentDuplicatePupil> shown = whole.row().pupils();
        List<Side> sides = merges.sides(shown.get(0).id(), shown.get(shown.size() - 1).id());
        return new StudentDuplicateDetail(
                whole.row(),
                sides.stream().map(DuplicateSides::side).toList(),
                DuplicateSides.differences(sides),
                whole.note(),
                whole.proposal(),
                whole.decision(),
                whole.version(),
                actions(whole));
    }

    @Transactional
    StudentDuplicateDetail report(StudentDuplicateReport body) {
        if (body.first().equals(body.second())) {
            throw ProblemException.invalid("second", "请选择两条不同的记录。");
        }
        Pair pair = new Pair(body.first(), body.second());
        Axes first = pupils.holdSeen(pair.first());
        Axes second = pupils.holdSeen(pair.second());
        tools.refuseOwn(pair);
        Axes place =
                new Axes(
                        Objects.equals(first.unit(), second.unit()) ? first.unit() : null,
                        Objects.equals(first.school(), second.school()) ? first.school() : null);
        Duplicate added = new Duplicate(tools.next(), pair, place, body.note());
        duplicates.create(added);
        StudentDuplicateDetail shown = get(added.id());
        work.found(List.of(standing(added, shown)));
        return shown;
    }

    /** Nobody is asked for a merger that cannot be. */
    @Transactional
    StudentDuplicateDetail propose(UUID id, StudentMerge body) {
        Duplicate pair = duplicates.heldForWrite(id);
        tools.refuseOwn(pair.pair());
        pair.propose(body.survivor(), body.reason(), tools.hand(pair.axes()));
        List<String> obstacles = merges.obstacles(pair.pair().first(), pair.pair().second());
        if (!obstacles.isEmpty()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, String.join("", obstacles));
        }
        duplicates.changed(pair);
        StudentDuplicateDetail shown = get(id);
        work.proposed(standing(pair, shown));
        return shown;
    }

    /** Pupils are held before what is kept about them, as by whatever else moves them. */
    @Transactional
    StudentDuplicateDetail merge(UUID id, StudentMerge body) {
        Whole before = duplicates.forStep(id);
        Pair both = before.pair();
        merges.hold(both.first(), both.second());
        Duplicate pair = duplicates.heldForWrite(id);
        Hand hand = tools.hand(pair.axes());
        tools.refuseOwn(both);
        pair.requireMayMerge(body.survivor());
        tools.requireOther(pair.proposedBy(), pair.proposedFor());
        PupilsMerged merged =
                merges.merge(
                        new Merging(body.survivor(), both.other(body.survivor()), body.reason()));
        pair.merged(body.reason(), hand, Stream.of(Kind.values()).map(merged::counted).toList());
        duplicates.changed(pair);
        work.decided(id, "已合并");
        return get(id);
    }

    @Transactional
    StudentDuplicateDetail reopen(UUID id, StudentDuplicateEnd body) {
        Duplicate pair = duplicates.heldForWrite(id);
        tools.refuseOwn(pair.pair());
        pair.reopen();
        duplicates.changed(pair);
        StudentDuplicateDetail shown = get(id);
        work.reopened(standing(pair, shown));
        return shown;
    }

    @Transactional
    StudentDuplicateDetail leaveApart(UUID id, StudentDuplicateEnd body) {
        Duplicate pair = duplicates.heldForWrite(id);
        tools.refuseOwn(pair.pair());
        pair.leaveApart(body.reason(), tools.hand(pair.axes()));
        duplicates.changed(pair);
        work.decided(id, "不是同一人");
        return get(id);
    }

    private static Standing standing(Duplicate pair, StudentDuplicateDetail shown) {
        String name = Mask.NAME.apply(shown.sides().get(0).name());
        return new Standing(pair.id(), name, pair.axes(), pair.status(), pair.proposedBy());
    }

    /** What stands against a merger is told before somebody tries. */
    private List<Action> actions(Whole whole) {
        DuplicateStatus status = DuplicateStatus.valueOf(whole.row().status());
        List<Transition<DuplicateStatus, Duplicate>> steps =
                DuplicateLifecycle.TABLE.from(status).stream()
                        .filter(step -> tools.reaches(step.permission(), whole.place()))
                        .toList();
        if (steps.isEmpty()) {
            return List.of();
        }
        String own = tools.refusal(whole.pair()).orElse("");
        String obstacles =
                String.join("", merges.obstacles(whole.pair().first(), whole.pair().second()));
        return steps.stream()
                .map(
                        step ->
                                switch (step.action()) {
                                    case DuplicateLifecycle.MERGE ->
                                            action(step.action(), own + mine(whole) + obstacles);
                                    case DuplicateLifecycle.PROPOSE ->
                                            action(step.action(), own + obstacles);
                                    default -> action(step.action(), own);
                                })
                .toList();
    }

    private String mine(Whole whole) {
        return tools.isSame(whole.proposedBy(), whole.proposedFor())
                ? DuplicateTools.OTHER_PERSON
                : "";
    }

    private static Action action(String name, String refusal) {
        return refusal.isEmpty() ? Action.allowed(name) : Action.refused(name, refusal);
    }
}
