package cn.tongxin.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How many teach at each school; a pure function of the city. All of them together are 110,000
 * exactly (M03). Whoever else works there comes on top.
 */
public final class StaffPlan {

    public static final int TEACHERS = 110_000;

    /** Of a hundred teachers' school, so many others work there: offices, psychologist, guards. */
    private static final int OTHERS_PERCENT = 15;

    /** The correctional school enrols nobody and still has a staff. */
    private static final long CORRECTIONAL_WEIGHT = 46_000;

    private final Map<UUID, Integer> teachers = new HashMap<>();

    private StaffPlan() {}

    private record Wish(School school, long weight) {}

    public static StaffPlan of(City city) {
        StaffPlan plan = new StaffPlan();
        PupilPlan pupils = PupilPlan.of(city);
        List<Wish> wishes = new ArrayList<>();
        for (School school : city.schools()) {
            if (school.status() == SchoolStatus.OPERATING) {
                wishes.add(new Wish(school, weight(school, pupils)));
            }
        }
        long sum = wishes.stream().mapToLong(Wish::weight).sum();
        int left = TEACHERS;
        for (Wish wish : wishes) {
            int share = (int) (wish.weight() * TEACHERS / sum);
            plan.teachers.put(wish.school().id(), share);
            left -= share;
        }
        Comparator<Wish> byRemainder =
                Comparator.comparingLong(w -> -(w.weight() * TEACHERS % sum));
        wishes.sort(byRemainder.thenComparing(w -> w.school().id()));
        for (Wish wish : wishes.subList(0, left)) {
            plan.teachers.merge(wish.school().id(), 1, Integer::sum);
        }
        return plan;
    }

    public int teachers(UUID school) {
        return teachers.getOrDefault(school, 0);
    }

    public int others(UUID school) {
        return (teachers(school) * OTHERS_PERCENT + 50) / 100;
    }

    /**
     * Teachers per pupil differ by stage: a kindergarten needs twice as many as a primary school.
     */
    private static long weight(School school, PupilPlan pupils) {
        if (school.type() == SchoolType.CORRECTIONAL) {
            return CORRECTIONAL_WEIGHT;
        }
        return pupils.byStage(school.id()).entrySet().stream()
                .mapToLong(stage -> (long) stage.getValue() * perPupil(stage.getKey()))
                .sum();
    }

    private static int perPupil(Stage stage) {
        return switch (stage) {
            case PRE -> 110;
            case PRI, VOC -> 55;
            case JUN -> 77;
            case SEN -> 80;
            case SPE -> 280;
            case SPC -> 0;
        };
    }
}
