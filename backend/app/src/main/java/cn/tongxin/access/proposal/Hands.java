package cn.tongxin.access.proposal;

import cn.tongxin.access.TwoPeople;
import cn.tongxin.access.grant.Deputies;
import cn.tongxin.access.proposal.Proposal.Hand;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.Grant.Principal;
import cn.tongxin.platform.rules.RuleBook;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose hand proposes and whose decides. Somebody and those who stand in for them are one person
 * (RS-11): a deputy of the author decides nothing for the author, nor does the person for whom a
 * deputy proposed, nor another deputy of that person; nor does a principal decide what a deputy
 * proposed by a right of its own.
 */
@Singleton
class Hands implements TwoPeople {
    private final Deputies deputies;
    private final RuleBook rules;
    private final CurrentCaller caller;

    Hands(Deputies deputies, RuleBook rules, CurrentCaller caller) {
        this.deputies = deputies;
        this.rules = rules;
        this.caller = caller;
    }

    /** The caller, about something there. */
    Hand acting(Axes axes) {
        UUID account =
                Optional.ofNullable(caller.accountId())
                        .orElseThrow(
                                () -> new ProblemException(ProblemCode.FORBIDDEN, "请先由管理员为您建立账户。"));
        Principal principal = caller.get().actsFor(axes);
        return new Hand(
                account,
                String.valueOf(caller.get().actingRole()),
                principal == null ? null : principal.account());
    }

    void requireOther(UUID decider, @Nullable UUID author, @Nullable UUID authorFor) {
        if (decider.equals(author)) {
            throw rules.broken("RS-11", ProposalLifecycle.OTHER_PERSON);
        }
        if (isSame(decider, author, authorFor)) {
            throw rules.broken("RS-11", ProposalLifecycle.DEPUTY);
        }
    }

    @Override
    public boolean areOne(UUID decider, @Nullable UUID author, @Nullable UUID authorFor) {
        return decider.equals(author) || isSame(decider, author, authorFor);
    }

    /** Whether one stands in for the other; looked up now, not in what the request began with. */
    boolean isSame(UUID decider, @Nullable UUID author, @Nullable UUID authorFor) {
        List<UUID> others = Stream.of(author, authorFor).filter(Objects::nonNull).toList();
        return decider.equals(authorFor) || deputies.areOne(decider, others);
    }
}
