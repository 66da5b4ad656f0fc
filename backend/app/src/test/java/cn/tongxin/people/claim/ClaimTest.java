package cn.tongxin.people.claim;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.platform.security.AccessMatrix;
import cn.tongxin.testing.Families;
import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** From a slip of paper to the own child, and no way to anybody else's. */
@QuarkusTest
class ClaimTest extends ClaimApi {
    @Nested
    class Slips {
        @Test
        void are_one_code_for_each_pupil_and_the_same_when_printed_again() {
            families.pupil("韦小红", school, group);
            families.pupil("农小刚", school, parallel);
            List<String> first =
                    print(teacher, TEACHER, group)
                            .statusCode(200)
                            .body("items", hasSize(2))
                            .body("schoolName", equalTo("新竹小学"))
                            .body("items.studentName", hasItems("陆小明", "韦小红"))
                            .body(
                                    "items.code",
                                    everyItem(matchesPattern("[A-Z2-9]{5}-[A-Z2-9]{5}")))
                            .extract()
                            .path("items.code");
            assertEquals(2, first.stream().distinct().count());
            assertEquals(
                    first,
                    print(principal, SCHOOL, group).statusCode(200).extract().path("items.code"));
            assertEquals(
                    List.of(),
                    rows.read(
                            "select 1 from claim_code where code like ?",
                            "%" + first.get(0) + "%"));
        }

        @Test
        void are_printed_for_some_of_the_class_only() {
            UUID other = families.pupil("农小刚", school, parallel);
            post(teacher, TEACHER, SLIPS, Map.of("classGroup", group, "students", List.of(child)))
                    .statusCode(200)
                    .body("items", hasSize(1));
            post(teacher, TEACHER, SLIPS, Map.of("classGroup", group, "students", List.of(other)))
                    .statusCode(400)
                    .body("errors[0].field", equalTo("students"));
        }

        @Test
        void are_nobody_elses_to_print() {
            print(teacher, TEACHER, parallel).statusCode(404);
            print(ofSchool("neighbour", SCHOOL, near), SCHOOL, group).statusCode(404);
            print(cityWide("bureau", "bureau-admin"), "bureau-admin", group).statusCode(403);
            print(newcomer, PARENT, group).statusCode(403);
            assertEquals(List.of(), rows.read("select 1 from claim_code"));
        }

        @Test
        void are_new_when_the_old_ones_have_run_out() {
            String first = code();
            clock.advance(Duration.ofDays(31));
            claim(newcomer, by(first)).statusCode(400).body("errors[0].field", equalTo("code"));
            assertNotEquals(first, code());
        }

        @Test
        void leave_a_line_that_names_the_pupils() {
            code();
            assertEquals(
                    List.of("guardian-link.print-codes"),
                    rows.read(
                            "select action from audit_event where ?::uuid = any(entity_ids)",
                            child));
        }
    }

