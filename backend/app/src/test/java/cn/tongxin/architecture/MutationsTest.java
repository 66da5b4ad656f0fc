package cn.tongxin.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ways to break the product on purpose still fit the product (src/test/mutations/run). */
class MutationsTest {
    private static final Path LIST = Path.of("src/test/mutations/mutations.txt");
    private static final int FIELDS = 5;
    private static final String KEYS = "name|file|replace|by|tests";
    private static final Pattern FIELD =
            Pattern.compile(
                    "^(" + KEYS + ") +((?:.|\\n(?!(?:" + KEYS + ") ))*)", Pattern.MULTILINE);

    @Test
    void each_breaks_one_place_and_names_tests_that_there_are() throws IOException {
        Set<String> tests = testClasses();
        List<String> wrong = new ArrayList<>();
        int found = 0;
        for (String block : Files.readString(LIST).split("\\n\\n")) {
            Map<String, String> mutation = fields(block);
            if (!mutation.isEmpty()) {
                found++;
                if (mutation.size() != FIELDS) {
                    wrong.add(mutation.get("name") + ": not whole");
                    continue;
                }
                if (places(mutation) != 1) {
                    wrong.add(mutation.get("name") + ": not exactly once");
                }
                Stream.of(mutation.get("tests").split("\\+"))
                        .filter(test -> !tests.contains(test))
                        .forEach(test -> wrong.add(mutation.get("name") + ": no " + test));
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(found, Files.readString(LIST).split("(?m)^name ").length - 1);
    }

    private static int places(Map<String, String> mutation) throws IOException {
        String source = Files.readString(Path.of(mutation.get("file")));
        return source.split(Pattern.quote(mutation.get("replace")), -1).length - 1;
    }

    private static Map<String, String> fields(String block) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(block);
        while (field.find()) {
            fields.put(field.group(1), field.group(2).stripTrailing());
        }
        return fields;
    }

    private static Set<String> testClasses() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
