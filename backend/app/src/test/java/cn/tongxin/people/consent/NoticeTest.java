package cn.tongxin.people.consent;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.platform.security.AccessMatrix;
import cn.tongxin.testing.PrivacyTexts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What everybody is told, the versions of it, and who was told when (P-02, P-04). */
@QuarkusTest
class NoticeTest extends ConsentApi {
    private static final String MATCH = "/api/v1/claims/match";

    private static final Map<String, Object> CLAIM =
            Map.of(
                    "studentName",
                    CHILD_NAME,
                    "birthDate",
                    "2016-05-01",
                    "relation",
                    "52",
                    "self",
                    Map.of("name", "农秀英", "sex", "2", "phone", "13900009999"));

    @Nested
    class P_02_what_the_law_wants_done_is_told_and_not_asked_for {
        @Test
        void nobody_gives_a_name_and_a_phone_before() {
            UUID newcomer = UUID.randomUUID();
            UUID general = new PrivacyTexts(rows).inForce("GENERAL");
            post(newcomer, PARENT, MATCH, CLAIM)
                    .statusCode(422)
                    .body("rule", equalTo("P-02"))
                    .body("detail", containsString("请先阅读"));
            reads(newcomer, childRules).statusCode(200);
            post(newcomer, PARENT, MATCH, CLAIM).statusCode(422);
            assertEquals(List.of("0"), rows.read("select count(*) from claim_try"));
            reads(newcomer, general).statusCode(200);
            post(newcomer, PARENT, MATCH, CLAIM).statusCode(202);
        }

        @Test
        void a_code_is_not_used_up_by_who_was_not_told() {
            UUID newcomer = UUID.randomUUID();
            String code =
                    post(teacher, TEACHER, "/api/v1/claims/slips", Map.of("classGroup", group))
                            .extract()
                            .path("items[0].code");
            Map<String, Object> claim =
                    Map.of(
                            "code",
                            code,
                            "relation",
                            "52",
                            "self",
                            Map.of(
                                    "name", "农秀英",
                                    "sex", "2",
                                    "phone", "13900009999"));
            post(newcomer, PARENT, "/api/v1/claims", claim).statusCode(422);
            reads(newcomer, childRules);
            post(newcomer, PARENT, "/api/v1/claims", claim).statusCode(201);
        }

        @Test
        void the_first_time_counts_and_a_new_version_is_told_anew() {
            as(mother, PARENT)
                    .get(RECEIPTS)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].shownAt", nullValue());
            String first =
                    reads(mother, childRules)
                            .statusCode(200)
                            .body("items[0].shownAt", notNullValue())
                            .extract()
                            .path("items[0].shownAt");
            reads(mother, childRules).statusCode(200).body("items[0].shownAt", equalTo(first));
            String draft =
                    post(
                                    officer,
                                    OFFICER,
                                    TEXTS,
                                    Map.of("purpose", "CHILD_RULES", "words", words("示例目的和种类")))
                            .extract()
                            .path("text.id");
            inForce(draft).statusCode(200);
            as(mother, PARENT)
                    .get(RECEIPTS)
                    .then()
                    .body("items[0].text", equalTo(draft))
                    .body("items[0].shownAt", nullValue());
            gives(mother, photo).statusCode(422).body("rule", equalTo("P-03"));
        }

        @Test
        void nobody_can_have_been_shown_what_is_not_in_force_or_not_told() {
            for (UUID text : List.of(photo, UUID.randomUUID())) {
                reads(mother, text).statusCode(400).body("errors.field", hasItem("texts"));
            }
            unchecked(mother, PARENT)
                    .contentType(ContentType.JSON)
                    .body(Map.of("texts", List.of()))
                    .post(RECEIPTS)
                    .then()
                    .statusCode(400);
        }

