package cn.tongxin.people.consent;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.tongxin.people.StudentsMoved;
import cn.tongxin.testing.People;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who agrees to what for a child, by the ids of the rules (domain.md §3.10). */
@QuarkusTest
class ConsentTest extends ConsentApi {
    @Inject Event<StudentsMoved> moved;

    @Nested
    class P_03_a_guardian_agrees_for_a_child_below_fourteen {
        @Test
        void after_the_rules_for_children_were_shown() {
            gives(mother, photo)
                    .statusCode(422)
                    .body("rule", equalTo("P-03"))
                    .body("detail", containsString("儿童个人信息处理规则"));
            String one = given(mother, photo);
            as(mother, PARENT)
                    .get(one)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("consent.kind", equalTo("SEPARATE_CONSENT"))
                    .body("consent.channel", equalTo("ONLINE"))
                    .body("consent.state", equalTo("GIVEN"))
                    .body("signedOn", nullValue())
                    .body("actions.name", equalTo(List.of("withdraw")));
            assertEquals("GIVEN", state("PHOTO"));
            assertEquals("NONE", state("WORKS"));
        }

        @Test
        void once() {
            given(mother, photo);
            gives(mother, photo).statusCode(409).body("detail", containsString("已经同意过"));
        }

        @Test
        void and_of_two_at_the_same_time_one() throws Exception {
            UUID father = parent("father", "陆建国", "STATUTORY");
            reads(mother, childRules);
            reads(father, childRules);
            ExecutorService both = Executors.newFixedThreadPool(2);
            try {
                List<Callable<Integer>> tries = new ArrayList<>();
                for (UUID one : List.of(mother, father)) {
                    tries.add(() -> gives(one, photo).extract().statusCode());
                }
                List<Integer> answers = new ArrayList<>();
                for (Future<Integer> answer : both.invokeAll(tries)) {
                    answers.add(answer.get());
                }
                assertEquals(List.of(201, 409), answers.stream().sorted().toList());
            } finally {
                both.shutdown();
            }
        }

        @Test
        void but_nobody_who_does_not_decide_for_it() {
            UUID grandmother = parent("grandmother", "韦阿婆", "ENTRUSTED");
            reads(grandmother, childRules);
            ofChild(grandmother, PARENT)
                    .statusCode(200)
                    .body("items.actions.flatten().enabled", everyItem(equalTo(false)));
            gives(grandmother, photo).statusCode(422).body("rule", equalTo("P-03"));
            String one = given(mother, photo);
            step(grandmother, PARENT, one, "withdraw")
                    .statusCode(422)
                    .body("rule", equalTo("P-03"));
        }

        @Test
        void nor_who_is_kept_away_or_not_of_the_family() {
            UUID father = parent("father", "陆建国", "STATUTORY");
            reads(father, childRules);
            String one = given(mother, photo);
            rows.execute(
                    "update guardian_link set cut_by_order = true where guardian_id in (select id"
                            + " from guardian where person_id = ?)",
                    People.id("陆建国"));
            forgetCallers();
            UUID another = families.pupil("农小刚", near, null);
            UUID stranger = rows.account("stranger");
            families.link(another, families.guardian("农大山", null), "VERIFIED");
            families.signsIn(stranger, People.id("农大山"));
            ofChild(stranger, PARENT).statusCode(404);
            gives(stranger, works).statusCode(404);
            as(stranger, PARENT).get(one).then().statusCode(404);
            as(stranger, PARENT)
                    .header("If-Match", "\"0-00000000\"")
                    .contentType(ContentType.JSON)
                    .post(one + "/withdraw")
                    .then()
                    .statusCode(404);
            as(stranger, PARENT).get(CONSENTS).then().statusCode(200).body("items", hasSize(0));
            // Without a child left, no grant of the role is left either.
            ofChild(father, PARENT).statusCode(403);
            gives(father, works).statusCode(403);
        }

        @Test
        void nor_who_is_kept_away_from_one_of_two_children() {
            UUID father = parent("father", "陆建国", "STATUTORY");
            UUID sister = families.pupil("陆小红", near, null);
            UUID guardian =
                    UUID.fromString(
                            rows.read(
                                            "select id from guardian where person_id = ?",
                                            People.id("陆建国"))
                                    .get(0));
            families.link(sister, guardian, "VERIFIED");
            reads(father, childRules);
            String one = given(mother, photo);
            rows.execute(
                    "update guardian_link set cut_by_order = true where student_id = ? and"
                            + " guardian_id in (select id from guardian where person_id = ?)",
                    child,
                    People.id("陆建国"));
            forgetCallers();
            ofChild(father, PARENT).statusCode(404);
            gives(father, works).statusCode(404);
            as(father, PARENT).get(one).then().statusCode(404);
            as(father, PARENT)
                    .header("If-Match", "\"0-00000000\"")
                    .contentType(ContentType.JSON)
                    .post(one + "/withdraw")
                    .then()
                    .statusCode(404);
            as(father, PARENT).get(CONSENTS).then().statusCode(200).body("items", hasSize(0));
            as(father, PARENT).get(STUDENT + "/consents", sister).then().statusCode(200);
        }

        @Test
        void and_only_to_a_text_in_force_that_asks() {
            reads(mother, childRules);
            UUID notice = childRules;
            for (UUID text : List.of(notice, UUID.randomUUID())) {
                gives(mother, text)
                        .statusCode(400)
                        .body("errors.field", hasItem("text"))
                        .body("errors.message", hasItem(containsString("现行")));
            }
            post(mother, PARENT, CONSENTS, Map.of("student", UUID.randomUUID(), "text", photo))
                    .statusCode(404);
        }
    }

