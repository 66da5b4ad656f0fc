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
        @Schema(description = "是否还有更多，可立即再读；本段为空时也可能还有", required = true) boolean more,
        @Schema(
                        description =
                                "本段的校验值：每项一行“op id version”（单个空格隔开，没有的写 -，以换行结尾），按顺序连接后的 SHA-256，小写十六进制",
                        required = true)
                String digest) {}
