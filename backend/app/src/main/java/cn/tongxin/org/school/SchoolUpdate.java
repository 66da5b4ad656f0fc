package cn.tongxin.org.school;

import cn.tongxin.platform.audit.Reasoned;
import cn.tongxin.platform.rules.GivenReason;
import cn.tongxin.platform.web.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything of a school that may be corrected; what is left out becomes empty. */
@Schema(description = "学校信息的完整替换；未填的选填项会被清空")
@CompletePoint
public record SchoolUpdate(
        @Schema(description = "学校全称", examples = "南宁市青秀区示例小学")
                @NotNull
                @Size(min = 1, max = 100)
                @PlainText
                String name,
        @Schema(description = "简称") @Size(min = 1, max = 50) @PlainText @Nullable String shortName,
        @Schema(description = "学段，须与办学类型相符") @NotNull @Size(min = 1, max = 7)
                Set<
                                @NotNull
                                @Pattern(
                                        regexp = SchoolShapes.STAGE,
                                        message = SchoolShapes.STAGE_WORDS)
                                String>
                        stages,
        @Schema(description = "办别：PUBLIC 公办、PRIVATE 民办、PRIVATE_INCLUSIVE 普惠性民办、OTHER 其他")
                @NotNull
                @Pattern(regexp = SchoolShapes.OWNERSHIP, message = SchoolShapes.OWNERSHIP_WORDS)
                String ownership,
        @Schema(description = "城乡分类代码", examples = "111")
                @NotNull
                @Pattern(
                        regexp = SchoolShapes.URBAN_RURAL,
                        message = SchoolShapes.URBAN_RURAL_WORDS)
                String urbanRural,
        @Schema(description = "所在村或社区的 12 位代码，须在原县区内", examples = "450103001001")
                @NotNull
                @Pattern(regexp = SchoolShapes.VILLAGE, message = SchoolShapes.VILLAGE_WORDS)
                String divisionCode,
        @Schema(description = "详细地址") @Size(min = 1, max = 200) @PlainText @Nullable String address,
        @Schema(description = "经度，GCJ-02，最多 6 位小数，须与纬度同时填写")
                @DecimalMin(value = "107.0", message = "经度不在南宁市范围内")
                @DecimalMax(value = "110.0", message = "经度不在南宁市范围内")
                @Digits(integer = 3, fraction = 6, message = "经度最多 6 位小数")
                @Nullable BigDecimal lon,
        @Schema(description = "纬度，GCJ-02，最多 6 位小数，须与经度同时填写")
                @DecimalMin(value = "22.0", message = "纬度不在南宁市范围内")
                @DecimalMax(value = "24.5", message = "纬度不在南宁市范围内")
                @Digits(integer = 2, fraction = 6, message = "纬度最多 6 位小数")
                @Nullable BigDecimal lat,
        @Schema(description = "是否寄宿制") @NotNull Boolean boarding,
        @Schema(description = "建校日期") @PastOrPresent(message = "建校日期不能晚于今天")
                @Nullable LocalDate establishedOn,
        @Schema(description = "对外联系电话：手机号，或区号-号码", examples = "0771-5500000")
                @Pattern(regexp = SchoolShapes.PHONE, message = SchoolShapes.PHONE_WORDS)
                @Nullable String phone,
        @Schema(description = "法定代表人或负责人姓名，以登记证书为准") @Size(min = 1, max = 50) @PlainText
                @Nullable String legalRep,
        @Schema(description = "校长（园长）：在本校任职的教职工的任职编号") @Nullable UUID principal,
        @Schema(description = "教学点、附设班所属的中心学校的编号，须与本校同属一个管理单位并正在办学") @Nullable UUID centralSchool,
        @Schema(description = "是否普惠；只有幼儿园填写") @Nullable Boolean inclusive,
        @Schema(
                        description =
                                "办园等级，只有幼儿园填写：REGION_MODEL 自治区示范、CITY_MODEL 市示范、"
                                        + "COUNTY_MODEL 县区示范、STANDARD 办园条件达标")
                @Pattern(
                        regexp = "REGION_MODEL|CITY_MODEL|COUNTY_MODEL|STANDARD",
                        message = "没有这个办园等级")
                @Nullable String qualityLevel,
        @Schema(description = "明知有提醒仍要办理时的理由") @Size(max = 10)
                @Nullable List<@NotNull @Valid GivenReason> overrides)
        implements Reasoned {
    @Override
    public @Nullable String auditReason() {
        return GivenReason.named(overrides);
    }
}
