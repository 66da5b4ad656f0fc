package cn.tongxin.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where families live and are registered: real villages, streets and numbers that are not. */
final class Homes {
    /** Elsewhere in Guangxi and in the provinces around. */
    private static final List<String> ELSEWHERE =
            List.of(
                    "450203", "450302", "450521", "450703", "450881", "450921", "451002", "451025",
                    "451102", "451202", "451302", "451421", "440103", "430104", "522301", "530102");

    private final Map<String, Division> divisions = new HashMap<>();
    private final Map<String, List<Division>> villages = new HashMap<>();
    private final List<String> counties = new ArrayList<>();
    private final PeopleNames words = new PeopleNames();

    Homes(City city) {
        for (Division division : city.divisions()) {
            divisions.put(division.code(), division);
            if (division.level() == Division.Level.VILLAGE) {
                villages.computeIfAbsent(division.code().substring(0, 6), c -> new ArrayList<>())
                        .add(division);
            } else if (division.level() == Division.Level.COUNTY) {
                counties.add(division.code());
            }
        }
    }

    String nameOf(String division) {
        return divisions.get(division).name();
    }

    /** Most live near the first child's school, the others somewhere in its county. */
    String residence(Draw draw, School school) {
        String county = school.location().county();
        Division near = divisions.get(school.location().divisionCode());
        Division village = draw.percent(60) ? near : draw.pick(villages.get(county));
        String place =
                nameOf("450100")
                        + nameOf(county)
                        + nameOf(village.code().substring(0, 9))
                        + village.name();
        if (school.location().rural()) {
            return place + draw.between(1, 28) + "组" + draw.between(1, 120) + "号";
        }
        return place
                + words.pick(draw, "HOME")
                + draw.between(1, 299)
                + "号"
                + draw.between(1, 24)
                + "栋"
                + draw.between(1, 3)
                + "单元"
                + draw.between(1, 30)
                + "0"
                + draw.between(1, 6)
                + "室";
    }

    String hukou(Draw draw, School school) {
        int luck = draw.below(100);
        if (luck < 78) {
            return school.location().county();
        }
        return luck < 90 ? draw.pick(counties) : draw.pick(ELSEWHERE);
    }
}
