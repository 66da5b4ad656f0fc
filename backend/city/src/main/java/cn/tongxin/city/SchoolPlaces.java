package cn.tongxin.city;

import java.util.HashMap;
import java.util.Map;

/** Invents where villages and schools lie, always inside the outline of their county. */
final class SchoolPlaces {

    private static final int TRIES = 60;
    private static final double SHRINK = 0.93;

    private final long seed;
    private final Divisions divisions;
    private final Map<String, TownCentres.Disc> discs;
    private final Map<String, Point> villages = new HashMap<>();

    SchoolPlaces(long seed, Divisions divisions, Map<String, TownCentres.Disc> discs) {
        this.seed = seed;
        this.divisions = divisions;
        this.discs = discs;
    }

    Point of(Site site) {
        CountyShape shape = divisions.shape(site.township().county());
        Point village =
                villages.computeIfAbsent(
                        site.settlement().division().code(), code -> village(site, shape));
        double spread = site.settlement().kind().urban() ? 0.25 : 0.4;
        return around(village, spread, shape, site.draw(seed, "place")).rounded();
    }

    private Point village(Site site, CountyShape shape) {
        TownCentres.Disc disc = discs.get(site.township().code());
        boolean middle = site.settlement().townCentre() && !site.settlement().kind().urban();
        double radius = middle ? 0.1 * disc.radiusKm() : disc.radiusKm();
        Draw draw = Draw.of(seed, "village place|" + site.settlement().division().code());
        return around(disc.centre(), radius, shape, draw);
    }

    /** A point of the disc that is inside the county; the disc shrinks until one is found. */
    private static Point around(Point centre, double radiusKm, CountyShape shape, Draw draw) {
        double radius = radiusKm;
        for (int i = 0; i < TRIES; i++) {
            double east = draw.symmetric();
            double north = draw.symmetric();
            if (east * east + north * north <= 1) {
                Point candidate = centre.plusKm(radius * east, radius * north);
                if (shape.contains(candidate.rounded())) {
                    return candidate;
                }
                radius *= SHRINK;
            }
        }
        return centre;
    }
}
