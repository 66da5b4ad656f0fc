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
    void addsUpTheHeapAndNothingElse() throws BenchException {
        String jstat =
                """
                 S0C    S1C    S0U    S1U      EC       EU        OC         OU       MC     MU
                 0.0   1024.0   -     512.0  2048.0    256.5   40960.0    1000.0   9000.0 8000.0
                """;
        assertEquals((long) ((512.0 + 256.5 + 1000.0) * 1024), JdkTools.usedHeapBytes(jstat));
        assertThrows(BenchException.class, () -> JdkTools.usedHeapBytes("no such process"));
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
