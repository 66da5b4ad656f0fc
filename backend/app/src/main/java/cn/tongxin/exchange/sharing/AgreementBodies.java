package cn.tongxin.exchange.sharing;

import cn.tongxin.platform.web.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent about agreements. */
public final class AgreementBodies {
    private AgreementBodies() {}

    @Schema(name = "AgreementApply", description = "申请共享数据；市教育局经办人凭对方公函代为登记，协作单位也可以用自己的密钥申请")
    public record AgreementApply(
            @Schema(description = "协作单位代码；协作单位自己申请时须是本单位")
                    @NotNull(message = "请选择协作单位")
                    @Size(min = 1, max = 20)
                    String agency,
            @Schema(description = "资源，见共享目录")
                    @NotNull(message = "请选择要共享的资源")
                    @Size(min = 1, max = 40)
                    String resource,
            @Schema(description = "要的数据项，须在共享目录中；只要履行职责必需的")
                    @NotNull(message = "请选择数据项")
                    @Size(min = 1, max = 100, message = "请选择 1 到 100 个数据项")
                    List<@NotNull String> fields,
            @Schema(description = "履行的法定职责，4 到 500 字（G-03）")
                    @NotNull(message = "请写明履行的职责")
                    @Size(min = 4, max = 500, message = "请写明履行的职责，4 到 500 字")
                    @PlainText
                    String duty,
            @Schema(description = "用途，4 到 500 字；数据只能用于这一用途（G-04）")
                    @NotNull(message = "请写明用途")
                    @Size(min = 4, max = 500, message = "请写明用途，4 到 500 字")
                    @PlainText
                    String purpose,
            @Schema(description = "法律依据，如“未成年人保护法第九十八条”")
                    @NotNull(message = "请写明法律依据")
                    @Size(min = 4, max = 200, message = "请写明法律依据，4 到 200 字")
                    @PlainText
                    String legalBasis,
            @Schema(description = "对方联系部门和电话")
                    @NotNull(message = "请填写对方的联系部门和电话")
                    @Size(min = 2, max = 100, message = "联系部门和电话，2 到 100 字")
                    @PlainText
                    String contact,
            @Schema(description = "范围：这些管理单位的；与学校都不填则为全市") @Size(max = 20, message = "最多 20 个管理单位")
                    @Nullable List<@NotNull String> managingUnits,
            @Schema(description = "范围：这些学校的") @Size(max = 200, message = "最多 200 所学校")
                    @Nullable List<@NotNull UUID> schools,
            @Schema(description = "最后一天（含），最长三年") @NotNull(message = "请填写截止日期")
                    LocalDate validUntil,
            @Schema(description = "每天最多请求次数，读取、对账、核对都算；不填为 5000")
                    @Min(value = 1, message = "每天至少 1 次")
                    @Max(value = 1_000_000, message = "每天最多 1000000 次")
                    @Nullable Integer quotaPerDay,
            @Schema(description = "对方已承诺：只用于所写的职责和用途，不向第三方提供，到期即停止使用（G-04）；没有承诺的不能申请")
                    @NotNull(message = "请确认对方已承诺只用于所写的职责，不向第三方提供")
                    Boolean undertaking) {}

    @Schema(name = "AgreementGrant", description = "同意共享")
    public record AgreementGrant(
            @Schema(description = "附言，对方可以看到")
                    @Size(min = 2, max = 1000, message = "附言 2 到 1000 字")
                    @PlainText
                    @Nullable String note) {}

    @Schema(name = "AgreementReason", description = "不同意或终止的理由，对方可以看到")
    public record AgreementReason(
            @Schema(description = "理由，2 到 500 字")
                    @NotNull(message = "须说明理由（政务数据共享条例）")
                    @Size(min = 2, max = 500, message = "请写明理由，2 到 500 字")
                    @PlainText
                    String reason) {}
}
