package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.command.Session;
import cn.tongxin.bench.product.RunFile;
import cn.tongxin.bench.product.Tokens;
import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.report.Results;
import cn.tongxin.bench.report.Table;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Whether a school learns from an answer, or from how long it takes, that a pupil or a paper of
 * another school exists: the same request for a foreign id and for one that nobody has, in turn.
 */
public final class Oracle {
    private static final int ASKED = 1_000;
    private static final int WARM_UP = 300;

    /** How much slower or faster one median may be than the other. */
    private static final double BOUND_PERCENT = 5;

    private static final String ROLE = "school-admin";
    private static final String SCHOOL =
            "select g.school_id::text from role_grant g join account a on a.id = g.account_id"
                    + " where a.username = ? and g.role = 'school-admin' limit 1";

    /** Of each resource one that belongs to another school. */
    private static final Map<String, String> FOREIGN = foreign();

    private static Map<String, String> foreign() {
        Map<String, String> foreign = new LinkedHashMap<>();
        foreign.put("students", "select id from student where school_id <> ?::uuid limit 1");
        foreign.put(
                "guardian-links",
                "select id from guardian_link where school_id <> ?::uuid limit 1");
        foreign.put(
                "guardians",
                "select id from guardian where cardinality(school_ids) > 0 and not school_ids @>"
                        + " array[?::uuid] limit 1");
        // Behind row security: what is not in scope is not there even for the query.
        for (String table : List.of("care_arrangement", "care_contact", "court_order")) {
            foreign.put(
                    table.replace('_', '-') + "s",
                    "select id from " + table + " where school_id <> ?::uuid limit 1");
        }
        return foreign;
    }

    private final Client client;
    private final Table table = new Table("资源", "状态", "不同的正文", "别校的 中位 µs", "没有的 中位 µs", "相差 %");
    private final List<Figure> figures = new ArrayList<>();

    private Oracle(Client client) {
        this.client = client;
    }

    public static List<Figure> run(Session session, Results results)
            throws IOException, BenchException, SQLException {
        RunFile run = session.product().run();
        RunFile.Account account = run.account(ROLE);
        Database database = new Database(run.database());
        String school = database.text(SCHOOL, account.username());
        try (Tokens tokens = Tokens.of(run, account)) {
            URI base = URI.create("http://127.0.0.1:" + run.api().getPort());
            Oracle oracle = new Oracle(new Client(0, List.of(base), 0, tokens, new Answers()));
            for (Map.Entry<String, String> one : FOREIGN.entrySet()) {
                oracle.compare(one.getKey(), database.text(one.getValue(), school));
                session.console().say("比较 " + one.getKey());
            }
            results.write("oracle.txt", oracle.table.toString());
            session.console().print(oracle.table.toString());
            return oracle.figures;
        }
    }

    /** In turn, so that whatever else the machine does meets both alike. */
    private void compare(String resource, String foreign) throws BenchException {
        String there = "/api/v1/" + resource + "/" + foreign;
        long[][] nanos = new long[2][ASKED];
        Set<String> bodies = new TreeSet<>();
        for (int i = -WARM_UP; i < ASKED; i++) {
            for (int which = 0; which < 2; which++) {
                String path = which == 0 ? there : "/api/v1/" + resource + "/" + UUID.randomUUID();
                long began = System.nanoTime();
                Reply reply = client.ask(Ask.get(path));
                long took = System.nanoTime() - began;
                if (reply.status() != 404) {
                    throw new BenchException(path + " 返回 " + reply.kind() + "，应为 404。");
                }
                if (i >= 0) {
                    nanos[which][i] = took;
                    bodies.add(told(reply.body()));
                }
            }
        }
        double foreignMedian = median(nanos[0]) / 1e3;
        double unknownMedian = median(nanos[1]) / 1e3;
        double apart = apart(foreignMedian, unknownMedian);
        table.row(
                resource,
                "404",
                String.valueOf(bodies.size()),
                Figure.number(foreignMedian),
                Figure.number(unknownMedian),
                Figure.number(apart));
        figures.add(Figure.exactly(resource + "：正文的种类", 1, bodies.size()));
        figures.add(Figure.atMost(resource + "：中位相差", BOUND_PERCENT, apart, " %", true));
    }

    /** An answer without what belongs to the single request. */
    static String told(JsonNode body) {
        ObjectNode rest = body.deepCopy();
        rest.remove(List.of("requestId", "instance"));
        return rest.toString();
    }

    static double median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
    }

    /** Percent of the smaller one. */
    static double apart(double one, double other) {
        return Math.abs(one - other) / Math.min(one, other) * 100;
    }
}
