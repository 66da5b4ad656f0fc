package cn.tongxin.platform.files;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A download that broke off goes on where it broke (RFC 9110 §14). */
@QuarkusTest
class FileRangeTest extends FileApi {
    private UUID file;
    private byte[] bytes;
    private String tag;

    @BeforeEach
    void oneFile() {
        bytes = Samples.pdf("方案".repeat(4000));
        file = uploaded("停办方案.pdf", "application/pdf", bytes);
        tag = as(county, ROLE).get(CONTENT, file).header("ETag");
    }

    private Response part(String range) {
        return as(county, ROLE).header("Range", range).get(CONTENT, file);
    }

    @Test
    void the_whole_says_that_it_can_be_had_in_parts() {
        as(county, ROLE)
                .get(CONTENT, file)
                .then()
                .statusCode(200)
                .header("Accept-Ranges", "bytes")
                .header("Content-Length", String.valueOf(bytes.length))
                .header("Content-Range", nullValue());
        UUID other = uploadedPdf();
        assertNotEquals(tag, as(county, ROLE).get(CONTENT, other).header("ETag"));
    }

    @Test
    void two_parts_make_the_whole() {
        int half = bytes.length / 2;
        Response first = part("bytes=0-" + (half - 1));
        first.then()
                .statusCode(206)
                .header("Content-Range", "bytes 0-" + (half - 1) + "/" + bytes.length)
                .header("Content-Length", String.valueOf(half))
                .header("ETag", tag)
                .header("Cache-Control", "private, no-store")
                .header("X-Content-Type-Options", "nosniff");
        Response second =
                as(county, ROLE)
                        .header("Range", "bytes=" + half + "-")
                        .header("If-Range", tag)
                        .get(CONTENT, file);
        second.then().statusCode(206);
        byte[] whole = Arrays.copyOf(first.asByteArray(), bytes.length);
        System.arraycopy(second.asByteArray(), 0, whole, half, bytes.length - half);
        assertArrayEquals(bytes, whole);
        assertArrayEquals(
                Arrays.copyOfRange(bytes, bytes.length - 10, bytes.length),
                part("bytes=-10").then().statusCode(206).extract().asByteArray());
    }

    @Test
    void of_a_content_that_has_changed_the_whole_goes_out() {
        for (String known : List.of("\"another\"", "W/" + tag, "Sat, 28 Nov 2026 00:00:00 GMT")) {
            Response answer =
                    as(county, ROLE)
                            .header("Range", "bytes=5-")
                            .header("If-Range", known)
                            .get(CONTENT, file);
            answer.then().statusCode(200).header("Content-Range", nullValue());
            assertArrayEquals(bytes, answer.asByteArray());
        }
    }

    @Test
    void several_parts_at_once_are_the_whole() {
        assertArrayEquals(
                bytes, part("bytes=0-1,5-6").then().statusCode(200).extract().asByteArray());
    }

    @Test
    void a_part_behind_the_end_is_refused_with_the_length() {
        part("bytes=" + bytes.length + "-")
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + bytes.length)
                .body("code", equalTo("RANGE"));
    }

    @Test
    void a_part_is_given_to_nobody_who_may_not_have_the_whole_and_leaves_a_line() {
        unchecked(bureau, "bureau-admin")
                .header("Range", "bytes=0-1")
                .get(CONTENT, file)
                .then()
                .statusCode(403);
        part("bytes=0-1").then().statusCode(206);
        assertEquals(
                List.of("OK", "DENIED", "OK"),
                rows.read(
                        "select result from audit_event where action = 'file.download' order by seq"));
    }
}
