package cn.tongxin.bench.command;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.machine.CpuWindow;
import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.report.Results;
import cn.tongxin.bench.scenario.Scenario;
import cn.tongxin.bench.scenario.Scenarios;
import cn.tongxin.bench.sql.Pgbench;
import cn.tongxin.bench.sql.PgbenchScript;
import cn.tongxin.bench.sql.RecordedStatement;
import cn.tongxin.bench.sql.Recording;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests per second of each scenario, beside pgbench running the very same statements. */
public final class Throughput {
    private static final double LEAST_RATIO = 0.4;

    /** The endpoint is compiled; this brings caches and clocks back. */
    private static final int WARM_AGAIN_SECONDS = 5;

    private static final int RECORDED_REQUESTS = 200;
    private static final double MOST_DIFFERENCE = 0.1;

    private final Session session;
    private final Results results;
    private final Pgbench pgbench;
    private final Map<String, PgbenchScript> scripts = new LinkedHashMap<>();

    public Throughput(Session session, Results results) throws IOException, BenchException {
        this.session = session;
        this.results = results;
        this.pgbench = new Pgbench(session.apiLogin(), results.directory());
    }

    public List<Figure> run() throws IOException, BenchException, SQLException {
        List<Scenario> all = session.scenarios().all(session.database());
        List<Figure> figures = figures(compare(all));
        figures.add(
                new InTurns(session, results)
                        .deeper(
                                "最后一页 / 第一页 用时",
                                Scenario.of(all, Scenarios.LIST),
                                Scenario.of(all, Scenarios.LAST_PAGE)));
        return figures;
    }

    /** Some scenarios, each beside pgbench, with the raw output of every round. */
    List<Comparison> compare(List<Scenario> scenarios)
            throws IOException, BenchException, SQLException {
        results.write("environment.txt", Environment.describe(session, pgbench.version()));
        Map<String, List<Round>> rounds = new LinkedHashMap<>();
        // All of them before the first is measured: most of the code they run is the same, and the
        // one measured first would pay for compiling it.
        for (Scenario scenario : scenarios) {
            session.warmUp(scenario, session.settings().warmUp());
        }
        for (int round = 1; round <= session.settings().rounds(); round++) {
            for (Scenario scenario : scenarios) {
                rounds.computeIfAbsent(scenario.id(), id -> new ArrayList<>())
                        .add(round(scenario, round));
            }
        }
        List<Comparison> all =
                scenarios.stream().map(s -> new Comparison(s, rounds.get(s.id()))).toList();
        String text = Comparison.figures(all) + "\n" + Comparison.processorTime(all);
        results.write("throughput.txt", text);
        session.console().print(text);
        return all;
    }

    private Round round(Scenario scenario, int round)
            throws IOException, BenchException, SQLException {
        Settings settings = session.settings();
        session.warmUp(scenario, WARM_AGAIN_SECONDS);
        if (round == 1) {
            scripts.put(scenario.id(), script(scenario));
        }
        session.console()
                .say(
                        scenario.title()
                                + "：第 "
                                + round
                                + " 轮，pgbench "
                                + settings.pgbenchSeconds()
                                + " 秒、接口 "
                                + settings.seconds()
                                + " 秒、pgbench "
                                + settings.pgbenchSeconds()
                                + " 秒");
        String name = scenario.id() + "-" + round;
        Round.Base before = pgbench(scenario, name + "-pgbench-before.txt");
        Session.Measured api = session.load(scenario, Duration.ofSeconds(settings.seconds()));
        results.write(name + "-api.txt", raw(api));
        Round.Base after = pgbench(scenario, name + "-pgbench-after.txt");
        return new Round(before, api, after);
    }

    private static String raw(Session.Measured api) {
        StringBuilder text = new StringBuilder();
        text.append("requests: ").append(api.load().latencies().count()).append('\n');
        text.append("errors: ").append(api.load().errors()).append('\n');
        text.append("seconds: ").append(api.load().seconds()).append('\n');
        text.append("requests per second: ").append(api.load().perSecond()).append('\n');
        for (double p : new double[] {50, 75, 90, 95, 99, 99.9, 100}) {
            text.append("p").append(Figure.number(p)).append(" ms: ");
            text.append(api.load().latencies().percentileMillis(p)).append('\n');
        }
        text.append("steal %: ").append(api.use().stealPercent()).append('\n');
        text.append("other processes %: ").append(api.use().otherPercent()).append('\n');
        return text.toString();
    }

