package cn.tongxin.city;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which schools get pupils, and which two of them share families. Schools in order of size are cut
 * into as many groups as are wanted, and one of each group is taken, so that the pupils are the
 * same share of the city's as the schools are.
 */
final class PupilSchools {
    private static final int EVERY = 3;

    private final City city;
    private final PupilPlan plan;
    private final DemoPeople demo;

    PupilSchools(City city) {
        this.city = city;
        this.plan = PupilPlan.of(city);
        this.demo = DemoPeople.of(city);
    }

    /** In the order of the city; those of demo accounts are always among them. */
    List<School> of(BigDecimal scale) {
        if (scale.signum() == 0) {
            return List.of();
        }
        List<School> all =
                city.schools().stream()
                        .filter(school -> plan.pupils(school.id()) > 0)
                        .sorted(
                                Comparator.<School>comparingInt(s -> plan.pupils(s.id()))
                                        .thenComparing(School::identifierCode))
                        .toList();
        int wanted =
                scale.multiply(BigDecimal.valueOf(all.size()))
                        .setScale(0, RoundingMode.HALF_UP)
                        .max(BigDecimal.ONE)
                        .intValueExact();
        Set<School> chosen = new HashSet<>();
        for (int i = 0; i < wanted; i++) {
            List<School> alike =
                    all.subList(at(i, all.size(), wanted), at(i + 1, all.size(), wanted));
            List<School> named = alike.stream().filter(this::ofDemo).toList();
            Draw draw = Draw.of(city.seed(), "pupils go to|" + wanted + "|" + i);
            chosen.addAll(named.isEmpty() ? List.of(draw.pick(alike)) : named);
        }
        return city.schools().stream().filter(chosen::contains).toList();
    }

    private static int at(int group, int all, int wanted) {
        return (int) ((long) group * all / wanted);
    }

    private boolean ofDemo(School school) {
        return demo.schools().contains(school.identifierCode());
    }

    /**
     * Two and two: what is generated at a time, and where brothers and sisters go. Every third pair
     * is of two ends of the city, the others are neighbours.
     */
    List<List<School>> pairs(BigDecimal scale) {
        List<School> left = new ArrayList<>(of(scale));
        List<School> demoPair =
                left.stream()
                        .filter(
                                s ->
                                        Set.of(demo.school(), demo.otherSchool())
                                                .contains(s.identifierCode()))
                        .toList();
        left.removeAll(demoPair);
        left.sort(
                Comparator.<School, String>comparing(s -> s.location().divisionCode())
                        .thenComparing(School::identifierCode));
        List<List<School>> pairs = new ArrayList<>();
        if (!demoPair.isEmpty()) {
            pairs.add(demoPair);
        }
        Deque<School> queue = new ArrayDeque<>(left);
        while (queue.size() > 1) {
            School first = queue.removeFirst();
            boolean far = pairs.size() % EVERY == 0;
            pairs.add(List.of(first, far ? queue.removeLast() : queue.removeFirst()));
        }
        queue.forEach(last -> pairs.add(List.of(last)));
        return List.copyOf(pairs);
    }
}
