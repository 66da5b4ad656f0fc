package cn.tongxin.people.consent;

import static cn.tongxin.people.consent.TextStatus.DRAFT;
import static cn.tongxin.people.consent.TextStatus.PUBLISHED;
import static cn.tongxin.people.consent.TextStatus.REPLACED;

import cn.tongxin.kernel.state.Lifecycle;

/** The table in the package's own words; what replaces a text is the next one. */
final class TextLifecycle {
    static final String UPDATE = "update";
    static final String PUBLISH = "publish";
    static final String WRITE = "privacy-text:write";
    static final String APPROVE = "privacy-text:approve";

    private static final String KEPT = "已公布的文本不能改动：有人据此知情或同意。需要修改的，请新建一个版本。";

    static final Lifecycle<TextStatus, PrivacyText> TABLE =
            Lifecycle.<TextStatus, PrivacyText>table()
                    .step(DRAFT, UPDATE, DRAFT, WRITE)
                    .step(DRAFT, PUBLISH, PUBLISHED, APPROVE, PrivacyText::missing)
                    .none(PUBLISHED, UPDATE, KEPT)
                    .none(REPLACED, UPDATE, KEPT)
                    .build();

    private TextLifecycle() {}
}