    private Round.Base pgbench(Scenario scenario, String file) throws IOException, BenchException {
        CpuWindow window = CpuWindow.open(session.product().api(), session.product().postgres());
        Pgbench.Outcome outcome =
                pgbench.run(
                        Pgbench.Plan.seconds(
                                scriptFile(scenario),
                                scripts.get(scenario.id()),
                                session.settings().connections(),
                                session.settings().pgbenchSeconds()));
        CpuWindow.Use use = window.close();
        results.write(file, outcome.output());
        return new Round.Base(outcome, use);
    }

    private static String scriptFile(Scenario scenario) {
        return scenario.id() + ".pgbench.sql";
    }

    /** Watches what one request sends to the database, and writes it as a pgbench script. */
    private PgbenchScript script(Scenario scenario)
            throws IOException, BenchException, SQLException {
        String role = session.apiLogin().user();
        Recorded recorded = record(scenario, role);
        PgbenchScript script =
                PgbenchScript.of(
                        recorded.recording().perRequest(recorded.requests()),
                        scenario.values(),
                        scenario.choice());
        results.writeWhole(scriptFile(scenario), script.text() + comments(script));
        results.write(scenario.id() + "-statements.txt", recorded.describe());
        session.database().reset();
        Pgbench.Outcome outcome =
                pgbench.run(
                        Pgbench.Plan.transactions(
                                scriptFile(scenario),
                                script,
                                session.settings().connections(),
                                RECORDED_REQUESTS));
        requireSame(
                scenario,
                recorded,
                new Recorded(session.database().of(role), (int) outcome.transactions()));
        return script;
    }

    /** Statements counted over some requests, because caches refill now and then. */
    private record Recorded(Recording recording, int requests) {
        String describe() {
            StringBuilder text = new StringBuilder("per request:\n");
            for (RecordedStatement statement : recording.perRequest(requests)) {
                text.append(statement).append('\n');
            }
            text.append("\nnot in every request:\n");
            recording.occasional(requests).forEach(line -> text.append(line).append('\n'));
            return text.toString();
        }
    }

    private Recorded record(Scenario scenario, String role)
            throws IOException, BenchException, SQLException {
        session.database().reset();
        Session.Measured measured = session.load(scenario, Duration.ofMillis(500));
        int requests = measured.load().latencies().count();
        return new Recorded(session.database().of(role), requests);
    }

    private static String comments(PgbenchScript script) {
        StringBuilder text = new StringBuilder();
        script.variables()
                .forEach(
                        (k, v) ->
                                text.append("-- ").append(k).append(" = ").append(v).append('\n'));
        return text.toString();
    }

    /** A script that reads fewer rows than the API would be an unfair comparison, and a bug. */
    private static void requireSame(Scenario scenario, Recorded api, Recorded script)
            throws BenchException {
        int callsApi = api.recording().callsPer(api.requests());
        int callsScript = script.recording().callsPer(script.requests());
        double rowsApi = api.recording().rowsPer(api.requests());
        double rowsScript = script.recording().rowsPer(script.requests());
        if (callsApi != callsScript
                || Math.abs(rowsApi - rowsScript) > MOST_DIFFERENCE * Math.max(1, rowsApi)) {
            throw new BenchException(
                    String.format(
                            "%s：pgbench 脚本与接口不一致：语句 %d 与 %d 条，行 %.1f 与 %.1f。",
                            scenario.title(), callsScript, callsApi, rowsScript, rowsApi));
        }
    }

    private static List<Figure> figures(List<Comparison> all) {
        return all.stream()
                .filter(c -> c.scenario().reads())
                .map(Throughput::ratio)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    static Figure ratio(Comparison c) {
        return Figure.atLeast(
                c.scenario().title() + "：接口 / pgbench",
                LEAST_RATIO,
                c.typical().ratio(),
                "",
                c.clean());
    }
}
