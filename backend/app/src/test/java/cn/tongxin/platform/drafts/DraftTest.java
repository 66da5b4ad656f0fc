package cn.tongxin.platform.drafts;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.platform.retention.RetentionJob;
import cn.tongxin.platform.security.AccessMatrix;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.LogOfTheRun;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A form that was not sent is there again, for its writer alone. */
@QuarkusTest
class DraftTest extends ApiTest {
    private static final String ALL = "/api/v1/drafts";
    private static final String ONE = ALL + "/staff/new";
    private static final String ROLE = "school-admin";
    private static final String SECRET = "绝密的一句话";

    @Inject FieldCipher cipher;
    @Inject RetentionJob retention;

    private UUID writer;

    @BeforeEach
    void somebody() {
        rows.places();
        writer = rows.account("writer");
        forgetCallers();
    }

    private Response begin(UUID who, String subject, Map<String, ?> content) {
        return as(who, ROLE)
                .contentType(ContentType.JSON)
                .body(Map.of("form", "staff", "subject", subject, "content", content))
                .post(ALL);
    }

    private Response save(String tag, Map<String, ?> content) {
        return as(writer, ROLE)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Map.of("content", content))
                .put(ONE);
    }

    private Response read(UUID who) {
        return as(who, ROLE).get(ONE);
    }

    @Test
    void what_was_begun_and_saved_comes_back_whole() {
        begin(writer, "new", Map.of("name", SECRET))
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("version", equalTo(0))
                .body("content", nullValue());
        String tag = read(writer).header("ETag");
        Map<String, Object> content =
                Map.of(
                        "name",
                        SECRET,
                        "age",
                        41,
                        "posts",
                        List.of("班主任"),
                        "more",
                        Map.of("a", true));
        save(tag, content).then().statusCode(200).body("version", equalTo(1));
        read(writer)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("content", equalTo(content))
                .body("version", equalTo(1));
    }

    @Test
    void it_lies_encrypted_and_is_bound_to_its_row() {
        begin(writer, "new", Map.of("name", SECRET)).then().statusCode(201);
        begin(writer, "other", Map.of("name", "anything")).then().statusCode(201);
        String row =
                rows.read("select to_jsonb(d)::text from draft d where subject = 'new'").get(0);
        assertFalse(row.contains(SECRET), row);
        UUID id = UUID.fromString(rows.read("select id from draft where subject = 'new'").get(0));
        String stored = rows.read("select content from draft where id = ?", id).get(0);
        assertTrue(cipher.decrypt(Draft.place(id), stored).contains(SECRET));
        rows.execute("update draft set content = ? where subject = 'other'", stored);
        as(writer, ROLE).get(ALL + "/staff/other").then().statusCode(500);
    }

    @Test
    void nobody_else_finds_it_whatever_they_may() {
        begin(writer, "new", Map.of("name", SECRET));
        UUID bureau = cityWide("bureau", "bureau-admin");
        as(bureau, "bureau-admin").get(ONE).then().statusCode(404);
        as(bureau, "bureau-admin").delete(ONE).then().statusCode(204);
        begin(bureau, "new", Map.of("name", "mine")).then().statusCode(201);
        read(writer).then().statusCode(200).body("content.name", equalTo(SECRET));
        nobody().get(ONE).then().statusCode(401);
    }

    @Test
    void one_that_was_saved_elsewhere_is_told() {
        begin(writer, "new", Map.of("name", "1"));
        String tag = read(writer).header("ETag");
        save(tag, Map.of("name", "2")).then().statusCode(200);
        save(tag, Map.of("name", "3")).then().statusCode(412);
        begin(writer, "new", Map.of("name", "4")).then().statusCode(409);
        unchecked(writer, ROLE)
                .contentType(ContentType.JSON)
                .body(Map.of("content", Map.of()))
                .put(ONE)
                .then()
                .statusCode(428);
        read(writer).then().body("content.name", equalTo("2"));
    }

    @Test
    void once_discarded_it_is_gone_and_discarding_again_is_no_mistake() {
        begin(writer, "new", Map.of("name", SECRET));
        as(writer, ROLE).delete(ONE).then().statusCode(204);
        as(writer, ROLE).delete(ONE).then().statusCode(204);
        read(writer).then().statusCode(404);
        save("\"0-1a2b3c4d\"", Map.of()).then().statusCode(404);
        assertEquals(List.of("0"), rows.read("select count(*) from draft"));
    }

    @Test
    void it_is_gone_two_weeks_after_it_was_saved_last() {
        begin(writer, "new", Map.of("name", "1"));
        clock.advance(Duration.ofDays(10));
        save(read(writer).header("ETag"), Map.of("name", "2")).then().statusCode(200);
        clock.advance(Duration.ofDays(13));
        retention.sweep();
        read(writer).then().statusCode(200);
        clock.advance(Duration.ofDays(2));
        retention.sweep();
        read(writer).then().statusCode(404);
    }

    @Test
    void its_content_is_in_no_log_and_saving_leaves_no_line_each_time() {
        LogOfTheRun.linesSinceLastCall();
        begin(writer, "new", Map.of("name", SECRET));
        for (int i = 0; i < 3; i++) {
            save(read(writer).header("ETag"), Map.of("name", SECRET + i)).then().statusCode(200);
        }
        unchecked(writer, ROLE)
                .contentType(ContentType.JSON)
                .body(Map.of("form", "staff", "subject", "new", "content", SECRET))
                .post(ALL)
                .then()
                .statusCode(400);
        as(writer, ROLE).delete(ONE);
        assertTrue(LogOfTheRun.linesSinceLastCall().stream().noneMatch(l -> l.contains(SECRET)));
        assertEquals(
                List.of("draft.begin", "draft.discard"),
                rows.read("select action from audit_event order by seq"));
    }

    @Test
    void it_has_a_limit_and_so_has_their_number() {
        begin(writer, "new", Map.of("text", "x".repeat(66_000)))
                .then()
                .statusCode(413)
                .body("code", equalTo("TOO_LARGE"));
        rows.execute(
                "insert into draft (id, account_id, form, subject, content, expires_at, created_at,"
                        + " updated_at, source) select gen_random_uuid(), ?, 'staff', 'n' || n,"
                        + " 'a1.k1.x', now() + interval '1 day', now(), now(), 'API'"
                        + " from generate_series(1, 50) n",
                writer);
        begin(writer, "new", Map.of()).then().statusCode(429);
    }

    @Test
    void its_address_is_a_form_and_a_subject() {
        for (String address : List.of("/STAFF/new", "/staff/a_b", "/staff/" + "x".repeat(65))) {
            unchecked(writer, ROLE).get(ALL + address).then().statusCode(404);
        }
        unchecked(writer, ROLE)
                .contentType(ContentType.JSON)
                .body(Map.of("form", "Staff", "subject", "new", "content", Map.of()))
                .post(ALL)
                .then()
                .statusCode(400);
    }

    @TestFactory
    Stream<DynamicTest> every_role_has_its_own() {
        return new AccessMatrix()
                .roles().stream()
                        .map(
                                role ->
                                        dynamicTest(
                                                role,
                                                () -> {
                                                    UUID who = rows.account("a " + role);
                                                    as(who, role).get(ONE).then().statusCode(404);
                                                    as(who, role)
                                                            .contentType(ContentType.JSON)
                                                            .body(
                                                                    Map.of(
                                                                            "form", "staff",
                                                                            "subject", "new",
                                                                            "content", Map.of()))
                                                            .post(ALL)
                                                            .then()
                                                            .statusCode(201);
                                                }));
    }
}
