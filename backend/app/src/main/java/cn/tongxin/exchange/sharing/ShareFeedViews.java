package cn.tongxin.exchange.sharing;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What partners are told of their pulls. */
public final class ShareFeedViews {
    private ShareFeedViews() {}

    @Schema(name = "ManifestPage", description = "提供过的一段变更")
    public record ManifestPage(
            @Schema(description = "这一段的 nextCursor", required = true) String cursor,
            @Schema(description = "项数", required = true) long rows,
            @Schema(description = "这一段的 digest", required = true) String digest,
            @Schema(
                            description =
                                    "到这一段为止的校验链：前一段的链（没有则 64 个 0）与本段 digest 两段文本相连后的 SHA-256，小写十六进制",
                            required = true)
                    String chain) {}

    @Schema(name = "Manifest", description = "对账单：上次核对一致以来，用这个密钥读到的各段变更；没有内容的段不列；从同一位置重读的，以后一次为准")
    public record Manifest(
            @Schema(description = "现在的读取位置：先取它，再全量读取，然后从它开始读变更，不会漏也不会缺", required = true)
                    String cursor,
            @Schema(description = "上次核对一致的时间；没有则从未核对") @Nullable Instant acknowledgedAt,
            @Schema(description = "各段，先读的在前；至多 1000 段", required = true) List<ManifestPage> pages,
            @Schema(description = "是否还有没列出的段：请先核对已列出的", required = true) boolean more) {}

    @Schema(name = "AckSend", description = "核对：读到这里为止，一共收到多少、校验链是什么")
    public record AckSend(
            @Schema(description = "协议的内部编号") @NotNull(message = "请填写协议的内部编号") UUID agreement,
            @Schema(description = "已处理完的最后一段的 nextCursor")
                    @NotNull(message = "请填写读取位置")
                    @Size(min = 1, max = 1024)
                    String cursor,
            @Schema(description = "上次核对一致以来收到的项数") @Min(value = 0, message = "项数不能小于 0") long rows,
            @Schema(description = "上次核对一致以来的校验链；一段都没有的为 64 个 0")
                    @NotNull(message = "请填写校验链")
                    @Pattern(regexp = "[0-9a-f]{64}", message = "校验链是 64 位小写十六进制")
                    String chain) {}

    @Schema(name = "AckResult", description = "核对的结果；不一致的，用对账单逐段比较，从第一个不同的段重读")
    public record AckResult(
            @Schema(description = "是否一致", required = true) boolean matches,
            @Schema(description = "我方记录的段数", required = true) int pages,
            @Schema(description = "我方记录的项数", required = true) long rows,
            @Schema(description = "我方的校验链", required = true) String chain) {}

    @Schema(name = "SyncPart", description = "全量数据的一部分，编号在 after（不含）与 to（含）之间")
    public record SyncPart(
            @Schema(description = "从这个编号之后开始；第一部分没有") @Nullable UUID after,
            @Schema(description = "到这个编号为止；最后一部分没有") @Nullable UUID to) {}

    @Schema(name = "SyncPlan", description = "把全量数据分成可以同时读取的几部分")
    public record SyncPlan(
            @Schema(description = "读完全部之后，从这里开始读变更", required = true) String changesCursor,
            @Schema(description = "各部分合起来就是全部", required = true) List<SyncPart> parts) {}
}
