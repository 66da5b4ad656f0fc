package cn.tongxin.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void linesUpWideAndNarrowText() {
        String text = new Table("场景", "p50").row("list", "1.25").row("修改", "12").toString();
        assertEquals(
                """
                场景   p50
                ----  ----
                list  1.25
                修改    12
                """,
                text);
    }

    @Test
    void measuresPunctuationOfBothKinds() {
        assertEquals(6, Table.width("（是）"));
        assertEquals(4, Table.width("(a)—"));
    }

    @Test
    void refusesARowThatDoesNotFit() {
        assertThrows(IllegalArgumentException.class, () -> new Table("a", "b").row("1"));
    }
}
