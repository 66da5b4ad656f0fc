package cn.tongxin.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A township with the settlements in it; its code says which kind it is. */
record Township(
        Division division,
        String countyName,
        Kind kind,
        String unitCode,
        boolean runByZone,
        List<Settlement> settlements) {

    enum Kind {
        STREET,
        SEAT_TOWN,
        TOWN,
        RURAL_TOWNSHIP,
        ZONE
    }

    /** Towns where a county's or district's government sits, and 黎塘 and 六景, as large as one. */
    private static final Set<String> SEATS =
            Set.of(
                    "450109100",
                    "450110100",
                    "450123100",
                    "450124100",
                    "450125100",
                    "450126100",
                    "450126101",
                    "450181100",
                    "450181108");

    /** No streets by name, but built over: 良庆镇 (五象 new town), 仙葫. */
    private static final Set<String> LIKE_STREETS = Set.of("450108100", "450103400");

    /** A park without flats. */
    private static final Set<String> EMPTY = Set.of("450103451");

    private static final Set<String> MOUNTAIN_COUNTIES = Set.of("450123", "450124", "450125");

    /** Six districts; 武鸣 and 邕宁 have a seat town instead of streets. */
    private static final Set<String> DISTRICT_SEATS = Set.of("450109100", "450110100");

    static Township of(Divisions divisions, Division division, String unit, boolean runByZone) {
        String county = divisions.get(division.parentCode()).name();
        Township township =
                new Township(
                        division,
                        county,
                        kindOf(division.code()),
                        unit,
                        runByZone,
                        new ArrayList<>());
        List<Division> villages = divisions.children(division.code());
        for (Division village : villages) {
            // Codes begin with the community of the town's seat.
            township.settlements.add(Settlement.of(township, village, village == villages.get(0)));
        }
        return township;
    }

    private static Kind kindOf(String code) {
        if (SEATS.contains(code)) {
            return Kind.SEAT_TOWN;
        }
        int number = Integer.parseInt(code.substring(6));
        if (number < 100 || LIKE_STREETS.contains(code)) {
            return Kind.STREET;
        }
        return number < 200 ? Kind.TOWN : number < 400 ? Kind.RURAL_TOWNSHIP : Kind.ZONE;
    }

    String code() {
        return division.code();
    }

    String county() {
        return division.code().substring(0, 6);
    }

    boolean emptyPlace() {
        return EMPTY.contains(code());
    }

    boolean mountain() {
        return MOUNTAIN_COUNTIES.contains(county());
    }

    boolean districtSeat() {
        return DISTRICT_SEATS.contains(code());
    }

    boolean district() {
        return countyName.endsWith("区");
    }

    int people() {
        return settlements.stream().mapToInt(Settlement::people).sum();
    }
}
