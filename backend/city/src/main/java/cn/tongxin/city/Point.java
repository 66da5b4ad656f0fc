package cn.tongxin.city;

/** GCJ-02 degrees. Distances treat the city as flat: the error over 150 km is below one percent. */
public record Point(double lon, double lat) {

    private static final double KM_PER_LON = 102.5;
    private static final double KM_PER_LAT = 110.8;

    double kmTo(Point other) {
        double x = (lon - other.lon) * KM_PER_LON;
        double y = (lat - other.lat) * KM_PER_LAT;
        return Math.sqrt(x * x + y * y);
    }

    Point plusKm(double east, double north) {
        return new Point(lon + east / KM_PER_LON, lat + north / KM_PER_LAT);
    }

    /** Six decimals, as the database keeps them: about ten centimetres. */
    Point rounded() {
        return new Point(Math.rint(lon * 1e6) / 1e6, Math.rint(lat * 1e6) / 1e6);
    }
}
