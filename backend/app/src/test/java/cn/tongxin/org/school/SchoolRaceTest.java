package cn.tongxin.org.school;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Several people correct one school at the same time. */
@QuarkusTest
class SchoolRaceTest extends ApiTest {
    private static final int WRITERS = 8;
    private static final int ROUNDS = 3;

    @Test
    void of_several_writers_with_the_same_tag_exactly_one_wins()
            throws InterruptedException, ExecutionException {
        rows.places();
        UUID school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        UUID me = cityWide("bureau", "bureau-admin");
        String token = mint.token(me, "bureau-admin");
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                CyclicBarrier together = new CyclicBarrier(WRITERS);
                List<Callable<Outcome>> tasks = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    String name = "更正小学" + round + "之" + writer;
                    String tag = "\"%d-00000000\"".formatted(round);
                    tasks.add(() -> write(together, token, school, tag, name));
                }
                List<Outcome> outcomes = new ArrayList<>();
                for (Future<Outcome> outcome : writers.invokeAll(tasks)) {
                    outcomes.add(outcome.get());
                }
                List<Outcome> winners = outcomes.stream().filter(o -> o.status() == 200).toList();
                assertEquals(1, winners.size(), outcomes::toString);
                assertEquals(
                        WRITERS - 1L, outcomes.stream().filter(o -> o.status() == 412).count());
                Map<String, String> stored = rows.stored(school);
                assertEquals(String.valueOf(round + 1), stored.get("version"));
                assertEquals(winners.get(0).name(), stored.get("name"));
            }
        } finally {
            writers.shutdownNow();
        }
    }

    private record Outcome(int status, String name) {}

    private Outcome write(
            CyclicBarrier together, String token, UUID school, String tag, String name)
            throws Exception {
        together.await();
        int status =
                nobody().header("Authorization", "Bearer " + token)
                        .header("If-Match", tag)
                        .contentType(ContentType.JSON)
                        .body(SchoolBody.valid().with("name", name).json())
                        .put("/api/v1/schools/{id}", school)
                        .statusCode();
        return new Outcome(status, name);
    }
}
