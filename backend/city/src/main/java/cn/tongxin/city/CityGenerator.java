package cn.tongxin.city;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the city of a seed; a pure function, the same on every machine and JDK. */
public final class CityGenerator {

    /** The city everybody gets who asks for no other. */
    public static final long DEFAULT_SEED = 2880;

    /** Goes up whenever the same seed gives another city. */
    public static final String VERSION = "tongxin-city/7";

    private static final int ENTRY_DAYS = 20;

    private CityGenerator() {}

    public static City generate(long seed) {
        return generate(seed, SchoolPlan.lots());
    }

    static City generate(long seed, List<SchoolPlan.Lot> lots) {
        Divisions divisions = Divisions.read();
        List<OrgUnit> units = OrgUnit.read();
        Townships townships = Townships.of(divisions, units);
        List<Site> sites = new SchoolPlan(seed, townships).sites(lots);
        SchoolPlaces places =
                new SchoolPlaces(
                        seed, divisions, new TownCentres(seed, divisions, townships).discs());
        List<School> schools = new SchoolWriter(seed, places).write(sites);
        return new City(seed, divisions.all(), units, schools, DemoAccounts.read());
    }

    /** Turns sites into schools: id, code, name, traits, place, ties. */
    private static final class SchoolWriter {

        private final long seed;
        private final SchoolPlaces places;
        private final SchoolCodes codes;
        private final SchoolNames names;
        private final PeopleNames people = new PeopleNames();

        SchoolWriter(long seed, SchoolPlaces places) {
            this.seed = seed;
            this.places = places;
            this.codes = new SchoolCodes(seed);
            this.names = new SchoolNames(seed, SchoolNames.givenByHand());
        }

        List<School> write(List<Site> sites) {
            Map<String, UUID> centralPrimaries = new HashMap<>();
            for (Site site : sites) {
                if (site.type() == SchoolType.PRIMARY && site.first()) {
                    centralPrimaries.putIfAbsent(site.township().code(), id(site));
                }
            }
            List<School> schools = new ArrayList<>(sites.size());
            sites.forEach(site -> schools.add(school(site, centralPrimaries)));
            return List.copyOf(schools);
        }

        private School school(Site site, Map<String, UUID> centralPrimaries) {
            Traits traits = Traits.draw(seed, site);
            String code = codes.of(site);
            UUID central = centralPrimaries.get(site.township().code());
            School.Ties ties = School.Ties.NONE;
            if (site.status() == SchoolStatus.MERGED) {
                ties = new School.Ties(null, central);
            } else if (site.type() == SchoolType.TEACHING_POINT) {
                ties = new School.Ties(central, null);
            }
            School.Location location =
                    new School.Location(
                            site.settlement().division().code(),
                            names.address(site),
                            places.of(site),
                            site.rural());
            return new School(
                    id(site),
                    code,
                    names.of(site, traits.ownership()),
                    site.type(),
                    site.status(),
                    site.unitCode(),
                    traits,
                    location,
                    SchoolCodes.phone(code),
                    legalRep(site),
                    ties,
                    enteredAt(site));
        }

        /** Whoever is registered for a school that stands by itself. */
        private @Nullable String legalRep(Site site) {
            if (site.status() == SchoolStatus.PREPARING || !site.type().counted()) {
                return null;
            }
            Draw draw = site.draw(seed, "legal rep");
            return people.of(draw, draw.percent(45), false);
        }

        private UUID id(Site site) {
            return Ids.of(enteredAt(site), "school|" + seed + "|" + site.key());
        }

        private Instant enteredAt(Site site) {
            return City.ENTERED.plusSeconds(
                    site.draw(seed, "entered").below(ENTRY_DAYS * 24 * 3_600));
        }
    }
}
