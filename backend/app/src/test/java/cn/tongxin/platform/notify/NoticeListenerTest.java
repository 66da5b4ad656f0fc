package cn.tongxin.platform.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.embedded.TestDatabase;
import cn.tongxin.embedded.process.Await;
import cn.tongxin.platform.persistence.ListeningConnections;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.testing.Rows;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Two listeners on one database, as in two processes. */
class NoticeListenerTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String CHANNEL = "notice_test";
    private static final String MISSED = "anything";

    private final TestDatabase database = TestDatabase.shared();
    private final Rows rows = new Rows();
    private final List<NoticeListener> started = new ArrayList<>();

    private static final class Memory implements NoticeSubscriber {
        private final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public String channel() {
            return CHANNEL;
        }

        @Override
        public void changed(String id) {
            if (id.equals("bad")) {
                throw new IllegalStateException("cannot forget this");
            }
            heard.add(id);
        }

        @Override
        public void anythingChanged() {
            heard.add(MISSED);
        }

        void awaits(String... ids) {
            assertTrue(Await.until(SOON, () -> heard.equals(List.of(ids))), heard.toString());
        }
    }

    private Memory process(NoticeSubscriber... others) {
        Memory memory = new Memory();
        List<NoticeSubscriber> subscribers = new ArrayList<>(List.of(others));
        subscribers.add(memory);
        NoticeListener listener =
                new NoticeListener(
                        new ListeningConnections(
                                database.jdbcUrl(),
                                database.api().user(),
                                database.api().password()),
                        subscribers,
                        new SimpleMeterRegistry());
        listener.start();
        started.add(listener);
        memory.awaits(MISSED);
        return memory;
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (NoticeListener listener : started) {
            listener.stop();
        }
        assertTrue(Await.until(SOON, () -> backends().isEmpty()), "they outlive their listeners");
    }

    private NoticeRepository notices() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.api().user());
        source.setPassword(database.api().password());
        return new NoticeRepository(new SqlReader(source));
    }

    /** Those that listen to the channel of this test: an API under test may listen beside them. */
    private List<String> backends() {
        return rows.read(
                "select pid from pg_stat_activity where application_name = ? and query like ?",
                ListeningConnections.APPLICATION,
                "listen " + CHANNEL);
    }

    @Test
    void every_process_hears_what_one_has_published() {
        Memory one = process();
        Memory other = process();
        notices().publish(CHANNEL, "7");
        one.awaits(MISSED, "7");
        other.awaits(MISSED, "7");
    }

    @Test
    void at_the_commit_and_never_after_a_rollback() throws SQLException {
        Memory memory = process();
        try (Connection connection = DriverManager.getConnection(rows.superuserUrl());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_notify('" + CHANNEL + "', 'rolled back')");
            connection.rollback();
            statement.execute("select pg_notify('" + CHANNEL + "', 'first')");
            notices().publish(CHANNEL, "second");
            memory.awaits(MISSED, "second");
            connection.commit();
        }
        memory.awaits(MISSED, "second", "first");
    }

    @Test
    void a_lost_connection_comes_back_and_everything_is_forgotten() {
        Memory one = process();
        Memory other = process();
        assertEquals(2, backends().size());
        backends().forEach(pid -> rows.read("select pg_terminate_backend(?::int)", pid));
        one.awaits(MISSED, MISSED);
        other.awaits(MISSED, MISSED);
        notices().publish(CHANNEL, "8");
        one.awaits(MISSED, MISSED, "8");
        other.awaits(MISSED, MISSED, "8");
    }

    @Test
    void many_at_once_are_told_as_anything() {
        Memory memory = process();
        notices().publish(CHANNEL, "*");
        memory.awaits(MISSED, MISSED);
    }

    @Test
    void a_subscriber_that_fails_keeps_nobody_from_hearing() {
        Memory clumsy = new Memory();
        Memory memory = process(clumsy);
        notices().publish(CHANNEL, "bad");
        notices().publish(CHANNEL, "9");
        memory.awaits(MISSED, "9");
        clumsy.awaits(MISSED, "9");
    }

    @Test
    void a_stopped_one_leaves_no_connection() throws InterruptedException {
        process();
        assertEquals(1, backends().size());
        started.remove(0).stop();
        assertTrue(Await.until(SOON, () -> backends().isEmpty()));
    }
}
