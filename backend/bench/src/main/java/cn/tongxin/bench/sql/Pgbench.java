package cn.tongxin.bench.sql;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.load.Latencies;
import cn.tongxin.bench.product.RunFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Debian's pgbench, run as the API's own database role. */
public final class Pgbench {
    private static final int NANOS_PER_MICRO = 1_000;
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Pattern TPS = Pattern.compile("(?m)^tps = ([0-9.]+) ");
    private static final Pattern LATENCY = Pattern.compile("(?m)^latency average = ([0-9.]+) ms");
    private static final Pattern PROCESSED =
            Pattern.compile("(?m)^number of transactions actually processed: (\\d+)");
    private static final Pattern FAILED =
            Pattern.compile("(?m)^number of failed transactions: (\\d+)");

    private final Path program;
    private final RunFile.Database login;
    private final Path directory;

    /**
     * @param login the role the API uses, not the superuser
     * @param directory where scripts are; pgbench runs there, so that its output names no path
     */
    public Pgbench(RunFile.Database login, Path directory) throws IOException, BenchException {
        this.program =
                find().orElseThrow(
                                () ->
                                        new BenchException(
                                                "缺少 pgbench：请安装 Debian 软件包 postgresql-15。"));
        this.login = login;
        this.directory = directory;
    }

    /** What one run measured, with everything it printed. */
    public record Outcome(
            double perSecond,
            double averageMillis,
            long transactions,
            Latencies latencies,
            String output) {}

    /** How to run a script. */
    public record Plan(
            String scriptFile, Map<String, String> variables, int connections, String[] howLong) {
        public static Plan seconds(
                String scriptFile, PgbenchScript script, int connections, int seconds) {
            return new Plan(
                    scriptFile,
                    script.variables(),
                    connections,
                    new String[] {"-T", String.valueOf(seconds)});
        }

        public static Plan transactions(
                String scriptFile, PgbenchScript script, int connections, int each) {
            return new Plan(
                    scriptFile,
                    script.variables(),
                    connections,
                    new String[] {"-t", String.valueOf(each)});
        }
    }

    /** The newest one under Debian's directory, or the one on the path. */
    private static Optional<Path> find() throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                versions.map(version -> version.resolve("bin/pgbench"))
                        .filter(Files::isExecutable)
                        .sorted(Comparator.comparing(Path::toString).reversed())
                        .forEach(found::add);
            }
        }
        for (String place : System.getenv().getOrDefault("PATH", "").split(":")) {
            found.add(Path.of(place, "pgbench"));
        }
        return found.stream().filter(Files::isExecutable).findFirst();
    }

    public String version() throws IOException, BenchException {
        return run(List.of(program.toString(), "--version")).strip();
    }

    public Outcome run(Plan plan) throws IOException, BenchException {
        URI server = URI.create(login.url().substring("jdbc:".length()));
        List<String> words = new ArrayList<>(List.of(program.toString(), "-M", "prepared", "-n"));
        words.addAll(List.of("-h", server.getHost(), "-p", String.valueOf(server.getPort())));
        words.addAll(List.of("-U", login.user(), "-c", String.valueOf(plan.connections())));
        words.addAll(List.of(plan.howLong()));
        words.addAll(List.of("-f", plan.scriptFile()));
        plan.variables().forEach((name, value) -> words.addAll(List.of("-D", name + "=" + value)));
        // Tells the rows that one run makes from those of the run before.
        words.addAll(List.of("-D", "run=" + System.currentTimeMillis()));
        Path log = Files.createTempDirectory("tongxin-pgbench");
        try {
            words.addAll(List.of("-l", "--log-prefix", log.resolve("log").toString()));
            words.add(server.getPath().substring(1));
            return read(run(words), latencies(log));
        } finally {
            remove(log);
        }
    }

    /** pgbench prints an average only, but writes a line for each transaction. */
    static Latencies latencies(Path log) throws IOException {
        Latencies latencies = new Latencies();
        for (Path file : files(log)) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    latencies.add(Long.parseLong(line.split(" ", 4)[2]) * NANOS_PER_MICRO);
                }
            }
        }
        return latencies;
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static void remove(Path directory) throws IOException {
        for (Path file : files(directory)) {
            Files.delete(file);
        }
        Files.delete(directory);
    }

    static Outcome read(String output, Latencies latencies) throws BenchException {
        Matcher failed = FAILED.matcher(output);
        if (failed.find() && !failed.group(1).equals("0") || output.contains("aborted")) {
            throw new BenchException("pgbench 有失败的事务：\n" + output);
        }
        return new Outcome(
                number(TPS, output),
                number(LATENCY, output),
                (long) number(PROCESSED, output),
                latencies,
                output);
    }

    private static double number(Pattern pattern, String output) throws BenchException {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new BenchException("pgbench 的输出无法识别：\n" + output);
        }
        return Double.parseDouble(matcher.group(1));
    }

    private String run(List<String> words) throws IOException, BenchException {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", login.password());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new BenchException("pgbench 失败：\n" + output);
            }
            return output;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running pgbench", e);
        }
    }
}
