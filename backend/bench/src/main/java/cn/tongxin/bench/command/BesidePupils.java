package cn.tongxin.bench.command;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.report.Results;
import cn.tongxin.bench.scenario.NewPupils;
import cn.tongxin.bench.scenario.PupilScenarios;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

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
            return figures(throughput.compare(scenarios.all()));
        } finally {
            session.console().say("清除登记的学生：" + made.remove() + " 名");
        }
    }

    private static List<Figure> figures(List<Comparison> all) {
        List<Figure> figures = new ArrayList<>();
        all.forEach(c -> figures.add(Throughput.ratio(c)));
        figures.add(
                Throughput.deeper(
                        "第 " + PupilScenarios.DEEP + " 页 / 第 1 页 用时",
                        one(all, PupilScenarios.FIRST_PAGE),
                        one(all, PupilScenarios.DEEP_PAGE)));
        return figures;
    }

    private static Comparison one(List<Comparison> all, String id) {
        Predicate<Comparison> sought = c -> c.scenario().id().equals(id);
        return all.stream().filter(sought).findFirst().orElseThrow();
    }
}
