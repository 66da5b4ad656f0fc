package cn.tongxin.org.school;

import cn.tongxin.access.Accounts;
import cn.tongxin.access.Proposals;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.division.Villages;
import cn.tongxin.org.school.SchoolProjections.Facts;
import cn.tongxin.org.school.SchoolViews.Named;
import cn.tongxin.org.school.SchoolViews.OpenProposal;
import cn.tongxin.org.school.SchoolViews.SchoolDetail;
import cn.tongxin.org.school.SchoolViews.SchoolHistory;
import cn.tongxin.org.school.SchoolViews.SchoolStep;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Action;
import cn.tongxin.schema.text.NameSort;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Use cases of schools. */
@Singleton
class SchoolService {
    private final SchoolRepository schools;
    private final Villages villages;
    private final Accounts accounts;
    private final CurrentCaller caller;
    private final Life life;

    /** What is known of a school's states besides its own row. */
    @Singleton
    record Life(SchoolProposals steps, Proposals waiting, StatusHistory history) {}

    SchoolService(
            SchoolRepository schools,
            Villages villages,
            Accounts accounts,
            CurrentCaller caller,
            Life life) {
        this.schools = schools;
        this.villages = villages;
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
        if (!villages.exists(update.divisionCode())) {
            throw ProblemException.invalid("divisionCode", "没有这个村或社区，请从列表中选择。");
        }
        school.correct(update, NameSort::of);
        schools.save(school);
        return detail(schools.facts(id));
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
                        entries.stream().flatMap(e -> Stream.ofNullable(e.by())).toList());
        return new SchoolHistory(entries.stream().map(e -> step(e, names)).toList());
    }

    private static SchoolStep step(StatusHistory.Entry entry, Map<UUID, String> names) {
        UUID by = entry.by();
        String name = by == null ? null : names.get(by);
        return new SchoolStep(
                entry.from(),
                entry.to(),
                entry.action(),
                entry.reason(),
                entry.proposal(),
                entry.at(),
                name == null ? null : new Named(by, name),
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
