package cn.tongxin.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What the API under test sends to its collector, every request traced, and the check that none of
 * it tells of a person. Every test class ends with it, as it does with {@link LogOfTheRun}.
 */
public final class TracesOfTheRun {
    static final String UNREADABLE = "unreadable: ";

    // A system property, because the test framework loads this class once per start of the API.
    private static final String FILE = "tongxin.test.traces";
    private static final Pattern KEY_AND_VALUE = Pattern.compile("[a-z._]+=[^=]*");
    private static final Set<String> KEYS =
            Set.of(
                    "http.request.method",
                    "http.route",
                    "http.response.status_code",
                    "error.type",
                    "tongxin.role",
                    "tongxin.permission",
                    "tongxin.job",
                    "tongxin.sweep",
                    "service.name",
                    "service.version",
                    "service.instance.id");
    private static final String INSTANCE = "service.instance.id=";
    // Words of this program: no sentence, no statement, nothing Chinese, no id and no number.
    private static final Pattern WORDS =
            Pattern.compile(
                    "(?!.*[0-9]{6})(?!.*[0-9a-f]{8}-[0-9a-f]{4}-)"
                            + "([A-Z_]+|([A-Z_]+ /|job |sweep |[a-z._]+=)[!-~]+)");

    // Each text once: there are few, and they are looked through after every class.
    private static final Set<String> KEPT = ConcurrentHashMap.newKeySet();

    private TracesOfTheRun() {}

    /** Begins to keep them, in a file: it outlives what loads this class. */
    static void begin() {
        KEPT.clear();
        System.setProperty(
                FILE,
                Path.of("target", "api-logs", System.currentTimeMillis() + ".traces").toString());
    }

    static synchronized void keep(List<String> texts) {
        String name = System.getProperty(FILE);
        if (name == null) {
            // A collector without an API.
            return;
        }
        List<String> unseen = texts.stream().filter(KEPT::add).toList();
        if (unseen.isEmpty()) {
            return;
        }
        try {
            Path file = Path.of(name);
            Files.createDirectories(file.getParent());
            Files.write(file, unseen, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what has arrived in this run and fails when it says more than it may. */
    public static void mustTellOfNobody() {
        Path file = Path.of(System.getProperty(FILE, ""));
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            assertEquals(List.of(), tooMuchIn(lines, Rows.namesWritten()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each text that may not leave the process. */
    public static List<String> tooMuchIn(List<String> texts, Collection<String> names) {
        List<String> found = new ArrayList<>(LogOfTheRun.secretsIn(texts, names));
        for (String text : texts) {
            boolean named =
                    !KEY_AND_VALUE.matcher(text).matches()
                            || KEYS.contains(text.substring(0, text.indexOf('=')));
            if (!named || !text.startsWith(INSTANCE) && !WORDS.matcher(text).matches()) {
                found.add(text);
            }
        }
        return found;
    }
}
