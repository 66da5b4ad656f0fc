package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.fault.ImportWatch.Look;
import cn.tongxin.bench.product.Part;
import cn.tongxin.bench.product.Tokens;
import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.report.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * Tables of pupils are taken over while the process that does it is killed: row by row, as often as
 * a job goes on after it; once more often, and then sent in again; all or none; and one that its
 * owner cancels. What is in the database is looked at all the time, and at the end row by row.
 */
public final class ImportsKilled {
    private static final int ROWS = 20_000;

    /** Fewer: what is refused the second time has to fit into the report of one job. */
    private static final int ROWS_SENT_AGAIN = 8_000;

    /** The most that may be asked for together. */
    private static final int ROWS_TOGETHER = 2_000;

    private static final int ONE_WRONG_IN = 100;

    /**
     * Shares of the rows. A job is taken up three times at most (ADR 0017): it outlives two deaths.
     */
    private static final List<Double> OUTLIVED = List.of(0.25, 0.6);

    private static final List<Double> ONE_MORE = List.of(0.2, 0.45, 0.7);

    /** All rows are tried out one batch after the other; then they are written at once. */
    private static final List<Double> WHILE_WRITING_ALL = List.of(1.0);

    private static final double CANCELLED_AT = 0.4;
    private static final int LOOKS_WHILE_DOWN = 30;
    private static final double LOOK_SECONDS = 0.1;

    private final Ground ground;
    private final Imports imports;
    private final List<Figure> figures = new ArrayList<>();
    private final Table events = new Table("导入", "时刻", "任务", "已办", "有误", "学生", "学籍", "监护关系");

    private ImportsKilled(Ground ground, Imports imports) {
        this.ground = ground;
        this.imports = imports;
    }

    public static List<Figure> run(Given given) throws IOException, BenchException, SQLException {
        try (Ground ground = Ground.prepare(given, 1, Map.of());
                Tokens school = Tokens.of(ground.run(), ground.run().account(Imports.ROLE))) {
            Imports imports = new Imports(ground.parts().bases().get(0), ground.run(), school);
            return new ImportsKilled(ground, imports).run();
        }
    }

    private List<Figure> run() throws IOException, BenchException, SQLException {
        try {
            goesOn();
            isSentAgain();
            allOrNone();
            isCancelled();
        } finally {
            ground.results().write("imports-killed.txt", events.toString());
            ground.console().print(events.toString());
        }
        return figures;
    }

    private Part api() {
        return ground.parts().api(0).part();
    }

    private void goesOn() throws IOException, BenchException, SQLException {
        String called = "逐行导入，杀 " + OUTLIVED.size() + " 次";
        ImportWatch watch = begin(new PupilTable("甲", ROWS, ONE_WRONG_IN, true), false);
        kill(called, watch, OUTLIVED);
        JsonNode job = ended(called, watch, "DONE");
        figures.addAll(imports.named(called, watch.table(), job));
        stands(called, watch, ROWS);
    }

    /** Its owner sends the table in again: who is there already is refused, the others come. */
    private void isSentAgain() throws IOException, BenchException, SQLException {
        String called = "逐行导入，杀 " + ONE_MORE.size() + " 次";
        PupilTable table = new PupilTable("乙", ROWS_SENT_AGAIN, ONE_WRONG_IN, true);
        ImportWatch watch = begin(table, false);
        kill(called, watch, ONE_MORE);
        JsonNode given = ended(called, watch, "INTERRUPTED");
        int reached = given.path("done").asInt();
        stands(called, watch, reached);

        String again = "中断后再导入同一份";
        String id = imports.start(imports.upload(table), false).path("id").asText();
        JsonNode job = imports.until(id, one -> false, () -> {});
        int before = table.rightRows(reached).size();
        SortedSet<Integer> wrong = table.wrongRows(table.rows());
        wrong.removeAll(imports.told(id));
        figures.add(ended(again, job, "DONE"));
        figures.add(
                Figure.exactly(
                        again + "：有误的行和已有的学生",
                        table.wrongRows(table.rows()).size() + before,
                        job.path("failed").asLong()));
        figures.add(Figure.exactly(again + "：没有报出的有误行", 0, wrong.size()));
        // Its own job does not count those before it: there are all of them now.
        stands(again, new ImportWatch(ground.database(), table, id, true), table.rows());
    }

