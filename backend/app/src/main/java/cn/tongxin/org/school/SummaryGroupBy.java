package cn.tongxin.org.school;

import cn.tongxin.kernel.errors.ProblemException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** By what a summary of schools can be grouped. */
enum SummaryGroupBy {
    COUNTY("county"),
    MANAGING_UNIT("managingUnit"),
    TYPE("type"),
    STATUS("status");

    private final String parameter;

    SummaryGroupBy(String parameter) {
        this.parameter = parameter;
    }

    static SummaryGroupBy of(@Nullable String parameter) {
        return Arrays.stream(values())
                .filter(groupBy -> groupBy.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(
                        () ->
                                ProblemException.invalid(
                                        "groupBy",
                                        "请选择分组依据："
                                                + Arrays.stream(values())
                                                        .map(g -> g.parameter)
                                                        .collect(Collectors.joining("、"))
                                                + "。"));
    }

    String parameter() {
        return parameter;
    }
}
