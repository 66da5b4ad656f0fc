package cn.tongxin.exchange.sharing;

import cn.tongxin.access.ScopeTree;
import cn.tongxin.access.TwoPeople;
import cn.tongxin.access.WorkItems.Outcome;
import cn.tongxin.exchange.sharing.Agreement.Extent;
import cn.tongxin.exchange.sharing.Agreement.Grounds;
import cn.tongxin.exchange.sharing.Agreement.Hand;
import cn.tongxin.exchange.sharing.AgreementBodies.AgreementApply;
import cn.tongxin.exchange.sharing.AgreementLifecycle.Situation;
import cn.tongxin.exchange.sharing.AgreementRepository.Terms;
import cn.tongxin.exchange.sharing.AgreementRepository.Whole;
import cn.tongxin.exchange.sharing.AgreementViews.AgreementDetail;
import cn.tongxin.exchange.sharing.AgreementViews.AgreementRow;
import cn.tongxin.exchange.sharing.AgreementViews.AgreementUse;
import cn.tongxin.exchange.sharing.AgreementViews.SharePull;
import cn.tongxin.exchange.sharing.PullRepository.Standing;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.Grant.Principal;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.kernel.state.Transition;
import cn.tongxin.platform.changes.ChangeFeed;
import cn.tongxin.platform.changes.Waiting;
import cn.tongxin.platform.rules.RuleBook;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.sharing.SharedField;
import cn.tongxin.platform.time.CivilClock;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of agreements; what they give is pulled elsewhere ({@link ShareGate}). */
@Singleton
class AgreementService {
    private static final String TWO_PEOPLE = "RS-11";
    private static final String OWN = "这是您登记的申请，请由另一位经办人答复。";
    private static final int QUOTA = 5000;
    private static final int MOST_WAITING = 20;
    private static final int LONGEST_YEARS = 3;

    private final AgreementRepository agreements;
    private final PullRepository pulls;
    private final ShareCatalogue catalogue;
    private final AgreementWork work;
    private final CurrentCaller caller;
    private final Around around;

    /** What else it takes. */
    @Singleton
    record Around(
            ScopeTree places,
            TwoPeople people,
            RuleBook rules,
            ChangeFeed feed,
            CivilClock clock,
            TimeOrderedIds ids) {}

    AgreementService(
            AgreementRepository agreements,
            PullRepository pulls,
            ShareCatalogue catalogue,
            AgreementWork work,
            CurrentCaller caller,
            Around around) {
        this.agreements = agreements;
        this.pulls = pulls;
        this.catalogue = catalogue;
        this.work = work;
        this.caller = caller;
        this.around = around;
    }

    Page<AgreementRow> page(ListQuery query) {
        return agreements.page(query, today());
    }

    AgreementDetail get(UUID id) {
        Whole whole = agreements.whole(id, today());
        return new AgreementDetail(
                whole.row(),
                whole.duty(),
                whole.legalBasis(),
                whole.contact(),
                whole.undertaking(),
                whole.terms().fields(),
                agreements.places(whole.terms().rows()),
                whole.terms().quota(),
                pulls.used(id, today()),
                whole.raiser(),
                whole.answerer(),
                whole.answeredAt(),
                whole.answer(),
                whole.ender(),
                whole.endedAt(),
                whole.endReason(),
                whole.version(),
                actions(whole));
    }

    AgreementUse use(UUID id) {
        Terms terms = agreements.terms(id);
        return new AgreementUse(
                pulls.standings(id).stream().map(one -> one.seen(waiting(terms, one))).toList());
    }

    private Optional<Waiting> waiting(Terms terms, Standing one) {
        return around.feed().waiting(terms.resource(), terms.rows(), one.place());
    }

    Page<SharePull> pulls(UUID id, ListQuery query) {
        return pulls.given(agreements.terms(id).id(), query);
    }

