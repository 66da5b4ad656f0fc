package cn.tongxin.platform.files;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody fills the disk with files that belong to nothing. */
@QuarkusTest
class UploadRoomTest extends FileApi {
    private static final String PDF = "application/pdf";
    private static final int MOST = 50;
    private static final long MOST_BYTES = 209_715_200;

    private void waiting(int number, long size, @Nullable UUID subject) {
        rows.execute(
                "insert into file (id, account_id, name, type, size, sha256, scan, purpose,"
                        + " subject_id, expires_at, created_at, updated_at, source) select"
                        + " gen_random_uuid(), ?, '方案.pdf', 'PDF', ?::bigint, repeat('0', 64), 'CLEAN',"
                        + " 'proposals', ?::uuid, now() + interval '1 day', now(), now(), 'API'"
                        + " from generate_series(1, ?)",
                county,
                size,
                subject,
                number);
    }

    private String number() {
        return rows.read("select count(*) from file").get(0);
    }

    @Test
    void so_many_files_may_wait_and_no_more() {
        waiting(MOST - 1, 10, null);
        uploadedPdf();
        send(escaped("方案.pdf"), PDF, Samples.pdf("x"))
                .then()
                .statusCode(429)
                .body("code", equalTo("TOO_MANY"))
                .body("detail", containsString("50 个文件"));
        assertEquals("50", number());
    }

    @Test
    void so_many_bytes_may_wait_and_no_more() {
        waiting(1, MOST_BYTES - 20, null);
        send(escaped("方案.pdf"), PDF, Samples.pdf("x"))
                .then()
                .statusCode(429)
                .body("detail", containsString("200 MB"));
        assertEquals("1", number());
    }

    @Test
    void what_is_attached_and_what_others_uploaded_does_not_count() {
        waiting(MOST, MOST_BYTES, UUID.randomUUID());
        waiting(MOST, 10, null);
        rows.execute("update file set account_id = ? where subject_id is null", bureau);
        uploadedPdf();
    }

    @Test
    void two_at_once_do_not_both_take_the_last_place() throws Exception {
        waiting(MOST - 1, 10, null);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier together = new CyclicBarrier(2);
            List<Callable<Integer>> both = new ArrayList<>();
            for (String text : List.of("甲", "乙")) {
                both.add(
                        () -> {
                            together.await();
                            return send(escaped("方案.pdf"), PDF, Samples.pdf(text)).statusCode();
                        });
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(both)) {
                answers.add(answer.get());
            }
            assertEquals(List.of(201, 429), answers.stream().sorted().toList());
        } finally {
            threads.shutdown();
        }
        assertEquals("50", number());
    }
}
