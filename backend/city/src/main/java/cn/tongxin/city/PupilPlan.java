package cn.tongxin.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How many pupils each school is meant to have, by stage; a pure function of the city. All of them
 * together are 1,756,000 exactly (M02), so the sizes of the others move by a handful when a school
 * is added. Schools that are not open have none, and so has the correctional school: its pupils
 * stay enrolled where they came from.
 */
public final class PupilPlan {

    public static final int CITY_TOTAL = 1_756_000;

    private static final Map<Stage, Integer> BY_STAGE =
            new EnumMap<>(
                    Map.of(
                            Stage.PRE, 330_000,
                            Stage.PRI, 805_000,
                            Stage.JUN, 372_000,
                            Stage.SEN, 165_000,
                            Stage.VOC, 82_000,
                            Stage.SPE, 2_000));

    private final Map<UUID, Map<Stage, Integer>> pupils = new HashMap<>();

    private PupilPlan() {}

    public static PupilPlan of(City city) {
        PupilPlan plan = new PupilPlan();
        BY_STAGE.forEach((stage, total) -> plan.share(city, stage, total));
        return plan;
    }

    public int pupils(UUID school) {
        return byStage(school).values().stream().mapToInt(Integer::intValue).sum();
    }

    public Map<Stage, Integer> byStage(UUID school) {
        return pupils.getOrDefault(school, Map.of());
    }

    public int total() {
        return pupils.keySet().stream().mapToInt(this::pupils).sum();
    }

    private record Wish(School school, long weight) {}

    /** Largest remainders: the shares add up to the total, to the pupil. */
    private void share(City city, Stage stage, int total) {
        List<Wish> wishes = new ArrayList<>();
        for (School school : city.schools()) {
            if (school.status() == SchoolStatus.OPERATING
                    && school.type().stages().contains(stage)) {
                wishes.add(new Wish(school, wish(city.seed(), school, stage)));
            }
        }
        long sum = wishes.stream().mapToLong(Wish::weight).sum();
        int left = total;
        for (Wish wish : wishes) {
            int share = (int) (wish.weight() * total / sum);
            put(wish, stage, share);
            left -= share;
        }
        Comparator<Wish> byRemainder = Comparator.comparingLong(w -> -(w.weight() * total % sum));
        wishes.sort(byRemainder.thenComparing(w -> w.school().id()));
        for (Wish wish : wishes.subList(0, left)) {
            put(wish, stage, byStage(wish.school().id()).get(stage) + 1);
        }
    }

    private void put(Wish wish, Stage stage, int count) {
        pupils.computeIfAbsent(wish.school().id(), id -> new EnumMap<>(Stage.class))
                .put(stage, count);
    }

    /** About how many pupils such a school has; the shares are scaled to the city's total. */
    private static long wish(long seed, School school, Stage stage) {
        Draw draw = Draw.of(seed, "pupils|" + school.identifierCode() + stage);
        boolean rural = school.location().rural();
        boolean village = school.traits().urbanRural().equals("220");
        return switch (stage) {
            case PRE ->
                    village
                            ? draw.between(45, 190)
                            : rural ? draw.between(120, 380) : draw.between(130, 430);
            case PRI -> primary(school, draw, rural, village);
            case JUN ->
                    switch (school.type()) {
                        case JUNIOR ->
                                rural ? draw.between(650, 2_100) : draw.between(1_400, 3_200);
                        case NINE_YEAR -> rural ? draw.between(240, 700) : draw.between(500, 1_300);
                        case COMPLETE -> draw.between(900, 2_300);
                        default -> draw.between(450, 1_000);
                    };
            case SEN ->
                    switch (school.type()) {
                        case SENIOR -> draw.between(1_800, 3_900);
                        case COMPLETE -> draw.between(900, 2_400);
                        default -> draw.between(350, 900);
                    };
            case VOC -> draw.between(600, 4_200);
            case SPE -> draw.between(70, 260);
            case SPC -> throw new IllegalStateException("a correctional school enrols nobody");
        };
    }

    private static int primary(School school, Draw draw, boolean rural, boolean village) {
        return switch (school.type()) {
            case TEACHING_POINT -> draw.between(9, 58);
            case NINE_YEAR -> rural ? draw.between(300, 900) : draw.between(700, 2_000);
            case TWELVE_YEAR -> draw.between(600, 1_500);
            default ->
                    village
                            ? draw.between(70, 520)
                            : rural ? draw.between(700, 1_700) : draw.between(1_000, 2_900);
        };
    }
}
