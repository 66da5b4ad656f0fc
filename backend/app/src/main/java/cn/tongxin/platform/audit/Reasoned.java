package cn.tongxin.platform.audit;

import org.jspecify.annotations.Nullable;

/**
 * The body of a command that says why. What it returns stands in the audit line, for good and for
 * everybody who reads the log: a reason that may tell of an illness or a family is not returned.
 */
public interface Reasoned {

    /** Null when there is none, or none for the log. */
    @Nullable String auditReason();
}
