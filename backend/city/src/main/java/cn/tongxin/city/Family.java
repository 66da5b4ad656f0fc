package cn.tongxin.city;

import cn.tongxin.city.StaffTables.Colleague;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brothers and sisters and how they live.
 *
 * @param draw the dice of the family, thrown on while it is written down
 * @param teacher the parent who teaches at a school of the city
 */
record Family(
        List<Pupil> pupils, Form form, Origin origin, Draw draw, @Nullable Colleague teacher) {

    /** How many of a thousand families live so. */
    enum Form {
        /** The parents of the demo account. */
        DEMO(0),
        BOTH_PARENTS(475),
        /** One parent was never entered. */
        ONE_ENTERED(140),
        /** 留守: parents work elsewhere, grandparents or relatives care. */
        LEFT_BEHIND(150),
        JOINT_CUSTODY(55),
        SOLE_CUSTODY(45),
        SINGLE_PARENT(45),
        STEP_PARENT(20),
        GRANDPARENTS(8),
        INSTITUTION(2),
        /** 未关联: nobody is linked yet. */
        NOBODY(60);

        private final int perThousand;

        Form(int perThousand) {
            this.perThousand = perThousand;
        }

        static Form of(Draw draw) {
            int luck = draw.below(1_000);
            for (Form form : values()) {
                luck -= form.perThousand;
                if (luck < 0) {
                    return form;
                }
            }
            throw new IllegalStateException("the forms are not a thousand");
        }
    }

    Pupil first() {
        return pupils.get(0);
    }
}
