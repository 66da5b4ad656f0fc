package cn.tongxin.people.duplicate;

import cn.tongxin.people.PupilsMerged;
import cn.tongxin.people.StudentsMoved;
import cn.tongxin.people.duplicate.DuplicateScanRepository.Standing;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Pairs are where both pupils are, in the transaction that moves one of them. */
@Singleton
class DuplicateFollowing {
    private final DuplicateScanRepository rows;
    private final DuplicateWork work;
    private final CurrentCaller caller;
    private final Clock clock;

    DuplicateFollowing(
            DuplicateScanRepository rows, DuplicateWork work, CurrentCaller caller, Clock clock) {
        this.rows = rows;
        this.work = work;
        this.caller = caller;
        this.clock = clock;
    }

    void whenPupilsMove(@Observes StudentsMoved moved) {
        rows.follow(moved.students());
        List<Standing> waiting = rows.waiting(moved.students());
        if (!waiting.isEmpty()) {
            work.follow(waiting.stream().map(Standing::id).toList(), waiting);
        }
    }

    void whenTwoHaveBecomeOne(@Observes @Priority(PupilsMerged.REST) PupilsMerged merged) {
        List<Standing> waiting = rows.waiting(List.of(merged.absorbed()));
        rows.merged(
                merged.survivor(),
                merged.absorbed(),
                Objects.requireNonNull(caller.accountId(), "somebody has decided"),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        List<UUID> touched = waiting.stream().map(Standing::id).toList();
        work.follow(
                touched,
                rows.waiting(List.of(merged.survivor())).stream()
                        .filter(pair -> touched.contains(pair.id()))
                        .toList());
    }
}
