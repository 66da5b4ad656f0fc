package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.command.Session;
import cn.tongxin.bench.load.Latencies;
import cn.tongxin.bench.product.JdkTools;
import cn.tongxin.bench.product.RunFile;
import cn.tongxin.bench.product.Tokens;
import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.report.Results;
import cn.tongxin.bench.report.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A partner reads all pupils of the city, eight fields each, beside COPY of the same rows in the
 * same run; then it follows pages of 500 changes in a log of ten million. The log stays that long:
 * for a city that is thrown away.
 */
public final class ShareTimes {
    private static final String FIELDS =
            "name,sex,birthDate,school,classGroup,status,since,updatedAt";
    private static final String SELECT =
            "select s.id, s.version, s.name, s.sex, s.birth_date, s.school_id, s.class_id, s.status,"
                    + " s.since, s.updated_at from student s where s.merged_into is null";

    /** Rounds over all pupils: ten million lines in the whole city. */
    private static final int TIMES = 6;

    private static final int PAGES = 400;
    private static final int PAGE_ROWS = 500;
    private static final int PARTS = 2;
    private static final int ROWS_BEFORE_CUT = 300_000;
    private static final double LEAST_RATIO = 0.5;
    private static final double MOST_MILLIS = 50;
    private static final double MOST_HEAP_MB = 16;
    private static final double WORST = 99;
    private static final double MEGABYTE = 1024.0 * 1024;

    private final Session session;
    private final Database database;
    private final URI base;
    private final Tokens tokens;
    private final Table table = new Table("读取", "行", "秒", "行/秒");
    private final List<Figure> figures = new ArrayList<>();

    private ShareTimes(Session session, URI base, Tokens tokens) throws BenchException {
        this.session = session;
        this.database = new Database(session.product().run().database());
        this.base = base;
        this.tokens = tokens;
    }

    public static List<Figure> run(Session session, Results results)
            throws IOException, BenchException, SQLException {
        RunFile run = session.product().run();
        URI base = URI.create("http://127.0.0.1:" + run.api().getPort());
        Partner.Key key = Partner.newKey(run, base);
        try (Tokens partner = Tokens.ofProgram(run, key.clientId(), key.secret())) {
            ShareTimes times = new ShareTimes(session, base, partner);
            times.fullReadings();
            times.changes();
            results.write("share.txt", times.table.toString());
            session.console().print(times.table.toString());
            return times.figures;
        }
    }

    private void fullReadings() throws IOException, BenchException, SQLException {
        UUID agreement = Partner.agreement(database, "students", FIELDS, "");
        SyncReader reader = new SyncReader(base, tokens, agreement);
        CopyOut copy = new CopyOut(database);
        row("COPY，物理顺序", copy.read(SELECT));
        Reading before = row("COPY，按编号", copy.read(SELECT + " order by s.id"));
        Reading whole = row("全量，一部分", reader.read("", "", Long.MAX_VALUE));
        Reading after = row("COPY，按编号", copy.read(SELECT + " order by s.id"));
        double beside = (before.perSecond() + after.perSecond()) / 2;
        row("全量，两部分同时", inParts(reader));
        row("全量，gzip", reader.zipped().read("", "", Long.MAX_VALUE));
        List<Long> heap = cutOff(reader);
        long pupils = database.number("select count(*) from student where merged_into is null");
        figures.add(Figure.exactly("全量读到的学生", pupils, whole.rows()));
        figures.add(
                Figure.atLeast(
                        "全量行/秒 ÷ COPY 行/秒", LEAST_RATIO, whole.perSecond() / beside, "", true));
        long grown = heap.get(heap.size() - 1) - heap.get(1);
        session.console()
                .say("存活堆，读取前和每 25 万行：" + heap.stream().map(b -> b / 1024 / 1024 + " MB").toList());
        figures.add(
                Figure.atMost(
                        "读取中存活堆的增长", MOST_HEAP_MB, Math.max(0, grown) / MEGABYTE, " MB", true));
    }

