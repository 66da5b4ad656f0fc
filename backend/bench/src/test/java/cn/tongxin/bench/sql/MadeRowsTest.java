package cn.tongxin.bench.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.sql.PgbenchScript.Choice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scripts whose transactions make rows of their own. */
class MadeRowsTest {
    private static final BindValues VALUES =
            new BindValues(
                    Map.of("school/id", "s", "class_group/id", "c", "child/insert.sex", "1"),
                    Map.of(
                            "child/insert.id", "id(:row)",
                            "child/id", "id(:row)",
                            "child/insert.note", "null",
                            "place/insert.id", "other(:row)",
                            "place/insert.child_id", "id(:row)",
                            "unnest.h", "array[hash(:row)]",
                            "unnest.name", "array[called(:row)]",
                            "unnest.born", "array[born(:row)]"));

    private static RecordedStatement once(String text) {
        return new RecordedStatement(text, 1, 1);
    }

    /** In the order of pg_stat_statements, which is that of the alphabet here. */
    private static final List<RecordedStatement> RECORDED =
            List.of(
                    once("BEGIN"),
                    once("insert into child (note,sex,id) values ($1,$2,$3)"),
                    once("insert into child_place (x) values (default)"),
                    once("insert into place (child_id,id) values ($1,$2)"),
                    once("select c.note from child c join school m on true where c.id = $1"),
                    once(
                            "select distinct t.name from unnest($1::text[], $2::date[]) as t(name, born)"),
                    once(
                            "select h from unnest($1::text[]) as t(h) where exists (select 1 from child x where x.id <> $2 and x.hash = h)"),
                    once("select id from class_group where id = $1 for share"),
                    once("select id from school where id = $1 for share"));

    @Test
    void looksForWhatIsTakenThenWritesThenReadsWhatItWrote() throws BenchException {
        PgbenchScript script = PgbenchScript.of(RECORDED, List.of(VALUES), Choice.BY_CONNECTION);
        assertEquals(
                """
                \\set v :client_id
                \\set made :made + 1
                \\set row :made * 64 + :client_id
                \\if :v = 0
                BEGIN;
                select distinct t.name from unnest((array[called(:row)])::text[], (array[born(:row)])::date[]) as t(name, born);
                select h from unnest((array[hash(:row)])::text[]) as t(h) where exists (select 1\
                 from child x where x.id <> (id(:row)) and x.hash = h);
                select id from class_group where id = :class_group__id_0 for share;
                select id from school where id = :school__id_0 for share;
                insert into child (note,sex,id) values ((null),:child__insert_sex_0,(id(:row)));
                insert into child_place (x) values (default);
                insert into place (child_id,id) values ((id(:row)),(other(:row)));
                select c.note from child c join school m on true where c.id = (id(:row));
                COMMIT;
                \\endif
                """,
                script.text());
        assertEquals(
                Map.of(
                        "made", "0",
                        "class_group__id_0", "c",
                        "school__id_0", "s",
                        "child__insert_sex_0", "1"),
                script.variables());
    }

    /** The name of a table sorts before that of the one it refers to. */
    @Test
    void aRowComesAfterThoseItRefersTo() throws BenchException {
        BindValues values =
                new BindValues(
                        Map.of(),
                        Map.of(
                                "b/insert.id", "one(:row)",
                                "a/insert.b_ids", "array[one(:row)]",
                                "a/insert.id", "two(:row)"));
        String text =
                PgbenchScript.of(
                                List.of(
                                        once("insert into a (b_ids,id) values ($1,$2)"),
                                        once("insert into b (id) values ($1)")),
                                List.of(values),
                                Choice.AT_RANDOM)
                        .text();
        assertTrue(text.indexOf("insert into b") < text.indexOf("insert into a"));
    }

    @Test
    void severalAreAnArray() throws BenchException {
        String text =
                PgbenchScript.of(
                                List.of(
                                        once(
                                                "select 1 from child s where (s.id = any($1)) limit $2")),
                                List.of(new BindValues(Map.of("child/id", "{a,b}", "limit", "21"))),
                                Choice.AT_RANDOM)
                        .text();
        assertTrue(text.contains("(s.id = any(:child__id_0)) limit :limit_0;"));
    }
}
