package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.product.Part;
import cn.tongxin.bench.report.Figure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The example puller as a partner runs it, against sixteen writers: the API is killed, the puller
 * is killed, and at every acknowledgement both sides must have the same; at the end the copy too.
 */
public final class Puller {
    private static final int DEFAULT_SECONDS = 300;
    private static final int KILLS = 5;
    private static final int QUICK = 14;
    private static final int SLOW = 2;
    private static final double HOLD_SECONDS = 10;
    private static final String COUNTY = "450103";
    private static final String OTHER = "450102";
    private static final String FIELDS = "name,managingUnit,status,updatedAt";
    private static final String LINES =
            "select id || ' ' || version from school where unit_code = '"
                    + COUNTY
                    + "' order by"
                    + " id::text collate \"C\"";

    private final Ground ground;
    private volatile boolean ended;

    private Puller(Ground ground) {
        this.ground = ground;
    }

    public static List<Figure> run(Given given) throws IOException, BenchException, SQLException {
        try (Ground ground = Ground.prepare(given, 1, Map.of())) {
            return new Puller(ground).run();
        }
    }

    private List<Figure> run() throws IOException, BenchException, SQLException {
        ground.database().update("delete from school where name like ?", TableWriter.NAME + "%");
        Partner.Key key = Partner.newKey(ground.run(), ground.parts().bases().get(0));
        UUID agreement = Partner.agreement(ground.database(), "schools", FIELDS, COUNTY);
        Path scratch = ground.settings().scratch();
        Files.deleteIfExists(scratch.resolve("copy.db"));
        try (PullerProcess puller = new PullerProcess(ground, key, agreement, scratch)) {
            puller.start(2);
            List<Thread> writing = new ArrayList<>();
            List<TableWriter> writers = writers();
            for (TableWriter writer : writers) {
                Thread thread = new Thread(writer, "writer");
                thread.setDaemon(true);
                thread.start();
                writing.add(thread);
            }
            killNowAndThen(puller);
            ended = true;
            join(writing);
            puller.kill();
            int last = puller.runOnce();
            String copy = puller.count();
            ground.results().write("puller.txt", puller.output());
            return judge(agreement, writers, last, copy);
        } finally {
            ground.database()
                    .update("delete from school where name like ?", TableWriter.NAME + "%");
        }
    }

    private List<TableWriter> writers() throws SQLException {
        String prefix;
        try (Connection connection = ground.database().connect()) {
            prefix = TableWriter.freePrefix(connection);
        }
        String model =
                ground.database()
                        .text(
                                "select id::text from school where unit_code = ?"
                                        + " and status = 'OPERATING' order by id limit 1",
                                COUNTY);
        AtomicInteger codes = new AtomicInteger();
        List<TableWriter> writers = new ArrayList<>();
        for (int i = 0; i < QUICK + SLOW; i++) {
            TableWriter.Plan plan =
                    new TableWriter.Plan(
                            ground.database(),
                            model,
                            prefix,
                            List.of(COUNTY, OTHER),
                            codes,
                            () -> !ended,
                            i < QUICK ? 0 : HOLD_SECONDS);
            writers.add(new TableWriter(plan, i));
        }
        return writers;
    }

    /**
     * In turn the API, which starts again at once, and the puller, which a partner starts again.
     */
    private void killNowAndThen(PullerProcess puller) throws IOException, BenchException {
        Part api = ground.parts().api(0).part();
        double pause = ground.settings().faultSeconds(DEFAULT_SECONDS) / (2 * KILLS + 1.0);
        for (int i = 1; i <= KILLS; i++) {
            ground.let(pause);
            api.kill();
            double started = api.start();
            ground.console().say(String.format("第 %d 次 kill -9 接口，%.1f 秒后重新就绪", i, started));
            ground.let(pause);
            puller.kill();
            puller.start(2);
            ground.console().say("第 " + i + " 次 kill -9 示例程序，重新启动");
        }
        ground.let(pause);
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

    private List<Figure> judge(UUID agreement, List<TableWriter> writers, int last, String copy)
            throws BenchException, SQLException {
        for (TableWriter writer : writers) {
            if (!writer.broken().isEmpty()) {
                throw new BenchException("写入者出错：" + writer.broken());
            }
        }
        List<String> rows = ground.database().list(LINES, row -> row.getString(1) + "\n");
        String real = rows.size() + " 行，指纹 " + sha256(String.join("", rows));
        Database database = ground.database();
        String acks = "select count(*) from share_ack where agreement_id = ? and ";
        long matched = database.number(acks + "matches", agreement);
        ground.console()
                .say(
                        String.format(
                                "提交 %,d 个事务，提供变更 %,d 段，核对 %,d 次",
                                writers.stream().mapToInt(TableWriter::commits).sum(),
                                database.number(
                                        "select count(*) from share_pull where agreement_id = ?",
                                        agreement),
                                matched));
        return List.of(
                Figure.exactly("最后一次读取的退出码", 0, last),
                Figure.atLeast("核对一致的次数", KILLS, matched, " 次", true),
                Figure.exactly("核对不一致的次数", 0, database.number(acks + "not matches", agreement)),
                Figure.exactly("副本与数据库不同（" + real + "）", 0, copy.equals(real) ? 0 : 1));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
