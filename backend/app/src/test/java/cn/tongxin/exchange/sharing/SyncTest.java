package cn.tongxin.exchange.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything an agreement gives, line by line, in parts, and again from where it was cut off. */
@QuarkusTest
class SyncTest extends SharingApi {
    private static final String STUDENTS = "/api/v1/sync/students";
    private final List<UUID> pupils = new ArrayList<>();
    private String agreement;

    @BeforeEach
    void pupilsOfTwoCounties() {
        pupils.clear();
        for (int i = 0; i < 40; i++) {
            pupils.add(families.pupil("陆" + (char) ('一' + i), here, null));
        }
        families.pupil("黄小华", there, null);
        agreement = granted("students", List.of("name", "school"), "450103");
    }

    private Response read(Map<String, ?> query) {
        return as(civil, PARTNER)
                .accept("application/x-ndjson")
                .queryParam("agreement", agreement)
                .queryParams(query)
                .get(STUDENTS);
    }

    private static List<JsonPath> lines(Response answer) {
        answer.then().statusCode(200);
        return answer.asString().lines().map(JsonPath::from).toList();
    }

    private static List<String> ids(List<JsonPath> lines) {
        return lines.subList(0, lines.size() - 1).stream().map(l -> l.getString("id")).toList();
    }

    @Test
    void every_row_comes_once_in_order_and_the_last_line_says_how_many() {
        List<JsonPath> lines = lines(read(Map.of()));
        assertThat(ids(lines))
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(pupils.stream().map(UUID::toString).toList());
        assertThat(lines.get(40).getInt("end.rows")).isEqualTo(40);
        assertThat(lines.get(0).getMap("data")).containsOnlyKeys("name", "school");
        assertThat(lines.get(0).getInt("version")).isZero();
        as(officer, BUREAU)
                .get(AGREEMENTS + "/" + agreement + "/use")
                .then()
                .body("pulls.kind", contains("SYNC"))
                .body("pulls[0].rows", equalTo(40))
                .body("pulls[0].endedAt", notNullValue());
    }

    @Test
    void parts_together_are_the_whole_and_come_with_where_to_go_on() {
        rows.execute("analyze student");
        JsonPath plan =
                as(civil, PARTNER)
                        .queryParam("agreement", agreement)
                        .queryParam("number", 4)
                        .get(STUDENTS + "/parts")
                        .then()
                        .statusCode(200)
                        .body("parts", hasSize(4))
                        .extract()
                        .jsonPath();
        TreeSet<String> all = new TreeSet<>();
        List<Map<String, String>> parts = plan.getList("parts");
        for (Map<String, String> part : parts) {
            Map<String, String> query = new java.util.HashMap<>(part);
            query.values().removeIf(java.util.Objects::isNull);
            List<String> ids = ids(lines(read(query)));
            assertThat(ids).hasSize(10);
            all.addAll(ids);
        }
        assertThat(all).hasSize(40);
        String cursor = plan.getString("changesCursor");
        changes(civil, agreement, cursor).then().body("items", hasSize(0));
        rows.execute("update student set name = '陆改', version = 1 where id = ?", pupils.get(3));
        changes(civil, agreement, cursor)
                .then()
                .body("items.id", contains(pupils.get(3).toString()));
    }

    @Test
    void an_interrupted_reading_goes_on_behind_the_last_line() {
        List<String> all = ids(lines(read(Map.of())));
        List<String> rest = ids(lines(read(Map.of("after", all.get(17)))));
        assertEquals(all.subList(18, 40), rest);
        List<String> some = ids(lines(read(Map.of("after", all.get(17), "to", all.get(20)))));
        assertEquals(all.subList(18, 21), some);
    }

    @Test
    void a_wrong_request_is_told_what_is_wrong() {
        read(Map.of("fields", "name,idNo"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("fields"));
        unchecked(civil, PARTNER)
                .get(STUDENTS)
                .then()
                .statusCode(400)
                .body("errors.field", contains("agreement"));
        unchecked(civil, PARTNER)
                .queryParam("agreement", agreement)
                .queryParam("after", "last")
                .get(STUDENTS)
                .then()
                .statusCode(400)
                .body("errors.field", contains("after"));
        as(civil, PARTNER)
                .queryParam("agreement", agreement)
                .get("/api/v1/sync/schools")
                .then()
                .statusCode(400)
                .body("errors.field", contains("agreement"));
        unchecked(civil, PARTNER)
                .queryParam("agreement", agreement)
                .queryParam("number", "17")
                .get(STUDENTS + "/parts")
                .then()
                .statusCode(400)
                .body("errors.field", contains("number"));
        as(police, PARTNER).queryParam("agreement", agreement).get(STUDENTS).then().statusCode(404);
        as(officer, BUREAU)
                .queryParam("agreement", agreement)
                .get(STUDENTS)
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        step(officer, BUREAU, agreement, "revoke", Map.of("reason", "职责已调整"));
        read(Map.of()).then().statusCode(403).body("code", equalTo("GRANT_EXPIRED"));
        assertEquals(List.of(), rows.read("select 1 from share_pull"));
    }
}
