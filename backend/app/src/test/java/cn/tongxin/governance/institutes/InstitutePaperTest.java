package cn.tongxin.governance.institutes;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What institutes plan for a year and report about it. */
@QuarkusTest
class InstitutePaperTest extends InstituteApi {
    private static final int YEAR = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n".getBytes(US_ASCII);
    private static final RestAssuredConfig BYTES =
            RestAssuredConfig.config()
                    .encoderConfig(
                            EncoderConfig.encoderConfig()
                                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                    .encodeContentTypeAs("application/pdf", ContentType.TEXT));

    private Map<String, Object> paper(String kind, int year, String title) {
        return new HashMap<>(
                Map.of(
                        "institute",
                        own,
                        "kind",
                        kind,
                        "year",
                        year,
                        "title",
                        title,
                        "text",
                        "一、总体要求\n二、主要工作"));
    }

    private ValidatableResponse handedIn(Map<String, ?> body) {
        return post(county, ROLE, PAPERS, body).then();
    }

    @Test
    void a_correction_is_a_further_edition_and_the_last_one_counts() {
        handedIn(paper("PLAN", YEAR, "年度工作计划"))
                .statusCode(201)
                .body("paper.edition", equalTo(1))
                .body("paper.latest", equalTo(true))
                .body("text", equalTo("一、总体要求\n二、主要工作"))
                .body("by", equalTo("演示·county"));
        handedIn(paper("PLAN", YEAR, "年度工作计划（修订）"))
                .statusCode(201)
                .body("paper.edition", equalTo(2));
        handedIn(paper("REPORT", YEAR, "年度工作总结")).statusCode(201).body("paper.edition", equalTo(1));
        as(bureau, "bureau-admin")
                .get(PAPERS + "?institute=" + own + "&kind=PLAN&year=" + YEAR)
                .then()
                .statusCode(200)
                .body("items.title", contains("年度工作计划（修订）", "年度工作计划"))
                .body("items.latest", contains(true, false))
                .body("items[0].text", nullValue());
        as(bureau, "bureau-admin")
                .get(PAPERS + "?latest=true&count=exact")
                .then()
                .body("total.value", equalTo(2));
    }

    @Test
    void years_and_institutes_that_cannot_be_are_refused() {
        handedIn(paper("REPORT", YEAR + 1, "总结"))
                .statusCode(400)
                .body("errors.field", contains("year"));
        handedIn(paper("PLAN", YEAR + 2, "计划"))
                .statusCode(400)
                .body("errors.field", contains("year"));
        handedIn(paper("PLAN", YEAR + 1, "计划")).statusCode(201);
        Map<String, Object> body = paper("PLAN", YEAR, "计划");
        body.put("institute", UUID.randomUUID());
        handedIn(body).statusCode(400).body("errors.field", contains("institute"));
        body.put("institute", centre);
        handedIn(body).statusCode(403).body("code", equalTo("SCOPE"));
        step(INSTITUTES, own, "close").statusCode(200);
        handedIn(paper("PLAN", YEAR, "计划"))
                .statusCode(409)
                .body("detail", equalTo("已经撤销，不能再提交计划和总结。"));
        as(county, ROLE).get(PAPERS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void files_go_with_it_to_whoever_may_read_it() {
        UUID file =
                UUID.fromString(
                        unchecked(county, ROLE)
                                .config(BYTES)
                                .header("File-Name", "tasks.pdf")
                                .contentType("application/pdf")
                                .queryParam("purpose", "institute-papers")
                                .body(PDF)
                                .post("/api/v1/files")
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("id"));
        Map<String, Object> body = paper("PLAN", YEAR, "年度工作计划");
        body.put("attachments", List.of(file));
        String id =
                handedIn(body)
                        .statusCode(201)
                        .body("attachments.name", contains("tasks.pdf"))
                        .extract()
                        .path("paper.id");
        handedIn(body).statusCode(400).body("errors.field", contains("attachments"));
        UUID far = ofUnit("far", ROLE, "450124");
        assertEquals(200, as(bureau, "bureau-admin").get("/api/v1/files/{id}", file).statusCode());
        assertEquals(403, as(far, ROLE).get("/api/v1/files/{id}", file).statusCode());
        assertEquals(403, as(far, ROLE).get(PAPERS + "/" + id).statusCode());
        UUID ours = ofUnit("ours", "researcher", "450103");
        as(ours, "researcher").get(PAPERS + "/" + id).then().statusCode(200);
        post(ours, "researcher", PAPERS, paper("REPORT", YEAR, "总结")).then().statusCode(201);
    }
}
