package cn.tongxin.city;

import cn.tongxin.schema.text.NameSort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who works at the city's schools, as rows of three tables. Some are on leave, some have
 * ended, some work at two schools, and some are overdue with their background check, so that every
 * state is there to be looked at.
 */
final class StaffTables {
    private static final List<String> OTHERS =
            List.of("ADMIN", "SECURITY", "LOGISTIC", "PSYCH", "NURSE", "EXTERNAL");
    private static final Map<Stage, List<String>> SUBJECTS =
            Map.of(
                    Stage.PRE, List.of("PRESCHOOL"),
                    Stage.PRI,
                            List.of(
                                    "CHINESE",
                                    "MATH",
                                    "ENGLISH",
                                    "CHINESE",
                                    "MATH",
                                    "SCIENCE",
                                    "PE",
                                    "MUSIC",
                                    "ART",
                                    "MORALITY"),
                    Stage.VOC, List.of("CHINESE", "MATH", "ENGLISH", "IT", "LABOUR", "OTHER"));
    private static final List<String> SECONDARY =
            List.of(
                    "CHINESE",
                    "MATH",
                    "ENGLISH",
                    "PHYSICS",
                    "CHEMISTRY",
                    "BIOLOGY",
                    "HISTORY",
                    "GEOGRAPHY",
                    "MORALITY",
                    "PE");
    private static final String ENTERED = City.ENTERED.toString();
    private static final int FIRST_YEAR = 1996;
    private static final int YEARS = 29;
    private static final long PHONES = 100_000_000L;
    private static final long STIR = 48_271_987L;
    private static final int COLLEAGUES = 4;

    /** The second teacher: the first may also be an expert of an institute. */
    private static final int DEMO_TEACHER = 1;

    private final City city;
    private final LocalDate today;
    private final StaffPlan plan;
    private final PeopleNames names = new PeopleNames();
    private final Map<String, String> sortKeys = new HashMap<>();
    private final Map<String, List<School>> ofUnit = new HashMap<>();
    private final Map<UUID, UUID> principals = new HashMap<>();
    private final Set<UUID> administered = new HashSet<>();
    private final Map<UUID, List<UUID>> teachers = new HashMap<>();
    private final Map<UUID, Expert> experts = new HashMap<>();
    private final Map<UUID, List<Colleague>> colleagues = new HashMap<>();
    private final DemoPeople demo;
    private @Nullable Colleague demoTeacher;
    private final CopyTable people =
            new CopyTable(
                    "person",
                    "id",
                    "name",
                    "name_sort",
                    "sex",
                    "phone",
                    "unit_code",
                    "school_id",
                    "created_at",
                    "updated_at",
                    "source",
                    "synthetic");
    private final CopyTable staff =
            new CopyTable(
                    "staff",
                    "id",
                    "person_id",
                    "name_sort",
                    "unit_codes",
                    "school_ids",
                    "categories",
                    "subjects",
                    "status",
                    "check_result",
                    "check_due",
                    "created_at",
                    "updated_at",
                    "source",
                    "synthetic");
    private final CopyTable assignments =
            new CopyTable(
                    "staff_assignment",
                    "id",
                    "staff_id",
                    "unit_code",
                    "school_id",
                    "category",
                    "subjects",
                    "full_time",
                    "main",
                    "from_date",
                    "to_date",
                    "status",
                    "created_at",
                    "updated_at",
                    "source",
                    "synthetic");

    /** A teacher as somebody else names the person. */
    record Expert(UUID person, String nameSort) {}

    /** A teacher who can be something else besides: somebody's father or mother. */
    record Colleague(UUID staff, UUID person, String name, boolean female) {}

    /** What one of the staff is before it becomes rows. */
    private record One(
            UUID id, String category, List<String> subjects, String status, LocalDate from) {}

    /**
     * @param today on which checks are due or overdue; everything else is the same at every load
     */
    StaffTables(City city, LocalDate today) {
        this.city = city;
        this.today = today;
        this.plan = StaffPlan.of(city);
        this.demo = DemoPeople.of(city);
    }

