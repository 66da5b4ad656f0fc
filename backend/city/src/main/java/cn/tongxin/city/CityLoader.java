package cn.tongxin.city;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Loads a synthetic city into an empty, migrated database: everything or nothing, once. Two loaders
 * at a time wait for each other, and the second finds the work done.
 */
public final class CityLoader {

    /** Any number, as long as no other command of this database uses it: "city" in ASCII. */
    private static final long LOCK = 0x63697479L;

    private static final ZoneId NANNING = ZoneId.of("Asia/Shanghai");

    static final int OK = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    private final PrintStream out;

    CityLoader(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), System.getenv(), out, err));
    }

    static int run(
            List<String> args, Map<String, String> environment, PrintStream out, PrintStream err) {
        LoadArguments arguments;
        try {
            arguments = LoadArguments.parse(args, environment);
        } catch (LoadArguments.WrongArguments e) {
            err.println(e.getMessage());
            err.print(LoadArguments.USAGE);
            return WRONG_USE;
        }
        switch (arguments.action()) {
            case HELP -> out.print(LoadArguments.USAGE);
            case DESCRIBE ->
                    new CityDescription(CityGenerator.generate(arguments.seed()))
                            .lines()
                            .forEach(out::println);
            case LOAD -> {
                return connectAndLoad(arguments, out, err);
            }
        }
        return OK;
    }

    private static int connectAndLoad(LoadArguments arguments, PrintStream out, PrintStream err) {
        try (Connection connection =
                DriverManager.getConnection(
                        arguments.jdbcUrl(), arguments.user(), arguments.password())) {
            new CityLoader(out).load(connection, arguments.seed(), arguments.scale());
            return OK;
        } catch (SQLException | IOException | NotLoadable e) {
            err.println("合成城市装载失败，数据库没有任何改动：" + e.getMessage());
            return FAILED;
        }
    }

    /** The database is not in a state a city can be loaded into. */
    static final class NotLoadable extends Exception {
        NotLoadable(String message) {
            super(message);
        }
    }

    /**
     * True when a city was loaded, false when there was one already.
     *
     * @throws SQLException when anything failed; the transaction is rolled back
     */
    boolean load(Connection connection, long seed, BigDecimal scale)
            throws SQLException, IOException, NotLoadable {
        connection.setAutoCommit(false);
        long begun = System.nanoTime();
        try {
            boolean loaded = loadInTransaction(connection, seed, scale);
            connection.commit();
            if (loaded) {
                double seconds = (System.nanoTime() - begun) / 1e9;
                out.printf(Locale.ROOT, "合成城市装载完成，用时 %.1f 秒。%n", seconds);
            }
            return loaded;
        } catch (SQLException | IOException | NotLoadable | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private boolean loadInTransaction(Connection connection, long seed, BigDecimal scale)
            throws SQLException, IOException, NotLoadable {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '600s'");
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            try (ResultSet load =
                    statement.executeQuery(
                            "select seed, scale, schools from city_load order by loaded_at limit 1")) {
                if (load.next()) {
                    out.printf(
                            Locale.ROOT,
                            "数据库中已有合成城市（种子 %d，填充比例 %s，学校 %,d 所），不再装载。%n",
                            load.getLong(1),
                            load.getBigDecimal(2).toPlainString(),
                            load.getInt(3));
                    return false;
                }
            }
            try (ResultSet rows =
                    statement.executeQuery(
                            "select exists (select from division) or exists (select from account)")) {
                rows.next();
                if (rows.getBoolean(1)) {
                    throw new NotLoadable("库中已有数据，却没有装载记录；请换一个空库，或用 ./start --reset 重来");
                }
            }
        }
        out.printf(Locale.ROOT, "正在生成合成城市（种子 %d）…%n", seed);
        City city = CityGenerator.generate(seed);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        StaffTables staff = new StaffTables(city, LocalDate.now(NANNING));
        List<CopyTable> staffTables = staff.all();
        try (Statement statement = connection.createStatement()) {
            // A school names its principal, whose post is written after it.
            statement.execute("set constraints school_principal_fk deferred");
        }
        for (CopyTable table : new CityTables(city, staff.principals()).all()) {
            send(table, copy);
        }
        for (CopyTable table : staffTables) {
            send(table, copy);
        }
        send(new ClassTable(city, staff::teachersOf).rows(), copy);
        for (CopyTable table : new InstituteTables(city, staff::expertOf).all()) {
            send(table, copy);
        }
        finish(connection);
        record(connection, city, scale);
        out.printf(Locale.ROOT, "在办学校（不含教学点）共 %,d 所，全部为合成数据%n", city.countedSchools());
        return true;
    }

    private static void finish(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Without statistics the first hours of queries would be planned for empty tables.
            statement.execute(
                    "analyze division, org_unit, school, person, staff, staff_assignment,"
                            + " class_group, guidance_institute, researcher, institute_paper");
            // Followers of changes read the whole list once instead of thousands of inserts.
            statement.execute(
                    "insert into change_log (resource, op) values ('schools', 'BASELINE'),"
                            + " ('assignments', 'BASELINE'), ('classes', 'BASELINE'),"
                            + " ('institutes', 'BASELINE'), ('researchers', 'BASELINE')");
        }
    }

    private void send(CopyTable table, CopyManager copy) throws SQLException, IOException {
        long rows = table.send(copy);
        out.printf(Locale.ROOT, "已写入 %s：%,d 行%n", table.table(), rows);
    }

    private static void record(Connection connection, City city, BigDecimal scale)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into city_load (id, generator, seed, scale, schools, loaded_at)"
                                + " values (?, ?, ?, ?, ?, now())")) {
            insert.setObject(1, Ids.of(City.ENTERED, "city_load|" + city.seed()));
            insert.setString(2, CityGenerator.VERSION);
            insert.setLong(3, city.seed());
            insert.setBigDecimal(4, scale);
            insert.setInt(5, (int) city.countedSchools());
            insert.executeUpdate();
        }
    }
}
