package cn.tongxin.city;

import java.sql.Connection;
import java.sql.SQLException;

/** Where a city is loaded into. */
@FunctionalInterface
interface Database {
    /** A connection of its own, for one thread. */
    Connection connect() throws SQLException;
}
