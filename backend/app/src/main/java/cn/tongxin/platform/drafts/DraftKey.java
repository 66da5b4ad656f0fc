package cn.tongxin.platform.drafts;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;

/**
 * Which form, about what: each writer has one draft of it.
 *
 * @param subject an id, or {@code new}
 */
record DraftKey(String form, String subject) {
    static final String FORM = "[a-z]+(-[a-z]+)*";
    static final String SUBJECT = "[A-Za-z0-9-]{1,64}";

    DraftKey {
        if (form.length() > 40 || !form.matches(FORM) || !subject.matches(SUBJECT)) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "没有这种草稿。");
        }
    }
}
