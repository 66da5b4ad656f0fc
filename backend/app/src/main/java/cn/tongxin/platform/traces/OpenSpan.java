package cn.tongxin.platform.traces;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Something that goes on: its ids and when it began. What it was is said at its end. */
public final class OpenSpan {
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{32}");

    private final SpanContext own;
    private final SpanContext parent;
    private final long beganAt;
    private final long ticks = System.nanoTime();

    private OpenSpan(String traceId, SpanContext parent, Instant now) {
        this.own = context(traceId, spanId());
        this.parent = parent;
        this.beganAt = now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    /** A request: a step in somebody's trace, or a trace of its own with the request's id. */
    static OpenSpan of(String requestId, Optional<TraceParent> parent, Instant now) {
        return parent.map(p -> new OpenSpan(p.traceId(), context(p.traceId(), p.spanId()), now))
                .orElseGet(() -> new OpenSpan(traceId(requestId), SpanContext.getInvalid(), now));
    }

    /** What nobody asked for. */
    static OpenSpan alone(Instant now) {
        return new OpenSpan(anyTraceId(), SpanContext.getInvalid(), now);
    }

    public String traceId() {
        return own.getTraceId();
    }

    /** Whether the id of the request leads to this trace; a gateway may have set another one. */
    public boolean isNamedBy(String requestId) {
        return digits(requestId).equals(own.getTraceId());
    }

    TracedSpan end(Traced what) {
        return new TracedSpan(what, own, parent, beganAt, beganAt + System.nanoTime() - ticks);
    }

    private static SpanContext context(String traceId, String spanId) {
        return SpanContext.create(
                traceId, spanId, TraceFlags.getSampled(), TraceState.getDefault());
    }

    private static String digits(String requestId) {
        return requestId.replace("-", "").toLowerCase(Locale.ROOT);
    }

    /**
     * One id, not two: a UUID without its dashes, or the 32 digits a gateway makes, is a trace id.
     */
    private static String traceId(String requestId) {
        String digits = digits(requestId);
        return HEXADECIMAL.matcher(digits).matches() && TraceId.isValid(digits)
                ? digits
                : anyTraceId();
    }

    private static String anyTraceId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        // Zero is no id.
        return TraceId.fromLongs(random.nextLong(), random.nextLong() | 1);
    }

    private static String spanId() {
        return SpanId.fromLong(ThreadLocalRandom.current().nextLong() | 1);
    }
}
