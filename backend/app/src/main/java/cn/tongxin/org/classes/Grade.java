package cn.tongxin.org.classes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A grade of a stage (domain.md §2.1 D).
 *
 * @param place how many-eth year after entry it is
 * @param next where its classes go; null for the last one
 */
record Grade(String stage, String code, int place, @Nullable String next) {
    private static final List<String> NINE =
            List.of("01", "02", "03", "04", "05", "06", "07", "08", "09");
    private static final List<String> THREE = List.of("10", "11", "12");
    private static final List<Grade> ALL = new ArrayList<>();

    static {
        add("PRE", List.of("P1", "P2", "P3"));
        add("PRI", NINE.subList(0, 6));
        add("JUN", NINE.subList(6, 9));
        add("SEN", THREE);
        add("VOC", List.of("V1", "V2", "V3"));
        // Compulsory years and senior years are entered one after the other.
        add("SPE", NINE);
        add("SPE", THREE);
        add("SPC", NINE);
        add("SPC", THREE);
    }

    private static void add(String stage, List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            String next = i + 1 < codes.size() ? codes.get(i + 1) : null;
            ALL.add(new Grade(stage, codes.get(i), i + 1, next));
        }
    }

    static List<Grade> all() {
        return List.copyOf(ALL);
    }

    static Optional<Grade> find(String stage, String code) {
        return ALL.stream().filter(g -> g.stage.equals(stage) && g.code.equals(code)).findFirst();
    }

    /** First year of the school year in which those who entered then are in this grade. */
    int schoolYear(int entryYear) {
        return entryYear + place - 1;
    }
}
