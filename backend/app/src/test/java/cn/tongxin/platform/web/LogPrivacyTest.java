package cn.tongxin.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.org.school.SchoolBody;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.LogOfTheRun;
import cn.tongxin.testing.Rows;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What failures leave in the log; every other test class looks at its own part of it too. */
@QuarkusTest
class LogPrivacyTest extends ApiTest {
    private static final String NAME = "不可外传小学";
    private static final String PHONE = "13912345678";

    private UUID school;
    private UUID me;

    @BeforeEach
    void oneSchool() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        me = cityWide("bureau", "bureau-admin");
        LogOfTheRun.linesSinceLastCall();
    }

    private void put(SchoolBody body, int status) {
        as(me, "bureau-admin")
                .header("If-Match", "\"0-00\"")
                .contentType(ContentType.JSON)
                .body(body.json())
                .put("/api/v1/schools/" + school)
                .then()
                .statusCode(status);
    }

    /** The line about a request is written after its answer has gone out: it is waited for. */
    private static void holdsNoSecretBut(String expected) {
        List<String> lines = new ArrayList<>();
        Instant patience = Instant.now().plusSeconds(10);
        while (lines.stream().noneMatch(line -> line.contains(expected))) {
            assertTrue(
                    Instant.now().isBefore(patience),
                    () -> "no line with " + expected + ": " + lines);
            lines.addAll(LogOfTheRun.linesSinceLastCall());
        }
        Set<String> names = new HashSet<>(Rows.namesWritten());
        names.add(NAME);
        assertEquals(List.of(), LogOfTheRun.secretsIn(lines, names));
    }

    @Test
    void a_refused_request_is_logged_without_its_query_token_and_body() {
        String token = mint.token(me, "bureau-admin");
        nobody().get("/api/v1/schools?access_token=" + token + "&name=" + NAME)
                .then()
                .statusCode(401);
        unchecked(me, "bureau-admin")
                .get("/api/v1/schools?name=" + NAME + "&x=" + PHONE)
                .then()
                .statusCode(400);
        nobody().header("Authorization", "Bearer " + token + "x")
                .get("/api/v1/schools")
                .then()
                .statusCode(401);
        holdsNoSecretBut("GET /api/v1/schools -> 400");
    }

    /** The driver would quote the whole row in its message. */
    @Test
    void a_failure_in_the_database_is_logged_without_the_row() {
        rows.execute(
                "alter table school add constraint for_this_test check (name <> '" + NAME + "')");
        try {
            put(SchoolBody.valid().with("name", NAME).with("phone", PHONE), 500);
        } finally {
            rows.execute("alter table school drop constraint for_this_test");
        }
        holdsNoSecretBut("for_this_test");
        assertEquals("0", rows.stored(school).get("version"));
    }

    @Test
    void a_refused_body_is_not_quoted() {
        unchecked(me, "bureau-admin")
                .header("If-Match", "\"0-00\"")
                .contentType(ContentType.JSON)
                .body("{\"name\":\"" + NAME + "\",\"phone\":" + PHONE + ",\"" + NAME + "\":1")
                .put("/api/v1/schools/" + school)
                .then()
                .statusCode(400);
        holdsNoSecretBut("PUT /api/v1/schools/" + school + " -> 400");
    }

    @Test
    void the_look_at_the_log_finds_what_it_looks_for() {
        Set<String> names = Set.of("青秀区示例小学");
        for (String secret :
                List.of(
                        "saved 青秀区示例小学",
                        "Authorization: Bearer eyJhbGciOiJSUzI1NiIsInR5cCI",
                        "calling 13912345678 now",
                        "phone=0771-5500000",
                        "id 450103201501011234",
                        "id 45010320150101123X.")) {
            assertEquals(1, LogOfTheRun.secretsIn(List.of("ok", secret), names).size(), secret);
        }
        assertEquals(
                List.of(),
                LogOfTheRun.secretsIn(
                        List.of(
                                "GET /api/v1/schools/0199f2c4-1391-7234-8678-139123456789 -> 404",
                                "took 13912345678901 ns, 450103001001"),
                        names));
    }
}
