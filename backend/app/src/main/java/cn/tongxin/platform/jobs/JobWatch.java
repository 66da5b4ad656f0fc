package cn.tongxin.platform.jobs;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.jobs.JobViews.JobProgress;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells followers how their jobs get on. One look at the table each second serves all followers of
 * this process, whichever process runs the job. A stream ends with its job, and after a minute in
 * any case: its follower then asks anew, with a token and rights that are looked at again.
 */
@Singleton
class JobWatch {
    private static final Logger LOG = Logger.getLogger(JobWatch.class);
    static final int MOST_STREAMS_OF_ONE = 5;
    private static final long LIFE_NANOS = Duration.ofSeconds(55).toNanos();
    private static final long QUIET_NANOS = Duration.ofSeconds(15).toNanos();

    private final JobQueueRepository queue;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Integer> streams = new ConcurrentHashMap<>();

    JobWatch(
            JobQueueRepository queue,
            @ConfigProperty(name = "tongxin.jobs.look-every") Duration every) {
        this.queue = queue;
        timer.scheduleWithFixedDelay(
                this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What a follower hears: how the job stands, or nothing but that the line is alive. */
    record News(@Nullable JobProgress progress) {}

    private static final class Follower {
        private final UUID job;
        private final MultiEmitter<? super News> emitter;
        private final long since = System.nanoTime();
        private long heard = since;
        private int revision;

        Follower(UUID job, int revision, MultiEmitter<? super News> emitter) {
            this.job = job;
            this.revision = revision;
            this.emitter = emitter;
        }

        void hear(@Nullable JobProgress now, long nanos) {
            if (now == null) {
                // Removed after its time; there is nothing left to follow.
                emitter.complete();
            } else if (now.revision() != revision) {
                revision = now.revision();
                heard = nanos;
                emitter.emit(new News(now));
            } else if (nanos - heard > QUIET_NANOS) {
                heard = nanos;
                emitter.emit(new News(null));
            }
            if (now != null && now.hasEnded() || nanos - since > LIFE_NANOS) {
                emitter.complete();
            }
        }
    }

    /**
     * Follows a job which the caller may read.
     *
     * @param now how it stands
     * @param seen revision the follower has heard last, 0 for none
     * @throws ProblemException TOO_MANY when this account follows enough jobs already
     */
    Multi<News> follow(UUID account, UUID job, JobProgress now, int seen) {
        if (streams.getOrDefault(account, 0) >= MOST_STREAMS_OF_ONE) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY, "您已在 " + MOST_STREAMS_OF_ONE + " 处查看任务进展，请先关闭其中几处。");
        }
        return Multi.createFrom()
                .<News>emitter(
                        emitter -> {
                            Follower follower = new Follower(job, now.revision(), emitter);
                            begin(account, follower, now, seen);
                        });
    }

    /**
     * Counts from here on and not before: a client that leaves before its stream begins never ends
     * it either. Of two that begin at once for the last place one ends without a word, and is
     * refused when it comes again.
     */
    private void begin(UUID account, Follower follower, JobProgress now, int seen) {
        MultiEmitter<? super News> emitter = follower.emitter;
        boolean room = streams.merge(account, 1, Integer::sum) <= MOST_STREAMS_OF_ONE;
        if (room) {
            // The first word goes out at once, so that the follower knows it is heard.
            emitter.emit(new News(now.revision() == seen && !now.hasEnded() ? null : now));
        }
        if (!room || now.hasEnded()) {
            left(account);
            emitter.complete();
            return;
        }
        followers.add(follower);
        emitter.onTermination(
                () -> {
                    followers.remove(follower);
                    left(account);
                });
    }

    private void left(UUID account) {
        streams.computeIfPresent(account, (id, number) -> number == 1 ? null : number - 1);
    }

    void look() {
        if (followers.isEmpty()) {
            return;
        }
        List<Follower> all = new ArrayList<>(followers);
        try {
            Map<UUID, JobProgress> progress =
                    queue.progress(all.stream().map(f -> f.job).collect(Collectors.toSet()));
            long nanos = System.nanoTime();
            all.forEach(follower -> follower.hear(progress.get(follower.job), nanos));
        } catch (RuntimeException e) {
            // They are told again at the next look; a stream does not end for it.
            LOG.warn("the progress of jobs cannot be read", e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdown();
        followers.forEach(follower -> follower.emitter.complete());
    }
}
