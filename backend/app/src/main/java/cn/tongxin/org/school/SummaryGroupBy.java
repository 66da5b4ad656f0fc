package cn.tongxin.org.school;

import cn.tongxin.kernel.errors.ProblemException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** By what a summary of schools can be grouped. */
enum SummaryGroupBy {
    COUNTY(
            "county",
            "s.county_code as key, d.name as name",
            "join division d on d.code = s.county_code"),
    MANAGING_UNIT(
            "managingUnit",
            "s.unit_code as key, u.name as name",
            "join org_unit u on u.code = s.unit_code"),
    TYPE("type", "s.type_code as key, null as name", ""),
    STATUS("status", "s.status as key, null as name", "");

    private final String parameter;
    private final String columns;
    private final String join;

    SummaryGroupBy(String parameter, String columns, String join) {
        this.parameter = parameter;
        this.columns = columns;
        this.join = join;
    }

    static SummaryGroupBy of(@Nullable String parameter) {
        return Arrays.stream(values())
                .filter(groupBy -> groupBy.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(
                        () ->
                                ProblemException.invalid(
                                        "groupBy",
                                        "请选择分组依据:"
                                                + Arrays.stream(values())
                                                        .map(g -> g.parameter)
                                                        .collect(Collectors.joining("、"))
                                                + "。"));
    }

    String parameter() {
        return parameter;
    }

    String columns() {
        return columns;
    }

    String join() {
        return join;
    }
}
