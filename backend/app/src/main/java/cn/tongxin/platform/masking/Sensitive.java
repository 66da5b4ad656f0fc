package cn.tongxin.platform.masking;

import cn.tongxin.kernel.data.Mask;
import cn.tongxin.kernel.data.Sensitivity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A personal text of an answer. {@link MaskedJson} cuts it unless the answer is about one thing and
 * the caller's role sees such things in full; no view has to think of it.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Sensitive {
    Sensitivity value();

    Mask mask();

    /** Cut for everybody, on every page: an identity number never leaves whole (P-14). */
    boolean always() default false;
}
