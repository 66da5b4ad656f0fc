package cn.tongxin.city;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Loads a synthetic city into an empty, migrated database: everything or nothing, once. Two loaders
 * at a time wait for each other, and the second finds the work done.
 */
public final class CityLoader {

    /** Any number, as long as no other command of this database uses it: "city" in ASCII. */
    private static final long LOCK = 0x63697479L;

    private static final ZoneId NANNING = ZoneId.of("Asia/Shanghai");

    /** After so many pairs of schools the log says how far the load is. */
    private static final int REPORT = 100;

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
        try {
            Load load = Load.of(arguments);
            try (Connection connection =
                    DriverManager.getConnection(
                            arguments.jdbcUrl(), arguments.user(), arguments.password())) {
                new CityLoader(out).load(connection, load);
            }
            return OK;
        } catch (SQLException | IOException | NotLoadable | KeyringSeal.UnusableKeyring e) {
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

    /** What is to be loaded; without pupils nothing needs to be sealed. */
    record Load(long seed, BigDecimal scale, @Nullable FieldSeal seal) {

        private static Load of(LoadArguments arguments) throws KeyringSeal.UnusableKeyring {
            Path keyring = arguments.scale().signum() == 0 ? null : arguments.keyring();
            FieldSeal seal = keyring == null ? null : new KeyringSeal(keyring);
            return new Load(arguments.seed(), arguments.scale(), seal);
        }
    }

    /**
     * True when a city was loaded, false when there was one already.
     *
     * @throws SQLException when anything failed; the transaction is rolled back
     */
    boolean load(Connection connection, Load load) throws SQLException, IOException, NotLoadable {
        connection.setAutoCommit(false);
        long begun = System.nanoTime();
        try {
            boolean loaded = loadInTransaction(connection, load);
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

    private boolean loadInTransaction(Connection connection, Load load)
            throws SQLException, IOException, NotLoadable {
        if (isThere(connection)) {
            return false;
        }
        out.printf(Locale.ROOT, "正在生成合成城市（种子 %d）…%n", load.seed());
        City city = CityGenerator.generate(load.seed());
        try (Statement statement = connection.createStatement()) {
            // A school names its principal, whose post is written after it.
            statement.execute("set constraints school_principal_fk deferred");
        }
        LocalDate today = LocalDate.now(NANNING);
        StaffTables staff = new StaffTables(city, today);
        organisation(city, staff, connection);
        Map<UUID, UUID> persons = new HashMap<>();
        persons.put(DemoPeople.of(city).teacher().id(), staff.demoTeacher().person());
        if (load.seal() != null) {
            People people =
                    new People(
                            city,
                            new People.Setting(
                                    load.scale(), today, load.seal(), staff::colleaguesOf));
            people(people, connection);
            if (people.demoParent() != null) {
                persons.put(DemoPeople.of(city).parent().id(), people.demoParent());
            }
        }
        for (CopyTable table : new CityTables(city, staff.principals()).access(persons)) {
            send(table, connection);
        }
        finish(connection);
        record(connection, city, load.scale());
        out.printf(Locale.ROOT, "在办学校（不含教学点）共 %,d 所，全部为合成数据%n", city.countedSchools());
        return true;
    }

    /** Only one loader at a time passes here; the others find what it has loaded. */
    private boolean isThere(Connection connection) throws SQLException, NotLoadable {
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
                    return true;
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
        return false;
    }

    private void organisation(City city, StaffTables staff, Connection connection)
            throws SQLException, IOException {
        List<CopyTable> staffTables = staff.all();
        for (CopyTable table : new CityTables(city, staff.principals()).places()) {
            send(table, connection);
        }
        for (CopyTable table : staffTables) {
            send(table, connection);
        }
        staff.forgetRows();
        UUID demoTeacher = staff.demoTeacher().staff();
        send(new ClassTable(city, staff::teachersOf, demoTeacher).rows(), connection);
        for (CopyTable table : new InstituteTables(city, staff::expertOf).all()) {
            send(table, connection);
        }
    }

    /** Two schools at a time, so that the memory needed is the same for one and for all of them. */
    private void people(People people, Connection connection) throws SQLException, IOException {
        Map<String, Long> rows = new LinkedHashMap<>();
        int done = 0;
        for (List<School> pair : people.pairs()) {
            for (CopyTable table : people.rows(pair).all()) {
                rows.merge(table.table(), table.send(connection), Long::sum);
            }
            if (done == 0) {
                analyze(rows.keySet(), connection);
            }
            if (++done % REPORT == 0) {
                out.printf(
                        Locale.ROOT,
                        "学生与监护人：已写入 %,d / %,d 组学校，共 %,d 行%n",
                        done,
                        people.pairs().size(),
                        rows.values().stream().mapToLong(Long::longValue).sum());
            }
        }
        if (!rows.isEmpty()) {
            // Otherwise the first hours of queries would be planned for a handful of pupils.
            analyze(rows.keySet(), connection);
        }
        rows.forEach((table, count) -> out.printf(Locale.ROOT, "已写入 %s：%,d 行%n", table, count));
    }

    private static void finish(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Followers of changes read the whole list once instead of thousands of inserts.
            statement.execute(
                    "insert into change_log (resource, op) values ('schools', 'BASELINE'),"
                            + " ('assignments', 'BASELINE'), ('classes', 'BASELINE'),"
                            + " ('students', 'BASELINE'), ('institutes', 'BASELINE'), ('researchers', 'BASELINE')");
        }
    }

    private void send(CopyTable table, Connection connection) throws SQLException, IOException {
        long rows = table.send(connection);
        analyze(Set.of(table.table()), connection);
        out.printf(Locale.ROOT, "已写入 %s：%,d 行%n", table.table(), rows);
    }

    /**
     * Foreign keys and triggers look rows up by plans made from statistics. A table that vacuum saw
     * empty, after a load that failed, counts as empty until it is analyzed: every index then seems
     * as good as the primary key, and a load of seconds takes hours.
     */
    private static void analyze(Set<String> tables, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze " + String.join(", ", tables));
        }
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
