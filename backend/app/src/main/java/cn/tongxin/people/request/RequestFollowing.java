package cn.tongxin.people.request;

import cn.tongxin.access.SubjectsMoved;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.PupilsMerged;
import cn.tongxin.people.PupilsMerging;
import cn.tongxin.people.StudentsMoved;
import cn.tongxin.people.request.SubjectRequestRepository.Leaving;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * That there is a request about a pupil is known where it learns now, and what the school has to do
 * about it goes there, in the transaction that moves it.
 */
@Singleton
class RequestFollowing {
    private static final String TWICE = "两条记录上有同样的个人信息申请在办理。请先由个人信息保护负责人答复其中一项，再合并。";
    private static final String REASON = "学生到另一所学校就读";

    private final SubjectRequestRepository requests;
    private final Event<SubjectsMoved> work;

    RequestFollowing(SubjectRequestRepository requests, Event<SubjectsMoved> work) {
        this.requests = requests;
        this.work = work;
    }

    void whenTwoAreToBecomeOne(@Observes PupilsMerging merging) {
        if (requests.isAskedForBoth(merging.survivor(), merging.absorbed())) {
            merging.veto(TWICE);
        }
    }

    void whenTwoHaveBecomeOne(@Observes PupilsMerged merged) {
        requests.goOver(merged.survivor(), merged.absorbed());
    }

    void whenPupilsMove(@Observes StudentsMoved moved) {
        List<Leaving> leaving = requests.leaving(moved.students());
        requests.follow(moved.students());
        leaving.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> new Way(one.from(), one.to()),
                                Collectors.mapping(Leaving::id, Collectors.toSet())))
                .forEach(
                        (way, ids) ->
                                work.fire(new SubjectsMoved(ids, way.from(), way.to(), REASON)));
    }

    /** From one school to another. */
    private record Way(UUID from, Axes to) {}
}
