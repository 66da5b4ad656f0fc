package cn.tongxin.platform.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scanner is asked as ClamAV's daemon is asked, and a silent one holds nobody up. */
class ClamdScannerTest {
    @TempDir Path directory;

    /** A daemon that answers one question, in the real format. */
    private static final class Daemon implements AutoCloseable {
        private final ServerSocket server;
        private final CompletableFuture<byte[]> received;

        Daemon(String fixedAnswer) throws IOException {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            received = CompletableFuture.supplyAsync(() -> serve(fixedAnswer));
        }

        private byte[] serve(String fixedAnswer) {
            try (Socket socket = server.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
                if (!command.equals("zINSTREAM\0")) {
                    socket.getOutputStream()
                            .write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
                    return new byte[0];
                }
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                for (int size = in.readInt(); size != 0; size = in.readInt()) {
                    content.write(in.readNBytes(size));
                }
                boolean found = content.toString(StandardCharsets.ISO_8859_1).contains("EICAR");
                String answer = found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
                socket.getOutputStream()
                        .write(
                                ((fixedAnswer.isEmpty() ? answer : fixedAnswer) + "\0")
                                        .getBytes(StandardCharsets.US_ASCII));
                return content.toByteArray();
            } catch (IOException e) {
                return new byte[0];
            }
        }

        ClamdScanner scanner() {
            return new ClamdScanner(Optional.of("127.0.0.1:" + server.getLocalPort()));
        }

        /** A thread still inside accept() keeps the port open: it is gone when that thread is. */
        @Override
        public void close() throws IOException {
            server.close();
            received.join();
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(directory.resolve("content"), content);
    }

    @Test
    void a_clean_file_is_sent_whole_and_called_clean() throws Exception {
        byte[] large = new byte[200_000];
        large[199_999] = 7;
        try (Daemon daemon = new Daemon("")) {
            assertEquals(ScanState.CLEAN, daemon.scanner().scan(file(large)));
            assertEquals(200_000, daemon.received.get().length);
            assertEquals(7, daemon.received.get()[199_999]);
        }
    }

    @Test
    void an_infected_one_is_found() throws Exception {
        try (Daemon daemon = new Daemon("")) {
            assertEquals(
                    ScanState.INFECTED, daemon.scanner().scan(file(Samples.bytes(Samples.EICAR))));
        }
    }

    @Test
    void a_daemon_that_refuses_gives_no_verdict() throws Exception {
        try (Daemon daemon = new Daemon("INSTREAM size limit exceeded. ERROR")) {
            assertEquals(ScanState.NOT_SCANNED, daemon.scanner().scan(file(new byte[9])));
        }
    }

    private static ClamdScanner gone() throws IOException {
        try (Daemon daemon = new Daemon("")) {
            return daemon.scanner();
        }
    }

    @Test
    void one_that_is_not_there_is_told_apart_from_none_at_all() throws Exception {
        ClamdScanner gone = gone();
        Path file = file(new byte[9]);
        assertThrows(ScannerAwayException.class, () -> gone.scan(file));
        assertEquals(
                ScanState.NOT_SCANNED, new ClamdScanner(Optional.empty()).scan(file(new byte[9])));
    }

    @Test
    void a_wrong_address_is_told_at_the_start() {
        for (String wrong : new String[] {"clamd", ":3310", "clamd:x"}) {
            assertThrows(
                    IllegalStateException.class, () -> new ClamdScanner(Optional.of(wrong)), wrong);
        }
    }
}
