package cn.tongxin.platform.persistence;

import java.sql.SQLException;

/** A statement failed. The message of the driver may quote values, so it stays in the cause. */
public class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The pool's own failures carry no state: there was no connection, or it was lost. */
    private static final String NO_CONNECTION = "08003";

    private final String sqlState;

    public DatabaseException(SQLException cause) {
        super("database statement failed, SQLSTATE " + cause.getSQLState(), cause);
        this.sqlState = cause.getSQLState() == null ? NO_CONNECTION : cause.getSQLState();
    }

    public String sqlState() {
        return sqlState;
    }
}
