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

    /** No key and no trigger looks, because nothing is left they could speak of. */
    private static final String EMPTY =
            """
            do $$
            declare
              few constant bigint := 65536;
              tables text[]; large text; one text; filled boolean; counter record;
            begin
              perform set_config('session_replication_role', 'replica', true);
              select array_agg(c.oid::regclass::text) into tables from pg_class c
               where c.relkind = 'r' and c.relowner = 'tongxin_owner'::regrole
                 and c.relname not in ('flyway_schema_history', 'calendar_day', 'semester',
                                       'workday_year');
              if tables is null then
                return;
              end if;
              execute 'lock table ' || array_to_string(tables, ', ') || ' in access exclusive mode';
              select string_agg(t, ', ') into large from unnest(tables) t
               where pg_relation_size(t::regclass) > few;
              if large is not null then
                execute 'truncate ' || large || ' cascade';
              end if;
              foreach one in array tables loop
                execute 'select exists (select from ' || one || ')' into filled;
                if filled then
                  execute 'delete from ' || one;
                end if;
              end loop;
              for counter in select format('%I.%I', schemaname, sequencename) as name, start_value
                               from pg_sequences
                              where sequenceowner = 'tongxin_owner' and last_value is not null loop
                perform setval(counter.name::regclass, counter.start_value, false);
              end loop;
            end $$""";

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

    /** See {@link #truncate(Connection)}. */
    public void truncate() {
        try (Connection c = DriverManager.getConnection(superuserUrl())) {
            truncate(c);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot empty the tables", e);
        }
    }

    /**
     * Removes all rows of all tables but those that migrations fill and nobody writes: working days
     * and semesters stay as if just migrated. Waits for whoever still writes.
     *
     * <p>TRUNCATE makes new files for a table and each of its indexes, and every plan over it is
     * made anew: for a handful of rows DELETE takes a fifth of the time.
     *
     * @param superuser a connection of {@link #superuserUrl()}
     */
    public void truncate(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(EMPTY);
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
