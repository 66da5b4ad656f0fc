package cn.tongxin.bench.report;

import java.util.List;
import java.util.Locale;

/**
 * One figure of "Must show" beside its bound.
 *
 * @param clean false when the machine was disturbed while it was measured
 */
public record Figure(String name, String bound, String measured, boolean met, boolean clean) {
    public static Figure atMost(
            String name, double bound, double measured, String unit, boolean clean) {
        return new Figure(
                name,
                "≤ " + number(bound) + unit,
                number(measured) + unit,
                measured <= bound,
                clean);
    }

    public static Figure atLeast(
            String name, double bound, double measured, String unit, boolean clean) {
        return new Figure(
                name,
                "≥ " + number(bound) + unit,
                number(measured) + unit,
                measured >= bound,
                clean);
    }

    /** A count that leaves no room, nearly always none. */
    public static Figure exactly(String name, long bound, long measured) {
        return new Figure(name, "= " + bound, number(measured), measured == bound, true);
    }

    /** One without a bound, for the record. */
    public static Figure shown(String name, double measured, String unit) {
        return new Figure(name, "—", number(measured) + unit, true, true);
    }

    /** As many digits as say something: 3,060 but 0.39. */
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "—";
        }
        if (Double.isInfinite(value)) {
            return "∞";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        double size = Math.abs(value);
        String format = size >= 1000 ? "%,.0f" : size >= 20 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    public String verdict() {
        return (met ? "达到" : "未达到") + (clean ? "" : "（测量受干扰）");
    }

    public static String table(List<Figure> figures) {
        Table table = new Table("指标", "界限", "实测", "结论");
        for (Figure f : figures) {
            table.row(f.name(), f.bound(), f.measured(), f.verdict());
        }
        return table.toString();
    }

    public static boolean allMet(List<Figure> figures) {
        return figures.stream().allMatch(Figure::met);
    }
}
