package cn.tongxin.city;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything about a school is drawn from its own key, so the others stay as they are. */
class OneSchoolMoreTest {

    @ParameterizedTest
    @CsvSource({"450181,PRIMARY", "450124,KINDERGARTEN", "450126,TEACHING_POINT", "450110,JUNIOR"})
    void leavesAllOthersUntouched(String unit, SchoolType type) {
        List<School> before = CityGenerator.generate(5).schools();
        List<School> after = CityGenerator.generate(5, withOneMore(unit, type)).schools();
        assertEquals(before.size() + 1, after.size());
        List<School> rest = new ArrayList<>(after);
        rest.removeAll(before);
        assertEquals(1, rest.size(), () -> "changed: " + rest.stream().map(School::name).toList());
    }

    @Test
    void theKeyOfASchoolIsItsPlaceInThePlan() {
        SchoolPlan.Lot lot =
                new SchoolPlan.Lot("GX", "450107", SchoolType.PRIMARY, SchoolStatus.OPERATING, 1);
        assertEquals("GX/450107/211", lot.key());
    }

    private static List<SchoolPlan.Lot> withOneMore(String unit, SchoolType type) {
        List<SchoolPlan.Lot> lots = new ArrayList<>();
        for (SchoolPlan.Lot lot : SchoolPlan.lots()) {
            boolean grows =
                    lot.unit().equals(unit)
                            && lot.type() == type
                            && lot.status() == SchoolStatus.OPERATING;
            lots.add(
                    new SchoolPlan.Lot(
                            lot.unit(),
                            lot.county(),
                            lot.type(),
                            lot.status(),
                            lot.count() + (grows ? 1 : 0)));
        }
        return lots;
    }
}