    private Reading row(String name, Reading reading) {
        table.row(
                name,
                String.valueOf(reading.rows()),
                Figure.number(reading.seconds()),
                Figure.number(reading.perSecond()));
        return reading;
    }

    private Reading inParts(SyncReader reader) throws IOException, BenchException {
        List<Map.Entry<String, String>> parts = reader.parts(PARTS);
        ExecutorService threads = Executors.newFixedThreadPool(parts.size());
        long began = System.nanoTime();
        try {
            List<Future<Reading>> running = new ArrayList<>();
            for (Map.Entry<String, String> part : parts) {
                running.add(
                        threads.submit(
                                () -> reader.read(part.getKey(), part.getValue(), Long.MAX_VALUE)));
            }
            long rows = 0;
            for (Future<Reading> one : running) {
                rows += one.get().rows();
            }
            return new Reading(rows, (System.nanoTime() - began) / 1e9, "");
        } catch (ExecutionException e) {
            throw new BenchException("一部分没有读完：" + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("全量读取时被中断。");
        } finally {
            threads.shutdownNow();
        }
    }

    /** Cut off in the middle and read on; what is alive in the heap before and while it is read. */
    private List<Long> cutOff(SyncReader reader) throws IOException, BenchException, SQLException {
        JdkTools jdk = new JdkTools();
        long pid = session.product().api().pid();
        List<Long> heap = new ArrayList<>(List.of(jdk.liveHeapBytes(pid)));
        Reading first = reader.read("", "", ROWS_BEFORE_CUT);
        Reading rest =
                reader.watched(() -> heap.add(jdk.liveHeapBytes(pid)))
                        .read(first.last(), "", Long.MAX_VALUE);
        long pupils = database.number("select count(*) from student where merged_into is null");
        figures.add(Figure.exactly("断开后接着读的合计", pupils, first.rows() + rest.rows()));
        return heap;
    }

    private void changes() throws BenchException, SQLException {
        for (int i = 0; i < TIMES; i++) {
            // Each pupil once in each round, so that a page of 500 is of 500 pupils.
            database.update(
                    "insert into change_log (xid, resource, entity_id, op, version, old_unit,"
                            + " new_unit, old_school, new_school, changed_at) select ?::text::xid8,"
                            + " 'students', s.id, 'UPDATE', s.version, s.unit_code, s.unit_code,"
                            + " s.school_id, s.school_id, now() from student s",
                    String.valueOf(10 + i));
        }
        // A log grows over months: what ten million lines at once leave to do is not measured.
        database.settle("change_log");
        follow("全市", Partner.agreement(database, "students", FIELDS, ""));
        follow("一个县区", Partner.agreement(database, "students", FIELDS, "450103"));
    }

    private void follow(String where, UUID agreement) throws BenchException {
        Client client = new Client(0, List.of(base), 0, tokens, new Answers());
        Latencies took = new Latencies();
        String cursor = "";
        long rows = 0;
        for (int i = 0; i < PAGES; i++) {
            Ask page =
                    Ask.get(
                            "/api/v1/changes?limit="
                                    + PAGE_ROWS
                                    + "&agreement="
                                    + agreement
                                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            long began = System.nanoTime();
            JsonNode body = body(client.ask(page));
            if (i >= PAGES / 4) {
                took.add(System.nanoTime() - began);
            }
            cursor = body.path("nextCursor").asText();
            rows += body.path("items").size();
        }
        double worst = took.percentileMillis(WORST);
        table.row(
                "变更 " + where + "，p99 " + Figure.number(worst) + " ms",
                String.valueOf(rows),
                "",
                "");
        figures.add(Figure.atMost("变更一段 500 项（" + where + "）p99", MOST_MILLIS, worst, " ms", true));
    }

    private static JsonNode body(Reply reply) throws BenchException {
        if (!reply.ok()) {
            throw new BenchException("读取时返回 " + reply.kind() + "。");
        }
        return reply.body();
    }
}
