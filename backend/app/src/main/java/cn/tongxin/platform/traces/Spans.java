package cn.tongxin.platform.traces;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Spans on their way to the collector. Whoever ends one only puts it into a queue of fixed size and
 * goes on; one thread sends what waits. When the collector is slow or away the queue is full and
 * spans are lost and counted: nothing ever waits for it, and nothing is tried twice.
 */
@Singleton
public class Spans {
    private static final Logger LOG = Logger.getLogger(Spans.class);

    static final int MOST_WAITING = 2_048;

    private static final int MOST_AT_ONCE = 512;
    private static final Duration SENT_EVERY = Duration.ofSeconds(1);
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);
    // A little later than the exporter itself gives up.
    private static final long GIVEN_UP_AFTER_SECONDS = 6;
    private static final long STOPS_WITHIN_SECONDS = 2;

    private final TraceSettings settings;
    private final Clock clock;
    private final Resource process;
    private final Counter sent;
    private final Counter lost;
    private final BlockingQueue<TracedSpan> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private @Nullable SpanExporter exporter;
    private @Nullable ScheduledExecutorService thread;

    /** Which program this is, and which of its processes. */
    @Singleton
    static class Process {
        private final String name;
        private final String version;

        Process(
                @ConfigProperty(name = "quarkus.application.name") String name,
                @ConfigProperty(name = "quarkus.application.version") String version) {
            this.name = name;
            this.version = version;
        }

        // Without what the SDK would add of the machine and its user.
        Resource resource() {
            return Resource.create(
                    Attributes.of(
                            AttributeKey.stringKey("service.name"),
                            name,
                            AttributeKey.stringKey("service.version"),
                            version,
                            AttributeKey.stringKey("service.instance.id"),
                            UUID.randomUUID().toString()));
        }
    }

    Spans(TraceSettings settings, Process process, MeterRegistry meters, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.process = process.resource();
        this.sent = meters.counter("tongxin.traces.spans.sent");
        this.lost = meters.counter("tongxin.traces.spans.lost");
    }

    /** Whether there is a collector. */
    public boolean areSent() {
        return settings.endpoint().isPresent();
    }

    /** Begins a span for one of the requests that are traced; nothing for the others. */
    public Optional<OpenSpan> beginSome(String requestId, Optional<TraceParent> parent) {
        return takes()
                ? Optional.of(OpenSpan.of(requestId, parent, clock.instant()))
                : Optional.empty();
    }

    /** As {@link #beginSome(String, Optional)}, for what is done again and again unasked. */
    Optional<OpenSpan> beginSome() {
        return takes() ? Optional.of(OpenSpan.alone(clock.instant())) : Optional.empty();
    }

    /** Begins a span for what is so rare that a share of it would be nothing. */
    Optional<OpenSpan> beginEach() {
        return areSent() ? Optional.of(OpenSpan.alone(clock.instant())) : Optional.empty();
    }

    // By lot and not by the trace id: that would let callers choose, and a UUID's fixed bits
    // decide.
    private boolean takes() {
        return areSent() && ThreadLocalRandom.current().nextDouble() < settings.ratio();
    }

    public void end(OpenSpan span, Traced what) {
        if (!waiting.offer(span.end(what))) {
            lost.increment();
        }
    }

    void start(@Observes StartupEvent event) {
        settings.endpoint().ifPresent(this::start);
    }

    private void start(URI endpoint) {
        exporter =
                OtlpHttpSpanExporter.builder()
                        .setEndpoint(endpoint.toString())
                        .setConnectTimeout(CONNECTS_WITHIN)
                        .setTimeout(ANSWERS_WITHIN)
                        .setRetryPolicy(null)
                        .build();
        thread =
                Executors.newSingleThreadScheduledExecutor(
                        work -> {
                            Thread sender = new Thread(work, "traces");
                            sender.setDaemon(true);
                            return sender;
                        });
        long millis = SENT_EVERY.toMillis();
        thread.scheduleWithFixedDelay(this::sendAgain, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** A round that fails must not be the last one. */
    private void sendAgain() {
        try {
            sendWaiting();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("traces could not be sent", e);
        }
    }

    /** Sends what waits; one at a time, so that spans go out in the order they ended. */
    public synchronized void sendWaiting() {
        List<TracedSpan> batch = new ArrayList<>();
        while (exporter != null && waiting.drainTo(batch, MOST_AT_ONCE) > 0) {
            Counter became = lost;
            try {
                List<SpanData> spans = batch.stream().map(span -> span.from(process)).toList();
                CompletableResultCode result =
                        exporter.export(spans).join(GIVEN_UP_AFTER_SECONDS, TimeUnit.SECONDS);
                became = result.isSuccess() ? sent : lost;
            } finally {
                became.increment(batch.size());
            }
            batch.clear();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null && exporter != null) {
            thread.execute(this::sendWaiting);
            thread.shutdown();
            // A collector that is away must not hold up the end of this process.
            if (!thread.awaitTermination(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
            exporter.shutdown();
        }
    }
}
