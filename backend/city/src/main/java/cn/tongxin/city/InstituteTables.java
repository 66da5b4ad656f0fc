package cn.tongxin.city;

import cn.tongxin.city.StaffTables.Expert;
import cn.tongxin.schema.text.NameSort;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The guidance centre of the city and one institute for each county and zone, with researchers and
 * the papers of two years. Full-time researchers work for the institute only; part-time ones teach
 * at schools of its unit. One zone is still preparing its institute.
 */
final class InstituteTables {
    private static final String BUREAU = "BUREAU";
    private static final Set<String> KINDS = Set.of("COUNTY", "ZONE", BUREAU);
    private static final String STILL_PREPARING = "DM";
    private static final String CITY_RUN = "SZ";
    private static final String ENTERED = City.ENTERED.toString();
    private static final List<String> SUBJECTS =
            List.of("FAMILY", "FAMILY", "HOME_SCHOOL", "PSYCHOLOGY", "MORAL", "PRESCHOOL");
    private static final List<String> TITLES =
            List.of(
                    "亲子沟通工作坊课程",
                    "家校协同育人案例集",
                    "隔代教养家庭指导策略研究",
                    "小学生居家学习习惯培养研究",
                    "幼小衔接家长课堂",
                    "青春期家庭教育指导手册",
                    "乡村家长学校课程建设研究",
                    "家庭劳动教育指导案例");
    private static final List<String> OUTPUTS =
            List.of("COURSE", "CASE", "PROJECT", "PAPER", "COURSE", "BOOK", "PROJECT", "CASE");

    private final City city;
    private final Function<UUID, @Nullable Expert> experts;
    private final PeopleNames names = new PeopleNames();
    private int people = 0;
    private final CopyTable persons =
            new CopyTable(
                    "person",
                    "id",
                    "name",
                    "name_sort",
                    "sex",
                    "phone",
                    "unit_code",
                    "created_at",
                    "updated_at",
                    "source",
                    "synthetic");
    private final CopyTable institutes =
            new CopyTable(
                    "guidance_institute",
                    "id",
                    "unit_code",
                    "level",
                    "name",
                    "service_area",
                    "established_on",
                    "status",
                    "created_at",
                    "updated_at",
                    "source",
                    "synthetic");
    private final CopyTable researchers =
            new CopyTable(
                    "researcher",
                    "id",
                    "unit_code",
                    "institute_id",
                    "person_id",
                    "name_sort",
                    "kind",
                    "subject",
                    "school_ids",
                    "output_titles",
                    "output_kinds",
                    "output_years",
                    "from_date",
                    "until_date",
                    "status",
                    "created_at",
                    "updated_at",
                    "source",
                    "synthetic");
    private final CopyTable papers =
            new CopyTable(
                    "institute_paper",
                    "id",
                    "unit_code",
                    "institute_id",
                    "kind",
                    "year",
                    "edition",
                    "title",
                    "body",
                    "created_at",
                    "updated_at",
                    "source",
                    "synthetic");

    /** An institute while its rows are made, and the schools that it may guide. */
    private record At(UUID id, OrgUnit unit, List<School> schools) {
        boolean isCentre() {
            return unit.code().equals(BUREAU);
        }
    }

    /**
     * @param experts one who teaches at a school, if anybody does
     */
    InstituteTables(City city, Function<UUID, @Nullable Expert> experts) {
        this.city = city;
        this.experts = experts;
    }

    List<CopyTable> all() {
        for (OrgUnit unit : city.units()) {
            if (KINDS.contains(unit.kind())) {
                institute(unit);
            }
        }
        return List.of(persons, institutes, researchers, papers);
    }

    private void institute(OrgUnit unit) {
        Draw draw = Draw.of(city.seed(), "institute|" + unit.code());
        boolean centre = unit.code().equals(BUREAU);
        boolean preparing = unit.code().equals(STILL_PREPARING);
        List<School> schools =
                city.schools().stream()
                        .filter(School::counted)
                        .filter(s -> s.unitCode().equals(centre ? CITY_RUN : unit.code()))
                        .toList();
        At at = new At(Ids.of(City.ENTERED, draw), unit, schools);
        institutes.add(
                at.id(),
                unit.code(),
                centre ? "CENTRE" : "INSTITUTE",
                centre ? "南宁市家庭教育指导中心" : unit.name() + "家庭教育指导所",
                centre ? "全市各县区、开发区和市直属学校" : unit.name() + "全部中小学、幼儿园",
                LocalDate.of(draw.between(2021, 2024), draw.between(1, 12), 1),
                preparing ? "PREPARING" : "OPERATING",
                ENTERED,
                ENTERED,
                "IMPORT",
                true);
        int full = centre ? 6 : preparing ? 1 : draw.between(2, 4);
        for (int i = 0; i < full; i++) {
            fullTime(at, i);
        }
        partTime(at, centre ? 12 : preparing ? 3 : draw.between(6, 12), draw);
        if (!preparing) {
            paper(at, "PLAN", 2025);
            paper(at, "REPORT", 2024);
        }
    }

