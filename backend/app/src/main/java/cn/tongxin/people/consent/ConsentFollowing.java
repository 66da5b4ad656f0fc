package cn.tongxin.people.consent;

import cn.tongxin.people.PupilsMerged;
import cn.tongxin.people.StudentsMoved;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * What was agreed to goes with the pupil, so that it can be taken back there; to another school it
 * is outdated, because nobody has agreed with that one.
 */
@Singleton
class ConsentFollowing {
    private final ConsentRepository consents;

    ConsentFollowing(ConsentRepository consents) {
        this.consents = consents;
    }

    void whenTwoHaveBecomeOne(@Observes PupilsMerged merged) {
        consents.merge(merged.survivor(), merged.absorbed());
    }

    void whenPupilsMove(@Observes StudentsMoved moved) {
        consents.follow(Set.copyOf(moved.students()));
    }
}
