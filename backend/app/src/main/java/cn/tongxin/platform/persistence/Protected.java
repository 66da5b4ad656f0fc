package cn.tongxin.platform.persistence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rows that stay closed even to a statement that forgot its scope: the database itself holds the
 * policy made from {@link ScopedBy} (see {@link RowSecurity}, ADR 0028). Such a row is {@link
 * ScopedBy.Outside#HIDDEN}, in no change feed and in no report but a roll-up.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Protected {}
