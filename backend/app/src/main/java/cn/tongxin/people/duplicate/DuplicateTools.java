package cn.tongxin.people.duplicate;

import cn.tongxin.access.TwoPeople;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.Grant.Principal;
import cn.tongxin.people.duplicate.Duplicate.Hand;
import cn.tongxin.people.duplicate.Duplicate.Pair;
import cn.tongxin.people.family.FamilyOrders;
import cn.tongxin.platform.rules.RuleBook;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose hand a step is, and whose it may not be. */
@Singleton
class DuplicateTools {
    static final String OTHER_PERSON = "合并是您（或您的代办人、委托人）提出的，请由另一人办理。";
    private static final String TWO_PEOPLE = "RS-11";
    private static final String OWN_FAMILY = "FL-01";
    private static final String FAMILY = "这是您自己孩子的记录，请由其他工作人员办理。";

    private final CurrentCaller caller;
    private final TimeOrderedIds ids;
    private final CivilClock clock;
    private final Rules rules;
    private final FamilyOrders family;

    /** What refuses a step, and who counts as one. */
    @Singleton
    record Rules(RuleBook book, TwoPeople people) {}

    DuplicateTools(
            CurrentCaller caller,
            TimeOrderedIds ids,
            CivilClock clock,
            Rules rules,
            FamilyOrders family) {
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
        this.rules = rules;
        this.family = family;
    }

    UUID next() {
        return ids.next();
    }

    Hand hand(Axes axes) {
        UUID me = caller.accountId();
        if (me == null) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "请先由管理员为您建立账户。");
        }
        return new Hand(
                me, principal(axes), clock.getClock().instant().truncatedTo(ChronoUnit.MICROS));
    }

    boolean reaches(String permission, Axes axes) {
        return caller.get().scope(permission).covers(axes);
    }

    void refuseOwn(Pair pair) {
        if (isOwn(pair)) {
            throw rules.book().broken(OWN_FAMILY, FAMILY);
        }
    }

    private boolean isOwn(Pair pair) {
        return family.isOwn(pair.first()) || family.isOwn(pair.second());
    }

    Optional<String> refusal(Pair pair) {
        return isOwn(pair) ? Optional.of(FAMILY) : Optional.empty();
    }

    /** Who has proposed decides nothing, nor does who acts for them or for whom they acted. */
    void requireOther(@Nullable UUID by, @Nullable UUID principal) {
        if (isSame(by, principal)) {
            throw rules.book().broken(TWO_PEOPLE, OTHER_PERSON);
        }
    }

    boolean isSame(@Nullable UUID by, @Nullable UUID principal) {
        UUID me = caller.accountId();
        return me != null && rules.people().areOne(me, by, principal);
    }

    private @Nullable UUID principal(Axes axes) {
        Principal principal = caller.get().actsFor(axes);
        return principal == null ? null : principal.account();
    }
}
