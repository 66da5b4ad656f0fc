package cn.tongxin.city;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a family comes from: what its names look like and which papers its children have. */
enum Origin {
    HAN("1"),
    ZHUANG("1"),
    MINORITY("1"),
    DOTTED("1"),
    FOREIGN("A"),
    HONG_KONG("6"),
    TAIWAN("8"),
    STATELESS("Z");

    /** Yao, Miao, Dong, Mulam, Hui, Maonan, Bouyei, Shui, Tujia, Gin. */
    private static final List<String> MINORITIES =
            List.of("13", "13", "13", "06", "06", "12", "32", "03", "36", "09", "25", "15", "49");

    private static final List<String> ZHUANG_COUNTIES =
            List.of("450110", "450109", "450123", "450124", "450125");

    private final String idType;

    Origin(String idType) {
        this.idType = idType;
    }

    static Origin draw(Draw draw, String county) {
        int luck = draw.below(1_000);
        if (luck < 3) {
            return FOREIGN;
        } else if (luck < 5) {
            return HONG_KONG;
        } else if (luck < 7) {
            return TAIWAN;
        } else if (luck < 9) {
            return STATELESS;
        } else if (luck < 12) {
            return DOTTED;
        } else if (luck < 60) {
            return MINORITY;
        }
        return draw.percent(ZHUANG_COUNTIES.contains(county) ? 82 : 44) ? ZHUANG : HAN;
    }

    String idType() {
        return idType;
    }

    boolean resident() {
        return idType.equals("1");
    }

    /** GB/T 3304; of who is no citizen it is not kept. */
    @Nullable String ethnicity(Draw draw) {
        return switch (this) {
            case HAN -> "01";
            case ZHUANG -> "08";
            case MINORITY -> draw.pick(MINORITIES);
            case DOTTED -> "05";
            default -> null;
        };
    }
}
