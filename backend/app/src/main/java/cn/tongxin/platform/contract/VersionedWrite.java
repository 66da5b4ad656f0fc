package cn.tongxin.platform.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A write to an existing thing: documents {@code If-Match} and its refusals (412, 428). Enforcement
 * is in the repository, which gives out no entity to change without a current version.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface VersionedWrite {}
