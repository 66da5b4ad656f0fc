package cn.tongxin.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessMatrixLinesTest {
    private static String[] line(String role, String read, String write) {
        return new String[] {"thing", role, read, "FULL", write, "NONE", "r", ""};
    }

    @Test
    void what_is_open_to_all_is_open_in_every_line() {
        AccessMatrix matrix =
                new AccessMatrix(
                        List.of(
                                line("one", "SIGNED_IN", "SELF"),
                                line("two", "SIGNED_IN", "SELF")));
        assertEquals(Set.of("thing:read", "thing:write"), matrix.everyonesPermissions());
    }

    @Test
    void what_needs_no_grant_is_never_given_to_all_by_the_line_of_a_few() {
        for (String open : List.of("SIGNED_IN", "SELF", "SELF_PROVEN")) {
            for (String closed : List.of("NONE", "CITY")) {
                String told =
                        assertThrows(
                                        IllegalStateException.class,
                                        () ->
                                                new AccessMatrix(
                                                        List.of(
                                                                line("one", open, "NONE"),
                                                                line("two", closed, "NONE"))))
                                .getMessage();
                assertTrue(told.contains("thing"), told);
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                new AccessMatrix(
                                        List.of(
                                                line("one", "NONE", open),
                                                line("two", "NONE", closed))));
            }
        }
    }

    @Test
    void a_cell_stands_in_one_line() {
        List<String[]> twice = List.of(line("one", "NONE", "NONE"), line("one", "CITY", "NONE"));
        String told =
                assertThrows(IllegalStateException.class, () -> new AccessMatrix(twice))
                        .getMessage();
        assertTrue(told.contains("thing of one has two lines"), told);
    }
}
