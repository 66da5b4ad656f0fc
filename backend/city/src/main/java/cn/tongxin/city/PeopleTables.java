package cn.tongxin.city;

import cn.tongxin.schema.text.NamePinyin;
import cn.tongxin.schema.text.NameSort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Families as rows: of some schools at a time, so that a city never stands in memory. */
final class PeopleTables {
    private static final String ENTERED = City.ENTERED.toString();
    private static final LocalDate ENTERED_ON = LocalDate.of(2025, 8, 25);

    /** No operator has this range of numbers. */
    private static final String PHONES = "154";

    /** No family has more guardians. */
    private static final int GUARDIANS = 6;

    private final Tools tools;
    private final CopyTable persons = table("person", "id", "name", "name_sort", "sex", "phone");
    private final CopyTable guardians =
            table(
                    "guardian",
                    "id",
                    "person_id",
                    "unit_codes",
                    "school_ids",
                    "class_ids",
                    "student_ids",
                    "name_sort");
    private final CopyTable students =
            table(
                    "student",
                    "id",
                    "name",
                    "name_sort",
                    "name_pinyin",
                    "name_initials",
                    "sex",
                    "birth_date",
                    "id_type",
                    "id_no",
                    "id_no_hash",
                    "student_no",
                    "student_no_hash",
                    "ethnicity",
                    "hukou_division",
                    "residence",
                    "special_note",
                    "unit_code",
                    "school_id",
                    "class_id",
                    "status",
                    "since");
    private final CopyTable enrolments =
            table(
                    "enrolment",
                    "id",
                    "student_id",
                    "unit_code",
                    "school_id",
                    "class_id",
                    "left_class_id",
                    "from_date",
                    "to_date",
                    "status",
                    "reason");
    private final CopyTable links =
            table(
                    "guardian_link",
                    "id",
                    "student_id",
                    "guardian_id",
                    "unit_code",
                    "school_id",
                    "class_id",
                    "relation",
                    "role",
                    "custody",
                    "lives_with",
                    "may_view",
                    "may_pick_up",
                    "may_decide",
                    "priority",
                    "valid_from",
                    "valid_to",
                    "claimed_by",
                    "verified_at",
                    "cut_by_order",
                    "status");
    private final CareTables care;

    /** The same for all rows. */
    record Tools(
            FamilyNames names,
            PeopleNames words,
            Homes homes,
            DemoPeople demo,
            FieldSeal seal,
            LocalDate today,
            Map<String, String> sortKeys) {

        static Tools of(City city, FieldSeal seal, LocalDate today) {
            return new Tools(
                    new FamilyNames(),
                    new PeopleNames(),
                    new Homes(city),
                    DemoPeople.of(city),
                    seal,
                    today,
                    new ConcurrentHashMap<>());
        }

        String sortKey(String name) {
            String surname = name.substring(0, name.offsetByCodePoints(0, 1));
            return sortKeys.computeIfAbsent(surname, NameSort::of);
        }
    }

    PeopleTables(Tools tools) {
        this.tools = tools;
        this.care = new CareTables(tools);
    }

    private static CopyTable table(String name, String... columns) {
        return new CopyTable(name, withOrigin(columns));
    }

    /** The columns that tell where every row comes from. */
    static String[] withOrigin(String... columns) {
        List<String> all = new ArrayList<>(List.of(columns));
        all.addAll(List.of("created_at", "updated_at", "source", "synthetic"));
        return all.toArray(String[]::new);
    }

    static void row(CopyTable table, @Nullable Object... values) {
        List<@Nullable Object> all = new ArrayList<>(values.length + 4);
        for (Object value : values) {
            all.add(value);
        }
        all.addAll(List.of(ENTERED, ENTERED, "IMPORT", true));
        table.add(all.toArray());
    }

    /** Referenced ones first. */
    List<CopyTable> all() {
        List<CopyTable> all = new ArrayList<>();
        all.addAll(List.of(persons, guardians, students, enrolments, links));
        all.addAll(care.all());
        return all;
    }

    /** Returns the person of the demo parent when this is the family. */
    @Nullable UUID add(Family family) {
        Carers.Household household =
                Carers.of(family, tools.names(), tools.demo(), tools.homes()::nameOf);
        Draw draw = family.draw();
        String ethnicity = family.origin().ethnicity(draw);
        String home = tools.homes().residence(draw, family.first().school());
        String hukou = tools.homes().hukou(draw, family.first().school());
        boolean strangers = family.form() == Family.Form.INSTITUTION;
        for (Pupil pupil : family.pupils()) {
            String surname =
                    strangers ? tools.names().surname(draw, family.origin()) : household.surname();
            String name = tools.names().child(draw, family.origin(), surname, pupil.female());
            boolean citizen = family.origin().resident();
            student(
                    pupil,
                    new Particulars(
                            name,
                            PupilPapers.of(pupil, family.origin(), draw),
                            ethnicity,
                            citizen ? hukou : null,
                            home,
                            draw.below(1_000) < 12 ? tools.words().pick(draw, "NOTE") : null));
            enrolments(pupil, draw);
        }
        List<CareTables.Known> known = new ArrayList<>();
        for (int i = 0; i < household.carers().size(); i++) {
            known.add(guardian(family, household.carers().get(i), i));
        }
        care.add(family, known);
        boolean demo = family.form() == Family.Form.DEMO;
        return demo && !known.isEmpty() ? known.get(0).person() : null;
    }

