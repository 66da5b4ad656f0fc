package cn.tongxin.org.school;

import cn.tongxin.kernel.errors.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A point and a radius around it.
 *
 * @param lon degrees, GCJ-02
 * @param lat degrees, GCJ-02
 * @param radiusMeters 1..50,000
 * @param limit 1..200
 */
record NearPoint(double lon, double lat, int radiusMeters, int limit) {
    private static final double METERS_PER_DEGREE = 111_320;
    // A box a little too large costs a few rows; one too small would lose some.
    private static final double MARGIN = 1.01;

    static NearPoint of(
            @Nullable String lon,
            @Nullable String lat,
            @Nullable String radius,
            @Nullable String limit) {
        return new NearPoint(
                number("lon", lon, 107, 110, "经度须为 107 到 110 之间的数（GCJ-02）。"),
                number("lat", lat, 22, 24.5, "纬度须为 22 到 24.5 之间的数（GCJ-02）。"),
                (int)
                        number(
                                "radiusMeters",
                                radius == null ? "3000" : radius,
                                1,
                                50_000,
                                "半径须为 1 到 50000 米。"),
                (int) number("limit", limit == null ? "50" : limit, 1, 200, "条数须为 1 到 200 之间的整数。"));
    }

    double north() {
        return lat + latitudeSpan();
    }

    double south() {
        return lat - latitudeSpan();
    }

    double east() {
        return lon + longitudeSpan();
    }

    double west() {
        return lon - longitudeSpan();
    }

    private double latitudeSpan() {
        return MARGIN * radiusMeters / METERS_PER_DEGREE;
    }

    private double longitudeSpan() {
        return latitudeSpan() / Math.cos(Math.toRadians(lat));
    }

    private static double number(
            String field, @Nullable String text, double least, double most, String message) {
        boolean whole = field.equals("radiusMeters") || field.equals("limit");
        String shape = whole ? "\\d{1,6}" : "\\d{1,3}(\\.\\d{1,9})?";
        if (text != null && text.matches(shape)) {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw ProblemException.invalid(field, message);
    }
}
