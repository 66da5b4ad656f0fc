package cn.tongxin.bench.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class OracleTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static String told(String id, String detail) throws IOException {
        return Oracle.told(
                JSON.readTree(
                        "{\"detail\":\""
                                + detail
                                + "\",\"requestId\":\""
                                + id
                                + "\",\"status\":404}"));
    }

    @Test
    void answersDifferByWhatTheySayAndNotByTheRequest() throws IOException {
        assertEquals(told("1", "没有"), told("2", "没有"));
        assertNotEquals(told("1", "没有"), told("1", "不归您管"));
    }

    @Test
    void mediansAreThoseOfAnyNumberOfValues() {
        assertEquals(3, Oracle.median(new long[] {9, 3, 1}));
        assertEquals(2.5, Oracle.median(new long[] {4, 1, 2, 3}));
    }

    @Test
    void whicheverIsSlowerTheyAreAsFarApart() {
        assertEquals(10, Oracle.apart(110, 100), 1e-9);
        assertEquals(10, Oracle.apart(100, 110), 1e-9);
    }
}
