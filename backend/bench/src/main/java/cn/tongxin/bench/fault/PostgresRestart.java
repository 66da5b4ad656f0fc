package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.report.Figure;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PostgreSQL restarts under load, first orderly, then as after a crash. */
public final class PostgresRestart {
    private static final int DEFAULT_SECONDS = 90;
    private static final double DOWN_SECONDS = 5;
    private static final double MOST_RECOVERY = 10;
    private static final double MOST_WAIT = 10;
    private static final double MOST_TOKEN_SECONDS = 30;

    /** What a caller may be answered while the database is away, besides success. */
    private static final Set<String> CLEAN =
            Set.of("503 UNAVAILABLE", "409 IN_FLIGHT", "409 DUPLICATE", "412 STALE");

    private final Ground ground;
    private final List<Figure> figures = new ArrayList<>();

    private PostgresRestart(Ground ground) {
        this.ground = ground;
    }

    public static List<Figure> run(Given given) throws IOException, BenchException, SQLException {
        try (Ground ground = Ground.prepare(given, 1, Map.of())) {
            return new PostgresRestart(ground).run();
        }
    }

    private List<Figure> run() throws IOException, BenchException, SQLException {
        int seconds = ground.settings().faultSeconds(DEFAULT_SECONDS);
        PeopleAtWork people = new PeopleAtWork(ground);
        long began = System.nanoTime();
        people.start();
        ground.let(seconds / 3.0);
        restart("有序停止", "INT", people, seconds / 3.0);
        restart("立即停止（如同崩溃）", "QUIT", people, seconds / 3.0);
        figures.addAll(people.finish(began));
        Answers answers = people.answers();
        figures.add(
                Figure.exactly(
                        "既非成功、也非 503 等约定答复的回复",
                        0,
                        answers.count(a -> !a.ok() && !CLEAN.contains(a.kind()))));
        figures.add(Figure.atMost("最长的一次等待", MOST_WAIT, answers.longestSeconds(), " s", true));
        figures.add(Figure.exactly("之后 Keycloak 签发的新令牌", 1, newToken()));
        return figures;
    }

    /** Keycloak lives on the same server; it may need a try for each connection it had. */
    private int newToken() {
        long began = System.nanoTime();
        for (int attempt = 1; (System.nanoTime() - began) / 1e9 < MOST_TOKEN_SECONDS; attempt++) {
            try {
                ground.bureau().renew();
                ground.console().say("Keycloak 在第 " + attempt + " 次请求时签发了新令牌");
                return 1;
            } catch (IOException | BenchException e) {
                ground.let(0.2);
            }
        }
        return 0;
    }

    private void restart(String how, String signal, PeopleAtWork people, double then)
            throws IOException, BenchException {
        ground.console().say("PostgreSQL " + how + "（" + signal + "）");
        double ended = ground.parts().postgres().end(signal);
        ground.let(DOWN_SECONDS);
        double started = ground.parts().postgres().start();
        long accepts = System.nanoTime();
        ground.console().say(String.format("停止用时 %.1f 秒，重新接受连接用时 %.1f 秒", ended, started));
        ground.let(then);
        figures.add(
                Figure.atMost(
                        "PostgreSQL " + how + "：接受连接后最慢的客户端恢复用时",
                        MOST_RECOVERY,
                        people.answers().slowestRecovery(accepts, a -> true),
                        " s",
                        true));
    }
}
