package cn.tongxin.exchange.sharing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both sides reckon over the pages, each by itself, and compare. */
@QuarkusTest
class ManifestTest extends SharingApi {
    private static final String NONE = "0".repeat(64);
    private String agreement;

    @BeforeEach
    void fivePupils() {
        for (String name : List.of("陆晓一", "陆晓二", "陆晓三", "陆晓四", "陆晓五")) {
            families.pupil(name, here, null);
        }
        agreement = granted("students", List.of("name"), null);
    }

    private JsonPath page(@Nullable String cursor, int limit) {
        var request =
                as(civil, PARTNER).queryParam("agreement", agreement).queryParam("limit", limit);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get("/api/v1/changes").then().statusCode(200).extract().jsonPath();
    }

    private Response acknowledge(JsonPath last, int rows, String chain) {
        return as(civil, PARTNER)
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "agreement",
                                agreement,
                                "cursor",
                                last.getString("nextCursor"),
                                "rows",
                                rows,
                                "chain",
                                chain))
                .post("/api/v1/changes/acks");
    }

    private Response manifest() {
        return as(civil, PARTNER)
                .queryParam("agreement", agreement)
                .get("/api/v1/changes/manifest");
    }

    /** As the contract describes it, written anew. */
    private static String digest(JsonPath page) {
        StringBuilder lines = new StringBuilder();
        List<Map<String, Object>> items = page.getList("items");
        for (Map<String, Object> item : items) {
            lines.append(item.get("op"))
                    .append(' ')
                    .append(item.get("id") == null ? "-" : item.get("id"))
                    .append(' ')
                    .append(item.get("version") == null ? "-" : item.get("version"))
                    .append('\n');
        }
        return sha256(lines.toString());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_reader_who_has_everything_reckons_the_same() {
        JsonPath first = page(null, 2);
        JsonPath second = page(first.getString("nextCursor"), 2);
        assertEquals(digest(first), first.getString("digest"));
        String one = sha256(NONE + digest(first));
        String two = sha256(one + digest(second));
        manifest()
                .then()
                .statusCode(200)
                .body("pages.chain", contains(one, two))
                .body("pages.rows", contains(2, 2))
                .body(
                        "pages.cursor",
                        contains(first.getString("nextCursor"), second.getString("nextCursor")))
                .body("acknowledgedAt", equalTo(null));
        acknowledge(second, 4, two)
                .then()
                .statusCode(200)
                .body("matches", equalTo(true))
                .body("pages", equalTo(2))
                .body("chain", equalTo(two));
        manifest().then().body("pages", empty()).body("acknowledgedAt", notNullValue());
        JsonPath third = page(second.getString("nextCursor"), 2);
        acknowledge(third, 1, sha256(NONE + digest(third)))
                .then()
                .body("matches", equalTo(true))
                .body("rows", equalTo(1));
    }

    @Test
    void whoever_lost_a_page_is_told_and_finds_which() {
        JsonPath first = page(null, 2);
        JsonPath second = page(first.getString("nextCursor"), 2);
        String lost = sha256(NONE + digest(second));
        acknowledge(second, 2, lost)
                .then()
                .statusCode(200)
                .body("matches", equalTo(false))
                .body("rows", equalTo(4));
        manifest().then().body("pages", hasSize(2)).body("pages[0].digest", equalTo(digest(first)));
        as(officer, BUREAU)
                .get(AGREEMENTS + "/" + agreement + "/use")
                .then()
                .body("followers[0].matches", equalTo(false));
        // Read again from where they differ, and acknowledged anew.
        JsonPath again = page(null, 3);
        acknowledge(again, 3, sha256(NONE + digest(again)))
                .then()
                .body("matches", equalTo(true))
                .body("pages", equalTo(1));
    }

    @Test
    void whoever_was_cut_off_and_reads_again_counts_the_page_once() {
        JsonPath first = page(null, 2);
        page(first.getString("nextCursor"), 2);
        JsonPath second = page(first.getString("nextCursor"), 3);
        String chain = sha256(sha256(NONE + digest(first)) + digest(second));
        acknowledge(second, 5, chain).then().body("matches", equalTo(true));
    }

    @Test
    void an_acknowledgement_whose_answer_was_lost_can_be_sent_again() {
        JsonPath first = page(null, 5);
        String chain = sha256(NONE + digest(first));
        acknowledge(first, 5, chain).then().body("matches", equalTo(true));
        acknowledge(first, 5, chain).then().statusCode(200).body("matches", equalTo(true));
        assertEquals(List.of("1"), rows.read("select count(*) from share_ack"));
        acknowledge(first, 4, chain).then().body("matches", equalTo(false));
    }

    @Test
    void a_wrong_acknowledgement_is_refused() {
        JsonPath first = page(null, 2);
        unchecked(civil, PARTNER)
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "agreement",
                                agreement,
                                "cursor",
                                first.getString("nextCursor"),
                                "rows",
                                2,
                                "chain",
                                "AB"))
                .post("/api/v1/changes/acks")
                .then()
                .statusCode(400)
                .body("errors.field", contains("chain"));
        as(civil, PARTNER)
                .contentType(ContentType.JSON)
                .body(Map.of("agreement", agreement, "cursor", "AAAA", "rows", 0, "chain", NONE))
                .post("/api/v1/changes/acks")
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR"));
        as(police, PARTNER)
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "agreement",
                                agreement,
                                "cursor",
                                first.getString("nextCursor"),
                                "rows",
                                2,
                                "chain",
                                NONE))
                .post("/api/v1/changes/acks")
                .then()
                .statusCode(404);
        assertEquals(List.of(), rows.read("select 1 from share_ack"));
    }
}
