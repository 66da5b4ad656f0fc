package cn.tongxin.bench.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingTest {
    private final Recording recording =
            new Recording(
                    List.of(
                            new Recording.Line("BEGIN", 100, 0),
                            new Recording.Line("select a\n  from t\twhere id = $1", 203, 203),
                            new Recording.Line("select grants", 1, 3)));

    @Test
    void dividesByTheRequests() {
        assertEquals(
                List.of(
                        new RecordedStatement("BEGIN", 1, 0),
                        new RecordedStatement("select a from t where id = $1", 2, 2.03)),
                recording.perRequest(100));
        assertEquals(2, recording.callsPer(100), "BEGIN is not counted");
        assertEquals(2.03, recording.rowsPer(100));
    }

    @Test
    void namesWhatRanNowAndThen() {
        assertEquals(List.of("1 in 100 requests: select grants"), recording.occasional(100));
    }
}
