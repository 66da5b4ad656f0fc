package cn.tongxin.bench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.tongxin.bench.BenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
    private static final String RUN =
            """
            {"api": "http://localhost:8080", "keycloak": "http://localhost:8081",
             "realm": "tongxin", "pid": 42,
             "database": {"url": "jdbc:postgresql://127.0.0.1:8082/tongxin",
                          "user": "postgres", "password": "p"},
             "accounts": [{"role": "county-admin", "username": "county", "password": "q"},
                          {"role": "bureau-admin", "username": "bureau", "password": "r"}]}
            """;

    @TempDir Path directory;

    private RunFile read(String text) throws IOException, BenchException {
        return RunFile.read(Files.writeString(directory.resolve("run.json"), text));
    }

    @Test
    void readsWhatStartWrites() throws IOException, BenchException {
        RunFile run = read(RUN);
        assertEquals(8080, run.apiAddress().getPort());
        assertEquals("localhost:8080", run.host());
        assertEquals(8082, run.database().port());
        assertEquals(new RunFile.Account("bureau", "r"), run.account());
        assertEquals(new RunFile.Account("county", "q"), run.account("county-admin"));
        assertEquals(
                "http://localhost:8081/realms/tongxin/protocol/openid-connect/token",
                run.tokenEndpoint().toString());
    }

    @Test
    void saysWhatItCannotWorkWith() {
        assertThrows(
                BenchException.class,
                () -> read(RUN.replace("http://localhost:8080", "https://localhost:8080")));
        assertThrows(BenchException.class, () -> read(RUN.replace("bureau-admin", "auditor")));
        assertThrows(BenchException.class, () -> read(RUN.replace("\"realm\"", "\"domain\"")));
    }
}
