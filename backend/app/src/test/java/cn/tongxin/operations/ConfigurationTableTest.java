package cn.tongxin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The operator's table of settings says what the code does: every setting, every default. */
class ConfigurationTableTest {
    private static final Path TABLE = Path.of("../docs/operations/configuration.md");
    private static final Path PROPERTIES = Path.of("src/main/resources/application.properties");
    private static final Path COMMANDS = Path.of("../packaging/src/main/libexec");
    private static final Path SAMPLES = Path.of("../packaging/src/main/config");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):?(.*)\\}");
    private static final Pattern OURS =
            Pattern.compile("\\b((?:TONGXIN|KEYCLOAK_ADMIN)_[A-Z_]*[A-Z])\\b");
    private static final Pattern INJECTED =
            Pattern.compile("(?:name = \"|every = \"\\{|delayed = \"\\{)(tongxin\\.[a-z.-]+)[\"}]");
    private static final Pattern SECRET = Pattern.compile(".*_(PASSWORD|SECRET)");

    /** What describes the contract and nothing an operator sees. */
    private static final String CONTRACT = "quarkus.smallrye-openapi.";

    /** Lines of the table under a heading, each as its cells without code marks. */
    private static List<List<String>> section(String heading) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(TABLE)) {
            if (line.startsWith("## ")) {
                inside = line.equals("## " + heading);
            } else if (inside && line.startsWith("| `")) {
                List<String> cells = new ArrayList<>();
                for (String cell : line.substring(2, line.length() - 2).split(" \\| ", -1)) {
                    cells.add(cell.equals("–") ? "" : cell.replaceAll("^`(.*)`$", "$1"));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    /** Setting → value, without the profiles of tests. */
    private static TreeMap<String, String> settings() throws IOException {
        TreeMap<String, String> settings = new TreeMap<>();
        for (String line : Files.readAllLines(PROPERTIES)) {
            if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("%")) {
                settings.put(
                        line.substring(0, line.indexOf('=')),
                        line.substring(line.indexOf('=') + 1));
            }
        }
        return settings;
    }

    private static String texts(Path folder, String ending) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }

    @Test
    void each_variable_of_the_api_has_its_line_with_its_default() throws IOException {
        Set<String> wanted = new TreeSet<>();
        settings()
                .forEach(
                        (setting, value) -> {
                            Matcher variable = VARIABLE.matcher(value);
                            if (variable.matches()) {
                                wanted.add(
                                        String.join(
                                                " | ",
                                                variable.group(1),
                                                setting,
                                                variable.group(2)));
                            }
                        });
        Set<String> written = new TreeSet<>();
        for (List<String> row : section("Settings of the API")) {
            assertThat(row).hasSize(6);
            written.add(String.join(" | ", row.subList(0, 3)));
        }
        assertThat(wanted).hasSizeGreaterThan(30);
        assertThat(written).isEqualTo(wanted);
    }

    @Test
    void each_other_setting_has_its_line_with_its_value() throws IOException {
        Set<String> wanted = new TreeSet<>();
        settings()
                .forEach(
                        (setting, value) -> {
                            if (!VARIABLE.matcher(value).matches()
                                    && !setting.startsWith(CONTRACT)) {
                                wanted.add(setting + " | " + value);
                            }
                        });
        Set<String> written = new TreeSet<>();
        for (List<String> row : section("Settings that stay as they are")) {
            assertThat(row).hasSize(3);
            written.add(String.join(" | ", row.subList(0, 2)));
        }
        assertThat(written).isEqualTo(wanted);
    }

    @Test
    void each_variable_of_the_commands_has_its_line_with_its_default() throws IOException {
        String commands = texts(COMMANDS, ".sh");
        Set<String> ofTheApi = new TreeSet<>();
        section("Settings of the API").forEach(row -> ofTheApi.add(row.get(0)));
        Set<String> wanted = new TreeSet<>();
        OURS.matcher(commands).results().forEach(found -> wanted.add(found.group(1)));
        wanted.removeAll(ofTheApi);
        Set<String> written = new TreeSet<>();
        for (List<String> row : section("Settings of the commands")) {
            assertThat(row).hasSize(5);
            written.add(row.get(0));
            if (!row.get(1).isEmpty()) {
                assertThat(commands).contains("${" + row.get(0) + ":-" + row.get(1) + "}");
            }
        }
        assertThat(written).isEqualTo(wanted);
    }

    @Test
    void what_is_a_secret_is_marked() throws IOException {
        for (List<String> row : section("Settings of the API")) {
            assertThat(row.get(4)).as(row.get(0)).isEqualTo(secret(row.get(0)));
        }
        for (List<String> row : section("Settings of the commands")) {
            assertThat(row.get(3)).as(row.get(0)).isEqualTo(secret(row.get(0)));
        }
    }

    private static String secret(String variable) {
        return SECRET.matcher(variable).matches() ? "yes" : "no";
    }

    @Test
    void the_code_reads_no_setting_that_has_no_line_in_the_properties() throws IOException {
        Set<String> read = new TreeSet<>();
        INJECTED.matcher(texts(Path.of("src/main/java"), ".java"))
                .results()
                .forEach(found -> read.add(found.group(1)));
        assertThat(read).hasSizeGreaterThan(20);
        assertThat(settings().keySet()).containsAll(read);
    }

    @Test
    void the_samples_name_only_variables_that_exist() throws IOException {
        Set<String> known = new TreeSet<>();
        section("Settings of the API").forEach(row -> known.add(row.get(0)));
        section("Settings of the commands").forEach(row -> known.add(row.get(0)));
        Set<String> named = new TreeSet<>();
        OURS.matcher(texts(SAMPLES, ".sample"))
                .results()
                .forEach(found -> named.add(found.group(1)));
        assertThat(named).isNotEmpty();
        assertThat(known).containsAll(named);
    }
}
