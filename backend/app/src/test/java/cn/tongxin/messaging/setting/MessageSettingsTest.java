package cn.tongxin.messaging.setting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import cn.tongxin.testing.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How somebody wants to be reached, which nobody else sees or changes. */
@QuarkusTest
class MessageSettingsTest extends ApiTest {
    private static final String SETTINGS = "/api/v1/me/message-settings";

    private UUID me;
    private UUID other;

    @BeforeEach
    void twoPeople() {
        me = rows.account("me");
        other = rows.account("other");
    }

    private Response read(UUID who) {
        return as(who, "volunteer").get(SETTINGS);
    }

    private static Map<String, Object> wish(String email, boolean on, String from, String to) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("emailOn", on);
        if (email != null) {
            wish.put("email", email);
        }
        if (from != null) {
            wish.put("quietFrom", from);
        }
        if (to != null) {
            wish.put("quietTo", to);
        }
        return wish;
    }

    private Response change(UUID who, Map<String, Object> wish, String tag) {
        return unchecked(who, "volunteer")
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(wish)
                .put(SETTINGS);
    }

    private Response change(UUID who, Map<String, Object> wish) {
        return change(who, wish, read(who).header("ETag"));
    }

    @Test
    void who_has_chosen_nothing_has_quiet_nights() {
        read(me).then()
                .statusCode(200)
                .body("emailOn", equalTo(true))
                .body("quietFrom", equalTo("22:00"))
                .body("quietTo", equalTo("07:00"))
                .body("version", equalTo(0))
                .body("actions.name", contains("update"))
                .body("", not(hasKey("email")));
    }

    @Test
    void a_choice_replaces_the_one_before() {
        change(me, wish("me@mail.example", true, "21:30", "08:05"))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        read(me).then()
                .body("email", equalTo("me@mail.example"))
                .body("quietFrom", equalTo("21:30"))
                .body("quietTo", equalTo("08:05"))
                .body("version", equalTo(1));
        change(me, wish(null, false, null, null)).then().statusCode(200);
        read(me).then()
                .body("emailOn", equalTo(false))
                .body("version", equalTo(2))
                .body("", not(hasKey("email")))
                .body("", not(hasKey("quietFrom")));
        read(other).then().body("version", equalTo(0)).body("", not(hasKey("email")));
    }

    @Test
    void a_change_names_the_version_it_has_seen() {
        unchecked(me, "volunteer")
                .contentType(ContentType.JSON)
                .body(wish(null, true, null, null))
                .put(SETTINGS)
                .then()
                .statusCode(428);
        String first = read(me).header("ETag");
        // A new address alone is a change as well.
        change(me, wish("me@mail.example", true, "22:00", "07:00"), first)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        change(me, wish("old@mail.example", true, "22:00", "07:00"), first).then().statusCode(412);
        read(me).then().body("email", equalTo("me@mail.example"));
    }

    @Test
    void a_refused_first_choice_leaves_nothing() {
        change(me, wish(null, false, null, null), "\"7-00000000\"").then().statusCode(412);
        read(me).then().body("version", equalTo(0)).body("emailOn", equalTo(true));
    }

    @Test
    void what_cannot_be_is_refused_in_words() {
        for (String email :
                new String[] {
                    "me",
                    "me@mail",
                    "a b@mail.example",
                    "me@mail.example\r\nBcc: x@mail.example",
                    "Me <me@mail.example>",
                    "me@mail.example,x@mail.example"
                }) {
            change(me, wish(email, true, null, null))
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem("email"));
        }
        change(me, wish(null, true, "24:00", "07:00"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("quietFrom"));
        for (String[] times :
                new String[][] {{"22:00", null}, {null, "07:00"}, {"07:00", "07:00"}}) {
            change(me, wish(null, true, times[0], times[1]))
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("quietTo"));
        }
    }

    @Test
    void somebody_without_an_account_has_no_settings() {
        read(UUID.randomUUID()).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
    }
}
