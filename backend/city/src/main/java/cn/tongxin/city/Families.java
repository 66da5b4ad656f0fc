package cn.tongxin.city;

import cn.tongxin.city.StaffTables.Colleague;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes families of the pupils of two schools; siblings may go to the same or to both. */
final class Families {
    private static final int SIBLINGS_PERCENT = 19;
    private static final int THIRD_PERCENT = 12;
    private static final int TWINS_PER_THOUSAND = 8;
    private static final int TRIES = 6;
    private static final long DAYS_BETWEEN = 300;
    private static final long DAYS_AT_MOST = 5_000;

    private final long seed;
    private final DemoPeople demo;
    private final List<Pupil> pupils;
    private final boolean[] taken;
    private final Deque<Colleague> teachers;
    private final List<Family> families = new ArrayList<>();
    private final List<Pupil> wards = new ArrayList<>();

    private Families(
            long seed, DemoPeople demo, List<Pupil> pupils, Collection<Colleague> teachers) {
        this.seed = seed;
        this.demo = demo;
        this.pupils = new ArrayList<>(pupils);
        this.taken = new boolean[pupils.size()];
        this.teachers = new ArrayDeque<>(teachers);
    }

    /**
     * @param teachers of both schools, who are parents here as far as there are enough families
     */
    static List<Family> of(
            long seed, DemoPeople demo, List<Pupil> pupils, Collection<Colleague> teachers) {
        Families families = new Families(seed, demo, pupils, teachers);
        families.ofDemo();
        for (int i = 0; i < pupils.size(); i++) {
            if (!families.taken[i]) {
                families.around(i);
            }
        }
        families.institution();
        return families.families;
    }

    private void ofDemo() {
        Optional<Integer> here = first(p -> demo.isClass(p.place().group()));
        Optional<Integer> there =
                first(p -> p.school().identifierCode().equals(demo.otherSchool()));
        if (here.isPresent() && there.isPresent()) {
            add(List.of(take(here.get()), take(there.get())), Family.Form.DEMO, Origin.HAN, null);
        }
    }

    private Optional<Integer> first(Predicate<Pupil> such) {
        for (int i = 0; i < pupils.size(); i++) {
            if (such.test(pupils.get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private Pupil take(int index) {
        taken[index] = true;
        return pupils.get(index);
    }

    private void around(int index) {
        Pupil first = take(index);
        Draw draw = draw(first);
        Family.Form form = Family.Form.of(draw);
        Origin origin = Origin.draw(draw, first.school().location().county());
        if (form == Family.Form.INSTITUTION) {
            wards.add(first);
            return;
        }
        List<Pupil> children = new ArrayList<>(List.of(first));
        if (draw.below(1_000) < TWINS_PER_THOUSAND) {
            twin(index, children);
        } else if (draw.percent(SIBLINGS_PERCENT)) {
            sibling(children, draw);
            if (draw.percent(THIRD_PERCENT)) {
                sibling(children, draw);
            }
        }
        boolean ofTeacher =
                form == Family.Form.BOTH_PARENTS
                        && Set.of(Origin.HAN, Origin.ZHUANG).contains(origin)
                        && draw.percent(4);
        families.add(new Family(children, form, origin, draw, ofTeacher ? teachers.poll() : null));
    }

    private Draw draw(Pupil first) {
        return Draw.of(seed, "family|" + first.key());
    }

    private void twin(int index, List<Pupil> children) {
        Pupil first = children.get(0);
        int next = index + 1;
        if (next < taken.length
                && !taken[next]
                && pupils.get(next).place().group().equals(first.place().group())) {
            children.add(take(next).born(first.birth()));
        }
    }

    private void sibling(List<Pupil> children, Draw draw) {
        for (int i = 0; i < TRIES; i++) {
            int candidate = draw.below(taken.length);
            if (!taken[candidate] && fits(pupils.get(candidate), children)) {
                children.add(take(candidate));
                return;
            }
        }
    }

    private static boolean fits(Pupil candidate, List<Pupil> children) {
        return children.stream()
                .mapToLong(c -> Math.abs(c.birth().toEpochDay() - candidate.birth().toEpochDay()))
                .allMatch(days -> days >= DAYS_BETWEEN && days <= DAYS_AT_MOST);
    }

    /** All of two schools who live in an institution have the same guardian. */
    private void institution() {
        if (!wards.isEmpty()) {
            add(List.copyOf(wards), Family.Form.INSTITUTION, Origin.HAN, null);
        }
    }

    private void add(
            List<Pupil> children, Family.Form form, Origin origin, @Nullable Colleague teacher) {
        families.add(new Family(children, form, origin, draw(children.get(0)), teacher));
    }
}
