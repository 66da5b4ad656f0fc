package cn.tongxin.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A collector of traces on this machine: takes OTLP over HTTP, keeps what it was given, and fails
 * in the ways real ones do.
 */
public final class FakeCollector implements AutoCloseable {
    private static final String PATH = "/v1/traces";

    private final int port;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    work -> {
                        Thread thread = new Thread(work, "fake-collector");
                        thread.setDaemon(true);
                        return thread;
                    });
    // Most tests never look at them.
    private static final int MOST_KEPT = 5_000;

    private final BlockingQueue<ReceivedSpan> spans = new LinkedBlockingQueue<>(MOST_KEPT);
    private final BlockingQueue<byte[]> bodies = new LinkedBlockingQueue<>(MOST_KEPT);
    private volatile CountDownLatch hanging = new CountDownLatch(0);
    private volatile CountDownLatch asked = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile HttpServer server;

    public FakeCollector() {
        server = bind(0);
        port = server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port + PATH;
    }

    /** Forgets every span and every failure it was asked for. */
    public void reset() {
        listen();
        hanging.countDown();
        status = 200;
        spans.clear();
        bodies.clear();
    }

    /**
     * The next span like this, for what is sent in the background; others are passed over.
     *
     * @param push makes what waits be sent now
     */
    public ReceivedSpan next(Predicate<ReceivedSpan> like, Runnable push) {
        Instant patience = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(patience)) {
            push.run();
            try {
                ReceivedSpan span = spans.poll(50, TimeUnit.MILLISECONDS);
                if (span != null && like.test(span)) {
                    return span;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("no such span within 60 s");
    }

    /** All bytes that arrived since the last {@link #reset}, as text. */
    public String everything() {
        StringBuilder all = new StringBuilder();
        bodies.forEach(body -> all.append(new String(body, StandardCharsets.UTF_8)));
        return all.toString();
    }

    /** Answers with this status from here on. */
    public void answer(int other) {
        status = other;
    }

    /** Takes spans and does not answer until {@link #reset}. */
    public void hang() {
        asked = new CountDownLatch(1);
        hanging = new CountDownLatch(1);
    }

    /** Until somebody waits for the answer that does not come. */
    public void awaitSomebodyHanging() throws InterruptedException {
        if (!asked.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody sends spans");
        }
    }

    /** From here on connections are refused. */
    public void leave() {
        server.stop(0);
        server = null;
    }

    /** Is there again, at the same port. */
    public void listen() {
        if (server == null) {
            server = bind(port);
        }
    }

    @Override
    public void close() {
        hanging.countDown();
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }

    private HttpServer bind(int at) {
        try {
            HttpServer made =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
            made.createContext(PATH, this::take);
            made.setExecutor(threads);
            made.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            asked.countDown();
            hanging.await();
            if (status == 200) {
                keepLast(bodies, body);
                for (ReceivedSpan span : read(body)) {
                    TracesOfTheRun.keep(span.texts());
                    keepLast(spans, span);
                }
            }
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> void keepLast(BlockingQueue<T> all, T one) {
        while (!all.offer(one)) {
            all.poll();
        }
    }

    /** What cannot be read is told where all that arrived is looked at. */
    private static Iterable<ReceivedSpan> read(byte[] body) {
        try {
            return ReceivedSpan.in(body);
        } catch (AssertionError unreadable) {
            TracesOfTheRun.keep(List.of(TracesOfTheRun.UNREADABLE + unreadable));
            throw unreadable;
        }
    }
}