    @Nested
    class Codes {
        @Test
        void lead_to_the_child_once_the_teacher_has_agreed() {
            String code = code();
            String link =
                    claim(newcomer, by(code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                            .statusCode(201)
                            .body("studentName", equalTo("陆*"))
                            .body("schoolName", equalTo("新竹小学"))
                            .body("status", equalTo("CLAIMED"))
                            .extract()
                            .path("id");
            assertTrue(List.of(403, 404).contains(looks(newcomer)), "before anybody has agreed");
            as(newcomer, PARENT)
                    .get(CLAIMS)
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(List.of(link)))
                    .body("known", equalTo(true));
            as(teacher, TEACHER)
                    .get(LINKS + "/" + link)
                    .then()
                    .body("claimedBy", equalTo("CODE"))
                    .body("link.guardianName", equalTo(MOTHER))
                    .body("link.role", equalTo("STATUTORY"))
                    .body("sameOnFile", nullValue());
            decide(link, "verify").statusCode(200).body("link.status", equalTo("VERIFIED"));
            assertEquals(200, looks(newcomer));
            as(newcomer, PARENT).get(CLAIMS).then().body("items[0].status", equalTo("VERIFIED"));
            assertEquals(
                    List.of("1"),
                    rows.read(
                            "select count(*)::text from account_sync y join account a on a.id ="
                                    + " y.account_id where a.subject = ?",
                            newcomer.toString()));
        }

        @Test
        void that_are_turned_down_lead_nowhere() {
            String link = claim(newcomer, by(code())).statusCode(201).extract().path("id");
            decide(link, "reject").statusCode(200);
            assertTrue(List.of(403, 404).contains(looks(newcomer)));
            as(newcomer, PARENT)
                    .get(CLAIMS)
                    .then()
                    .body("items[0].status", equalTo("REVOKED"))
                    .body("items[0].schoolName", nullValue())
                    .body("items[0].className", nullValue());
        }

        @Test
        void work_once_even_for_two_at_the_same_time() throws Exception {
            String code = code();
            List<Integer> answers = new ArrayList<>();
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                List<Callable<Integer>> both =
                        List.of(
                                () -> claim(newcomer, by(code)).extract().statusCode(),
                                () -> claim(UUID.randomUUID(), by(code)).extract().statusCode());
                for (Future<Integer> one : threads.invokeAll(both)) {
                    answers.add(one.get());
                }
            } finally {
                threads.shutdown();
            }
            answers.sort(null);
            assertEquals(List.of(201, 400), answers);
            assertEquals(1, onFile("id").size());
            assertNotEquals(code, code(), "the other parent gets a slip of their own");
        }

        @Test
        void of_who_has_left_stay_unused() {
            String code = code();
            step(child, "leave", "2025-10-08");
            claim(newcomer, by(code)).statusCode(409);
            assertEquals(1, rows.read("select 1 from claim_code").size());
            assertEquals(
                    List.of(),
                    rows.read("select 1 from account where subject = ?", newcomer.toString()));
        }

        @Test
        void are_refused_for_a_day_after_five_wrong_ones() {
            String code = code();
            for (int left = 4; left >= 1; left--) {
                claim(newcomer, by("AAAAA-AAAAA"))
                        .statusCode(400)
                        .body("errors[0].message", containsString("还可以试 " + left + " 次"));
            }
            claim(newcomer, by("AAAAA-AAAAA"))
                    .statusCode(400)
                    .body("errors[0].message", containsString("明天再试"));
            claim(newcomer, by(code)).statusCode(429).body("detail", containsString("以后再试"));
            clock.advance(Duration.ofHours(23));
            claim(newcomer, by(code)).statusCode(429);
            clock.advance(Duration.ofHours(1).plusMinutes(1));
            claim(newcomer, by(code)).statusCode(201);
            assertEquals(List.of(), rows.read("select 1 from claim_try"));
        }

        @Test
        void are_not_tried_more_often_by_trying_many_at_once() throws Exception {
            List<Callable<Integer>> guesses = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                guesses.add(() -> claim(newcomer, by("AAAAA-AAAAA")).extract().statusCode());
            }
            ExecutorService threads = Executors.newFixedThreadPool(4);
            Map<Integer, Integer> answers = new HashMap<>();
            try {
                for (Future<Integer> one : threads.invokeAll(guesses)) {
                    answers.merge(one.get(), 1, Integer::sum);
                }
            } finally {
                threads.shutdown();
            }
            assertEquals(Map.of(400, 5, 429, 7), answers);
        }

        @Test
        void need_to_know_who_asks_and_once_only() {
            String code = code();
            Map<String, Object> nameless = by(code);
            nameless.remove("self");
            claim(newcomer, nameless).statusCode(400).body("errors[0].field", equalTo("self"));
            claim(newcomer, by(code)).statusCode(201);
            forgetCallers();
            UUID sister = families.pupil("陆小妹", school, group);
            String hers =
                    print(teacher, TEACHER, group)
                            .extract()
                            .path("items.find { it.student == '" + sister + "' }.code");
            claim(newcomer, by(hers)).statusCode(400).body("errors[0].field", equalTo("self"));
            nameless.put("code", hers);
            claim(newcomer, nameless).statusCode(201);
            assertEquals(
                    List.of("2"), rows.read("select cardinality(student_ids)::text from guardian"));
            nameless.put("code", code());
            claim(newcomer, nameless).statusCode(409);
        }

