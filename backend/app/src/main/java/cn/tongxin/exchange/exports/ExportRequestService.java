package cn.tongxin.exchange.exports;

import cn.tongxin.access.ScopeTree;
import cn.tongxin.access.TwoPeople;
import cn.tongxin.access.WorkItems.Outcome;
import cn.tongxin.exchange.exports.ExportRequest.Asked;
import cn.tongxin.exchange.exports.ExportRequest.Author;
import cn.tongxin.exchange.exports.ExportRequest.Hand;
import cn.tongxin.exchange.exports.ExportRequestBodies.ExportRequestApply;
import cn.tongxin.exchange.exports.ExportRequestLifecycle.Situation;
import cn.tongxin.exchange.exports.ExportRequestRepository.Whole;
import cn.tongxin.exchange.exports.ExportRequestViews.ExportRequestDetail;
import cn.tongxin.exchange.exports.ExportRequestViews.ExportRequestRow;
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
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.exports.SensitiveList;
import cn.tongxin.platform.exports.SensitiveLists;
import cn.tongxin.platform.rules.RuleBook;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.time.CivilClock;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asking to take a sensitive list away, and answering it; fetching is {@link ExportLinkService}.
 */
@Singleton
class ExportRequestService {
    private static final String TWO_PEOPLE = "RS-11";
    private static final String S_08 = "S-08";
    private static final String OWN = "这是您的申请，请由另一位有权批准的人答复。";
    private static final int MOST_WAITING = 20;
    private static final Axes CITY = new Axes(null, null);

    private final ExportRequestRepository requests;
    private final SensitiveLists lists;
    private final ExportRequestWork work;
    private final ExportTerms terms;
    private final CurrentCaller caller;
    private final Around around;

    /** What else it takes. */
    @Singleton
    record Around(
            ScopeTree places,
            TwoPeople people,
            RuleBook rules,
            CivilClock clock,
            TimeOrderedIds ids,
            ExportRequestSecrets secrets,
            ExportTickets tickets,
            AuditTrail trail) {
        Instant now() {
            return clock.getClock().instant().truncatedTo(ChronoUnit.MICROS);
        }
    }

    ExportRequestService(
            ExportRequestRepository requests,
            SensitiveLists lists,
            ExportRequestWork work,
            ExportTerms terms,
            CurrentCaller caller,
            Around around) {
        this.requests = requests;
        this.lists = lists;
        this.work = work;
        this.terms = terms;
        this.caller = caller;
        this.around = around;
    }

    Page<ExportRequestRow> page(ListQuery query) {
        return requests.page(query);
    }

    ExportRequestDetail get(UUID id) {
        Whole whole = requests.whole(id);
        Map<String, List<String>> parameters = around.secrets().open(id, whole.parameters());
        return new ExportRequestDetail(
                whole.row(),
                lists.named(whole.row().resource()).forReaders(parameters),
                whole.reason(),
                whole.role(),
                whole.answerer(),
                whole.answeredAt(),
                whole.answer(),
                left(whole),
                whole.takenRows(),
                whole.version(),
                actions(whole));
    }

    private int left(Whole whole) {
        return Math.max(0, terms.links() - whole.links());
    }

