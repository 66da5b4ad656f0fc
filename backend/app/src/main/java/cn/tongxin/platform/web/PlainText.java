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

/**
 * One line of ordinary text for names and addresses: letters of any script, digits, and the
 * punctuation such texts use. No pictographs, no line breaks, and no start that a spreadsheet would
 * run as a formula.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {
    String message() default "只能填写文字、数字和常用标点，开头须是文字或数字，不能含表情符号";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Accepts a null, which other constraints speak about. */
    class Check implements ConstraintValidator<PlainText, String> {
        // The full-width brackets, comma, colon, semicolon and tilde are written as escapes,
        // because they look like their half-width twins.
        private static final String OPENING = "(\\uff08“《";
        private static final String PUNCTUATION =
                " ·・.,\\uff0c。、;\\uff1b:\\uff1a#&/()\\uff08\\uff09《》“”‘’'\\-—_~\\uff5e〇";
        private static final Pattern ALLOWED =
                Pattern.compile(
                        "[\\p{L}\\p{N}%s][\\p{L}\\p{M}\\p{N}%s]*".formatted(OPENING, PUNCTUATION));

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || ALLOWED.matcher(value).matches();
        }
    }
}
