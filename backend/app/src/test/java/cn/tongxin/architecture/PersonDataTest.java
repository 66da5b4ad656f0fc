package cn.tongxin.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.testing.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * P-01: a field about people cannot ship without level, purpose, basis, retention and owner. The
 * dictionary names every table of the database, those that tell of nobody included, so that a new
 * one is thought about.
 */
class PersonDataTest {
    /** On every row alike: who wrote it and when. */
    private static final Set<String> COMMON =
            Set.of(
                    "id",
                    "version",
                    "created_at",
                    "created_by",
                    "updated_at",
                    "updated_by",
                    "source",
                    "synthetic");

    private record Line(
            String table,
            Set<String> columns,
            String level,
            String purpose,
            String basis,
            String retention,
            String owner) {
        boolean tellsOfNobody() {
            return level.equals("NONE");
        }
    }

    private static List<Line> dictionary() throws IOException {
        try (InputStream in = PersonDataTest.class.getResourceAsStream("/person-data.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(text -> text.split("\\|", -1))
                    .map(
                            c ->
                                    new Line(
                                            c[0],
                                            new TreeSet<>(Arrays.asList(c[1].split(" "))),
                                            c[2],
                                            c[3],
                                            c[4],
                                            c[5],
                                            c[6]))
                    .toList();
        }
    }

    private static Map<String, Set<String>> database() {
        Map<String, Set<String>> tables = new TreeMap<>();
        for (String found :
                new Rows()
                        .read(
                                "select c.table_name || '.' || c.column_name from"
                                        + " information_schema.columns c join information_schema.tables"
                                        + " t using (table_schema, table_name) where table_schema ="
                                        + " 'public' and table_type = 'BASE TABLE' and table_name"
                                        + " not like 'flyway%' and not exists (select 1 from"
                                        + " pg_inherits i where i.inhrelid ="
                                        + " to_regclass(quote_ident(table_name)))")) {
            String[] parts = found.split("\\.");
            tables.computeIfAbsent(parts[0], table -> new TreeSet<>()).add(parts[1]);
        }
        return tables;
    }

    @Test
    void every_column_of_every_table_is_in_the_dictionary_P_01() throws IOException {
        Map<String, Set<String>> known = new TreeMap<>();
        Set<String> nobody = new TreeSet<>();
        for (Line line : dictionary()) {
            if (line.tellsOfNobody()) {
                nobody.add(line.table());
            } else {
                known.computeIfAbsent(line.table(), table -> new TreeSet<>())
                        .addAll(line.columns());
            }
        }
        List<String> missing = new ArrayList<>();
        database()
                .forEach(
                        (table, columns) -> {
                            if (nobody.contains(table)) {
                                return;
                            }
                            Set<String> open = new TreeSet<>(columns);
                            open.removeAll(COMMON);
                            open.removeAll(known.getOrDefault(table, Set.of()));
                            open.forEach(column -> missing.add(table + "." + column));
                        });
        assertEquals(List.of(), missing, "say in person-data.csv what these are for");
    }

    @Test
    void the_dictionary_speaks_of_nothing_that_is_not_there() throws IOException {
        Map<String, Set<String>> database = database();
        for (Line line : dictionary()) {
            assertTrue(database.containsKey(line.table()), line::toString);
            if (!line.tellsOfNobody()) {
                Set<String> gone = new TreeSet<>(line.columns());
                gone.removeAll(database.get(line.table()));
                assertEquals(Set.of(), gone, line.table());
            }
        }
    }

    @Test
    void every_group_has_level_purpose_basis_retention_and_owner() throws IOException {
        for (Line line : dictionary()) {
            if (line.tellsOfNobody()) {
                assertTrue(!line.purpose().isBlank(), line::toString);
                continue;
            }
            assertTrue(Set.of("L1", "L2", "L3", "L4").contains(line.level()), line::toString);
            for (String said :
                    List.of(line.purpose(), line.basis(), line.retention(), line.owner())) {
                assertTrue(said.length() >= 2, line::toString);
            }
        }
    }

    @Test
    void nothing_is_said_twice() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (Line line : dictionary()) {
            for (String column : line.columns()) {
                assertTrue(seen.add(line.table() + "." + column), line.table() + "." + column);
            }
        }
    }
}
