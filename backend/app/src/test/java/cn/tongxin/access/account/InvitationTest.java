package cn.tongxin.access.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts for many people at once, and the slips that come of it. */
@QuarkusTest
class InvitationTest extends AccountApi {
    private UUID first;
    private UUID second;
    private UUID foreign;

    @BeforeEach
    void threePeople() {
        People people = new People(rows);
        first = people.person("农若溪", null, "450103", school);
        second = people.person("覃佩兰", null, "450103", school);
        foreign = people.person("韦晓岚", null, "450103", neighbour);
    }

    private Response invite(UUID who, String role, UUID... persons) {
        return as(who, role)
                .contentType(ContentType.JSON)
                .body(Map.of("persons", List.of(persons)))
                .post(ALL + "/invite");
    }

    private Response inviteAs(String givenRole, UUID... persons) {
        return as(head, "school-admin")
                .contentType(ContentType.JSON)
                .body(Map.of("persons", List.of(persons), "role", givenRole))
                .post(ALL + "/invite");
    }

    private String invited(UUID... persons) {
        return ran(invite(head, "school-admin", persons));
    }

    private String ran(Response started) {
        String job =
                started.then()
                        .statusCode(202)
                        .body("kind", equalTo("user.invite"))
                        .extract()
                        .path("id");
        runJobs();
        return job;
    }

    private ValidatableResponse report(String job, String level) {
        return as(head, "school-admin")
                .get("/api/v1/jobs/{id}/report?level={level}", job, level)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse job(String id) {
        return as(head, "school-admin").get("/api/v1/jobs/{id}", id).then().statusCode(200);
    }

    @Test
    void everybody_gets_one_and_whoever_cannot_is_named() {
        String job = invited(first, foreign, second, first);
        String accounts =
                job(job).body("status", equalTo("DONE"))
                        .body("done", equalTo(3))
                        .body("failed", equalTo(1))
                        .extract()
                        .path("facts.accounts");
        UUID[] printable =
                Arrays.stream(accounts.split(",")).map(UUID::fromString).toArray(UUID[]::new);
        assertEquals(2, printable.length);
        report(job, "INFO")
                .body("items", hasSize(2))
                .body("items.subject", hasItem(printable[0].toString()))
                .body("items.message", hasItem("农*：已建立账户 txxx001"));
        report(job, "ERROR")
                .body("items.subject", contains(foreign.toString()))
                .body("items[0].message", startsWith("管辖范围外的人："));
        print(head, "school-admin", printable)
                .body("items", hasSize(2))
                .body("items.displayName", hasItem("覃佩兰"));
        assertEquals(2, keycloak.size());
    }

    /** A report is kept for a month; whoever needs the whole name opens the account (P-14). */
    @Test
    void the_report_names_nobody_whole() {
        invited(first, second);
        invited(first);
        assertEquals(
                List.of("农*", "农*", "覃*"),
                rows.read("select split_part(message, '：', 1) from job_line order by 1"));
    }

    @Test
    void a_role_is_given_with_the_account_or_neither() {
        String job = ran(inviteAs("subject-teacher", first));
        job(job).body("status", equalTo("DONE"))
                .body("failed", equalTo(0))
                .body("facts.role", equalTo("subject-teacher"));
        as(head, "school-admin")
                .get(ALL + "?person=" + first)
                .then()
                .body("items[0].roles", contains("subject-teacher"))
                .body("items[0].identity.state", equalTo("IN_SYNC"));
        as(head, "school-admin")
                .get("/api/v1/grants?role=subject-teacher")
                .then()
                .body("items", hasSize(1))
                .body("items[0].place.name", equalTo("南宁市青秀区桐溪小学"))
                .body("items[0].grantedBy", equalTo("演*"));

        UUID ofUnit = new People(rows).person("卢思齐", null, "450103", null);
        Response asked =
                as(county, "county-admin")
                        .contentType(ContentType.JSON)
                        .body(Map.of("persons", List.of(ofUnit), "role", "subject-teacher"))
                        .post(ALL + "/invite");
        String other = asked.then().statusCode(202).extract().path("id");
        runJobs();
        as(county, "county-admin")
                .get("/api/v1/jobs/{id}/report", other)
                .then()
                .body("items.level", contains("ERROR"))
                .body("items[0].message", startsWith("卢*：档案不由学校保管"));
        assertEquals(List.of(), rows.read("select id from account where person_id = ?", ofUnit));
    }

    @Test
    void a_role_that_is_not_theirs_to_give_starts_nothing() {
        inviteAs("bureau-admin", first).then().statusCode(400);
        inviteAs("inspector", first).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        assertEquals(List.of(), rows.read("select id from job"));
    }

    @Test
    void a_second_invitation_makes_no_second_account() {
        invited(first);
        job(invited(first, second))
                .body("status", equalTo("DONE"))
                .body("failed", equalTo(1))
                .body("done", equalTo(2));
        assertEquals(2, keycloak.size());
    }

    @Test
    void it_stops_when_the_provider_is_down_and_goes_on_when_sent_again() {
        keycloak.down(true);
        job(invited(first, second))
                .body("status", equalTo("FAILED"))
                .body("errorCode", equalTo("UNAVAILABLE"));
        keycloak.down(false);
        job(invited(first, second)).body("status", equalTo("DONE")).body("failed", equalTo(0));
    }

    @Test
    void it_is_for_those_who_keep_accounts() {
        UUID teacher = ofSchool("teacher", "class-teacher", school);
        invite(teacher, "class-teacher", first).then().statusCode(403);
        assertEquals(List.of(), rows.read("select id from job"));
    }

    @Test
    void an_account_follows_the_name_of_its_person() {
        invited(first);
        String account =
                as(head, "school-admin")
                        .get(ALL + "?person=" + first)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items[0].id");
        String tag = as(head, "school-admin").get("/api/v1/persons/{id}", first).header("ETag");
        as(head, "school-admin")
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "农若汐", "sex", "2"))
                .put("/api/v1/persons/{id}", first)
                .then()
                .statusCode(200);
        read(UUID.fromString(account))
                .body("displayName", equalTo("农若汐"))
                .body("identity.state", equalTo("PENDING"));
        job.sweep();
        assertEquals("农若汐", keycloak.user("txxx001").firstName());
    }
}
