package cn.tongxin.platform.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.platform.web.UnsatisfiableRangeException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which stretch a Range header names, of a content of a hundred bytes. */
class ByteRangeTest {
    private static final long SIZE = 100;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=10-19, 10, 19",
        "bytes=10-, 10, 99",
        "bytes=10-1000, 10, 99",
        "bytes=99-, 99, 99",
        "bytes=-1, 99, 99",
        "bytes=-1000, 0, 99",
        "BYTES=0-99, 0, 99"
    })
    void one_stretch(String header, long first, long last) {
        ByteRange range = ByteRange.asked(header, SIZE).orElseThrow();
        assertEquals(new ByteRange(first, last), range);
        assertEquals(last - first + 1, range.length());
        assertEquals("bytes %d-%d/100".formatted(first, last), range.of(SIZE));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "bytes=-",
                "bytes=5-3",
                "bytes=0-1,5-6",
                "lines=0-1",
                "bytes=a-b",
                "bytes=1234567890123456789-",
                "0-1"
            })
    void anything_else_is_the_whole(String header) {
        assertEquals(Optional.empty(), ByteRange.asked(header, SIZE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void what_is_not_there_is_refused(String header) {
        UnsatisfiableRangeException refused =
                assertThrows(
                        UnsatisfiableRangeException.class, () -> ByteRange.asked(header, SIZE));
        assertEquals(ProblemCode.RANGE, refused.code());
    }

    @Test
    void the_whole_has_every_byte() {
        assertEquals(SIZE, ByteRange.whole(SIZE).length());
    }
}
