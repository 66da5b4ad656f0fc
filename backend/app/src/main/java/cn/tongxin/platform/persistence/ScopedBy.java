package cn.tongxin.platform.persistence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The columns that say where a row belongs. The axis columns stand on the row itself, so that one
 * predicate serves get, list, count and every later way out (house.md §4.2).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ScopedBy {
    /** Column with the code of the managing unit. */
    String unit() default "";

    /** Column with the id of the school. */
    String school() default "";

    /** Column with the id of the class. */
    String classGroup() default "";

    /** Column with the id of the pupil: what reaches a family. */
    String child() default "";

    /** Column with the id of the account that the row belongs to. */
    String owner() default "";

    /** Column with the code of the organisation that the row belongs to. */
    String org() default "";

    /**
     * Whether unit, school, class and child are arrays: a row that belongs to several places at
     * once is in scope when one of them is, and still is one row.
     */
    boolean many() default false;

    /** What a caller hears about a row outside its scope (domain.md §4, rule 2). */
    Outside outside() default Outside.FORBIDDEN;

    /** 403 for L1-L3 rows; 404 where even the existence of the row is a secret. */
    enum Outside {
        FORBIDDEN,
        HIDDEN
    }
}
