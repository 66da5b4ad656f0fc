package cn.tongxin.people.family;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.GuardianTakenOver;
import cn.tongxin.people.family.FamilyProjections.Facts;
import cn.tongxin.people.family.LinkRequests.GuardianLinkCreate;
import cn.tongxin.people.family.LinkRequests.LinkRevoke;
import cn.tongxin.people.family.LinkRequests.LinkTerms;
import cn.tongxin.people.family.LinkRequests.LinkVerify;
import cn.tongxin.people.family.LinkViews.GuardianLinkDetail;
import cn.tongxin.people.family.TieService.Asked;
import cn.tongxin.people.family.TieService.Wanted;
import cn.tongxin.people.student.Pupils;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.platform.rules.RuleBook;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.time.CivilClock;
import cn.tongxin.platform.web.Action;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of links between pupils and those who answer for them. */
@Singleton
class LinkService {
    static final String RESOURCE = "guardian-links";
    private static final String BOTH_PARENTS = "R-107";
    private static final String ENDED = "ENDED";
    private static final String STATUTORY = "STATUTORY";
    private static final String TAKEN_OVER = "同一人已用本人账户关联，由新的关联接续";

    private final LinkRepository links;
    private final GuardianRepository guardians;
    private final TieService ties;
    private final Pupils pupils;
    private final CurrentCaller caller;
    private final Tools tools;

    /** What links are made and judged with. */
    @Singleton
    record Tools(
            RuleBook rules,
            OwnFamily family,
            StatusHistory history,
            LinkEffects effects,
            OrdersInForce orders,
            Event<GuardianTakenOver> takenOver,
            CivilClock clock) {}

    LinkService(
            LinkRepository links,
            GuardianRepository guardians,
            TieService ties,
            Pupils pupils,
            CurrentCaller caller,
            Tools tools) {
        this.links = links;
        this.guardians = guardians;
        this.ties = ties;
        this.pupils = pupils;
        this.caller = caller;
        this.tools = tools;
    }

    GuardianLinkDetail get(UUID id) {
        Facts facts = links.facts(id);
        return new GuardianLinkDetail(
                facts.row(),
                facts.claimedBy(),
                links.sameOnFile(id).orElse(null),
                facts.verifiedAt(),
                facts.synthetic(),
                facts.version(),
                actions(facts));
    }

    /** The school has seen the papers: what it registers is verified. */
    @Transactional
    GuardianLinkDetail create(GuardianLinkCreate body) {
        Axes place = pupils.hold(body.student());
        Asked asked =
                new Asked(body.student(), place, body.guardian(), body.person(), body.terms());
        Wanted wanted = ties.judge(List.of(asked)).get(0).orThrow();
        return get(ties.write(List.of(wanted)).get(0).id());
    }

    @Transactional
    GuardianLinkDetail update(UUID id, LinkTerms terms) {
        TieService.requireTerms(terms);
        GuardianLink link = links.forWrite(id);
        tools.family().refuseOwn(link.student());
        if (link.status() == LinkStatus.REVOKED) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "关联已撤销，不能再改动。");
        }
        TieService.requireUntil(terms, link.from());
        boolean wasParent = link.status() == LinkStatus.VERIFIED && link.isStatutory();
        if (wasParent && !terms.role().equals(STATUTORY)) {
            throw tools.rules().broken(BOTH_PARENTS, "法定监护人的知情权只能依据法院裁定或保护令限制，请登记裁定。");
        }
        pupils.holdLeft(link.student());
        link.says(terms.terms());
        links.save(link);
        tools.effects().of(List.of(link));
        return get(id);
    }

    @Transactional
    GuardianLinkDetail verify(UUID id, LinkVerify body) {
        GuardianLink link = links.forWrite(id);
        tools.family().refuseOwn(link.student());
        pupils.hold(link.student());
        LinkStatus before = link.status();
        Boolean same = body.sameAsOnFile();
        Optional<UUID> known = links.sameOnFile(id);
        if (known.isPresent() != (same != null)) {
            throw ProblemException.invalid(
                    "sameAsOnFile",
                    known.isPresent()
                            ? "档案中有姓名、手机号相同的家长：请拨打档案中的号码核实，选择是否同一人。"
                            : "档案中没有姓名、手机号相同的家长，请刷新后重新办理。");
        }
        known.filter(on -> Boolean.TRUE.equals(same))
                .ifPresent(on -> takeOver(link, links.replaced(on)));
        cutByOrder(link);
        link.verified(caller.accountId(), now());
        return stepped(link, before, LinkLifecycle.VERIFY, body.reason());
    }

    /** A new link opens nothing that a court has closed. */
    private void cutByOrder(GuardianLink link) {
        if (tools.orders().keepAway(link.student(), link.guardian())) {
            link.cut();
        }
    }

    /** One human, one link: what was on file goes on in the link of who can sign in. */
    private void takeOver(GuardianLink link, GuardianLink known) {
        link.takesOver(known);
        tools.takenOver()
                .fire(new GuardianTakenOver(link.student(), known.guardian(), link.guardian()));
        LinkStatus before = known.status();
        known.step(LinkLifecycle.REVOKE);
        links.save(known);
        guardians.refresh(List.of(known.guardian()), now());
        keep(known, before, LinkLifecycle.REVOKE, TAKEN_OVER);
    }

    @Transactional
    GuardianLinkDetail reject(UUID id, String reason) {
        GuardianLink link = links.forWrite(id);
        tools.family().refuseOwn(link.student());
        LinkStatus before = link.status();
        link.step(LinkLifecycle.REJECT);
        return stepped(link, before, LinkLifecycle.REJECT, reason);
    }

    @Transactional
    GuardianLinkDetail revoke(UUID id, LinkRevoke body) {
        GuardianLink link = links.forWrite(id);
        tools.family().refuseOwn(link.student());
        if (link.isStatutory() && body.basis().equals(ENDED)) {
            throw tools.rules().broken(BOTH_PARENTS, "法定监护人的关联不因另一方的要求而撤销；登记有误的请选“登记有误”。");
        }
        // Two parents' links that end at once see each other.
        pupils.holdLeft(link.student());
        LinkStatus before = link.status();
        link.step(LinkLifecycle.REVOKE);
        return stepped(link, before, LinkLifecycle.REVOKE, body.auditReason());
    }

    private GuardianLinkDetail stepped(
            GuardianLink link, LinkStatus before, String action, @Nullable String reason) {
        links.save(link);
        tools.effects().of(List.of(link));
        keep(link, before, action, reason);
        return get(link.id());
    }

    private void keep(
            GuardianLink link, LinkStatus before, String action, @Nullable String reason) {
        tools.history()
                .keep(
                        new StatusHistory.Step(
                                RESOURCE,
                                link.id(),
                                link.axes(),
                                before.name(),
                                link.status().name(),
                                action,
                                reason,
                                null));
    }

    private List<Action> actions(Facts facts) {
        if (!caller.get().scope(LinkLifecycle.WRITE).covers(facts.place())) {
            return List.of();
        }
        LinkStatus status = LinkStatus.valueOf(facts.row().status());
        boolean own = tools.family().isOwn(facts.row().student());
        List<String> possible = new ArrayList<>();
        if (status != LinkStatus.REVOKED) {
            possible.add("update");
        }
        LinkLifecycle.TABLE.from(status).forEach(step -> possible.add(step.action()));
        return possible.stream()
                .map(
                        action ->
                                own
                                        ? Action.refused(action, OwnFamily.SENTENCE)
                                        : Action.allowed(action))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(tools.clock().getClock());
    }

    private Instant now() {
        return tools.clock().getClock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
