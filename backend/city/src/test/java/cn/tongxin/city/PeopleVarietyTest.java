package cn.tongxin.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.city.MadePeople.Row;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an ordinary city has of every kind, the demo has too; and no number can be anybody's. */
class PeopleVarietyTest {
    private static final MadePeople MADE = MadePeople.usual();
    private static final City CITY = MADE.city();
    private static final List<Row> STUDENTS = MADE.of("student");
    private static final Map<String, List<Row>> LINKS =
            MADE.of("guardian_link").stream()
                    .collect(Collectors.groupingBy(l -> l.at("student_id")));

    private static void atLeast(int number, String what, Predicate<Row> such) {
        long found = STUDENTS.stream().filter(such).count();
        assertTrue(found >= number, what + ": " + found);
    }

    private static boolean linked(Row student, Predicate<Row> such) {
        return LINKS.getOrDefault(student.at("id"), List.of()).stream().anyMatch(such);
    }

    private static boolean tie(Row link, String relations, String role, String custody) {
        return relations.contains(link.at("relation"))
                && link.is("role", role)
                && link.is("custody", custody);
    }

    @Test
    void namesAreOfEveryKindAndFitTheirColumn() {
        for (String table : List.of("student", "person")) {
            for (Row row : MADE.of(table)) {
                int length = row.at("name").codePointCount(0, row.at("name").length());
                assertTrue(length >= 2 && length <= 50, row.at("name"));
            }
        }
        atLeast(20, "·", s -> s.at("name").contains("·"));
        atLeast(
                2,
                "long with ·",
                s -> s.at("name").matches(".{12,}") && s.at("name").contains("·"));
        atLeast(20, "Latin", s -> s.at("name").matches("[A-Z].*"));
        atLeast(
                50,
                "outside the first plane",
                s -> s.at("name").codePoints().anyMatch(c -> c > 0xFFFF));
        for (String rare : List.of("𬱖", "𠮷", "𫍯")) {
            atLeast(2, rare, s -> s.at("name").contains(rare));
        }
        atLeast(50, "Zhuang 特", s -> s.at("name").matches(".特.") && s.is("ethnicity", "08"));
        atLeast(50, "Zhuang 达", s -> s.at("name").matches(".达.") && s.is("ethnicity", "08"));
        atLeast(5, "two-character surname", s -> s.at("name").matches("(欧阳|上官|司徒).+"));
        assertTrue(STUDENTS.stream().map(s -> s.get("ethnicity")).distinct().count() >= 10);
    }

    @Test
    void identityNumbersAreRightInFormAndNobodys() {
        Set<String> seen = new HashSet<>();
        for (Row student : STUDENTS) {
            String number = student.get("id_no");
            if (student.is("id_type", "1")) {
                assertNotNull(number);
                assertTrue(number.matches("450100\\d{11}[\\dX]"), number);
                assertEquals(check(number), number.charAt(17), number);
                assertTrue(Integer.parseInt(number.substring(6, 10)) > 2100, number);
                boolean odd = (number.charAt(16) - '0') % 2 == 1;
                assertEquals(student.is("sex", "1"), odd, number);
            }
            assertEquals(student.is("id_type", "Z"), number == null);
            assertEquals(number == null ? null : "hash of " + number, student.get("id_no_hash"));
            assertTrue(number == null || seen.add(number), number);
            assertTrue(Set.of("1", "A", "6", "8", "Z").contains(student.at("id_type")));
        }
        for (String type : List.of("A", "6", "8", "Z")) {
            atLeast(10, "id type " + type, s -> s.is("id_type", type));
        }
    }

