package cn.tongxin.access.account;

import cn.tongxin.platform.web.PlainText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account that is to be made. */
@Schema(description = "一个新账户")
public record AccountRequest(
        @Schema(description = "姓名；填了人员编号时不填，以人员信息为准") @Size(min = 1, max = 50) @PlainText
                @Nullable String displayName,
        @Schema(description = "由哪所学校管理；不填则由管理单位或市教育局管理；填了人员编号时默认由保管其档案的地方管理") @Nullable UUID school,
        @Schema(description = "由哪个管理单位管理；学校和管理单位都不填则由市教育局管理")
                @Pattern(regexp = "[A-Z0-9]{2,20}", message = "没有这个管理单位")
                @Nullable String managingUnit,
        @Schema(description = "人员编号；一人只有一个账户") @Nullable UUID person) {

    static AccountRequest of(UUID person) {
        return new AccountRequest(null, null, null, person);
    }
}
