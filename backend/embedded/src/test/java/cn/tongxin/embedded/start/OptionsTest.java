package cn.tongxin.embedded.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private static final Path CHECKOUT = Path.of("/checkout");

    @Test
    void withoutOptions() throws UserError {
        assertEquals(
                new Options(
                        8080, new BigDecimal("0.01"), false, false, Path.of("/checkout/.tongxin")),
                Options.parse(new String[0], CHECKOUT));
    }

    @Test
    void allOptions() throws UserError {
        Options options = parse("--port 9000 --scale 0.5 --https --reset --data /data");
        assertEquals(
                new Options(9000, new BigDecimal("0.5"), true, true, Path.of("/data")), options);
        assertEquals("https://localhost:9000", options.apiUrl());
        assertEquals(9001, options.keycloakPort());
        assertEquals(9002, options.databasePort());
        assertEquals(9003, options.managementPort());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--prot 9000",
                "--port",
                "--port x",
                "--port 80",
                "--port 65533",
                "--scale 1.1",
                "--scale -1",
                "--scale x",
                "start"
            })
    void nonsenseIsRefusedWithASentence(String line) {
        UserError refused = assertThrows(UserError.class, () -> parse(line));
        assertTrue(refused.getMessage().matches("(?s).*\\p{IsHan}.*"));
    }

    private static Options parse(String line) throws UserError {
        return Options.parse(line.split(" "), CHECKOUT);
    }
}
