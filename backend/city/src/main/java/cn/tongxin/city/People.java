package cn.tongxin.city;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pupils and their guardians of a share of the schools, a few rows after the other. */
final class People {
    private final City city;
    private final DemoPeople demo;
    private final List<List<School>> pairs;
    private final Pupils pupils;
    private final PeopleTables.Tools tools;
    private final Function<UUID, List<StaffTables.Colleague>> colleagues;
    private @Nullable UUID demoParent;

    /** What the rows are made with. */
    record Setting(
            BigDecimal scale,
            LocalDate today,
            FieldSeal seal,
            Function<UUID, List<StaffTables.Colleague>> colleagues) {}

    People(City city, Setting setting) {
        this.city = city;
        this.demo = DemoPeople.of(city);
        this.pairs = new PupilSchools(city).pairs(setting.scale());
        this.pupils = new Pupils(city, setting.today());
        this.tools = PeopleTables.Tools.of(city, setting.seal(), setting.today());
        this.colleagues = setting.colleagues();
    }

    /** Two schools at a time; what is written of them is forgotten before the next two. */
    List<List<School>> pairs() {
        return pairs;
    }

    PeopleTables rows(List<School> schools) {
        List<Pupil> all = new ArrayList<>();
        List<StaffTables.Colleague> teachers = new ArrayList<>();
        for (School school : schools) {
            all.addAll(pupils.of(school));
            teachers.addAll(colleagues.apply(school.id()));
        }
        PeopleTables tables = new PeopleTables(tools);
        for (Family family : Families.of(city.seed(), demo, all, teachers)) {
            UUID parent = tables.add(family);
            demoParent = parent == null ? demoParent : parent;
        }
        return tables;
    }

    /** The person of the demo parent; known once the rows of its children are made. */
    @Nullable UUID demoParent() {
        return demoParent;
    }
}
