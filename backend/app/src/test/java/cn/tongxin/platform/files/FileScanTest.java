package cn.tongxin.platform.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What was not scanned when it came is scanned later, whatever the scanner says of another one. */
@QuarkusTest
class FileScanTest extends FileApi {
    private static final String PDF = "application/pdf";

    @Inject FileStore store;
    @Inject FileContentRepository contents;
    @Inject FileKeepingService keeping;

    /** A daemon for which a file with this word in it is too large. */
    private static final class Daemon implements AutoCloseable {
        private final ServerSocket server =
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger asked = new AtomicInteger();
        private final CompletableFuture<Void> serving = CompletableFuture.runAsync(this::serve);

        Daemon() throws IOException {}

        private void serve() {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    asked.incrementAndGet();
                    DataInputStream in = new DataInputStream(socket.getInputStream());
                    in.readNBytes(10);
                    ByteArrayOutputStream content = new ByteArrayOutputStream();
                    for (int size = in.readInt(); size != 0; size = in.readInt()) {
                        content.write(in.readNBytes(size));
                    }
                    boolean large = content.toString(StandardCharsets.UTF_8).contains("LARGE");
                    String answer = large ? "INSTREAM size limit exceeded. ERROR" : "stream: OK";
                    socket.getOutputStream()
                            .write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
                } catch (IOException closed) {
                    // The loop ends with the daemon.
                }
            }
        }

        ClamdScanner scanner() {
            return new ClamdScanner(Optional.of("127.0.0.1:" + server.getLocalPort()));
        }

        /** A thread still inside accept() keeps the port open: it is gone when that thread is. */
        @Override
        public void close() throws IOException {
            server.close();
            serving.join();
        }
    }

    private void scan(FileScanner scanner) {
        on(
                () -> {
                    new FileSweepJob(store, contents, keeping, scanner, clock).scan();
                    return null;
                });
    }

    private String state(UUID file) {
        return rows.read("select scan from file where id = ?", file).get(0);
    }

    @Test
    void one_that_cannot_be_scanned_does_not_keep_the_others_from_it() throws IOException {
        UUID large = uploaded("a.pdf", PDF, Samples.pdf("LARGE"));
        UUID small = uploaded("b.pdf", PDF, Samples.pdf("small"));
        try (Daemon daemon = new Daemon()) {
            scan(daemon.scanner());
        }
        assertEquals("NOT_SCANNED", state(large));
        assertEquals("CLEAN", state(small));
    }

    @Test
    void what_was_tried_before_comes_after_what_was_not() throws IOException {
        UUID large = uploaded("a.pdf", PDF, Samples.pdf("LARGE"));
        try (Daemon daemon = new Daemon()) {
            scan(daemon.scanner());
        }
        UUID newer = uploaded("b.pdf", PDF, Samples.pdf("small"));
        assertEquals(
                List.of(newer, large),
                on(() -> contents.unscanned(2)).stream()
                        .map(FileContentRepository.Unscanned::id)
                        .toList());
        assertEquals(List.of("0"), rows.read("select version from file where id = ?", large));
    }

    @Test
    void a_scanner_that_is_away_is_not_asked_for_each_file() throws IOException {
        UUID first = uploaded("a.pdf", PDF, Samples.pdf("x"));
        uploaded("b.pdf", PDF, Samples.pdf("y"));
        ClamdScanner gone;
        try (Daemon daemon = new Daemon()) {
            gone = daemon.scanner();
        }
        scan(gone);
        assertEquals("NOT_SCANNED", state(first));
        assertEquals(
                List.of("0"),
                rows.read("select count(*) from file where scan_tried_at is not null"));
        try (Daemon back = new Daemon()) {
            scan(back.scanner());
            assertEquals(2, back.asked.get());
        }
        assertEquals("CLEAN", state(first));
    }
}
