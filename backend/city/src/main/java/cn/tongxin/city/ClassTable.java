package cn.tongxin.city;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The classes of the city as rows, each with a teacher of its school; a few are vacant. */
final class ClassTable {
    private static final String ENTERED = City.ENTERED.toString();

    private final City city;
    private final DemoPeople demo;
    private final @Nullable UUID demoTeacher;
    private final Function<UUID, List<UUID>> teachers;
    private final Map<UUID, Integer> given = new HashMap<>();
    private final CopyTable table =
            new CopyTable(
                    "class_group",
                    "id",
                    "unit_code",
                    "school_id",
                    "stage",
                    "grade_code",
                    "entry_year",
                    "school_year",
                    "seq_no",
                    "name",
                    "homeroom_staff_id",
                    "capacity",
                    "active_from",
                    "status",
                    "created_at",
                    "updated_at",
                    "source",
                    "synthetic");

    /**
     * @param teachers those of a school, in the order in which they are given classes
     * @param demoTeacher who has the class of the demo account, and no other
     */
    ClassTable(City city, Function<UUID, List<UUID>> teachers, @Nullable UUID demoTeacher) {
        this.city = city;
        this.demo = DemoPeople.of(city);
        this.teachers = teachers;
        this.demoTeacher = demoTeacher;
    }

    CopyTable rows() {
        for (ClassPlan.Group group : ClassPlan.of(city)) {
            add(group);
        }
        return table;
    }

    private void add(ClassPlan.Group group) {
        School school = group.school();
        Draw draw = group.draw(city.seed());
        table.add(
                Ids.of(City.ENTERED, draw),
                school.unitCode(),
                school.id(),
                group.stage(),
                group.year().grade(),
                group.entryYear(),
                ClassPlan.SCHOOL_YEAR,
                group.number(),
                group.name(),
                homeroom(group, draw.percent(1)),
                group.seats(),
                LocalDate.of(group.entryYear(), 9, 1),
                "ACTIVE",
                ENTERED,
                ENTERED,
                "IMPORT",
                true);
    }

    /** One after the other, and again from the first where there are more classes than teachers. */
    private @Nullable UUID homeroom(ClassPlan.Group group, boolean vacant) {
        if (demo.isClass(group) && demoTeacher != null) {
            return demoTeacher;
        }
        UUID school = group.school().id();
        List<UUID> some = teachers.apply(school);
        int number = given.merge(school, 1, Integer::sum) - 1;
        return vacant || some.isEmpty() ? null : some.get(number % some.size());
    }
}
