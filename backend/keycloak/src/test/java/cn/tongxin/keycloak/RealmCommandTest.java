package cn.tongxin.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealmCommandTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void anUnknownOptionIsAnErrorWithTheUsage() {
        assertEquals(2, run(Map.of(), "--sever", "http://localhost:1"));
        assertTrue(text().contains("--sever") && text().contains("用法"), text());
    }

    @Test
    void theSecretComesFromTheEnvironmentOnly() {
        assertEquals(
                2, run(Map.of(), "--server", "http://localhost:1", "--web-origin", "http://x"));
        assertTrue(text().contains(RealmCommand.CLIENT_SECRET), text());
    }

    @Test
    void anUnreachableServerIsAClearFailure() {
        var admin = Map.of(RealmCommand.CLIENT_ID, "a", RealmCommand.CLIENT_SECRET, "b");
        assertEquals(1, run(admin, "--server", "http://127.0.0.1:1", "--web-origin", "http://x"));
        assertTrue(text().contains("身份领域更新失败"), text());
    }

    private int run(Map<String, String> environment, String... args) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return RealmCommand.run(args, environment, out, out);
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
