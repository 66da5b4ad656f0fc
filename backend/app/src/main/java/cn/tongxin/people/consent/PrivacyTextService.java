package cn.tongxin.people.consent;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.people.consent.ConsentRequests.PrivacyTextCreate;
import cn.tongxin.people.consent.ConsentRequests.PrivacyTextUpdate;
import cn.tongxin.people.consent.ConsentViews.PrivacyNotice;
import cn.tongxin.people.consent.ConsentViews.PrivacyNotices;
import cn.tongxin.people.consent.ConsentViews.PrivacyTextDetail;
import cn.tongxin.people.consent.ConsentViews.PrivacyTextRow;
import cn.tongxin.people.consent.PrivacyText.Words;
import cn.tongxin.people.consent.PrivacyTextRepository.InForce;
import cn.tongxin.people.consent.PrivacyTextRepository.Whole;
import cn.tongxin.platform.rules.RuleBook;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.time.CivilClock;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of texts: everybody reads what is in force, the data protection officer writes it. */
@Singleton
class PrivacyTextService {
    private static final String SENSITIVE = "P-04";
    private static final String TWO_PEOPLE = "RS-11";
    private static final String OWN_WORDS = "草稿由您最后修改，请另一位有权公布的人核对后公布。";

    private final PrivacyTextRepository texts;
    private final CurrentCaller caller;
    private final TimeOrderedIds ids;
    private final CivilClock clock;
    private final RuleBook rules;

    PrivacyTextService(
            PrivacyTextRepository texts,
            CurrentCaller caller,
            TimeOrderedIds ids,
            CivilClock clock,
            RuleBook rules) {
        this.texts = texts;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
        this.rules = rules;
    }

    PrivacyNotices inForce() {
        return new PrivacyNotices(texts.inForce().stream().map(InForce::notice).toList());
    }

    PrivacyNotice published(UUID id) {
        return texts.published(id)
                .map(InForce::notice)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "没有公布过这份文本。"));
    }

    Page<PrivacyTextRow> page(ListQuery query) {
        return texts.page(query);
    }

    PrivacyTextDetail get(UUID id) {
        Whole whole = texts.whole(id);
        return new PrivacyTextDetail(
                whole.row(),
                whole.what(),
                whole.necessity(),
                whole.effect(),
                whole.body(),
                whole.version(),
                actions(whole));
    }

    private List<Action> actions(Whole whole) {
        List<Action> actions = new ArrayList<>();
        if (!whole.row().status().equals(TextStatus.DRAFT.name())) {
            return actions;
        }
        if (caller.get().scope(TextLifecycle.WRITE).city()) {
            actions.add(Action.allowed(TextLifecycle.UPDATE));
        }
        if (caller.get().scope(TextLifecycle.APPROVE).city()) {
            String no = refusal(whole.writtenBy()).or(() -> draft(whole).missing()).orElse(null);
            actions.add(
                    no == null
                            ? Action.allowed(TextLifecycle.PUBLISH)
                            : Action.refused(TextLifecycle.PUBLISH, no));
        }
        return actions;
    }

    /** ⑪: nobody publishes alone what everybody reads. */
    private Optional<String> refusal(@Nullable UUID author) {
        return author != null && author.equals(caller.accountId())
                ? Optional.of(OWN_WORDS)
                : Optional.empty();
    }

    private static PrivacyText draft(Whole whole) {
        return new PrivacyText(
                whole.row().id(),
                Purpose.valueOf(whole.row().purpose()),
                whole.row().number(),
                words(whole),
                whole.writtenBy());
    }

    private static Words words(Whole whole) {
        return new Words(
                whole.row().title(), whole.what(), whole.necessity(), whole.effect(), whole.body());
    }

    /** The next version; a purpose has one draft at a time. */
    @Transactional
    PrivacyTextDetail create(PrivacyTextCreate body) {
        Purpose purpose = Purpose.valueOf(body.purpose());
        UUID id = ids.next();
        texts.create(
                new PrivacyText(
                        id,
                        purpose,
                        texts.nextNumber(purpose),
                        body.words().words(),
                        caller.accountId()));
        return get(id);
    }

    @Transactional
    PrivacyTextDetail update(UUID id, PrivacyTextUpdate body) {
        PrivacyText text = texts.forWrite(id);
        text.requireDraft();
        text.says(body.words(), caller.accountId());
        texts.save(text);
        return get(id);
    }

    /** From now on this one is shown; whoever agreed to another purpose is asked anew (P-07). */
    @Transactional
    PrivacyTextDetail publish(UUID id) {
        PrivacyText text = texts.forWrite(id);
        refusal(text.writtenBy())
                .ifPresent(
                        why -> {
                            throw rules.broken(TWO_PEOPLE, why);
                        });
        text.missing()
                .ifPresent(
                        why -> {
                            throw rules.broken(SENSITIVE, why);
                        });
        Optional<PrivacyText> before = texts.heldInForce(text.purpose());
        // First, because a purpose has one in force at any time.
        before.ifPresent(
                one -> {
                    one.replaced();
                    texts.save(one);
                });
        text.publish(
                before.orElse(null),
                clock.getClock().instant().truncatedTo(ChronoUnit.MICROS),
                caller.accountId());
        texts.save(text);
        return get(id);
    }
}
