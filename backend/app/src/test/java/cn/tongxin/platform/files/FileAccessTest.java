package cn.tongxin.platform.files;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.platform.retention.RetentionJob;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who reads a file, how it goes out, and when it is gone. */
@QuarkusTest
class FileAccessTest extends FileApi {
    @Inject FileStore store;
    @Inject FileSweepJob sweeper;
    @Inject RetentionJob retention;

    private int reads(UUID who, String role, UUID file) {
        int meta = as(who, role).get(ONE, file).statusCode();
        assertEquals(meta, unchecked(who, role).get(CONTENT, file).statusCode());
        return meta;
    }

    @Test
    void until_it_is_attached_it_is_its_uploaders() {
        UUID file = uploadedPdf();
        assertEquals(200, reads(county, ROLE, file));
        assertEquals(403, reads(bureau, "bureau-admin", file));
        assertEquals(404, reads(county, ROLE, UUID.randomUUID()));
        nobody().get(CONTENT, file).then().statusCode(401);
    }

    @Test
    void with_a_proposal_whoever_may_read_that_may_read_it() {
        UUID file = uploadedPdf();
        Response proposal = propose(List.of(file));
        proposal.then()
                .statusCode(201)
                .body("attachments.id", contains(file.toString()))
                .body("attachments.name", contains("停办方案.pdf"));
        String id = proposal.path("id");
        as(bureau, "bureau-admin")
                .get("/api/v1/proposals/{id}", id)
                .then()
                .statusCode(200)
                .body("attachments[0].scan", equalTo("NOT_SCANNED"));
        assertEquals(200, reads(bureau, "bureau-admin", file));
        assertEquals(200, reads(county, ROLE, file));
        assertEquals(403, reads(ofUnit("elsewhere", ROLE, "450124"), ROLE, file));
        assertEquals(
                403, reads(ofSchool("teacher", "class-teacher", school), "class-teacher", file));
        rows.execute("delete from role_grant where account_id = ?", county);
        forgetCallers();
        assertEquals(403, reads(county, ROLE, file));
    }

    @Test
    void only_an_upload_of_ones_own_is_attached_and_once() {
        UUID file = uploadedPdf();
        rows.execute("update file set account_id = ? where id = ?", bureau, file);
        propose(List.of(file))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("attachments"));
        rows.execute("update file set account_id = ? where id = ?", county, file);
        propose(List.of(file, UUID.randomUUID())).then().statusCode(400);
        assertEquals(List.of("0"), rows.read("select count(*) from proposal"));
        propose(List.of(file)).then().statusCode(201);
        rows.execute(
                "update proposal set status = 'WITHDRAWN', decided_at = now(), decided_by ="
                        + " created_by");
        propose(List.of(file)).then().statusCode(400);
    }

    @Nested
    class GoingOut {
        @Test
        void it_is_an_attachment_that_no_browser_opens_here() {
            UUID file = uploadedPdf();
            Response answer = as(county, ROLE).get(CONTENT, file);
            answer.then()
                    .statusCode(200)
                    .contentType("application/octet-stream")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Cache-Control", "private, no-store")
                    .header(
                            "Content-Security-Policy",
                            "default-src 'none'; sandbox; frame-ancestors 'none'")
                    .header(
                            "Content-Disposition",
                            "attachment; filename=\"____.pdf\";"
                                    + " filename*=UTF-8''%E5%81%9C%E5%8A%9E%E6%96%B9%E6%A1%88.pdf");
            assertEquals(1, answer.headers().getList("Content-Security-Policy").size());
            assertArrayEquals(Samples.pdf("方案"), answer.asByteArray());
            assertEquals(
                    List.of("file.upload", "file.download"),
                    rows.read("select action from audit_event order by seq"));
        }

        @Test
        void an_infected_one_does_not() {
            UUID file = uploadedPdf();
            rows.execute("update file set scan = 'INFECTED' where id = ?", file);
            as(county, ROLE)
                    .get(CONTENT, file)
                    .then()
                    .statusCode(403)
                    .body("detail", containsString("病毒"));
            as(county, ROLE)
                    .get(ONE, file)
                    .then()
                    .statusCode(200)
                    .body("scan", equalTo("INFECTED"));
        }
    }

    @Nested
    class Keeping {
        private String hash(UUID file) {
            return rows.read("select sha256 from file where id = ?", file).get(0);
        }

        @Test
        void the_same_content_lies_there_once_and_only_its_owner_can_look() throws IOException {
            UUID first = uploadedPdf();
            UUID second = uploadedPdf();
            assertEquals(hash(first), hash(second));
            Path place = store.place(hash(first));
            assertTrue(Files.exists(place));
            assertEquals(
                    "rw-------",
                    java.nio.file.attribute.PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(place)));
        }

        @Test
        void what_nobody_attached_goes_after_a_day_and_its_content_with_the_last_row()
                throws IOException {
            UUID attached = uploadedPdf();
            propose(List.of(attached)).then().statusCode(201);
            UUID left = uploadedPdf();
            UUID alone = uploaded("a.pdf", "application/pdf", Samples.pdf("alone"));
            Path shared = store.place(hash(attached));
            Path lonely = store.place(hash(alone));
            clock.advance(Duration.ofHours(23));
            retention.sweep();
            assertEquals(List.of("3"), rows.read("select count(*) from file"));
            clock.advance(Duration.ofHours(2));
            retention.sweep();
            assertEquals(List.of(attached.toString()), rows.read("select id from file"));
            sweeper.sweep();
            assertTrue(Files.exists(shared), left.toString());
            assertFalse(Files.exists(lonely));
        }

        @Test
        void a_content_whose_row_was_rolled_back_is_found() throws IOException {
            Path orphan = store.place("ab".repeat(32));
            Files.createDirectories(orphan.getParent());
            Files.writeString(orphan, "nobody's");
            sweeper.sweep();
            assertTrue(Files.exists(orphan));
            Files.setLastModifiedTime(
                    orphan, FileTime.from(clock.instant().minus(Duration.ofHours(25))));
            sweeper.sweep();
            assertFalse(Files.exists(orphan));
        }
    }

    @Test
    void what_a_job_has_made_is_its_starters() {
        UUID auditor = cityWide("auditor", "auditor");
        String job =
                as(auditor, "auditor")
                        .contentType("application/json")
                        .body("{}")
                        .post("/api/v1/audit-events/verifications")
                        .path("id");
        runJobs();
        String file = as(auditor, "auditor").get("/api/v1/jobs/{id}", job).path("resultFile");
        Response table = as(auditor, "auditor").get(CONTENT, file);
        table.then().statusCode(200).contentType("application/octet-stream");
        assertTrue(table.asString().contains("区块,封条,封存日期"), table.asString());
        assertEquals(403, reads(bureau, "bureau-admin", UUID.fromString(file)));
        UUID colleague = cityWide("colleague", "auditor");
        assertEquals(403, reads(colleague, "auditor", UUID.fromString(file)));
        clock.advance(Duration.ofDays(8));
        retention.sweep();
        assertEquals(404, reads(auditor, "auditor", UUID.fromString(file)));
    }
}
