package cn.tongxin.people.request;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.cipher.FieldPlace;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.Grant.Principal;
import cn.tongxin.people.request.SubjectRequest.Hand;
import cn.tongxin.people.request.SubjectRequestRepository.Whole;
import cn.tongxin.people.request.SubjectRequestViews.SubjectRequestDetail;
import cn.tongxin.platform.rules.RuleBook;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.time.CivilClock;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What both doors to a request work with. */
@Singleton
class RequestTools {
    static final String OTHER_PERSON = "这是您本人提出的申请，请由另一位个人信息保护负责人答复。";

    /** 个人信息保护法第五十条、第六十五条. */
    static final String OBJECTION = "如不同意这一答复，可以向南宁市委网信办投诉、举报，也可以依法向人民法院起诉（个人信息保护法第五十条、第六十五条）。";

    private static final String RULE = "RS-11";
    private static final String TEXT = "request_text";
    private static final String ANSWER = "answer_text";

    private final CurrentCaller caller;
    private final TimeOrderedIds ids;
    private final FieldCipher cipher;
    private final CivilClock clock;
    private final RuleBook rules;

    RequestTools(
            CurrentCaller caller,
            TimeOrderedIds ids,
            FieldCipher cipher,
            CivilClock clock,
            RuleBook rules) {
        this.caller = caller;
        this.ids = ids;
        this.cipher = cipher;
        this.clock = clock;
        this.rules = rules;
    }

    UUID next() {
        return ids.next();
    }

    LocalDate today() {
        return LocalDate.now(clock.getClock());
    }

    Instant now() {
        return clock.getClock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Requests are raised and answered by accounts: a token alone is nobody yet. */
    UUID me() {
        UUID me = caller.accountId();
        if (me == null) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "您还没有账户。家长请先申请关联孩子，其他人员请联系管理员。");
        }
        return me;
    }

    Hand hand() {
        return new Hand(me(), now());
    }

    String sealText(UUID id, String plain) {
        return cipher.encrypt(new FieldPlace(SubjectRequest.TABLE, TEXT, id), plain);
    }

    String sealAnswer(UUID id, String plain) {
        return cipher.encrypt(new FieldPlace(SubjectRequest.TABLE, ANSWER, id), plain);
    }

    /** Nobody answers what they have raised, nor does a deputy answer it for them (RS-11). */
    void requireOther(SubjectRequest request) {
        if (isOwn(request.raisedBy(), request.axes())) {
            throw rules.broken(RULE, OTHER_PERSON);
        }
    }

    private boolean isOwn(UUID raisedBy, Axes axes) {
        Principal principal = caller.get().actsFor(axes);
        return raisedBy.equals(caller.accountId())
                || (principal != null && raisedBy.equals(principal.account()));
    }

    /**
     * @param door what the permissions of its steps begin with
     */
    SubjectRequestDetail detail(Whole whole, String door) {
        UUID id = whole.row().id();
        String answer = whole.answer();
        boolean refused = whole.row().status().equals(SubjectRequestStatus.REFUSED.name());
        return new SubjectRequestDetail(
                whole.row(),
                whole.raiser(),
                cipher.decrypt(new FieldPlace(SubjectRequest.TABLE, TEXT, id), whole.text()),
                answer == null
                        ? null
                        : cipher.decrypt(new FieldPlace(SubjectRequest.TABLE, ANSWER, id), answer),
                whole.law(),
                refused ? OBJECTION : null,
                whole.copyGranted(),
                whole.version(),
                actions(whole, door));
    }

    private List<Action> actions(Whole whole, String door) {
        Axes axes = whole.axes();
        return SubjectRequestLifecycle.TABLE
                .from(SubjectRequestStatus.valueOf(whole.row().status()))
                .stream()
                .filter(step -> step.permission().startsWith(door))
                .filter(step -> caller.get().scope(step.permission()).covers(axes))
                .map(
                        step ->
                                action(
                                        step.action(),
                                        !step.permission().equals(SubjectRequestLifecycle.OWN)
                                                        && isOwn(whole.raisedBy(), axes)
                                                ? OTHER_PERSON
                                                : step.guard()
                                                        .apply(whole.situation())
                                                        .orElse(null)))
                .toList();
    }

    private static Action action(String name, @Nullable String refusal) {
        return refusal == null ? Action.allowed(name) : Action.refused(name, refusal);
    }
}