    /** What a row of a pupil holds besides the place. */
    private record Particulars(
            String name,
            PupilPapers papers,
            @Nullable String ethnicity,
            @Nullable String hukou,
            String residence,
            @Nullable String note) {}

    private void student(Pupil pupil, Particulars of) {
        NamePinyin typed = NamePinyin.of(of.name());
        row(
                students,
                pupil.id(),
                of.name(),
                tools.sortKey(of.name()),
                typed.whole(),
                typed.initials(),
                pupil.female() ? "2" : "1",
                pupil.birth(),
                of.papers().idType(),
                sealed(pupil, "id_no", of.papers().idNo()),
                hash("id_no", of.papers().idNo()),
                sealed(pupil, "student_no", of.papers().studentNo()),
                hash("student_no", of.papers().studentNo()),
                of.ethnicity(),
                of.hukou(),
                sealed(pupil, "residence", of.residence()),
                sealed(pupil, "special_note", of.note()),
                pupil.school().unitCode(),
                pupil.school().id(),
                pupil.classId(),
                pupil.stay().status(),
                pupil.stay().since());
    }

    private @Nullable String sealed(Pupil pupil, String column, @Nullable String plain) {
        return plain == null ? null : tools.seal().sealed("student", column, pupil.id(), plain);
    }

    private @Nullable String hash(String column, @Nullable String plain) {
        return plain == null ? null : tools.seal().hash("student", column, plain);
    }

    private void enrolments(Pupil pupil, Draw draw) {
        Pupil.Stay stay = pupil.stay();
        if (stay.before() != null) {
            School before = stay.before();
            row(
                    enrolments,
                    Ids.of(City.ENTERED, draw),
                    pupil.id(),
                    before.unitCode(),
                    before.id(),
                    null,
                    null,
                    stay.entered(),
                    stay.since(),
                    "TRANSFERRED_OUT",
                    draw.percent(70) ? "随父母迁居" : "转入户籍所在地学校");
        }
        row(
                enrolments,
                Ids.of(City.ENTERED, draw),
                pupil.id(),
                pupil.school().unitCode(),
                pupil.school().id(),
                pupil.classId(),
                stay.hasClass() ? null : pupil.place().classId(),
                stay.before() == null ? stay.entered() : stay.since(),
                stay.hasClass() ? null : stay.since(),
                stay.status(),
                null);
    }

    private CareTables.Known guardian(Family family, Carer carer, int number) {
        Draw draw = family.draw();
        UUID person = carer.staff() == null ? Ids.of(City.ENTERED, draw) : carer.staff();
        long key = family.first().serial() * GUARDIANS + number;
        String phone = StaffTables.phone(PHONES, key);
        String sort = tools.sortKey(carer.name());
        if (carer.staff() == null) {
            row(persons, person, carer.name(), sort, carer.sex(), phone);
        }
        UUID id = Ids.of(City.ENTERED, draw);
        List<Pupil> linked = new ArrayList<>();
        int children = family.pupils().size();
        for (int i = 0; i < children; i++) {
            String status = carer.statusFor(i, children);
            link(family.pupils().get(i), id, carer, new Link(number + 1, status), draw);
            if (!status.equals("REVOKED")) {
                linked.add(family.pupils().get(i));
            }
        }
        row(
                guardians,
                id,
                person,
                distinct(linked.stream().map(pupil -> pupil.school().unitCode()).toList()),
                distinct(linked.stream().map(pupil -> pupil.school().id()).toList()),
                distinct(
                        linked.stream()
                                .filter(p -> p.stay().hasClass())
                                .map(Pupil::classId)
                                .toList()),
                distinct(linked.stream().map(Pupil::id).toList()),
                sort);
        return new CareTables.Known(carer, id, person, phone);
    }

    private static Collection<?> distinct(List<?> some) {
        Set<Object> once = new LinkedHashSet<>(some);
        return once;
    }

    private record Link(int priority, String status) {}

    private void link(Pupil pupil, UUID guardian, Carer carer, Link link, Draw draw) {
        boolean verified = link.status().equals("VERIFIED");
        String claimed = draw.percent(verified ? 65 : 0) ? "IMPORT" : claimedBy(draw, verified);
        row(
                links,
                Ids.of(City.ENTERED, draw),
                pupil.id(),
                guardian,
                pupil.school().unitCode(),
                pupil.school().id(),
                pupil.classId(),
                carer.relation(),
                carer.tie().role(),
                carer.tie().custody(),
                carer.tie().livesWith(),
                carer.tie().view(),
                carer.tie().pickUp(),
                carer.tie().decide(),
                link.priority(),
                ENTERED_ON,
                link.status().equals("REVOKED") ? ENTERED_ON.plusDays(draw.between(1, 5)) : null,
                claimed,
                verified ? ENTERED : null,
                carer.tie().barred(),
                link.status());
    }

    /** Only what a parent asked for waits to be verified. */
    private static String claimedBy(Draw draw, boolean verified) {
        if (verified && draw.percent(40)) {
            return "SCHOOL";
        }
        return draw.percent(55) ? "CODE" : "MATCH";
    }
}
