package cn.tongxin.city;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Pupils and their guardians of a share of the schools, a few rows after the other. */
final class People {
    private final City city;
    private final DemoPeople demo;
    private final List<List<School>> pairs;
    private final Pupils pupils;
    private final PeopleTables.Tools tools;
    private final Function<UUID, List<StaffTables.Colleague>> colleagues;

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
        PeopleTables tables = new PeopleTables(tools);
        families(schools).forEach(tables::add);
        return tables;
    }

    private List<Family> families(List<School> schools) {
        List<Pupil> all = new ArrayList<>();
        List<StaffTables.Colleague> teachers = new ArrayList<>();
        for (School school : schools) {
            all.addAll(pupils.of(school));
            teachers.addAll(colleagues.apply(school.id()));
        }
        return Families.of(city.seed(), demo, all, teachers);
    }

    /** The person of the demo parent, whose children are in the first pair. */
    Optional<UUID> demoParent() {
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        PeopleTables tables = new PeopleTables(tools);
        return families(pairs.get(0)).stream()
                .map(tables::add)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Of all tables that have rows here, referenced ones first. */
    List<String> tables() {
        return new PeopleTables(tools).all().stream().map(CopyTable::table).toList();
    }
}
