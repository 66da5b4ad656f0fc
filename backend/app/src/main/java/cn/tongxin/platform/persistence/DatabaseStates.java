package cn.tongxin.platform.persistence;

import java.sql.SQLException;
import java.util.Arrays;
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
        return isBehind(failure, DEEPEST);
    }

    private static boolean isBehind(@Nullable Throwable failure, int depth) {
        if (failure == null || depth == 0) {
            return false;
        }
        return says(failure)
                || isBehind(failure.getCause(), depth - 1)
                || Arrays.stream(failure.getSuppressed()).anyMatch(s -> isBehind(s, depth - 1));
    }

    private static boolean says(Throwable cause) {
        if (cause instanceof SQLException sql) {
            // The pool's own exceptions have no state: no connection became free, or it was lost.
            return sql.getSQLState() == null || isOverloadOrOutage(sql.getSQLState());
        }
        return cause instanceof JDBCConnectionException
                || cause instanceof DatabaseException lost && isOverloadOrOutage(lost.sqlState());
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
