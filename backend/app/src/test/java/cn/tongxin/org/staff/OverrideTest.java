package cn.tongxin.org.staff;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.org.school.SchoolBody;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rule that warns lets pass with a reason, which is kept (house.md §4.7): two unlike users. */
@QuarkusTest
class OverrideTest extends StaffApi {
    private static final String KEPT =
            "select rule || ' ' || resource || ' ' || reason || ' ' || acting_role"
                    + " from rule_override order by rule";

    private Map<String, Object> again(String name, String phone) {
        Map<String, Object> body = newcomer(school);
        body.put("name", name);
        body.put("phone", phone);
        return body;
    }

    private static List<Map<String, String>> because(String rule, String reason) {
        return List.of(Map.of("rule", rule, "reason", reason));
    }

    private Response rename(String name, Object overrides) {
        String version = rows.read("select version from school where id = ?", school).get(0);
        return unchecked(bureau, "bureau-admin")
                .header("If-Match", "\"" + version + "-00000000\"")
                .contentType(ContentType.JSON)
                .body(SchoolBody.valid().with("name", name).with("overrides", overrides).json())
                .put("/api/v1/schools/" + school);
    }

    @Test
    void a_duplicate_is_named_and_goes_on_with_a_reason() {
        Map<String, Object> body = again(QIN, "13800001111");
        post(principal, "school-admin", ALL, body)
                .then()
                .statusCode(422)
                .body("code", equalTo("RULE"))
                .body("rule", equalTo("ST-01"))
                .body("overridable", equalTo(true))
                .body("detail", containsString("管辖范围内已有"));
        assertEquals(List.of("3"), rows.read("select count(*) from person"));
        assertEquals(List.of(), rows.read(KEPT));
        body.put("overrides", because("ST-01", "双胞胎姐妹共用手机号"));
        post(principal, "school-admin", ALL, body).then().statusCode(201);
        assertEquals(List.of("ST-01 staff 双胞胎姐妹共用手机号 school-admin"), rows.read(KEPT));
        assertEquals(
                List.of("t"),
                rows.read(
                        "select (select id from rule_override) = any (entity_ids) from audit_event"
                                + " where action = 'staff.create' and result = 'OK'"));
    }

    @Test
    void of_somebody_out_of_sight_no_more_is_told_than_that_there_is_one() {
        post(principal, "school-admin", ALL, again("阿依古丽·买买提", "13800003333"))
                .then()
                .statusCode(422)
                .body("detail", containsString("全市已有"))
                .body("detail", not(containsString("外县")));
        for (String[] other :
                new String[][] {{"阿依古丽·买买提", "13800004444"}, {"王依古丽", "13800003333"}}) {
            post(principal, "school-admin", ALL, again(other[0], other[1])).then().statusCode(201);
        }
    }

    @Test
    void a_name_that_a_school_of_the_county_has_needs_a_reason() {
        rename("青秀区邻近小学", null)
                .then()
                .statusCode(422)
                .body("rule", equalTo("SC-01"))
                .body("overridable", equalTo(true));
        rename("青秀区邻近小学", because("SC-01", "上级文件核定同名")).then().statusCode(200);
        assertEquals(List.of("SC-01 schools 上级文件核定同名 bureau-admin"), rows.read(KEPT));
    }

    @Test
    void a_name_of_another_county_or_of_an_ended_school_is_free() {
        rename("外县小学", null).then().statusCode(200);
        rows.execute("update school set status = 'CLOSED' where id = ?", neighbour);
        rename("青秀区邻近小学", null).then().statusCode(200);
    }

    @Test
    void a_reason_that_overrides_nothing_is_not_kept_and_a_blocking_rule_has_none() {
        rename("青秀区独一小学", because("SC-01", "多余的理由")).then().statusCode(200);
        assertEquals(List.of(), rows.read(KEPT));
        for (Object wrong :
                List.of(
                        because("RS-11", "我自己批"),
                        because("XX-99", "没有这条"),
                        List.of(
                                Map.of("rule", "SC-01", "reason", "一次"),
                                Map.of("rule", "SC-01", "reason", "两次")))) {
            rename("青秀区又一小学", wrong)
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("overrides"));
        }
        for (Object wrong : List.of(because("SC-01", "短"), because("SC-01", "=1+1"))) {
            rename("青秀区又一小学", wrong).then().statusCode(400);
        }
    }
}
