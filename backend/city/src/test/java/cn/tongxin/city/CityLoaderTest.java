package cn.tongxin.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.embedded.TestDatabase;
import cn.tongxin.embedded.files.KeyringText;
import cn.tongxin.schema.Migrator;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against the real PostgreSQL, under the loader's own role. */
class CityLoaderTest {

    private static final String SMALL = "0.003";

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
    void aLoadThatStopsGoesOnWhereItWasAndEndsAsIfNothingHadBeen()
            throws SQLException, IOException {
        TestDatabase whole = migrated("city_whole");
        String asMigrated = shape(whole);
        assertEquals(CityLoader.OK, load(whole, SMALL).code());
        assertEquals(asMigrated, shape(whole));

        TestDatabase broken = migrated("city_stops");
        // It stops after the first pairs of schools, then among the indexes, then at its last step.
        command(
                broken,
                "create function stops() returns trigger language plpgsql as $$ begin if"
                        + " new.number >= 3 then raise exception 'stopped'; end if; return new; end"
                        + " $$; create trigger stops before insert on city_load_part for each row"
                        + " execute function stops()");
        assertStopped(load(broken, SMALL));
        assertEquals("3", ask(broken, "select count(*) from city_load_part"));
        assertEquals(CityLoader.FAILED, load(broken, "0.01").code());
        // With other keys one half could not be read beside the other.
        Run otherKeys = load(broken, SMALL, KeyringText.in(Path.of("target", "other-keyring")));
        assertTrue(otherKeys.err().contains("密钥环"), otherKeys.err());
        command(broken, "drop trigger stops on city_load_part");
        command(
                broken,
                "create function clashes() returns trigger language plpgsql as $$ begin if old.name"
                        + " = 'student_by_birth' then raise exception 'stopped'; end if; return old;"
                        + " end $$; create trigger clashes before delete on set_aside for each row"
                        + " execute function clashes()");
        assertStopped(load(broken, SMALL));
        assertEquals("0", ask(broken, "select count(*) from account"));
        command(broken, "drop trigger clashes on set_aside");
        command(broken, "revoke insert on account from tongxin_loader");
        assertStopped(load(broken, SMALL));
        // What autovacuum does at its own time.
        command(broken, "vacuum");
        command(broken, "grant insert on account to tongxin_loader");
        Run last = load(broken, SMALL);
        assertEquals(CityLoader.OK, last.code(), last.err());
        assertTrue(last.out().contains("接着上次"), last.out());

        assertEquals(everything(whole), everything(broken));
        assertEquals(people(whole), people(broken));
        assertEquals(asMigrated, shape(broken));
        assertEquals("0", ask(broken, "select count(*) from set_aside"));
    }

    /** What is not finished says so, names the way on and is not served as a city. */
    private static void assertStopped(Run stopped) {
        assertEquals(CityLoader.FAILED, stopped.code());
        assertTrue(stopped.err().contains("会接着装载"), stopped.err());
    }

    private TestDatabase migrated(String name) {
        TestDatabase empty = database.emptyCopy(name);
        Migrator.migrate(empty.jdbcUrl(), empty.owner().user(), empty.owner().password());
        return empty;
    }

    /** Row security would hide from the owner what stands in a protected table. */
    @Test
    void indexesAreSetAsideOfEmptyTablesOnlyAndKeysAreCheckedWhenTheyComeBack()
            throws SQLException {
        TestDatabase other = migrated("city_filled");
        command(
                other,
                "insert into person (id, name, name_sort, sex, phone, created_at, updated_at, source,"
                        + " synthetic) values (gen_random_uuid(), '韦小兰', 'wei', '2', '15400000001',"
                        + " now(), now(), 'IMPORT', true)");
        refused(other, "select set_indexes_aside('{person}')", "not empty");
        refused(other, "select set_indexes_aside('{account}')", "not one of people");
        command(other, "select set_indexes_aside('{special_category}')");
        command(
                other,
                "insert into special_category (id, student_id, unit_code, school_id, code,"
                        + " evidence_type, told_by, next_review, from_date, status, created_at,"
                        + " updated_at, source, synthetic) values (gen_random_uuid(),"
                        + " gen_random_uuid(), '450103', gen_random_uuid(), 'LB', 'VISIT', 'SCHOOL',"
                        + " now(), now(), 'ACTIVE', now(), now(), 'IMPORT', true)");
        refused(
                other,
                "do $$ begin while put_index_back() is not null loop end loop; end $$",
                "foreign key");
        refused(other, "select set_indexes_aside('{special_category}')", "not empty");
    }

    private static void refused(TestDatabase database, String sql, String because) {
        SQLException refused = assertThrows(SQLException.class, () -> command(database, sql));
        assertTrue(refused.getMessage().contains(because), refused.getMessage());
    }

    /** Only the nonces of what is sealed differ from load to load. */
    private static String people(TestDatabase database) throws SQLException {
        return ask(
                database,
                "select md5(string_agg(t, '' order by t)) from ("
                        + "select (to_jsonb(s) - array['id_no', 'student_no', 'residence',"
                        + " 'special_note'])::text as t from student s"
                        + " union all select g::text from guardian g"
                        + " union all select l::text from guardian_link l"
                        + " union all select e::text from enrolment e"
                        + " union all select c::text from special_category c"
                        + " union all select n::text from care_contact n"
                        + " union all select (to_jsonb(a) - array['carer_name', 'carer_phone',"
                        + " 'reason'])::text from care_arrangement a"
                        + " union all select (to_jsonb(o) - array['court', 'document_no'])::text"
                        + " from court_order o) x");
    }

    private static String shape(TestDatabase database) throws SQLException {
        return ask(
                database,
                "select string_agg(d, E'\\n' order by d) from (select indexdef as d from pg_indexes"
                        + " where schemaname = 'public' union all select conrelid::regclass || ' ' ||"
                        + " conname || ' ' || pg_get_constraintdef(oid) || convalidated from"
                        + " pg_constraint where connamespace = 'public'::regnamespace) x");
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
                run(database.jdbcUrl(), Map.of(LoadArguments.PASSWORD_VARIABLE, "wrong"), "0");
        assertEquals(CityLoader.FAILED, refused.code());
        assertEquals(1, refused.err().strip().lines().count(), refused.err());
    }

    static Run load(TestDatabase database, String scale) {
        return load(database, scale, keyring());
    }

    private static Run load(TestDatabase database, String scale, Path keyring) {
        return run(
                database.jdbcUrl(),
                Map.of(
                        LoadArguments.PASSWORD_VARIABLE,
                        database.loader().password(),
                        LoadArguments.KEYRING_VARIABLE,
                        keyring.toString()),
                scale);
    }

    static Path keyring() {
        try {
            return KeyringText.in(Path.of("target", "test-keyring").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Run run(String url, Map<String, String> environment, String scale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                CityLoader.run(
                        List.of("--jdbc-url", url, "--scale", scale),
                        environment,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String everything(TestDatabase database) throws SQLException {
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

    private static void command(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.superuserUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
