package cn.tongxin.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PupilPlanTest {

    private final City city = CityGenerator.generate(CityGenerator.DEFAULT_SEED);
    private final PupilPlan plan = PupilPlan.of(city);

    @Test
    void allPupilsTogetherAreTheCitysTotal() {
        int sum = city.schools().stream().mapToInt(s -> plan.pupils(s.id())).sum();
        assertEquals(1_756_000, sum);
        assertEquals(1_756_000, plan.total());
    }

    @Test
    void everyOpenSchoolHasPupilsOfItsStagesAndNoOtherHasAny() {
        for (School school : city.schools()) {
            boolean enrols =
                    school.status() == SchoolStatus.OPERATING
                            && school.type() != SchoolType.CORRECTIONAL;
            if (enrols) {
                assertEquals(school.type().stages(), plan.byStage(school.id()).keySet());
                plan.byStage(school.id())
                        .values()
                        .forEach(n -> assertTrue(n >= 5 && n <= 4_500, school.name() + " " + n));
                assertTrue(plan.pupils(school.id()) <= 4_900, "numbers of pupils are for 5,000");
            } else {
                assertEquals(0, plan.pupils(school.id()), school.name());
            }
        }
    }
}
