package cn.tongxin.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.testing.ApiTest;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything that removes what has expired may do so: as the role the product runs as. */
@QuarkusTest
class EverySweepTest extends ApiTest {
    @All @Inject List<Expiring> sweeps;

    @Test
    void each_of_them_has_the_rights_it_needs() {
        assertThat(sweeps).hasSizeGreaterThan(5);
        for (Expiring sweep : sweeps) {
            int removed = on(() -> sweep.removeExpired(Instant.now(), 10));
            assertThat(removed).as(sweep.name()).isZero();
        }
    }
}
