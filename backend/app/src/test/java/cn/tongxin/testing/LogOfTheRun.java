package cn.tongxin.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the API under test writes to its log, at the level of production, and the check that it
 * holds no token, phone number, identity number or name (house.md §6). Every test class ends with
 * it, so the whole run is read.
 */
public final class LogOfTheRun {
    // A system property, because the test framework loads this class once per start of the API.
    private static final String FILE = "tongxin.test.log";
    private static final List<Pattern> SECRETS =
            List.of(
                    Pattern.compile("eyJ[A-Za-z0-9_-]{10,}"),
                    Pattern.compile("(?<![\\w-])1[3-9]\\d{9}(?![\\w-])"),
                    Pattern.compile("(?<![\\w-])0771-\\d{7,8}"),
                    Pattern.compile("(?<![\\w-])\\d{17}[\\dXx](?![\\w-])"),
                    // Where the tests' people receive e-mail.
                    Pattern.compile("[\\w.+-]+@mail\\.example"));

    private static String lastFile = "";
    private static long read;

    private LogOfTheRun() {}

    static Map<String, String> settings() {
        Path file = Path.of("target", "api-logs", System.currentTimeMillis() + ".log");
        System.setProperty(FILE, file.toString());
        return Map.of(
                "quarkus.log.level", "INFO",
                "quarkus.log.console.level", "ERROR",
                "quarkus.log.file.enabled", "true",
                "quarkus.log.file.path", file.toString(),
                "quarkus.log.file.rotation.rotate-on-boot", "false",
                // One file for the whole run: what is rotated away would not be looked at.
                "quarkus.log.file.rotation.max-file-size", "1G");
    }

    /** Reads what was logged since the last call and fails when a secret is in it. */
    public static void mustHoldNoSecret() {
        assertEquals(List.of(), secretsIn(linesSinceLastCall(), Rows.namesWritten()));
    }

    /** Lines logged since the last call of this or {@link #mustHoldNoSecret}. */
    public static synchronized List<String> linesSinceLastCall() {
        String file = System.getProperty(FILE, "");
        if (!Files.exists(Path.of(file))) {
            return List.of();
        }
        if (!file.equals(lastFile)) {
            lastFile = file;
            read = 0;
        }
        try (RandomAccessFile log = new RandomAccessFile(file, "r")) {
            log.seek(read);
            byte[] bytes = new byte[(int) (log.length() - read)];
            log.readFully(bytes);
            // What is being written is not a line yet, and may end within a character.
            int whole = bytes.length;
            while (whole > 0 && bytes[whole - 1] != '\n') {
                whole--;
            }
            read += whole;
            return new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each secret found, with its line. */
    public static List<String> secretsIn(List<String> lines, Collection<String> names) {
        List<String> found = new ArrayList<>();
        for (String line : lines) {
            for (Pattern secret : SECRETS) {
                Matcher matcher = secret.matcher(line);
                if (matcher.find()) {
                    found.add(matcher.group() + " in: " + line);
                }
            }
            names.stream().filter(line::contains).forEach(name -> found.add(name + " in: " + line));
        }
        return found;
    }
}
