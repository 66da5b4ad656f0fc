package cn.tongxin.platform.traces;

import cn.tongxin.platform.traces.Traced.Work.Kind;
import io.quarkus.scheduler.spi.JobInstrumenter;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Spans of what no request waits for: jobs, all of them, and some rounds of the timers. */
@Singleton
public class WorkTraces implements JobInstrumenter {
    private final Spans spans;

    WorkTraces(Spans spans) {
        this.spans = spans;
    }

    /** The scheduler asks for every round; what it calls name is the identity of the timer. */
    @Override
    public CompletionStage<Void> instrument(JobInstrumentationContext round) {
        Optional<OpenSpan> span = spans.beginSome();
        if (span.isEmpty()) {
            return round.executeJob();
        }
        return round.executeJob()
                .whenComplete(
                        (nothing, failure) ->
                                spans.end(
                                        span.get(),
                                        new Traced.Work(
                                                Kind.SWEEP, round.getSpanName(), type(failure))));
    }

    private static @Nullable String type(@Nullable Throwable failure) {
        if (failure instanceof CompletionException wrapped && wrapped.getCause() != null) {
            return wrapped.getCause().getClass().getName();
        }
        return failure == null ? null : failure.getClass().getName();
    }

    /** Begins the span of a job; it ends when closed. */
    public RunningJob job(String kind) {
        return new RunningJob(kind);
    }

    /** A job that runs. */
    public final class RunningJob implements AutoCloseable {
        private final String kind;
        private final Optional<OpenSpan> span = spans.beginEach();
        private @Nullable String error;

        private RunningJob(String kind) {
            this.kind = kind;
        }

        /**
         * @param code of a problem or rule, or the class of an exception: never its message
         */
        public void failed(String code) {
            error = code;
        }

        @Override
        public void close() {
            span.ifPresent(open -> spans.end(open, new Traced.Work(Kind.JOB, kind, error)));
        }
    }
}
