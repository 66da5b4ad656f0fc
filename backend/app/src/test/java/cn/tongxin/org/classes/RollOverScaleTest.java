package cn.tongxin.org.classes;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A whole city goes up within two minutes, and back. */
@QuarkusTest
class RollOverScaleTest extends ClassApi {
    private static final String ALL = "/api/v1/roll-overs";
    private static final int OLD = 2030;
    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final String STATE =
            "select md5(string_agg(concat_ws('|', id, grade_code, school_year, status, active_to),"
                    + " ';' order by id)) from class_group";

    /** 2,880 schools with sixteen classes each. */
    private void wholeCity() {
        rows.execute(
                "insert into school (id, identifier_code, name, name_sort, type_code, stages,"
                        + " ownership, urban_rural, unit_code, division_code, boarding, status,"
                        + " created_at, updated_at, source, synthetic)"
                        + " select gen_random_uuid(), '2145' || lpad((100000 + n)::text, 6, '0'),"
                        + " '第' || n || '小学', n::text, '211', '{PRI}', 'PUBLIC', '111',"
                        + " '450103', '450103001001', false, 'OPERATING', now(), now(), 'IMPORT', true"
                        + " from generate_series(1, 2880) n");
        rows.execute(
                "insert into class_group (id, unit_code, school_id, stage, grade_code, entry_year,"
                        + " school_year, seq_no, name, active_from, status, created_at, updated_at,"
                        + " source, synthetic)"
                        + " select gen_random_uuid(), s.unit_code, s.id, 'PRI',"
                        + " '0' || (1 + c % 6), "
                        + OLD
                        + " - c % 6, "
                        + OLD
                        + ", 1 + c / 6, '班', make_date("
                        + OLD
                        + " - c % 6, 9, 1), 'ACTIVE', now(), now(), 'IMPORT', true"
                        + " from school s, generate_series(0, 15) c where s.name like '第%'");
        rows.execute("analyze school, class_group");
    }

    private Duration runs() {
        long begun = System.nanoTime();
        runJobs();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    void a_city_of_45000_classes_goes_up_and_back() {
        on(LocalDate.of(OLD + 1, 8, 20));
        wholeCity();
        String before = rows.read(STATE).get(0);
        UUID id =
                UUID.fromString(
                        as(bureau, "bureau-admin")
                                .contentType(ContentType.JSON)
                                .body(Map.of("schoolYear", "2031-2032"))
                                .post(ALL)
                                .then()
                                .statusCode(202)
                                .extract()
                                .path("rollOver.id"));
        Duration up = runs();
        String tag =
                as(bureau, "bureau-admin")
                        .get(ALL + "/" + id)
                        .then()
                        .body("rollOver.status", equalTo("DONE"))
                        .body("rollOver.promoted", equalTo(40_320))
                        .body("rollOver.graduated", equalTo(5_760))
                        .extract()
                        .header("ETag");
        as(bureau, "bureau-admin")
                .header("If-Match", tag)
                .post(ALL + "/" + id + "/undo")
                .then()
                .statusCode(202);
        Duration back = runs();
        assertEquals(before, rows.read(STATE).get(0));
        assertTrue(up.compareTo(BOUND) < 0 && back.compareTo(BOUND) < 0, up + " and " + back);
    }
}
