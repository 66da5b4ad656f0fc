package cn.tongxin.kernel.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import java.util.Base64;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class CursorTest {
    private static final String LIST = Cursor.fingerprint("s.id", "bureau-admin", "", "name");

    private static void isRefused(String fingerprint, String cursor) {
        ProblemException refused =
                assertThrows(
                        ProblemException.class, () -> Cursor.decode(fingerprint, cursor), cursor);
        assertEquals(ProblemCode.CURSOR, refused.code());
    }

    @Property(tries = 300)
    void a_position_comes_back_as_it_was(
            @ForAll @StringLength(max = 120) String sortValue, @ForAll("ids") String id) {
        Assume.that(!hasLoneSurrogate(sortValue));
        var position = new ListQuery.Position(sortValue, id);
        assertEquals(position, Cursor.decode(LIST, Cursor.encode(LIST, position)));
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> ids() {
        return net.jqwik.api.Arbitraries.strings().alpha().numeric().withChars('-').ofMaxLength(36);
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    @Property(tries = 300)
    void one_changed_bit_is_refused(@ForAll @IntRange(min = 0, max = 4000) int bit) {
        String cursor = Cursor.encode(LIST, new ListQuery.Position("qing1 xiu4", "0199f2c4-aaaa"));
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        bytes[bit / 8 % bytes.length] ^= (byte) (1 << (bit % 8));
        isRefused(LIST, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Property(tries = 200)
    void garbage_is_refused(@ForAll @StringLength(max = 1200) String garbage) {
        isRefused(LIST, garbage);
    }

    @Example
    void a_cursor_of_another_list_is_refused() {
        String cursor = Cursor.encode(LIST, new ListQuery.Position("a", "b"));
        for (String[] other :
                new String[][] {
                    {"d.code", "bureau-admin", "", "name"},
                    {"s.id", "county-admin", "", "name"},
                    {"s.id", "bureau-admin", "type=211&", "name"},
                    {"s.id", "bureau-admin", "", "-name"}
                }) {
            isRefused(Cursor.fingerprint(other), cursor);
        }
    }

    @Example
    void parts_of_a_fingerprint_do_not_run_into_each_other() {
        assertNotEquals(Cursor.fingerprint("a", "bc"), Cursor.fingerprint("ab", "c"));
        assertEquals(24, LIST.length());
        assertEquals(LIST, Cursor.fingerprint("s.id", "bureau-admin", "", "name"));
    }

    @Example
    void a_cursor_shows_nothing_a_url_cannot_carry() {
        String cursor = Cursor.encode(LIST, new ListQuery.Position("青秀区示例小学", "x".repeat(36)));
        assertTrue(cursor.matches("[A-Za-z0-9_-]+"), cursor);
    }
}
