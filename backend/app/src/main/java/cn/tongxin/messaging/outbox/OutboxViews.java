package cn.tongxin.messaging.outbox;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Deliveries as system administrators see them: no address and no text. */
public final class OutboxViews {
    private OutboxViews() {}

    @Schema(name = "Delivery", description = "一次对外投递；不含地址和内容")
    public record DeliveryRow(
            @Schema(description = "投递编号", required = true) UUID id,
            @Schema(description = "收件人的账户编号", required = true) UUID accountId,
            @Schema(description = "渠道：EMAIL 邮件", required = true) String channel,
            @Schema(
                            description =
                                    "状态：PENDING 待发、FAILED 失败待重试、SENT 已发出、DEAD 已放弃、SKIPPED 不再需要",
                            required = true)
                    String state,
            @Schema(description = "消息模板代码", required = true) String template,
            @Schema(description = "下次发送时间", required = true) Instant dueAt,
            @Schema(description = "已尝试的次数", required = true) int tries,
            @Schema(
                            description = "最近一次的问题代码",
                            examples = {"SMTP 550"})
                    @Nullable String problem,
            @Schema(description = "发出时间") @Nullable Instant sentAt,
            @Schema(description = "产生时间", required = true) Instant createdAt) {}
}
