package cn.tongxin.access.proposal;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How a new school is proposed, and another name, code, type or ownership of one. */
abstract class SchoolWishApi extends ProposalApi {

    protected static Map<String, String> newSchool() {
        return new HashMap<>(
                Map.of(
                        "name",
                        "青秀区新设小学",
                        "identifierCode",
                        "2145000077",
                        "typeCode",
                        "211",
                        "stages",
                        "PRI",
                        "ownership",
                        "PUBLIC",
                        "urbanRural",
                        "111",
                        "managingUnit",
                        "450103",
                        "divisionCode",
                        "450103001002",
                        "boarding",
                        "false"));
    }

    protected static Map<String, String> with(String field, String value) {
        Map<String, String> change = newSchool();
        change.put(field, value);
        return change;
    }

    protected Response found(UUID who, String role, Map<String, String> change) {
        return as(who, role)
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "school.create", "change", change, "reason", "新建小区配套学校"))
                .post(ALL);
    }

    protected UUID toFound(Map<String, String> change) {
        return UUID.fromString(
                found(county, "county-admin", change).then().statusCode(201).extract().path("id"));
    }

    protected Response change(Map<String, String> change) {
        return propose(county, "county-admin", "school.change", change);
    }
}
