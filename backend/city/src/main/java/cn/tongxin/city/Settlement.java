package cn.tongxin.city;

import java.util.List;

/**
 * A village or community as a place where a school can stand: what it is called in a name, how
 * urban it is, and how many people live there (hundreds; a rough guess per kind, no census figure).
 */
record Settlement(Division division, Kind kind, boolean townCentre, String base, int people) {

    enum Kind {
        /** community of a street */
        CORE("111"),
        /** village committee inside a street */
        FRINGE("112"),
        /** community of the town where a county's government sits */
        SEAT("121"),
        /** village around such a town */
        SEAT_VILLAGE("122"),
        /** community of any other town */
        TOWN("121"),
        /** seat of a township */
        RURAL_SEAT("210"),
        VILLAGE("220"),
        /** farm, mine, forest or development zone */
        SPECIAL("123");

        private final String urbanRural;

        Kind(String urbanRural) {
            this.urbanRural = urbanRural;
        }

        boolean urban() {
            return this == CORE || this == FRINGE;
        }

        /** Where people buy flats and schools have proper names instead of the village's. */
        boolean built() {
            return this == CORE || this == FRINGE || this == SEAT;
        }
    }

    private static final List<String> ENDINGS =
            List.of("社区居民委员会", "社区居委会", "虚拟生活区", "管委会虚拟社区", "虚拟社区", "村委会", "生活区", "社区");

    static Settlement of(Township township, Division division, boolean townCentre) {
        char first = division.code().charAt(9);
        boolean community = first == '0';
        Kind kind =
                switch (township.kind()) {
                    case STREET -> community ? Kind.CORE : Kind.FRINGE;
                    case SEAT_TOWN -> community ? Kind.SEAT : Kind.SEAT_VILLAGE;
                    case TOWN -> community ? Kind.TOWN : Kind.VILLAGE;
                    case RURAL_TOWNSHIP -> community ? Kind.RURAL_SEAT : Kind.VILLAGE;
                    case ZONE -> community ? Kind.TOWN : Kind.SPECIAL;
                };
        Kind special = first >= '4' ? Kind.SPECIAL : kind;
        return new Settlement(
                division,
                special,
                townCentre,
                base(division.name()),
                people(township, division, special, townCentre));
    }

    private static int people(Township township, Division division, Kind kind, boolean centre) {
        if (virtual(division)) {
            return township.emptyPlace() ? 0 : township.runByZone() ? 120 : 12;
        }
        return switch (kind) {
            case CORE -> 80;
            case FRINGE -> 42;
            case SEAT -> 65;
            case SEAT_VILLAGE -> 26;
            case TOWN, RURAL_SEAT -> centre ? 48 : 30;
            case VILLAGE -> township.mountain() ? 17 : 22;
            case SPECIAL -> 14;
        };
    }

    /** A code without inhabitants of its own, made up by the statisticians for a zone. */
    static boolean virtual(Division division) {
        return division.name().contains("虚拟");
    }

    /** "桃源北社区居委会" → "桃源北", "罗村村委会" → "罗村", a virtual community → "". */
    private static String base(String name) {
        if (name.contains("虚拟")) {
            return "";
        }
        for (String ending : ENDINGS) {
            if (name.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    /** How people say it in an address: 桃源北社区, 罗凤村, 里建农场. */
    String spoken() {
        if (base.isEmpty() || kind == Kind.SPECIAL) {
            return base;
        }
        boolean village = division.name().endsWith("村委会");
        return village ? (base.endsWith("村") ? base : base + "村") : base + "社区";
    }

    String urbanRural(Township township) {
        if (township.districtSeat() && kind == Kind.SEAT) {
            return Kind.CORE.urbanRural;
        }
        return township.districtSeat() && kind == Kind.SEAT_VILLAGE
                ? Kind.FRINGE.urbanRural
                : kind.urbanRural;
    }
}
