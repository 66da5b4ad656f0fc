package cn.tongxin.reporting.metric;

import static cn.tongxin.kernel.data.Mask.NAME;
import static cn.tongxin.kernel.data.Sensitivity.L3;

import cn.tongxin.org.Place;
import cn.tongxin.platform.masking.Sensitive;
import cn.tongxin.reporting.metric.MetricRepository.Sums;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Metrics as they are shown. */
public final class MetricViews {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private MetricViews() {}

    @Schema(name = "MetricList", description = "可以查询的指标")
    public record MetricList(
            @Schema(description = "按编号排序", required = true) List<MetricDefinition> items) {}

    @Schema(name = "MetricDefinition", description = "一个指标的口径")
    public record MetricDefinition(
            @Schema(description = "编号", required = true, examples = "M01") String id,
            @Schema(description = "名称", required = true) String name,
            @Schema(description = "单位", required = true, examples = "所") String unit,
            @Schema(description = "COUNT 计数、RATE 比率", required = true) String kind,
            @Schema(description = "数的是什么：SCHOOLS 学校、PEOPLE 人", required = true) String counts,
            @Schema(description = "分子：什么计入", required = true) String numerator,
            @Schema(description = "分母；计数的指标没有") @Nullable String denominator,
            @Schema(description = "时间口径：AS_OF 截至某日", required = true) String periodKind,
            @Schema(description = "什么不计", required = true) String exclusions,
            @Schema(description = "问到记录开始之前的日期，有什么无从知道", required = true) String limits,
            @Schema(description = "算法版本，口径变更时加一", required = true) int formulaVersion,
            @Schema(description = "可以按什么分组", required = true) List<String> by) {
        static MetricDefinition of(Metric metric) {
            return new MetricDefinition(
                    metric.id(),
                    metric.name(),
                    metric.unit(),
                    metric.kind().name(),
                    metric.counts().name(),
                    metric.words().numerator(),
                    metric.words().denominator(),
                    metric.words().period(),
                    metric.words().exclusions(),
                    metric.words().limits(),
                    metric.version(),
                    Breakdown.parameters());
        }
    }

    @Schema(name = "Figure", description = "一个数；人数少于 10，或由此可以推算出这样的人数时不显示")
    public record Figure(
            @Schema(description = "数值，比率为百分数、两位小数；不显示或分母为零时没有") @Nullable BigDecimal value,
            @Schema(description = "分子；不显示时没有") @Nullable Long numerator,
            @Schema(description = "分母；计数的指标没有") @Nullable Long denominator,
            @Schema(description = "是否因人数少而不显示", required = true) boolean suppressed) {
        static Figure of(Metric metric, Sums sums, boolean shown) {
            boolean rate = metric.kind() == Metric.Kind.RATE;
            Long denominator = rate ? sums.all() : null;
            return shown
                    ? new Figure(
                            rate ? percent(sums) : BigDecimal.valueOf(sums.met()),
                            sums.met(),
                            denominator,
                            false)
                    : new Figure(null, null, denominator, true);
        }

        private static @Nullable BigDecimal percent(Sums sums) {
            return sums.all() == 0
                    ? null
                    : BigDecimal.valueOf(sums.met())
                            .multiply(HUNDRED)
                            .divide(BigDecimal.valueOf(sums.all()), DECIMALS, RoundingMode.HALF_UP);
        }
    }

    @Schema(name = "MetricPart", description = "分组中的一项")
    public record MetricPart(
            @Schema(description = "代码", required = true, examples = "450103") String key,
            @Schema(description = "名称", required = true, examples = "青秀区") String name,
            @Schema(description = "数值；不显示或分母为零时没有") @Nullable BigDecimal value,
            @Schema(description = "分子；不显示时没有") @Nullable Long numerator,
            @Schema(description = "分母；计数的指标没有") @Nullable Long denominator,
            @Schema(description = "是否因人数少而不显示", required = true) boolean suppressed) {
        static MetricPart of(MetricRepository.Part part, Figure figure) {
            return new MetricPart(
                    part.key(),
                    part.name(),
                    figure.value(),
                    figure.numerator(),
                    figure.denominator(),
                    figure.suppressed());
        }
    }

    @Schema(name = "MetricValue", description = "一个指标在某一天的数，管辖范围内")
    public record MetricValue(
            @Schema(description = "编号", required = true) String id,
            @Schema(description = "名称", required = true) String name,
            @Schema(description = "单位", required = true) String unit,
            @Schema(description = "COUNT 计数、RATE 比率", required = true) String kind,
            @Schema(description = "SCHOOLS 学校、PEOPLE 人", required = true) String counts,
            @Schema(description = "截至日期", required = true) LocalDate asOf,
            @Schema(description = "按什么分组") @Nullable String by,
            @Schema(description = "算法版本", required = true) int formulaVersion,
            @Schema(description = "计算时间", required = true) Instant generatedAt,
            @Schema(description = "是否还会变：今天还没有过完", required = true) boolean provisional,
            @Schema(description = "记录开始的日期；更早的数由最早的记录推算") @Nullable LocalDate recordsFrom,
            @Schema(description = "管辖范围内的总数", required = true) Figure figure,
            @Schema(description = "各组的数，没有行的组不列；不分组时为空", required = true) List<MetricPart> items) {}

    @Schema(name = "MetricTrend", description = "一个指标历次学期末和今天的数，管辖范围内")
    public record MetricTrend(
            @Schema(description = "编号", required = true) String id,
            @Schema(description = "名称", required = true) String name,
            @Schema(description = "单位", required = true) String unit,
            @Schema(description = "COUNT 计数、RATE 比率", required = true) String kind,
            @Schema(description = "SCHOOLS 学校、PEOPLE 人", required = true) String counts,
            @Schema(description = "semester 学期末", required = true) String by,
            @Schema(description = "算法版本", required = true) int formulaVersion,
            @Schema(description = "计算时间", required = true) Instant generatedAt,
            @Schema(description = "记录开始的日期；更早的数由最早的记录推算") @Nullable LocalDate recordsFrom,
            @Schema(description = "由早到晚，最后是今天", required = true) List<MetricPoint> items) {}

    @Schema(name = "MetricPoint", description = "某一天的数")
    public record MetricPoint(
            @Schema(description = "截至日期", required = true) LocalDate asOf,
            @Schema(description = "学期代码；今天没有") @Nullable String semester,
            @Schema(description = "名称", required = true, examples = "今天") String title,
            @Schema(description = "是否还会变", required = true) boolean provisional,
            @Schema(description = "数", required = true) Figure figure) {}

    @Schema(name = "MetricRow", description = "指标背后的一行：一所学校，或一名教职工；姓名一律隐去一部分")
    public record MetricRow(
            @Schema(description = "学校或教职工的内部编号", required = true) UUID id,
            @Schema(description = "姓名；数学校的指标没有") @Sensitive(value = L3, mask = NAME)
                    @Nullable String personName,
            @Schema(description = "学校", required = true) RowSchool school,
            @Schema(description = "管理单位", required = true) Place managingUnit,
            @Schema(description = "县区", required = true) Place county,
            @Schema(description = "学段，计入学校的最高学段", required = true, examples = "JUN") String stage,
            @Schema(description = "是否达到分子的条件", required = true) boolean met) {}

    @Schema(name = "MetricRowSchool", description = "学校")
    public record RowSchool(
            @Schema(description = "内部编号", required = true) UUID id,
            @Schema(description = "校名", required = true) String name) {}
}
