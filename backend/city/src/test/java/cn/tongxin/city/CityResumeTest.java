package cn.tongxin.city;

import static cn.tongxin.city.CityLoaderTest.ask;
import static cn.tongxin.city.CityLoaderTest.command;
import static cn.tongxin.city.CityLoaderTest.everything;
import static cn.tongxin.city.CityLoaderTest.load;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.city.CityLoaderTest.Run;
import cn.tongxin.embedded.TestDatabase;
import cn.tongxin.embedded.files.KeyringText;
import cn.tongxin.schema.Migrator;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A load that is stopped, and what it sets aside meanwhile (ADR 0036). */
class CityResumeTest {
    private static final String SMALL = "0.003";

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final Clock BEGUN = Clock.fixed(Instant.parse("2026-11-30T15:59:59Z"), HERE);

    /** After midnight, when some would be of another age. */
    private static final Clock LATER = Clock.fixed(Instant.parse("2026-12-02T01:00:00Z"), HERE);

    private final TestDatabase database = TestDatabase.shared();

    @Test
    void aLoadThatStopsGoesOnWhereItWasAndEndsAsIfNothingHadBeen()
            throws SQLException, IOException {
        TestDatabase whole = migrated("city_whole");
        String asMigrated = shape(whole);
        assertEquals(CityLoader.OK, loadAt(BEGUN, whole).code());
        assertEquals(asMigrated, shape(whole));

        TestDatabase broken = migrated("city_stops");
        // It stops after the first pairs of schools, then among the indexes, then at its last step.
        command(
                broken,
                "create function stops() returns trigger language plpgsql as $$ begin if"
                        + " new.number >= 3 then raise exception 'stopped'; end if; return new; end"
                        + " $$; create trigger stops before insert on city_load_part for each row"
                        + " execute function stops()");
        assertStopped(loadAt(BEGUN, broken));
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
        assertStopped(loadAt(LATER, broken));
        assertEquals("0", ask(broken, "select count(*) from account"));
        command(broken, "drop trigger clashes on set_aside");
        command(broken, "revoke insert on account from tongxin_loader");
        assertStopped(loadAt(LATER, broken));
        // What autovacuum does at its own time.
        command(broken, "vacuum");
        command(broken, "grant insert on account to tongxin_loader");
        Run last = loadAt(LATER, broken);
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

    private static Run loadAt(Clock clock, TestDatabase database) {
        return load(database, SMALL, CityLoaderTest.keyring(), clock);
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
}
