package cn.tongxin.embedded.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What a superuser prepares before the first migration. Every step may be repeated. */
public final class Databases {
    public static final String NAME = "tongxin";
    public static final String OWNER = "tongxin_owner";
    public static final String API = "tongxin_api";
    public static final String LOADER = "tongxin_loader";
    private static final List<String> ROLES = List.of(OWNER, API, LOADER);

    private final PostgresCluster cluster;
    private final Credentials superuser;

    public Databases(PostgresCluster cluster, Credentials superuser) {
        this.cluster = cluster;
        this.superuser = superuser;
    }

    public boolean accepts(Credentials credentials) throws SQLException {
        try (Connection c =
                DriverManager.getConnection(
                        cluster.url("postgres"), credentials.user(), credentials.password())) {
            return c.isValid(5);
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** The product's database with its three roles, as {@code db/bootstrap/roles.sql} says. */
    public void prepareProduct(List<Credentials> logins) throws SQLException, IOException {
        createDatabase(NAME, PostgresCluster.SUPERUSER);
        try (Connection c = connect(NAME);
                Statement statement = c.createStatement()) {
            statement.execute(bootstrapSql());
            for (Credentials login : logins) {
                setPassword(statement, login);
            }
            statement.execute("revoke connect on database tongxin from public");
            statement.execute("grant connect on database tongxin to " + String.join(", ", ROLES));
            // Read by benches as superuser; the product itself never asks for it.
            statement.execute("create extension if not exists pg_stat_statements");
        }
    }

    /** A database that belongs to one login and that no other login may enter. */
    public void prepareOwn(String database, Credentials owner) throws SQLException {
        try (Connection c = connect("postgres");
                Statement statement = c.createStatement()) {
            statement.execute(
                    "do $$ begin if not exists (select from pg_roles where rolname = '"
                            + identifier(owner.user())
                            + "') then create role "
                            + identifier(owner.user())
                            + " login; end if; end $$");
            setPassword(statement, owner);
        }
        createDatabase(database, owner.user());
        try (Connection c = connect("postgres");
                Statement statement = c.createStatement()) {
            statement.execute("revoke all on database " + identifier(database) + " from public");
        }
    }

    public void setPassword(Credentials login) throws SQLException {
        try (Connection c = connect("postgres");
                Statement statement = c.createStatement()) {
            setPassword(statement, login);
        }
    }

    /** The answer of a query that returns one boolean. */
    public boolean isTrue(String database, String query) throws SQLException {
        try (Connection c = connect(database);
                Statement statement = c.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /** A statement that writes, and leaves alone what is there already. */
    public void write(String database, String statement, String... values) throws SQLException {
        try (Connection c = connect(database);
                PreparedStatement prepared = c.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setString(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                cluster.url(database), superuser.user(), superuser.password());
    }

    private void createDatabase(String name, String owner) throws SQLException {
        try (Connection c = connect("postgres");
                Statement statement = c.createStatement()) {
            boolean exists;
            try (var found =
                    statement.executeQuery(
                            "select from pg_database where datname = '" + identifier(name) + "'")) {
                exists = found.next();
            }
            if (!exists) {
                statement.execute(
                        "create database " + identifier(name) + " owner " + identifier(owner));
            }
        }
    }

    private static void setPassword(Statement statement, Credentials login) throws SQLException {
        if (!login.password().matches("[A-Za-z0-9]{16,}")) {
            throw new IllegalArgumentException("passwords are made by Secrets: letters and digits");
        }
        statement.execute(
                "alter role " + identifier(login.user()) + " password '" + login.password() + "'");
    }

    /** DDL takes no parameters; our names are plain words, and anything else is a mistake. */
    private static String identifier(String name) {
        if (!name.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a plain name: " + name);
        }
        return name;
    }

    /** Roles and rights inside the product's database; run by a superuser connected to it. */
    public static String bootstrapSql() throws IOException {
        String path = "/db/bootstrap/roles.sql";
        try (InputStream in = Databases.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("类路径上没有 " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
