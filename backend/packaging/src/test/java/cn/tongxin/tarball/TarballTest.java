package cn.tongxin.tarball;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.embedded.TestDatabase;
import cn.tongxin.keycloak.RealmStep;
import cn.tongxin.schema.SchemaVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The finished tarball, unpacked as an operator does. Backup, restore and upgrade need two servers
 * and PostgreSQL's own client: {@code backend/bench/drill} does them.
 */
class TarballTest {
    private static final List<String> COMMANDS =
            List.of("doctor", "backup", "restore", "upgrade", "migrate", "serve", "version");
    @TempDir static Path place;
    private static Path release;

    private record Said(int status, String text) {}

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        List<Path> tarballs;
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            tarballs = files.filter(f -> f.toString().endsWith(".tar.gz")).toList();
        }
        assertThat(tarballs).hasSize(1);
        Path tarball = tarballs.get(0).toAbsolutePath();
        assertThat(
                        run(Map.of(), "tar", "-xzf", tarball.toString(), "-C", place.toString())
                                .status())
                .isZero();
        try (Stream<Path> roots = Files.list(place)) {
            release = roots.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static Said run(Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("TONGXIN_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private static Said tongxin(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(release.resolve("bin/tongxin").toString()));
        words.addAll(List.of(arguments));
        return run(environment, words.toArray(String[]::new));
    }

    @Test
    void everything_an_operator_needs_is_in_it() {
        for (String file :
                List.of(
                        "app/quarkus-run.jar",
                        "web/index.html",
                        "schema/tongxin-schema.jar",
                        "schema/bootstrap/roles.sql",
                        "schema/restore/after-restore.sql",
                        "keycloak/tongxin-keycloak.jar",
                        "systemd/tongxin-api.service",
                        "systemd/tongxin-backup.service",
                        "systemd/tongxin-backup.timer",
                        "config/tongxin.env.sample",
                        "config/operator.env.sample",
                        "config/nginx.conf.sample",
                        "monitoring/grafana-dashboard.json",
                        "docs/install.md",
                        "docs/runbook.md",
                        "docs/configuration.md",
                        "openapi/openapi.yaml",
                        "LICENSE",
                        "VERSION")) {
            assertThat(release.resolve(file)).as(file).isNotEmptyFile();
        }
        assertThat(release.resolve("app/lib/main")).isNotEmptyDirectory();
        assertThat(release.resolve("schema/lib")).isNotEmptyDirectory();
        assertThat(release.resolve("keycloak/lib")).isNotEmptyDirectory();
    }

    @Test
    void no_key_and_no_password_is_in_it() throws IOException {
        try (Stream<Path> files = Files.walk(release)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().endsWith(".jar") || file.startsWith(release.resolve("app"))) {
                    continue;
                }
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(text).as(file.toString()).doesNotContain("PRIVATE KEY-----");
                assertThat(text)
                        .as(file.toString())
                        .doesNotContainPattern("AES-256-GCM:[A-Za-z0-9+/]{40}");
                if (file.startsWith(release.resolve("config"))) {
                    assertThat(text)
                            .as(file.toString())
                            .doesNotContainPattern("(PASSWORD|SECRET)=\\S");
                }
            }
        }
    }

    @Test
    void it_says_what_it_is() throws IOException, InterruptedException {
        Said said = tongxin(Map.of(), "version");
        assertThat(said.status()).isZero();
        assertThat(said.text())
                .contains("数据库结构 " + SchemaVersion.REQUIRED)
                .contains("身份领域 " + RealmStep.ofThisRelease().size())
                .doesNotContain("${");
    }

    @Test
    void every_command_explains_itself_and_refuses_what_it_does_not_know()
            throws IOException, InterruptedException {
        String overview = tongxin(Map.of(), "--help").text();
        for (String command : COMMANDS) {
            assertThat(overview).contains("\n  " + command + " ");
            Said help = tongxin(Map.of(), command, "--help");
            assertThat(help.status()).as(command + help.text()).isZero();
            assertThat(help.text()).as(command).contains("用法：");
            assertThat(tongxin(Map.of(), command, "--nonsense").status()).as(command).isEqualTo(2);
        }
        assertThat(tongxin(Map.of(), "nonsense").status()).isEqualTo(2);
        assertThat(tongxin(Map.of()).status()).isEqualTo(2);
    }

    @Test
    void the_doctor_looks_at_a_real_database_and_prints_no_secret()
            throws IOException, InterruptedException {
        TestDatabase database = TestDatabase.shared();
        Path conf = Files.createDirectories(place.resolve("conf"));
        Path files = Files.createDirectories(place.resolve("uploads"));
        Files.writeString(
                conf.resolve("tongxin.env"),
                """
                # a comment
                TONGXIN_DB_URL=%s
                TONGXIN_DB_PASSWORD='%s'
                TONGXIN_FILES_DIR=%s
                TONGXIN_KEYRING=%s/keyring
                TONGXIN_OIDC_ISSUER=http://localhost:1/realms/tongxin
                TONGXIN_PROVISIONER_SECRET=secret-of-the-provisioner
                """
                        .formatted(database.jdbcUrl(), database.api().password(), files, place));
        Files.writeString(
                conf.resolve("operator.env"),
                "KEYCLOAK_ADMIN_CLIENT_ID=operator\nKEYCLOAK_ADMIN_CLIENT_SECRET=secret-of-the-admin\n");
        Said said = tongxin(Map.of("TONGXIN_CONF", conf.toString()), "doctor");
        assertThat(said.text())
                .contains("正常 数据库可以连接（PostgreSQL 18")
                .contains("正常 接口使用的角色 tongxin_api")
                .contains("正常 数据库结构是 " + SchemaVersion.REQUIRED)
                .contains("正常 文件目录 ")
                .contains("错误 登录服务没有应答")
                .contains("错误 密钥环 ")
                .doesNotContain(database.api().password())
                .doesNotContain("secret-of-");
        assertThat(said.status()).isEqualTo(1);
        try (Stream<Path> left = Files.list(files)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void settings_are_read_and_never_carried_out() throws IOException, InterruptedException {
        Path conf = Files.createDirectories(place.resolve("conf-of-a-joker"));
        Path mark = place.resolve("mark");
        Files.writeString(
                conf.resolve("tongxin.env"), "TONGXIN_DB_PASSWORD=$(touch " + mark + ")`id`\n");
        tongxin(Map.of("TONGXIN_CONF", conf.toString()), "doctor");
        assertThat(mark).doesNotExist();
        Files.writeString(conf.resolve("tongxin.env"), "touch " + mark + "\n");
        Said said = tongxin(Map.of("TONGXIN_CONF", conf.toString()), "doctor");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.text()).contains("不是“名称=值”");
        assertThat(mark).doesNotExist();
    }

    @Test
    void a_restore_touches_nothing_before_the_backup_fits_its_manifest()
            throws IOException, InterruptedException {
        Path conf = Files.createDirectories(place.resolve("conf-of-a-restore"));
        Path backup = Files.createDirectories(place.resolve("backup"));
        Files.writeString(
                conf.resolve("tongxin.env"),
                "TONGXIN_DB_PASSWORD=x\nTONGXIN_FILES_DIR=/nowhere\nTONGXIN_KEYRING=/nowhere\n");
        Map<String, String> there = Map.of("TONGXIN_CONF", conf.toString());
        Said incomplete = tongxin(there, "restore", backup.toString());
        assertThat(incomplete.status()).isEqualTo(1);
        assertThat(incomplete.text()).contains("不是一份完整的备份");

        Files.writeString(backup.resolve("backup.properties"), "format=1\nschemaVersion=1\n");
        Files.writeString(
                backup.resolve("manifest.sha256"), "0".repeat(64) + "  ./backup.properties\n");
        Said altered = tongxin(there, "restore", backup.toString());
        assertThat(altered.status()).isEqualTo(1);
        assertThat(altered.text()).contains("备份与清单不符");

        seal(backup);
        Files.writeString(backup.resolve("added"), "later");
        assertThat(tongxin(there, "restore", backup.toString()).text()).contains("清单以外的文件");

        Files.delete(backup.resolve("added"));
        Files.writeString(
                backup.resolve("backup.properties"), "format=1\nschemaVersion=99990101000000\n");
        seal(backup);
        assertThat(tongxin(there, "restore", backup.toString()).text()).contains("请用更新的发行版恢复");
    }

    private static void seal(Path backup) throws IOException, InterruptedException {
        Said sum =
                run(
                        Map.of(),
                        "bash",
                        "-c",
                        "cd '" + backup + "' && sha256sum ./backup.properties > manifest.sha256");
        assertThat(sum.status()).isZero();
    }

    @Test
    void the_units_run_what_is_in_it_and_give_nothing_away() throws IOException {
        String api = Files.readString(release.resolve("systemd/tongxin-api.service"));
        assertThat(api)
                .contains("ExecStart=/opt/tongxin/current/bin/tongxin serve")
                .contains("NoNewPrivileges=yes")
                .contains("ProtectSystem=strict")
                .contains("PrivateTmp=yes")
                .doesNotContain("operator.env");
        assertThat(Files.readString(release.resolve("systemd/tongxin-backup.service")))
                .contains("ExecStart=/opt/tongxin/current/bin/tongxin backup");
    }
}
