package cn.tongxin.platform.persistence;

import java.sql.SQLException;

/** A statement failed. The message of the driver may quote values, so it stays in the cause. */
public class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sqlState;

    public DatabaseException(SQLException cause) {
        super("database statement failed, SQLSTATE " + cause.getSQLState(), cause);
        this.sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    public String sqlState() {
        return sqlState;
    }
}
