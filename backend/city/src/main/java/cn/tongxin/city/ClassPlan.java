package cn.tongxin.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which classes each school has in the school year the city is generated for; a pure function of
 * the city. As many as the pupils planned for a grade need, so it follows the city's own figures.
 */
final class ClassPlan {

    /** The city was entered just before this school year began. */
    static final int SCHOOL_YEAR = 2025;

    private static final int SEATS_STEP = 5;

    private ClassPlan() {}

    /** A class: the how-many-eth of its grade, its share of the pupils, and seats for them. */
    record Group(School school, Stage stage, Year year, int number, int pupils, int seats) {
        int entryYear() {
            return SCHOOL_YEAR - year.place() + 1;
        }

        String name() {
            return entryYear() + "级" + number + "班";
        }

        /** What everything of the class is drawn from. */
        String key() {
            return school.identifierCode() + "|" + stage + year.grade() + "|" + number;
        }

        Draw draw(long seed) {
            return Draw.of(seed, "class|" + key());
        }

        UUID id(long seed) {
            return Ids.of(City.ENTERED, draw(seed));
        }
    }

    /** A grade of a stage, the how-many-eth year after entry it is, and pupils in one class. */
    record Year(String grade, int place, int pupils) {}

    static List<Group> of(City city) {
        PupilPlan pupils = PupilPlan.of(city);
        List<Group> groups = new ArrayList<>();
        for (School school : city.schools()) {
            for (Map.Entry<Stage, Integer> stage : pupils.byStage(school.id()).entrySet()) {
                addStage(groups, school, stage.getKey(), stage.getValue());
            }
        }
        return groups;
    }

    /** Pupils are spread evenly over the grades; what does not divide sits in the lower ones. */
    private static void addStage(List<Group> groups, School school, Stage stage, int pupils) {
        List<Year> years = years(school.type(), stage);
        for (int i = 0; i < years.size(); i++) {
            Year year = years.get(i);
            int ofYear = pupils / years.size() + (i < pupils % years.size() ? 1 : 0);
            if (ofYear == 0) {
                continue;
            }
            int classes = Math.max(1, Math.round((float) ofYear / year.pupils()));
            int share = (ofYear + classes - 1) / classes;
            int seats = (share + SEATS_STEP - 1) / SEATS_STEP * SEATS_STEP;
            for (int number = 1; number <= classes; number++) {
                int sitting = ofYear / classes + (number <= ofYear % classes ? 1 : 0);
                groups.add(new Group(school, stage, year, number, sitting, seats));
            }
        }
    }

    private static List<Year> years(SchoolType type, Stage stage) {
        return switch (stage) {
            case PRE ->
                    List.of(new Year("P1", 1, 25), new Year("P2", 2, 29), new Year("P3", 3, 33));
            // A teaching point has the lower grades; then its pupils go to the central school.
            case PRI -> numbered("%02d", 1, type == SchoolType.TEACHING_POINT ? 3 : 6, 43);
            case JUN -> numbered("%02d", 7, 3, 47);
            case SEN -> numbered("%02d", 10, 3, 50);
            case VOC -> numbered("V%d", 1, 3, 44);
            case SPE -> numbered("%02d", 1, 9, 11);
            case SPC -> List.of();
        };
    }

    private static List<Year> numbered(String form, int first, int count, int pupils) {
        List<Year> years = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            years.add(new Year(String.format(form, first + i), i + 1, pupils));
        }
        return years;
    }
}
