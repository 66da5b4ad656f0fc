package cn.tongxin.platform.rules;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.rules.Rule;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rules that warn (house.md §4.7): the request is refused until it says why, and then the reason is
 * kept in the transaction that goes on. There is no flag that only says "force".
 */
@Singleton
public class Warnings {
    private final RuleBook rules;
    private final RuleOverrideRepository overrides;
    private final TimeOrderedIds ids;
    private final CurrentCaller caller;

    Warnings(
            RuleBook rules,
            RuleOverrideRepository overrides,
            TimeOrderedIds ids,
            CurrentCaller caller) {
        this.rules = rules;
        this.overrides = overrides;
        this.ids = ids;
        this.caller = caller;
    }

    /**
     * What is being done to which thing.
     *
     * @param resource as in addresses: {@code staff}
     */
    public record About(String resource, UUID id, Axes place) {}

    /**
     * A rule that this request breaks.
     *
     * @param detail how, in words for the person who sent it
     */
    public record Broken(String rule, String detail) {}

    /**
     * Refuses with the first broken rule that no reason was given for; keeps the reasons of the
     * others. A reason for a rule that is not broken is not kept: nothing was overridden.
     */
    public void settle(About about, List<Broken> broken, @Nullable List<GivenReason> givenReasons) {
        keep(judge(about, broken, givenReasons));
    }

    /** A rule that somebody gave a reason to go on against; it is not kept yet. */
    public record Overridden(About about, GivenReason reason) {}

    /**
     * As {@link #settle}, for whoever cannot know yet whether it goes on: what comes of it is to be
     * kept when it does.
     */
    public List<Overridden> judge(
            About about, List<Broken> broken, @Nullable List<GivenReason> givenReasons) {
        List<GivenReason> given = givenReasons == null ? List.of() : givenReasons;
        Map<String, GivenReason> byRule =
                given.stream()
                        .collect(
                                Collectors.toMap(
                                        GivenReason::rule, Function.identity(), Warnings::twice));
        given.forEach(reason -> requireOverridable(reason.rule()));
        List<Overridden> overridden = new ArrayList<>();
        for (Broken one : broken) {
            GivenReason reason = byRule.get(one.rule());
            if (reason == null) {
                throw rules.broken(one.rule(), one.detail());
            }
            overridden.add(new Overridden(about, reason));
        }
        return overridden;
    }

    /** In the transaction that goes on. */
    public void keep(Collection<Overridden> overridden) {
        if (overridden.isEmpty()) {
            return;
        }
        String role = String.valueOf(caller.get().actingRole());
        overrides.keep(
                overridden.stream()
                        .map(one -> new RuleOverride(ids.next(), one.about(), one.reason(), role))
                        .toList());
    }

    private static GivenReason twice(GivenReason one, GivenReason other) {
        throw ProblemException.invalid("overrides", "同一条规定只需填写一次理由。");
    }

    private void requireOverridable(String rule) {
        boolean warns =
                rules.all().stream()
                        .anyMatch(
                                known ->
                                        known.id().equals(rule)
                                                && known.enforcement() == Rule.Enforcement.WARN);
        if (!warns) {
            throw ProblemException.invalid("overrides", "规定 " + rule + " 不能凭理由继续，请按规定改正。");
        }
    }
}
