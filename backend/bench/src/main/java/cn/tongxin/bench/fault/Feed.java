package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.report.Figure;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sixteen writers against followers of the feed; then the same while the API is killed. */
public final class Feed {
    private static final int DEFAULT_SECONDS = 180;
    private static final int KILLS = 5;

    private final Ground ground;

    private Feed(Ground ground) {
        this.ground = ground;
    }

    public static List<Figure> run(Given given) throws IOException, BenchException, SQLException {
        try (Ground ground = Ground.prepare(given, 1, Map.of())) {
            return new Feed(ground).run();
        }
    }

    private List<Figure> run() throws IOException, BenchException, SQLException {
        String prefix;
        removeOld();
        try (Connection connection = ground.database().connect()) {
            prefix = TableWriter.freePrefix(connection);
        }
        int seconds = ground.settings().faultSeconds(DEFAULT_SECONDS);
        try {
            List<Figure> figures = new ArrayList<>();
            figures.addAll(new FeedRound(ground, prefix, "平稳", seconds, 0).run());
            removeOld();
            figures.addAll(
                    new FeedRound(ground, prefix, "接口被杀 " + KILLS + " 次", seconds, KILLS).run());
            return figures;
        } finally {
            removeOld();
        }
    }

    private void removeOld() throws SQLException {
        ground.database().update("delete from school where name like ?", TableWriter.NAME + "%");
    }
}
