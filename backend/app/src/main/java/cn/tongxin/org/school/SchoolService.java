package cn.tongxin.org.school;

import cn.tongxin.access.Accounts;
import cn.tongxin.access.Proposals;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.Named;
import cn.tongxin.org.division.Villages;
import cn.tongxin.org.school.SchoolProjections.Facts;
import cn.tongxin.org.school.SchoolViews.OpenProposal;
import cn.tongxin.org.school.SchoolViews.SchoolDetail;
import cn.tongxin.org.school.SchoolViews.SchoolHistory;
import cn.tongxin.org.school.SchoolViews.SchoolStep;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.platform.rules.RuleBook;
import cn.tongxin.platform.rules.Warnings;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Action;
import cn.tongxin.schema.text.NameSort;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Use cases of schools. */
@Singleton
class SchoolService {
    private static final String SAME_NAME = "SC-01";
    private static final String DECIDED = "SC-02";
    private static final int COUNTY_DIGITS = 6;

    private final SchoolRepository schools;
    private final Judging judging;
    private final Accounts accounts;
    private final CurrentCaller caller;
    private final Life life;

    /** What is known of a school's states besides its own row. */
    @Singleton
    record Life(SchoolProposals steps, Proposals waiting, StatusHistory history) {}

    /** What a correction is held against. */
    @Singleton
    record Judging(
            Villages villages,
            SchoolSiteRepository sites,
            SchoolTies ties,
            Warnings warnings,
            RuleBook rules) {}

    SchoolService(
            SchoolRepository schools,
            Judging judging,
            Accounts accounts,
            CurrentCaller caller,
            Life life) {
        this.schools = schools;
        this.judging = judging;
        this.accounts = accounts;
        this.caller = caller;
        this.life = life;
    }

    SchoolDetail get(UUID id) {
        return detail(schools.facts(id));
    }

    @Transactional
    SchoolDetail correct(UUID id, SchoolUpdate update) {
        School school = schools.forWrite(id);
        if (!judging.villages().exists(update.divisionCode())) {
            throw ProblemException.invalid("divisionCode", "没有这个村或社区，请从列表中选择。");
        }
        requireDecided(school, update);
        judging.ties().require(school, update);
        judging.warnings()
                .settle(
                        new Warnings.About(SchoolChanges.RESOURCE, id, school.axes()),
                        sameName(school, update),
                        update.overrides());
        school.correct(update, NameSort::of);
        schools.save(school);
        return detail(schools.facts(id));
    }

    /** Name and ownership are the bureau's to decide: others propose them. */
    private void requireDecided(School school, SchoolUpdate update) {
        if (school.differsInWhatIsDecided(update)
                && !caller.get().scope(SchoolLifecycle.APPROVE).covers(school.axes())) {
            throw judging.rules().broken(DECIDED, "校名和办别由市教育局决定，请用“变更登记事项”提出申请，经审批后变更。");
        }
    }

    private List<Warnings.Broken> sameName(School school, SchoolUpdate update) {
        String county = update.divisionCode().substring(0, COUNTY_DIGITS);
        boolean taken =
                !update.name().equals(school.name())
                        && judging.sites().nameTaken(update.name(), county, school.id());
        return taken ? List.of(new Warnings.Broken(SAME_NAME, "本县区已有一所同名的学校，请核对校名。")) : List.of();
    }

    private SchoolDetail detail(Facts facts) {
        SchoolViews.SchoolRow row = facts.row();
        OpenProposal open = openProposal(row);
        return new SchoolDetail(
                row.id(),
                row.identifierCode(),
                row.name(),
                facts.shortName(),
                row.typeCode(),
                row.stages(),
                row.ownership(),
                row.urbanRural(),
                row.managingUnit(),
                row.county(),
                row.township(),
                facts.village(),
                facts.address(),
                row.lon(),
                row.lat(),
                row.boarding(),
                facts.establishedOn(),
                facts.phone(),
                facts.leading().legalRep(),
                facts.leading().principal(),
                facts.inclusive(),
                facts.qualityLevel(),
                row.status(),
                facts.centralSchool(),
                facts.mergedInto(),
                open,
                facts.version(),
                facts.createdAt(),
                row.updatedAt(),
                updatedBy(facts.updatedBy()),
                facts.synthetic(),
                actions(row, open));
    }

