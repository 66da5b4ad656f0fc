package cn.tongxin.people.claim;

import cn.tongxin.people.PupilsMerged;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** A slip for a row that was merged opens nothing: whoever needs one gets that of the row left. */
@Singleton
class ClaimFollowing {
    private final ClaimCodeRepository codes;

    ClaimFollowing(ClaimCodeRepository codes) {
        this.codes = codes;
    }

    void whenTwoHaveBecomeOne(@Observes PupilsMerged merged) {
        codes.drop(merged.absorbed());
    }
}
