package cn.tongxin.platform.jobs;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A county officer whose jobs do what the test says. */
abstract class JobApi extends ApiTest {
    static final String ALL = "/api/v1/jobs";
    static final String ONE = ALL + "/{id}";
    static final String ROLE = "county-admin";

    protected UUID county;
    protected UUID grant;
    protected UUID school;

    @BeforeEach
    void oneOfficer() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        county = rows.account("county");
        grant = rows.unitGrant(county, ROLE, "450103");
    }

    @AfterEach
    void forgetTheScript() {
        ScriptedJob.script = run -> JobResult.of("完成。");
    }

    /** A job in the queue, as the endpoint of a module would have put it there. */
    protected UUID queued(String kind) {
        UUID id = UUID.randomUUID();
        rows.execute(
                "insert into job (id, account_id, subject, acting_role, kind, input, status,"
                        + " created_at, created_by, updated_at, source) values (?, ?, ?, ?, ?,"
                        + " '{\"word\": \"词\"}', 'QUEUED', now(), ?, now(), 'API')",
                id,
                county,
                county.toString(),
                ROLE,
                kind,
                county);
        return id;
    }

    protected UUID queued() {
        return queued(ScriptedJob.STOPPABLE);
    }

    protected void script(Consumer<JobRun> work) {
        ScriptedJob.script =
                run -> {
                    work.accept(run);
                    return JobResult.of("完成。");
                };
    }

    protected ValidatableResponse read(UUID job) {
        return as(county, ROLE).get(ONE, job).then().statusCode(200);
    }

    protected String status(UUID job) {
        return column(job, "status");
    }

    protected String column(UUID job, String name) {
        List<String> values = rows.read("select %s from job where id = ?".formatted(name), job);
        return values.get(0);
    }
}
