package cn.tongxin.org.school;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A point has both coordinates or none; the one that is missing is named. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CompletePoint.Check.class)
@interface CompletePoint {
    String message() default "经度和纬度须同时填写或同时留空";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names the coordinate that is missing. */
    class Check implements ConstraintValidator<CompletePoint, SchoolUpdate> {
        @Override
        public boolean isValid(SchoolUpdate update, ConstraintValidatorContext context) {
            if ((update.lon() == null) == (update.lat() == null)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(
                            context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode(update.lon() == null ? "lon" : "lat")
                    .addConstraintViolation();
            return false;
        }
    }
}