    List<CopyTable> all() {
        List<School> open =
                city.schools().stream()
                        .filter(school -> school.status() == SchoolStatus.OPERATING)
                        .toList();
        open.forEach(
                school ->
                        ofUnit.computeIfAbsent(school.unitCode(), unit -> new ArrayList<>())
                                .add(school));
        int number = 0;
        for (School school : open) {
            school(school, number++);
        }
        return List.of(people, staff, assignments);
    }

    /** What was sent need not be kept; who they are stays known. */
    void forgetRows() {
        List.of(people, staff, assignments).forEach(CopyTable::forgetRows);
    }

    /** By school, the assignment of whoever leads it. */
    Map<UUID, UUID> principals() {
        return Map.copyOf(principals);
    }

    /** Who teaches at a school and has not left it; known once the tables are made. */
    List<UUID> teachersOf(UUID school) {
        return teachers.getOrDefault(school, List.of());
    }

    /** The first who teaches at a school and has not left it; known once the tables are made. */
    @Nullable Expert expertOf(UUID school) {
        return experts.get(school);
    }

    /** Some who teach at a school, neither its expert nor the demo teacher. */
    List<Colleague> colleaguesOf(UUID school) {
        return colleagues.getOrDefault(school, List.of());
    }

    /** Whom the account of the demo class teacher belongs to; known once the tables are made. */
    Colleague demoTeacher() {
        return Objects.requireNonNull(demoTeacher, "the demo school has no second teacher");
    }

    private void school(School school, int number) {
        int teachers = plan.teachers(school.id());
        int others = plan.others(school.id());
        // One in a hundred teachers has left for good; they are on top of those who teach.
        int left = (teachers + number % 100) / 100;
        for (int i = 0; i < teachers + others + left; i++) {
            Draw draw = Draw.of(city.seed(), "staff|" + school.identifierCode() + "|" + i);
            boolean teaches = i < teachers;
            boolean ended = i >= teachers + others;
            String category =
                    teaches || ended ? "FULL_TIME_TEACHER" : OTHERS.get((i - teachers) % 6);
            boolean ofDemo = i == DEMO_TEACHER && school.identifierCode().equals(demo.school());
            String post = "%04d%04d".formatted(number, i);
            add(school, draw, post, category, ended, ofDemo ? demo.teacherName() : null);
        }
    }

    private void add(
            School school,
            Draw draw,
            String key,
            String category,
            boolean ended,
            @Nullable String given) {
        boolean female = draw.percent(category.equals("SECURITY") ? 15 : 72) || given != null;
        boolean foreign = category.equals("EXTERNAL") && draw.percent(4);
        String drawn = names.of(draw, female, foreign);
        String name = given == null ? drawn : given;
        String sort = sortKeys.computeIfAbsent(first(name), NameSort::of);
        UUID person = Ids.of(City.ENTERED, draw);
        people.add(
                person,
                name,
                sort,
                female ? "2" : "1",
                phone(key),
                school.unitCode(),
                school.id(),
                ENTERED,
                ENTERED,
                "IMPORT",
                true);
        boolean onLeave = !ended && draw.below(1_000) < 12 && given == null;
        String status = ended ? "ENDED" : onLeave ? "ON_LEAVE" : "ACTIVE";
        One one =
                new One(
                        Ids.of(City.ENTERED, draw),
                        category,
                        subjects(school, category, draw),
                        status,
                        LocalDate.of(FIRST_YEAR + draw.below(YEARS), draw.percent(85) ? 9 : 3, 1));
        if (category.equals("FULL_TIME_TEACHER") && !ended) {
            experts.putIfAbsent(school.id(), new Expert(person, sort));
            teaches(school, new Colleague(one.id(), person, name, female), given != null);
        }
        School second = ended || draw.below(1_000) >= 5 ? null : second(school, draw);
        staffRow(one, person, sort, school, second, draw);
        assignment(one, school, true, draw);
        if (second != null) {
            assignment(one, second, false, draw);
        }
    }

