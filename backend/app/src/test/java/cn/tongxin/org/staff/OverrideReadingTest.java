package cn.tongxin.org.staff;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.tongxin.org.school.SchoolBody;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was gone on with although a rule warned can be read: who, when, which rule, why. */
@QuarkusTest
class OverrideReadingTest extends StaffApi {
    private static final String OVERRIDES = "/api/v1/rule-overrides";

    private UUID twin;

    @BeforeEach
    void twoOverrides() {
        Map<String, Object> body = newcomer(school);
        body.put("name", QIN);
        body.put("phone", "13800001111");
        body.put("overrides", List.of(Map.of("rule", "ST-01", "reason", "双胞胎姐妹共用手机号")));
        twin =
                UUID.fromString(
                        post(principal, "school-admin", ALL, body)
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("id"));
        as(bureau, "bureau-admin")
                .header("If-Match", "\"0-00000000\"")
                .contentType(ContentType.JSON)
                .body(
                        SchoolBody.valid()
                                .with("name", "青秀区邻近小学")
                                .with(
                                        "overrides",
                                        List.of(Map.of("rule", "SC-01", "reason", "上级文件核定同名")))
                                .json())
                .put("/api/v1/schools/" + school)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse read(String query) {
        return as(bureau, "bureau-admin").get(OVERRIDES + query).then().statusCode(200);
    }

    @Test
    void newest_first_with_the_names_of_thing_place_and_person() {
        read("").body("items.rule", contains("SC-01", "ST-01"))
                .body("items[0].resource", equalTo("schools"))
                .body("items[0].subject.name", equalTo("青秀区邻近小学"))
                .body("items[0].by.name", equalTo("演*"))
                .body("items[0].actingRole", equalTo("bureau-admin"))
                .body("items[1].resource", equalTo("staff"))
                .body("items[1].subject.id", equalTo(twin.toString()))
                .body("items[1].subject.name", equalTo("覃*"))
                .body("items[1].managingUnit", equalTo("450103"))
                .body("items[1].school.id", equalTo(school.toString()))
                .body("items[1].school.name", equalTo("青秀区邻近小学"))
                .body("items[1].reason", equalTo("双胞胎姐妹共用手机号"))
                .body("items[1].by.name", equalTo("演*"))
                .body("items[1].at", notNullValue());
    }

    /** A module that is gone or forgot to name its things must not take the others with it. */
    @Test
    void a_thing_that_nobody_names_stands_there_without_a_name() {
        rows.execute("update rule_override set resource = 'letters' where rule = 'ST-01'");
        read("").body("items.rule", contains("SC-01", "ST-01"))
                .body("items[0].subject.name", equalTo("青秀区邻近小学"))
                .body("items[1].subject.id", equalTo(twin.toString()))
                .body("items[1].subject.name", nullValue());
    }

    @Test
    void can_be_filtered_by_rule_thing_place_and_time() {
        String at = read("?rule=ST-01").extract().path("items[0].at");
        read("?rule=ST-01").body("items.subject.id", contains(twin.toString()));
        read("?resource=schools").body("items.rule", contains("SC-01"));
        read("?subject=" + twin + "," + school).body("items", hasSize(2));
        read("?managingUnit=450124").body("items", hasSize(0));
        read("?managingUnit=450103").body("items", hasSize(2));
        read("?school=" + neighbour).body("items", hasSize(0));
        read("?from=" + at).body("items", hasSize(2));
        read("?to=" + at).body("items", hasSize(0));
        unchecked(bureau, "bureau-admin").get(OVERRIDES + "?why=x").then().statusCode(400);
    }

    @Test
    void is_walked_page_by_page() {
        String cursor =
                read("?limit=1").body("items.rule", contains("SC-01")).extract().path("nextCursor");
        read("?limit=1&cursor=" + cursor).body("items.rule", contains("ST-01"));
        read("?sort=at").body("items.rule", contains("ST-01", "SC-01"));
    }

    @Test
    void a_corrected_person_is_named_too() {
        UUID person = UUID.fromString(as(county, "county-admin").get(ONE, wei).path("person"));
        as(county, "county-admin")
                .header("If-Match", "\"0-00000000\"")
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "name",
                                QIN,
                                "sex",
                                "2",
                                "phone",
                                "13800001111",
                                "overrides",
                                List.of(Map.of("rule", "ST-01", "reason", "同名同号，已核对"))))
                .put("/api/v1/persons/" + person)
                .then()
                .statusCode(200);
        read("?subject=" + person)
                .body("items.resource", contains("persons"))
                .body("items.subject.name", contains("覃*"));
    }
}
