package cn.tongxin.org.calendar;

import cn.tongxin.platform.web.PlainText;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** As {@link PlainText}, with the brackets of official document numbers. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NoticeText.Check.class)
public @interface NoticeText {
    String message() default "请填写文件名称或文号，如 国办发明电〔2025〕7号，不能含特殊符号";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Accepts a null, which other constraints speak about. */
    class Check implements ConstraintValidator<NoticeText, String> {
        private final PlainText.Check plain = new PlainText.Check();

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null
                    || plain.isValid(value.replace('〔', '(').replace('〕', ')'), context);
        }
    }
}
