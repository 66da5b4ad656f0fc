package cn.tongxin.access.grant;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Roles are given, prolonged and ended by those who may (domain.md §4). */
@QuarkusTest
class GrantTest extends GrantApi {

    private static String in(Duration time) {
        return Instant.now().plus(time).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Test
    void a_role_that_is_given_counts_at_once_and_is_read_whole() throws Exception {
        assertEquals(403, schoolsSeenBy(newcomer, "class-teacher"));
        UUID id = given(principal, "school-admin", teacher("validTo", "2099-01-01T00:00:00Z"));
        assertEquals(200, schoolsSeenBy(newcomer, "class-teacher"));
        String body = as(principal, "school-admin").get(ONE, id).then().extract().asString();
        ObjectMapper json = new ObjectMapper();
        JsonNode read = json.readTree(body);
        assertEquals(
                json.readTree(
                        """
                        {"id": "%s",
                         "account": {"id": "%s", "username": "newcomer", "name": "演示·newcomer"},
                         "role": "class-teacher",
                         "place": {"kind": "SCHOOL", "ref": "%s", "name": "青秀区示例小学",
                                   "managingUnit": "450103"},
                         "validFrom": %s, "validTo": "2099-01-01T00:00:00Z", "state": "LIVE",
                         "grantedBy": "演示·principal", "grantedAt": %s,
                         "reason": "担任三年级二班班主任", "version": 0,
                         "actions": [{"name": "reschedule", "enabled": true},
                                     {"name": "end", "enabled": true}]}
                        """
                                .formatted(
                                        id,
                                        newcomer,
                                        school,
                                        read.get("validFrom"),
                                        read.get("grantedAt"))),
                read);
        assertEquals(
                List.of("1"),
                rows.read("select count(*) from account_sync where account_id = ?", newcomer));
    }

    @Test
    void the_list_holds_the_grants_in_scope_only() {
        given(principal, "school-admin", teacher());
        given(bureau, "bureau-admin", teacher("ref", elsewhere));
        String mine = ALL + "?count=exact&account=" + newcomer;
        as(principal, "school-admin")
                .get(mine)
                .then()
                .statusCode(200)
                .body("items.place.name", contains("青秀区示例小学"))
                .body("total.value", equalTo(1));
        as(county, "county-admin").get(mine).then().body("items", hasSize(1));
        as(bureau, "bureau-admin")
                .get(mine)
                .then()
                .body("items.place.name", contains("马山县示例小学", "青秀区示例小学"));
    }

    @Test
    void the_list_is_filtered_by_person_role_place_post_and_state() {
        UUID past = rows.schoolGrant(newcomer, "subject-teacher", school);
        rows.period(past, "2025-01-01", "2025-06-01");
        given(principal, "school-admin", teacher("validFrom", in(Duration.ofDays(3))));
        UUID reader = rows.account("reader");
        Map<String, Object> named = teacher("account", reader);
        named.put("role", "school-admin");
        named.put("post", "NAMED_READER");
        given(county, "county-admin", named);
        Map<String, List<String>> found =
                Map.of(
                        "name=newcomer",
                        List.of("class-teacher", "subject-teacher"),
                        "account=" + newcomer + "&state=FUTURE",
                        List.of("class-teacher"),
                        "account=" + newcomer + "&state=ENDED",
                        List.of("subject-teacher"),
                        "account=" + newcomer + "&state=ENDED,FUTURE",
                        List.of("class-teacher", "subject-teacher"),
                        "state=LIVE&school=" + school,
                        List.of("school-admin", "school-admin"),
                        "post=NAMED_READER",
                        List.of("school-admin"),
                        "scopeKind=UNIT",
                        List.of("county-admin"),
                        "managingUnit=450124",
                        List.of(),
                        "role=subject-teacher&deputy=false",
                        List.of("subject-teacher"));
        found.forEach(
                (query, roles) ->
                        assertEquals(
                                roles,
                                as(county, "county-admin")
                                        .get(ALL + "?" + query)
                                        .then()
                                        .statusCode(200)
                                        .extract()
                                        .<List<String>>path("items.role")
                                        .stream()
                                        .sorted()
                                        .toList(),
                                query));
    }

    @Test
    void pages_follow_each_other() {
        for (int i = 0; i < 5; i++) {
            rows.schoolGrant(rows.account("t" + i), "class-teacher", school);
        }
        String first = ALL + "?role=class-teacher&limit=3";
        String cursor =
                as(principal, "school-admin").get(first).then().extract().path("nextCursor");
        as(principal, "school-admin")
                .get(first + "&cursor=" + cursor)
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void a_role_is_ended_with_a_reason_and_stops_counting() {
        UUID id = given(principal, "school-admin", teacher());
        assertEquals(200, schoolsSeenBy(newcomer, "class-teacher"));
        end(principal, "school-admin", id, Map.of("reason", "调往他校"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("ended.by", equalTo("演示·principal"))
                .body("ended.reason", equalTo("调往他校"))
                .body("version", equalTo(1))
                .body("actions", hasSize(0));
        assertEquals(403, schoolsSeenBy(newcomer, "class-teacher"));
        end(principal, "school-admin", id, Map.of("reason", "再次结束"))
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
    }

    @Test
    void one_that_is_to_end_counts_until_then() {
        UUID id = given(principal, "school-admin", teacher());
        end(principal, "school-admin", id, Map.of("reason", "学期结束", "at", in(Duration.ofDays(2))))
                .then()
                .statusCode(200)
                .body("state", equalTo("LIVE"));
        assertEquals(200, schoolsSeenBy(newcomer, "class-teacher"));
        clock.advance(Duration.ofDays(3));
        assertEquals(403, schoolsSeenBy(newcomer, "class-teacher"));
        as(principal, "school-admin").get(ONE, id).then().body("state", equalTo("ENDED"));
        as(principal, "school-admin")
                .get(ALL + "?state=LIVE&account=" + newcomer)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void one_that_has_not_begun_begins_by_itself_or_never_when_taken_back() {
        UUID begins =
                given(principal, "school-admin", teacher("validFrom", in(Duration.ofDays(1))));
        Map<String, Object> other = teacher("validFrom", in(Duration.ofDays(1)));
        other.put("role", "subject-teacher");
        UUID never = given(principal, "school-admin", other);
        end(principal, "school-admin", never, Map.of("reason", "安排有变"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"));
        assertEquals(403, schoolsSeenBy(newcomer, "class-teacher"));
        clock.advance(Duration.ofDays(2));
        assertEquals(200, schoolsSeenBy(newcomer, "class-teacher"));
        assertEquals(403, schoolsSeenBy(newcomer, "subject-teacher"));
        as(principal, "school-admin").get(ONE, begins).then().body("state", equalTo("LIVE"));
    }

    @Test
    void only_what_is_still_to_come_of_a_period_changes() {
        UUID id = given(principal, "school-admin", teacher());
        String from = as(principal, "school-admin").get(ONE, id).path("validFrom");
        String until = in(Duration.ofDays(30));
        reschedule(principal, "school-admin", id, Map.of("validFrom", from, "validTo", until))
                .then()
                .statusCode(200)
                .body("validFrom", equalTo(from))
                .body("validTo", equalTo(until))
                .body("version", equalTo(1));
        for (Map<String, String> wrong :
                List.of(
                        Map.of("validFrom", in(Duration.ofDays(1))),
                        Map.of("validFrom", from, "validTo", from),
                        Map.of("validFrom", "2020-01-01T00:00:00Z"))) {
            reschedule(principal, "school-admin", id, wrong)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("VALIDATION"));
        }
        end(principal, "school-admin", id, Map.of("reason", "调往他校")).then().statusCode(200);
        reschedule(principal, "school-admin", id, Map.of("validFrom", from))
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
    }

    @Test
    void what_was_read_before_somebody_elses_change_is_stale() {
        UUID id = given(principal, "school-admin", teacher());
        String tag = as(principal, "school-admin").get(ONE, id).header("ETag");
        String from = as(principal, "school-admin").get(ONE, id).path("validFrom");
        reschedule(
                        county,
                        "county-admin",
                        id,
                        Map.of("validFrom", from, "validTo", "2099-01-01T00:00:00Z"))
                .then()
                .statusCode(200);
        as(principal, "school-admin")
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of("validFrom", from))
                .put(ONE, id)
                .then()
                .statusCode(412);
        as(principal, "school-admin")
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of("reason", "调往他校"))
                .post(ONE + "/end", id)
                .then()
                .statusCode(412);
        unchecked(principal, "school-admin")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "调往他校"))
                .post(ONE + "/end", id)
                .then()
                .statusCode(428);
    }

    @Test
    void sent_twice_with_one_key_it_is_given_once() {
        for (int i = 0; i < 2; i++) {
            as(principal, "school-admin")
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", "grant-once-1")
                    .body(teacher())
                    .post(ALL)
                    .then()
                    .statusCode(201);
        }
        assertEquals(
                List.of("1"),
                rows.read("select count(*) from role_grant where account_id = ?", newcomer));
    }

    @Test
    void each_change_leaves_a_line_in_the_audit_log() {
        UUID id = given(principal, "school-admin", teacher());
        end(principal, "school-admin", id, Map.of("reason", "调往他校")).then().statusCode(200);
        assertEquals(
                List.of("grant.give", "grant.end"),
                rows.read(
                        "select action from audit_event where ? = any(entity_ids)"
                                + " and action <> 'grant.read' order by seq",
                        id));
    }
}
