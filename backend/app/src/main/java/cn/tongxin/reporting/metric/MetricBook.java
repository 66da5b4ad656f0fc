package cn.tongxin.reporting.metric;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Every metric there is, as its file defines it. */
@Singleton
class MetricBook {
    static final List<String> IDS = List.of("M01", "M03", "M25");

    private final List<Metric> metrics = IDS.stream().map(MetricBook::read).toList();

    List<Metric> all() {
        return metrics;
    }

    Metric get(String id) {
        return metrics.stream()
                .filter(metric -> metric.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        ProblemCode.NOT_FOUND,
                                        "没有这个编号的指标，可用：" + String.join("、", IDS) + "。"));
    }

    private static Metric read(String id) {
        try (InputStream in = MetricBook.class.getResourceAsStream("/metrics/" + id + ".sql")) {
            return Metric.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
