package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.product.Part;
import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.scenario.SchoolData;
import java.io.IOException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One run of all writers: ten quick ones and two slow ones by SQL, four who correct schools through
 * the API; one follower for the whole city, one for a county, and one that does it the naive way.
 */
final class FeedRound {
    private static final int QUICK = 10;
    private static final int SLOW = 2;
    private static final int CORRECTING = 4;
    private static final double HOLD_SECONDS = 30;
    private static final String COUNTY = "450103";
    private static final String OTHER = "450102";
    private static final AtomicInteger CODES = new AtomicInteger();

    private static final String ROWS =
            "select id::text, name, unit_code, status, updated_at from school"
                    + " where unit_code like ?";
    private static final String LAST =
            "select distinct on (entity_id) entity_id::text, version, changed_at from change_log"
                    + " where resource = 'schools' and seq > ? and op <> 'BASELINE'"
                    + " and (old_unit like ? or new_unit like ?)"
                    + " order by entity_id, xid desc, seq desc";

    private final Ground ground;
    private final String prefix;
    private final String title;
    private final int seconds;
    private final int kills;
    private final Answers answers = new Answers();
    private final List<Figure> figures = new ArrayList<>();
    private volatile boolean ended;

    FeedRound(Ground ground, String prefix, String title, int seconds, int kills) {
        this.ground = ground;
        this.prefix = prefix;
        this.title = title;
        this.seconds = seconds;
        this.kills = kills;
    }

    List<Figure> run() throws IOException, BenchException, SQLException {
        Follower city = new Follower(client(100, false));
        Follower county = new Follower(client(101, true));
        city.begin();
        county.begin();
        long from = ground.database().number("select coalesce(max(seq), 0) from change_log");
        NaiveFollower naive = new NaiveFollower(ground.database(), from);
        List<Thread> followers = List.of(thread(city), thread(county), thread(naive));
        ground.console().say(title + "：16 个写入者，" + seconds + " 秒");
        List<TableWriter> writers = writers();
        Crowd correcting = new Crowd(correcting());
        followers.forEach(Thread::start);
        List<Thread> writing = writers.stream().map(FeedRound::thread).toList();
        writing.forEach(Thread::start);
        correcting.start();
        killNowAndThen();
        ended = true;
        join(writing);
        long unsettled = correcting.finish();
        city.writersHaveEnded();
        county.writersHaveEnded();
        naive.end();
        join(followers);
        report(writers, unsettled, from);
        check("全市", city, "%", from);
        check("一个县区", county, COUNTY, from);
        long lines =
                ground.database()
                        .number(
                                "select count(*) from change_log"
                                        + " where resource = 'schools' and seq > ?",
                                from);
        long overlooked = lines - naive.seen();
        figures.add(
                Figure.atLeast(
                        title + "：对照，只按序号跟踪会漏掉的变更（共 " + lines + " 条）",
                        1,
                        overlooked,
                        " 条",
                        naive.broken().isEmpty()));
        ground.results().write("answers-" + kills + "-kills.txt", answers.byKind());
        return figures;
    }

