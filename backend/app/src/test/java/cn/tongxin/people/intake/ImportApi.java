package cn.tongxin.people.intake;

import cn.tongxin.people.student.StudentApi;
import cn.tongxin.testing.Book;
import cn.tongxin.testing.SheetFile;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A school that brings tables. */
abstract class ImportApi extends StudentApi {
    static final String IMPORTS = "/api/v1/imports";
    static final String JOB = "/api/v1/jobs/{id}";
    static final String CSV = "text/csv";
    static final String XLSX = SheetFile.XLSX;
    static final List<String> HEAD = List.of("姓名*", "性别", "出生日期", "入学年月", "班级");

    private static final RestAssuredConfig BYTES =
            RestAssuredConfig.config()
                    .encoderConfig(
                            EncoderConfig.encoderConfig()
                                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                    .encodeContentTypeAs(CSV, ContentType.TEXT)
                                    .encodeContentTypeAs(XLSX, ContentType.TEXT));

    /** The request is bytes, which the contract only names. */
    protected Response send(UUID who, String role, String type, byte[] content) {
        String name = type.equals(CSV) ? "新生.csv" : "新生.xlsx";
        return unchecked(who, role)
                .config(BYTES)
                .header("File-Name", URLEncoder.encode(name, StandardCharsets.UTF_8))
                .contentType(type)
                .queryParam("purpose", "imports")
                .body(content)
                .post("/api/v1/files");
    }

    protected String uploaded(String type, byte[] content) {
        return send(principal, SCHOOL, type, content).then().statusCode(201).extract().path("id");
    }

    protected String uploaded(List<List<String>> rows) {
        return uploaded(XLSX, SheetFile.book(rows));
    }

    protected Map<String, Object> request(String file) {
        return new HashMap<>(
                Map.of(
                        "resource",
                        "students",
                        "file",
                        file,
                        "school",
                        school,
                        "mode",
                        "WRITE",
                        "together",
                        false));
    }

    protected ValidatableResponse ask(Map<String, ?> body) {
        return post(principal, SCHOOL, IMPORTS, body);
    }

    protected UUID asked(Map<String, ?> body) {
        return UUID.fromString(ask(body).statusCode(202).extract().path("id"));
    }

    protected UUID imported(Map<String, ?> body) {
        UUID job = asked(body);
        runJobs();
        return job;
    }

    protected UUID imported(List<List<String>> rows) {
        return imported(request(uploaded(rows)));
    }

    protected ValidatableResponse job(UUID job) {
        return as(principal, SCHOOL).get(JOB, job).then().statusCode(200);
    }

    /** Row number and reason of each row that was refused. */
    protected List<String> reasons(UUID job) {
        return rows.read(
                "select subject || ' ' || message from job_line where job_id = ? order by seq",
                job);
    }

    protected Book report(UUID job) {
        String file = job(job).extract().path("resultFile");
        return new Book(
                as(principal, SCHOOL)
                        .get("/api/v1/files/{id}/content", file)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
    }

    protected String pupils() {
        return rows.read("select count(*) from student").get(0);
    }

    protected static List<String> child(String name) {
        return SheetFile.row(name, "女", "2018-03-05", "202509", "");
    }
}
