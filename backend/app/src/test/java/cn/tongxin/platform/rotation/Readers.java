package cn.tongxin.platform.rotation;

import cn.tongxin.kernel.cipher.FieldCipher;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * People who read pupils and change where they live, as the API does: with the version they saw.
 */
final class Readers implements AutoCloseable {
    private final DataSource dataSource;
    private final FieldCipher cipher;
    private final int pupils;
    private final List<Thread> threads = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    private final Map<Integer, String> written = new ConcurrentHashMap<>();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicLong reads = new AtomicLong();
    private volatile boolean stopped;

    Readers(DataSource dataSource, FieldCipher cipher, int pupils) {
        this.dataSource = dataSource;
        this.cipher = cipher;
        this.pupils = pupils;
    }

    private record Seen(int version, String residence) {}

    void start(int number) {
        for (int i = 0; i < number; i++) {
            int mine = i;
            Thread thread = new Thread(() -> work(mine, number));
            threads.add(thread);
            thread.start();
        }
    }

    private void work(int mine, int number) {
        while (!stopped) {
            try {
                int pupil = ThreadLocalRandom.current().nextInt(pupils);
                Seen seen = read(pupil);
                // Each has pupils of its own to write, so that the last value written is known.
                if (pupil % number == mine) {
                    write(pupil, seen.version());
                }
            } catch (SQLException | RuntimeException e) {
                errors.add(String.valueOf(e));
            }
        }
    }

    private Seen read(int pupil) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select version, id_no, residence from student where id = ?")) {
            statement.setObject(1, Pupils.id(pupil));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                String idNo = cipher.decrypt(Pupils.place(Pupils.ID_NO, pupil), row.getString(2));
                if (!idNo.equals(Pupils.idNo(pupil))) {
                    errors.add("another pupil's number");
                }
                reads.incrementAndGet();
                return new Seen(
                        row.getInt(1),
                        cipher.decrypt(Pupils.place(Pupils.RESIDENCE, pupil), row.getString(3)));
            }
        }
    }

    private void write(int pupil, int version) throws SQLException {
        String residence = "示例街 " + writes.get();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "update student set residence = ?, version = version + 1"
                                        + " where id = ? and version = ?")) {
            statement.setString(
                    1, cipher.encrypt(Pupils.place(Pupils.RESIDENCE, pupil), residence));
            statement.setObject(2, Pupils.id(pupil));
            statement.setInt(3, version);
            if (statement.executeUpdate() == 1) {
                writes.incrementAndGet();
                written.put(pupil, residence);
            } else {
                errors.add("a change became stale though nobody else changed anything");
            }
        }
    }

    void whatWasWrittenIsThere() throws SQLException {
        for (Map.Entry<Integer, String> one : written.entrySet()) {
            Seen seen = read(one.getKey());
            if (!seen.residence().equals(one.getValue())) {
                throw new AssertionError("a change was lost");
            }
        }
    }

    List<String> errors() {
        return errors.stream().distinct().toList();
    }

    int written() {
        return writes.get();
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Override
    public String toString() {
        return reads + " reads and " + writes + " writes of others";
    }
}
