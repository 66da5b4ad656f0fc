package cn.tongxin.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.embedded.TestDatabase;
import cn.tongxin.embedded.files.KeyringText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against the real PostgreSQL, under the loader's own role. */
class CityLoaderTest {

    private final TestDatabase database = TestDatabase.shared();

    /** What one run of the command printed, and how it ended. */
    record Run(int code, String out, String err) {}

    @BeforeEach
    void empty() {
        database.truncate();
    }

    @Test
    void loadsTheWholeCityOnce() throws SQLException {
        Run first = load(database, "0.01");
        assertEquals(new Run(CityLoader.OK, first.out(), ""), first);
        assertEquals("2007", ask(database, "select count(*) from division"));
        assertEquals("16", ask(database, "select count(*) from org_unit where managing"));
        assertEquals(
                "2880",
                ask(
                        database,
                        "select count(*) from school where status = 'OPERATING'"
                                + " and type_code not in ('218','119','219','319','349')"));
        assertEquals("12", ask(database, "select count(*) from division where lon is not null"));
        assertEquals("24", ask(database, "select count(*) from account"));
        assertEquals("27", ask(database, "select count(*) from role_grant"));
        assertEquals("0", ask(database, "select count(*) from school where not synthetic"));
        staffAreWhatTheCityNeeds();
        schoolsAreLed();
        classesAreWhatTheCityNeeds();
        institutesAreWhatTheCityNeeds();
        assertEquals(
                "0",
                ask(database, "select count(*) from school where name_sort not like '% ' || name"));
        assertEquals(
                CityGenerator.VERSION + "|2880|0.01|2880",
                ask(
                        database,
                        "select concat_ws('|', generator, seed, scale, schools) from city_load"));

        String before = everything(database);
        Run second = load(database, "1");
        assertEquals(CityLoader.OK, second.code());
        assertTrue(second.out().contains("已有合成城市"), second.out());
        assertEquals(before, everything(database));
    }

    /** Every school that counts is led by somebody who works there. */
    private void schoolsAreLed() throws SQLException {
        assertEquals(
                "2880",
                ask(
                        database,
                        "select count(*) from school s join staff_assignment a on a.id ="
                                + " s.principal_id and a.school_id = s.id and a.category in ('ADMIN',"
                                + " 'FULL_TIME_TEACHER') and a.status in ('ACTIVE', 'ON_LEAVE')"));
        assertEquals(
                "0",
                ask(
                        database,
                        "select count(*) from school where status = 'OPERATING' and independent"
                                + " and (legal_rep is null or (type_code = '111') <> (inclusive is"
                                + " not null))"));
        assertEquals(
                "CITY_MODEL,COUNTY_MODEL,REGION_MODEL,STANDARD",
                ask(
                        database,
                        "select string_agg(distinct quality_level, ',' order by quality_level)"
                                + " from school"));
    }

    private void staffAreWhatTheCityNeeds() throws SQLException {
        assertEquals(
                "110000",
                ask(
                        database,
                        "select count(distinct staff_id) from staff_assignment"
                                + " where category = 'FULL_TIME_TEACHER' and status <> 'ENDED'"));
        for (String some :
                List.of(
                        "staff where status = 'ON_LEAVE'",
                        "staff where status = 'ENDED'",
                        "staff where cardinality(school_ids) = 2",
                        "staff where check_due < current_date",
                        "staff where check_result is null",
                        "person where name like '%·%'",
                        "person where name ~ '^[A-Z]'",
                        "person where octet_length(name) > 3 * char_length(name)",
                        "staff where categories = '{PSYCH}'")) {
            assertTrue(Integer.parseInt(ask(database, "select count(*) from " + some)) >= 20, some);
        }
        for (String none :
                List.of(
                        "person where not synthetic or phone !~ '^(199|154)\\d{8}$'",
                        "staff s where school_ids is distinct from (select array_agg(a.school_id"
                                + " order by a.main desc) from staff_assignment a where a.staff_id ="
                                + " s.id)",
                        "staff s join person p on p.id = s.person_id where p.school_id is distinct"
                                + " from s.school_ids[1] or p.name_sort <> s.name_sort or"
                                + " p.phone !~ '^199'",
                        "staff s where categories is distinct from (select array_agg(distinct"
                                + " a.category) from staff_assignment a where a.staff_id = s.id)")) {
            assertEquals("0", ask(database, "select count(*) from " + none), none);
        }
        assertEquals(
                "assignments,classes,institutes,researchers,schools,students",
                ask(
                        database,
                        "select string_agg(resource, ',' order by resource) from change_log"));
    }

    private void classesAreWhatTheCityNeeds() throws SQLException {
        assertEquals(
                ClassPlan.of(CityGenerator.generate(CityGenerator.DEFAULT_SEED)).size(),
                Integer.parseInt(ask(database, "select count(*) from class_group")));
        for (String none :
                List.of(
                        "class_group c join school s on s.id = c.school_id where c.unit_code <>"
                                + " s.unit_code or not c.stage = any(s.stages) or s.status <>"
                                + " 'OPERATING'",
                        "class_group where name <> entry_year || '级' || seq_no || '班' or not"
                                + " synthetic or status <> 'ACTIVE' or school_year <> 2025",
                        "class_group c where homeroom_staff_id is not null and not exists (select"
                                + " from staff_assignment a where a.staff_id = c.homeroom_staff_id"
                                + " and a.school_id = c.school_id and a.status <> 'ENDED' and"
                                + " a.category = 'FULL_TIME_TEACHER')",
                        "school s where status = 'OPERATING' and type_code <> '371' and not exists"
                                + " (select from class_group c where c.school_id = s.id)")) {
            assertEquals("0", ask(database, "select count(*) from " + none), none);
        }
        int vacant =
                Integer.parseInt(
                        ask(
                                database,
                                "select count(*) from class_group where homeroom_staff_id is null"));
        assertTrue(vacant >= 100 && vacant <= 1_500, "without a teacher: " + vacant);
    }