    private Client client(int number, boolean county) {
        return new Client(
                number,
                ground.parts().bases(),
                0,
                county ? ground.county() : ground.bureau(),
                answers);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, work.getClass().getSimpleName());
        thread.setDaemon(true);
        return thread;
    }

    private static void join(List<Thread> threads) throws IOException {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for writers", e);
        }
    }

    private List<TableWriter> writers() throws SQLException {
        String model =
                ground.database()
                        .text(
                                "select id::text from school where unit_code = ?"
                                        + " and status = 'OPERATING' order by id limit 1",
                                COUNTY);
        List<TableWriter> writers = new ArrayList<>();
        for (int i = 0; i < QUICK + SLOW; i++) {
            double hold = i < QUICK ? 0 : HOLD_SECONDS;
            writers.add(
                    new TableWriter(
                            new TableWriter.Plan(
                                    ground.database(),
                                    model,
                                    prefix,
                                    List.of(COUNTY, OTHER),
                                    CODES,
                                    () -> !ended,
                                    hold),
                            i));
        }
        return writers;
    }

    private List<Correcting> correcting() throws BenchException, SQLException {
        List<String> schools =
                ground.database()
                        .list(
                                "select id::text from school where status = 'OPERATING'"
                                        + " and name not like ? order by id limit "
                                        + CORRECTING,
                                row -> row.getString(1),
                                TableWriter.NAME + "%");
        List<Correcting> all = new ArrayList<>();
        Journal journal = new Journal();
        for (int i = 0; i < CORRECTING; i++) {
            Reply now =
                    ground.quiet(0, ground.bureau())
                            .ask(Ask.get(SchoolData.SCHOOLS + "/" + schools.get(i)));
            all.add(Correcting.school(i, client(i, false), journal, now));
        }
        return all;
    }

    /** Evenly over the run; it starts again at once. The load goes on until it is back. */
    private void killNowAndThen() throws IOException, BenchException {
        Part api = ground.parts().api(0).part();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int i = 1; i <= kills; i++) {
            ground.let(seconds / (kills + 1.0) / (i == 1 ? 1 : 1.5));
            api.kill();
            double started = api.start();
            ground.console().say(String.format("第 %d 次 kill -9 接口进程，%.1f 秒后重新就绪", i, started));
        }
        ground.let(Math.max(seconds / (kills + 1.0) / 2, (end - System.nanoTime()) / 1e9));
    }

    private void report(List<TableWriter> writers, long unsettled, long from)
            throws BenchException, SQLException {
        int commits = writers.stream().mapToInt(TableWriter::commits).sum();
        int rollbacks = writers.stream().mapToInt(TableWriter::rollbacks).sum();
        for (TableWriter writer : writers) {
            if (!writer.broken().isEmpty()) {
                throw new BenchException("写入者出错：" + writer.broken());
            }
        }
        Map<String, Long> operations = new HashMap<>();
        ground.database()
                .list(
                        "select op, count(*) from change_log where resource = 'schools'"
                                + " and seq > ? group by op",
                        row -> operations.put(row.getString(1), row.getLong(2)),
                        from);
        ground.console()
                .say(
                        String.format(
                                "%s：SQL 提交 %,d 个事务、回滚 %,d 个，接口修改 %,d 次；变更 %s",
                                title,
                                commits,
                                rollbacks,
                                answers.count(a -> a.what().startsWith("PUT") && a.ok()),
                                operations));
        if (unsettled > 0) {
            throw new BenchException("接口修改有 " + unsettled + " 次没有结果。");
        }
    }

    private void check(String whose, Follower follower, String unit, long from)
            throws IOException, SQLException, BenchException {
        if (!follower.broken().isEmpty()) {
            throw new BenchException(follower.broken());
        }
        FeedCopy copy = follower.copy();
        Map<String, FeedCopy.Row> real = new HashMap<>();
        ground.database()
                .list(
                        ROWS,
                        row ->
                                real.put(
                                        row.getString(1),
                                        new FeedCopy.Row(
                                                row.getString(2),
                                                row.getString(3),
                                                row.getString(4),
                                                row.getObject(5, OffsetDateTime.class)
                                                        .toInstant())),
                        unit);
        Map<String, FeedCopy.Last> committed = new HashMap<>();
        ground.database()
                .list(
                        LAST,
                        row ->
                                committed.put(
                                        row.getString(1),
                                        new FeedCopy.Last(
                                                row.getInt(2),
                                                row.getObject(3, OffsetDateTime.class)
                                                        .toInstant())),
                        from,
                        unit,
                        unit);
        List<String> differences = FeedCheck.differences(copy.rows(), real);
        List<String> missed = FeedCheck.missed(copy.last(), committed);
        ground.results()
                .write(
                        "feed-" + kills + "-kills-" + (unit.equals("%") ? "city" : unit) + ".txt",
                        String.join("\n", differences) + "\n\n" + String.join("\n", missed) + "\n");
        tell(whose, follower);
        judge(
                title + "，" + whose + "：",
                new Found(
                        real.size(),
                        committed.size(),
                        differences.size(),
                        missed.size(),
                        copy.doubled()));
    }

    private void tell(String whose, Follower follower) {
        FeedCopy copy = follower.copy();
        ground.console()
                .say(
                        String.format(
                                "%s，%s的跟踪者：收到变更 %,d 条，途中失败 %,d 次请求，"
                                        + "滞后 p50 %.1f 秒、p99 %.1f 秒、最大 %.1f 秒（有事务开着 %.0f 秒）",
                                title,
                                whose,
                                copy.delivered(),
                                follower.failures(),
                                copy.lagSeconds(0.5),
                                copy.lagSeconds(0.99),
                                copy.lagSeconds(1),
                                HOLD_SECONDS));
    }

    /** What was found when a copy was held against the database. */
    private record Found(int rows, int schools, int differences, int missed, long doubled) {}

    private void judge(String name, Found found) {
        figures.add(
                Figure.exactly(
                        name + "副本与数据库不同的行（共 " + found.rows() + " 行）", 0, found.differences()));
        figures.add(
                Figure.exactly(name + "漏掉的最后变更（共 " + found.schools() + " 所学校）", 0, found.missed()));
        figures.add(Figure.exactly(name + "重复收到的变更", 0, found.doubled()));
    }
}
