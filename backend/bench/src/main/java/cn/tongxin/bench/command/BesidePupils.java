package cn.tongxin.bench.command;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.report.Results;
import cn.tongxin.bench.scenario.NewPupils;
import cn.tongxin.bench.scenario.PupilScenarios;
import cn.tongxin.bench.scenario.Scenario;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Requests about pupils, each beside pgbench that runs the very same statements. */
public final class BesidePupils {
    private BesidePupils() {}

    public static List<Figure> run(Session session, Results results)
            throws IOException, BenchException, SQLException {
        Throughput throughput = new Throughput(session, results);
        session.console().say("走到学生列表第 " + PupilScenarios.DEEP + " 页");
        PupilScenarios scenarios =
                new PupilScenarios(
                        session.product().run().host(),
                        session::api,
                        session.database(),
                        session.settings().connections());
        NewPupils made = scenarios.made();
        made.remove();
        try {
            List<Scenario> all = scenarios.all();
            List<Figure> figures = new ArrayList<>();
            throughput.compare(all).forEach(c -> figures.add(Throughput.ratio(c)));
            figures.add(
                    new InTurns(session, results)
                            .deeper(
                                    "第 " + PupilScenarios.DEEP + " 页 / 第 1 页 用时",
                                    Scenario.of(all, PupilScenarios.FIRST_PAGE),
                                    Scenario.of(all, PupilScenarios.DEEP_PAGE)));
            return figures;
        } finally {
            session.console().say("清除登记的学生：" + made.remove() + " 名");
        }
    }
}
