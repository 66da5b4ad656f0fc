package cn.tongxin.bench.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedTest {
    @TempDir Path directory;

    @Test
    void readsTheBlocksAProcessSaysItSealed() throws IOException {
        Path log =
                Files.writeString(
                        directory.resolve("log"),
                        "{\"message\":\"audit block 7:0af1 sealed, lines 1 to 2\"}\n"
                                + "nothing\n{\"message\":\"audit block 9:bb sealed, lines 3 to 3\"}\n");
        assertEquals(List.of(List.of("7:0af1", "9:bb")), Sealed.announced(List.of(log)));
    }
}
