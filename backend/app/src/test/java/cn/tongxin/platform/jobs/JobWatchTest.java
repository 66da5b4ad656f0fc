package cn.tongxin.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.jobs.JobViews.JobProgress;
import cn.tongxin.platform.jobs.JobWatch.News;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many streams an account has: those that have begun and not ended. */
class JobWatchTest {
    private static final UUID SOMEBODY = new UUID(0, 1);
    private static final JobProgress RUNNING = new JobProgress("RUNNING", 0, null, 0, null, 1);
    private static final JobProgress DONE = new JobProgress("DONE", 0, null, 0, null, 2);

    private final JobWatch watch = new JobWatch(null, Duration.ofDays(1));

    @AfterEach
    void stop() {
        watch.stop(new ShutdownEvent());
    }

    private Multi<News> follow(JobProgress now) {
        return watch.follow(SOMEBODY, new UUID(0, 2), now, 0);
    }

    private Cancellable begun() {
        return follow(RUNNING).subscribe().with(news -> {});
    }

    @Test
    void a_stream_that_nobody_began_to_read_takes_no_place() {
        for (int i = 0; i < 3 * JobWatch.MOST_STREAMS_OF_ONE; i++) {
            follow(RUNNING);
        }
        begun();
    }

    @Test
    void one_that_was_left_or_has_ended_gives_its_place_back() {
        List<Cancellable> open = new ArrayList<>();
        for (int i = 0; i < JobWatch.MOST_STREAMS_OF_ONE; i++) {
            open.add(begun());
        }
        assertEquals(
                ProblemCode.TOO_MANY, assertThrows(ProblemException.class, this::begun).code());
        open.get(0).cancel();
        follow(DONE).subscribe().with(news -> {});
        begun();
        assertThrows(ProblemException.class, this::begun);
    }

    @Test
    void of_those_that_begin_at_once_no_more_are_served_than_there_are_places() {
        List<Multi<News>> asked = new ArrayList<>();
        for (int i = 0; i <= JobWatch.MOST_STREAMS_OF_ONE; i++) {
            asked.add(follow(RUNNING));
        }
        List<News> heard = new ArrayList<>();
        asked.forEach(stream -> stream.subscribe().with(heard::add));
        assertEquals(JobWatch.MOST_STREAMS_OF_ONE, heard.size());
    }
}
