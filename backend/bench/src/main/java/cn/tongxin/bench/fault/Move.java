package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.scenario.SchoolData;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A member is moved to another county while both processes know the old grant by heart: through the
 * API, and by SQL past it.
 */
public final class Move {
    private static final double MOST_SECONDS = 60;
    private static final double POLL_SECONDS = 0.02;
    private static final int WARM_REQUESTS = 3;
    private static final String GRANTS = "/api/v1/grants";
    private static final String HOME = "450103";
    private static final String AWAY = "450102";

    private static final String LIVE =
            "select g.id::text, g.unit_code from role_grant g where g.account_id = ?::uuid"
                    + " and g.role = 'county-admin' and g.unit_code is not null"
                    + " and (g.valid_to is null or g.valid_to > now())"
                    + " order by g.created_at desc limit 1";
    private static final String BY_HAND =
            "update role_grant set unit_code = ?, version = version + 1,"
                    + " updated_at = clock_timestamp() where id = ?::uuid";

    private final Ground ground;
    private final String account;
    private long wrongRows;

    private Move(Ground ground, String account) {
        this.ground = ground;
        this.account = account;
    }

    /** A grant that counts now. */
    private record Live(String id, String unit) {
        String other() {
            return unit.equals(HOME) ? AWAY : HOME;
        }
    }

    /** One way to move somebody. */
    @FunctionalInterface
    private interface Way {
        void move(Live from, String to) throws BenchException, SQLException;
    }

    public static List<Figure> run(Given given) throws IOException, BenchException, SQLException {
        try (Ground ground = Ground.prepare(given, 2, Map.of())) {
            Reply me = ground.quiet(0, ground.county()).ask(Ask.get("/api/v1/me"));
            require(me);
            return new Move(ground, me.body().path("accountId").asText()).run();
        }
    }

    private List<Figure> run() throws BenchException, SQLException {
        List<Figure> figures = new ArrayList<>();
        figures.add(thereAndBack("通过接口调动", this::byApi));
        figures.add(thereAndBack("用 SQL 直接调动", this::byHand));
        figures.add(Figure.exactly("调动后列表中仍出现的旧县区的行", 0, wrongRows));
        return figures;
    }

    private Figure thereAndBack(String name, Way way) throws BenchException, SQLException {
        double slowest = Math.max(moved(name, way), moved(name, way));
        return Figure.atMost(name + "后，两个进程都只给新县区的行（往返中较慢的一次）", MOST_SECONDS, slowest, " s", true);
    }

    private Live live() throws SQLException {
        return ground.database()
                .list(LIVE, row -> new Live(row.getString(1), row.getString(2)), account)
                .get(0);
    }

    private void byHand(Live from, String to) throws SQLException {
        ground.database().update(BY_HAND, to, from.id());
    }

    /** First the new grant, then the end of the old one, so that the member is never without. */
    private void byApi(Live from, String to) throws BenchException {
        Client bureau = ground.quiet(0, ground.bureau());
        require(
                bureau.ask(
                        Ask.post(
                                GRANTS,
                                "{\"account\":\""
                                        + account
                                        + "\",\"role\":\"county-admin\",\"scopeKind\":\"UNIT\","
                                        + "\"ref\":\""
                                        + to
                                        + "\",\"reason\":\"压测\"}")));
        Reply old = bureau.ask(Ask.get(GRANTS + "/" + from.id()));
        require(old);
        require(
                bureau.ask(
                        Ask.post(GRANTS + "/" + from.id() + "/end", "{\"reason\":\"压测\"}")
                                .with("If-Match", old.etag())));
    }

    private static void require(Reply reply) throws BenchException {
        if (!reply.ok()) {
            throw new BenchException("调动的一步返回 " + reply.kind() + "：" + reply.body());
        }
    }

    /** Seconds until both processes refuse the old school and show the new one. */
    private double moved(String name, Way way) throws BenchException, SQLException {
        Live from = live();
        String to = from.other();
        Ask old = Ask.get(SchoolData.SCHOOLS + "/" + schoolOf(from.unit()));
        Ask next = Ask.get(SchoolData.SCHOOLS + "/" + schoolOf(to));
        List<Client> clients =
                List.of(ground.quiet(0, ground.county()), ground.quiet(1, ground.county()));
        for (Client client : clients) {
            for (int i = 0; i < WARM_REQUESTS; i++) {
                requireBefore(client.ask(old), client.ask(next));
            }
        }
        long began = System.nanoTime();
        way.move(from, to);
        double[] seen = new double[clients.size()];
        while (seen[0] == 0 || seen[1] == 0) {
            for (int i = 0; i < clients.size(); i++) {
                if (seen[i] == 0
                        && clients.get(i).ask(old).status() == 403
                        && clients.get(i).ask(next).ok()) {
                    seen[i] = (System.nanoTime() - began) / 1e9;
                }
            }
            if ((System.nanoTime() - began) / 1e9 > 2 * MOST_SECONDS) {
                return Double.POSITIVE_INFINITY;
            }
            ground.let(POLL_SECONDS);
        }
        ground.console()
                .say(
                        String.format(
                                "%s，从 %s 到 %s：进程 1 在 %.3f 秒后、进程 2 在 %.3f 秒后只给新县区的行",
                                name, from.unit(), to, seen[0], seen[1]));
        wrongRows += rowsOutside(to);
        return Math.max(seen[0], seen[1]);
    }

    private static void requireBefore(Reply old, Reply next) throws BenchException {
        if (!old.ok() || next.status() != 403) {
            throw new BenchException(
                    "调动之前应能看到旧县区、看不到新县区，实际为 " + old.kind() + "、" + next.kind() + "。");
        }
    }

    private String schoolOf(String unit) throws SQLException {
        return ground.database()
                .text("select id::text from school where unit_code = ? order by id limit 1", unit);
    }

    /** Walks the whole list on both processes. */
    private long rowsOutside(String unit) throws BenchException {
        long wrong = 0;
        for (int server = 0; server < 2; server++) {
            Client client = ground.quiet(server, ground.county());
            for (JsonNode row : SchoolList.all(client)) {
                wrong += row.path("managingUnit").path("code").asText().equals(unit) ? 0 : 1;
            }
        }
        return wrong;
    }
}
