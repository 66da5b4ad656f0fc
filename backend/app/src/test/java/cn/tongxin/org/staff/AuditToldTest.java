package cn.tongxin.org.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A line of the audit log names what was seen whole, and why a command was given. */
@QuarkusTest
class AuditToldTest extends StaffApi {
    private static final String PERSON = "/api/v1/persons/";

    private List<String> fields(String action) {
        return rows.read(
                "select array_to_string(fields_read, ' ') from audit_event where action = ?"
                        + " order by seq",
                action);
    }

    private List<String> reasons(String action) {
        return rows.read(
                "select result || ' ' || coalesce(reason, '-') from audit_event where action = ?"
                        + " order by seq",
                action);
    }

    @Test
    void what_is_shown_whole_is_named_and_what_is_cut_is_not() {
        as(principal, "school-admin").get(ONE, qin).then().statusCode(200);
        UUID colleague = ofSchool("colleague", "class-teacher", school);
        as(colleague, "class-teacher").get(ONE, qin).then().statusCode(200);
        assertEquals(List.of("assignments.personName name phone", ""), fields("staff.read"));
        as(principal, "school-admin").get(PERSON + People.id(QIN)).then().statusCode(200);
        assertEquals(List.of("name phone"), fields("person.read"));
        String lines = String.join("\n", rows.read("select e::text from audit_event e"));
        assertFalse(lines.contains(QIN) || lines.contains("13800001111"), lines);
    }

    @Test
    void a_value_that_is_not_there_was_not_seen() {
        rows.execute("update person set phone = null where id = ?", People.id(QIN));
        as(principal, "school-admin").get(PERSON + People.id(QIN)).then().statusCode(200);
        assertEquals(List.of("name"), fields("person.read"));
        as(principal, "school-admin").get(PERSON + UUID.randomUUID()).then().statusCode(404);
        assertEquals(List.of("name", ""), fields("person.read"));
    }

    @Test
    void why_a_right_was_ended_stands_in_the_line_granted_or_refused() {
        UUID grant = rows.grantOf(ofSchool("colleague", "class-teacher", school));
        String at = "/api/v1/grants/" + grant;
        String tag = as(principal, "school-admin").get(at).header("ETag");
        for (int i = 0; i < 2; i++) {
            as(principal, "school-admin")
                    .header("If-Match", tag)
                    .contentType(ContentType.JSON)
                    .body(Map.of("reason", "调往他校"))
                    .post(at + "/end");
        }
        assertEquals(List.of("OK 调往他校", "DENIED 调往他校"), reasons("grant.end"));
    }

    @Test
    void why_somebody_is_away_or_moves_is_not_for_the_log() {
        step(principal, "school-admin", "leave").statusCode(200);
        assertEquals(List.of("OK -"), reasons("staff.leave"));
        proposeTransfer(principal, "school-admin", qin, neighbour);
        post(
                        county,
                        "county-admin",
                        PROPOSALS,
                        Map.of(
                                "kind",
                                "school.suspend",
                                "subjectId",
                                school,
                                "change",
                                Map.of(),
                                "reason",
                                "校舍加固施工"))
                .then()
                .statusCode(201);
        assertEquals(List.of("OK -", "OK 校舍加固施工"), reasons("proposal.propose"));
    }

    @Test
    void of_an_overridden_warning_the_rule_is_named_and_not_the_text() {
        Map<String, Object> twin = newcomer(school);
        twin.put("name", QIN);
        twin.put("phone", "13800001111");
        twin.put("overrides", List.of(Map.of("rule", "ST-01", "reason", "双胞胎姐妹共用手机号")));
        post(principal, "school-admin", ALL, twin).then().statusCode(201);
        assertEquals(List.of("OK 不顾提醒：ST-01"), reasons("staff.create"));
    }
}
