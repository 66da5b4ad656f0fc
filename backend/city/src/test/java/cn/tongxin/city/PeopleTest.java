package cn.tongxin.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.city.MadePeople.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Pupils and guardians at the scale that everybody gets: as many as planned, and consistent. */
class PeopleTest {

    /** Changes with every intended change: raise {@link CityGenerator#VERSION} then. */
    private static final String FINGERPRINT =
            "27c223eba795a68663ff161e7435b47b765dfe34c83cced98d66d6d31912d1f7";

    private static final MadePeople MADE = MadePeople.usual();
    private static final City CITY = MADE.city();
    private static final Map<String, Row> STUDENTS = MADE.byId("student");
    private static final DemoPeople DEMO = DemoPeople.of(CITY);

    @Test
    void areTheSameOnEveryMachine() {
        assertEquals(FINGERPRINT, MADE.fingerprint());
    }

    @Test
    void areTheSameAtEveryLoad() {
        City again = CityGenerator.generate(CityGenerator.DEFAULT_SEED);
        assertEquals(
                new MadePeople(CITY, "0.001", MADE.staff()).fingerprint(),
                new MadePeople(again, "0.001", MADE.staff()).fingerprint());
    }

    @Test
    void areAsManyPupilsInEachClassAsPlanned() {
        Map<String, Integer> enrolled = new HashMap<>();
        Map<String, Integer> schools = new HashMap<>();
        for (Row student : MADE.of("student")) {
            if (student.is("status", "ENROLLED")) {
                enrolled.merge(student.at("class_id"), 1, Integer::sum);
                schools.merge(student.at("school_id"), 1, Integer::sum);
            }
        }
        Map<String, Integer> planned = new HashMap<>();
        for (ClassPlan.Group group : ClassPlan.of(CITY)) {
            if (schools.containsKey(group.school().id().toString())) {
                planned.put(group.id(CITY.seed()).toString(), group.pupils());
            }
        }
        assertEquals(planned, enrolled);
        PupilPlan plan = PupilPlan.of(CITY);
        for (School school : CITY.schools()) {
            int found = schools.getOrDefault(school.id().toString(), 0);
            assertTrue(found == 0 || found == plan.pupils(school.id()), school.name());
        }
        int all = schools.values().stream().mapToInt(Integer::intValue).sum();
        assertTrue(all >= 16_700 && all <= 18_500, "pupils: " + all);
        assertTrue(schools.size() >= 30 && schools.size() <= 33, "schools: " + schools.size());
    }

    @Test
    void everyRowStandsWhereItsPupilDoes() {
        for (Row link : MADE.of("guardian_link")) {
            Row student = STUDENTS.get(link.at("student_id"));
            for (String axis : List.of("unit_code", "school_id", "class_id")) {
                assertEquals(student.get(axis), link.get(axis), axis);
            }
        }
        Map<String, Row> open = new HashMap<>();
        for (Row enrolment : MADE.of("enrolment")) {
            Row student = STUDENTS.get(enrolment.at("student_id"));
            if (enrolment.at("school_id").equals(student.at("school_id"))) {
                assertEquals(student.at("status"), enrolment.at("status"));
                assertEquals(student.get("class_id"), enrolment.get("class_id"));
                assertEquals(student.at("unit_code"), enrolment.at("unit_code"));
                boolean over = enrolment.get("to_date") != null;
                assertEquals(over, enrolment.get("left_class_id") != null);
                assertEquals(
                        over || !student.is("status", "SUSPENDED")
                                ? student.at("since")
                                : enrolment.at("from_date"),
                        over ? enrolment.at("to_date") : enrolment.at("from_date"));
                assertNull(open.put(student.at("id"), enrolment));
            } else {
                assertEquals("TRANSFERRED_OUT", enrolment.at("status"));
                assertEquals(student.at("since"), enrolment.at("to_date"));
            }
        }
        assertEquals(STUDENTS.keySet(), open.keySet());
        Map<String, School> schools =
                CITY.schools().stream().collect(Collectors.toMap(s -> s.id().toString(), s -> s));
        STUDENTS.values()
                .forEach(
                        s ->
                                assertEquals(
                                        schools.get(s.at("school_id")).unitCode(),
                                        s.at("unit_code")));
    }

