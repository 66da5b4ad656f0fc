package cn.tongxin.city;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same work on several connections. */
final class Workers {
    private Workers() {}

    /** What each of them does with its connection, which commits nothing by itself. */
    @FunctionalInterface
    interface Work {
        void with(Connection connection) throws SQLException, IOException;
    }

    /**
     * Waits for all of them.
     *
     * @throws SQLException of the first that failed, with those of the others
     */
    static void run(int workers, Database database, Work work) throws SQLException {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(threads.submit(() -> connected(database, work)));
            }
            SQLException failed = null;
            for (Future<?> one : running) {
                failed = joined(one, failed);
            }
            if (failed != null) {
                throw failed;
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Void connected(Database database, Work work) throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            work.with(connection);
            return null;
        }
    }

    private static SQLException joined(Future<?> one, SQLException before) {
        try {
            one.get();
            return before;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            SQLException failed = cause instanceof SQLException sql ? sql : new SQLException(cause);
            if (before == null) {
                return failed;
            }
            before.addSuppressed(failed);
            return before;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SQLException("装载被中断", e);
        }
    }
}
