package cn.tongxin.people.consent;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.people.consent.ConsentRequests.NoticesShown;
import cn.tongxin.people.consent.ConsentViews.NoticeReceipt;
import cn.tongxin.people.consent.ConsentViews.NoticeReceipts;
import cn.tongxin.people.consent.PrivacyTextRepository.InForce;
import cn.tongxin.platform.idempotency.Idempotency;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Use cases of what everybody was told: shown, kept, and not asked for (P-02). */
@Singleton
class NoticeService {
    private final PrivacyTextRepository texts;
    private final NoticeReceiptRepository receipts;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final CivilClock clock;

    NoticeService(
            PrivacyTextRepository texts,
            NoticeReceiptRepository receipts,
            CurrentCaller caller,
            Idempotency idempotency,
            CivilClock clock) {
        this.texts = texts;
        this.receipts = receipts;
        this.caller = caller;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    NoticeReceipts mine() {
        List<InForce> notices = notices();
        Map<UUID, Instant> shown =
                receipts.of(caller.subject(), notices.stream().map(InForce::id).toList());
        return new NoticeReceipts(
                notices.stream()
                        .map(one -> NoticeReceipt.of(one.notice(), shown.get(one.id())))
                        .toList());
    }

    @Transactional
    NoticeReceipts keep(NoticesShown body) {
        Set<UUID> inForce = notices().stream().map(InForce::id).collect(Collectors.toSet());
        if (!inForce.containsAll(body.texts())) {
            throw ProblemException.invalid("texts", "其中有不是现行告知的文本，请刷新页面后阅读现行版本。");
        }
        receipts.keep(
                caller.subject(),
                body.texts(),
                clock.getClock().instant().truncatedTo(ChronoUnit.MICROS));
        idempotency.written();
        return mine();
    }

    private List<InForce> notices() {
        return texts.inForce().stream().filter(one -> !one.purpose().isOptional()).toList();
    }
}
