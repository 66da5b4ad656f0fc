package cn.tongxin.kernel.cipher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kernel imports the JDK and JSpecify; the rule of the API's module does not see this one. */
class JdkOnlyTest {
    private static final Pattern FOREIGN =
            Pattern.compile(
                    "import (?:static )?+(?!java\\.|javax\\.crypto\\.|org\\.jspecify\\.).*");

    @Test
    void imports_nothing_else() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files =
                Files.list(Path.of("src", "main", "java", "cn", "tongxin", "kernel", "cipher"))) {
            for (Path file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        assertFalse(lines.isEmpty());
        assertEquals(List.of(), lines.stream().filter(FOREIGN.asMatchPredicate()).toList());
    }
}
