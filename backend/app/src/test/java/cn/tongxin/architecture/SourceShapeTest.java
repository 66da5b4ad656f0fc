package cn.tongxin.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** How long files and methods of the whole backend may be, and what no source may contain. */
class SourceShapeTest {
    private static final int MOST_LINES_OF_A_FILE = 400;
    private static final int MOST_LINES_OF_A_METHOD = 60;
    private static final int MOST_PARAMETERS = 6;
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b(?!\")");
    private static final Path MIGRATIONS = Path.of("../schema/src/main/resources/db/migration");
    private static final Pattern CREATED =
            Pattern.compile("(?i)create\\s+(?:unlogged\\s+)?table\\s+(?:if not exists\\s+)?(\\w+)");

    /** Every table that a migration has ever made. */
    private static Set<String> tables() throws IOException {
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                CREATED.matcher(Files.readString(file))
                        .results()
                        .forEach(t -> tables.add(t.group(1)));
            }
        }
        return tables;
    }

    private static Pattern namesOne(Set<String> tables) {
        return Pattern.compile(
                "(?i)\\b(?:from|join|into|update)\\s+(?:" + String.join("|", tables) + ")\\b");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."));
                Stream<Path> files =
                        modules.map(module -> module.resolve("src"))
                                .filter(Files::isDirectory)
                                .flatMap(SourceShapeTest::walk)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_sources_are_found() throws IOException {
        assertTrue(sources().size() > 100, "found " + sources().size());
    }

    @Test
    void files_are_short() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            int lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES_OF_A_FILE) {
                tooLong.add(file + ": " + lines);
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void methods_are_short_and_take_few_parameters() throws IOException {
        List<String> found = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Methods(unit, positions, found).scan(unit, null);
            }
        }
        assertEquals(List.of(), found);
    }

    private static final class Methods extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        Methods(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            String name = unit.getSourceFile().getName() + " " + method.getName();
            long first = line(positions.getStartPosition(unit, method));
            long last = line(positions.getEndPosition(unit, method));
            if (last - first >= MOST_LINES_OF_A_METHOD) {
                found.add(name + ": " + (last - first + 1) + " lines");
            }
            if (method.getParameters().size() > MOST_PARAMETERS && !isOfRecord(method)) {
                found.add(name + ": " + method.getParameters().size() + " parameters");
            }
            return super.visitMethod(method, none);
        }

        /** A record's own constructor takes one parameter for each of its parts. */
        private boolean isOfRecord(MethodTree method) {
            return method.getReturnType() == null
                    && unit.getTypeDecls().stream()
                            .anyMatch(type -> type.getKind() == Tree.Kind.RECORD);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }

    @Test
    void nothing_is_left_unfinished() throws IOException {
        assertEquals(List.of(), linesMatching(UNFINISHED, ".*(SourceShapeTest|/test/).*"));
    }

    @Test
    void tables_are_named_only_where_the_database_is_spoken_to() throws IOException {
        List<String> found =
                linesMatching(
                        namesOne(tables()),
                        ".*(Repository|Projections)\\.java|.*/platform/persistence/.*|.*/test/.*"
                                + "|\\.\\./(?!app/).*");
        assertEquals(List.of(), found);
    }

    @Test
    void the_tables_are_found_and_noticed() throws IOException {
        assertTrue(tables().size() > 35, () -> "found few tables");
        for (String table : List.of("school", "staff", "work_item_timer", "idempotency_key")) {
            assertTrue(tables().contains(table), table);
        }
        for (String table : tables()) {
            assertTrue(namesOne(tables()).matcher("select 1 from " + table).find(), table);
        }
        assertTrue(!namesOne(tables()).matcher("from schoolmates").find());
    }

    private static List<String> linesMatching(Pattern pattern, String except) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            if (file.toString().matches(except)) {
                continue;
            }
            for (String line : Files.readAllLines(file)) {
                String code = line.strip();
                if (!code.startsWith("*")
                        && !code.startsWith("//")
                        && pattern.matcher(code).find()) {
                    found.add(file + ": " + code);
                }
            }
        }
        return found;
    }
}
