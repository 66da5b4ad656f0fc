package cn.tongxin.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Invents where townships lie: streets packed around the city's core, seat towns at the label of
 * their county, the others spread over what is left. Positions are plausible, not real.
 */
final class TownCentres {

    /** A made-up downtown, where the four inner districts meet. */
    private static final Point CORE = new Point(108.335, 22.818);

    private static final int CANDIDATES = 400;
    private static final double STREET_SPACING_KM = 3.6;
    private static final double STREET_RADIUS_KM = 2.6;
    private static final double TOWN_RADIUS_KM = 6.5;
    private static final double TOWN_SPACING_KM = 11;
    private static final double TOWN_MARGIN_KM = 3;
    private static final double STREET_MARGIN_KM = 0.8;

    /** A township's middle and how far its villages lie from it. */
    record Disc(Point centre, double radiusKm) {}

    private final long seed;
    private final Divisions divisions;
    private final Townships townships;

    TownCentres(long seed, Divisions divisions, Townships townships) {
        this.seed = seed;
        this.divisions = divisions;
        this.townships = townships;
    }

    Map<String, Disc> discs() {
        Map<String, Disc> discs = new HashMap<>();
        for (Division division : divisions.all()) {
            if (division.level() == Division.Level.COUNTY) {
                addCounty(division.code(), discs);
            }
        }
        return discs;
    }

    private void addCounty(String county, Map<String, Disc> discs) {
        List<Township> members = townships.inCounty(county);
        CountyShape shape = divisions.shape(county);
        Map<String, Point> centres = new HashMap<>();
        members.stream()
                .filter(t -> t.kind() == Township.Kind.SEAT_TOWN && shape.contains(shape.label()))
                .findFirst()
                .ifPresent(t -> centres.put(t.code(), shape.label()));
        for (Township township : members) {
            if (township.kind() == Township.Kind.STREET) {
                centres.put(township.code(), street(shape, township, centres));
            }
        }
        for (Township township : members) {
            if (!centres.containsKey(township.code())) {
                centres.put(township.code(), town(shape, township, centres));
            }
        }
        for (Township township : members) {
            Point centre = centres.get(township.code());
            double cap =
                    township.kind() == Township.Kind.STREET ? STREET_RADIUS_KM : TOWN_RADIUS_KM;
            // Below half the distance to the neighbour, so that townships do not mix.
            double radius = Math.min(cap, 0.48 * nearest(centre, others(centres, township.code())));
            discs.put(township.code(), new Disc(centre, radius));
        }
    }

    private Point street(CountyShape shape, Township township, Map<String, Point> placed) {
        return best(
                shape,
                township,
                STREET_MARGIN_KM,
                p -> 3 * Math.min(STREET_SPACING_KM, nearest(p, placed.values())) - p.kmTo(CORE));
    }

    private Point town(CountyShape shape, Township township, Map<String, Point> placed) {
        return best(
                shape,
                township,
                TOWN_MARGIN_KM,
                p -> Math.min(TOWN_SPACING_KM, nearest(p, placed.values())));
    }

    private interface Score {
        double of(Point point);
    }

    private Point best(CountyShape shape, Township township, double marginKm, Score score) {
        Draw draw = Draw.of(seed, "centre|" + township.code());
        List<Point> candidates = new ArrayList<>();
        for (int i = 0; i < CANDIDATES; i++) {
            candidates.add(shape.draw(draw, marginKm));
        }
        Point best = candidates.get(0);
        for (Point candidate : candidates) {
            if (score.of(candidate) > score.of(best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static List<Point> others(Map<String, Point> centres, String except) {
        return centres.entrySet().stream()
                .filter(e -> !e.getKey().equals(except))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static double nearest(Point point, Iterable<Point> others) {
        double nearest = 1_000;
        for (Point other : others) {
            nearest = Math.min(nearest, point.kmTo(other));
        }
        return nearest;
    }
}
