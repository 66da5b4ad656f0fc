package cn.tongxin.org.classes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Starts a roll-over; without a unit and a school for all the caller answers for. */
@Schema(name = "RollOverRequest", description = "办理一次升级；不填管理单位和学校的，为本人管辖的全部范围")
public record RollOverRequest(
        @Schema(description = "升入哪个学年", examples = "2026-2027")
                @NotNull
                @Pattern(regexp = "20\\d{2}-2[01]\\d{2}", message = "学年请写成 2026-2027 这样")
                String schoolYear,
        @Schema(description = "管理单位代码") @Pattern(regexp = "[A-Z0-9]{2,20}", message = "请从列表中选择管理单位")
                @Nullable String managingUnit,
        @Schema(description = "学校编号") @Nullable UUID school) {}