        @TestFactory
        Stream<DynamicTest> it_is_each_ones_own_whatever_the_role() {
            return new AccessMatrix()
                    .roles().stream()
                            .map(
                                    role ->
                                            dynamicTest(
                                                    role,
                                                    () -> {
                                                        UUID me = UUID.randomUUID();
                                                        post(
                                                                        me,
                                                                        role,
                                                                        RECEIPTS,
                                                                        Map.of(
                                                                                "texts",
                                                                                List.of(
                                                                                        childRules)))
                                                                .statusCode(200)
                                                                .body(
                                                                        "items[0].shownAt",
                                                                        notNullValue());
                                                        as(UUID.randomUUID(), role)
                                                                .get(RECEIPTS)
                                                                .then()
                                                                .statusCode(200)
                                                                .body(
                                                                        "items[0].shownAt",
                                                                        nullValue());
                                                    }));
        }
    }

    @Nested
    class Texts {
        @Test
        void are_public_as_soon_as_they_are_in_force() {
            anonymous()
                    .get("/api/v1/privacy-notices")
                    .then()
                    .statusCode(200)
                    .body("items.purpose", equalTo(List.of("CHILD_RULES", "PHOTO", "WORKS")));
            String draft =
                    post(
                                    officer,
                                    OFFICER,
                                    TEXTS,
                                    Map.of("purpose", "PHOTO", "words", words("照片和录像")))
                            .statusCode(201)
                            .body("text.number", equalTo(2))
                            .extract()
                            .path("text.id");
            anonymous().get("/api/v1/privacy-notices/{id}", draft).then().statusCode(404);
            anonymous()
                    .get("/api/v1/privacy-notices/{id}", UUID.randomUUID())
                    .then()
                    .statusCode(404);
            step(officer, OFFICER, TEXTS + "/" + draft, "publish")
                    .statusCode(422)
                    .body("rule", equalTo("RS-11"));
            inForce(draft).statusCode(200).body("text.status", equalTo("PUBLISHED"));
            anonymous().get("/api/v1/privacy-notices/{id}", draft).then().statusCode(200);
            as(officer, OFFICER)
                    .get(TEXTS + "?purpose=PHOTO")
                    .then()
                    .body("items.status", equalTo(List.of("PUBLISHED", "REPLACED")));
        }

        @Test
        void are_changed_as_drafts_only() {
            String published = TEXTS + "/" + photo;
            put(officer, OFFICER, published, words("照片和姓氏")).statusCode(409);
            step(bureau, BUREAU, published, "publish").statusCode(409);
            String draft =
                    TEXTS
                            + "/"
                            + post(
                                            officer,
                                            OFFICER,
                                            TEXTS,
                                            Map.of("purpose", "PHOTO", "words", words("照片和姓氏")))
                                    .extract()
                                    .path("text.id");
            put(officer, OFFICER, draft, words("照片和录像"))
                    .statusCode(200)
                    .body("what", equalTo("照片和录像"));
            as(officer, OFFICER)
                    .header("If-Match", "\"0-00000000\"")
                    .contentType(ContentType.JSON)
                    .body(words("照片和姓氏"))
                    .put(draft)
                    .then()
                    .statusCode(412);
            unchecked(officer, OFFICER)
                    .contentType(ContentType.JSON)
                    .body(words("照片和姓氏"))
                    .put(draft)
                    .then()
                    .statusCode(428);
            post(officer, OFFICER, TEXTS, Map.of("purpose", "PHOTO", "words", words("照片和姓氏")))
                    .statusCode(409);
        }

        @Test
        void P_04_asking_for_sensitive_data_says_why_and_what_it_means() {
            Map<String, Object> bare =
                    Map.of("title", "使用照片", "what", "照片和录像", "body", "没有写明必要性和影响的正文。");
            String draft =
                    TEXTS
                            + "/"
                            + post(
                                            officer,
                                            OFFICER,
                                            TEXTS,
                                            Map.of("purpose", "PHOTO", "words", bare))
                                    .statusCode(201)
                                    .extract()
                                    .path("text.id");
            as(bureau, BUREAU)
                    .get(draft)
                    .then()
                    .body("actions.name", equalTo(List.of("publish")))
                    .body("actions[0].enabled", equalTo(false));
            step(bureau, BUREAU, draft, "publish")
                    .statusCode(422)
                    .body("rule", equalTo("P-04"))
                    .body("detail", containsString("必要"));
            put(
                            officer,
                            OFFICER,
                            draft,
                            Map.of(
                                    "title", "使用照片",
                                    "what", "照片和录像",
                                    "necessity", "需要现场照片",
                                    "effect", "    ",
                                    "body", "写明了必要性，没有写明影响的正文。"))
                    .statusCode(200);
            step(bureau, BUREAU, draft, "publish").statusCode(422).body("rule", equalTo("P-04"));
            put(officer, OFFICER, draft, words("照片和录像")).statusCode(200);
            step(bureau, BUREAU, draft, "publish").statusCode(200);
        }

        @Test
        void are_kept_as_they_were_published_even_by_the_database() {
            assertThrows(
                    RuntimeException.class,
                    () ->
                            rows.execute(
                                    "update privacy_text set body = '另一份正文，不是公布的。' where id = ?",
                                    photo));
        }
    }
}
