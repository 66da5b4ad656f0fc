package cn.tongxin.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A share of the schools has the same share of the pupils, and no memory grows with it. */
class PupilSchoolsTest {
    private static final City CITY = CityGenerator.generate(CityGenerator.DEFAULT_SEED);
    private static final PupilPlan PLAN = PupilPlan.of(CITY);

    @ParameterizedTest
    @CsvSource({"0,0,0", "0.0001,1,6", "0.01,30,32", "0.2,595,605", "1,3007,3007"})
    void areTheirShare(BigDecimal scale, int least, int most) {
        List<School> schools = new PupilSchools(CITY).of(scale);
        assertTrue(schools.size() >= least && schools.size() <= most, "schools: " + schools.size());
        int pupils = schools.stream().mapToInt(s -> PLAN.pupils(s.id())).sum();
        double share = scale.doubleValue() * PupilPlan.CITY_TOTAL;
        double slack = scale.doubleValue() < 0.01 ? 5_000 : share * 0.05;
        assertTrue(Math.abs(pupils - share) <= slack, pupils + " are not " + share);
    }

    @ParameterizedTest
    @CsvSource({"2880,0.0001", "7,0.01"})
    void thoseOfTheDemoAreAlwaysAmongThem(long seed, BigDecimal scale) {
        City city = CityGenerator.generate(seed);
        List<String> codes =
                new PupilSchools(city).of(scale).stream().map(School::identifierCode).toList();
        assertTrue(codes.containsAll(List.of("3145990001", "2145990002", "1145990003")));
    }

    @Test
    void eachIsWrittenOnceWithAtMostOneOther() {
        BigDecimal all = BigDecimal.ONE;
        Set<School> seen = new HashSet<>();
        List<List<School>> pairs = new PupilSchools(CITY).pairs(all);
        int far = 0;
        for (List<School> pair : pairs) {
            assertTrue(pair.size() <= 2);
            pair.forEach(school -> assertTrue(seen.add(school)));
            far += pair.stream().map(s -> s.location().county()).distinct().count() > 1 ? 1 : 0;
        }
        assertEquals(new HashSet<>(new PupilSchools(CITY).of(all)), seen);
        assertTrue(far >= 300, "pairs of two counties: " + far);
    }

    /** What is in memory at a time is the rows of one pair, however many pairs there are. */
    @Test
    void theLargestPairOfTheWholeCityIsSmall() {
        People people =
                new People(
                        CITY,
                        new People.Setting(
                                BigDecimal.ONE,
                                LocalDate.of(2026, 1, 1),
                                MadePeople.OPEN,
                                school -> List.of()));
        List<School> largest =
                people.pairs().stream()
                        .max(
                                Comparator.comparingInt(
                                        pair ->
                                                pair.stream()
                                                        .mapToInt(s -> PLAN.pupils(s.id()))
                                                        .sum()))
                        .orElseThrow();
        int characters = people.rows(largest).all().stream().mapToInt(t -> t.text().length()).sum();
        assertTrue(characters < 25_000_000, "characters: " + characters);
    }
}
