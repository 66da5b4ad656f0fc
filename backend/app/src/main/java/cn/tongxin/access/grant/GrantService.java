package cn.tongxin.access.grant;

import cn.tongxin.access.GrantChanged.What;
import cn.tongxin.access.Grants;
import cn.tongxin.access.PlaceEnded;
import cn.tongxin.access.PostEnded;
import cn.tongxin.access.ScopeTree;
import cn.tongxin.access.account.AccountSync;
import cn.tongxin.access.grant.GrantNews.News;
import cn.tongxin.access.grant.GrantViews.GrantDetail;
import cn.tongxin.access.grant.GrantViews.GrantOption;
import cn.tongxin.access.grant.GrantViews.GrantOptions;
import cn.tongxin.access.grant.GrantViews.GrantOrganisation;
import cn.tongxin.access.grant.GrantViews.GrantOrganisations;
import cn.tongxin.access.grant.GrantViews.GrantPlace;
import cn.tongxin.access.grant.GrantViews.GrantRow;
import cn.tongxin.access.grant.RoleGrant.By;
import cn.tongxin.access.grant.RoleGrantRepository.Facts;
import cn.tongxin.access.grant.RoleGrantRepository.Line;
import cn.tongxin.access.grant.RoleGrantRepository.StandIn;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.Grant.Principal;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.notify.NoticeRepository;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Action;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of grants. */
@Singleton
class GrantService implements Grants {
    private static final String WRITE = "grant:write";
    private static final String READ = "grant:read";
    private static final String CALLER_CHANGED = "caller_changed";
    private static final int MOST_ORGANISATIONS = 50;

    private final RoleGrantRepository grants;
    private final GrantChecks checks;
    private final CurrentCaller caller;
    private final Around around;
    private final GrantTimes times;
    private final TimeOrderedIds ids;

    /** What is known of a grant besides its row, and who must hear of a change. */
    @Singleton
    record Around(
            ScopeTree places,
            GrantLaw law,
            AccountSync sync,
            NoticeRepository notices,
            GrantNews news,
            LastHolders last,
            RenewalWork renewals) {}

    GrantService(
            RoleGrantRepository grants,
            GrantChecks checks,
            CurrentCaller caller,
            Around around,
            GrantTimes times,
            TimeOrderedIds ids) {
        this.grants = grants;
        this.checks = checks;
        this.caller = caller;
        this.around = around;
        this.times = times;
        this.ids = ids;
    }

    Page<GrantRow> page(ListQuery query) {
        Page<Line> page = grants.page(query);
        Map<String, String> names =
                around.places().names(page.items().stream().map(Line::grant).toList());
        Instant now = times.now();
        List<GrantRow> rows = page.items().stream().map(line -> row(line, names, now)).toList();
        return new Page<>(rows, page.nextCursor(), page.total());
    }

    GrantDetail get(UUID id) {
        return detail(grants.facts(id));
    }

    /** What the acting role gives; where it may give it is said by the caller's own grants. */
    GrantOptions options() {
        String giver = String.valueOf(caller.get().actingRole());
        List<GrantOption> options = new ArrayList<>();
        for (GrantLaw.Line line : around.law().all()) {
            Set<ScopeKind> kinds = around.law().given(giver, line.role());
            if (!kinds.isEmpty()) {
                options.add(new GrantOption(line.role(), kinds, line.posts()));
            }
        }
        return new GrantOptions(List.copyOf(options));
    }

    /** Organisations a role can be given for, found by a part of their names. */
    GrantOrganisations organisations(@Nullable String name) {
        RowScope mine = caller.scope();
        return new GrantOrganisations(
                around
                        .places()
                        .organisations(
                                name == null ? "" : name,
                                mine.city() ? null : mine.orgs(),
                                MOST_ORGANISATIONS)
                        .stream()
                        .map(one -> new GrantOrganisation(one.code(), one.name()))
                        .toList());
    }

    @Transactional
    GrantDetail give(GrantRequest request) {
        RoleGrant grant = given(request);
        caller.require(READ);
        return get(grant.id());
    }

