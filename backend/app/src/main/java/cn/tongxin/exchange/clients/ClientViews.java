package cn.tongxin.exchange.clients;

import cn.tongxin.org.Place;
import cn.tongxin.platform.web.Action;
import cn.tongxin.platform.web.NeverStored;
import cn.tongxin.platform.web.PlainText;
import cn.tongxin.platform.web.Versioned;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Keys as both sides see them, and what is sent about them. */
public final class ClientViews {
    private static final String CIDR =
            "[0-9]{1,3}(\\.[0-9]{1,3}){3}(/[0-9]{1,2})?|[0-9a-fA-F:]{2,39}(/[0-9]{1,3})?";

    private ClientViews() {}

    @Schema(name = "ApiClientRow", description = "协作单位的一个密钥")
    public record ApiClientRow(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(
                            description = "客户端名称，取得令牌时的 client_id",
                            required = true,
                            examples = "partner-mca-1")
                    String clientId,
            @Schema(description = "协作单位", required = true) Place agency,
            @Schema(description = "用途", required = true) String purpose,
            @Schema(description = "状态：ACTIVE 有效、REVOKED 已停用", required = true) String status,
            @Schema(description = "现在的密钥从何时起", required = true) Instant secretSince,
            @Schema(description = "建立时间", required = true) Instant createdAt) {}

    @Schema(name = "ApiClientDetail", description = "协作单位的一个密钥，及可办理的事项；密钥本身不显示")
    public record ApiClientDetail(
            @Schema(description = "密钥", required = true) ApiClientRow client,
            @Schema(description = "可以使用的网络地址（CIDR）；空的不限", required = true)
                    List<String> allowedAddresses,
            @Schema(description = "停用时间") @Nullable Instant endedAt,
            @Schema(description = "停用的理由") @Nullable String endReason,
            @Schema(description = "版本号，每次修改加一", required = true) int version,
            @Schema(description = "此刻可办理的事项", required = true) List<Action> actions)
            implements Versioned {}

    @Schema(name = "ApiClientSecret", description = "新的密钥，只在此显示一次，系统不保存；请当面或用加密的方式交给对方")
    public record ApiClientSecret(
            @Schema(description = "密钥的说明", required = true) ApiClientDetail client,
            @Schema(description = "密钥，取得令牌时的 client_secret", required = true) String secret,
            @Schema(description = "取得令牌的地址", required = true) String tokenUrl)
            implements NeverStored {}

    @Schema(name = "ApiClientCreate", description = "为协作单位建立一个密钥")
    public record ApiClientCreate(
            @Schema(description = "协作单位代码") @NotNull(message = "请选择协作单位") @Size(min = 1, max = 20)
                    String agency,
            @Schema(
                            description = "客户端名称：partner- 开头，小写字母、数字和连字符，最多 60 个字符",
                            examples = "partner-mca-1")
                    @NotNull(message = "请填写客户端名称")
                    @Size(max = 60, message = "客户端名称最多 60 个字符")
                    @Pattern(
                            regexp = "partner-[a-z0-9]+(-[a-z0-9]+)*",
                            message = "客户端名称以 partner- 开头，只用小写字母、数字和连字符")
                    String clientId,
            @Schema(description = "用途，如“民政局数据仓库每晚读取”，2 到 100 字")
                    @NotNull(message = "请写明用途")
                    @Size(min = 2, max = 100, message = "请写明用途，2 到 100 字")
                    @PlainText
                    String purpose,
            @Schema(description = "可以使用的网络地址（CIDR），如 10.2.3.0/24；不填则不限")
                    @Size(max = 20, message = "最多 20 个地址")
                    @Nullable
                            List<
                                    @NotNull
                                    @Pattern(regexp = CIDR, message = "地址须如 10.2.3.4 或 10.2.3.0/24")
                                    String>
                            allowedAddresses) {}

    @Schema(name = "ApiClientReason", description = "停用的理由")
    public record ApiClientReason(
            @Schema(description = "理由，2 到 500 字")
                    @NotNull(message = "请写明理由")
                    @Size(min = 2, max = 500, message = "请写明理由，2 到 500 字")
                    @PlainText
                    String reason) {}
}
