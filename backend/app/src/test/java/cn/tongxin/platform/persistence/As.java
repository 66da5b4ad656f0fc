package cn.tongxin.platform.persistence;

import cn.tongxin.embedded.TestDatabase;
import cn.tongxin.embedded.postgres.Credentials;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to a test database under one of its roles. */
record As(TestDatabase database) {
    DataSource api() {
        return login(database.api());
    }

    /** Hands out one connection again and again, for tests that ask many short questions. */
    static DataSource once(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        return proxy(
                DataSource.class,
                source,
                "getConnection",
                proxy(Connection.class, connection, "close", null));
    }

    private static <T> T proxy(
            Class<T> type, T target, String intercepted, @Nullable Object answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) ->
                                method.getName().equals(intercepted)
                                        ? answer
                                        : method.invoke(target, arguments)));
    }

    DataSource login(Credentials credentials) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(credentials.user());
        source.setPassword(credentials.password());
        return source;
    }
}
