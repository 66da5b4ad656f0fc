package cn.tongxin.access.grant;

import cn.tongxin.access.grant.GrantLaw.Line;
import cn.tongxin.access.grant.HoldingRepository.Candidate;
import cn.tongxin.access.grant.HoldingRepository.Held;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.rules.RuleBook;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold before somebody holds a role (S-04, RG-01, RG-02). */
@Singleton
class GrantChecks {
    static final String NOT_YOURS_TO_GIVE = "您现在的身份不能授予或结束这个角色。";
    static final String OWN = "不能给自己授权或延长自己的授权，请由另一位管理员办理。";
    private static final Map<ScopeKind, String> KIND_NAMES =
            Map.of(
                    ScopeKind.CITY, "全市",
                    ScopeKind.UNIT, "管理单位",
                    ScopeKind.SCHOOL, "学校",
                    ScopeKind.ORG, "机构");

    private final HoldingRepository holdings;
    private final Deputies deputies;
    private final GrantLaw law;
    private final RuleBook rules;
    private final CurrentCaller caller;

    GrantChecks(
            HoldingRepository holdings,
            Deputies deputies,
            GrantLaw law,
            RuleBook rules,
            CurrentCaller caller) {
        this.holdings = holdings;
        this.deputies = deputies;
        this.law = law;
        this.rules = rules;
        this.caller = caller;
    }

    /** Whether such a grant makes sense at all, whoever gives it. */
    void requirePossible(String role, ScopeKind kind, @Nullable Post post) {
        Line line = law.find(role).orElse(null);
        if (line == null) {
            throw ProblemException.invalid("role", "没有这个角色。");
        }
        if (line.kinds().isEmpty()) {
            throw ProblemException.invalid("role", "这个角色由业务关系得出，不用授予。");
        }
        if (!line.kinds().contains(kind)) {
            String names =
                    line.kinds().stream().map(KIND_NAMES::get).collect(Collectors.joining("、"));
            throw ProblemException.invalid("scopeKind", "这个角色的范围只能是：" + names + "。");
        }
        if (post != null && !line.posts().contains(post.name())) {
            throw ProblemException.invalid("post", "这个角色不能指定这个岗位。");
        }
    }

    /** Up: the acting role of the caller gives this role. Across is checked by the scope. */
    void requireGiver(String role, ScopeKind kind) {
        if (!gives(role, kind)) {
            throw new ProblemException(ProblemCode.FORBIDDEN, NOT_YOURS_TO_GIVE);
        }
    }

    boolean gives(String role, ScopeKind kind) {
        return law.mayGive(caller.get().actingRole(), role, kind);
    }

    /** A deputy and whoever it stands in for are one person here. */
    boolean isOwn(UUID account) {
        return deputies.isOwn(caller.accountId(), account);
    }

    void requireNotOwn(UUID account) {
        if (isOwn(account)) {
            throw rules.broken("RG-01", OWN);
        }
    }

    /** The account is somebody's who works here; held, so that checks of one account take turns. */
    void requireCandidate(UUID account) {
        holdings.lock("account " + account);
        Candidate candidate =
                holdings.candidate(account)
                        .filter(Candidate::isPerson)
                        .orElseThrow(() -> ProblemException.invalid("account", "没有这个账户，请重新选择。"));
        if (!candidate.isActive()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "这个账户已停用，请先启用再授权。");
        }
    }

    void requireAllowed(Holding one, Instant now) {
        requireSplit(one, now);
        if (holdings.overlaps(one)) {
            throw new ProblemException(ProblemCode.DUPLICATE, "这个账户在这段时间内已有相同的授权。");
        }
        requireRoom(one);
    }

    /** Does not say which of the powers the account holds: that may be outside the scope. */
    void requireSplit(Holding one, Instant now) {
        Optional<String> power = law.split(one.role(), name(one.post()));
        if (power.isEmpty()) {
            return;
        }
        for (Held held : holdings.others(one, now)) {
            Optional<String> other = law.split(held.role(), held.post());
            if (other.isPresent() && !other.equals(power)) {
                throw rules.broken("S-04", "这个账户已承担另一类管理职责，请选择另一个人。");
            }
        }
    }

    private void requireRoom(Holding one) {
        Post post = one.post();
        if (post == null || post.most().isEmpty()) {
            return;
        }
        holdings.lock("post " + post + " " + one.kind() + " " + one.ref());
        int most = post.most().getAsInt();
        if (holdings.mostAtOnce(one) >= most) {
            throw rules.full("RG-02", "这个范围内已有 " + most + " 人担任这一岗位，请先结束其中一人的授权。");
        }
    }

    private static @Nullable String name(@Nullable Post post) {
        return post == null ? null : post.name();
    }
}
