package cn.tongxin.city;

import java.util.List;

/** Invented names of pupils and of those who answer for them, by where the family comes from. */
final class FamilyNames {
    private static final List<String> DOUBLE = List.of("欧阳", "上官", "司徒");
    private static final int RARE_PER_THOUSAND = 8;

    private final PeopleNames words = new PeopleNames();

    String surname(Draw draw, Origin origin) {
        return words.pick(draw, origin == Origin.ZHUANG ? "SURNAME_ZHUANG" : "SURNAME");
    }

    static String surnameOf(String name) {
        return DOUBLE.stream()
                .filter(name::startsWith)
                .findFirst()
                .orElseGet(() -> name.substring(0, name.offsetByCodePoints(0, 1)));
    }

    String adult(Draw draw, Origin origin, String surname, boolean female) {
        if (origin == Origin.FOREIGN || origin == Origin.DOTTED) {
            return stranger(draw, origin);
        }
        String given = female ? "GIVEN_F" : "GIVEN_M";
        String name = surname + words.pick(draw, given);
        return draw.percent(80) ? name + words.pick(draw, given) : name;
    }

    String child(Draw draw, Origin origin, String surname, boolean female) {
        if (origin == Origin.FOREIGN || origin == Origin.DOTTED) {
            return stranger(draw, origin);
        }
        String given = female ? "CHILD_F" : "CHILD_M";
        if (draw.below(1_000) < RARE_PER_THOUSAND) {
            return surname + words.pick(draw, given) + words.pick(draw, "CHILD_RARE");
        }
        if (origin == Origin.ZHUANG && draw.percent(5)) {
            // 达 and 特 are what girls and boys are called in Zhuang.
            return surname + (female ? "达" : "特") + words.pick(draw, given);
        }
        String name = surname + words.pick(draw, given);
        return draw.percent(86) ? name + words.pick(draw, given) : name;
    }

    private String stranger(Draw draw, Origin origin) {
        if (origin == Origin.FOREIGN) {
            return words.pick(draw, "FOREIGN");
        }
        boolean isLong = draw.percent(25);
        String given = words.pick(draw, isLong ? "DOTTED_LONG" : "UIGHUR");
        return given + "·" + words.pick(draw, isLong ? "DOTTED_LONG" : "FATHER");
    }
}
