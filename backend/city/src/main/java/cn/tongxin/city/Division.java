package cn.tongxin.city;

import org.jspecify.annotations.Nullable;

/** A row of the statistical division codes; only counties carry a point for their label. */
public record Division(
        String code, @Nullable String parentCode, Level level, String name, @Nullable Point label) {

    public enum Level {
        CITY,
        COUNTY,
        TOWNSHIP,
        VILLAGE
    }
}
