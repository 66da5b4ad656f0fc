package cn.tongxin.bench;

import cn.tongxin.bench.command.BesidePupils;
import cn.tongxin.bench.command.CityLoad;
import cn.tongxin.bench.command.Cost;
import cn.tongxin.bench.command.Profile;
import cn.tongxin.bench.command.Session;
import cn.tongxin.bench.command.Settings;
import cn.tongxin.bench.command.Soak;
import cn.tongxin.bench.command.StartTimes;
import cn.tongxin.bench.command.Throughput;
import cn.tongxin.bench.fault.ExportTimes;
import cn.tongxin.bench.fault.Feed;
import cn.tongxin.bench.fault.Given;
import cn.tongxin.bench.fault.ImportTimes;
import cn.tongxin.bench.fault.ImportsKilled;
import cn.tongxin.bench.fault.KeycloakDown;
import cn.tongxin.bench.fault.KeysReplaced;
import cn.tongxin.bench.fault.Move;
import cn.tongxin.bench.fault.Oracle;
import cn.tongxin.bench.fault.PostgresRestart;
import cn.tongxin.bench.fault.Puller;
import cn.tongxin.bench.fault.PupilTimes;
import cn.tongxin.bench.fault.RowsRead;
import cn.tongxin.bench.fault.ShareTimes;
import cn.tongxin.bench.fault.Twins;
import cn.tongxin.bench.report.Console;
import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.report.Results;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The commands of this module; the scripts beside the sources call them by name. */
public final class Bench {
    private static final int MISSED = 3;

    private final Settings settings;
    private final Console console;
    private final Results results;
    private final List<Figure> figures = new ArrayList<>();

    private Bench(Settings settings, Console console, Results results) {
        this.settings = settings;
        this.console = console;
        this.results = results;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(run(Path.of(System.getProperty("bench.directory")), List.of(args), out));
    }

    private static int run(Path directory, List<String> args, PrintStream out) {
        if (args.isEmpty() || args.contains("--help")) {
            out.print(Settings.USAGE);
            return args.isEmpty() ? 2 : 0;
        }
        try {
            Settings settings = Settings.parse(directory, args.subList(1, args.size()));
            Results results = Results.create(directory, args.get(0));
            Bench bench = new Bench(settings, new Console(out), results);
            bench.run(args.get(0));
            return bench.finish();
        } catch (BenchException e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (IOException | SQLException e) {
            e.printStackTrace();
            return 1;
        }
    }

    private void run(String command) throws IOException, BenchException, SQLException {
        switch (command) {
            case "run" -> inSession(this::throughput);
            case "profile" -> inSession(this::profile);
            case "soak" -> inSession(this::soak);
            case "cost" -> inSession(session -> new Cost(session, results).run());
            case "exports" -> inSession(session -> ExportTimes.run(session, results));
            case "imports" ->
                    inSession(session -> figures.addAll(ImportTimes.run(session, results)));
            case "pupils" -> inSession(session -> figures.addAll(PupilTimes.run(session, results)));
            case "beside-pupils" ->
                    inSession(session -> figures.addAll(BesidePupils.run(session, results)));
            case "rows-read" ->
                    inSession(session -> figures.addAll(RowsRead.run(session, results)));
            case "share" -> inSession(session -> figures.addAll(ShareTimes.run(session, results)));
            case "oracle" -> inSession(session -> figures.addAll(Oracle.run(session, results)));
            case "start-times" -> startTimes();
            case "load" -> figures.addAll(new CityLoad(settings, console, results).run());
            case "feed" -> figures.addAll(Feed.run(given(command)));
            case "puller" -> figures.addAll(Puller.run(given(command)));
            case "imports-killed" -> figures.addAll(ImportsKilled.run(given(command)));
            case "twins" -> figures.addAll(Twins.run(given(command)));
            case "keycloak-down" -> figures.addAll(KeycloakDown.run(given(command)));
            case "postgres-restart" -> figures.addAll(PostgresRestart.run(given(command)));
            case "keys-replaced" -> figures.addAll(KeysReplaced.run(given(command)));
            case "move" -> figures.addAll(Move.run(given(command)));
            case "all" -> faults();
            case "must-show" -> {
                startTimes();
                inSession(this::throughput, this::profile, this::soak);
            }
            default -> throw new BenchException("没有命令 " + command + "。\n" + Settings.USAGE);
        }
    }

    private void faults() throws IOException, BenchException, SQLException {
        for (String fault :
                List.of(
                        "feed",
                        "twins",
                        "keycloak-down",
                        "postgres-restart",
                        "keys-replaced",
                        "move")) {
            console.say("故障压测：" + fault);
            run(fault);
        }
    }

    /** Each of several benches keeps its raw output apart. */
    private Given given(String command) throws IOException {
        return new Given(settings, console, results.below(command));
    }

    /** Part of a session. */
    private interface Part {
        void run(Session session) throws IOException, BenchException, SQLException;
    }

    private void inSession(Part... parts) throws IOException, BenchException, SQLException {
        try (Session session = Session.open(settings, console)) {
            for (Part part : Arrays.asList(parts)) {
                part.run(session);
            }
        }
    }

    private void throughput(Session session) throws IOException, BenchException, SQLException {
        figures.addAll(new Throughput(session, results).run());
    }

    private void profile(Session session) throws IOException, BenchException, SQLException {
        new Profile(session, results).run(settings.scenario());
    }

    private void soak(Session session) throws IOException, BenchException, SQLException {
        figures.addAll(new Soak(session, results).run());
    }

    private void startTimes() throws IOException, BenchException {
        figures.addAll(new StartTimes(settings, console, results).run());
    }

    /** A missed bound is an answer, not a failure of the bench; it has an exit code of its own. */
    private int finish() throws IOException {
        if (!figures.isEmpty()) {
            String text = Figure.table(figures);
            results.write("figures.txt", text);
            console.print(text);
        }
        console.print("原始输出：" + results.shownAs() + "\n");
        return Figure.allMet(figures) ? 0 : MISSED;
    }
}
