package cn.tongxin.platform.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.ApiTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetentionTest extends ApiTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");

    @Inject RetentionJob job;
    @Inject MeterRegistry metrics;

    private void keys(String prefix, int count, Instant begun) {
        rows.execute(
                "insert into idempotency_key (caller, role, method, path, key, request_hash, begun_at)"
                        + " select 'c', 'r', 'POST', '/p', '"
                        + prefix
                        + "' || n, 'h', '"
                        + begun
                        + "' from generate_series(1, "
                        + count
                        + ") n");
    }

    private int left(String prefix) {
        return rows.read("select key from idempotency_key where starts_with(key, '" + prefix + "')")
                .size();
    }

    @Test
    void what_has_expired_goes_however_much_it_is_and_the_rest_stays() {
        Instant now = Instant.now();
        keys("expired-", 2_500, now.minus(Duration.ofHours(25)));
        keys("recent-", 3, now.minus(Duration.ofHours(23)));
        job.sweep();
        assertEquals(0, left("expired-"));
        assertEquals(3, left("recent-"));
    }

    @Test
    void one_table_that_fails_does_not_keep_the_others_waiting() {
        var fails = new Table("fails", 0, true);
        var works = new Table("works", 2_300, false);
        double before = failures();
        new RetentionJob(List.of(fails, works), metrics, Clock.fixed(NOW, ZoneOffset.UTC)).sweep();
        assertEquals(0, works.left);
        assertEquals(before + 1, failures());
    }

    private double failures() {
        return metrics.counter("tongxin.retention.failed", "table", "fails").count();
    }

    /** Rows that are only counted. */
    private static final class Table implements Expiring {
        private final String name;
        private final boolean fails;
        private int left;

        Table(String name, int left, boolean fails) {
            this.name = name;
            this.left = left;
            this.fails = fails;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int removeExpired(Instant now, int most) {
            assertEquals(NOW, now);
            if (fails) {
                throw new IllegalStateException("no such luck");
            }
            int removed = Math.min(left, most);
            left -= removed;
            return removed;
        }
    }
}
