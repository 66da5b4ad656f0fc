package cn.tongxin.city;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the schools counted in {@code school-plan.csv} and {@code not-operating.csv} into townships
 * and villages. The plan is the one place where numbers of schools stand.
 */
final class SchoolPlan {

    private static final String CITY_DIRECT = "SZ";

    private final long seed;
    private final Townships townships;

    SchoolPlan(long seed, Townships townships) {
        this.seed = seed;
        this.townships = townships;
    }

    /** A line of the plan: how many schools of a type one unit runs in one county. */
    record Lot(String unit, String county, SchoolType type, SchoolStatus status, int count) {

        String key() {
            String place = unit + "/" + county + "/" + type.code();
            return status == SchoolStatus.OPERATING ? place : place + "/" + status;
        }
    }

    static List<Lot> lots() {
        List<Lot> lots = new ArrayList<>();
        for (CsvFile.Line line : CsvFile.read("school-plan.csv")) {
            for (SchoolType type : SchoolType.values()) {
                int count = line.number(type.code());
                lots.add(
                        new Lot(
                                line.get("unit"),
                                line.get("county"),
                                type,
                                SchoolStatus.OPERATING,
                                count));
            }
        }
        for (CsvFile.Line line : CsvFile.read("not-operating.csv")) {
            lots.add(
                    new Lot(
                            line.get("unit"),
                            line.get("county"),
                            SchoolType.of(line.get("type")),
                            SchoolStatus.valueOf(line.get("status")),
                            line.number("count")));
        }
        return lots;
    }

    List<Site> sites(List<Lot> lots) {
        List<Site> sites = new ArrayList<>();
        lots.forEach(lot -> place(lot, sites));
        return sites;
    }

    private void place(Lot lot, List<Site> into) {
        if (lot.count() == 0) {
            return;
        }
        List<Township> eligible =
                townships.inCounty(lot.county()).stream()
                        .filter(
                                t ->
                                        lot.unit().equals(CITY_DIRECT)
                                                || t.unitCode().equals(lot.unit()))
                        .toList();
        List<Integer> weights = eligible.stream().map(t -> townshipWeight(lot, t)).toList();
        List<Integer> sequence = Seats.sequence(weights, lot.count(), method(lot.type()));
        Map<Integer, Integer> seen = new HashMap<>();
        Map<Integer, List<Settlement>> settlements = new HashMap<>();
        for (int n = 0; n < sequence.size(); n++) {
            int index = sequence.get(n);
            Township township = eligible.get(index);
            int nthInTown = seen.merge(index, 1, Integer::sum) - 1;
            List<Settlement> order =
                    settlements.computeIfAbsent(
                            index,
                            i -> settlements(lot, township, Collections.frequency(sequence, i)));
            into.add(
                    new Site(
                            lot.key() + "/" + n,
                            lot.unit(),
                            lot.type(),
                            lot.status(),
                            n,
                            nthInTown,
                            township,
                            order.get(nthInTown)));
        }
    }

    private static Seats.Method method(SchoolType type) {
        return switch (type) {
            // Every town has a central primary and, where the plan allows, a junior school.
            case PRIMARY, JUNIOR -> Seats.Method.ADAMS;
            default -> Seats.Method.WEBSTER;
        };
    }

    private int townshipWeight(Lot lot, Township township) {
        int people = township.people();
        if (lot.status() != SchoolStatus.OPERATING) {
            boolean fits =
                    lot.type() == SchoolType.KINDERGARTEN
                            || lot.status() == SchoolStatus.PREPARING
                            || township.kind() == Township.Kind.TOWN;
            return fits
                    ? people * Draw.of(seed, "lot|" + lot.key() + township.code()).between(1, 40)
                    : 0;
        }
        boolean cityDirect = lot.unit().equals(CITY_DIRECT);
        boolean town = township.kind() == Township.Kind.TOWN;
        return switch (lot.type()) {
            case KINDERGARTEN ->
                    cityDirect ? people * urban(township) : people * kindergartens(township);
            case PRIMARY -> people * primaries(township);
            case TEACHING_POINT ->
                    town || township.kind() == Township.Kind.RURAL_TOWNSHIP ? people : 0;
            case JUNIOR ->
                    township.kind() == Township.Kind.ZONE && !township.runByZone() ? 0 : people;
            case NINE_YEAR -> people * nineYear(township);
            case CORRECTIONAL -> town ? people : 0;
            default -> people * urban(township);
        };
    }

