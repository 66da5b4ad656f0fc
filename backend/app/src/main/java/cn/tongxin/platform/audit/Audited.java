package cn.tongxin.platform.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A request to this endpoint leaves one line in the audit log, whether it is granted or refused.
 * Every endpoint that writes carries it; one that reads carries it when what it shows is not for
 * everybody's eyes. Enforced by {@link AuditFilter}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {
    /** What was tried: aggregate and verb, like {@code school.update}. */
    String action();

    /** What it was tried on: an aggregate of the access matrix. */
    String entity();
}
