package cn.tongxin.people.claim;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever the school has on file already goes on as the same human, with all that was settled. */
@QuarkusTest
class ClaimOnFileTest extends ClaimApi {
    private UUID guardian;
    private UUID known;

    @BeforeEach
    void aMotherWithoutAnAccount() {
        guardian = families.guardian(MOTHER, PHONE);
        known = families.link(child, guardian, "VERIFIED");
        rows.execute(
                "update guardian_link set priority = 1, may_pick_up = false where id = ?", known);
    }

    private String asked() {
        String link = claim(newcomer, by(code())).statusCode(201).extract().path("id");
        as(teacher, TEACHER)
                .get(LINKS + "/" + link)
                .then()
                .body("sameOnFile", equalTo(known.toString()));
        return link;
    }

    @Test
    void goes_on_under_the_own_account_with_the_terms_of_the_school() {
        String link = asked();
        decide(link, "verify").statusCode(400).body("errors[0].field", equalTo("sameAsOnFile"));
        decideWhetherSame(link, true)
                .statusCode(200)
                .body("link.mayPickUp", equalTo(false))
                .body("link.priority", equalTo(1));
        assertEquals("REVOKED", column("guardian_link", "status", known));
        assertEquals(200, looks(newcomer));
    }

    @Test
    void stays_beside_a_namesake_when_the_school_says_so() {
        decideWhetherSame(asked(), false).statusCode(200).body("link.mayPickUp", equalTo(true));
        assertEquals(List.of("VERIFIED", "VERIFIED"), onFile("status"));
    }

    @Test
    void is_not_asked_about_when_there_is_nobody_like_that() {
        rows.execute("update guardian_link set status = 'REVOKED' where id = ?", known);
        String link = claim(newcomer, by(code())).statusCode(201).extract().path("id");
        decideWhetherSame(link, true)
                .statusCode(400)
                .body("errors[0].field", equalTo("sameAsOnFile"));
    }

    @Test
    void stays_cut_by_an_order_with_a_new_account() {
        rows.execute("update guardian_link set cut_by_order = true where id = ?", known);
        decideWhetherSame(asked(), true).statusCode(200).body("link.cutByOrder", equalTo(true));
        assertTrue(List.of(403, 404).contains(looks(newcomer)));
    }

    @Test
    void stays_cut_by_an_order_with_another_phone() {
        families.keepAway(child, guardian);
        Map<String, Object> body = by(code());
        body.put("self", Map.of("name", MOTHER, "sex", "2", "phone", "13900009999"));
        String link = claim(newcomer, body).statusCode(201).extract().path("id");
        // Before anybody has decided: where the pupil goes, and will go, is not told either.
        assertEquals("true", column("guardian_link", "cut_by_order", UUID.fromString(link)));
        as(newcomer, PARENT)
                .get(CLAIMS)
                .then()
                .body("items", hasSize(1))
                .body("items[0].schoolName", nullValue());
        decide(link, "verify").statusCode(200).body("link.cutByOrder", equalTo(true));
        assertTrue(List.of(403, 404).contains(looks(newcomer)));
    }

    @Test
    void is_matched_by_name_birthday_and_phone_and_waits() {
        post(newcomer, PARENT, MATCH, match("陆小明")).statusCode(202);
        assertEquals(List.of("SCHOOL", "MATCH"), onFile("claimed_by"));
        as(newcomer, PARENT).get(CLAIMS).then().body("items", hasSize(0));
        assertTrue(List.of(403, 404).contains(looks(newcomer)));
        String link = onFile("id").get(1);
        decideWhetherSame(link, true).statusCode(200);
        assertEquals(200, looks(newcomer));
    }

    @Test
    void is_told_the_same_as_who_is_not() {
        Response there =
                post(newcomer, PARENT, MATCH, match("陆小明")).statusCode(202).extract().response();
        Response not =
                post(UUID.randomUUID(), PARENT, MATCH, match("没有人"))
                        .statusCode(202)
                        .extract()
                        .response();
        assertEquals(
                there.asString().replaceAll("\"at\":\"[^\"]+\"", ""),
                not.asString().replaceAll("\"at\":\"[^\"]+\"", ""));
        assertEquals(
                2,
                rows.read("select 1 from account where activated_at is not null and source = 'API'")
                        .size());
    }

    @Test
    void is_answered_the_same_when_asking_twice_at_once() throws Exception {
        post(newcomer, PARENT, MATCH, match("没有人")).statusCode(202);
        // The account that this has opened is told of by the database, a moment later.
        forgetCallers();
        Map<String, Object> again = new HashMap<>(match("陆小明"));
        again.remove("self");
        Callable<Integer> ask = () -> post(newcomer, PARENT, MATCH, again).extract().statusCode();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Integer> one : threads.invokeAll(List.of(ask, ask))) {
                assertEquals(202, one.get());
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(List.of("SCHOOL", "MATCH"), onFile("claimed_by"));
    }

    @Test
    void may_ask_five_times_a_day_whatever_comes_of_it() {
        Map<String, Object> again = new HashMap<>(match("陆小明"));
        post(newcomer, PARENT, MATCH, again).statusCode(202);
        forgetCallers();
        again.remove("self");
        for (int i = 0; i < 4; i++) {
            post(newcomer, PARENT, MATCH, again).statusCode(202);
        }
        post(newcomer, PARENT, MATCH, again).statusCode(429);
        assertEquals(2, onFile("id").size(), "asked for once");
    }

    @Test
    void is_not_matched_by_another_phone() {
        Map<String, Object> body = new HashMap<>(match("陆小明"));
        body.put("self", Map.of("name", MOTHER, "sex", "2", "phone", "13900009999"));
        post(newcomer, PARENT, MATCH, body).statusCode(202);
        assertEquals(List.of("SCHOOL"), onFile("claimed_by"));
    }
}
