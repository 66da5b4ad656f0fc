package cn.tongxin.people.duplicate;

import cn.tongxin.platform.web.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about pairs. */
public final class DuplicateRequests {
    private DuplicateRequests() {}

    @Schema(name = "StudentDuplicateReport", description = "报告两条学生记录疑似同一人；两条都须在管辖范围内")
    public record StudentDuplicateReport(
            @Schema(description = "一条记录的学生编号") @NotNull UUID first,
            @Schema(description = "另一条记录的学生编号") @NotNull UUID second,
            @Schema(description = "为什么疑似同一人；不写身份证件号码和病情")
                    @NotNull
                    @Size(min = 2, max = 500)
                    @PlainText
                    String note) {}

    @Schema(name = "StudentMerge", description = "把两条记录合并为一条")
    public record StudentMerge(
            @Schema(description = "保留的一条记录的学生编号") @NotNull UUID survivor,
            @Schema(description = "合并的理由：凭什么确认是同一人；不写身份证件号码和病情")
                    @NotNull
                    @Size(min = 2, max = 500)
                    @PlainText
                    String reason) {}

    @Schema(name = "StudentDuplicateEnd", description = "不是同一人，或退回重新核对的理由")
    public record StudentDuplicateEnd(
            @Schema(description = "理由；不写身份证件号码和病情") @NotNull @Size(min = 2, max = 500) @PlainText
                    String reason) {}
}
