package cn.tongxin.platform.audit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.platform.security.AccessMatrix;
import cn.tongxin.testing.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An auditor has the audit log checked and reads whether it is as it was sealed. */
@QuarkusTest
class AuditVerificationTest extends ApiTest {
    private static final String VERIFICATIONS = "/api/v1/audit-events/verifications";

    @Inject AuditSealJob sealer;

    private final AuditLines log = new AuditLines(rows);
    private UUID auditor;

    @BeforeEach
    void twoBlocks() {
        auditor = cityWide("auditor", "auditor");
        log.add(3);
        sealer.seal();
        log.add(2);
        sealer.seal();
    }

    private Response start(UUID who, String role, Map<String, ?> body) {
        return as(who, role).contentType(ContentType.JSON).body(body).post(VERIFICATIONS);
    }

    private String started(Map<String, ?> body) {
        return start(auditor, "auditor", body).then().statusCode(202).extract().path("id");
    }

    private ValidatableResponse result(String job) {
        runJobs();
        return as(auditor, "auditor").get("/api/v1/jobs/{id}", job).then().statusCode(200);
    }

    private ValidatableResponse report(String job) {
        return as(auditor, "auditor").get("/api/v1/jobs/{id}/report", job).then().statusCode(200);
    }

    private String root(int block) {
        return rows.read("select encode(root, 'hex') from audit_seal where id = ?", block).get(0);
    }

    @Test
    void a_request_is_accepted_and_says_where_its_job_is() {
        Response answer = start(auditor, "auditor", Map.of());
        String id =
                answer.then()
                        .statusCode(202)
                        .body("status", equalTo("QUEUED"))
                        .body("kind", equalTo("audit-verification.run"))
                        .body("kindName", equalTo("核验审计日志"))
                        .extract()
                        .path("id");
        assertEquals("/api/v1/jobs/" + id, answer.header("Location"));
        assertEquals(
                "audit-verification.start audit-verification {%s} OK".formatted(id),
                log.inShort().get(5));
    }

    @Test
    void what_nobody_touched_is_intact() {
        result(started(Map.of()))
                .body("status", equalTo("DONE"))
                .body("failed", equalTo(0))
                .body("done", equalTo(2))
                .body("total", equalTo(2))
                .body("summary", equalTo("核对了 2 个区块、5 条记录，与封存时完全一致。"))
                .body("facts.intact", equalTo("true"))
                .body("facts.lastBlock", equalTo("2"))
                .body("facts.lastRoot", equalTo(root(2)));
    }

    @Test
    void a_changed_line_is_found_and_located() {
        rows.execute("update audit_event set action = 'school.read' where seq = 4");
        String job = started(Map.of());
        result(job)
                .body("status", equalTo("DONE"))
                .body("failed", equalTo(1))
                .body("facts.intact", equalTo("false"))
                .body("facts.found", equalTo("1"));
        report(job)
                .body("items.level", contains("ERROR"))
                .body("items.subject", contains("区块 2"))
                .body("items.message", contains("区块 2 中有记录被改动（记录 4）。"));
    }

    @Test
    void a_removed_line_is_found_and_located() {
        rows.execute("delete from audit_event where seq = 2");
        String job = started(Map.of());
        result(job).body("facts.intact", equalTo("false"));
        report(job).body("items.message", contains("区块 1 中有记录不见了（记录 2）。"));
    }

    @Test
    void a_cut_off_end_is_found_by_a_root_that_was_kept() {
        String root = root(2);
        rows.execute("delete from audit_leaf where seal_id = 2");
        rows.execute("delete from audit_seal where id = 2");
        rows.execute("delete from audit_event where seq > 3");
        result(started(Map.of())).body("facts.intact", equalTo("true"));
        String job = started(Map.of("kept", List.of(Map.of("block", 2, "root", root))));
        result(job).body("facts.intact", equalTo("false"));
        report(job).body("items.message", contains("区块 2 不见了。"));
    }

    @Nested
    class WrongRequests {
        @Test
        void a_root_has_a_shape() {
            unchecked(auditor, "auditor")
                    .contentType(ContentType.JSON)
                    .body(Map.of("kept", List.of(Map.of("block", 0, "root", "xyz"))))
                    .post(VERIFICATIONS)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("VALIDATION"));
        }

        @Test
        void a_sixth_unfinished_job_is_refused() {
            for (int i = 0; i < 5; i++) {
                started(Map.of());
            }
            start(auditor, "auditor", Map.of())
                    .then()
                    .statusCode(429)
                    .body("code", equalTo("TOO_MANY"));
            runJobs();
            started(Map.of());
        }

        @Test
        void the_same_key_starts_one_job() {
            for (int i = 0; i < 2; i++) {
                as(auditor, "auditor")
                        .header("Idempotency-Key", "verify-0001")
                        .contentType(ContentType.JSON)
                        .body(Map.of())
                        .post(VERIFICATIONS)
                        .then()
                        .statusCode(202);
            }
            assertEquals(List.of("1"), rows.read("select count(*) from job"));
        }
    }

    @TestFactory
    Stream<DynamicTest> it_is_for_those_who_read_the_whole_log() {
        List<String> allowed = List.of("auditor", "data-protection-officer");
        return new AccessMatrix()
                .roles().stream()
                        .map(
                                role ->
                                        dynamicTest(
                                                role,
                                                () ->
                                                        start(
                                                                        cityWide("a " + role, role),
                                                                        role,
                                                                        Map.of())
                                                                .then()
                                                                .statusCode(
                                                                        allowed.contains(role)
                                                                                ? 202
                                                                                : 403)));
    }

    @Test
    void the_connection_that_was_read_with_still_writes() {
        for (int i = 0; i < 5; i++) {
            result(started(Map.of())).body("status", equalTo("DONE"));
        }
        assertEquals(
                List.of("5"),
                rows.read(
                        "select count(*) from audit_event where action ="
                                + " 'audit-verification.start'"));
    }
}