    private void fullTime(At at, int number) {
        Draw draw = Draw.of(city.seed(), "researcher|" + at.unit().code() + "|" + number);
        boolean female = draw.percent(70);
        String name = names.of(draw, female, false);
        String sort = NameSort.of(name.substring(0, name.offsetByCodePoints(0, 1)));
        UUID person = Ids.of(City.ENTERED, draw);
        persons.add(
                person,
                name,
                sort,
                female ? "2" : "1",
                // No school has a number as high, so nobody at work there has the same.
                StaffTables.phone("9000%04d".formatted(people++)),
                at.unit().code(),
                ENTERED,
                ENTERED,
                "IMPORT",
                true);
        researcher(at, new Expert(person, sort), "FULL", draw);
    }

    /** Of as many different schools, as far as there are. */
    private void partTime(At at, int number, Draw draw) {
        for (School school : some(at.schools(), number, draw)) {
            Expert expert = experts.apply(school.id());
            if (expert != null) {
                String key = "researcher|" + at.unit().code() + "|" + school.identifierCode();
                researcher(at, expert, "PART", Draw.of(city.seed(), key));
            }
        }
    }

    private void researcher(At at, Expert who, String kind, Draw draw) {
        boolean full = kind.equals("FULL");
        int guided = full ? draw.between(8, 16) : draw.between(2, 5);
        List<Integer> outputs = outputs(full ? draw.between(1, 4) : draw.below(3), draw);
        researchers.add(
                Ids.of(City.ENTERED, draw),
                at.unit().code(),
                at.id(),
                who.person(),
                who.nameSort(),
                kind,
                draw.pick(SUBJECTS),
                some(at.schools(), guided, draw).stream().map(School::id).toList(),
                outputs.stream().map(TITLES::get).toList(),
                outputs.stream().map(OUTPUTS::get).toList(),
                outputs.stream().map(output -> 2022 + output % 3).toList(),
                LocalDate.of(full ? draw.between(2021, 2024) : 2024, 9, 1),
                full ? null : LocalDate.of(2027, 9, 1),
                draw.percent(3) ? "ON_LEAVE" : "ACTIVE",
                ENTERED,
                ENTERED,
                "IMPORT",
                true);
    }

    private static List<Integer> outputs(int number, Draw draw) {
        Set<Integer> some = new LinkedHashSet<>();
        for (int i = 0; i < number; i++) {
            some.add(draw.below(TITLES.size()));
        }
        return List.copyOf(some);
    }

    /** Different ones; fewer when the same are drawn again. */
    private static Collection<School> some(List<School> from, int number, Draw draw) {
        Set<School> some = new LinkedHashSet<>();
        for (int i = 0; i < number && !from.isEmpty(); i++) {
            some.add(draw.pick(from));
        }
        return some;
    }

    private void paper(At at, String kind, int year) {
        boolean plan = kind.equals("PLAN");
        Draw draw = Draw.of(city.seed(), "paper|" + at.unit().code() + "|" + kind + year);
        String place = at.isCentre() ? "全市" : at.unit().name();
        papers.add(
                Ids.of(City.ENTERED, draw),
                at.unit().code(),
                at.id(),
                kind,
                year,
                1,
                year + "年家庭教育指导工作" + (plan ? "计划" : "总结"),
                plan
                        ? "一、每校每学期至少组织2次家庭教育指导活动。\n二、组织" + place + "家长学校骨干教师培训。\n三、征集家校协同育人案例。"
                        : "一、" + place + "家庭教育指导活动按计划完成。\n二、培训家长学校骨干教师。\n三、下一年继续加强乡村学校指导。",
                ENTERED,
                ENTERED,
                "IMPORT",
                true);
    }
}
