package cn.tongxin.exchange.exports;

import cn.tongxin.org.Named;
import cn.tongxin.org.Place;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.Located;
import cn.tongxin.platform.web.NeverStored;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Requests to take sensitive lists away, as author and approver see them. */
public final class ExportRequestViews {
    private static final String STATUS =
            "状态：SUBMITTED 待审批、APPROVED 已批准、REFUSED 不批准、WITHDRAWN 已撤回、TAKEN 已取走、EXPIRED 已失效";

    private ExportRequestViews() {}

    @Schema(name = "ExportRequestRow", description = "一份导出申请")
    public record ExportRequestRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "申请编号", required = true, examples = "EX-450100-2026-000001")
                    String number,
            @Schema(description = "列表：students 学生、enrolments 就读经历、guardians 家长", required = true)
                    String resource,
            @Schema(description = "管理单位；全市的没有") @Nullable Place managingUnit,
            @Schema(description = "学校；全市和整个管理单位的没有") @Nullable Named school,
            @Schema(description = "申请时符合条件的条数，1 到 5000", required = true) int rows,
            @Schema(description = "申请人", required = true) String raisedBy,
            @Schema(description = "是否本人的申请", required = true) boolean own,
            @Schema(description = STATUS, required = true) String status,
            @Schema(description = "最晚答复的日期（含当天）", required = true) LocalDate dueOn,
            @Schema(description = "取走的最晚时间；没有批准的没有") @Nullable Instant validUntil,
            @Schema(description = "最近一次取走的时间") @Nullable Instant takenAt,
            @Schema(description = "申请时间", required = true) Instant createdAt) {}

    @Schema(name = "ExportRequestDetail", description = "一份导出申请的全部内容，及可办理的事项")
    public record ExportRequestDetail(
            @Schema(description = "申请", required = true) ExportRequestRow request,
            @Schema(description = "筛选条件，逐条用文字说明；姓名等隐去的只说明已填写；没有的为全部", required = true)
                    List<String> filters,
            @Schema(description = "用途和理由", required = true) String reason,
            @Schema(description = "申请时的角色，取走时须用同一角色", required = true) String role,
            @Schema(description = "答复的人") @Nullable String answeredBy,
            @Schema(description = "答复时间") @Nullable Instant answeredAt,
            @Schema(description = "答复：附言，或不批准的理由") @Nullable String answer,
            @Schema(description = "还可以取几次链接", required = true) int linksLeft,
            @Schema(description = "最近一次取走的条数") @Nullable Integer takenRows,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned, Located {
        @Override
        public String location() {
            return "/api/v1/export-requests/" + request.id();
        }
    }

    @Schema(name = "ExportLink", description = "取走文件的一次性链接，只在此显示一次")
    public record ExportLink(
            @Schema(description = "地址；须用申请人自己的访问令牌和申请时的角色，只能用一次", required = true) String href,
            @Schema(description = "链接失效的时间", required = true) Instant expiresAt)
            implements NeverStored {}
}
