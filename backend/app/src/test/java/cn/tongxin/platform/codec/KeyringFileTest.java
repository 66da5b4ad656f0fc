package cn.tongxin.platform.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.embedded.files.KeyringText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The API starts with a keyring that only its owner can read, or not at all. */
class KeyringFileTest {
    @TempDir Path directory;

    private String refusal(Path file) {
        return String.valueOf(
                assertThrows(IllegalStateException.class, () -> KeyringFile.read(file))
                        .getMessage());
    }

    @Test
    void what_start_writes_can_be_read_and_is_never_written_again() throws IOException {
        Path file = KeyringText.in(directory.resolve("keyring"));
        String text = Files.readString(file);
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("Keyring[active=k1, keys=[k1]]", KeyringFile.read(file).toString());
        assertEquals(text, Files.readString(KeyringText.in(file)));
    }

    @TestFactory
    Stream<DynamicTest> one_that_others_can_use_is_refused() {
        return Stream.of("rw-r-----", "rw----r--", "rw--w----", "rwx------", "rw-rw-rw-")
                .map(
                        mode ->
                                dynamicTest(
                                        mode,
                                        () -> {
                                            Path file = KeyringText.in(directory.resolve(mode));
                                            Files.setPosixFilePermissions(
                                                    file, PosixFilePermissions.fromString(mode));
                                            assertTrue(refusal(file).contains("chmod 600"));
                                        }));
    }

    @Test
    void a_missing_file_a_wrong_one_and_none_at_all_are_refused() throws IOException {
        assertTrue(refusal(directory.resolve("nowhere")).contains("cannot be read"));
        Path file = KeyringText.in(directory.resolve("keyring"));
        Files.writeString(file, "active=k1\nkey.k1=c2VjcmV0");
        assertTrue(refusal(file).contains("line 2"), refusal(file));
        assertTrue(!refusal(file).contains("c2VjcmV0"), refusal(file));
        assertThrows(
                IllegalStateException.class,
                () -> new KeyringFile().cipher(Optional.empty(), new EncryptedColumns()));
    }
}
