package cn.tongxin.access.grant;

import cn.tongxin.access.grant.HoldingRepository.Named;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.rules.RuleBook;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** What must hold before somebody stands in for somebody else (RG-03, S-04). */
@Singleton
class DeputyChecks {
    private static final String RULE = "RG-03";

    private final HoldingRepository holdings;
    private final GrantChecks grants;
    private final GrantLaw law;
    private final RuleBook rules;
    private final CurrentCaller caller;

    DeputyChecks(
            HoldingRepository holdings,
            GrantChecks grants,
            GrantLaw law,
            RuleBook rules,
            CurrentCaller caller) {
        this.holdings = holdings;
        this.grants = grants;
        this.law = law;
        this.rules = rules;
        this.caller = caller;
    }

    /**
     * A grant of the caller's own that somebody else can exercise; a deputy has none to pass on.
     * Passing a role on is itself done as that role: whoever has not proved to be its holder, or
     * works as another one, gives nothing of it away.
     */
    Holding requireOwn(UUID grant, UUID me, Instant now) {
        Holding own =
                holdings.find(grant)
                        .filter(holding -> holding.account().equals(me))
                        .orElseThrow(
                                () -> new ProblemException(ProblemCode.SCOPE, "只能请人代办您本人持有的授权。"));
        caller.requireWorksAs(own.role(), "请先切换到要请人代办的角色，再来办理。");
        if (!law.mayHaveDeputy(own.role())) {
            throw rules.broken(RULE, "这个角色须由本人办理，不能请人代办。");
        }
        if (GrantState.of(own.from(), own.until(), now) == GrantState.ENDED) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "这项授权已经结束，不能再请人代办。");
        }
        return own;
    }

    /**
     * Whoever has that login name and works at that place. Others are not told apart from nobody,
     * so that names cannot be tried out.
     *
     * @param own the principal's grant, for the period of the deputy's
     * @return what the deputy will hold
     */
    Holding requireColleague(String username, Holding own) {
        Instant from = own.from();
        Named found =
                holdings.byUsername(username)
                        .filter(other -> holdings.worksAt(other.id(), own, from))
                        .orElseThrow(() -> rules.broken(RULE, "同一范围内没有使用这个登录名的同事，请核对后重新填写。"));
        if (found.id().equals(own.account())) {
            throw rules.broken(RULE, "不能请自己代办，请选择另一个人。");
        }
        grants.requireCandidate(found.id());
        Holding standIn = own.heldBy(found.id());
        grants.requireSplit(standIn, from);
        if (holdings.standsIn(standIn)) {
            throw new ProblemException(ProblemCode.DUPLICATE, "这个人在这段时间内已在代办这项授权。");
        }
        return standIn;
    }
}
