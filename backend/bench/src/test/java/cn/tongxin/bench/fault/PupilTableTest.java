package cn.tongxin.bench.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PupilTableTest {
    private static final PupilTable TABLE = new PupilTable("测", 100_000, 100, true);

    private static List<String> lines(PupilTable table) {
        return new String(table.bytes(), StandardCharsets.UTF_8).lines().toList();
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf(','));
    }

    @Test
    void tellsTheRowByTheName() {
        List<String> lines = lines(TABLE);
        assertEquals(TABLE.rows() + 1, lines.size());
        for (int row : TABLE.rightRows(TABLE.rows())) {
            String name = name(lines.get(row - 1));
            assertEquals(row, TABLE.rowOf(name));
            assertTrue(name.startsWith(TABLE.beginning()));
        }
    }

    @Test
    void isWrongInEachWayAsOften() {
        SortedSet<Integer> wrong = TABLE.wrongRows(TABLE.rows());
        assertEquals(1_000, wrong.size());
        assertEquals(52, wrong.first());
        assertEquals(99_000, TABLE.rightRows(TABLE.rows()).size());
        List<String> made = lines(TABLE);
        List<String> right = lines(new PupilTable("测", 100_000, 0, true));
        for (int row = 1; row <= made.size(); row++) {
            assertEquals(wrong.contains(row), !made.get(row - 1).equals(right.get(row - 1)));
        }
        assertEquals(1_000 % PupilTable.WAYS, 0);
    }

    @Test
    void hasNobodyOfAnotherTable() {
        PupilTable other = new PupilTable("试", 500, 0, true);
        List<String> some = lines(TABLE);
        List<String> others = lines(other);
        for (int row = 1; row <= other.rows(); row++) {
            String[] one = some.get(row).split(",");
            String[] another = others.get(row).split(",");
            for (int cell : List.of(0, 12, 14)) {
                assertNotEquals(one[cell], another[cell]);
            }
        }
    }

    @Test
    void countsTheRowsOfItsBeginning() {
        assertEquals(5, TABLE.wrongRows(500).size());
        assertEquals(495, TABLE.rightRows(500).size());
        assertEquals(501, TABLE.rightRows(500).last());
        assertTrue(TABLE.rightRows(0).isEmpty());
    }

    @Test
    void countsWhatIsMissingAndWhatIsTooMuch() {
        assertEquals(
                2,
                PupilTable.differing(new TreeSet<>(List.of(2, 3)), new TreeSet<>(List.of(3, 4))));
        assertEquals(0, PupilTable.differing(new TreeSet<>(List.of(2)), new TreeSet<>(List.of(2))));
    }
}
