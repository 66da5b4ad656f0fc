package cn.tongxin.platform.imports;

import cn.tongxin.kernel.errors.FieldError;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.rules.RuleException;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is wrong with a row, told by the headings of the columns that people see. */
final class RowFault {
    /** Where a row says why it is right although a rule warns. */
    static final String REASON = "reason";

    private final List<SheetColumn> columns;

    RowFault(List<SheetColumn> columns) {
        this.columns = columns;
    }

    String of(ProblemException refused) {
        String said =
                refused.errors().isEmpty()
                        ? refused.detail()
                        : refused.errors().stream()
                                .map(this::told)
                                .distinct()
                                .collect(Collectors.joining("；"));
        boolean overridable = refused instanceof RuleException rule && rule.overridable();
        return overridable ? said + heading(REASON).map(RowFault::explained).orElse("") : said;
    }

    String of(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(one -> new FieldError(one.getPropertyPath().toString(), one.getMessage()))
                .map(this::told)
                .distinct()
                .sorted()
                .collect(Collectors.joining("；"));
    }

    String of(SheetColumn column, String why) {
        return column.heading() + "：" + why;
    }

    private String told(FieldError error) {
        return heading(error.field())
                .map(heading -> heading + "：" + error.message())
                .orElse(error.message());
    }

    private static String explained(String heading) {
        return "核对后确认无误的，在“" + heading + "”列写明理由再导入。";
    }

    /** Of a field that only says its own name, the first column of that name. */
    private Optional<String> heading(String field) {
        return columns.stream()
                .filter(column -> column.path().equals(field))
                .findFirst()
                .or(
                        () ->
                                columns.stream()
                                        .filter(column -> column.path().endsWith("." + field))
                                        .findFirst())
                .map(SheetColumn::heading);
    }
}
