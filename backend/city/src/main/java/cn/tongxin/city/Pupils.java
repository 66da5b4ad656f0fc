package cn.tongxin.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The pupils of a school: in each class as many as are planned, and some who are not there any more
 * on top. A pure function of the city and the school, whichever other schools have pupils.
 */
final class Pupils {
    private static final List<String> GONE =
            List.of(
                    "TRANSFERRED_OUT",
                    "TRANSFERRED_OUT",
                    "TRANSFERRED_OUT",
                    "SUSPENDED",
                    "DROPPED");
    private static final int COMES_OF_AGE = 14;

    private final City city;
    private final LocalDate today;
    private final Map<UUID, List<ClassPlan.Group>> groups = new HashMap<>();
    private final Map<UUID, Integer> ordinals = new HashMap<>();
    private final Map<String, List<School>> byStage = new HashMap<>();

    /**
     * @param today around which some have turned or will turn 14; nothing else depends on it
     */
    Pupils(City city, LocalDate today) {
        this.city = city;
        this.today = today;
        for (School school : city.schools()) {
            ordinals.put(school.id(), ordinals.size());
        }
        for (ClassPlan.Group group : ClassPlan.of(city)) {
            List<ClassPlan.Group> ofSchool =
                    groups.computeIfAbsent(group.school().id(), id -> new ArrayList<>());
            if (ofSchool.stream().noneMatch(other -> other.stage() == group.stage())) {
                stage(group).add(group.school());
            }
            ofSchool.add(group);
        }
    }

    /** Schools of that stage in that county. */
    private List<School> stage(ClassPlan.Group group) {
        String key = group.school().location().county() + group.stage();
        return byStage.computeIfAbsent(key, stage -> new ArrayList<>());
    }

    List<Pupil> of(School school) {
        List<Pupil> pupils = new ArrayList<>();
        for (ClassPlan.Group group : groups.getOrDefault(school.id(), List.of())) {
            Pupil.Place place = new Pupil.Place(school, group, group.id(city.seed()));
            for (int i = 0; i < group.pupils(); i++) {
                pupils.add(pupil(place, i, pupils.size(), false));
            }
            Draw draw = Draw.of(city.seed(), "gone|" + group.key());
            // In the first year nobody has gone yet.
            if (group.year().place() > 1 && draw.percent(15)) {
                pupils.add(pupil(place, group.pupils(), pupils.size(), true));
            }
        }
        return pupils;
    }

    private Pupil pupil(Pupil.Place place, int number, int ofSchool, boolean gone) {
        String key = place.group().key() + "|" + number;
        Draw draw = Draw.of(city.seed(), "pupil|" + key);
        return new Pupil(
                Ids.of(City.ENTERED, draw),
                key,
                IdNumbers.serial(ordinals.getOrDefault(place.school().id(), 0), ofSchool),
                place,
                draw.percent(47),
                birth(place.group(), draw),
                gone ? gone(place.group(), draw) : stay(place.group(), draw));
    }

    /** Between two first days of September, as the law wants it; a few are a year off. */
    private LocalDate birth(ClassPlan.Group group, Draw draw) {
        int luck = draw.below(100);
        int off = luck < 4 ? 1 : luck < 5 ? -1 : 0;
        LocalDate first = LocalDate.of(group.entryYear() - age(group.stage()) - 1 - off, 9, 1);
        LocalDate birth = first.plusDays(draw.below(365));
        LocalDate ofAge = today.minusYears(COMES_OF_AGE);
        boolean possible = !ofAge.isBefore(first) && ofAge.isBefore(first.plusYears(1));
        return draw.percent(3) && possible ? ofAge.plusDays(draw.below(7) - 3) : birth;
    }

    private static int age(Stage stage) {
        return switch (stage) {
            case PRE -> 3;
            case PRI -> 6;
            case SPE -> 7;
            case JUN -> 12;
            case SEN, VOC -> 15;
            case SPC -> throw new IllegalStateException("a correctional school enrols nobody");
        };
    }

    private Pupil.Stay stay(ClassPlan.Group group, Draw draw) {
        LocalDate entered = LocalDate.of(group.entryYear(), 9, 1);
        boolean moved = group.year().place() > 1 && draw.percent(3);
        School before = moved ? another(group, draw) : null;
        LocalDate since =
                before == null
                        ? entered
                        : LocalDate.of(ClassPlan.SCHOOL_YEAR, draw.percent(60) ? 2 : 8, 25);
        return new Pupil.Stay("ENROLLED", entered, since, before);
    }

    private static Pupil.Stay gone(ClassPlan.Group group, Draw draw) {
        String status = draw.pick(GONE);
        // Who dropped out of compulsory schooling is the county's concern, and rare.
        boolean compulsory = group.stage() == Stage.PRI || group.stage() == Stage.JUN;
        LocalDate since = LocalDate.of(ClassPlan.SCHOOL_YEAR, draw.between(2, 7), 17);
        return new Pupil.Stay(
                status.equals("DROPPED") && compulsory && draw.percent(70) ? "SUSPENDED" : status,
                LocalDate.of(group.entryYear(), 9, 1),
                since,
                null);
    }

    private @Nullable School another(ClassPlan.Group group, Draw draw) {
        School other = draw.pick(stage(group));
        return other.id().equals(group.school().id()) ? null : other;
    }
}