    @Test
    void aGuardianIsKeptWhereTheChildrenAre() {
        Map<String, List<Row>> links = new HashMap<>();
        for (Row link : MADE.of("guardian_link")) {
            links.computeIfAbsent(link.at("guardian_id"), id -> new ArrayList<>()).add(link);
        }
        assertEquals(MADE.byId("guardian").keySet(), links.keySet());
        for (Row guardian : MADE.of("guardian")) {
            assertUnion(guardian, links.get(guardian.at("id")), "unit_codes", "unit_code");
            assertUnion(guardian, links.get(guardian.at("id")), "school_ids", "school_id");
            assertUnion(guardian, links.get(guardian.at("id")), "class_ids", "class_id");
            assertUnion(guardian, links.get(guardian.at("id")), "student_ids", "student_id");
        }
    }

    private static void assertUnion(Row guardian, List<Row> links, String many, String one) {
        Set<String> union = new HashSet<>();
        for (Row link : links) {
            String value = link.get(one);
            if (!link.is("status", "REVOKED") && value != null) {
                union.add(value);
            }
        }
        assertEquals(union.size(), guardian.list(many).size());
        assertEquals(union, new HashSet<>(guardian.list(many)));
    }

    @Test
    void phonesAreUniqueAndOfARangeThatIsNoOperators() {
        Set<String> phones = new HashSet<>();
        for (Row person : MADE.of("person")) {
            assertTrue(person.at("phone").matches("154\\d{8}"), person.at("phone"));
            assertTrue(phones.add(person.at("phone")), person.at("phone"));
            assertEquals("t", person.at("synthetic").substring(0, 1));
        }
    }

    @Test
    void parentsAreOldEnoughOfTheRightSexAndAskedInOrder() {
        Map<String, Row> persons = MADE.byId("person");
        Map<String, Row> guardians = MADE.byId("guardian");
        Set<String> asked = new HashSet<>();
        for (Row link : MADE.of("guardian_link")) {
            assertTrue(asked.add(link.at("student_id") + link.at("priority")), "twice the same");
            Row person = persons.get(guardians.get(link.at("guardian_id")).at("person_id"));
            if (person != null && Set.of("51", "57", "61", "63").contains(link.at("relation"))) {
                assertEquals("1", person.at("sex"));
            }
            if (person != null && Set.of("52", "58", "62", "64").contains(link.at("relation"))) {
                assertEquals("2", person.at("sex"));
            }
        }
    }

    @Test
    void birthsFitTheGrade() {
        Map<String, ClassPlan.Group> groups = new HashMap<>();
        ClassPlan.of(CITY).forEach(g -> groups.put(g.id(CITY.seed()).toString(), g));
        for (Row student : MADE.of("student")) {
            if (student.get("class_id") == null) {
                continue;
            }
            ClassPlan.Group group = groups.get(student.at("class_id"));
            LocalDate entry = LocalDate.of(group.entryYear(), 9, 1);
            int age = entry.getYear() - student.date("birth_date").plusDays(122).getYear();
            int usual =
                    switch (group.stage()) {
                        case PRE -> 3;
                        case PRI -> 6;
                        case SPE -> 7;
                        case JUN -> 12;
                        default -> 15;
                    };
            assertTrue(age >= usual - 1 && age <= usual + 1, age + " in " + group.key());
        }
    }

    @Test
    void theDemoParentHasAChildWithTheDemoTeacherAndOneInAnotherCounty() {
        assertNotNull(MADE.demoParent());
        Row guardian =
                MADE.of("guardian").stream()
                        .filter(g -> g.is("person_id", MADE.demoParent().toString()))
                        .findFirst()
                        .orElseThrow();
        Row person = MADE.byId("person").get(guardian.at("person_id"));
        assertEquals("李一诺", person.at("name"));
        List<Row> links =
                MADE.of("guardian_link").stream()
                        .filter(l -> l.is("guardian_id", guardian.at("id")))
                        .toList();
        assertEquals(
                List.of("450103", "450107"), links.stream().map(l -> l.at("unit_code")).toList());
        for (Row link : links) {
            assertEquals("VERIFIED", link.at("status"));
            assertEquals("true", link.at("may_decide"));
        }
        ClassPlan.Group demoClass =
                ClassPlan.of(CITY).stream().filter(DEMO::isClass).findFirst().orElseThrow();
        assertEquals(demoClass.id(CITY.seed()).toString(), links.get(0).at("class_id"));
        String classes =
                new ClassTable(CITY, MADE.staff()::teachersOf, MADE.staff().demoTeacher().staff())
                        .rows()
                        .text();
        List<String> hers =
                classes.lines()
                        .filter(l -> l.contains(MADE.staff().demoTeacher().staff().toString()))
                        .toList();
        assertEquals(1, hers.size());
        assertTrue(hers.get(0).startsWith(links.get(0).at("class_id")));
        assertEquals("农若溪", MADE.staff().demoTeacher().name());
    }
}
