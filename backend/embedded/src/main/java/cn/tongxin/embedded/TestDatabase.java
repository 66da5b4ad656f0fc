package cn.tongxin.embedded;

import cn.tongxin.embedded.files.BuildCache;
import cn.tongxin.embedded.files.Secrets;
import cn.tongxin.embedded.postgres.Credentials;
import cn.tongxin.embedded.postgres.Databases;
import cn.tongxin.embedded.postgres.PostgresCluster;
import cn.tongxin.embedded.postgres.PostgresPrograms;
import cn.tongxin.embedded.process.Ports;
import cn.tongxin.embedded.process.TestDirectory;
import cn.tongxin.schema.Migrator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A real, migrated PostgreSQL for tests: one server per JVM, started at the first {@link #shared()}
 * and stopped with the JVM, durability off. Tests connect as {@link #api()}: a superuser or owner
 * would pass where the product must not.
 *
 * <p>Test frameworks load classes more than once; the server is therefore found again through
 * system properties, not through a static field alone.
 */
public final class TestDatabase {
    private static final String PROPERTY = "tongxin.test.database.";

    private final String jdbcUrl;
    private final String password;

    private TestDatabase(String jdbcUrl, String password) {
        this.jdbcUrl = jdbcUrl;
        this.password = password;
    }

    /** The database every test of this JVM shares, migrated. Empty it with {@link #truncate()}. */
    public static TestDatabase shared() {
        // The one object that is the same for every class loader.
        synchronized (System.getProperties()) {
            String url = System.getProperty(PROPERTY + "url");
            if (url == null) {
                TestDatabase started = start();
                System.setProperty(PROPERTY + "url", started.jdbcUrl);
                System.setProperty(PROPERTY + "password", started.password);
                return started;
            }
            return new TestDatabase(url, System.getProperty(PROPERTY + "password"));
        }
    }

    /** Another database on the same server, without any table: for tests of migrations. */
    public TestDatabase emptyCopy(String name) {
        try (Connection c = DriverManager.getConnection(superuserUrl("postgres"));
                Statement statement = c.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + name, e);
        }
        TestDatabase copy = new TestDatabase(jdbcUrl.replaceFirst("/[^/]*$", "/" + name), password);
        try (Connection c = DriverManager.getConnection(copy.superuserUrl());
                Statement statement = c.createStatement()) {
            statement.execute(Databases.bootstrapSql());
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("cannot prepare database " + name, e);
        }
        return copy;
    }

    /**
     * Removes all rows of all tables but those that migrations fill and nobody writes: working days
     * and semesters stay as if just migrated.
     */
    public void truncate() {
        try (Connection c = DriverManager.getConnection(superuserUrl());
                Statement statement = c.createStatement()) {
            statement.execute(
                    """
                    do $$ declare tables text; begin
                      select string_agg(format('%I.%I', schemaname, tablename), ', ') into tables
                        from pg_tables
                       where tableowner = 'tongxin_owner'
                         and tablename not in ('flyway_schema_history', 'calendar_day', 'semester',
                                               'workday_year');
                      if tables is not null then
                        execute 'truncate ' || tables || ' restart identity cascade';
                      end if;
                    end $$""");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot empty the tables", e);
        }
    }

    public String jdbcUrl() {
        return jdbcUrl;
    }

    public Credentials owner() {
        return new Credentials(Databases.OWNER, password);
    }

    public Credentials api() {
        return new Credentials(Databases.API, password);
    }

    public Credentials loader() {
        return new Credentials(Databases.LOADER, password);
    }

    public Credentials superuser() {
        return new Credentials(PostgresCluster.SUPERUSER, password);
    }

    /** Complete with user and password. */
    public String superuserUrl() {
        return jdbcUrl + "?user=" + PostgresCluster.SUPERUSER + "&password=" + password;
    }

    private String superuserUrl(String database) {
        return superuserUrl().replaceFirst("/[^/?]*\\?", "/" + database + "?");
    }

    private static TestDatabase start() {
        String password = Secrets.random();
        try {
            TestDirectory directory = TestDirectory.make("database");
            PostgresPrograms programs = PostgresPrograms.unpacked(BuildCache.ofThisUser());
            Path data = directory.path().resolve("postgres");
            PostgresCluster.createForTests(programs, data, password);
            PostgresCluster cluster =
                    PostgresCluster.start(
                            programs,
                            directory.children(),
                            new PostgresCluster.Settings(
                                    data,
                                    Ports.anyFree(),
                                    PostgresCluster.Profile.THROW_AWAY,
                                    directory.path().resolve("postgres.log")));
            Runtime.getRuntime().addShutdownHook(new Thread(directory::discard));
            var superuser = new Credentials(PostgresCluster.SUPERUSER, password);
            TestDatabase database = new TestDatabase(cluster.url(Databases.NAME), password);
            new Databases(cluster, superuser)
                    .prepareProduct(List.of(database.owner(), database.api(), database.loader()));
            Migrator.migrate(database.jdbcUrl, Databases.OWNER, password);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("the test database did not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("the test database did not start", e);
        }
    }
}
