package cn.tongxin.city;

import cn.tongxin.city.LoadRecord.Found;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Loads a synthetic city into an empty, migrated database, once. A load that was stopped goes on
 * where it was when it is started again; until it is finished the API does not serve the database.
 * Two loaders at a time wait for each other, and the second finds the work done.
 */
public final class CityLoader {

    /** Any number, as long as no other command of this database uses it: "city" in ASCII. */
    private static final long LOCK = 0x63697479L;

    static final Clock HERE = Clock.system(ZoneId.of("Asia/Shanghai"));

    /** One makes rows while the database takes those of the other. */
    private static final int FEWEST_WORKERS = 2;

    private static final int MOST_WORKERS = 4;

    static final int OK = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    private final LoadLog log;
    private final Clock clock;

    private CityLoader(PrintStream out, Clock clock) {
        this.log = new LoadLog(out);
        this.clock = clock;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), System.getenv(), new Around(out, err, HERE)));
    }

    /** What a run speaks to, and by what clock. */
    record Around(PrintStream out, PrintStream err, Clock clock) {}

    static int run(List<String> args, Map<String, String> environment, Around around) {
        PrintStream out = around.out();
        PrintStream err = around.err();
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
                return connectAndLoad(arguments, around);
            }
        }
        return OK;
    }

    private static int connectAndLoad(LoadArguments arguments, Around around) {
        PrintStream err = around.err();
        try {
            Properties login = login(arguments);
            new CityLoader(around.out(), around.clock())
                    .load(
                            () -> DriverManager.getConnection(arguments.jdbcUrl(), login),
                            Load.of(arguments));
            return OK;
        } catch (NotLoadable | KeyringSeal.UnusableKeyring e) {
            err.println("合成城市没有装载，数据库没有任何改动：" + e.getMessage());
            return FAILED;
        } catch (SQLException | IOException e) {
            err.println("合成城市没有装载完；再次运行同样的命令会接着装载：" + e.getMessage());
            return FAILED;
        }
    }

    private static Properties login(LoadArguments arguments) {
        Properties login = new Properties();
        login.setProperty("user", arguments.user());
        if (arguments.password() != null) {
            login.setProperty("password", arguments.password());
        }
        // Tables behind row security take no COPY: one statement for many rows comes nearest to it.
        login.setProperty("reWriteBatchedInserts", "true");
        return login;
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

        /** The same for the same keys, and tells nothing of them. */
        @Nullable String keyring() {
            return seal == null ? null : seal.hash("city_load", "keyring", Long.toString(seed));
        }
    }

    /** Does nothing when there is a whole city already. */
    void load(Database database, Load load) throws SQLException, IOException, NotLoadable {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            waitForOthers(connection);
            LoadRecord record = new LoadRecord(connection);
            Optional<Found> found = record.find();
            if (found.isPresent() && found.get().finished()) {
                Found city = found.get();
                log.say(
                        "数据库中已有合成城市（种子 %d，填充比例 %s，学校 %,d 所），不再装载。",
                        city.seed(), city.scale().toPlainString(), city.schools());
                return;
            }
            if (found.isPresent()) {
                requireSame(found.get(), load);
            } else {
                requireEmpty(connection);
            }
            load(database, connection, new Task(load, found, LocalDate.now(clock)));
            log.say("合成城市装载完成，用时 %.1f 秒。", log.seconds());
        }
    }

    /** What is to be done, and what an earlier run has begun. */
    private record Task(Load load, Optional<Found> begun, LocalDate today) {
        /** The day on which the load began, whenever it goes on. */
        LocalDate asOf() {
            return begun.map(Found::asOf).orElse(today);
        }
    }

    private void load(Database database, Connection connection, Task task)
            throws SQLException, IOException {
        Load load = task.load();
        log.say("正在生成合成城市（种子 %d）…", load.seed());
        City city = CityGenerator.generate(load.seed());
        StaffTables staff = new StaffTables(city, task.asOf());
        List<CopyTable> staffTables = staff.all();
        People people = load.seal() == null ? null : people(city, staff, task);
        if (task.begun().isEmpty()) {
            if (people != null) {
                Indexes.setAside(connection, people.tables());
            }
            organisation(city, staff, connection, staffTables);
            new LoadRecord(connection).begin(city, load.scale(), task.asOf(), load.keyring());
            connection.commit();
        }
        staff.forgetRows();
        Map<UUID, UUID> persons = new HashMap<>();
        persons.put(DemoPeople.of(city).teacher().id(), staff.demoTeacher().person());
        if (people != null) {
            people(people, database, connection);
            people.demoParent()
                    .ifPresent(parent -> persons.put(DemoPeople.of(city).parent().id(), parent));
        }
        for (CopyTable table : new CityTables(city, staff.principals()).access(persons)) {
            send(table, connection);
        }
        announce(connection);
        new LoadRecord(connection).finish(city);
        connection.commit();
        log.say("在办学校（不含教学点）共 %,d 所，全部为合成数据", city.countedSchools());
    }

    private static People people(City city, StaffTables staff, Task task) {
        Load load = task.load();
        FieldSeal seal = Objects.requireNonNull(load.seal(), "pupils are sealed");
        return new People(
                city, new People.Setting(load.scale(), task.asOf(), seal, staff::colleaguesOf));
    }

    /** Only one loader at a time passes here; the others find what it has loaded. */
    private static void waitForOthers(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '600s'");
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
        }
        connection.commit();
    }

    private static void requireSame(Found begun, Load load) throws NotLoadable {
        boolean same =
                begun.generator().equals(CityGenerator.VERSION)
                        && begun.seed() == load.seed()
                        && begun.scale().compareTo(load.scale()) == 0
                        && Objects.equals(begun.keyring(), load.keyring());
        if (!same) {
            throw new NotLoadable(
                    "库中有一次没有装载完的合成城市（种子 %d，填充比例 %s，版本 %s）；请用同样的参数和密钥环继续，或换一个空库，或用 ./start --reset 重来"
                            .formatted(
                                    begun.seed(),
                                    begun.scale().toPlainString(),
                                    begun.generator()));
        }
    }

    private static void requireEmpty(Connection connection) throws SQLException, NotLoadable {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select exists (select from division) or exists (select from"
                                        + " account)")) {
            rows.next();
            if (rows.getBoolean(1)) {
                throw new NotLoadable("库中已有数据，却没有装载记录；请换一个空库，或用 ./start --reset 重来");
            }
        }
    }

    private void organisation(
            City city, StaffTables staff, Connection connection, List<CopyTable> staffTables)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            // A school names its principal, whose post is written after it.
            statement.execute("set constraints school_principal_fk deferred");
        }
        for (CopyTable table : new CityTables(city, staff.principals()).places()) {
            send(table, connection);
        }
        for (CopyTable table : staffTables) {
            send(table, connection);
        }
        UUID demoTeacher = staff.demoTeacher().staff();
        send(new ClassTable(city, staff::teachersOf, demoTeacher).rows(), connection);
        for (CopyTable table : new InstituteTables(city, staff::expertOf).all()) {
            send(table, connection);
        }
    }

    private void people(People people, Database database, Connection connection)
            throws SQLException {
        int workers = Runtime.getRuntime().availableProcessors();
        int some = Math.max(FEWEST_WORKERS, Math.min(MOST_WORKERS, workers));
        Map<Integer, Long> parts = new LoadRecord(connection).parts();
        connection.commit();
        new PeopleLoad(people, parts, log).run(some, database);
        // Foreign keys are checked by one join each, and joins are planned from statistics.
        Indexes.analyze(people.tables(), connection);
        connection.commit();
        new Indexes(database, log).putBack(some);
        // Otherwise the first hours of queries would be planned without what indexes add.
        Indexes.analyze(people.tables(), connection);
        requireApart(connection);
        connection.commit();
    }

    /** The database looks at each time of a pupil that is written, but not at those of a loader. */
    private static void requireApart(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select exists (select from (select to_date, lead(from_date) over"
                                        + " (partition by student_id order by from_date, to_date) as next"
                                        + " from enrolment where to_date is distinct from from_date) t"
                                        + " where next < coalesce(to_date, 'infinity'))")) {
            rows.next();
            if (rows.getBoolean(1)) {
                throw new SQLException("有学生的两段学籍重叠");
            }
        }
    }

    /** Followers of changes read the whole list once instead of thousands of inserts. */
    private static void announce(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into change_log (resource, op) values ('schools', 'BASELINE'),"
                            + " ('assignments', 'BASELINE'), ('classes', 'BASELINE'),"
                            + " ('students', 'BASELINE'), ('institutes', 'BASELINE'), ('researchers', 'BASELINE')");
        }
    }

    private void send(CopyTable table, Connection connection) throws SQLException, IOException {
        long rows = table.send(connection);
        Indexes.analyze(Set.of(table.table()), connection);
        log.say("已写入 %s：%,d 行", table.table(), rows);
    }
}
