package cn.tongxin.city;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for the children of a family, in the order in which they are asked.
 *
 * @param relation GB/T 4761-2008, or X1
 * @param sex GB/T 2261.1; an institution has none
 * @param staff the person, when it is one of the city's staff and so there already
 */
record Carer(String relation, Tie tie, String name, String sex, State state, @Nullable UUID staff) {

    /** What the tie to the children gives. */
    enum Tie {
        PARENT("STATUTORY", "BOTH", true, true, true, true),
        PARENT_AWAY("STATUTORY", "BOTH", false, true, true, true),
        SOLE_PARENT("STATUTORY", "SOLE", true, true, true, true),
        /** Does not have custody and may know everything all the same (家庭教育促进法 20). */
        PARENT_APART("STATUTORY", "NONE", false, true, false, false),
        /** A court keeps this parent away from the children. */
        PARENT_BARRED("STATUTORY", "NONE", false, true, false, false),
        GUARDIAN("STATUTORY", "SOLE", true, true, true, true),
        ENTRUSTED("ENTRUSTED", "NONE", true, true, true, false),
        CONTACT("CONTACT", "NONE", false, false, true, false);

        private final String role;
        private final String custody;
        private final boolean livesWith;
        private final boolean view;
        private final boolean pickUp;
        private final boolean decide;

        Tie(
                String role,
                String custody,
                boolean livesWith,
                boolean view,
                boolean pickUp,
                boolean decide) {
            this.role = role;
            this.custody = custody;
            this.livesWith = livesWith;
            this.view = view;
            this.pickUp = pickUp;
            this.decide = decide;
        }

        String role() {
            return role;
        }

        String custody() {
            return custody;
        }

        boolean livesWith() {
            return livesWith;
        }

        boolean view() {
            return view;
        }

        boolean pickUp() {
            return pickUp;
        }

        boolean decide() {
            return decide;
        }

        boolean barred() {
            return this == PARENT_BARRED;
        }
    }

    /** Of the links to the children. */
    enum State {
        VERIFIED,
        CLAIMED,
        REVOKED,
        /** Verified for all but the youngest in the list, whose parent it is not. */
        NOT_OF_THE_LAST
    }

    String statusFor(int child, int children) {
        return switch (state) {
            case NOT_OF_THE_LAST -> child == children - 1 ? "REVOKED" : "VERIFIED";
            default -> state.name();
        };
    }
}