    @Test
    void P_05_who_agrees_to_nothing_loses_nothing() {
        List<String> paths =
                List.of(
                        STUDENTS,
                        STUDENTS + "/" + child,
                        "/api/v1/guardian-links?student=" + child,
                        "/api/v1/me/next-actions");
        List<Integer> refusing = new ArrayList<>();
        paths.forEach(path -> refusing.add(as(mother, PARENT).get(path).statusCode()));
        String body = as(mother, PARENT).get(STUDENTS + "/" + child).asString();
        assertEquals(List.of(200, 200, 200, 200), refusing);
        String photos = given(mother, photo);
        given(mother, works);
        step(mother, PARENT, photos, "withdraw").statusCode(200);
        List<Integer> agreeing = new ArrayList<>();
        paths.forEach(path -> agreeing.add(as(mother, PARENT).get(path).statusCode()));
        assertEquals(refusing, agreeing);
        assertEquals(body, as(mother, PARENT).get(STUDENTS + "/" + child).asString());
    }

    @Nested
    class P_07_another_purpose_asks_anew {
        @Test
        void other_words_for_the_same_do_not() {
            given(mother, photo);
            publishes("示例目的和种类");
            assertEquals("GIVEN", state("PHOTO"));
            gives(mother, photo).statusCode(400);
        }

        @Test
        void another_purpose_does() {
            String first = given(mother, photo);
            String second = publishes("照片和录像");
            assertEquals("OUTDATED", state("PHOTO"));
            as(mother, PARENT).get(first).then().body("consent.state", equalTo("OUTDATED"));
            gives(mother, photo).statusCode(400).body("errors.field", hasItem("text"));
            given(mother, UUID.fromString(second));
            assertEquals("GIVEN", state("PHOTO"));
        }

        @Test
        void and_what_somebody_agreed_to_can_still_be_read() {
            given(mother, photo);
            publishes("照片和录像");
            anonymous()
                    .get("/api/v1/privacy-notices/{id}", photo)
                    .then()
                    .statusCode(200)
                    .body("number", equalTo(1))
                    .body("what", equalTo("示例目的和种类"));
        }
    }

    @Nested
    class The_school {
        @Test
        void sees_that_it_was_given_and_cut_names() {
            given(mother, photo);
            for (UUID[] one : new UUID[][] {{principal}, {teacher}}) {
                String role = one[0].equals(principal) ? SCHOOL : TEACHER;
                String list =
                        as(one[0], role)
                                .get(CONSENTS + "?purpose=PHOTO&withdrawn=false")
                                .then()
                                .statusCode(200)
                                .body("items", hasSize(1))
                                .body("items[0].studentName", not(equalTo(CHILD_NAME)))
                                .extract()
                                .asString();
                assertFalse(list.contains(CHILD_NAME), list);
                ofChild(one[0], role)
                        .statusCode(200)
                        .body("studentName", not(equalTo(CHILD_NAME)))
                        .body("items.state", hasItem("GIVEN"));
            }
            gives(principal, works).statusCode(403);
        }

        @Test
        void that_a_pupil_leaves_sees_it_no_more() {
            String one = given(mother, photo);
            rows.execute(
                    "update student set unit_code = '450124', school_id = ?, class_id = null"
                            + " where id = ?",
                    far,
                    child);
            on(
                    () -> {
                        Arc.container().requestContext().activate();
                        try {
                            QuarkusTransaction.requiringNew()
                                    .run(() -> moved.fire(new StudentsMoved(List.of(child))));
                        } finally {
                            Arc.container().requestContext().terminate();
                        }
                        return null;
                    });
            as(principal, SCHOOL).get(one).then().statusCode(404);
            as(teacher, TEACHER).get(CONSENTS).then().body("items", hasSize(0));
            UUID there = ofSchool("there", SCHOOL, far);
            as(there, SCHOOL).get(one).then().statusCode(200);
            // Nobody has agreed with that school.
            as(mother, PARENT).get(one).then().statusCode(200);
            assertEquals("OUTDATED", state("PHOTO"));
            // The same text, and another one who asks for it.
            gives(mother, photo).statusCode(201);
            assertEquals("GIVEN", state("PHOTO"));
            gives(mother, photo).statusCode(409);
        }

        @Test
        void is_not_asked_for_who_has_left() {
            rows.execute(
                    "update student set status = 'GRADUATED', class_id = null where id = ?", child);
            reads(mother, childRules);
            gives(mother, photo).statusCode(409);
        }
    }

    /** Nothing but taking back is possible to the product itself. */
    @Test
    void a_consent_is_written_once() {
        assertEquals(
                new TreeSet<>(
                        List.of(
                                "class_id",
                                "paper_ref",
                                // In whose file it is read, like its place; never for whom.
                                "pupil_id",
                                "school_id",
                                "unit_code",
                                "updated_at",
                                "updated_by",
                                "version",
                                "withdrawn_at",
                                "withdrawn_by")),
                new TreeSet<>(
                        rows.read(
                                "select column_name from information_schema.column_privileges where"
                                        + " table_name = 'consent_record' and privilege_type ="
                                        + " 'UPDATE' and grantee = 'tongxin_api'")));
    }
}