        @Test
        void open_nothing_once_the_child_learns_elsewhere() {
            String code = code();
            rows.execute(
                    "update student set school_id = ?, class_id = null where id = ?", near, child);
            claim(newcomer, by(code)).statusCode(400).body("errors[0].field", equalTo("code"));
            rows.execute(
                    "update student set school_id = ?, class_id = ? where id = ?",
                    school,
                    group,
                    child);
            assertEquals(code, code());
        }

        @Test
        void do_not_count_as_tried_when_something_else_was_wrong() {
            String code = code();
            Map<String, Object> nameless = by(code);
            nameless.remove("self");
            claim(newcomer, by("AAAAA-AAAAA")).statusCode(400);
            for (int i = 0; i < 6; i++) {
                claim(newcomer, nameless).statusCode(400).body("errors[0].field", equalTo("self"));
            }
            claim(newcomer, by(code)).statusCode(201);
        }

        @Test
        void are_not_for_an_account_of_work_that_is_nobodys() {
            UUID officer = ofUnit("officer", "county-admin", "450103");
            claim(officer, by(code())).statusCode(409).body("detail", containsString("工作账户"));
            assertEquals(List.of(), onFile("id"));
        }

        @Test
        void work_for_whoever_bears_a_name_that_is_taken_here() {
            rows.account("parent");
            rows.execute(
                    "update account set username = ? where username = 'parent'",
                    "user-" + newcomer);
            claim(newcomer, by(code())).statusCode(201);
        }

        @Test
        void make_nobody_somebody_that_a_school_has_seen() {
            families.pupil("陆小妹", school, group);
            claim(newcomer, by(code())).statusCode(201);
            post(
                            teacher,
                            TEACHER,
                            LINKS,
                            Map.of(
                                    "student",
                                    Families.pupilId("陆小妹"),
                                    "person",
                                    HERSELF,
                                    "terms",
                                    Map.of(
                                            "relation",
                                            "52",
                                            "role",
                                            "STATUTORY",
                                            "custody",
                                            "BOTH",
                                            "livesWith",
                                            true,
                                            "mayView",
                                            true,
                                            "mayPickUp",
                                            true,
                                            "mayDecide",
                                            true,
                                            "priority",
                                            1)))
                    .statusCode(201)
                    .body("link.hasAccount", equalTo(false));
            forgetCallers();
            assertTrue(
                    List.of(403, 404)
                            .contains(
                                    as(newcomer, PARENT)
                                            .get(STUDENT, Families.pupilId("陆小妹"))
                                            .statusCode()));
        }

        @Test
        void are_for_people_and_not_for_services() {
            UUID service = rows.account("partner");
            rows.execute("update account set kind = 'SERVICE' where id = ?", service);
            claim(service, by(code())).statusCode(403);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_role_may_ask_and_sees_what_it_asked_for_itself() {
        return new AccessMatrix()
                .roles().stream()
                        .map(
                                role ->
                                        dynamicTest(
                                                role,
                                                () -> {
                                                    UUID somebody = UUID.randomUUID();
                                                    post(somebody, role, CLAIMS, by("AAAAA-AAAAA"))
                                                            .statusCode(400)
                                                            .body(
                                                                    "errors[0].field",
                                                                    equalTo("code"));
                                                    as(somebody, role)
                                                            .get(CLAIMS)
                                                            .then()
                                                            .statusCode(200)
                                                            .body("items", hasSize(0))
                                                            .body("known", equalTo(false));
                                                }));
    }

    @Test
    void a_teacher_who_is_a_parent_asks_with_the_own_account_and_decides_nothing() {
        Map<String, Object> body = by(code());
        body.remove("self");
        String link = claim(teacher, body).statusCode(201).extract().path("id");
        assertEquals(
                List.of(People.id(TEACHER_NAME).toString()),
                rows.read("select person_id::text from guardian"));
        decide(link, "verify").statusCode(422).body("rule", equalTo("FL-01"));
        as(teacher, TEACHER).get(CLAIMS).then().body("items.id", not(hasSize(0)));
    }
}
