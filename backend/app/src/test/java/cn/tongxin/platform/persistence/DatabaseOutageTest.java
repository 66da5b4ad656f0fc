package cn.tongxin.platform.persistence;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.org.school.SchoolBody;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections that die under requests: come again, never a wrong answer. */
@QuarkusTest
class DatabaseOutageTest extends ApiTest {
    private static final String ONE = "/api/v1/schools/{id}";
    private static final int CALLERS = 6;

    /** Connections that there are at most, as configured. */
    private static final int POOL = 16;

    private UUID me;
    private UUID school;

    @BeforeEach
    void oneSchool() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        me = ofUnit("county", "county-admin", "450103");
    }

    @AfterEach
    void noTrigger() {
        rows.execute("drop trigger if exists dies_at_commit on school");
        rows.execute("drop function if exists dies_at_commit()");
    }

    private List<String> cutEverything() {
        return rows.read(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where application_name = 'tongxin-api' and datname = current_database()");
    }

    private int get() {
        return as(me, "county-admin").get(ONE, school).statusCode();
    }

    @Test
    void requests_answer_200_or_503_and_go_on_at_once() throws Exception {
        assertEquals(200, get());
        Set<Integer> seen = new ConcurrentSkipListSet<>();
        AtomicBoolean going = new AtomicBoolean(true);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<?>> running =
                    java.util.stream.IntStream.range(0, CALLERS)
                            .<Future<?>>mapToObj(
                                    n ->
                                            callers.submit(
                                                    () -> {
                                                        while (going.get()) {
                                                            seen.add(get());
                                                        }
                                                    }))
                            .toList();
            int cut = 0;
            for (int i = 0; i < 20; i++) {
                cut += cutEverything().size();
                // Forgotten callers are read from the database too, before any endpoint.
                forgetCallers();
                for (int n = 0; n < 5; n++) {
                    seen.add(get());
                }
            }
            going.set(false);
            for (Future<?> one : running) {
                one.get();
            }
            assertTrue(cut >= 20, "cut " + cut);
        } finally {
            going.set(false);
            callers.shutdownNow();
        }
        assertEquals(new TreeSet<>(Set.of(200, 503)), new TreeSet<>(seen));
        // Each dead connection costs one request at most, and no more than the pool has.
        List<Integer> after = new ArrayList<>();
        for (int n = 0; n < 70; n++) {
            if (n < POOL) {
                forgetCallers();
            }
            after.add(get());
        }
        assertTrue(Collections.frequency(after, 503) <= POOL, after.toString());
        assertEquals(70, Collections.frequency(after, 503) + Collections.frequency(after, 200));
    }

    @Test
    void a_write_whose_connection_dies_at_the_commit_is_no_success() {
        rows.execute(
                "create function dies_at_commit() returns trigger language plpgsql security definer as"
                        + " $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$");
        rows.execute(
                "create constraint trigger dies_at_commit after update on school"
                        + " deferrable initially deferred for each row execute function dies_at_commit()");
        Map<String, String> before = rows.stored(school);
        String tag = as(me, "county-admin").get(ONE, school).header("ETag");
        as(me, "county-admin")
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(SchoolBody.valid().json())
                .put(ONE, school)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("code", equalTo("UNAVAILABLE"));
        assertEquals(before, rows.stored(school));
    }
}
