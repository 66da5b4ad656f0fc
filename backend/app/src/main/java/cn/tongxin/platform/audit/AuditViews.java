package cn.tongxin.platform.audit;

import cn.tongxin.schema.audit.AuditChain.Block;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The audit log as auditors see it. */
public final class AuditViews {
    private AuditViews() {}

    @Schema(name = "AuditEvent", description = "一条审计记录；日志只存编号和代码，姓名在查看时按编号查得")
    public record AuditRow(
            @Schema(description = "记录号，递增，可能有间隔", required = true) long seq,
            @Schema(description = "时间", required = true) Instant at,
            @Schema(description = "操作者账户编号；登录者尚无账户时没有") @Nullable UUID actorId,
            @Schema(description = "操作者姓名，按查看者的权限可能隐去一部分；账户已不存在时没有") @Nullable String actorName,
            @Schema(description = "以哪个角色办理；请求中写的不是有效角色时没有") @Nullable String actingRole,
            @Schema(description = "代谁办理；以自己的授权办理时没有") @Nullable UUID onBehalfOf,
            @Schema(description = "代谁办理：委托人姓名") @Nullable String onBehalfOfName,
            @Schema(description = "来源地址") @Nullable String ip,
            @Schema(description = "客户端编号") @Nullable String clientId,
            @Schema(description = "请求编号", required = true) String requestId,
            @Schema(
                            description = "动作代码",
                            examples = {"school.update"},
                            required = true)
                    String action,
            @Schema(
                            description = "对象类型",
                            examples = {"school"},
                            required = true)
                    String entity,
            @Schema(description = "涉及的对象编号", required = true) List<UUID> entityIds,
            @Schema(description = "查看时完整显示的敏感字段，只有名称，没有内容；办理事项的回复不记", required = true)
                    List<String> fieldsRead,
            @Schema(description = "办理时所写的理由；可能涉及个人隐私的不记入日志") @Nullable String reason,
            @Schema(description = "结果", required = true) Outcome result,
            @Schema(description = "未办理时的错误代码，或所违反规定的编号") @Nullable String refusal,
            @Schema(
                            description = "数量和字段名，如导出的条数和所用的筛选；没有取值",
                            examples = {"list=schools filters=county,status rows=268"})
                    @Nullable String detail) {

        /** The log holds no names: they are told by whoever keeps the accounts. */
        AuditRow named(Function<UUID, @Nullable String> names) {
            return new AuditRow(
                    seq,
                    at,
                    actorId,
                    actorId == null ? null : names.apply(actorId),
                    actingRole,
                    onBehalfOf,
                    onBehalfOf == null ? null : names.apply(onBehalfOf),
                    ip,
                    clientId,
                    requestId,
                    action,
                    entity,
                    entityIds,
                    fieldsRead,
                    reason,
                    result,
                    refusal,
                    detail);
        }
    }

    @Schema(name = "AuditSeal", description = "一个封存区块")
    public record SealRow(
            @Schema(description = "区块号，从 1 开始连续", required = true) long id,
            @Schema(description = "区块中最小的记录号", required = true) long fromSeq,
            @Schema(description = "区块中最大的记录号；与相邻区块可能交错", required = true) long toSeq,
            @Schema(description = "记录条数", required = true) int rows,
            @Schema(description = "封条：本区块与上一封条的 SHA-256", required = true) String root,
            @Schema(description = "上一区块的封条；第一个区块为 64 个 0", required = true) String prevRoot,
            @Schema(description = "封存时间", required = true) Instant sealedAt) {

        static SealRow of(Block block) {
            return new SealRow(
                    block.id(),
                    block.fromSeq(),
                    block.toSeq(),
                    block.rows(),
                    block.root(),
                    block.previousRoot(),
                    block.sealedAt());
        }
    }
}
