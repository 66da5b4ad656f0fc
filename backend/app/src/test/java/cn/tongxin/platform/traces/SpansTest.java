package cn.tongxin.platform.traces;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.testing.FakeCollector;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A collector that is away, slow or angry is no matter of those who are traced. */
class SpansTest {
    private static final Traced.Request WHAT =
            new Traced.Request("GET", "/api/v1/schools/{id}", 200, null, null, null);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FakeCollector collector = new FakeCollector();

    @AfterEach
    void end() {
        collector.close();
    }

    private Spans spans(Optional<String> endpoint, String ratio) {
        Spans spans =
                new Spans(
                        new TraceSettings(endpoint, ratio),
                        new Spans.Process("tongxin", "1.0"),
                        meters,
                        Clock.systemUTC());
        spans.start(new StartupEvent());
        return spans;
    }

    private Spans sending() {
        return spans(Optional.of(collector.url()), "1");
    }

    private static void trace(Spans spans, int times) {
        for (int i = 0; i < times; i++) {
            spans.end(spans.beginSome("request", Optional.empty()).orElseThrow(), WHAT);
        }
    }

    private double counted(String what) {
        return meters.get("tongxin.traces.spans." + what).counter().count();
    }

    @Test
    void what_ended_is_sent_and_counted() throws InterruptedException {
        Spans spans = sending();
        trace(spans, 3);
        assertThat(collector.next(span -> true, spans::sendWaiting).name())
                .isEqualTo("GET /api/v1/schools/{id}");
        spans.stop(new ShutdownEvent());
        assertThat(counted("sent")).isEqualTo(3);
        assertThat(counted("lost")).isZero();
    }

    @Test
    void what_waits_when_the_process_stops_is_still_sent() throws InterruptedException {
        Spans spans = sending();
        trace(spans, 5);
        spans.stop(new ShutdownEvent());
        assertThat(counted("sent")).isEqualTo(5);
    }

    @Test
    void a_collector_that_is_away_costs_spans_and_nothing_else() throws InterruptedException {
        collector.leave();
        Spans spans = sending();
        trace(spans, 7);
        spans.sendWaiting();
        assertThat(counted("lost")).isEqualTo(7);
        collector.listen();
        trace(spans, 2);
        spans.sendWaiting();
        spans.stop(new ShutdownEvent());
        assertThat(counted("sent")).isEqualTo(2);
    }

    @Test
    void a_collector_that_refuses_is_not_asked_twice() throws InterruptedException {
        collector.answer(503);
        Spans spans = sending();
        trace(spans, 4);
        spans.sendWaiting();
        collector.answer(200);
        spans.sendWaiting();
        spans.stop(new ShutdownEvent());
        assertThat(counted("lost")).isEqualTo(4);
        assertThat(collector.everything()).isEmpty();
    }

    @Test
    void a_collector_that_hangs_fills_a_queue_that_does_not_grow() throws InterruptedException {
        collector.hang();
        Spans spans = sending();
        trace(spans, 1);
        collector.awaitSomebodyHanging();
        trace(spans, Spans.MOST_WAITING + 1_000);
        assertThat(counted("lost")).isEqualTo(1_000);
        long before = System.nanoTime();
        spans.stop(new ShutdownEvent());
        assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
    }

    @Test
    void only_a_share_is_traced() throws InterruptedException {
        Spans spans = spans(Optional.of(collector.url()), "0.1");
        long taken =
                IntStream.range(0, 100_000)
                        .filter(i -> spans.beginSome("request", Optional.empty()).isPresent())
                        .count();
        assertThat(taken).isBetween(9_000L, 11_000L);
        assertThat(spans.beginEach()).isPresent();
        spans.stop(new ShutdownEvent());
    }

    @Test
    void without_a_collector_nothing_begins() throws InterruptedException {
        Spans spans = spans(Optional.empty(), "1");
        assertThat(spans.areSent()).isFalse();
        assertThat(spans.beginSome("request", Optional.empty())).isEmpty();
        assertThat(spans.beginSome()).isEmpty();
        assertThat(spans.beginEach()).isEmpty();
        spans.sendWaiting();
        spans.stop(new ShutdownEvent());
    }
}
