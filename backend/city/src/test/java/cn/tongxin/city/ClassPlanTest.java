package cn.tongxin.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The classes follow from the pupils that the city plans. */
class ClassPlanTest {
    private static final City CITY = CityGenerator.generate(CityGenerator.DEFAULT_SEED);
    private static final List<ClassPlan.Group> GROUPS = ClassPlan.of(CITY);

    @Test
    void areSome45000() {
        assertTrue(GROUPS.size() >= 44_000 && GROUPS.size() <= 46_000, "classes: " + GROUPS.size());
    }

    @Test
    void areTheSameAtEveryLoad() {
        Function<UUID, List<UUID>> nobody = school -> List.of();
        assertEquals(
                new ClassTable(CITY, nobody, null).rows().text(),
                new ClassTable(CityGenerator.generate(CityGenerator.DEFAULT_SEED), nobody, null)
                        .rows()
                        .text());
    }

    @Test
    void seatEveryPupilOfTheirSchoolAndStage() {
        PupilPlan pupils = PupilPlan.of(CITY);
        Map<UUID, Integer> seats =
                GROUPS.stream()
                        .collect(
                                Collectors.groupingBy(
                                        group -> group.school().id(),
                                        Collectors.summingInt(ClassPlan.Group::seats)));
        for (School school : CITY.schools()) {
            int enrolled = pupils.pupils(school.id());
            assertTrue(seats.getOrDefault(school.id(), 0) >= enrolled, school.name());
        }
    }

    @Test
    void holdEveryPupilOfTheirSchoolAndNoOther() {
        PupilPlan pupils = PupilPlan.of(CITY);
        int sum = 0;
        for (ClassPlan.Group group : GROUPS) {
            assertTrue(group.pupils() >= 1 && group.pupils() <= group.seats(), group.key());
            sum += group.pupils();
        }
        assertEquals(pupils.total(), sum);
    }

    @Test
    void areNumberedOnceInTheirCohortAndOfAReasonableSize() {
        Set<String> cohorts = new HashSet<>();
        for (ClassPlan.Group group : GROUPS) {
            String one =
                    group.school().id()
                            + "|"
                            + group.stage()
                            + group.entryYear()
                            + "|"
                            + group.number();
            assertTrue(cohorts.add(one), one);
            assertTrue(group.number() <= 60, one);
            assertTrue(group.seats() <= 70, one + " seats " + group.seats());
        }
    }
}
