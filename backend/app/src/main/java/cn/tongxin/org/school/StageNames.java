package cn.tongxin.org.school;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** 学段 in words (domain.md §2.1 D), in the order pupils pass through them. */
final class StageNames {
    private static final List<Map.Entry<String, String>> ORDERED =
            List.of(
                    Map.entry("PRE", "学前"),
                    Map.entry("PRI", "小学"),
                    Map.entry("JUN", "初中"),
                    Map.entry("SEN", "普通高中"),
                    Map.entry("VOC", "中职"),
                    Map.entry("SPE", "特教"),
                    Map.entry("SPC", "专门教育"));

    private StageNames() {}

    /** Codes in that same order. */
    static String[] ordered(Collection<String> stages) {
        return ORDERED.stream()
                .map(Map.Entry::getKey)
                .filter(stages::contains)
                .toArray(String[]::new);
    }

    static List<String> of(Collection<String> stages) {
        return ORDERED.stream()
                .filter(stage -> stages.contains(stage.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