    @Transactional
    AgreementDetail apply(AgreementApply body) {
        UUID me = me();
        LocalDate today = today();
        if (body.validUntil().isBefore(today)
                || body.validUntil().isAfter(today.plusYears(LONGEST_YEARS))) {
            throw ProblemException.invalid(
                    "validUntil", "截止日期须在今天以后、" + LONGEST_YEARS + " 年以内（G-04）。");
        }
        if (!body.undertaking()) {
            throw ProblemException.invalid("undertaking", "对方须承诺只用于所写的职责和用途，不向第三方提供，才能申请（G-04）。");
        }
        agreements.requireReach(Axes.ofOrganisation(body.agency()));
        if (agreements.waiting(body.agency()) >= MOST_WAITING) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT,
                    "这个单位已有 " + MOST_WAITING + " 份申请等待答复，请等答复后再申请，或撤回不需要的。");
        }
        if (around.places().hold(ScopeKind.ORG, body.agency()).isEmpty()) {
            throw ProblemException.invalid("agency", "没有这个协作单位，请从列表中选择。");
        }
        List<SharedField> fields =
                ShareCatalogue.named(
                        catalogue.offered(body.resource()).fields(),
                        body.fields(),
                        "共享目录中没有这些数据项：");
        Extent extent =
                new Extent(
                        body.resource(),
                        fields.stream().map(SharedField::name).toList(),
                        rows(body),
                        body.validUntil(),
                        Objects.requireNonNullElse(body.quotaPerDay(), QUOTA));
        Agreement agreement =
                new Agreement(
                        around.ids().next(),
                        "SA-450100-%d-%06d".formatted(today.getYear(), agreements.nextNumber()),
                        body.agency(),
                        new Grounds(body.duty(), body.purpose(), body.legalBasis(), body.contact()),
                        extent);
        LocalDate dueOn = work.dueOn(today);
        Principal principal = caller.get().actsFor(agreement.axes());
        agreement.submitted(me, principal == null ? null : principal.account(), dueOn);
        agreements.create(agreement);
        work.toAnswer(agreement, dueOn);
        return get(agreement.id());
    }

    private RowScope rows(AgreementApply body) {
        Set<String> units = known(body.managingUnits(), ScopeKind.UNIT, "managingUnits", "管理单位");
        Set<String> schools =
                known(
                        body.schools() == null
                                ? null
                                : body.schools().stream().map(UUID::toString).toList(),
                        ScopeKind.SCHOOL,
                        "schools",
                        "学校");
        Set<UUID> ids = new HashSet<>();
        schools.forEach(school -> ids.add(UUID.fromString(school)));
        return units.isEmpty() && ids.isEmpty() ? RowScope.CITY : new RowScope(false, units, ids);
    }

    private Set<String> known(
            @Nullable List<String> refs, ScopeKind kind, String field, String what) {
        Set<String> known = new HashSet<>();
        // In one order, whoever asks: they are held until the end.
        for (String ref : new TreeSet<>(refs == null ? List.of() : refs)) {
            if (!around.places().hold(kind, ref).map(ScopeTree.Found::open).orElse(false)) {
                throw ProblemException.invalid(field, "有一个" + what + "不存在或已撤并，请重新选择。");
            }
            known.add(ref);
        }
        return known;
    }

    @Transactional
    AgreementDetail grant(UUID id, @Nullable String note) {
        Agreement agreement = toAnswer(id);
        // What could be shared when it was asked for may be so no longer.
        catalogue.offered(agreement.resource());
        if (around.places().hold(ScopeKind.ORG, agreement.agency()).isEmpty()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "这个单位已经不在了，不能同意；请说明理由，答复不同意。");
        }
        agreement.grant(note, today(), hand());
        agreements.save(agreement);
        work.ended(id, Outcome.DONE, "已同意");
        return get(id);
    }

    @Transactional
    AgreementDetail refuse(UUID id, String reason) {
        Agreement agreement = toAnswer(id);
        agreement.refuse(reason, today(), hand());
        agreements.save(agreement);
        work.ended(id, Outcome.DONE, "不同意，已说明理由");
        return get(id);
    }

    @Transactional
    AgreementDetail withdraw(UUID id) {
        Agreement agreement = agreements.heldForWrite(id);
        agreement.withdraw(today());
        agreements.save(agreement);
        work.ended(id, Outcome.CANCELLED, "申请已撤回");
        return get(id);
    }

    @Transactional
    AgreementDetail revoke(UUID id, String reason) {
        Agreement agreement = agreements.heldForWrite(id);
        agreement.revoke(reason, today(), hand());
        agreements.save(agreement);
        return get(id);
    }

    private Agreement toAnswer(UUID id) {
        Agreement agreement = agreements.heldForWrite(id);
        if (isOwn(agreement.raisedBy(), agreement.raisedFor())) {
            throw around.rules().broken(TWO_PEOPLE, OWN);
        }
        return agreement;
    }

    private boolean isOwn(UUID raisedBy, @Nullable UUID raisedFor) {
        UUID me = caller.accountId();
        return me == null || around.people().areOne(me, raisedBy, raisedFor);
    }

    private List<Action> actions(Whole whole) {
        Axes axes = Axes.ofOrganisation(whole.row().agency().code());
        Situation situation = new Situation(whole.row().validUntil(), today());
        return AgreementLifecycle.TABLE.from(AgreementStatus.valueOf(whole.row().status())).stream()
                .filter(step -> caller.get().scope(step.permission()).covers(axes))
                .map(step -> action(step, whole, situation))
                .toList();
    }

    private Action action(
            Transition<AgreementStatus, Situation> step, Whole whole, Situation situation) {
        boolean answers =
                step.from() == AgreementStatus.SUBMITTED
                        && step.permission().equals(AgreementLifecycle.APPROVE);
        if (answers && isOwn(whole.raisedBy(), whole.raisedFor())) {
            return Action.refused(step.action(), OWN);
        }
        return step.guard()
                .apply(situation)
                .map(reason -> Action.refused(step.action(), reason))
                .orElseGet(() -> Action.allowed(step.action()));
    }

    private UUID me() {
        UUID me = caller.accountId();
        if (me == null) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "您还没有账户，请联系管理员。");
        }
        return me;
    }

    private Hand hand() {
        return new Hand(me(), around.clock().getClock().instant().truncatedTo(ChronoUnit.MICROS));
    }

    private LocalDate today() {
        return LocalDate.now(around.clock().getClock());
    }
}
