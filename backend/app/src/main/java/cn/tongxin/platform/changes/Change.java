package cn.tongxin.platform.changes;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that changed.
 *
 * @param data the row as it is now; only with UPSERT
 * @param replacedBy which row goes on for one that was merged, where the reader is given that one
 */
@Schema(description = "一项变更")
public record Change(
        @Schema(description = "UPSERT 新增或修改、DELETE 删除或离开可见范围、BASELINE 须重新全量读取", required = true)
                Op op,
        @Schema(description = "记录编号；BASELINE 没有") @Nullable UUID id,
        @Schema(description = "变更后的版本号") @Nullable Integer version,
        @Schema(description = "变更时间", required = true) Instant changedAt,
        @Schema(
                        description = "列表中的一行，或共享协议约定的数据项（没有内容的不出现，整行替换副本）；仅 UPSERT 有",
                        implementation = Object.class)
                @Nullable Object data,
        @Schema(description = "已并入哪条记录：副本中指向本条的编号改为它；只在按共享协议读取时有") @Nullable UUID replacedBy) {

    /** What a follower does with its copy. */
    @Schema(name = "ChangeOp", description = "对副本的操作：UPSERT 写入、DELETE 删除、BASELINE 重新全量读取")
    public enum Op {
        UPSERT,
        DELETE,
        BASELINE
    }

    /** How a line of a page enters its digest: what both sides know without reading the row. */
    String line() {
        return op + " " + (id == null ? "-" : id) + " " + (version == null ? "-" : version) + "\n";
    }
}
