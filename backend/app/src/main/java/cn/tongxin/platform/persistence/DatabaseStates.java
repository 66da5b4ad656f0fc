package cn.tongxin.platform.persistence;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

/** Failures that mean "try again soon", not "this request is wrong". */
public final class DatabaseStates {
    private static final int DEEPEST = 12;

    private DatabaseStates() {}

    /**
     * Whether an overload or outage of the database lies behind a failure. A connection that is
     * lost while a transaction commits comes wrapped in the exceptions of everybody who took part;
     * the transaction manager's own names it only among the suppressed ones.
     */
    public static boolean isOverloadOrOutage(Throwable failure) {
        return isBehind(failure, DEEPEST, DatabaseStates::says);
    }

    /**
     * Whether the database said so itself: what was sent has certainly not been written. Of a
     * connection that was lost nobody knows that; its transaction may have been committed.
     */
    public static boolean isUndone(Throwable failure) {
        return isOverloadOrOutage(failure) && !isBehind(failure, DEEPEST, DatabaseStates::isLost);
    }

    private static boolean isBehind(
            @Nullable Throwable failure, int depth, Predicate<Throwable> says) {
        if (failure == null || depth == 0) {
            return false;
        }
        return says.test(failure)
                || isBehind(failure.getCause(), depth - 1, says)
                || Arrays.stream(failure.getSuppressed())
                        .anyMatch(s -> isBehind(s, depth - 1, says));
    }

    private static boolean says(Throwable cause) {
        if (cause instanceof SQLException sql) {
            // The pool's own exceptions have no state: no connection became free, or it was lost.
            return sql.getSQLState() == null || isOverloadOrOutage(sql.getSQLState());
        }
        return cause instanceof JDBCConnectionException
                || cause instanceof DatabaseException lost && isOverloadOrOutage(lost.sqlState());
    }

    private static boolean isLost(Throwable cause) {
        if (cause instanceof SQLException sql) {
            // Of one that the pool had none for nothing was sent.
            return sql.getSQLState() == null
                    ? !(sql.getCause() instanceof TimeoutException)
                    : isLost(sql.getSQLState());
        }
        return cause instanceof JDBCConnectionException
                || cause instanceof DatabaseException lost && isLost(lost.sqlState());
    }

    private static boolean isLost(String sqlState) {
        return sqlState.startsWith("08") || sqlState.startsWith("57P");
    }

    /** Classes of SQLSTATE. */
    public static boolean isOverloadOrOutage(@Nullable String sqlState) {
        return sqlState != null
                && (sqlState.startsWith("08") // connection
                        || sqlState.startsWith("53") // out of resources
                        || sqlState.startsWith("57") // shut down, or stopped by statement_timeout
                        || sqlState.equals("55P03") // lock_timeout
                        || sqlState.equals("40P01")); // deadlock
    }
}
