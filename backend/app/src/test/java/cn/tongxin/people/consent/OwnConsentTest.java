package cn.tongxin.people.consent;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** P-06: from the fourteenth birthday on the pupil agrees itself, in writing. */
@QuarkusTest
class OwnConsentTest extends ConsentApi {
    @Test
    void the_guardian_agrees_until_the_day_before() {
        born(today().minusYears(14).plusDays(1));
        given(mother, photo);
        ofChild(mother, PARENT).body("decidesItself", equalTo(false));
        born(today().minusYears(14));
        ofChild(mother, PARENT).body("decidesItself", equalTo(true));
        gives(mother, works)
                .statusCode(422)
                .body("rule", equalTo("P-06"))
                .body("detail", containsString("书面"));
        // What was agreed to before holds on, and so does the view of the guardian.
        assertEquals("GIVEN", state("PHOTO"));
    }

    @Test
    void in_writing_and_the_school_enters_the_paper() {
        born(today().minusYears(14).minusDays(10));
        String one =
                CONSENTS
                        + "/"
                        + signed(today(), photo)
                                .statusCode(201)
                                .body("consent.kind", equalTo("WRITTEN"))
                                .body("consent.channel", equalTo("PAPER"))
                                .extract()
                                .path("consent.id");
        assertEquals("GIVEN", state("PHOTO"));
        assertFalse(
                rows.read("select paper_ref from consent_record").get(0).contains("德育处"),
                "encrypted");
        step(mother, PARENT, one, "withdraw").statusCode(422).body("rule", equalTo("P-06"));
        step(principal, SCHOOL, one, "withdraw-written").statusCode(200);
        assertEquals("WITHDRAWN", state("PHOTO"));
    }

    @Test
    void a_paper_signed_before_that_day_is_none() {
        born(today().minusYears(14));
        signed(today().minusDays(1), photo).statusCode(422).body("rule", equalTo("P-06"));
        unchecked(principal, SCHOOL)
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "student",
                                child,
                                "text",
                                photo,
                                "signedOn",
                                today().plusDays(2).toString(),
                                "paperRef",
                                "1"))
                .post(CONSENTS + "/written")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("signedOn"));
    }

    @Test
    void nor_is_one_of_a_child() {
        signed(today(), photo).statusCode(422).body("rule", equalTo("P-03"));
        String online = given(mother, photo);
        step(principal, SCHOOL, online, "withdraw-written")
                .statusCode(422)
                .body("rule", equalTo("P-03"));
    }

    @Test
    void and_nobody_but_the_own_school_enters_one() {
        born(LocalDate.parse("2010-01-01"));
        UUID other = ofSchool("other", SCHOOL, near);
        Map<String, Object> paper =
                Map.of(
                        "student",
                        child,
                        "text",
                        photo,
                        "signedOn",
                        today().toString(),
                        "paperRef",
                        "1");
        post(other, SCHOOL, CONSENTS + "/written", paper).statusCode(404);
        post(teacher, TEACHER, CONSENTS + "/written", paper).statusCode(403);
        post(mother, PARENT, CONSENTS + "/written", paper).statusCode(403);
    }
}
