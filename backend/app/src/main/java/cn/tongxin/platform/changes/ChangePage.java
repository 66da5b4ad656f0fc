package cn.tongxin.platform.changes;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of the feed. Within it each thing stands once, with its last state.
 *
 * @param more whether asking again at once would bring further changes
 */
@Schema(description = "一段变更")
public record ChangePage(
        @Schema(description = "按提交先后排列；同一记录只出现一次", required = true) List<Change> items,
        @Schema(description = "下次读取的位置；处理完本段后保存", required = true) String nextCursor,
        @Schema(description = "是否还有更多，可立即再读", required = true) boolean more) {}
