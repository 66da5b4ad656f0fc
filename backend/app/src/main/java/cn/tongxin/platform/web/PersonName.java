package cn.tongxin.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a person: 2 to 50 characters of any script, rare ones that take two UTF-16 units
 * included, with the middle dot and what Latin names need (domain.md §2.0).
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PersonName.Check.class)
public @interface PersonName {
    String message() default "姓名须为 2 到 50 个字，只能用文字、间隔号“·”、空格、连字符和撇号，首尾须是文字";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Accepts a null, which other constraints speak about. */
    class Check implements ConstraintValidator<PersonName, String> {
        private static final Pattern ALLOWED =
                Pattern.compile("\\p{L}[\\p{L}\\p{M}·' -]{0,48}[\\p{L}\\p{M}]");

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || ALLOWED.matcher(value).matches();
        }
    }
}
