package cn.tongxin.governance.institutes;

import cn.tongxin.org.staff.StaffApi;
import cn.tongxin.testing.Institutes;
import cn.tongxin.testing.People;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/**
 * The schools and teachers of staff tests, the centre of the city and the institute of a county.
 */
abstract class InstituteApi extends StaffApi {
    protected static final String INSTITUTES = "/api/v1/institutes";
    protected static final String RESEARCHERS = "/api/v1/researchers";
    protected static final String PAPERS = "/api/v1/institute-papers";
    protected static final String ROLE = "county-admin";

    protected Institutes institutes;
    protected UUID centre;
    protected UUID own;
    protected UUID teacher;

    @BeforeEach
    void aCentreAndAnInstitute() {
        institutes = new Institutes(rows);
        centre = institutes.add("BUREAU", "市家庭教育指导中心", "OPERATING");
        own = institutes.add("450103", "青秀区家庭教育指导所", "PREPARING");
        teacher = People.id(QIN);
    }

    protected static Map<String, Object> institute(String unit) {
        return new HashMap<>(
                Map.of(
                        "managingUnit",
                        unit,
                        "name",
                        "马山县家庭教育指导所",
                        "serviceArea",
                        "马山县全县中小学、幼儿园",
                        "address",
                        "马山县白山镇示例路 1 号",
                        "establishedOn",
                        "2023-05-10"));
    }

    protected Map<String, Object> appointment() {
        return new HashMap<>(
                Map.of(
                        "institute",
                        own,
                        "person",
                        teacher,
                        "kind",
                        "PART",
                        "subject",
                        "FAMILY",
                        "schools",
                        List.of(school),
                        "outputs",
                        List.of(Map.of("title", "亲子沟通十讲", "kind", "COURSE", "year", 2025)),
                        "from",
                        "2025-09-01"));
    }

    protected ValidatableResponse appoint(Map<String, ?> body) {
        return post(county, ROLE, RESEARCHERS, body).then();
    }

    protected UUID appointed() {
        return UUID.fromString(
                appoint(appointment()).statusCode(201).extract().path("researcher.id"));
    }

    protected ValidatableResponse step(String at, UUID id, String verb) {
        return command(county, ROLE, at + "/" + id, verb, Map.of("reason", "工作需要")).then();
    }

    protected ValidatableResponse put(String at, UUID id, Map<String, ?> body) {
        return put(at, id, as(county, ROLE).get(at + "/" + id).header("ETag"), body);
    }

    protected ValidatableResponse put(String at, UUID id, String tag, Map<String, ?> body) {
        return as(county, ROLE)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .put(at + "/" + id)
                .then();
    }
}
