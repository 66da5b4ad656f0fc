package cn.tongxin.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadArgumentsTest {

    private static final Map<String, String> PASSWORD = Map.of("TONGXIN_LOADER_PASSWORD", "x");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void readsEverything() throws LoadArguments.WrongArguments {
        LoadArguments arguments =
                LoadArguments.parse(
                        List.of(
                                "--jdbc-url",
                                "jdbc:postgresql://127.0.0.1:1/t",
                                "--user",
                                "u",
                                "--scale",
                                "0.25",
                                "--seed",
                                "-4",
                                "--keyring",
                                "/etc/tongxin/keyring"),
                        PASSWORD);
        assertEquals("jdbc:postgresql://127.0.0.1:1/t", arguments.jdbcUrl());
        assertEquals("u", arguments.user());
        assertEquals(new BigDecimal("0.25"), arguments.scale());
        assertEquals(-4, arguments.seed());
        assertEquals(Path.of("/etc/tongxin/keyring"), arguments.keyring());
        assertEquals(LoadArguments.Action.LOAD, arguments.action());
    }

    @ParameterizedTest
    @CsvSource({
        "--jdbc-url jdbc:postgresql:t --scale 1.1,--scale 应在 0 与 1 之间",
        "--jdbc-url jdbc:postgresql:t --scale -0.1,--scale 应在 0 与 1 之间",
        "--jdbc-url jdbc:postgresql:t --scale 1e-99,--scale 应在 0 与 1 之间",
        "--jdbc-url jdbc:postgresql:t --scale NaN,--scale 不是数字",
        "--jdbc-url jdbc:postgresql:t --seed 1.5,--seed 应是整数",
        "--jdbc-url jdbc:postgresql:t --scale,后面缺少值",
        "--jdbc-url jdbc:mysql:t,请用 --jdbc-url",
        "--scale 1,请用 --jdbc-url",
        "--scal 1,不认识的参数",
        "--jdbc-url jdbc:postgresql:t,填充学生需要密钥环",
        "--jdbc-url jdbc:postgresql:t --scale 0.01,填充学生需要密钥环",
        "--jdbc-url jdbc:postgresql:t --keyring,后面缺少值"
    })
    void aWrongOneIsNamedAndNothingHappens(String line, String complaint) {
        assertEquals(CityLoader.WRONG_USE, run(PASSWORD, line.split(" ")));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains(complaint), err::toString);
    }

    @Test
    void thePasswordComesFromTheEnvironmentOnly() {
        assertEquals(
                CityLoader.WRONG_USE, run(Map.of(), "--jdbc-url", "jdbc:postgresql://127.0.0.1/t"));
        assertTrue(
                err.toString(StandardCharsets.UTF_8).contains("TONGXIN_LOADER_PASSWORD"),
                err::toString);
    }

    @Test
    void theKeyringMayStandInTheEnvironmentAndIsNotNeededWithoutPupils()
            throws LoadArguments.WrongArguments {
        List<String> line = List.of("--jdbc-url", "jdbc:postgresql:t");
        Map<String, String> both =
                Map.of("TONGXIN_LOADER_PASSWORD", "x", "TONGXIN_KEYRING", "/run/keyring");
        assertEquals(Path.of("/run/keyring"), LoadArguments.parse(line, both).keyring());
        List<String> empty = List.of("--jdbc-url", "jdbc:postgresql:t", "--scale", "0.00");
        assertNull(LoadArguments.parse(empty, PASSWORD).keyring());
    }

    @Test
    void aKeyringThatCannotBeReadIsOneSentence() {
        assertEquals(
                CityLoader.FAILED,
                run(PASSWORD, "--jdbc-url", "jdbc:postgresql:t", "--keyring", "/nowhere/keyring"));
        String text = err.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("密钥环 /nowhere/keyring 不能读"), text);
        assertEquals(1, text.strip().lines().count(), text);
    }

    @Test
    void describesWithoutADatabase() {
        assertEquals(CityLoader.OK, run(Map.of(), "--describe"));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("2,880") && text.contains("1,756,000"), text);
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    private int run(Map<String, String> environment, String... args) {
        return CityLoader.run(
                Arrays.asList(args),
                environment,
                new CityLoader.Around(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        CityLoader.HERE));
    }
}
