package cn.tongxin.platform.jobs;

import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.Located;
import cn.tongxin.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Jobs as their owners see them. */
public final class JobViews {
    static final String PATH = "/api/v1/jobs";
    static final String STATUS =
            "状态：QUEUED 排队中、RUNNING 进行中、DONE 已完成、FAILED 没有完成、CANCELLED 已取消、INTERRUPTED 已中断";

    private JobViews() {}

    @Schema(name = "JobRow", description = "一项后台任务")
    public record JobRow(
            @Schema(description = "编号", required = true) UUID id,
            @Schema(description = "任务种类", required = true, examples = "audit-verification.run")
                    String kind,
            @Schema(description = "种类名称", required = true) String kindName,
            @Schema(description = STATUS, required = true) String status,
            @Schema(description = "已处理条数", required = true) long done,
            @Schema(description = "总条数；还不知道时没有") @Nullable Long total,
            @Schema(description = "其中出错的条数", required = true) long failed,
            @Schema(description = "提交时间", required = true) Instant createdAt,
            @Schema(description = "开始时间") @Nullable Instant startedAt,
            @Schema(description = "结束时间") @Nullable Instant endedAt) {}

    @Schema(name = "JobDetail", description = "一项后台任务的全部内容")
    public record JobDetail(
            @Schema(description = "编号", required = true) UUID id,
            @Schema(description = "任务种类", required = true) String kind,
            @Schema(description = "种类名称", required = true) String kindName,
            @Schema(description = "以哪个角色办理", required = true) String actingRole,
            @Schema(description = STATUS, required = true) String status,
            @Schema(description = "已处理条数", required = true) long done,
            @Schema(description = "总条数；还不知道时没有") @Nullable Long total,
            @Schema(description = "其中出错的条数", required = true) long failed,
            @Schema(description = "正在做什么") @Nullable String note,
            @Schema(description = "结果，一句话") @Nullable String summary,
            @Schema(description = "结果中的数字和编号", required = true) Map<String, String> facts,
            @Schema(description = "结果文件的编号") @Nullable UUID resultFile,
            @Schema(description = "没有完成的原因代码") @Nullable String errorCode,
            @Schema(description = "没有完成的原因") @Nullable String error,
            @Schema(description = "提交时间", required = true) Instant createdAt,
            @Schema(description = "开始时间") @Nullable Instant startedAt,
            @Schema(description = "结束时间") @Nullable Instant endedAt,
            @Schema(description = "进展的序号，与进展事件的编号一致", required = true) int revision,
            @Schema(description = "版本号，状态每次变化加一", required = true) int version,
            @Schema(description = "当前登录者此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned, Located {
        @Override
        public String location() {
            return PATH + "/" + id;
        }
    }

    @Schema(name = "JobProgress", description = "任务的进展；进展事件的内容")
    public record JobProgress(
            @Schema(description = STATUS, required = true) String status,
            @Schema(description = "已处理条数", required = true) long done,
            @Schema(description = "总条数；还不知道时没有") @Nullable Long total,
            @Schema(description = "其中出错的条数", required = true) long failed,
            @Schema(description = "正在做什么") @Nullable String note,
            @Schema(description = "进展的序号，与事件的编号一致", required = true) int revision) {
        boolean hasEnded() {
            return JobStatus.valueOf(status).hasEnded();
        }
    }

    @Schema(name = "JobLine", description = "任务报告中的一条")
    public record JobLine(
            @Schema(description = "序号", required = true) long seq,
            @Schema(description = "时间", required = true) Instant at,
            @Schema(description = "级别：INFO 说明、WARNING 提醒、ERROR 出错", required = true) String level,
            @Schema(description = "关于哪一条：行号、代码或编号", required = true) String subject,
            @Schema(description = "说明", required = true) String message) {}
}
