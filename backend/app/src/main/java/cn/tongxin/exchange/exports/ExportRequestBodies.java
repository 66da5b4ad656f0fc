package cn.tongxin.exchange.exports;

import cn.tongxin.platform.audit.Reasoned;
import cn.tongxin.platform.exports.ExportStart;
import cn.tongxin.platform.web.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent about requests to take sensitive lists away. */
public final class ExportRequestBodies {
    private ExportRequestBodies() {}

    @Schema(name = "ExportRequestApply", description = "申请导出含未成年人个人信息的列表（S-08）")
    public record ExportRequestApply(
            @Schema(
                            description = "列表：students 学生、enrolments 就读经历、guardians 家长",
                            examples = "students")
                    @NotNull(message = "请选择列表")
                    @Size(max = 40)
                    @Pattern(regexp = "[a-z]+(-[a-z]+)*", message = "没有这个列表")
                    String resource,
            @Schema(description = "筛选条件，名称和取值与该列表的查询参数相同；加密保存") @Size(max = 30)
                    @Nullable Map<String, @NotNull @Size(min = 1, max = 2000) String> filters,
            @Schema(description = "排序，与该列表的 sort 参数相同", examples = "-updatedAt")
                    @Size(min = 1, max = 40)
                    @Nullable String sort,
            @Schema(description = "用途和理由，10 到 500 字；批准人可以看到，并写入导出的文件和审计日志，请勿写学生姓名")
                    @NotNull(message = "请写明用途和理由")
                    @Size(min = 10, max = 500, message = "请写明用途和理由，10 到 500 字")
                    @PlainText
                    String reason)
            implements Reasoned {
        ExportStart start() {
            return new ExportStart(resource, filters, sort);
        }

        @Override
        public String auditReason() {
            return reason;
        }
    }

    @Schema(name = "ExportRequestApprove", description = "批准导出")
    public record ExportRequestApprove(
            @Schema(description = "附言，2 到 500 字，申请人可以看到")
                    @Size(min = 2, max = 500, message = "附言 2 到 500 字")
                    @PlainText
                    @Nullable String note) {}

    @Schema(name = "ExportRequestRefuse", description = "不批准导出")
    public record ExportRequestRefuse(
            @Schema(description = "理由，2 到 500 字，申请人可以看到")
                    @NotNull(message = "请说明不批准的理由")
                    @Size(min = 2, max = 500, message = "请说明不批准的理由，2 到 500 字")
                    @PlainText
                    String reason)
            implements Reasoned {
        @Override
        public String auditReason() {
            return reason;
        }
    }
}
