package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.command.Session;
import cn.tongxin.bench.product.JdkTools;
import cn.tongxin.bench.product.RunFile;
import cn.tongxin.bench.product.Tokens;
import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.report.Results;
import cn.tongxin.bench.report.Table;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How long somebody waits for a workbook of nearly as many rows as one may hold, and how much more
 * is alive in the API's heap while it is written.
 */
public final class ExportTimes {
    /** ADR 0022: a list with more rows is refused. */
    private static final int MOST_ROWS = 5_000;

    private static final int TIMED = 5;
    private static final long POLL_MILLIS = 20;
    private static final long PATIENCE_MILLIS = 120_000;
    private static final double MEGABYTE = 1024.0 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Each with the filter that finds most rows without finding too many. */
    private static final Map<String, String> FULLEST =
            Map.of(
                    "classes",
                    "select json_build_object('managingUnit', unit_code) from class_group"
                            + " group by unit_code having count(*) <= ? order by count(*) desc limit 1",
                    "staff",
                    "select json_build_object('managingUnit', u, 'subject', s) from staff,"
                            + " unnest(unit_codes) u, unnest(subjects) s group by u, s"
                            + " having count(*) <= ? order by count(*) desc limit 1",
                    "schools",
                    "select '{}' where (select count(*) from school) <= ?");

    private final Session session;
    private final Client client;
    private final JdkTools jdk = new JdkTools();

    private ExportTimes(Session session, Client client) throws BenchException {
        this.session = session;
        this.client = client;
    }

    public static void run(Session session, Results results)
            throws IOException, BenchException, SQLException {
        RunFile run = session.product().run();
        try (Tokens tokens = Tokens.of(run)) {
            URI base = URI.create("http://127.0.0.1:" + run.api().getPort());
            Client client = new Client(0, List.of(base), 0, tokens, new Answers());
            String table = new ExportTimes(session, client).measure(new Database(run.database()));
            results.write("exports.txt", table);
            session.console().print(table);
        }
    }

    private String measure(Database database) throws IOException, BenchException, SQLException {
        Table table = new Table("列表", "行", "文件 kB", "首次 ms", "中位 ms", "写入时存活堆增加 MB");
        for (String list : List.of("schools", "classes", "staff")) {
            String filters = database.text(FULLEST.get(list), MOST_ROWS);
            String body =
                    JSON.writeValueAsString(
                            Map.of("resource", list, "filters", JSON.readTree(filters)));
            long[] millis = new long[TIMED];
            JsonNode last = null;
            for (int i = 0; i < TIMED; i++) {
                long began = System.nanoTime();
                last = ended(start(body));
                millis[i] = (System.nanoTime() - began) / 1_000_000;
            }
            long first = millis[0];
            Arrays.sort(millis);
            long size =
                    database.number(
                            "select size from file where id = ?::uuid",
                            last.path("resultFile").asText());
            table.row(
                    list,
                    last.path("done").asText(),
                    Figure.number(Math.rint(size / 1024.0)),
                    String.valueOf(first),
                    String.valueOf(millis[TIMED / 2]),
                    Figure.number(aliveWhile(body)));
            session.console().say("导出 " + list + "：" + last.path("done").asText() + " 行");
        }
        return table.toString();
    }

    /** A run that is not timed: full collections while it writes tell what it holds. */
    private double aliveWhile(String body) throws IOException, BenchException {
        long pid = session.product().api().pid();
        long before = jdk.liveHeapBytes(pid);
        JsonNode job = start(body);
        List<Long> alive = new ArrayList<>();
        while (!hasEnded(job)) {
            alive.add(jdk.liveHeapBytes(pid));
            job = look(job);
        }
        done(job);
        long most = alive.stream().mapToLong(Long::longValue).max().orElse(before);
        return Math.max(0, most - before) / MEGABYTE;
    }

    private JsonNode start(String body) throws BenchException {
        return body(client.ask(Ask.post("/api/v1/exports", body)));
    }

    private JsonNode look(JsonNode job) throws BenchException {
        return body(client.ask(Ask.get("/api/v1/jobs/" + job.path("id").asText())));
    }

    private JsonNode ended(JsonNode started) throws BenchException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        JsonNode job = started;
        while (!hasEnded(job)) {
            if (System.currentTimeMillis() > until) {
                throw new BenchException("导出没有在 " + PATIENCE_MILLIS / 1000 + " 秒内结束。");
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BenchException("等待导出时被中断。");
            }
            job = look(job);
        }
        return done(job);
    }

    private static boolean hasEnded(JsonNode job) {
        return !List.of("QUEUED", "RUNNING").contains(job.path("status").asText());
    }

    private static JsonNode done(JsonNode job) throws BenchException {
        if (!"DONE".equals(job.path("status").asText())) {
            throw new BenchException("导出没有完成：" + job.path("error").asText());
        }
        return job;
    }

    private static JsonNode body(Reply reply) throws BenchException {
        if (!reply.ok()) {
            throw new BenchException("导出时返回 " + reply.kind() + "。");
        }
        return reply.body();
    }
}
