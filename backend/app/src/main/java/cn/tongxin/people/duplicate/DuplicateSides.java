package cn.tongxin.people.duplicate;

import cn.tongxin.people.duplicate.DuplicateViews.StudentDuplicateSide;
import cn.tongxin.people.student.PupilMerges.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Two rows laid side by side. */
final class DuplicateSides {
    private static final Map<String, Function<Side, @Nullable Object>> COMPARED = compared();

    private DuplicateSides() {}

    private static Map<String, Function<Side, @Nullable Object>> compared() {
        Map<String, Function<Side, @Nullable Object>> all = new LinkedHashMap<>();
        all.put("NAME", Side::name);
        all.put("SEX", Side::sex);
        all.put("BIRTH_DATE", Side::birthDate);
        all.put("ID_NO", Side::idNo);
        all.put("STUDENT_NO", Side::studentNo);
        all.put("ETHNICITY", Side::ethnicity);
        all.put("HUKOU", Side::hukouDivision);
        all.put("RESIDENCE", Side::residence);
        all.put("SCHOOL", Side::school);
        all.put("CLASS", Side::classGroup);
        all.put("STATUS", Side::status);
        return all;
    }

    /** Of what a mask hides as well: whether it differs is what has to be decided about. */
    static List<String> differences(List<Side> sides) {
        return sides.size() < 2
                ? List.of()
                : COMPARED.entrySet().stream()
                        .filter(
                                one ->
                                        !Objects.equals(
                                                one.getValue().apply(sides.get(0)),
                                                one.getValue().apply(sides.get(1))))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    static StudentDuplicateSide side(Side side) {
        return new StudentDuplicateSide(
                side.id(),
                side.name(),
                side.sex(),
                side.birthDate().toString(),
                side.idType(),
                side.idNo(),
                side.studentNo(),
                side.ethnicity(),
                side.hukouDivision(),
                side.residence(),
                side.school(),
                side.managingUnit(),
                side.classGroup(),
                side.status(),
                side.since());
    }
}
