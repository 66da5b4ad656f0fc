package cn.tongxin.messaging.inbox;

import cn.tongxin.platform.web.Tagged;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Messages as their recipient sees them. */
public final class InboxViews {
    private InboxViews() {}

    @Schema(name = "InboxEntry", description = "一条站内消息")
    public record InboxRow(
            @Schema(description = "编号", required = true) UUID id,
            @Schema(
                            description = "消息种类，即模板代码",
                            examples = {"proposal.raised"},
                            required = true)
                    String template,
            @Schema(description = "重要程度：NORMAL 一般、URGENT 紧急", required = true) String importance,
            @Schema(description = "标题", required = true) String title,
            @Schema(description = "内容", required = true) String body,
            @Schema(description = "可以打开的事物；没有则只是告知") @Nullable Link link,
            @Schema(description = "收到的时间", required = true) Instant createdAt,
            @Schema(description = "首次标为已读的时间；没有则未读") @Nullable Instant readAt) {}

    @Schema(name = "MessageLink", description = "消息所指的事物")
    public record Link(
            @Schema(
                            description = "资源名称，同接口地址",
                            examples = {"proposals"},
                            required = true)
                    String resource,
            @Schema(description = "事物的编号") @Nullable UUID id) {}

    @Schema(name = "InboxSummary", description = "未读消息的数量")
    public record InboxSummary(
            @Schema(description = "未读消息数", required = true) int unread,
            @Schema(description = "其中紧急的", required = true) int urgent,
            @Schema(description = "最新一条未读消息的时间") @Nullable Instant newestAt)
            implements Tagged {
        @Override
        public String look() {
            return unread + " " + urgent + " " + newestAt;
        }
    }

    @Schema(name = "InboxReadUpTo", description = "读到哪一条为止")
    public record ReadUpTo(
            @Schema(description = "消息编号：这一条和比它早的都标为已读，之后到达的不变", required = true) @NotNull
                    UUID upTo) {}

    @Schema(name = "InboxMarked", description = "标记的结果")
    public record Marked(@Schema(description = "这一次标为已读的消息数", required = true) int marked) {}
}
