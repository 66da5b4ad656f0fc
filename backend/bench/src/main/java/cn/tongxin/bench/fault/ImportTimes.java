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
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Two tables of very many pupils, without and with a guardian each, one row in a hundred wrong in
 * one of twenty ways: whether each wrong one is named and every right one comes, how fast, and what
 * is alive in the heap meanwhile. The pupils stay: for a city that is thrown away.
 */
public final class ImportTimes {
    private static final int ROWS = 100_000;
    private static final int ONE_WRONG_IN = 100;
    private static final double LEAST_PER_SECOND = 3_000;
    private static final double MOST_HEAP_MB = 64;
    private static final long POLL_MILLIS = 10_000;
    private static final double MEGABYTE = 1024.0 * 1024;

    private final Session session;
    private final Imports imports;
    private final Database database;
    private final JdkTools jdk = new JdkTools();
    private final Table table = new Table("表格", "行", "有误", "原因种类", "导入", "秒", "行/秒", "存活堆增加 MB");

    private ImportTimes(Session session, Imports imports) throws BenchException {
        this.session = session;
        this.imports = imports;
        this.database = new Database(session.product().run().database());
    }

    public static List<Figure> run(Session session, Results results)
            throws IOException, BenchException, SQLException {
        RunFile run = session.product().run();
        try (Tokens tokens = Tokens.of(run, run.account(Imports.ROLE))) {
            URI base = URI.create("http://127.0.0.1:" + run.api().getPort());
            return new ImportTimes(session, new Imports(base, run, tokens)).measure(results);
        }
    }

    private List<Figure> measure(Results results) throws IOException, BenchException, SQLException {
        List<Figure> figures =
                new ArrayList<>(one("学生", new PupilTable("试", ROWS, ONE_WRONG_IN, false)));
        figures.addAll(one("学生和监护人", new PupilTable("测", ROWS, ONE_WRONG_IN, true)));
        results.write("imports.txt", table.toString());
        session.console().print(table.toString());
        return figures;
    }

    private List<Figure> one(String of, PupilTable pupils)
            throws IOException, BenchException, SQLException {
        String file = imports.upload(pupils);
        long before = database.number("select count(*) from student");
        long pid = session.product().api().pid();
        long heapBefore = jdk.liveHeapBytes(pid);
        JsonNode job = imports.start(file, false);
        long most = 0;
        while (Imports.isOpen(job)) {
            pause();
            job = imports.job(job.path("id").asText());
            most = Math.max(most, jdk.liveHeapBytes(pid));
        }
        double seconds = seconds(job.path("id").asText());
        long come = database.number("select count(*) from student") - before;
        double heap = Math.max(0, most - heapBefore) / MEGABYTE;
        table.row(
                of,
                String.valueOf(ROWS),
                job.path("failed").asText(),
                String.valueOf(imports.kinds(job.path("id").asText())),
                String.valueOf(come),
                Figure.number(seconds),
                Figure.number(ROWS / seconds),
                Figure.number(heap));
        List<Figure> figures = new ArrayList<>(imports.named(of, pupils, job));
        int right = pupils.rightRows(ROWS).size();
        figures.add(Figure.exactly(of + "：导入的学生", right, come));
        figures.add(Figure.atLeast(of + "：每秒行数", LEAST_PER_SECOND, ROWS / seconds, "", true));
        figures.add(Figure.atMost(of + "：存活堆增加", MOST_HEAP_MB, heap, " MB", true));
        return figures;
    }

    /** From when it was sent until it ended, as the job has it: looks at it are far apart. */
    private double seconds(String job) throws SQLException {
        return Double.parseDouble(
                database.text(
                        "select extract(epoch from ended_at - created_at)::text from job"
                                + " where id = ?::uuid",
                        job));
    }

    private static void pause() throws BenchException {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("等待导入时被中断。");
        }
    }
}
