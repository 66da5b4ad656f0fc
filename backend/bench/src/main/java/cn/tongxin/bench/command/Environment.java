package cn.tongxin.bench.command;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.machine.Proc;
import cn.tongxin.bench.sql.StatementLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a figure depends on: machine, versions, settings. No path and no name of this machine. */
final class Environment {
    private static final List<String> DURABILITY =
            List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final List<String> SERVER =
            List.of("server_version", "shared_buffers", "work_mem", "jit", "max_wal_size");

    private final Map<String, String> facts = new LinkedHashMap<>();

    private Environment() {}

    static String describe(Session session, String pgbenchVersion)
            throws IOException, BenchException, SQLException {
        Environment e = new Environment();
        e.machine();
        e.api(session);
        e.server(session.database());
        e.facts.put("pgbench", pgbenchVersion);
        e.facts.put("commit", commit(session.settings().checkout()));
        Settings s = session.settings();
        e.facts.put(
                "load",
                s.connections()
                        + " connections, warm-up "
                        + s.warmUp()
                        + " s, measured "
                        + s.seconds()
                        + " s, rounds "
                        + s.rounds());
        e.facts.put(
                "data",
                session.data().lists().size()
                        + " lists, last pages hold "
                        + session.data().averageLastRows()
                        + " rows on average");
        return e.text();
    }

    /** Without a load: what a figure of one program depends on. */
    static String describe(Settings settings, StatementLog database)
            throws IOException, SQLException {
        Environment e = new Environment();
        e.machine();
        e.server(database);
        e.facts.put("commit", commit(settings.checkout()));
        return e.text();
    }

    private void server(StatementLog database) throws SQLException {
        database.settings(SERVER).forEach((k, v) -> facts.put("PostgreSQL " + k, v));
        database.settings(DURABILITY).forEach((k, v) -> facts.put("PostgreSQL " + k, v));
    }

    private String text() {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private void machine() throws IOException {
        facts.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            facts.put(
                    "processor",
                    lines.filter(line -> line.startsWith("model name"))
                            .map(line -> line.substring(line.indexOf(':') + 1).strip())
                            .findFirst()
                            .orElse("unknown"));
        }
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            facts.put("memory", lines.findFirst().orElse("").replaceAll("\\s+", " "));
        }
        facts.put("kernel", System.getProperty("os.version"));
    }

    private void api(Session session) throws IOException, BenchException {
        Proc api = session.product().api();
        List<String> words = api.commandLine();
        facts.put("API java", javaVersion(api));
        facts.put(
                "API JVM options",
                words.stream()
                        .skip(1)
                        .takeWhile(word -> !word.equals("-jar"))
                        .collect(Collectors.joining(" ")));
        facts.put("Quarkus", quarkusVersion(api, words));
        String pool = api.environment().get("TONGXIN_DB_POOL");
        facts.put(
                "API database pool",
                (pool == null ? "default" : "at most " + pool)
                        + "; "
                        + session.settings().connections()
                        + " requests at a time use as many connections at most");
    }

    private static String javaVersion(Proc api) throws IOException {
        Path java = api.handle().flatMap(h -> h.info().command()).map(Path::of).orElseThrow();
        Path release = java.toRealPath().getParent().resolveSibling("release");
        if (!Files.isReadable(release)) {
            return "unknown";
        }
        return Files.readAllLines(release).stream()
                .filter(line -> line.startsWith("JAVA_VERSION=") || line.startsWith("IMPLEMENTOR="))
                .map(line -> line.substring(line.indexOf('=') + 1).replace("\"", ""))
                .collect(Collectors.joining(" "));
    }

    private static String quarkusVersion(Proc api, List<String> words) throws IOException {
        int jar = words.indexOf("-jar") + 1;
        Path library =
                api.workingDirectory()
                        .resolve(words.get(jar))
                        .resolveSibling("lib")
                        .resolve("main");
        if (jar == 0 || !Files.isDirectory(library)) {
            return "unknown";
        }
        try (Stream<Path> jars = Files.list(library)) {
            return jars.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("io.quarkus.quarkus-core-"))
                    .map(name -> name.replaceAll("^io\\.quarkus\\.quarkus-core-|\\.jar$", ""))
                    .findFirst()
                    .orElse("unknown");
        }
    }

    private static String commit(Path checkout) throws IOException {
        return git(checkout, "rev-parse", "--short", "HEAD")
                + (git(
                                        checkout,
                                        "status",
                                        "--porcelain",
                                        "--",
                                        "backend/app",
                                        "backend/schema",
                                        "backend/city")
                                .isEmpty()
                        ? ""
                        : " with uncommitted changes");
    }

    private static String git(Path checkout, String... words) throws IOException {
        List<String> command = Stream.concat(Stream.of("git"), Stream.of(words)).toList();
        Process process =
                new ProcessBuilder(command)
                        .directory(checkout.toFile())
                        .redirectErrorStream(true)
                        .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
