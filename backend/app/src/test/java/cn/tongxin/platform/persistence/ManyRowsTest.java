package cn.tongxin.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.tongxin.platform.persistence.ManyRows.CopyText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How values are written for COPY; that whole rows come out the same is told by the imports. */
class ManyRowsTest {
    private enum Colour {
        RED
    }

    @Test
    void a_missing_value_is_no_text() {
        assertEquals("\\N", text(null));
        assertEquals("\\\\N", text("\\N"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"陆小明, 陆小明", "a\\b, a\\\\b", "`a\tb`, a\\tb", "`a\nb`, a\\nb", "`a\rb`, a\\rb"})
    void what_would_end_a_field_or_a_line_is_escaped(String value, String written) {
        assertEquals(written, text(value));
    }

    @Test
    void days_moments_numbers_and_codes_are_written_as_they_are_read() {
        assertEquals("2026-12-01", text(LocalDate.of(2026, 12, 1)));
        assertEquals(
                "2026-12-01T00:00:00.000001Z", text(Instant.parse("2026-12-01T00:00:00.000001Z")));
        assertEquals("7", text(7));
        assertEquals("true", text(true));
        assertEquals("RED", text(Colour.RED));
    }

    @Test
    void members_of_arrays_are_quoted() {
        UUID id = UUID.randomUUID();
        assertEquals("{\"" + id + "\"}", text(new UUID[] {id}));
        assertEquals("{}", text(new String[0]));
        assertEquals(
                "{\"a,b\",\"c\\\\\\\\\\\\\"d\",null}", text(new String[] {"a,b", "c\\\"d", null}));
    }

    @Test
    void a_value_of_another_kind_is_our_mistake() {
        assertThrows(IllegalStateException.class, () -> text(new Object()));
    }

    private static String text(@Nullable Object value) {
        StringBuilder written = new StringBuilder();
        CopyText.add(written, value);
        return written.toString();
    }
}
