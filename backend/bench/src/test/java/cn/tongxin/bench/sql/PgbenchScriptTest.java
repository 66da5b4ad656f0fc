package cn.tongxin.bench.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.sql.PgbenchScript.Choice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PgbenchScriptTest {
    private static BindValues values(String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return new BindValues(values);
    }

    private static RecordedStatement once(String text) {
        return new RecordedStatement(text, 1, 1);
    }

    @Test
    void aListBindsFiltersCursorAndLimit() throws BenchException {
        PgbenchScript script =
                PgbenchScript.of(
                        List.of(
                                once(
                                        "select s.id, s.lon::float8 from school s where $6 and"
                                                + " s.county_code = $1 and s.type_code = $2 and"
                                                + " (s.name_sort, s.id) > ($3, $4::uuid)"
                                                + " order by s.name_sort, s.id limit $5")),
                        List.of(
                                values(
                                        "county_code", "450103",
                                        "type_code", "211",
                                        "after.name_sort", "a 学校",
                                        "after.id", "0198",
                                        "limit", "21")),
                        Choice.AT_RANDOM);
        assertEquals(
                """
                \\set v random(0, 0)
                \\if :v = 0
                select s.id, s.lon::float8 from school s where true and\
                 s.county_code = :county_code_0 and s.type_code = :type_code_0 and\
                 (s.name_sort, s.id) > (:after_name_sort_0, :after_id_0::uuid)\
                 order by s.name_sort, s.id limit :limit_0;
                \\endif
                """,
                script.text());
        assertEquals(
                Map.of(
                        "county_code_0", "450103",
                        "type_code_0", "211",
                        "after_name_sort_0", "a 学校",
                        "after_id_0", "0198",
                        "limit_0", "21"),
                script.variables());
    }

    @Test
    void eachSetOfValuesIsABranch() throws BenchException {
        PgbenchScript script =
                PgbenchScript.of(
                        List.of(once("select 1 from school s where s.id = $1 and true")),
                        List.of(values("id", "a"), values("id", "b")),
                        Choice.AT_RANDOM);
        assertEquals(
                """
                \\set v random(0, 1)
                \\if :v = 0
                select 1 from school s where s.id = :id_0 and true;
                \\elif :v = 1
                select 1 from school s where s.id = :id_1 and true;
                \\endif
                """,
                script.text());
    }

    @Test
    void aWriteReadsTheVersionItWritesAgainst() throws BenchException {
        PgbenchScript script =
                PgbenchScript.of(
                        List.of(
                                once(
                                        "update school set phone=$1,version=$2 where id=$3 and version=$4"),
                                once("BEGIN"),
                                once(
                                        "select s1_0.id,s1_0.version from school s1_0 where s1_0.id=$1"),
                                new RecordedStatement(
                                        "select name from division where code = $1", 2, 2)),
                        List.of(values("id", "x", "phone", "0771-5500001", "code", "450103001001")),
                        Choice.BY_CONNECTION);
        assertEquals(
                """
                \\set v :client_id
                \\if :v = 0
                BEGIN;
                select s1_0.id,s1_0.version from school s1_0 where s1_0.id=:id_0
                \\gset row_
                \\set next_version :row_version + 1
                select name from division where code = :code_0;
                select name from division where code = :code_0;
                update school set phone=:phone_0,version=:next_version where id=:id_0 and\
                 version=:row_version;
                COMMIT;
                \\endif
                """,
                script.text());
    }

    @Test
    void aCountedCommitIsNotAddedAgain() throws BenchException {
        PgbenchScript script =
                PgbenchScript.of(
                        List.of(once("COMMIT"), once("select 1"), once("BEGIN")),
                        List.of(values()),
                        Choice.AT_RANDOM);
        assertTrue(script.text().contains("BEGIN;\nselect 1;\nCOMMIT;\n\\endif"));
    }

    @Test
    void saysWhichValueIsMissing() {
        List<RecordedStatement> unknownColumn =
                List.of(once("select 1 from school s where s.ownership = $1"));
        BenchException missing =
                assertThrows(
                        BenchException.class,
                        () -> PgbenchScript.of(unknownColumn, List.of(values()), Choice.AT_RANDOM));
        assertTrue(missing.getMessage().contains("ownership"));
        List<RecordedStatement> unknownPlace = List.of(once("select power($1, 2)"));
        assertThrows(
                BenchException.class,
                () -> PgbenchScript.of(unknownPlace, List.of(values()), Choice.AT_RANDOM));
    }

    @Test
    void nothingRecordedIsAnError() {
        assertThrows(
                BenchException.class,
                () -> PgbenchScript.of(List.of(), List.of(values()), Choice.AT_RANDOM));
    }

    @Test
    void the_values_of_an_insert_are_told_apart_by_their_columns() throws BenchException {
        String insert =
                "insert into log (at, who, why)\nvalues ($1, nullif($2, '')::uuid, nullif($3, ''))";
        int[] starts = {insert.indexOf("$1"), insert.indexOf("$2"), insert.indexOf("$3")};
        String[] columns = {"insert.at", "insert.who", "insert.why"};
        for (int i = 0; i < starts.length; i++) {
            assertEquals(columns[i], new Placeholder(insert, starts[i], i + 1).meaning());
        }
    }
}
