package cn.tongxin.city;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Invented names as Nanning would have them: the surnames of the region by their share, some
 * characters no old system can print, names with a middle dot and a few in Latin letters.
 */
final class PeopleNames {
    private static final int RARE_PER_THOUSAND = 4;
    private static final int DOTTED_PER_THOUSAND = 2;

    private final Map<String, List<String>> words = new HashMap<>();

    PeopleNames() {
        for (CsvFile.Line line : CsvFile.read("people-words.csv")) {
            // Names that hold spaces stand between bars.
            String separator = line.get("words").contains("|") ? "\\|" : " ";
            words.put(line.get("kind"), List.of(line.get("words").split(separator)));
        }
    }

    String of(Draw draw, boolean female, boolean foreign) {
        if (foreign) {
            return pick(draw, "LATIN");
        }
        if (draw.below(1_000) < DOTTED_PER_THOUSAND) {
            return pick(draw, "UIGHUR") + "·" + pick(draw, "FATHER");
        }
        String given = female ? "GIVEN_F" : "GIVEN_M";
        String name = pick(draw, "SURNAME") + pick(draw, given);
        if (draw.percent(78)) {
            boolean rare = draw.below(1_000) < RARE_PER_THOUSAND;
            name += pick(draw, rare ? "GIVEN_RARE" : given);
        }
        return name;
    }

    /** Surname and given name, neither in Latin letters nor with a dot. */
    boolean isHan(String name) {
        return name.codePoints().allMatch(Character::isIdeographic);
    }

    String pick(Draw draw, String kind) {
        return draw.pick(words.get(kind));
    }
}
