package cn.tongxin.city;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All townships, each with the unit that runs its schools. */
final class Townships {

    private final Map<String, Township> byCode = new LinkedHashMap<>();

    static Townships of(Divisions divisions, List<OrgUnit> units) {
        Map<String, String> zoneOf = new HashMap<>();
        for (OrgUnit unit : units) {
            unit.townships().forEach(township -> zoneOf.put(township, unit.code()));
        }
        Townships townships = new Townships();
        for (Division division : divisions.all()) {
            if (division.level() == Division.Level.TOWNSHIP) {
                String zone = zoneOf.get(division.code());
                String unit = zone == null ? division.parentCode() : zone;
                townships.byCode.put(
                        division.code(), Township.of(divisions, division, unit, zone != null));
            }
        }
        return townships;
    }

    List<Township> all() {
        return List.copyOf(byCode.values());
    }

    List<Township> inCounty(String county) {
        return byCode.values().stream().filter(t -> t.county().equals(county)).toList();
    }
}