    private void institutesAreWhatTheCityNeeds() throws SQLException {
        assertEquals(
                "1 15",
                ask(
                        database,
                        "select count(*) filter (where level = 'CENTRE') || ' ' || count(*) filter"
                                + " (where level = 'INSTITUTE') from guidance_institute"));
        for (String none :
                List.of(
                        "org_unit u where kind in ('COUNTY', 'ZONE', 'BUREAU') and not exists"
                                + " (select from guidance_institute i where i.unit_code = u.code)",
                        "researcher r join guidance_institute i on i.id = r.institute_id where"
                                + " r.unit_code <> i.unit_code or not r.synthetic",
                        "researcher r join person p on p.id = r.person_id where r.name_sort <>"
                                + " p.name_sort",
                        "guidance_institute i where not exists (select from researcher r where"
                                + " r.institute_id = i.id)",
                        "researcher r, unnest(r.school_ids) g(id) join school s on s.id = g.id"
                                + " where s.status <> 'OPERATING' or (r.unit_code <> 'BUREAU' and"
                                + " s.unit_code <> r.unit_code)")) {
            assertEquals("0", ask(database, "select count(*) from " + none), none);
        }
    }

    @Test
    void theDatabaseHoldsExactlyWhatWasGenerated() throws SQLException {
        load(database, "0");
        School school = CityGenerator.generate(CityGenerator.DEFAULT_SEED).schools().get(1_234);
        assertEquals(
                school.name()
                        + "|"
                        + school.location().county()
                        + "|"
                        + school.location().point().lon()
                        + "|"
                        + school.createdAt(),
                ask(
                        database,
                        "select concat_ws('|', name, county_code, trim_scale(lon), to_char("
                                + "created_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'))"
                                + " from school where id = '"
                                + school.id()
                                + "'"));
    }

    @Test
    void twoLoadersAtATimeLoadOnce() throws SQLException {
        CompletableFuture<Run> one = CompletableFuture.supplyAsync(() -> load(database, "0"));
        CompletableFuture<Run> two = CompletableFuture.supplyAsync(() -> load(database, "0"));
        List<Run> runs = List.of(one.join(), two.join());
        assertEquals(2, runs.stream().filter(r -> r.code() == CityLoader.OK).count());
        assertEquals(1, runs.stream().filter(r -> r.out().contains("装载完成")).count());
        assertEquals("1", ask(database, "select count(*) from city_load"));
    }

    @Test
    void foreignRowsAreNotMixedWithACity() throws SQLException {
        command(
                database,
                "insert into division (code, level, name, name_sort)"
                        + " values ('450100', 'CITY', '南宁市', 'x')");
        Run refused = load(database, "0.01");
        assertEquals(CityLoader.FAILED, refused.code());
        assertTrue(refused.err().contains("没有装载记录"), refused.err());
        assertEquals("1", ask(database, "select count(*) from division"));
    }

    @Test
    void aWrongPasswordIsOneSentence() {
        Run refused =
                run(
                        database.jdbcUrl(),
                        Map.of(LoadArguments.PASSWORD_VARIABLE, "wrong"),
                        "0",
                        CityLoader.HERE);
        assertEquals(CityLoader.FAILED, refused.code());
        assertEquals(1, refused.err().strip().lines().count(), refused.err());
    }

    static Run load(TestDatabase database, String scale) {
        return load(database, scale, keyring());
    }

    static Run load(TestDatabase database, String scale, Path keyring) {
        return load(database, scale, keyring, CityLoader.HERE);
    }

    static Run load(TestDatabase database, String scale, Path keyring, Clock clock) {
        return run(
                database.jdbcUrl(),
                Map.of(
                        LoadArguments.PASSWORD_VARIABLE,
                        database.loader().password(),
                        LoadArguments.KEYRING_VARIABLE,
                        keyring.toString()),
                scale,
                clock);
    }

    static Path keyring() {
        try {
            return KeyringText.in(Path.of("target", "test-keyring").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Run run(String url, Map<String, String> environment, String scale, Clock clock) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                CityLoader.run(
                        List.of("--jdbc-url", url, "--scale", scale),
                        environment,
                        new CityLoader.Around(
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                clock));
        return new Run(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static String everything(TestDatabase database) throws SQLException {
        return ask(
                database,
                "select md5(string_agg(t::text, '' order by t::text)) from ("
                        + "select s::text from school s union all select a::text from account a"
                        + " union all select p::text from person p"
                        + " union all select g::text from role_grant g union all"
                        + " select d::text from division d union all select (to_jsonb(c) - array['begun_at',"
                        + " 'finished_at'])::text from city_load c) t");
    }

    static String ask(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.superuserUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void command(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.superuserUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
