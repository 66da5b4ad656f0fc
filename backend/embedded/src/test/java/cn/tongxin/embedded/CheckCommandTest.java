package cn.tongxin.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.embedded.files.KeyringText;
import cn.tongxin.embedded.postgres.Credentials;
import cn.tongxin.schema.SchemaVersion;
import cn.tongxin.schema.check.CheckCommand;
import cn.tongxin.schema.check.DatabaseCheck;
import cn.tongxin.schema.check.DatabaseCheck.Weight;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code tongxin doctor} says about a real database. */
class CheckCommandTest {
    private final TestDatabase database = TestDatabase.shared();
    @TempDir Path directory;

    private record Said(int status, String text) {}

    @Test
    void theApiRoleOnAMigratedDatabaseIsWell() {
        Said said = check(database.jdbcUrl(), database.api());
        assertEquals(0, said.status(), said.text());
        assertFalse(said.text().contains("NOTE "), said.text());
        assertTrue(said.text().contains("OK 数据库结构是 " + SchemaVersion.REQUIRED), said.text());
        assertTrue(said.text().contains("tongxin_api 不是超级用户"), said.text());
    }

    @Test
    void anOwnerOrSuperuserMustNotServe() {
        for (Credentials powerful : List.of(database.owner(), database.superuser())) {
            Said said = check(database.jdbcUrl(), powerful);
            assertEquals(1, said.status());
            assertTrue(said.text().contains("BAD 接口使用的角色 " + powerful.user()), said.text());
        }
    }

    @Test
    void aDatabaseWithoutTablesIsTold() {
        TestDatabase empty = database.emptyCopy("checked_empty");
        Said said = check(empty.jdbcUrl(), empty.api());
        assertEquals(1, said.status());
        assertTrue(said.text().contains("BAD 数据库里还没有表"), said.text());
    }

    @Test
    void anOlderSchemaIsTold() throws SQLException {
        TestDatabase older = database.emptyCopy("checked_older");
        try (Connection c = DriverManager.getConnection(older.superuserUrl());
                var statement = c.createStatement()) {
            statement.execute("create table flyway_schema_history (version text, success boolean)");
            statement.execute("insert into flyway_schema_history values ('20200101000000', true)");
            statement.execute("grant select on flyway_schema_history to tongxin_api");
        }
        Said said = check(older.jdbcUrl(), older.api());
        assertEquals(1, said.status());
        assertTrue(said.text().contains("BAD 数据库结构是 20200101000000，本发行版需要"), said.text());
    }

    @Test
    void aWrongPasswordIsTheStateAndNothingElse() {
        Said said =
                check(database.jdbcUrl(), new Credentials("tongxin_api", "wrong-secret-password"));
        assertEquals(1, said.status());
        assertTrue(said.text().contains("SQLSTATE 28P01"), said.text());
        assertFalse(said.text().contains("wrong-secret-password"), said.text());
    }

    @Test
    void aKeyInTheSettingsOfARoleIsFoundAndNotPrinted() throws SQLException, IOException {
        String ring = Files.readString(keyring());
        String key = ring.substring(ring.indexOf("AES-256-GCM:") + 12, ring.indexOf("\nhash"));
        try (Connection c = DriverManager.getConnection(database.superuserUrl());
                var statement = c.createStatement()) {
            statement.execute("alter role tongxin_loader set tongxin.key = '" + key + "'");
            try {
                Said said = check(database.jdbcUrl(), database.api());
                assertEquals(1, said.status());
                assertTrue(said.text().contains("BAD 数据库的设置里写着密钥环的内容"), said.text());
                assertFalse(said.text().contains(key), said.text());
            } finally {
                statement.execute("alter role tongxin_loader reset tongxin.key");
            }
        }
    }

    @Test
    void clocksApartAreFound() throws SQLException {
        try (Connection c =
                DriverManager.getConnection(
                        database.jdbcUrl(), database.api().user(), database.api().password())) {
            Clock slow = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-40));
            assertTrue(
                    DatabaseCheck.of(c, List.of(), slow).stream()
                            .anyMatch(
                                    finding ->
                                            finding.weight() == Weight.BAD
                                                    && finding.sentence()
                                                            .matches(
                                                                    ".*时钟相差 (39|4\\d)\\d{3} 毫秒.*")));
        }
    }

    @Test
    void unknownArgumentsAndAMissingPasswordAreRefused() {
        assertEquals(2, run(Map.of(), "--jdbc-url", database.jdbcUrl()).status());
        assertEquals(
                2, run(Map.of(CheckCommand.PASSWORD_VARIABLE, "x"), "--nonsense", "1").status());
        assertEquals(2, run(Map.of(CheckCommand.PASSWORD_VARIABLE, "x"), "--user").status());
    }

    private Path keyring() throws IOException {
        return KeyringText.in(directory.resolve("keyring"));
    }

    private Said check(String url, Credentials as) {
        try {
            return run(
                    Map.of(CheckCommand.PASSWORD_VARIABLE, as.password()),
                    "--jdbc-url",
                    url,
                    "--user",
                    as.user(),
                    "--keyring",
                    keyring().toString());
        } catch (IOException e) {
            throw new IllegalStateException("no keyring", e);
        }
    }

    private static Said run(Map<String, String> environment, String... args) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int status = CheckCommand.run(args, environment, out, out);
        return new Said(status, said.toString(StandardCharsets.UTF_8));
    }
}
