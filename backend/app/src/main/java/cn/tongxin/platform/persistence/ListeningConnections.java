package cn.tongxin.platform.persistence;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Opens connections that listen. They stay open for as long as the process runs, so they do not
 * come from the pool, whose connections are handed out for moments and closed when idle.
 */
@Singleton
public class ListeningConnections {
    public static final String APPLICATION = "tongxin-api-notices";

    private static final String SECONDS_TO_WAIT = "5";

    private final String url;
    private final Properties login = new Properties();

    public ListeningConnections(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", APPLICATION);
        login.setProperty("connectTimeout", SECONDS_TO_WAIT);
        login.setProperty("loginTimeout", SECONDS_TO_WAIT);
        login.setProperty("socketTimeout", SECONDS_TO_WAIT);
        login.setProperty("tcpKeepAlive", "true");
    }

    /** What was announced on a channel. */
    public record Notice(String channel, String payload) {}

    /** A connection that listens to these channels from now on. */
    public Line open(Collection<String> channels) {
        try {
            Connection connection = DriverManager.getConnection(url, login);
            try (Statement statement = connection.createStatement()) {
                for (String channel : channels) {
                    if (!channel.matches("[a-z_]{1,60}")) {
                        throw new IllegalArgumentException("not a channel: " + channel);
                    }
                    statement.execute("listen " + channel);
                }
                return new Line(connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** One open connection. */
    public static final class Line implements AutoCloseable {
        private final Connection connection;

        private Line(Connection connection) {
            this.connection = connection;
        }

        /**
         * Waits for notices. After a silence the server must answer a question, or the connection
         * counts as lost: a machine that vanished says nothing either.
         *
         * @return empty when there were none for so long
         */
        public List<Notice> await(Duration atMost) {
            try {
                PGNotification[] heard =
                        connection
                                .unwrap(PGConnection.class)
                                .getNotifications(Math.toIntExact(atMost.toMillis()));
                if (heard == null || heard.length == 0) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("select 1");
                    }
                    return List.of();
                }
                return Arrays.stream(heard)
                        .map(one -> new Notice(one.getName(), one.getParameter()))
                        .toList();
            } catch (SQLException e) {
                throw new DatabaseException(e);
            }
        }

        /** Also ends a wait on another thread. */
        @Override
        public void close() {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                throw new DatabaseException(e);
            }
        }
    }
}
