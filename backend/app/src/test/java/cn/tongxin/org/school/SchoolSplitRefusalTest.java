package cn.tongxin.org.school;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands against dividing a school, each with its rule or its field. */
@QuarkusTest
class SchoolSplitRefusalTest extends SplitApi {
    @Test
    void both_schools_must_be_able_to_go_on() {
        UUID qins = People.assignmentId(QIN, school);
        UUID lus = People.assignmentId(LU, school);
        for (Map<String, Object> one :
                List.of(
                        wanted(Set.of(), Set.of(lus)),
                        wanted(Set.of(going), Set.of()),
                        wanted(Set.of(going, staying), Set.of(lus)),
                        wanted(Set.of(going), Set.of(qins, lus)))) {
            refused(one, "SC-03");
        }
    }

    @Test
    void the_new_school_must_fit_what_it_takes_along() {
        Map<String, Object> other = lusPart();
        Map<String, String> junior = newSchool();
        junior.putAll(Map.of("typeCode", "311", "stages", "JUN", "identifierCode", "3145000077"));
        other.put("newSchool", junior);
        refused(other, "SC-04");
        Map<String, String> elsewhere = newSchool();
        elsewhere.put("managingUnit", "SZ");
        other.put("newSchool", elsewhere);
        refused(other, "SC-04");
    }

    @Test
    void a_private_school_settles_its_accounts_first() {
        rows.set(school, "ownership", "PRIVATE");
        refused(lusPart(), "SC-05");
        Map<String, Object> settled = lusPart();
        settled.put("liquidatedOn", "2025-11-20");
        approve(bureau, "bureau-admin", proposed(planned(settled))).statusCode(200);
        settled.put("liquidatedOn", "2999-01-01");
        plan(county, "county-admin", settled)
                .then()
                .statusCode(400)
                .body("errors.field", contains("liquidatedOn"));
    }

    /** The plan says so at once; the proposal is not taken. */
    private void refused(Map<String, Object> body, String rule) {
        String id =
                plan(county, "county-admin", body)
                        .then()
                        .statusCode(201)
                        .body("problems.rule", hasItem(rule))
                        .extract()
                        .path("id");
        propose(school, Map.of("plan", id)).statusCode(422).body("rule", equalTo(rule));
    }

    @Test
    void wrong_input_is_named_by_its_field() {
        Map<String, Object> body = lusPart();
        Map<String, String> incomplete = newSchool();
        incomplete.remove("name");
        incomplete.put("identifierCode", "1");
        body.put("newSchool", incomplete);
        plan(county, "county-admin", body)
                .then()
                .statusCode(400)
                .body(
                        "errors.field",
                        containsInAnyOrder("newSchool.identifierCode", "newSchool.name"));
        plan(
                        county,
                        "county-admin",
                        wanted(
                                Set.of(UUID.randomUUID()),
                                Set.of(People.assignmentId("韦大山", neighbour))))
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("classes", "assignments"));
        String id = planned(lusPart());
        propose(neighbour, Map.of("plan", id))
                .statusCode(400)
                .body("errors.field", contains("change.plan"));
        for (Map<String, String> change :
                List.of(Map.<String, String>of(), Map.of("plan", "x"), Map.of("into", id))) {
            propose(school, change).statusCode(400).body("errors.field", contains("change.plan"));
        }
    }

    @Test
    void what_has_changed_since_stops_the_approval() {
        UUID proposal = proposed(planned(lusPart()));
        command(
                        principal,
                        "school-admin",
                        "/api/v1/classes/" + going,
                        "dissolve",
                        Map.of("reason", "停办"))
                .then()
                .statusCode(200);
        approve(bureau, "bureau-admin", proposal)
                .statusCode(409)
                .body("detail", equalTo("制定方案以后，有班级或任职已经变动，请重新制定分立方案。"));
        assertEquals(
                List.of("PROPOSED"),
                rows.read("select status from proposal where id = ?", proposal));
    }

    @Test
    void only_who_may_propose_for_the_school_plans() {
        plan(principal, "school-admin", lusPart()).then().statusCode(403);
        UUID other = ofUnit("other", "county-admin", "450124");
        plan(other, "county-admin", lusPart())
                .then()
                .statusCode(403)
                .body("code", equalTo("SCOPE"));
        String id = planned(lusPart());
        as(other, "county-admin")
                .get(SCHOOLS + school + "/splits/" + id)
                .then()
                .statusCode(403)
                .body("code", equalTo("SCOPE"));
        approve(county, "county-admin", proposed(id)).statusCode(403);
        assertEquals(school + " " + YEAR + "级2班 " + lu, classAt(going));
    }

    @Test
    void a_school_that_has_ended_is_not_divided() {
        rows.set(school, "status", "CLOSED");
        plan(county, "county-admin", lusPart()).then().statusCode(409);
        as(county, "county-admin")
                .get(SCHOOLS + school)
                .then()
                .body("actions.find { it.name == 'split' }", nullValue());
    }
}
