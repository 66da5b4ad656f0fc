package cn.tongxin.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.traces.Spans;
import cn.tongxin.testing.FakeCollector;
import cn.tongxin.testing.ReceivedSpan;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A job is one span: its kind, and why it failed. */
@QuarkusTest
class JobTracesTest extends JobApi {
    private static final String NAME = "job " + ScriptedJob.STOPPABLE;

    FakeCollector collector;
    @Inject Spans spans;

    /** What a test before this one left waiting is sent first. */
    @BeforeEach
    void forget() {
        spans.sendWaiting();
        collector.reset();
    }

    /** Sent by the product's own timer. */
    private ReceivedSpan next() {
        return collector.next(span -> span.name().equals(NAME), () -> {});
    }

    @Test
    void that_ends_well_has_no_error() {
        queued();
        runJobs();
        ReceivedSpan span = next();
        assertThat(span.attributes()).isEqualTo(Map.of("tongxin.job", ScriptedJob.STOPPABLE));
        assertThat(span.failed()).isFalse();
    }

    @Test
    void that_fails_says_the_code_and_not_the_words() {
        script(
                run -> {
                    throw new ProblemException(ProblemCode.STALE, "覃小玲已被他人修改。");
                });
        queued();
        runJobs();
        ReceivedSpan span = next();
        assertThat(span.attributes()).containsEntry("error.type", "STALE");
        assertThat(span.failed()).isTrue();
        assertThat(collector.everything()).doesNotContain("覃小玲");
    }
}
