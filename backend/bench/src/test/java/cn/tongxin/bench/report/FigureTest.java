package cn.tongxin.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void aBoundIsMetAtTheBound() {
        assertTrue(Figure.atMost("a", 5, 5, " s", true).met());
        assertTrue(Figure.atLeast("a", 0.4, 0.4, "", true).met());
        assertFalse(Figure.atMost("a", 5, 5.01, " s", true).met());
        assertFalse(Figure.atLeast("a", 0.4, 0.39, "", true).met());
    }

    @Test
    void nothingMeasuredMeetsNothing() {
        assertFalse(Figure.atMost("a", 5, Double.NaN, " s", true).met());
        assertFalse(Figure.atLeast("a", 5, Double.NaN, " s", true).met());
    }

    @Test
    void saysWhenTheMachineWasDisturbed() {
        assertEquals("达到", Figure.atMost("a", 5, 4, " s", true).verdict());
        assertEquals("未达到（测量受干扰）", Figure.atMost("a", 5, 6, " s", false).verdict());
    }

    @Test
    void allMustBeMet() {
        Figure met = Figure.atMost("a", 5, 4, "", true);
        Figure missed = Figure.atMost("b", 5, 6, "", true);
        assertTrue(Figure.allMet(List.of(met)));
        assertFalse(Figure.allMet(List.of(met, missed)));
    }

    @Test
    void writesAsManyDigitsAsSaySomething() {
        assertEquals("3,060", Figure.number(3060.4));
        assertEquals("0.39", Figure.number(0.387));
        assertEquals("36.3", Figure.number(36.28));
        assertEquals("15", Figure.number(15));
        assertEquals("—", Figure.number(Double.NaN));
    }

    @Test
    void oneLinePerFigure() {
        assertEquals(
                """
                指标  界限  实测  结论
                ----  ----  ----  ----
                启动  ≤ 5s    4s  达到
                """,
                Figure.table(List.of(Figure.atMost("启动", 5, 4, "s", true))));
    }
}
