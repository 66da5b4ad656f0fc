package cn.tongxin.org.school;

import cn.tongxin.platform.web.PlainText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
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
                                @Pattern(regexp = "PRE|PRI|JUN|SEN|VOC|SPE|SPC", message = "没有这个学段")
                                String>
                        stages,
        @Schema(description = "办别：PUBLIC 公办、PRIVATE 民办、PRIVATE_INCLUSIVE 普惠性民办、OTHER 其他")
                @NotNull
                @Pattern(regexp = "PUBLIC|PRIVATE|PRIVATE_INCLUSIVE|OTHER", message = "没有这种办别")
                String ownership,
        @Schema(description = "城乡分类代码", examples = "111")
                @NotNull
                @Pattern(regexp = "111|112|121|122|123|210|220", message = "没有这个城乡分类代码")
                String urbanRural,
        @Schema(description = "所在村或社区的 12 位代码，须在原县区内", examples = "450103001001")
                @NotNull
                @Pattern(regexp = "\\d{12}", message = "请从列表中选择村或社区")
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
                @Pattern(
                        regexp = "1[3-9]\\d{9}|0\\d{2,3}-\\d{7,8}(-\\d{1,5})?",
                        message = "请填写手机号，或“区号-号码”，如 0771-5500000")
                @Nullable String phone) {}
