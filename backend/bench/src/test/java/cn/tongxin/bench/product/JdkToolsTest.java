package cn.tongxin.bench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.bench.BenchException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JdkToolsTest {
    @Test
    void readsTheSumOfAllObjectsAndNothingElse() throws BenchException {
        String histogram =
                """
                4711:
                 num     #instances         #bytes  class name (module)
                   1:             2           4000  [B (java.base@17.0.15)
                Total             2           4000
                """;
        assertEquals(4000, JdkTools.liveBytes(histogram));
        assertThrows(BenchException.class, () -> JdkTools.liveBytes("no such process"));
    }

    @Test
    void measuresALivingProcess() throws IOException, BenchException {
        long live = new JdkTools().liveHeapBytes(ProcessHandle.current().pid());
        assertTrue(live > 0 && live <= Runtime.getRuntime().maxMemory());
    }

    @Test
    void anotherHeapReplacesTheFirst() {
        List<String> words = List.of("java", "-Xmx1g", "-XX:+ExitOnOutOfMemoryError", "-jar", "a");
        assertEquals(
                List.of("java", "-Xmx384m", "-XX:+ExitOnOutOfMemoryError", "-jar", "a"),
                SecondApi.withHeap(words, "384m"));
        assertEquals(words, SecondApi.withHeap(words, null));
    }
}
