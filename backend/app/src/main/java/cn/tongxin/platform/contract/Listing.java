package cn.tongxin.platform.contract;

import cn.tongxin.kernel.list.FieldMap;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;

/**
 * Says which {@link FieldMap} an endpoint reads its query parameters from. The contract's
 * parameters are written from it, so documentation and enforcement cannot disagree.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Listing {
    Class<? extends Supplier<FieldMap>> value();

    /** False for an endpoint that takes the filters but returns no pages. */
    boolean paged() default true;
}