    /** Correcting at once, and the steps of its life that must be proposed. */
    private List<Action> actions(SchoolViews.SchoolRow row, @Nullable OpenProposal open) {
        Axes axes = axes(row);
        List<Action> actions = new ArrayList<>();
        if (caller.get().scope("school:write").covers(axes)) {
            actions.add(Action.allowed("update"));
        }
        if (caller.get().scope(SchoolLifecycle.PROPOSE).covers(axes)) {
            actions.addAll(steps(row, open));
        }
        return List.copyOf(actions);
    }

    private List<Action> steps(SchoolViews.SchoolRow row, @Nullable OpenProposal open) {
        return SchoolLifecycle.TABLE.from(SchoolStatus.valueOf(row.status())).stream()
                .map(
                        step ->
                                open != null
                                        ? Action.refused(step.action(), "已有一项待审批的申请。")
                                        : step.guard()
                                                .apply(
                                                        life.steps()
                                                                .situation(step.action(), row.id()))
                                                .map(why -> Action.refused(step.action(), why))
                                                .orElseGet(() -> Action.allowed(step.action())))
                .toList();
    }

    private @Nullable OpenProposal openProposal(SchoolViews.SchoolRow row) {
        return caller.get().scope("proposal:read").covers(axes(row))
                ? life.waiting()
                        .pending(row.id())
                        .map(open -> new OpenProposal(open.id(), open.kind()))
                        .orElse(null)
                : null;
    }

    private static Axes axes(SchoolViews.SchoolRow row) {
        return new Axes(row.managingUnit().code(), row.id());
    }

    SchoolHistory history(UUID id) {
        schools.facts(id);
        List<StatusHistory.Entry> entries = life.history().of(SchoolChanges.RESOURCE, id);
        Map<UUID, String> names =
                accounts.displayNames(
                        entries.stream()
                                .flatMap(e -> Stream.of(e.by(), e.onBehalfOf()))
                                .filter(Objects::nonNull)
                                .toList());
        Map<UUID, Proposals.Values> changes =
                life.waiting()
                        .values(
                                entries.stream()
                                        .filter(e -> e.action().equals(SchoolLifecycle.CHANGE))
                                        .map(StatusHistory.Entry::proposal)
                                        .filter(Objects::nonNull)
                                        .toList());
        Map<UUID, Named> others = others(id, entries);
        return new SchoolHistory(
                entries.stream()
                        .map(
                                e ->
                                        step(
                                                e,
                                                names,
                                                changes.get(e.proposal()),
                                                others.get(e.proposal())))
                        .toList());
    }

    /** The other school of a merger or a split, by proposal; where schools are is public. */
    private Map<UUID, Named> others(UUID id, List<StatusHistory.Entry> entries) {
        List<UUID> proposals =
                entries.stream()
                        .map(StatusHistory.Entry::proposal)
                        .filter(Objects::nonNull)
                        .toList();
        Map<UUID, UUID> others = life.history().others(SchoolChanges.RESOURCE, id, proposals);
        Map<UUID, String> names =
                others.isEmpty() ? Map.of() : judging.sites().names(others.values());
        Map<UUID, Named> named = new HashMap<>();
        others.forEach(
                (proposal, other) ->
                        named.put(proposal, new Named(other, names.getOrDefault(other, ""))));
        return named;
    }

    private static SchoolStep step(
            StatusHistory.Entry entry,
            Map<UUID, String> names,
            Proposals.@Nullable Values change,
            @Nullable Named other) {
        UUID by = entry.by();
        UUID principal = entry.onBehalfOf();
        String name = by == null ? null : names.get(by);
        return new SchoolStep(
                entry.from(),
                entry.to(),
                entry.action(),
                entry.reason(),
                entry.proposal(),
                other,
                change == null ? null : change.before(),
                change == null ? null : change.after(),
                entry.at(),
                name == null
                        ? null
                        : new Named(
                                by,
                                Accounts.inPlaceOf(
                                        name, principal == null ? null : names.get(principal))),
                entry.actingRole());
    }

    private @Nullable Named updatedBy(@Nullable UUID account) {
        if (account == null) {
            return null;
        }
        String name = accounts.displayNames(Set.of(account)).get(account);
        return name == null ? null : new Named(account, name);
    }
}