    @Transactional
    ExportRequestDetail apply(ExportRequestApply body) {
        UUID me = me();
        SensitiveList<?> list = lists.named(body.resource());
        Map<String, List<String>> parameters = body.start().parameters();
        around.trail().detail(list.forTheLog(parameters));
        int rows = Math.toIntExact(list.counted(parameters));
        Axes place = place();
        if (rows == 0) {
            throw around.rules().broken(S_08, "没有符合条件的记录，不必申请；请在列表中核对筛选条件后再申请。");
        }
        if (requests.waiting(me) >= MOST_WAITING) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT,
                    "您已有 " + MOST_WAITING + " 份申请等待答复，请等答复后再申请，或撤回不需要的。");
        }
        LocalDate today = LocalDate.now(around.clock().getClock());
        LocalDate dueOn = work.dueOn(today);
        UUID id = around.ids().next();
        ExportRequest request =
                new ExportRequest(
                        id,
                        "EX-450100-%d-%06d".formatted(today.getYear(), requests.nextNumber()),
                        author(me, place),
                        new Asked(
                                body.resource(),
                                around.secrets().seal(id, parameters),
                                rows,
                                body.reason()),
                        dueOn);
        requests.create(request);
        work.toAnswer(request, dueOn);
        said(request, list.forTheLog(parameters) + " rows=" + rows);
        return get(id);
    }

    private Author author(UUID me, Axes place) {
        Principal principal = caller.get().actsFor(place);
        return new Author(
                me,
                principal == null ? null : principal.account(),
                String.valueOf(caller.get().actingRole()),
                place);
    }

    /**
     * An approval is for the rows of one place: whoever has come to answer for others as well would
     * take those along, and nobody has looked at them.
     */
    void requireStill(Axes asked) {
        Optional<Axes> now = caller.with(ExportRequestLifecycle.MAY_WRITE, this::onlyPlace);
        if (!now.equals(Optional.of(asked))) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "您管辖的范围已与申请时不同，请重新申请。");
        }
    }

    /** Where the caller answers for rows: one place, so that one there can answer the request. */
    private Axes place() {
        return onlyPlace()
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        ProblemCode.VALIDATION,
                                        "申请须对应全市、一个单位或一所学校；您在这个身份下管辖不止一个地方，" + "请由其中一处的其他管理员申请。"));
    }

    private Optional<Axes> onlyPlace() {
        RowScope scope = caller.scope();
        if (scope.city()) {
            return Optional.of(CITY);
        }
        if (scope.units().size() + scope.schools().size() != 1) {
            return Optional.empty();
        }
        boolean unit = !scope.units().isEmpty();
        return around.places()
                .hold(
                        unit ? ScopeKind.UNIT : ScopeKind.SCHOOL,
                        unit
                                ? scope.units().iterator().next()
                                : scope.schools().iterator().next().toString())
                .map(ScopeTree.Found::axes);
    }

    @Transactional
    ExportRequestDetail approve(UUID id, @Nullable String note) {
        ExportRequest request = toAnswer(id);
        Hand hand = new Hand(me(), around.now());
        request.approve(note, terms.approvedUntil(hand.at()), hand);
        requests.save(request);
        work.ended(id, Outcome.DONE, "已批准");
        work.tellAuthor("export-request.approved", request);
        said(request, "");
        return get(id);
    }

    @Transactional
    ExportRequestDetail refuse(UUID id, String reason) {
        ExportRequest request = toAnswer(id);
        request.refuse(reason, new Hand(me(), around.now()));
        requests.save(request);
        work.ended(id, Outcome.DONE, "不批准，已说明理由");
        work.tellAuthor("export-request.refused", request);
        said(request, "");
        return get(id);
    }

    @Transactional
    ExportRequestDetail withdraw(UUID id) {
        ExportRequest request = requests.heldForWrite(id);
        if (!request.raisedBy().equals(caller.accountId())) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "只有申请人本人可以撤回；不应导出的，请答复不批准。");
        }
        request.withdraw(around.now());
        requests.save(request);
        work.ended(id, Outcome.CANCELLED, "申请已撤回");
        said(request, "");
        return get(id);
    }

    private ExportRequest toAnswer(UUID id) {
        ExportRequest request = requests.heldForWrite(id);
        if (isOwn(request.raisedBy(), request.raisedFor())) {
            throw around.rules().broken(TWO_PEOPLE, OWN);
        }
        return request;
    }

    private void said(ExportRequest request, String more) {
        around.trail().detail(("request=" + request.number() + " " + more).strip());
    }

    private boolean isOwn(UUID raisedBy, @Nullable UUID raisedFor) {
        UUID me = caller.accountId();
        return me == null || around.people().areOne(me, raisedBy, raisedFor);
    }

    private List<Action> actions(Whole whole) {
        Situation situation = new Situation(whole.row().validUntil(), left(whole), around.now());
        return ExportRequestLifecycle.TABLE
                .from(ExportRequestStatus.valueOf(whole.row().status()))
                .stream()
                .filter(step -> caller.get().scope(step.permission()).covers(whole.place()))
                .filter(step -> answers(step) || whole.row().own())
                .map(step -> action(step, whole, situation))
                .toList();
    }

    private static boolean answers(Transition<ExportRequestStatus, Situation> step) {
        return step.permission().equals(ExportRequestLifecycle.MAY_APPROVE);
    }

    private Action action(
            Transition<ExportRequestStatus, Situation> step, Whole whole, Situation situation) {
        if (answers(step) && isOwn(whole.raisedBy(), whole.raisedFor())) {
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
}
