package cn.tongxin.people.consent;

import cn.tongxin.people.consent.PrivacyTextRepository.InForce;
import cn.tongxin.platform.rules.RuleBook;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whether the caller was shown what has to be shown before they give personal information. */
@Singleton
public class NoticesRead {
    private static final String DUTY = "P-02";
    private static final String CHILD = "P-03";
    static final String READ_FIRST = "请先到“个人信息”阅读现行的儿童个人信息处理规则，再决定是否同意。";

    private final PrivacyTextRepository texts;
    private final NoticeReceiptRepository receipts;
    private final CurrentCaller caller;
    private final RuleBook rules;

    NoticesRead(
            PrivacyTextRepository texts,
            NoticeReceiptRepository receipts,
            CurrentCaller caller,
            RuleBook rules) {
        this.texts = texts;
        this.receipts = receipts;
        this.caller = caller;
        this.rules = rules;
    }

    /** Of the general notice and of the rules for children, what is in force (P-02). */
    public void require() {
        if (!shown(Set.of(Purpose.GENERAL, Purpose.CHILD_RULES))) {
            throw rules.broken(DUTY, "请先阅读现行的个人信息保护告知和儿童个人信息处理规则，再提交。");
        }
    }

    /** Nobody agrees for a child who was not shown the rules for children (P-03). */
    void requireChildRules() {
        if (!childRules()) {
            throw rules.broken(CHILD, READ_FIRST);
        }
    }

    boolean childRules() {
        return shown(Set.of(Purpose.CHILD_RULES));
    }

    private boolean shown(Set<Purpose> purposes) {
        List<UUID> needed =
                texts.inForce().stream()
                        .filter(one -> purposes.contains(one.purpose()))
                        .map(InForce::id)
                        .toList();
        return receipts.of(caller.subject(), needed).size() == needed.size();
    }
}