    private static int kindergartens(Township township) {
        return switch (township.kind()) {
            case STREET, SEAT_TOWN -> 11;
            case TOWN -> 9;
            case RURAL_TOWNSHIP, ZONE -> 8;
        };
    }

    /** Urban primaries are larger, so fewer serve as many people. */
    private static int primaries(Township township) {
        return switch (township.kind()) {
            case STREET -> 7;
            case SEAT_TOWN -> 8;
            case TOWN -> 11;
            case RURAL_TOWNSHIP -> 12;
            case ZONE -> 9;
        };
    }

    private static int nineYear(Township township) {
        return switch (township.kind()) {
            case STREET -> 12;
            case SEAT_TOWN -> 6;
            case TOWN -> 5;
            case RURAL_TOWNSHIP -> 3;
            case ZONE -> township.runByZone() ? 12 : 0;
        };
    }

    private static int urban(Township township) {
        return switch (township.kind()) {
            case STREET, SEAT_TOWN -> 1;
            case TOWN, RURAL_TOWNSHIP -> 0;
            case ZONE -> township.runByZone() ? 1 : 0;
        };
    }

    /** Where in the township its schools of this lot stand, the first one first. */
    private List<Settlement> settlements(Lot lot, Township township, int count) {
        List<Settlement> all = township.settlements();
        boolean villagesOnly = lot.type() == SchoolType.TEACHING_POINT || gone(lot);
        List<Settlement> eligible =
                villagesOnly
                        ? all.stream().filter(s -> s.kind() == Settlement.Kind.VILLAGE).toList()
                        : all;
        List<Settlement> order = new ArrayList<>();
        boolean centreFirst =
                lot.status() == SchoolStatus.OPERATING
                        && !villagesOnly
                        && township.kind() != Township.Kind.STREET
                        && township.kind() != Township.Kind.SEAT_TOWN;
        if (centreFirst) {
            order.add(all.get(0));
        }
        List<Integer> weights = new ArrayList<>();
        for (Settlement settlement : eligible) {
            int weight = villageWeight(lot, settlement);
            weights.add(centreFirst && settlement == all.get(0) ? weight / 3 : weight);
        }
        Seats.Method method =
                lot.type() == SchoolType.KINDERGARTEN ? Seats.Method.WEBSTER : Seats.Method.ADAMS;
        Seats.sequence(weights, count - order.size(), method)
                .forEach(i -> order.add(eligible.get(i)));
        return order;
    }

    private static boolean gone(Lot lot) {
        return lot.type() == SchoolType.PRIMARY
                && (lot.status() == SchoolStatus.MERGED || lot.status() == SchoolStatus.CLOSED);
    }

    private int villageWeight(Lot lot, Settlement settlement) {
        boolean primaries =
                lot.type() == SchoolType.PRIMARY || lot.type() == SchoolType.TEACHING_POINT;
        String lottery = primaries ? "primaries" : lot.unit() + lot.type();
        Draw draw = Draw.of(seed, "village|" + settlement.division().code() + lottery);
        int weight = settlement.people() * draw.between(60, 140);
        // Teaching points and closed primaries are where a primary would come last.
        boolean last = lot.type() == SchoolType.TEACHING_POINT || gone(lot);
        return last ? Math.max(1, 1_000_000 - weight) : weight;
    }
}
