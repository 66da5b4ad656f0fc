package cn.tongxin.embedded.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir Path parent;

    @Test
    void isPrivateAndHeldByOneRunAtATime() throws UserError, IOException {
        Path root = parent.resolve("data");
        try (DataDirectory held = DataDirectory.open(root)) {
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(root)));
            UserError refused = assertThrows(UserError.class, () -> DataDirectory.open(root));
            assertTrue(refused.getMessage().contains("正被另一个 ./start 使用"));
            held.requireFreeSpace(1);
        }
        DataDirectory.open(root).close();
    }

    @Test
    void aDirectoryWithSomebodysFilesIsNeverTakenOver() throws IOException {
        Files.writeString(parent.resolve("thesis.txt"), "years of work");
        UserError refused = assertThrows(UserError.class, () -> DataDirectory.open(parent));
        assertTrue(refused.getMessage().contains("不是同心圆的数据目录"));
        assertTrue(Files.exists(parent.resolve("thesis.txt")));
    }

    @Test
    void emptyingKeepsTheLockAndDoesNotFollowLinks() throws UserError, IOException {
        Path outside = Files.createDirectory(parent.resolve("outside"));
        Files.writeString(outside.resolve("keep.txt"), "");
        Path root = parent.resolve("data");
        try (DataDirectory data = DataDirectory.open(root)) {
            Files.createDirectories(data.file("postgres/base"));
            Files.writeString(data.file("postgres/base/1"), "");
            Files.createSymbolicLink(data.file("keycloak"), outside);
            data.empty();
            assertFalse(Files.exists(data.file("postgres")));
            assertFalse(Files.exists(data.file("keycloak")));
            assertTrue(Files.exists(outside.resolve("keep.txt")));
            assertThrows(UserError.class, () -> DataDirectory.open(root));
        }
    }

    @Test
    void aFullDiskIsToldBeforeAnythingIsWritten() throws UserError, IOException {
        try (DataDirectory data = DataDirectory.open(parent.resolve("data"))) {
            UserError refused =
                    assertThrows(UserError.class, () -> data.requireFreeSpace(Long.MAX_VALUE));
            assertTrue(refused.getMessage().contains("请清理磁盘"));
        }
    }

    @Test
    void theLogOfTheRunBeforeIsKept() throws UserError, IOException {
        try (DataDirectory data = DataDirectory.open(parent.resolve("data"))) {
            Files.writeString(data.log("api"), "first");
            Files.writeString(data.log("api"), "second");
            assertEquals("first", Files.readString(data.file("log/api.before.log")));
            assertEquals("second", Files.readString(data.file("log/api.log")));
        }
    }
}
