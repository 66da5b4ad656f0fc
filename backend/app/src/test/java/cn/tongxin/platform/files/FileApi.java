package cn.tongxin.platform.files;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A county officer who uploads and an officer of the bureau who decides. */
abstract class FileApi extends ApiTest {
    static final String ALL = "/api/v1/files";
    static final String ONE = ALL + "/{id}";
    static final String CONTENT = ONE + "/content";
    static final String ROLE = "county-admin";
    private static final RestAssuredConfig BYTES =
            RestAssuredConfig.config()
                    .encoderConfig(
                            EncoderConfig.encoderConfig()
                                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                    .encodeContentTypeAs("image/jpeg", ContentType.TEXT)
                                    .encodeContentTypeAs("video/mp4", ContentType.TEXT)
                                    .encodeContentTypeAs("audio/mpeg", ContentType.TEXT)
                                    .encodeContentTypeAs("image/png", ContentType.TEXT)
                                    .encodeContentTypeAs("image/svg+xml", ContentType.TEXT)
                                    .encodeContentTypeAs("application/pdf", ContentType.TEXT)
                                    .encodeContentTypeAs(Samples.WORD, ContentType.TEXT)
                                    .encodeContentTypeAs(Samples.EXCEL, ContentType.TEXT));

    protected UUID school;
    protected UUID county;
    protected UUID bureau;

    @BeforeEach
    void officers() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        county = ofUnit("county", ROLE, "450103");
        bureau = cityWide("bureau", "bureau-admin");
    }

    protected static String escaped(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The request is bytes, which the contract only names; the answer is checked. */
    protected Response send(String header, String type, byte[] content) {
        return unchecked(county, ROLE)
                .config(BYTES)
                .header("File-Name", header)
                .contentType(type)
                .queryParam("purpose", "proposals")
                .body(content)
                .post(ALL);
    }

    protected UUID uploaded(String name, String type, byte[] content) {
        String id = send(escaped(name), type, content).then().statusCode(201).extract().path("id");
        return UUID.fromString(id);
    }

    protected UUID uploadedPdf() {
        return uploaded("停办方案.pdf", "application/pdf", Samples.pdf("方案"));
    }

    protected Response propose(List<UUID> attachments) {
        return as(county, ROLE)
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "kind",
                                "school.suspend",
                                "subjectId",
                                school,
                                "reason",
                                "校舍维修",
                                "attachments",
                                attachments))
                .post("/api/v1/proposals");
    }
}
