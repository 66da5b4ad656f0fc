package cn.tongxin.org.staff;

import cn.tongxin.access.Accounts;
import cn.tongxin.access.Proposals;
import cn.tongxin.kernel.data.View;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.SchoolSites.SchoolSite;
import cn.tongxin.org.school.SchoolViews.OpenProposal;
import cn.tongxin.org.staff.Assignment.Post;
import cn.tongxin.org.staff.Assignment.Site;
import cn.tongxin.org.staff.Assignment.Work;
import cn.tongxin.org.staff.StaffRepository.Facts;
import cn.tongxin.org.staff.StaffRequests.CheckCreate;
import cn.tongxin.org.staff.StaffRequests.StaffCreate;
import cn.tongxin.org.staff.StaffViews.CheckCount;
import cn.tongxin.org.staff.StaffViews.CheckFlag;
import cn.tongxin.org.staff.StaffViews.CheckSummary;
import cn.tongxin.org.staff.StaffViews.StaffDetail;
import cn.tongxin.org.staff.StaffViews.StaffHistory;
import cn.tongxin.org.staff.StaffViews.StaffRow;
import cn.tongxin.org.staff.StaffViews.StaffStep;
import cn.tongxin.org.staff.StaffViews.StaffStepBy;
import cn.tongxin.person.Persons;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.platform.rules.Warnings;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Use cases of staff. */
@Singleton
class StaffService {
    static final String DUPLICATE = "ST-01";
    private static final String CHECKS = "background-check:read";

    private final StaffRepository staff;
    private final AssignmentRepository assignments;
    private final StaffBook book;
    private final CurrentCaller caller;
    private final Around around;

    /** What staff are shown and judged with besides their own rows. */
    @Singleton
    record Around(
            Persons persons,
            BackgroundCheckRepository checks,
            CheckWork checkWork,
            Accounts accounts,
            Proposals waiting,
            StatusHistory history,
            Warnings warnings,
            TimeOrderedIds ids) {}

    StaffService(
            StaffRepository staff,
            AssignmentRepository assignments,
            StaffBook book,
            CurrentCaller caller,
            Around around) {
        this.staff = staff;
        this.assignments = assignments;
        this.book = book;
        this.caller = caller;
        this.around = around;
    }

    StaffDetail get(UUID id) {
        return detail(staff.facts(id));
    }

    @Transactional
    StaffDetail create(StaffCreate body) {
        SchoolSite site = book.site("school", body.school());
        Axes place = new Axes(site.unit(), site.id());
        UUID id = around.ids().next();
        UUID person =
                around.persons()
                        .register(
                                new Persons.NewPerson(body.name(), body.sex(), body.phone()),
                                place);
        around.warnings()
                .settle(
                        new Warnings.About("staff", id, place),
                        duplicates(body, person),
                        body.overrides());
        Assignment first =
                new Assignment(
                        around.ids().next(),
                        id,
                        new Post(new Site(site.id(), site.unit()), true, body.from(), body.to()),
                        new Work(body.category(), body.subjects(), body.fullTime()),
                        book.today());
        String nameSort = around.persons().card(person).orElseThrow().nameSort();
        staff.create(new Staff(id, person, nameSort, first));
        assignments.create(first);
        book.note(first, AssignmentLifecycle.CREATE);
        book.look(List.of(id));
        return get(id);
    }

    /** Says of the other one no more than the caller may see. */
    private List<Warnings.Broken> duplicates(StaffCreate body, UUID added) {
        if (body.phone() == null) {
            return List.of();
        }
        List<UUID> alike =
                around.persons().alike(body.name(), body.phone()).stream()
                        .filter(one -> !one.equals(added))
                        .toList();
        if (alike.isEmpty()) {
            return List.of();
        }
        boolean visible = alike.stream().anyMatch(one -> staff.ofPerson(one).isPresent());
        return List.of(
                new Warnings.Broken(
                        DUPLICATE,
                        visible
                                ? "您的管辖范围内已有姓名和手机号都相同的教职工，请先在列表中查找，不要重复登记。"
                                : "全市已有姓名和手机号都相同的人员，可能是调入或兼任，请先向本县区核实。"));
    }

    @Transactional
    StaffDetail check(UUID id, CheckCreate body) {
        if (body.result().equals("HIT") == (body.caseRef() == null)) {
            throw ProblemException.invalid(
                    "caseRef", body.caseRef() == null ? "查出记录时请填写案卷编号。" : "没有不良记录时不需要案卷编号，请清空。");
        }
        Staff who = staff.forWrite(id);
        BackgroundCheck check = new BackgroundCheck(around.ids().next(), id, inScope(who), body);
        around.checks().create(check);
        who.checked(body.result(), check.nextDue());
        staff.release(who);
        around.checkWork().recorded(id);
        return get(id);
    }

