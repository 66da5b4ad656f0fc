package cn.tongxin.org.school;

import static cn.tongxin.testing.SheetFile.row;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Book;
import cn.tongxin.testing.Rows.SchoolSeed;
import cn.tongxin.testing.SheetFile;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A county and the bureau that bring tables of new schools. */
abstract class SchoolImportApi extends ApiTest {
    static final String IMPORTS = "/api/v1/imports";
    static final String COUNTY = "county-admin";
    static final String BUREAU = "bureau-admin";
    static final String CSV = "text/csv";
    static final List<String> HEAD =
            List.of(
                    "学校标识码*",
                    "学校名称",
                    "办学类型",
                    "学段",
                    "办别",
                    "城乡分类",
                    "管理单位",
                    "所在村或社区代码",
                    "学校地址",
                    "联系电话",
                    "是否寄宿制",
                    "申请理由");

    private static final RestAssuredConfig BYTES =
            RestAssuredConfig.config()
                    .encoderConfig(
                            EncoderConfig.encoderConfig()
                                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                    .encodeContentTypeAs(CSV, ContentType.TEXT)
                                    .encodeContentTypeAs(SheetFile.XLSX, ContentType.TEXT));

    protected UUID school;
    protected UUID county;
    protected UUID bureau;

    @BeforeEach
    void oneCountyAndTheBureau() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        county = ofUnit("county", COUNTY, "450103");
        bureau = cityWide("bureau", BUREAU);
    }

    /** A primary school that nothing speaks against. */
    protected static List<String> primary(String code, String name) {
        return new ArrayList<>(
                row(
                        code,
                        name,
                        "小学",
                        "小学",
                        "公办",
                        "主城区",
                        "青秀区",
                        "450103001002",
                        "",
                        "",
                        "否",
                        "新建小区配套学校"));
    }

    /** The same with something else in one of its columns. */
    protected static List<String> with(String code, String name, String heading, String cell) {
        List<String> row = primary(code, name);
        row.set(HEAD.indexOf(heading), cell);
        return row;
    }

    @SafeVarargs
    protected static List<List<String>> table(List<String>... schools) {
        List<List<String>> all = new ArrayList<>(List.of(HEAD));
        all.addAll(List.of(schools));
        return all;
    }

    protected String uploaded(UUID who, String role, String type, byte[] content) {
        String name = type.equals(CSV) ? "新校.csv" : "新校.xlsx";
        return unchecked(who, role)
                .config(BYTES)
                .header("File-Name", URLEncoder.encode(name, StandardCharsets.UTF_8))
                .contentType(type)
                .queryParam("purpose", "imports")
                .body(content)
                .post("/api/v1/files")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    protected static Map<String, Object> request(String file, String mode, boolean together) {
        return new HashMap<>(
                Map.of("resource", "schools", "file", file, "mode", mode, "together", together));
    }

    protected Response ask(UUID who, String role, Map<String, ?> body) {
        return as(who, role).contentType(ContentType.JSON).body(body).post(IMPORTS);
    }

    protected UUID imported(UUID who, String role, Map<String, ?> body) {
        String job = ask(who, role, body).then().statusCode(202).extract().path("id");
        runJobs();
        return UUID.fromString(job);
    }

    protected UUID imported(List<List<String>> table, String mode, boolean together) {
        String file = uploaded(county, COUNTY, SheetFile.XLSX, SheetFile.book(table));
        return imported(county, COUNTY, request(file, mode, together));
    }

    protected UUID written(List<List<String>> table) {
        return imported(table, "WRITE", false);
    }

    protected ValidatableResponse job(UUID who, String role, UUID job) {
        return as(who, role).get("/api/v1/jobs/{id}", job).then().statusCode(200);
    }

    protected ValidatableResponse job(UUID job) {
        return job(county, COUNTY, job);
    }

    /** Row number and reason of each row that was refused. */
    protected List<String> reasons(UUID job) {
        return rows.read(
                "select subject || ' ' || message from job_line where job_id = ? order by seq",
                job);
    }

    protected List<String> proposed() {
        return rows.read(
                "select concat_ws(' ', kind, subject_name, status, unit_code) from proposal"
                        + " order by change ->> 'identifierCode'");
    }

    protected Response decide(UUID proposal, String verb) {
        String tag = as(bureau, BUREAU).get("/api/v1/proposals/{id}", proposal).header("ETag");
        return as(bureau, BUREAU)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Map.of("note", "已核对"))
                .post("/api/v1/proposals/{id}/" + verb, proposal);
    }

    protected List<UUID> proposals() {
        return rows
                .read("select id::text from proposal order by change ->> 'identifierCode'")
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    protected Book template(UUID who, String role) {
        return new Book(
                as(who, role)
                        .get(IMPORTS + "/templates/schools")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
    }
}
