package cn.tongxin.exchange.exports;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Book;
import cn.tongxin.testing.Families;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A school with two administrators, its county and the bureau, and three pupils at two schools. */
abstract class ExportRequestApi extends ApiTest {
    static final String REQUESTS = "/api/v1/export-requests";
    static final String SCHOOL = "school-admin";
    static final String COUNTY = "county-admin";
    static final String BUREAU = "bureau-admin";
    static final String WHY = "为全体学生办理校方责任保险，需要花名册";

    protected UUID here;
    protected UUID there;
    protected UUID author;
    protected UUID second;
    protected UUID county;
    protected UUID bureau;
    protected Families families;

    @BeforeEach
    void threePupils() {
        rows.places();
        here = rows.school(SchoolSeed.primary("2145000001", "甲小学", "450103"));
        there = rows.school(SchoolSeed.primary("2145000002", "乙小学", "450103"));
        author = ofSchool("author", SCHOOL, here);
        second = ofSchool("second", SCHOOL, here);
        county = ofUnit("county", COUNTY, "450103");
        bureau = cityWide("bureau", BUREAU);
        families = new Families(rows);
        families.pupil("陆晓明", here, null);
        families.pupil("韦小红", here, null);
        families.pupil("覃大伟", there, null);
    }

    static Map<String, Object> wish(String list, Map<String, String> filters) {
        Map<String, Object> body = new HashMap<>();
        body.put("resource", list);
        body.put("filters", filters);
        body.put("reason", WHY);
        return body;
    }

    Response apply(UUID who, String role, Map<String, ?> body) {
        return as(who, role).contentType(ContentType.JSON).body(body).post(REQUESTS);
    }

    String applied(UUID who, String role, Map<String, ?> body) {
        return apply(who, role, body).then().statusCode(201).extract().path("request.id");
    }

    /**
     * A step at the version that the bureau reads, which sees all of them.
     *
     * @param body null for a step that takes none
     */
    Response step(UUID who, String role, String id, String step, @Nullable Map<String, ?> body) {
        String tag = as(bureau, BUREAU).get(REQUESTS + "/" + id).header("ETag");
        var request = as(who, role).contentType(ContentType.JSON).header("If-Match", tag);
        return (body == null ? request : request.body(body)).post(REQUESTS + "/" + id + "/" + step);
    }

    void approve(UUID who, String role, String id) {
        step(who, role, id, "approve", Map.of()).then().statusCode(200);
    }

    /** Asked for by the first administrator of the school, and approved by the other. */
    String approved(String list, Map<String, String> filters) {
        String id = applied(author, SCHOOL, wish(list, filters));
        approve(second, SCHOOL, id);
        return id;
    }

    String link(UUID who, String role, String id) {
        return step(who, role, id, "link", null).then().statusCode(201).extract().path("href");
    }

    Book fetched(UUID who, String role, String href) {
        return new Book(as(who, role).get(href).then().statusCode(200).extract().asByteArray());
    }

    /** Nameless pupils of the first school, all alike. */
    void manyPupils(int number) {
        rows.execute(
                "insert into student (id, name, name_sort, name_pinyin, name_initials, sex,"
                        + " birth_date, id_type, unit_code, school_id, status, since, created_at,"
                        + " updated_at, source, synthetic) select gen_random_uuid(), s.name,"
                        + " s.name_sort, s.name_pinyin, s.name_initials, s.sex, s.birth_date,"
                        + " s.id_type, s.unit_code, s.school_id, s.status, s.since, s.created_at,"
                        + " s.updated_at, s.source, true from student s, generate_series(1, ?) n"
                        + " where s.id = ?",
                number,
                Families.pupilId("陆晓明"));
    }
}
