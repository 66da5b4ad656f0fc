package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.product.Part;
import cn.tongxin.bench.report.Figure;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two API processes under load; one is killed, its callers go to the other one. */
public final class Twins {
    private static final int DEFAULT_SECONDS = 90;
    private static final double MOST_RECOVERY = 5;

    /** A key that the killed process held is taken over after 15 s (ADR 0008). */
    private static final double MOST_KEY = 20;

    private static final Map<String, String> SWEEP_OFTEN =
            Map.of("TONGXIN_AUDIT_SEAL_EVERY", "1s", "TONGXIN_WORK_SWEEP_EVERY", "1s");
    private static final double SWEEP_REST = 5;

    private final Ground ground;

    private Twins(Ground ground) {
        this.ground = ground;
    }

    public static List<Figure> run(Given given) throws IOException, BenchException, SQLException {
        try (Ground ground = Ground.prepare(given, 2, SWEEP_OFTEN)) {
            return new Twins(ground).run();
        }
    }

    private static Figure recovery(
            String who, double bound, PeopleAtWork people, long killed, boolean keyed) {
        double seconds =
                people.answers()
                        .slowestRecovery(killed, a -> PeopleAtWork.sendsKeys(a.client()) == keyed);
        return Figure.atMost("杀掉一个进程后，最慢的客户端恢复用时：" + who, bound, seconds, " s", true);
    }

    private List<Figure> run() throws IOException, BenchException, SQLException {
        int seconds = ground.settings().faultSeconds(DEFAULT_SECONDS);
        PeopleAtWork people = new PeopleAtWork(ground);
        Part first = ground.parts().api(0).part();
        long began = System.nanoTime();
        Swept swept = Swept.raise(ground.database(), 0.9 * seconds);
        people.start();
        ground.let(seconds / 3.0);
        ground.console().say("kill -9 接口进程 1");
        long killed = System.nanoTime();
        first.kill();
        ground.let(seconds / 3.0);
        double started = first.start();
        ground.console().say(String.format("接口进程 1 重新就绪，用时 %.1f 秒", started));
        ground.let(seconds / 3.0);
        List<Figure> figures = new ArrayList<>(people.finish(began));
        figures.add(recovery("查阅与修改", MOST_RECOVERY, people, killed, false));
        figures.add(recovery("带 Idempotency-Key 的办理", MOST_KEY, people, killed, true));
        figures.add(Figure.exactly("HTTP 500", 0, people.answers().count(a -> a.status() == 500)));
        figures.add(
                Figure.exactly(
                        "超时（" + Client.TIMEOUT.toSeconds() + " 秒）",
                        0,
                        people.answers().count(a -> a.kind().equals(Reply.TIMEOUT))));
        ground.let(SWEEP_REST);
        figures.addAll(
                Sealed.check(
                        ground.database(),
                        List.of(
                                ground.parts().api(0).part().log(),
                                ground.parts().api(1).part().log())));
        figures.addAll(swept.check());
        return figures;
    }
}
