package cn.tongxin.governance.institutes;

import cn.tongxin.governance.institutes.Institute.Facts;
import cn.tongxin.platform.web.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to change institutes. */
public final class InstituteRequests {
    private InstituteRequests() {}

    @Schema(name = "InstituteCreate", description = "一个新的指导中心或指导所，先处于筹建状态")
    public record InstituteCreate(
            @Schema(description = "主管单位代码：市教育局设指导中心，管理单位设指导所", examples = "450103")
                    @NotNull
                    @Pattern(regexp = "[A-Z0-9]{2,20}", message = "没有这个主管单位")
                    String managingUnit,
            @Schema(description = "名称", examples = "青秀区家庭教育指导所")
                    @NotNull
                    @Pattern(regexp = ".{2,60}", message = "名称须为 2 到 60 个字")
                    @PlainText
                    String name,
            @Schema(description = "服务范围") @NotNull @Size(min = 1, max = 300) @PlainText
                    String serviceArea,
            @Schema(description = "办公地址") @Size(min = 1, max = 200) @PlainText
                    @Nullable String address,
            @Schema(description = "成立日期") @PastOrPresent(message = "成立日期不能晚于今天")
                    @Nullable LocalDate establishedOn) {
        Facts facts() {
            return new Facts(name, serviceArea, address, establishedOn);
        }
    }

    @Schema(name = "InstituteUpdate", description = "指导中心或指导所信息的完整替换；主管单位不在此列")
    public record InstituteUpdate(
            @Schema(description = "名称")
                    @NotNull
                    @Pattern(regexp = ".{2,60}", message = "名称须为 2 到 60 个字")
                    @PlainText
                    String name,
            @Schema(description = "服务范围") @NotNull @Size(min = 1, max = 300) @PlainText
                    String serviceArea,
            @Schema(description = "办公地址") @Size(min = 1, max = 200) @PlainText
                    @Nullable String address,
            @Schema(description = "成立日期") @PastOrPresent(message = "成立日期不能晚于今天")
                    @Nullable LocalDate establishedOn) {
        Facts facts() {
            return new Facts(name, serviceArea, address, establishedOn);
        }
    }

    @Schema(name = "InstituteStepRequest", description = "办理指导中心、指导所或教研员聘任的一步变化")
    public record InstituteStepRequest(
            @Schema(description = "理由") @NotNull @Size(min = 1, max = 500) @PlainText
                    String reason) {}

    @Schema(name = "PaperCreate", description = "一份年度计划或年度总结；同年已有的，成为新的一版")
    public record PaperCreate(
            @Schema(description = "指导中心或指导所的编号") @NotNull UUID institute,
            @Schema(description = "种类：PLAN 年度计划、REPORT 年度总结")
                    @NotNull
                    @Pattern(regexp = "PLAN|REPORT", message = "没有这种材料")
                    String kind,
            @Schema(description = "年份", examples = "2026") @NotNull @Min(2015) @Max(2100)
                    Integer year,
            @Schema(description = "标题")
                    @NotNull
                    @Pattern(regexp = ".{2,100}", message = "标题须为 2 到 100 个字")
                    @PlainText
                    String title,
            @Schema(description = "正文，可分段")
                    @NotNull
                    @Size(min = 1, max = 8000)
                    @Pattern(regexp = "[^\\u0000-\\u0009\\u000b-\\u001f]+", message = "正文只能是文字和换行")
                    String text,
            @Schema(description = "附件：本人为此上传的文件的编号") @Size(max = 10)
                    @Nullable List<@NotNull UUID> attachments) {
        List<UUID> attachmentsOrNone() {
            return attachments == null ? List.of() : attachments;
        }
    }
}
