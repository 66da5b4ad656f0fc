package cn.tongxin.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Closed-loop HTTP load: every connection asks, waits for the whole answer, and asks again. One
 * thread serves all connections, as in wrk and in {@code pgbench -j 1}.
 */
public final class LoadDriver {
    private static final int READ_BUFFER = 64 * 1024;
    private static final int WRITE_BUFFER = 32 * 1024;
    private static final long SILENCE_MILLIS = 15_000;
    private static final byte[] END_OF_LINE = {'\r', '\n'};

    private final InetSocketAddress address;
    private final Supplier<String> token;

    /** The token is asked for before each request, so that a renewed one is used at once. */
    public LoadDriver(InetSocketAddress address, Supplier<String> token) {
        this.address = address;
        this.token = token;
    }

    public LoadResult run(Workload workload, int connections, Duration duration)
            throws IOException {
        try (Selector selector = Selector.open()) {
            Run run = new Run(workload, selector, duration);
            try {
                run.open(connections);
                return run.toTheEnd();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } finally {
                run.close();
            }
        }
    }

    /** One connection and the request it is waiting for. */
    private static final class Line {
        private final int number;
        private final SocketChannel channel;
        private final AnswerReader reader = new AnswerReader();
        private final ByteBuffer out = ByteBuffer.allocateDirect(WRITE_BUFFER);
        private long sentAt;

        private Line(int number, SocketChannel channel) {
            this.number = number;
            this.channel = channel;
        }
    }

    private final class Run {
        private final Workload workload;
        private final Selector selector;
        private final Duration duration;
        private final List<Line> lines = new ArrayList<>();
        private final Latencies latencies = new Latencies();
        private final ByteBuffer in = ByteBuffer.allocateDirect(READ_BUFFER);
        private String knownToken = "";
        private byte[] authorization = {};
        private long deadline;
        private int waiting;
        private int errors;
        private String firstError = "";

        private Run(Workload workload, Selector selector, Duration duration) {
            this.workload = workload;
            this.selector = selector;
            this.duration = duration;
        }

        private void open(int connections) throws IOException {
            for (int i = 0; i < connections; i++) {
                SocketChannel channel = SocketChannel.open(address);
                Line line = new Line(i, channel);
                lines.add(line);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ, line);
            }
        }

        private void close() throws IOException {
            for (Line line : lines) {
                line.channel.close();
            }
        }

        private LoadResult toTheEnd() throws IOException {
            long start = System.nanoTime();
            deadline = start + duration.toNanos();
            for (Line line : lines) {
                send(line);
            }
            long lastAnswer = System.nanoTime();
            while (waiting > 0) {
                if (selector.select(this::ready, SILENCE_MILLIS / 3) > 0) {
                    lastAnswer = System.nanoTime();
                } else if (System.nanoTime() - lastAnswer > SILENCE_MILLIS * 1_000_000) {
                    throw new IOException("no answer for " + SILENCE_MILLIS / 1000 + " s");
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new LoadResult(seconds, errors, firstError, latencies);
        }

        private void ready(SelectionKey key) {
            try {
                Line line = (Line) key.attachment();
                if (key.isWritable()) {
                    write(line, key);
                }
                if (key.isReadable()) {
                    read(line);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void send(Line line) throws IOException {
            Call call = workload.next(line.number);
            line.out.clear();
            line.out.put(call.head()).put(authorization()).put(END_OF_LINE).put(call.body());
            line.out.flip();
            line.sentAt = System.nanoTime();
            waiting++;
            write(line, line.channel.keyFor(selector));
        }

        private byte[] authorization() {
            String current = token.get();
            if (!current.equals(knownToken)) {
                knownToken = current;
                authorization =
                        ("Authorization: Bearer " + current + "\r\n")
                                .getBytes(StandardCharsets.US_ASCII);
            }
            return authorization;
        }

        private void write(Line line, SelectionKey key) throws IOException {
            line.channel.write(line.out);
            int interest =
                    line.out.hasRemaining()
                            ? SelectionKey.OP_READ | SelectionKey.OP_WRITE
                            : SelectionKey.OP_READ;
            if (key.interestOps() != interest) {
                key.interestOps(interest);
            }
        }

        private void read(Line line) throws IOException {
            in.clear();
            if (line.channel.read(in) < 0) {
                throw new IOException("the server closed a connection");
            }
            in.flip();
            Answer answer = line.reader.take(in);
            if (answer == null) {
                return;
            }
            long now = System.nanoTime();
            waiting--;
            latencies.add(now - line.sentAt);
            if (!answer.ok()) {
                if (errors == 0) {
                    firstError = answer.status() + " " + answer.failure();
                }
                errors++;
            }
            workload.answered(line.number, answer);
            if (now < deadline) {
                send(line);
            }
        }
    }
}
