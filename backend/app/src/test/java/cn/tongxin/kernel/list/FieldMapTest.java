package cn.tongxin.kernel.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FieldMapTest {
    @Test
    void a_list_has_at_most_three_sorts() {
        FieldMap.Builder full =
                FieldMap.byUuid("id", "a")
                        .sort("a", SortKind.TEXT, "a")
                        .sort("b", SortKind.TEXT, "b")
                        .sort("c", SortKind.TEXT, "c");
        assertThrows(IllegalArgumentException.class, () -> full.sort("d", SortKind.TEXT, "d"));
    }

    @Test
    void a_filter_is_declared_once() {
        FieldMap.Builder builder = FieldMap.byUuid("id", "a").bool("open", "open", "是否开放");
        assertThrows(IllegalArgumentException.class, () -> builder.bool("open", "o", "是否开放"));
    }

    @Test
    void the_default_sort_is_a_declared_one() {
        FieldMap.Builder builder = FieldMap.byUuid("id", "a").sort("b", SortKind.TEXT, "b");
        assertThrows(IllegalArgumentException.class, builder::build);
    }

    @Test
    void a_list_may_begin_at_its_end() {
        FieldMap log =
                FieldMap.byNumber("l.seq", "-at").sort("at", SortKind.INSTANT, "l.at").build();
        assertEquals("-at", log.defaultSort());
        assertEquals(FieldMap.IdKind.NUMBER, log.idKind());
        FieldMap.Builder builder =
                FieldMap.byNumber("l.seq", "--at").sort("at", SortKind.INSTANT, "at");
        assertThrows(IllegalArgumentException.class, builder::build);
    }

    @Test
    void a_closed_code_list_matches_its_members_only() {
        Pattern allowed =
                FieldMap.byUuid("id", "a")
                        .codes("code", "code", Set.of("A.B", "C"), "代码")
                        .sort("a", SortKind.TEXT, "a")
                        .build()
                        .filters()
                        .get("code")
                        .allowed();
        assertTrue(allowed.matcher("A.B").matches());
        assertTrue(allowed.matcher("C").matches());
        for (String other : new String[] {"AxB", "A.BC", "", "a.b"}) {
            assertFalse(allowed.matcher(other).matches(), other);
        }
    }

    @Test
    void a_declaration_cannot_be_changed_afterwards() {
        FieldMap fields = FieldMap.byUuid("id", "a").sort("a", SortKind.TEXT, "a").build();
        assertThrows(UnsupportedOperationException.class, () -> fields.filters().clear());
        assertThrows(UnsupportedOperationException.class, () -> fields.sorts().clear());
        assertThrows(UnsupportedOperationException.class, () -> fields.columns().clear());
    }
}
