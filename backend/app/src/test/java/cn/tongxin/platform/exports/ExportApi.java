package cn.tongxin.platform.exports;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Book;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** An officer of a county and one of the bureau, and three schools in two counties. */
abstract class ExportApi extends ApiTest {
    static final String EXPORTS = "/api/v1/exports";
    static final String JOB = "/api/v1/jobs/{id}";
    static final String CONTENT = "/api/v1/files/{id}/content";
    static final String COUNTY = "county-admin";
    static final String BUREAU = "bureau-admin";

    protected UUID first;
    protected UUID second;
    protected UUID elsewhere;
    protected UUID county;
    protected UUID bureau;

    @BeforeEach
    void twoOfficers() {
        rows.places();
        first = rows.school(SchoolSeed.primary("2145000001", "甲小学", "450103"));
        second = rows.school(SchoolSeed.primary("2145000002", "乙小学", "450103"));
        elsewhere = rows.school(SchoolSeed.primary("2145000003", "丙小学", "450124"));
        county = ofUnit("county", COUNTY, "450103");
        bureau = cityWide("bureau", BUREAU);
    }

    protected Response ask(UUID who, String role, Map<String, ?> body) {
        return as(who, role).contentType(ContentType.JSON).body(body).post(EXPORTS);
    }

    protected UUID asked(UUID who, String role, Map<String, ?> body) {
        String id = ask(who, role, body).then().statusCode(202).extract().path("id");
        return UUID.fromString(id);
    }

    protected ValidatableResponse job(UUID who, String role, UUID job) {
        return as(who, role).get(JOB, job).then().statusCode(200);
    }

    /** What came of an export, taken from where its owner finds it. */
    protected Book book(UUID who, String role, UUID job) {
        String file = job(who, role, job).extract().path("resultFile");
        return new Book(
                as(who, role).get(CONTENT, file).then().statusCode(200).extract().asByteArray());
    }

    protected Book exported(UUID who, String role, Map<String, ?> body) {
        UUID job = asked(who, role, body);
        runJobs();
        return book(who, role, job);
    }

    /** Alike, in the county; the last six digits of their codes from {@code from} on. */
    protected void manySchools(int from, int number) {
        rows.execute(
                "insert into school (id, identifier_code, name, name_sort, type_code, stages,"
                        + " ownership, urban_rural, unit_code, division_code, boarding, status,"
                        + " created_at, updated_at, source, synthetic) select gen_random_uuid(), '2145'"
                        + " || lpad((? + n)::text, 6, '0'), s.name, s.name_sort, s.type_code, s.stages,"
                        + " s.ownership, s.urban_rural, s.unit_code, s.division_code, s.boarding,"
                        + " s.status, s.created_at, s.updated_at, s.source, true from school s,"
                        + " generate_series(1, ?) n where s.id = ?",
                from,
                number,
                first);
    }
}
