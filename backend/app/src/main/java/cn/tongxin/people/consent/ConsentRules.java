package cn.tongxin.people.consent;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.consent.ConsentViews.ConsentRow;
import cn.tongxin.people.consent.ConsentViews.PurposeState;
import cn.tongxin.people.consent.PrivacyTextRepository.InForce;
import cn.tongxin.people.family.FamilyDecisions;
import cn.tongxin.people.student.Pupils.Pupil;
import cn.tongxin.platform.rules.RuleBook;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.time.CivilClock;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who agrees to what, and what may be done now (P-03, P-06, P-07). */
@Singleton
class ConsentRules {
    private static final String WRITE = "consent:write";
    private static final String PAPER = "consent-paper:write";
    private static final String GUARDIAN = "P-03";
    private static final String OWN = "P-06";
    private static final String GIVEN = "GIVEN";
    private static final int OWN_CONSENT_AGE = 14;

    private static final String NO_DECIDER = "只有能替孩子作决定的监护人可以办理；关联信息有误的，请联系班主任更正。";
    private static final String ITSELF = "孩子已满十四周岁，这项由本人决定：请孩子在学校签写书面同意书，由学校登记。";
    private static final String NOT_YET = "学生未满十四周岁，须由监护人在网上同意，不能凭本人签字登记。";
    private static final String SIGNED_EARLIER = "签字那天学生还未满十四周岁，这份同意书无效，请本人重新签写。";
    private static final String BY_PAPER = "这项同意是孩子本人书面作出的：请孩子到学校书面撤回，由学校登记。";
    private static final String BY_GUARDIAN = "这项同意是监护人在网上作出的，由监护人在网上撤回。";
    private static final String LEFT = "学生已不在校，不再征求同意。";

    private final PrivacyTextRepository texts;
    private final NoticesRead notices;
    private final FamilyDecisions family;
    private final RuleBook rules;
    private final Around around;

    /** Who asks, and when. */
    @Singleton
    record Around(CurrentCaller caller, CivilClock clock) {}

    ConsentRules(
            PrivacyTextRepository texts,
            NoticesRead notices,
            FamilyDecisions family,
            RuleBook rules,
            Around around) {
        this.texts = texts;
        this.notices = notices;
        this.family = family;
        this.rules = rules;
        this.around = around;
    }

    UUID account() {
        return Objects.requireNonNull(around.caller().accountId(), "rights come with an account");
    }

    /** From the fourteenth birthday in Nanning on; who was born on 29 February, from the 28th. */
    boolean decidesItself(Pupil pupil) {
        return isOfAge(pupil, LocalDate.now(around.clock().getClock()));
    }

    private static boolean isOfAge(Pupil pupil, LocalDate on) {
        return !on.isBefore(pupil.birthDate().plusYears(OWN_CONSENT_AGE));
    }

    /** The purpose to which the caller may agree for a child. */
    Purpose mayGive(Pupil pupil, UUID text) {
        Purpose purpose = optional(text);
        if (decidesItself(pupil)) {
            throw rules.broken(OWN, ITSELF);
        }
        if (!family.mayDecide(pupil.id())) {
            throw rules.broken(GUARDIAN, NO_DECIDER);
        }
        notices.requireChildRules();
        return purpose;
    }

    Purpose maySign(Pupil pupil, UUID text, LocalDate signedOn) {
        Purpose purpose = optional(text);
        if (!decidesItself(pupil)) {
            throw rules.broken(GUARDIAN, NOT_YET);
        }
        if (!isOfAge(pupil, signedOn)) {
            throw rules.broken(OWN, SIGNED_EARLIER);
        }
        return purpose;
    }

    private Purpose optional(UUID text) {
        return texts.inForce().stream()
                .filter(one -> one.id().equals(text))
                .map(InForce::purpose)
                .filter(Purpose::isOptional)
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.invalid("text", "这不是现行的、需要同意的文本，请刷新页面，阅读现行版本后再决定。"));
    }

    void mayWithdraw(ConsentRecord record) {
        if (record.isOnPaper()) {
            throw rules.broken(OWN, BY_PAPER);
        }
        if (!family.mayDecide(record.student())) {
            throw rules.broken(GUARDIAN, NO_DECIDER);
        }
    }

    /**
     * The school ends what the pupil itself takes back: what it has signed, and from the fourteenth
     * birthday on what was agreed to for it before. And what nobody can take back any more, because
     * no link in force lets anybody decide.
     */
    void mayEndForIt(ConsentRecord record, Pupil pupil) {
        if (!mayEnd(record.isOnPaper(), pupil)) {
            throw rules.broken(GUARDIAN, BY_GUARDIAN);
        }
    }

    private boolean mayEnd(boolean paper, Pupil pupil) {
        return paper || decidesItself(pupil) || !family.anyDecides(pupil.id());
    }

    /** What the caller may do to one consent now. */
    List<Action> withdrawal(ConsentRow row, Pupil pupil) {
        if (row.withdrawnAt() != null) {
            return List.of();
        }
        boolean paper = row.channel().equals("PAPER");
        List<Action> actions = new ArrayList<>();
        if (reaches(WRITE, pupil.axes())) {
            String no = family.mayDecide(row.student()) ? null : NO_DECIDER;
            actions.add(action("withdraw", paper ? BY_PAPER : no));
        }
        if (reaches(PAPER, pupil.axes())) {
            actions.add(action("withdraw-written", mayEnd(paper, pupil) ? null : BY_GUARDIAN));
        }
        return actions;
    }

    /** Each purpose that is asked for now, with the latest answer of this pupil's family. */
    List<PurposeState> states(Pupil pupil, List<ConsentRow> latest) {
        Map<String, ConsentRow> byPurpose =
                latest.stream().collect(Collectors.toMap(ConsentRow::purpose, Function.identity()));
        return texts.inForce().stream()
                .filter(one -> one.purpose().isOptional())
                .map(one -> state(pupil, one, byPurpose.get(one.purpose().name())))
                .toList();
    }

    private PurposeState state(Pupil pupil, InForce text, @Nullable ConsentRow row) {
        if (row == null) {
            return new PurposeState(text.notice(), "NONE", null, null, null, null, asking(pupil));
        }
        List<Action> actions = new ArrayList<>(withdrawal(row, pupil));
        if (!row.state().equals(GIVEN)) {
            actions.addAll(asking(pupil));
        }
        return new PurposeState(
                text.notice(),
                row.state(),
                row.id(),
                row.channel(),
                row.givenAt(),
                row.withdrawnAt(),
                actions);
    }

    private List<Action> asking(Pupil pupil) {
        List<Action> actions = new ArrayList<>();
        boolean itself = decidesItself(pupil);
        if (reaches(WRITE, pupil.axes())) {
            actions.add(action("give", refusal(pupil, itself)));
        }
        if (reaches(PAPER, pupil.axes())) {
            actions.add(action("record-written", !pupil.open() ? LEFT : itself ? null : NOT_YET));
        }
        return actions;
    }

    private @Nullable String refusal(Pupil pupil, boolean itself) {
        if (!pupil.open()) {
            return LEFT;
        }
        if (itself) {
            return ITSELF;
        }
        if (!family.mayDecide(pupil.id())) {
            return NO_DECIDER;
        }
        return notices.childRules() ? null : NoticesRead.READ_FIRST;
    }

    private static Action action(String name, @Nullable String refusal) {
        return Optional.ofNullable(refusal)
                .map(why -> Action.refused(name, why))
                .orElseGet(() -> Action.allowed(name));
    }

    private boolean reaches(String permission, Axes axes) {
        return around.caller().get().scope(permission).covers(axes);
    }
}