    private RoleGrant given(GrantRequest request) {
        ScopeTree.Found place = place(request.scopeKind(), request.ref());
        Axes axes = place == null ? new Axes(null, null) : place.axes();
        checks.requirePossible(request.role(), request.scopeKind(), request.post());
        if (!caller.scope().covers(axes)) {
            throw new ProblemException(ProblemCode.SCOPE, "这个范围不归您管辖。");
        }
        checks.requireGiver(request.role(), request.scopeKind());
        checks.requireNotOwn(request.account());
        if (place != null && !place.open()) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "“" + place.name() + "”已撤并，不能再授权。");
        }
        Instant now = times.now();
        Instant from = times.start(request.validFrom(), now);
        times.end(request.validTo(), from, now);
        checks.requireCandidate(request.account());
        By by = by(axes);
        RoleGrant grant = new RoleGrant(ids.next(), request, place, by, from);
        checks.requireAllowed(grant.holding(), now);
        grants.create(grant);
        announce(What.GIVEN, grant, by);
        return grant;
    }

    @Override
    public void requireGivable(String role) {
        checks.requirePossible(role, ScopeKind.SCHOOL, null);
        checks.requireGiver(role, ScopeKind.SCHOOL);
    }

    @Override
    @Transactional
    public void giveAtSchool(UUID account, String role, Axes keptAt, String reason) {
        UUID school = keptAt.school();
        if (school == null) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "档案不由学校保管，不能同时授予这个角色；请先只建立账户，再单独授权。");
        }
        given(
                new GrantRequest(
                        account,
                        role,
                        ScopeKind.SCHOOL,
                        school.toString(),
                        null,
                        null,
                        null,
                        reason));
    }

    @Transactional
    GrantDetail reschedule(UUID id, PeriodRequest period) {
        RoleGrant grant = grants.forWrite(id);
        Holding holding = grant.holding();
        checks.requireGiver(holding.role(), holding.kind());
        checks.requireNotOwn(holding.account());
        Instant now = times.now();
        Instant from = GrantTimes.micros(period.validFrom());
        if (!from.equals(holding.from())) {
            times.start(from, now);
        }
        Instant until = GrantTimes.inOrder(period.validTo(), from);
        grant.reschedule(from, until, now);
        checks.requireCandidate(holding.account());
        checks.requireAllowed(holding.during(from, until), now);
        requireSomebodyLeft(holding, grant, now);
        grants.changed(grant);
        return told(What.RESCHEDULED, grant, by(grant.axes()));
    }

    /** Giving up one's own is no granting, so it needs nobody else. */
    @Transactional
    GrantDetail end(UUID id, EndRequest request) {
        RoleGrant grant = grants.forWrite(id);
        Holding holding = grant.holding();
        checks.requireGiver(holding.role(), holding.kind());
        Instant now = times.now();
        By by = by(grant.axes());
        grant.end(times.stop(request.at(), now), by, request.reason(), now);
        requireSomebodyLeft(holding, grant, now);
        grants.changed(grant);
        return told(What.ENDED, grant, by);
    }

    /** A deputy's right is not counted: it is the principal's. */
    private void requireSomebodyLeft(Holding before, RoleGrant grant, Instant now) {
        if (!grant.isDeputys()) {
            around.last().requireSomebodyLeft(before, grant.holding(), now);
        }
    }

    /** Nobody works there any more: what was given for it ends with it, deputies included. */
    void placeEnded(@Observes PlaceEnded ended) {
        if (ended.kind() != ScopeKind.SCHOOL) {
            throw new IllegalArgumentException("only schools end so far: " + ended.kind());
        }
        Instant now = times.now();
        UUID school = UUID.fromString(ended.ref());
        List<RoleGrant> all = grants.openAt(school, now);
        for (RoleGrant grant : all) {
            grant.end(now, by(grant.axes()), ended.reason(), now);
            grants.changed(grant);
            around.sync().due(grant.holding().account());
        }
        if (!all.isEmpty()) {
            By by = by(all.get(0).axes());
            around.news().tell(What.ENDED, by, all.stream().map(GrantService::news).toList());
        }
        Axes successor = ended.successor();
        if (successor != null) {
            around.renewals().open(school, name(school), successor, all);
        }
    }

    private String name(UUID school) {
        Grant place = new Grant("", ScopeKind.SCHOOL, school.toString(), Instant.EPOCH, null);
        return around.places().names(List.of(place)).getOrDefault(school.toString(), "");
    }

    /** Somebody does not work there any more: what was given for it ends, and whoever stood in. */
    void postEnded(@Observes PostEnded ended) {
        Instant now = times.now();
        List<RoleGrant> all = grants.openOf(ended.person(), ended.school(), now);
        for (RoleGrant grant : all) {
            By by = caller.get().isSystem() ? new By(null, null) : by(grant.axes());
            grant.end(now, by, ended.reason(), now);
            grants.changed(grant);
            announce(What.ENDED, grant, by);
        }
        Axes to = ended.goesOnAt();
        if (to != null && to.school() != null && !all.isEmpty()) {
            around.renewals().openAfterSplit(to.school(), name(to.school()), to, all);
        }
    }

    private static News news(RoleGrant grant) {
        return new News(grant.holding(), grant.version());
    }

    private GrantDetail told(What what, RoleGrant grant, By by) {
        announce(what, grant, by);
        caller.require(READ);
        return get(grant.id());
    }

    private void announce(What what, RoleGrant grant, By by) {
        around.news().tell(what, by, news(grant));
        around.sync().due(grant.holding().account());
        for (StandIn standIn : grants.standIns(grant.id())) {
            // Their own rows have not changed, so the database announces nothing of them.
            around.notices().publish(CALLER_CHANGED, standIn.subject());
            around.sync().due(standIn.account());
            if (what == What.ENDED && standIn.until().isAfter(lastInstant(grant))) {
                News theirs = new News(grant.holding().heldBy(standIn.account()), grant.version());
                around.news().tell(what, by, theirs);
            }
        }
    }

    private static Instant lastInstant(RoleGrant grant) {
        Instant until = grant.holding().until();
        return until == null ? Instant.MAX : until;
    }

    private ScopeTree.@Nullable Found place(ScopeKind kind, @Nullable String ref) {
        if (kind == ScopeKind.CITY) {
            if (ref != null) {
                throw ProblemException.invalid("ref", "全市范围不用填写地点，请去掉这一项。");
            }
            return null;
        }
        return Optional.ofNullable(ref)
                .flatMap(code -> around.places().hold(kind, code))
                .orElseThrow(() -> ProblemException.invalid("ref", "没有找到这个地点，请重新选择。"));
    }

    private By by(Axes axes) {
        UUID account =
                Optional.ofNullable(caller.accountId())
                        .orElseThrow(
                                () -> new ProblemException(ProblemCode.FORBIDDEN, "请先由管理员为您建立账户。"));
        Principal principal = caller.get().actsFor(axes);
        return new By(account, principal == null ? null : principal.account());
    }

    private static GrantRow row(Line line, Map<String, String> names, Instant now) {
        Grant grant = line.grant();
        return new GrantRow(
                line.id(),
                line.holder(),
                grant.role(),
                place(line, names),
                line.post(),
                line.deputyOf(),
                grant.from(),
                grant.until(),
                GrantState.of(grant.from(), grant.until(), now),
                line.grantedBy(),
                line.grantedAt());
    }

    private static GrantPlace place(Line line, Map<String, String> names) {
        Grant grant = line.grant();
        String ref = grant.ref();
        return new GrantPlace(
                grant.kind(), ref, ref == null ? null : names.get(ref), line.managingUnit());
    }

    private static Holding holding(GrantRow row) {
        GrantPlace place = row.place();
        return new Holding(
                row.id(),
                row.account().id(),
                row.role(),
                place.kind(),
                place.ref(),
                null,
                row.validFrom(),
                row.validTo());
    }

    private GrantDetail detail(Facts facts) {
        GrantRow row =
                row(
                        facts.line(),
                        around.places().names(List.of(facts.line().grant())),
                        times.now());
        return new GrantDetail(
                row.id(),
                row.account(),
                row.role(),
                row.place(),
                row.post(),
                row.deputyOf(),
                row.validFrom(),
                row.validTo(),
                row.state(),
                row.grantedBy(),
                row.grantedAt(),
                facts.reason(),
                facts.ended(),
                facts.version(),
                actions(row, facts.axes()));
    }

    private List<Action> actions(GrantRow row, Axes axes) {
        boolean mine =
                caller.get().scope(WRITE).covers(axes)
                        && checks.gives(row.role(), row.place().kind());
        if (!mine || row.state() == GrantState.ENDED) {
            return List.of();
        }
        if (row.deputyOf() != null) {
            return List.of(Action.allowed("end"));
        }
        return List.of(
                checks.isOwn(row.account().id())
                        ? Action.refused("reschedule", GrantChecks.OWN)
                        : Action.allowed("reschedule"),
                around.last()
                        .whyNeverToEnd(holding(row))
                        .map(reason -> Action.refused("end", reason))
                        .orElseGet(() -> Action.allowed("end")));
    }
}
