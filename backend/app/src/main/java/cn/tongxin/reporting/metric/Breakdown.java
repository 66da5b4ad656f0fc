package cn.tongxin.reporting.metric;

import cn.tongxin.kernel.errors.ProblemException;
import java.util.Arrays;
import java.util.List;

/** By what a figure can be broken down; every row is in exactly one part of each. */
enum Breakdown {
    COUNTY("county", "county_code"),
    UNIT("unit", "unit_code"),
    STAGE("stage", "stage");

    private final String parameter;
    private final String column;

    Breakdown(String parameter, String column) {
        this.parameter = parameter;
        this.column = column;
    }

    static Breakdown of(String parameter) {
        return Arrays.stream(values())
                .filter(by -> by.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(
                        () ->
                                ProblemException.invalid(
                                        "by", "可以按这些分组：" + String.join("、", parameters()) + "。"));
    }

    static List<String> parameters() {
        return Arrays.stream(values()).map(Breakdown::parameter).toList();
    }

    String parameter() {
        return parameter;
    }

    String column() {
        return column;
    }
}
