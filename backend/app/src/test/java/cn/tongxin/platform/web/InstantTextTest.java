package cn.tongxin.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.InstantRange;

/** The quick text of an instant is the one everybody expects. */
class InstantTextTest {
    @Property
    void it_is_the_text_of_the_jdk(
            @ForAll @InstantRange(min = "1900-01-01T00:00:00Z", max = "2999-12-31T23:59:59Z")
                    Instant instant) {
        assertEquals(instant.toString(), JsonSettings.InstantText.of(instant));
    }

    @Example
    void whole_minutes_and_every_precision() {
        for (String text :
                new String[] {
                    "2026-01-01T00:00:00Z",
                    "2026-01-01T12:30:05Z",
                    "2026-01-01T12:30:00.120Z",
                    "2026-01-01T12:30:00.000001Z",
                    "2026-01-01T12:30:00.000000001Z"
                }) {
            assertEquals(text, JsonSettings.InstantText.of(Instant.parse(text)));
        }
    }
}
