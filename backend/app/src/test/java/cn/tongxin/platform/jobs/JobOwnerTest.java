package cn.tongxin.platform.jobs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.platform.security.AccessMatrix;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A job is its starter's alone, whatever roles somebody else holds. */
@QuarkusTest
class JobOwnerTest extends JobApi {
    private UUID job;
    private UUID bureau;

    @BeforeEach
    void oneJobAndSomebodyMightier() {
        job = queued();
        bureau = cityWide("bureau", "bureau-admin");
    }

    @Test
    void its_owner_lists_it_newest_first_by_kind_and_state() {
        UUID second = queued(ScriptedJob.RESUMABLE);
        as(county, ROLE)
                .get(ALL + "?count=exact")
                .then()
                .statusCode(200)
                .body("items.id", contains(second.toString(), job.toString()))
                .body("total.value", equalTo(2));
        as(county, ROLE)
                .get(ALL + "?kind=school.try&status=QUEUED,RUNNING")
                .then()
                .body("items.id", contains(job.toString()));
        as(county, ROLE).get(ALL + "?status=DONE").then().body("items", empty());
        String cursor = as(county, ROLE).get(ALL + "?limit=1").then().extract().path("nextCursor");
        as(county, ROLE)
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get(ALL)
                .then()
                .body("items.id", contains(job.toString()));
    }

    @Test
    void nobody_else_sees_follows_or_cancels_it() {
        as(bureau, "bureau-admin").get(ALL).then().statusCode(200).body("items", hasSize(0));
        for (String address : new String[] {ONE, ONE + "/report", ONE + "/events"}) {
            as(bureau, "bureau-admin")
                    .get(address, job)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("SCOPE"));
        }
        String tag = as(county, ROLE).get(ONE, job).header("ETag");
        as(bureau, "bureau-admin")
                .header("If-Match", tag)
                .post(ONE + "/cancel", job)
                .then()
                .statusCode(403);
        assertEquals("QUEUED", status(job));
    }

    /** Line by line as the access matrix says: own rows, for each role, with or without a grant. */
    @TestFactory
    Stream<DynamicTest> every_role_has_its_own_jobs_and_no_others() {
        return new AccessMatrix()
                .roles().stream()
                        .map(
                                role ->
                                        dynamicTest(
                                                role,
                                                () -> {
                                                    as(rows.account("no grant " + role), role)
                                                            .get(ALL)
                                                            .then()
                                                            .statusCode(200)
                                                            .body("items", empty());
                                                    as(county, role)
                                                            .get(ALL)
                                                            .then()
                                                            .body(
                                                                    "items.id",
                                                                    contains(job.toString()));
                                                }));
    }

    @Test
    void the_same_person_sees_it_under_each_role() {
        rows.schoolGrant(county, "school-admin", school);
        forgetCallers();
        as(county, ROLE, "school-admin")
                .header("Acting-As", "school-admin")
                .get(ONE, job)
                .then()
                .statusCode(200)
                .body("actingRole", equalTo(ROLE));
    }

    @Test
    void an_unknown_job_is_not_found() {
        for (String address : new String[] {ONE, ONE + "/report", ONE + "/events"}) {
            as(county, ROLE).get(address, UUID.randomUUID()).then().statusCode(404);
        }
        as(county, ROLE)
                .header("If-Match", "\"0-1a2b3c4d\"")
                .post(ONE + "/cancel", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void without_a_token_there_is_nothing() {
        for (String address : new String[] {ALL, ALL + "/" + job, ALL + "/" + job + "/events"}) {
            nobody().get(address).then().statusCode(401);
        }
    }

    /** The table says what people may do; the only such step is to cancel. */
    @Test
    void every_state_is_reached_and_left_as_the_table_says() {
        Set<JobStatus> left = new TreeSet<>();
        JobLifecycle.TABLE.transitions().forEach(step -> left.add(step.from()));
        assertEquals(Set.of(JobStatus.QUEUED, JobStatus.RUNNING), left);
        for (JobStatus status : JobStatus.values()) {
            assertEquals(!left.contains(status), status.hasEnded(), status.name());
        }
    }
}
