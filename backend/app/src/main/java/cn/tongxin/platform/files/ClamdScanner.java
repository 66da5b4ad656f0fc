package cn.tongxin.platform.files;

import jakarta.inject.Singleton;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Asks ClamAV's daemon over its own protocol (INSTREAM). Without the setting there is no scanner,
 * and files say that nobody has looked; one that does not answer holds nobody up and is asked
 * again.
 */
@Singleton
class ClamdScanner implements FileScanner {
    private static final Logger LOG = Logger.getLogger(ClamdScanner.class);
    private static final int CONNECTS_WITHIN = 2_000;
    private static final int ANSWERS_WITHIN = 20_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_000;

    private final Optional<InetSocketAddress> address;

    ClamdScanner(@ConfigProperty(name = "tongxin.files.clamd") Optional<String> address) {
        this.address = address.map(ClamdScanner::parse);
    }

    private static InetSocketAddress parse(String hostAndPort) {
        int cut = hostAndPort.lastIndexOf(':');
        if (cut < 1 || !hostAndPort.substring(cut + 1).matches("\\d{1,5}")) {
            throw new IllegalStateException("TONGXIN_CLAMD is HOST:PORT");
        }
        return InetSocketAddress.createUnresolved(
                hostAndPort.substring(0, cut), Integer.parseInt(hostAndPort.substring(cut + 1)));
    }

    @Override
    public boolean isThere() {
        return address.isPresent();
    }

    @Override
    public ScanState scan(Path file) throws ScannerAwayException {
        if (address.isEmpty()) {
            return ScanState.NOT_SCANNED;
        }
        try (Socket socket = connected(address.get())) {
            String answer = ask(socket, file);
            if (answer.endsWith(" OK")) {
                return ScanState.CLEAN;
            }
            if (answer.endsWith(" FOUND")) {
                return ScanState.INFECTED;
            }
            LOG.warnf("the virus scanner gave no verdict: %s", answer);
        } catch (ScannerAwayException e) {
            throw e;
        } catch (IOException e) {
            LOG.warn("the virus scanner does not answer", e);
        }
        return ScanState.NOT_SCANNED;
    }

    private static Socket connected(InetSocketAddress to) throws ScannerAwayException {
        Socket socket = new Socket();
        try {
            socket.connect(
                    new InetSocketAddress(to.getHostString(), to.getPort()), CONNECTS_WITHIN);
            socket.setSoTimeout(ANSWERS_WITHIN);
            return socket;
        } catch (IOException e) {
            // It was never connected, so there is nothing to close.
            throw new ScannerAwayException(e);
        }
    }

    private static String ask(Socket socket, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[CHUNK];
            int read = content.read(chunk);
            while (read > 0) {
                out.writeInt(read);
                out.write(chunk, 0, read);
                read = content.read(chunk);
            }
            out.writeInt(0);
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        }
    }
}