    private void allOrNone() throws IOException, BenchException, SQLException {
        String called = "全部或一行也不，写入时杀";
        ImportWatch watch = begin(new PupilTable("丙", ROWS_TOGETHER, 0, true), true);
        kill(called, watch, WHILE_WRITING_ALL);
        ended(called, watch, "DONE");
        stands(called, watch, ROWS_TOGETHER);
    }

    private void isCancelled() throws IOException, BenchException, SQLException {
        String called = "逐行导入，中途取消";
        ImportWatch watch = begin(new PupilTable("丁", ROWS, ONE_WRONG_IN, true), false);
        imports.until(watch.job(), one -> share(one) >= CANCELLED_AT, watch::look);
        imports.cancel(watch.job());
        JsonNode job = ended(called, watch, "CANCELLED");
        int done = job.path("done").asInt();
        figures.add(Figure.exactly(called + "：已办的行除以一批的余数", 0, done % ImportWatch.BATCH));
        figures.add(Figure.exactly(called + "：取消时已全部办完", 0, done < ROWS ? 0 : 1));
        figures.add(
                Figure.exactly(
                        called + "：行号多报、漏报的有误行",
                        0,
                        PupilTable.differing(
                                watch.table().wrongRows(done), imports.told(watch.job()))));
        stands(called, watch, done);
    }

    private ImportWatch begin(PupilTable table, boolean together)
            throws IOException, BenchException, SQLException {
        long there =
                ground.database()
                        .number(
                                "select count(*) from student where name like ?",
                                table.beginning() + "%");
        if (there > 0) {
            throw new BenchException("库中已有 " + there + " 名同名的学生（以前压测留下的），请再运行一次。");
        }
        String job = imports.start(imports.upload(table), together).path("id").asText();
        return new ImportWatch(ground.database(), table, job, together);
    }

    /** By how far the job says it is, not by time: a slow machine is killed at the same places. */
    private void kill(String called, ImportWatch watch, List<Double> shares)
            throws IOException, BenchException, SQLException {
        int underWay = 0;
        for (double share : shares) {
            imports.until(watch.job(), one -> share(one) >= share, watch::look);
            api().kill();
            Look dead = watch.look();
            underWay += watch.isUnderWay(dead) ? 1 : 0;
            for (int i = 0; i < LOOKS_WHILE_DOWN; i++) {
                ground.let(LOOK_SECONDS);
                dead = watch.look();
            }
            event(called, "kill -9 之后", dead);
            double seconds = api().start();
            ground.console()
                    .say(
                            String.format(
                                    "%s：已办 %,d 行时 kill -9，%.1f 秒后重新就绪",
                                    called, dead.done(), seconds));
        }
        figures.add(Figure.exactly(called + "：被杀时正在办理", shares.size(), underWay));
    }

    private static double share(JsonNode job) {
        return job.path("done").asDouble() / job.path("total").asDouble();
    }

    private JsonNode ended(String called, ImportWatch watch, String status)
            throws BenchException, SQLException {
        JsonNode job = imports.until(watch.job(), one -> false, watch::look);
        figures.add(ended(called, job, status));
        return job;
    }

    private static Figure ended(String called, JsonNode job, String status) {
        String found = job.path("status").asText();
        return new Figure(called + "：任务的结局", "= " + status, found, found.equals(status), true);
    }

    /**
     * @param first of so many rows all that are right should be there, and of the others none
     */
    private void stands(String called, ImportWatch watch, int first) throws SQLException {
        Look now = watch.look();
        event(called, "结束", now);
        int right = watch.table().rightRows(first).size();
        figures.add(Figure.exactly(called + "：学生", right, now.pupils()));
        figures.add(Figure.exactly(called + "：学籍", right, now.enrolments()));
        figures.add(Figure.exactly(called + "：监护关系", right, now.ties()));
        figures.add(Figure.exactly(called + "：出现两次的学生", 0, watch.twice()));
        figures.add(Figure.exactly(called + "：与表格的行不符的学生", 0, watch.differing(first)));
        figures.add(
                Figure.exactly(
                        called + "：只有半批的时刻（共查看 " + watch.looks() + " 次）", 0, watch.halves()));
    }

    private void event(String called, String when, Look look) {
        events.row(
                called,
                when,
                look.status(),
                String.valueOf(look.done()),
                String.valueOf(look.failed()),
                String.valueOf(look.pupils()),
                String.valueOf(look.enrolments()),
                String.valueOf(look.ties()));
    }
}
