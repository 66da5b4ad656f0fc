package cn.tongxin.city;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes the people of two schools at a time, each pair in a transaction that also says so: the
 * memory needed is the same for one pair and for all of them, and what is written is not written
 * again.
 */
final class PeopleLoad {
    /** So many times the log says how far the load is. */
    private static final int REPORTS = 50;

    private final People people;
    private final Map<Integer, Long> before;
    private final LoadLog log;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done;
    private final AtomicLong rows;
    private final Map<String, Long> byTable = new LinkedHashMap<>();

    /**
     * @param before the rows of each pair that an earlier run has written
     */
    PeopleLoad(People people, Map<Integer, Long> before, LoadLog log) {
        this.people = people;
        this.before = before;
        this.log = log;
        this.done = new AtomicInteger(before.size());
        this.rows = new AtomicLong(before.values().stream().mapToLong(Long::longValue).sum());
    }

    void run(int workers, Database database) throws SQLException {
        if (!before.isEmpty()) {
            log.say("学生与监护人：接着上次，已有 %,d 组学校、%,d 行", before.size(), rows.get());
        }
        Workers.run(workers, database, this::write);
        byTable.forEach((table, count) -> log.say("已写入 %s：%,d 行", table, count));
    }

    private void write(Connection connection) throws SQLException, IOException {
        List<List<School>> pairs = people.pairs();
        for (int number = next.getAndIncrement();
                number < pairs.size();
                number = next.getAndIncrement()) {
            if (before.containsKey(number)) {
                continue;
            }
            long written = 0;
            for (CopyTable table : people.rows(pairs.get(number)).all()) {
                long of = table.send(connection);
                written += of;
                add(table.table(), of);
            }
            new LoadRecord(connection).part(number, written);
            connection.commit();
            report(written, pairs.size());
        }
    }

    private synchronized void add(String table, long of) {
        byTable.merge(table, of, Long::sum);
    }

    private void report(long written, int all) {
        long soFar = rows.addAndGet(written);
        int pairs = done.incrementAndGet();
        if (pairs % Math.max(1, all / REPORTS) == 0) {
            log.say(
                    "学生与监护人：已写入 %,d / %,d 组学校（%d%%），共 %,d 行，用时 %.0f 秒",
                    pairs, all, 100L * pairs / all, soFar, log.seconds());
        }
    }
}