    @Test
    void schoolNumbersFollowFromThemAndKindergartensHaveNone() {
        Set<String> kindergartens =
                CITY.schools().stream()
                        .filter(s -> s.type() == SchoolType.KINDERGARTEN)
                        .map(s -> s.id().toString())
                        .collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (Row student : STUDENTS) {
            String number = student.get("student_no");
            if (kindergartens.contains(student.at("school_id"))) {
                assertNull(number);
                continue;
            }
            assertNotNull(number);
            assertTrue(number.matches("[GJL]\\d{17}[\\dX]"), number);
            assertTrue(seen.add(number), number);
            if (number.startsWith("G")) {
                assertEquals(student.at("id_no"), number.substring(1));
            } else {
                assertTrue(number.startsWith("450100", 1), number);
            }
            if (number.startsWith("J")) {
                assertEquals(check(number.substring(1)), number.charAt(18), number);
                assertTrue(!student.is("id_type", "1"), number);
            }
        }
        atLeast(20, "J", s -> s.get("student_no") != null && s.at("student_no").startsWith("J"));
        atLeast(20, "L", s -> s.get("student_no") != null && s.at("student_no").startsWith("L"));
    }

    /** GB 11643 written down a second time, after the text of the standard. */
    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        int digit = (12 - sum % 11) % 11;
        return digit == 10 ? 'X' : (char) ('0' + digit);
    }

    @Test
    void familiesLiveInEveryWay() {
        atLeast(
                1_000,
                "left behind with an entrusted carer",
                s ->
                        linked(s, l -> tie(l, "61 62 63 64", "ENTRUSTED", "NONE"))
                                && linked(s, l -> tie(l, "51 52", "STATUTORY", "BOTH"))
                                && !linked(
                                        s,
                                        l ->
                                                tie(l, "51 52", "STATUTORY", "BOTH")
                                                        && l.is("lives_with", "true")));
        atLeast(
                300,
                "joint custody, one lives elsewhere",
                s ->
                        verified(
                                        s,
                                        l ->
                                                tie(l, "51 52", "STATUTORY", "BOTH")
                                                        && l.is("lives_with", "true"))
                                && verified(
                                        s,
                                        l ->
                                                tie(l, "51 52", "STATUTORY", "BOTH")
                                                        && l.is("lives_with", "false")));
        atLeast(
                300,
                "sole custody, the other still sees",
                s ->
                        verified(s, l -> tie(l, "51 52", "STATUTORY", "SOLE"))
                                && verified(
                                        s,
                                        l ->
                                                tie(l, "51 52", "STATUTORY", "NONE")
                                                        && l.is("may_view", "true")));
        atLeast(
                300,
                "single parents",
                s ->
                        LINKS.getOrDefault(s.at("id"), List.of()).size() == 1
                                && linked(s, l -> tie(l, "51 52", "STATUTORY", "SOLE")));
    }

    @Test
    void othersAnswerForChildrenAsWell() {
        atLeast(100, "step parents", s -> linked(s, l -> "57 58".contains(l.at("relation"))));
        atLeast(
                20,
                "grandparents alone",
                s -> linked(s, l -> tie(l, "61 62 63 64", "STATUTORY", "SOLE")));
        atLeast(
                100,
                "relatives",
                s -> linked(s, l -> tie(l, "81 84 85 88 90", "ENTRUSTED", "NONE")));
        atLeast(10, "institution", s -> linked(s, l -> tie(l, "X1", "STATUTORY", "SOLE")));
        atLeast(200, "somebody to call", s -> linked(s, l -> l.is("role", "CONTACT")));
        atLeast(500, "claimed", s -> linked(s, l -> l.is("status", "CLAIMED")));
        atLeast(50, "revoked", s -> linked(s, l -> l.is("status", "REVOKED")));
        atLeast(500, "nobody linked", s -> !LINKS.containsKey(s.at("id")));
        for (String status : List.of("TRANSFERRED_OUT", "SUSPENDED", "DROPPED")) {
            atLeast(1, status, s -> s.is("status", status));
        }
        atLeast(100, "special note", s -> s.get("special_note") != null);
    }

    private static boolean verified(Row student, Predicate<Row> such) {
        return linked(student, l -> l.is("status", "VERIFIED") && such.test(l));
    }

    @Test
    void siblingsGoToTwoSchoolsAndTwoCountiesAndSomeGuardiansTeach() {
        List<Row> guardians = MADE.of("guardian");
        assertTrue(guardians.stream().filter(g -> g.list("school_ids").size() == 2).count() >= 300);
        assertTrue(guardians.stream().filter(g -> g.list("unit_codes").size() == 2).count() >= 100);
        Map<String, Row> persons = MADE.byId("person");
        Set<String> teachers = new HashSet<>();
        for (Row guardian : guardians) {
            String person = guardian.at("person_id");
            assertTrue(persons.containsKey(person) || teachers.add(person), "one row a person");
        }
        assertTrue(teachers.size() >= 20, "teachers: " + teachers.size());
        Set<String> staff = new HashSet<>();
        for (School school : CITY.schools()) {
            MADE.staff().colleaguesOf(school.id()).forEach(c -> staff.add(c.person().toString()));
        }
        assertTrue(staff.containsAll(teachers));
        Map<String, Row> students = MADE.byId("student");
        for (Row guardian : guardians) {
            List<LocalDate> births = new ArrayList<>();
            guardian.list("student_ids")
                    .forEach(id -> births.add(students.get(id).date("birth_date")));
            births.sort(null);
            for (int i = 1; i < births.size() && !linkedAs(guardian, "X1"); i++) {
                long days = ChronoUnit.DAYS.between(births.get(i - 1), births.get(i));
                assertTrue(days == 0 || days >= 250, "siblings " + days + " days apart");
            }
        }
    }

    private static boolean linkedAs(Row guardian, String relation) {
        return guardian.list("student_ids").stream()
                .flatMap(id -> LINKS.get(id).stream())
                .anyMatch(l -> l.is("relation", relation));
    }

    @Test
    void someTurn14AroundTheDayOfTheLoad() {
        LocalDate ofAge = MadePeople.TODAY.minusYears(14);
        Map<Boolean, Long> turned = new HashMap<>();
        for (Row student : STUDENTS) {
            LocalDate birth = student.date("birth_date");
            if (Math.abs(ChronoUnit.DAYS.between(ofAge, birth)) <= 3) {
                turned.merge(birth.isAfter(ofAge), 1L, Long::sum);
            }
        }
        assertTrue(
                turned.getOrDefault(false, 0L) >= 10 && turned.getOrDefault(true, 0L) >= 5,
                turned::toString);
    }

    @Test
    void careAndOrdersAreOfEveryKind() {
        List<Row> orders = MADE.of("court_order");
        for (String kind : List.of("PROTECTION", "CUSTODY")) {
            long found = orders.stream().filter(o -> o.is("kind", kind)).count();
            assertTrue(found >= 10, kind + ": " + found);
        }
        assertTrue(
                orders.stream()
                        .filter(o -> o.is("kind", "PROTECTION"))
                        .allMatch(o -> o.date("until_date").isAfter(MadePeople.TODAY)));
        List<Row> arrangements = MADE.of("care_arrangement");
        assertTrue(arrangements.size() >= 1_500, "arrangements: " + arrangements.size());
        LocalDate silent = MadePeople.TODAY.minusDays(14);
        long waiting =
                arrangements.stream()
                        .filter(a -> a.date("last_contact_on").isBefore(silent))
                        .count();
        assertTrue(waiting >= 20 && waiting <= 200, "nothing heard: " + waiting);
        for (String missing : List.of("told_school", "told_village")) {
            assertTrue(arrangements.stream().anyMatch(a -> a.is(missing, "false")), missing);
        }
        List<Row> categories = MADE.of("special_category");
        assertTrue(categories.stream().anyMatch(c -> c.is("code", "H31")));
        assertTrue(
                categories.stream()
                        .anyMatch(c -> c.date("next_review").isBefore(MadePeople.TODAY)));
    }
}
