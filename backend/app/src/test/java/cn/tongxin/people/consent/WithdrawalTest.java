package cn.tongxin.people.consent;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Taking back is as easy as agreeing, and for whoever has agreed (PIPL 15). */
@QuarkusTest
class WithdrawalTest extends ConsentApi {
    @Test
    void is_as_easy_as_giving_and_kept() {
        String one = given(mother, photo);
        unchecked(mother, PARENT)
                .contentType(ContentType.JSON)
                .post(one + "/withdraw")
                .then()
                .statusCode(428);
        as(mother, PARENT)
                .header("If-Match", "\"7-00000000\"")
                .contentType(ContentType.JSON)
                .post(one + "/withdraw")
                .then()
                .statusCode(412);
        step(mother, PARENT, one, "withdraw")
                .statusCode(200)
                .body("consent.state", equalTo("WITHDRAWN"))
                .body("actions", hasSize(0));
        step(mother, PARENT, one, "withdraw").statusCode(409);
        assertEquals("WITHDRAWN", state("PHOTO"));
        given(mother, photo);
        assertEquals("GIVEN", state("PHOTO"));
        as(mother, PARENT)
                .get(CONSENTS + "?student=" + child + "&count=exact")
                .then()
                .statusCode(200)
                .body("total.value", equalTo(2))
                .body("items.state", equalTo(List.of("GIVEN", "WITHDRAWN")));
    }

    @Test
    void another_guardian_who_decides_may_too() {
        UUID father = parent("father", "陆建国", "STATUTORY");
        step(father, PARENT, given(mother, photo), "withdraw").statusCode(200);
        assertEquals("WITHDRAWN", state("PHOTO"));
    }

    @Test
    void of_what_is_outdated_leaves_what_was_agreed_to_since() {
        String first = given(mother, photo);
        given(mother, UUID.fromString(publishes("照片和录像")));
        step(mother, PARENT, first, "withdraw").statusCode(200);
        assertEquals("GIVEN", state("PHOTO"));
    }

    @Test
    void of_a_guardian_leaves_what_the_pupil_has_signed() {
        String first = given(mother, photo);
        UUID second = UUID.fromString(publishes("照片和录像"));
        born(today().minusYears(14));
        signed(today(), second).statusCode(201);
        step(mother, PARENT, first, "withdraw").statusCode(200);
        assertEquals("GIVEN", state("PHOTO"));
    }

    @Test
    void is_the_pupils_from_the_fourteenth_birthday_on_and_the_schools_to_enter() {
        String one = given(mother, photo);
        born(today().minusYears(14));
        step(principal, SCHOOL, one, "withdraw-written").statusCode(200);
        assertEquals("WITHDRAWN", state("PHOTO"));
    }

    @Test
    void is_the_schools_when_nobody_decides_any_more() {
        String one = given(mother, photo);
        step(principal, SCHOOL, one, "withdraw-written").statusCode(422);
        rows.execute("update guardian_link set may_decide = false");
        step(principal, SCHOOL, one, "withdraw-written").statusCode(200);
    }

    @Test
    void takes_back_what_was_outdated_as_well() {
        given(mother, photo);
        String second = publishes("照片和录像");
        String one = given(mother, UUID.fromString(second));
        step(mother, PARENT, one, "withdraw").statusCode(200);
        assertEquals(
                List.of("0"),
                rows.read("select count(*) from consent_record where withdrawn_at is null"));
    }
}
