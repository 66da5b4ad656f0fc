package cn.tongxin.platform.web;

/** SQLSTATE classes that mean "try again soon", not "this request is wrong". */
final class DatabaseStates {
    private DatabaseStates() {}

    static boolean isOverloadOrOutage(String sqlState) {
        return sqlState.startsWith("08") // connection
                || sqlState.startsWith("53") // out of resources
                || sqlState.startsWith("57") // shut down, or stopped by statement_timeout
                || sqlState.equals("55P03") // lock_timeout
                || sqlState.equals("40P01"); // deadlock
    }
}
