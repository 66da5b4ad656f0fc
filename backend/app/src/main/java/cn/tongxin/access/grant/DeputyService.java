package cn.tongxin.access.grant;

import cn.tongxin.access.GrantChanged.What;
import cn.tongxin.access.ScopeTree;
import cn.tongxin.access.account.AccountSync;
import cn.tongxin.access.grant.DeputyRepository.Facts;
import cn.tongxin.access.grant.DeputyRepository.Line;
import cn.tongxin.access.grant.DeputyViews.DeputyDetail;
import cn.tongxin.access.grant.DeputyViews.DeputyRow;
import cn.tongxin.access.grant.GrantNews.News;
import cn.tongxin.access.grant.GrantViews.GrantPlace;
import cn.tongxin.access.grant.RoleGrant.By;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Use cases of those who ask somebody to stand in for them. */
@Singleton
class DeputyService {
    private static final String READ = "deputy:read";

    private final DeputyRepository deputies;
    private final DeputyChecks checks;
    private final CurrentCaller caller;
    private final Around around;
    private final GrantTimes times;
    private final TimeOrderedIds ids;

    /** Where the grants count, and who must hear of a change. */
    @Singleton
    record Around(ScopeTree places, AccountSync sync, GrantNews news) {}

    DeputyService(
            DeputyRepository deputies,
            DeputyChecks checks,
            CurrentCaller caller,
            Around around,
            GrantTimes times,
            TimeOrderedIds ids) {
        this.deputies = deputies;
        this.checks = checks;
        this.caller = caller;
        this.around = around;
        this.times = times;
        this.ids = ids;
    }

    Page<DeputyRow> page(ListQuery query) {
        Page<Line> page = deputies.page(query);
        Map<String, String> names =
                around.places().names(page.items().stream().map(Line::grant).toList());
        Instant now = times.now();
        List<DeputyRow> rows = page.items().stream().map(line -> row(line, names, now)).toList();
        return new Page<>(rows, page.nextCursor(), page.total());
    }

    DeputyDetail get(UUID id) {
        return detail(deputies.facts(id));
    }

    @Transactional
    DeputyDetail appoint(DeputyRequest request) {
        Instant now = times.now();
        Holding own = checks.requireOwn(request.grant(), me(), now);
        Instant from = times.start(request.validFrom(), now);
        Instant until = times.end(request.validTo(), from, now);
        if (until == null || (own.until() != null && until.isAfter(own.until()))) {
            throw ProblemException.invalid("validTo", "代办不能晚于您本人授权的结束时间。");
        }
        Holding standIn = checks.requireColleague(request.username(), own.during(from, until));
        Deputy deputy = new Deputy(ids.next(), own, standIn, request.reason());
        deputies.create(deputy);
        return told(What.DEPUTY_NAMED, deputy);
    }

    @Transactional
    DeputyDetail end(UUID id, EndRequest request) {
        Deputy deputy = deputies.forWrite(id);
        Instant now = times.now();
        deputy.end(times.stop(request.at(), now), me(), request.reason(), now);
        deputies.changed(deputy);
        return told(What.ENDED, deputy);
    }

    private DeputyDetail told(What what, Deputy deputy) {
        By by = new By(me(), null);
        around.news().tell(what, by, new News(deputy.holding(), deputy.version()));
        around.sync().due(deputy.account());
        caller.require(READ);
        return get(deputy.id());
    }

    private UUID me() {
        return Optional.ofNullable(caller.accountId())
                .orElseThrow(() -> new ProblemException(ProblemCode.FORBIDDEN, "请先由管理员为您建立账户。"));
    }

    private static DeputyRow row(Line line, Map<String, String> names, Instant now) {
        Grant grant = line.grant();
        String ref = grant.ref();
        GrantPlace place =
                new GrantPlace(
                        grant.kind(),
                        ref,
                        ref == null ? null : names.get(ref),
                        line.managingUnit());
        return new DeputyRow(
                line.id(),
                line.holder(),
                line.own(),
                grant.role(),
                place,
                grant.from(),
                line.until(),
                GrantState.of(grant.from(), line.until(), now));
    }

    private DeputyDetail detail(Facts facts) {
        Line line = facts.line();
        DeputyRow row = row(line, around.places().names(List.of(line.grant())), times.now());
        return new DeputyDetail(
                row.id(),
                row.account(),
                row.grant(),
                row.role(),
                row.place(),
                row.validFrom(),
                row.validTo(),
                row.state(),
                facts.reason(),
                facts.version(),
                row.state() == GrantState.ENDED ? List.of() : List.of(Action.allowed("end")));
    }
}
