package cn.tongxin.embedded.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir Path directory;

    @Test
    void areRandomKeptAndPrivate() throws IOException {
        Path file = directory.resolve("secrets.properties");
        Secrets first = Secrets.in(file);
        String api = first.get("api");
        assertEquals(32, api.length());
        assertNotEquals(api, first.get("owner"));
        assertEquals(api, Secrets.in(file).get("api"));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
