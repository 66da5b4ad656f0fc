package cn.tongxin.bench.command;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.machine.Proc;
import cn.tongxin.bench.product.JdkTools;
import cn.tongxin.bench.profile.ProfileReport;
import cn.tongxin.bench.profile.Recorded;
import cn.tongxin.bench.profile.ThreadUse;
import cn.tongxin.bench.report.Results;
import cn.tongxin.bench.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** Where the time goes: a flight recording of the running API, taken without restarting it. */
public final class Profile {
    private static final int MOST_SECONDS = 30;
    private static final String NAME = "bench";

    private final Session session;
    private final Results results;
    private final JdkTools jdk;
    private String text = "";

    public Profile(Session session, Results results) throws BenchException {
        this.session = session;
        this.results = results;
        this.jdk = new JdkTools();
    }

    public void run(String scenarioId) throws IOException, BenchException, SQLException {
        record(scenarioId);
        session.console().print(text);
    }

    ProfileReport record(String scenarioId) throws IOException, BenchException, SQLException {
        Scenario scenario = session.scenario(scenarioId);
        int seconds = Math.min(MOST_SECONDS, session.settings().seconds());
        session.warmUp(scenario, session.settings().warmUp());
        session.console().say(scenario.title() + "：记录 " + seconds + " 秒");
        Proc api = session.product().api();
        Path file = session.settings().scratch().resolve("profile.jfr");
        Files.deleteIfExists(file);
        jdk.jcmd(api.pid(), "JFR.start", "name=" + NAME, "settings=profile");
        ThreadUse.Look before = ThreadUse.Look.at(api);
        Session.Measured measured = session.load(scenario, Duration.ofSeconds(seconds));
        ThreadUse.Look after = ThreadUse.Look.at(api);
        jdk.jcmd(api.pid(), "JFR.stop", "name=" + NAME, "filename=" + file);
        int requests = measured.load().latencies().count();
        ProfileReport report = new ProfileReport(Recorded.read(file), before, after, requests);
        text =
                scenario.title()
                        + "：记录期间 "
                        + Math.round(measured.load().perSecond())
                        + " 次/秒\n\n"
                        + report.text();
        results.write("profile-" + scenario.id() + ".txt", text);
        Files.deleteIfExists(file);
        return report;
    }
}
