package cn.tongxin.exchange.sharing;

import cn.tongxin.org.Named;
import cn.tongxin.org.Place;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Agreements as both sides see them. */
public final class AgreementViews {
    private static final String STATUS =
            "状态：SUBMITTED 待审批、GRANTED 已同意、REFUSED 不同意、WITHDRAWN 已撤回、REVOKED 已终止";

    private AgreementViews() {}

    @Schema(name = "AgreementRow", description = "一份数据共享协议")
    public record AgreementRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "协议编号", required = true, examples = "SA-450100-2026-000001")
                    String number,
            @Schema(description = "协作单位", required = true) Place agency,
            @Schema(description = "资源", required = true) String resource,
            @Schema(description = "用途", required = true) String purpose,
            @Schema(description = STATUS, required = true) String status,
            @Schema(description = "最后一天（含）", required = true) LocalDate validUntil,
            @Schema(description = "此刻是否可以读取：已同意，且没有到期", required = true) boolean inForce,
            @Schema(description = "最晚答复的日期（含当天）", required = true) LocalDate dueOn,
            @Schema(description = "申请时间", required = true) Instant createdAt) {}

    @Schema(name = "AgreementScope", description = "行的范围")
    public record AgreementScope(
            @Schema(description = "是否全市", required = true) boolean city,
            @Schema(description = "管理单位", required = true) List<Place> managingUnits,
            @Schema(description = "学校", required = true) List<Named> schools) {}

    @Schema(name = "AgreementDetail", description = "一份数据共享协议的全部内容，及可办理的事项")
    public record AgreementDetail(
            @Schema(description = "协议", required = true) AgreementRow agreement,
            @Schema(description = "履行的法定职责", required = true) String duty,
            @Schema(description = "法律依据", required = true) String legalBasis,
            @Schema(description = "对方联系部门和电话", required = true) String contact,
            @Schema(description = "对方是否已承诺只用于所写的职责，不向第三方提供（G-04）", required = true)
                    boolean undertaking,
            @Schema(description = "数据项", required = true) List<String> fields,
            @Schema(description = "行的范围", required = true) AgreementScope scope,
            @Schema(description = "每天最多请求次数", required = true) int quotaPerDay,
            @Schema(description = "今天已请求次数", required = true) int usedToday,
            @Schema(description = "登记申请的人", required = true) String raisedBy,
            @Schema(description = "答复的人") @Nullable String answeredBy,
            @Schema(description = "答复时间") @Nullable Instant answeredAt,
            @Schema(description = "答复：附言，或不同意的理由") @Nullable String answer,
            @Schema(description = "终止的人") @Nullable String endedBy,
            @Schema(description = "终止时间") @Nullable Instant endedAt,
            @Schema(description = "终止的理由") @Nullable String endReason,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {
        /** How often it was read today changes without it. */
        @Override
        public String look() {
            return actions + " " + usedToday + " " + agreement.inForce();
        }
    }

    @Schema(name = "SharePull", description = "提供数据的一次记录（G-10）")
    public record SharePull(
            @Schema(description = "序号", required = true) long number,
            @Schema(description = "方式：CHANGES 变更、SYNC 全量", required = true) String kind,
            @Schema(description = "用的密钥", required = true) String client,
            @Schema(description = "数据项", required = true) List<String> fields,
            @Schema(description = "从哪里起：变更为日志中的位置，全量为编号（不含）；从头读的没有") @Nullable String from,
            @Schema(description = "到哪里止：变更为日志中的位置，全量为最后一个编号（含）") @Nullable String to,
            @Schema(description = "行数；还在提供的没有") @Nullable Long rows,
            @Schema(description = "开始时间", required = true) Instant begunAt,
            @Schema(description = "结束时间；没有的还在提供，或中断了") @Nullable Instant endedAt) {}

    @Schema(name = "ShareFollower", description = "一个密钥读到了哪里")
    public record ShareFollower(
            @Schema(description = "密钥", required = true) String client,
            @Schema(description = "最近一次读取的时间", required = true) Instant lastReadAt,
            @Schema(description = "协议范围内最早一项还没有读到的变更写于何时；没有则已全部读到。后面 10000 项都不在范围内的，是其中最后一项的时间")
                    @Nullable Instant waitingSince,
            @Schema(description = "还没有读到的变更，只数后面 10000 项中属于协议范围的", required = true) int waiting,
            @Schema(description = "最近一次核对的时间") @Nullable Instant acknowledgedAt,
            @Schema(description = "最近一次核对是否一致") @Nullable Boolean matches) {}

    @Schema(name = "AgreementUse", description = "各个密钥读到哪里")
    public record AgreementUse(
            @Schema(description = "读取变更的各个密钥", required = true) List<ShareFollower> followers) {}
}
