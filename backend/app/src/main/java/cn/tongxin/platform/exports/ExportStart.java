package cn.tongxin.platform.exports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody wants to take away. */
@Schema(name = "ExportRequest", description = "导出一个列表的请求")
public record ExportStart(
        @Schema(
                        description =
                                "列表：accounts、classes、divisions、grants、institute-papers、institutes、"
                                        + "managing-units、metric-rows（指标背后的学校，另须填筛选条件 metric）、"
                                        + "proposals、researchers、roll-overs、school-directory、"
                                        + "schools、semesters、staff",
                        examples = "schools")
                @NotNull
                @Size(max = 40)
                @Pattern(regexp = "[a-z]+(-[a-z]+)*", message = "没有这个列表")
                String resource,
        @Schema(description = "筛选条件，名称和取值与该列表的查询参数相同") @Size(max = 30)
                @Nullable Map<String, @NotNull @Size(min = 1, max = 2000) String> filters,
        @Schema(description = "排序，与该列表的 sort 参数相同", examples = "-updatedAt")
                @Size(min = 1, max = 40)
                @Nullable String sort) {

    /** As the list itself would have been asked. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new TreeMap<>();
        if (filters != null) {
            filters.forEach((name, value) -> parameters.put(name, List.of(value)));
        }
        if (sort != null) {
            parameters.put("sort", List.of(sort));
        }
        return parameters;
    }
}
