package cn.tongxin.access.grant;

import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.rules.RuleBook;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The roles without which nobody can manage the platform. Somebody who can work holds each of them
 * for the whole city at any time, by a grant of their own: a deputy's is the principal's (RG-04,
 * AC-02). Those who would take one away are judged one after the other, so that two who do it to
 * each other at once do not both succeed.
 */
@Singleton
public class LastHolders {
    private static final String RULE = "RG-04";
    private static final Set<String> NEVER_NOBODY = Set.of("bureau-admin", "system-admin");

    private final HoldingRepository holdings;
    private final GrantLaw law;
    private final RuleBook rules;

    LastHolders(HoldingRepository holdings, GrantLaw law, RuleBook rules) {
        this.holdings = holdings;
        this.law = law;
        this.rules = rules;
    }

    /** What is judged after this stays so until the transaction ends. */
    public void takeTurn() {
        holdings.lock("account.last-admin");
    }

    /** Whether nobody else could do now what the account does. */
    public boolean isLast(UUID account, Instant now) {
        return holdings.isLast(account, NEVER_NOBODY, now);
    }

    /**
     * A grant may end, or become shorter, where others hold the role all the time that it gives up.
     */
    void requireSomebodyLeft(Holding before, Holding after, Instant now) {
        if (!matters(before)) {
            return;
        }
        takeTurn();
        Instant soonest = later(before.from(), now);
        Instant until = after.until();
        boolean left =
                goesOn(before, soonest, earliest(after.from(), before.until()))
                        && (until == null || goesOn(before, later(until, now), before.until()));
        if (!left) {
            throw rules.broken(RULE, why(before));
        }
    }

    /** Why this grant cannot be ended at any time, if it cannot. */
    Optional<String> whyNeverToEnd(Holding one) {
        boolean free = !matters(one) || holdings.othersToItsEnd(one);
        return free ? Optional.empty() : Optional.of(why(one));
    }

    /** Whether the holder's account is in use is asked too: one that is not is nobody's loss. */
    private boolean matters(Holding one) {
        return one.kind() == ScopeKind.CITY
                && NEVER_NOBODY.contains(one.role())
                && holdings.isInUse(one.account());
    }

    private boolean goesOn(Holding one, Instant from, @Nullable Instant until) {
        boolean nothing = until != null && !from.isBefore(until);
        return nothing || holdings.othersThroughout(one, from, until);
    }

    private String why(Holding one) {
        return "这样会有一段时间没有人担任" + law.name(one.role()) + "，请先授权给另一位并启用其账户，再来办理。";
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }
}