    private void teaches(School school, Colleague who, boolean ofDemo) {
        if (ofDemo) {
            demoTeacher = who;
            return;
        }
        List<UUID> all = teachers.computeIfAbsent(school.id(), id -> new ArrayList<>());
        all.add(who.staff());
        if (all.size() > 1 && all.size() <= 1 + COLLEAGUES && names.isHan(who.name())) {
            colleagues.computeIfAbsent(school.id(), id -> new ArrayList<>()).add(who);
        }
    }

    /**
     * Not drawn, so that no two are alike: the number of the post, stirred by a factor that has no
     * divisor in common with a hundred million.
     */
    static String phone(String key) {
        return phone("199", Long.parseLong(key));
    }

    /**
     * @param key below a hundred million
     */
    static String phone(String range, long key) {
        return "%s%08d".formatted(range, (key * STIR + 1) % PHONES);
    }

    private static String first(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1));
    }

    private @Nullable School second(School school, Draw draw) {
        School other = draw.pick(ofUnit.get(school.unitCode()));
        return other.id().equals(school.id()) ? null : other;
    }

    private static List<String> subjects(School school, String category, Draw draw) {
        if (category.equals("PSYCH")) {
            return List.of("PSYCH");
        }
        if (!category.equals("FULL_TIME_TEACHER")) {
            return List.of();
        }
        Stage stage = school.type().stages().iterator().next();
        return List.of(draw.pick(SUBJECTS.getOrDefault(stage, SECONDARY)));
    }

    private void staffRow(
            One one, UUID person, String sort, School school, @Nullable School second, Draw draw) {
        int luck = draw.below(1_000);
        boolean checked = luck >= 20;
        // At most a year lies between a check and the next one.
        LocalDate due =
                luck < 80 ? today.minusDays(1 + draw.below(120)) : today.plusDays(draw.below(360));
        List<UUID> schools =
                second == null ? List.of(school.id()) : List.of(school.id(), second.id());
        // The second post is of the same category or external; the row names both, sorted.
        boolean sameWork = second == null || secondIsAlike(one.id());
        List<String> categories = new ArrayList<>(List.of(one.category()));
        if (!sameWork && !one.category().equals("EXTERNAL")) {
            categories.add("EXTERNAL");
        }
        categories.sort(null);
        staff.add(
                one.id(),
                person,
                sort,
                List.of(school.unitCode()),
                schools,
                categories,
                one.subjects(),
                one.status(),
                checked ? "CLEAR" : null,
                checked ? due : null,
                ENTERED,
                ENTERED,
                "IMPORT",
                true);
    }

    /** Half of those who work at two schools do the same at both. */
    private static boolean secondIsAlike(UUID id) {
        return (id.getLeastSignificantBits() & 1) == 0;
    }

    /** The first administrator; where there is none, as in a small kindergarten, a teacher. */
    private boolean leads(UUID school, String work) {
        return work.equals("ADMIN")
                ? administered.add(school)
                : work.equals("FULL_TIME_TEACHER") && !principals.containsKey(school);
    }

    private void assignment(One one, School at, boolean main, Draw draw) {
        String work = main || secondIsAlike(one.id()) ? one.category() : "EXTERNAL";
        boolean ended = one.status().equals("ENDED");
        UUID id = Ids.of(City.ENTERED, draw);
        if (main && !ended && at.type().counted() && leads(at.id(), work)) {
            principals.put(at.id(), id);
        }
        assignments.add(
                id,
                one.id(),
                at.unitCode(),
                at.id(),
                work,
                one.subjects(),
                main,
                main,
                one.from(),
                ended ? LocalDate.of(2025, 7, 31) : null,
                main || !one.status().equals("ON_LEAVE") ? one.status() : "ACTIVE",
                ENTERED,
                ENTERED,
                "IMPORT",
                true);
    }
}
