package cn.tongxin.city;

import java.time.Instant;
import java.util.List;

/** The whole city of one seed, ready to be loaded. */
public record City(
        long seed,
        List<Division> divisions,
        List<OrgUnit> units,
        List<School> schools,
        List<Account> accounts) {

    /** When all of it was "entered": before the autumn semester, the same at every load. */
    public static final Instant ENTERED = Instant.parse("2025-08-25T00:00:00Z");

    /** M01: schools that are open and count as schools. */
    public long countedSchools() {
        return schools.stream().filter(School::counted).count();
    }
}
