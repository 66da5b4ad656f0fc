package cn.tongxin.org.staff;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the last post at a school end the rights there; the account goes where the person goes. */
@QuarkusTest
class StaffLeavingTest extends StaffApi {
    private static final String ACCOUNT = "/api/v1/accounts/{id}";
    private static final String GRANT = "/api/v1/grants/{id}";

    private UUID account;
    private UUID grant;

    @BeforeEach
    void qinSignsIn() {
        account = rows.account("qin");
        grant = rows.schoolGrant(account, "class-teacher", school);
        keptBy("450103", school);
    }

    private void keptBy(String unit, UUID ofSchool) {
        rows.execute(
                "update account set person_id = ?, unit_code = ?, school_id = ? where id = ?",
                People.id(QIN),
                unit,
                ofSchool,
                account);
    }

    private List<String> keeper() {
        return rows.read(
                "select unit_code || coalesce(' ' || school_id::text, '') from account"
                        + " where id = ?",
                account);
    }

    private ValidatableResponse grant(UUID id) {
        return as(bureau, "bureau-admin").get(GRANT, id).then().statusCode(200);
    }

    private void transferred(UUID to) {
        approve(bureau, "bureau-admin", proposeTransfer(principal, "school-admin", qin, to))
                .statusCode(200);
        forgetCallers();
    }

    private void refused(UUID who) {
        as(who, "class-teacher")
                .get(ALL)
                .then()
                .statusCode(403)
                .body("code", equalTo("GRANT_EXPIRED"));
    }

    @Test
    void who_leaves_may_do_nothing_there_any_more_nor_may_a_deputy() {
        UUID deputy = rows.account("deputy");
        rows.deputy(grant, deputy, "2099-01-01T00:00:00Z");
        UUID later = rows.grant(account, "subject-teacher", ScopeKind.SCHOOL, school.toString());
        rows.period(later, "2099-01-01T00:00:00Z", null);
        UUID colleagues = rows.grantOf(ofSchool("colleague", "class-teacher", school));
        as(account, "class-teacher").get(ALL).then().statusCode(200);
        as(deputy, "class-teacher").get(ALL).then().statusCode(200);
        step(principal, "school-admin", "end").statusCode(200);
        forgetCallers();
        refused(account);
        refused(deputy);
        grant(grant)
                .body("state", equalTo("ENDED"))
                .body("ended.by", equalTo("演示·principal"))
                .body("ended.reason", equalTo("在该校的任职已结束"));
        grant(later).body("state", equalTo("ENDED"));
        grant(colleagues).body("state", equalTo("LIVE")).body("ended", nullValue());
        assertEquals(
                List.of("deputy", "qin"),
                rows.read(
                        "select a.username from account_sync y join account a on a.id ="
                                + " y.account_id order by 1"));
        assertEquals(List.of("450103 " + school), keeper());
    }

    @Test
    void leave_of_absence_ends_nothing() {
        step(principal, "school-admin", "leave").statusCode(200);
        grant(grant).body("state", equalTo("LIVE"));
    }

    @Test
    void only_the_school_that_was_left_counts() {
        people.second(QIN, "450103", neighbour);
        UUID there = rows.schoolGrant(account, "subject-teacher", neighbour);
        UUID receiving = ofSchool("receiving", "school-admin", neighbour);
        command(
                        receiving,
                        "school-admin",
                        assignment(QIN, neighbour),
                        "end",
                        Map.of("reason", "兼任期满"))
                .then()
                .statusCode(200);
        grant(there).body("state", equalTo("ENDED"));
        grant(grant).body("state", equalTo("LIVE"));
        assertEquals(List.of("450103 " + school), keeper());
    }

    @Test
    void a_transfer_ends_the_rights_and_hands_the_account_on() {
        UUID receiving = ofSchool("receiving", "school-admin", neighbour);
        as(receiving, "school-admin").get(ACCOUNT, account).then().statusCode(404);
        transferred(neighbour);
        refused(account);
        grant(grant).body("state", equalTo("ENDED")).body("ended.reason", equalTo("已调往青秀区邻近小学"));
        as(principal, "school-admin").get(ACCOUNT, account).then().statusCode(404);
        as(receiving, "school-admin")
                .get(ACCOUNT, account)
                .then()
                .statusCode(200)
                .body("actions.find { it.name == 'reset-password' }.enabled", equalTo(true));
        as(receiving, "school-admin")
                .get(ACCOUNT + "/history", account)
                .then()
                .body("items.action", contains("move"))
                .body("items[0].reason", equalTo("已调往青秀区邻近小学"));
    }

    @Test
    void a_disabled_account_goes_along_and_one_of_the_bureau_stays() {
        rows.execute("update account set status = 'DISABLED' where id = ?", account);
        transferred(neighbour);
        assertEquals(List.of("450103 " + neighbour), keeper());
        keptBy("BUREAU", null);
        UUID receiving = ofSchool("receiving", "school-admin", neighbour);
        approve(bureau, "bureau-admin", proposeTransfer(receiving, "school-admin", qin, elsewhere))
                .statusCode(200);
        assertEquals(List.of("BUREAU"), keeper());
    }

    @Test
    void what_a_county_keeps_is_handed_on_only_to_another_county() {
        keptBy("450103", null);
        transferred(neighbour);
        assertEquals(List.of("450103"), keeper());
        UUID receiving = ofSchool("receiving", "school-admin", neighbour);
        approve(bureau, "bureau-admin", proposeTransfer(receiving, "school-admin", qin, elsewhere))
                .statusCode(200);
        assertEquals(List.of("450124 " + elsewhere), keeper());
        as(ofUnit("other", "county-admin", "450124"), "county-admin")
                .get("/api/v1/accounts?person=" + People.id(QIN))
                .then()
                .body("items", hasSize(1));
    }
}