    /** Whoever records a check does it for the assignment that is theirs. */
    private Axes inScope(Staff who) {
        return assignments.partsOf(who.id()).stream()
                .filter(Assignment::isLive)
                .map(Assignment::axes)
                .filter(caller.scope()::covers)
                .findFirst()
                .orElse(who.mainPlace());
    }

    CheckSummary checks() {
        List<CheckCount> counts = staff.checks(book.today());
        return new CheckSummary(counts, counts.stream().mapToLong(CheckCount::count).sum());
    }

    StaffHistory history(UUID id) {
        staff.facts(id);
        List<StatusHistory.Entry> entries = around.history().of(StaffBook.RESOURCE, id);
        Map<UUID, String> names =
                around.accounts()
                        .displayNames(
                                entries.stream().flatMap(e -> Stream.ofNullable(e.by())).toList());
        boolean whole = caller.view() == View.FULL;
        return new StaffHistory(entries.stream().map(e -> step(e, names, whole)).toList());
    }

    /** Why somebody was away may be an illness: that is for those only who see people whole. */
    private static StaffStep step(
            StatusHistory.Entry entry, Map<UUID, String> names, boolean whole) {
        UUID by = entry.by();
        String name = by == null ? null : names.get(by);
        return new StaffStep(
                entry.from(),
                entry.to(),
                entry.action(),
                whole ? entry.reason() : null,
                entry.proposal(),
                entry.at(),
                name == null ? null : new StaffStepBy(by, name),
                entry.actingRole());
    }

    private StaffDetail detail(Facts facts) {
        StaffRow row = facts.row();
        OpenProposal open = openProposal(facts);
        return new StaffDetail(
                row.id(),
                facts.row().person(),
                row.name(),
                facts.sex(),
                row.phone(),
                facts.schools(),
                row.managingUnit(),
                row.categories(),
                row.subjects(),
                row.status(),
                assignments.of(row.id()),
                flag(facts),
                open,
                facts.version(),
                facts.createdAt(),
                row.updatedAt(),
                facts.synthetic(),
                actions(facts, open));
    }

    private @Nullable OpenProposal openProposal(Facts facts) {
        return caller.get().scope("proposal:read").covers(facts.mainPlace())
                ? around.waiting()
                        .pending(facts.row().id())
                        .map(open -> new OpenProposal(open.id(), open.kind()))
                        .orElse(null)
                : null;
    }

    private @Nullable CheckFlag flag(Facts facts) {
        if (facts.places().stream().noneMatch(place -> caller.sees(CHECKS, place))) {
            return null;
        }
        String result = facts.checkResult();
        LocalDate due = facts.checkDue();
        if (result == null || due == null) {
            return new CheckFlag("MISSING", null);
        }
        boolean overdue = result.equals("CLEAR") && due.isBefore(book.today());
        return new CheckFlag(overdue ? "OVERDUE" : result, due);
    }

    private List<Action> actions(Facts facts, @Nullable OpenProposal open) {
        List<Action> actions = new ArrayList<>();
        boolean writes =
                facts.places().stream()
                        .anyMatch(caller.get().scope(AssignmentLifecycle.WRITE)::covers);
        boolean ended = facts.row().status().equals(StaffStatus.ENDED.name());
        if (writes && !ended) {
            actions.add(correcting(facts));
        }
        if (writes) {
            actions.add(Action.allowed("assign"));
        }
        if (writes && !ended) {
            actions.add(Action.allowed("check"));
        }
        if (caller.get().scope(StaffTransfers.PROPOSE).covers(facts.mainPlace())) {
            actions.add(transfer(StaffStatus.valueOf(facts.row().status()), open));
        }
        return List.copyOf(actions);
    }

    /** The record of the person is kept where the main assignment is. */
    private Action correcting(Facts facts) {
        return caller.get().scope("person:write").covers(facts.mainPlace())
                ? Action.allowed("correct")
                : Action.refused("correct", "个人信息由主要任职的学校更正。");
    }

    private static Action transfer(StaffStatus status, @Nullable OpenProposal open) {
        return (open == null ? StaffTransfers.against(status) : Optional.of("已有一项待审批的申请。"))
                .map(why -> Action.refused(AssignmentLifecycle.TRANSFER, why))
                .orElseGet(() -> Action.allowed(AssignmentLifecycle.TRANSFER));
    }
}
