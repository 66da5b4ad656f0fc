package cn.tongxin.embedded.keycloak;

import cn.tongxin.embedded.demo.DemoRealm;
import cn.tongxin.embedded.files.FileTrees;
import cn.tongxin.embedded.files.Fingerprint;
import cn.tongxin.embedded.files.Secrets;
import cn.tongxin.embedded.postgres.Credentials;
import cn.tongxin.embedded.postgres.Databases;
import cn.tongxin.embedded.postgres.PostgresCluster;
import cn.tongxin.embedded.postgres.PostgresPrograms;
import cn.tongxin.embedded.process.Ports;
import cn.tongxin.keycloak.KeycloakAdmin;
import cn.tongxin.keycloak.RealmStep;
import cn.tongxin.keycloak.RealmUpgrade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * A PostgreSQL directory in which Keycloak has already created its tables and our realm. Filling an
 * empty database takes Keycloak half a minute and always ends the same: so it is done once per
 * machine and copied. Whoever copies it replaces every password in it.
 */
public final class RealmTemplate {
    public static final String DATABASE = "keycloak";
    public static final String DATABASE_USER = "keycloak";
    public static final String ADMIN_CLIENT = "tongxin-launcher";

    private static final String ANY_ORIGIN = "http://localhost:8080";

    private final Path directory;
    private final Secrets secrets;

    private RealmTemplate(Path directory) throws IOException {
        this.directory = directory;
        this.secrets = Secrets.in(directory.resolve("secrets.properties"));
    }

    public static RealmTemplate made(Machine machine, KeycloakHome home, DemoRealm demo)
            throws IOException {
        List<RealmStep> steps = RealmStep.ofThisRelease();
        Fingerprint inputs =
                new Fingerprint()
                        .add(machine.postgres().version())
                        .add(home.serverVersion())
                        .add(demo.version());
        steps.forEach(step -> inputs.add(step.wanted().toString()));
        return new RealmTemplate(
                machine.cache()
                        .directory(
                                "realm",
                                inputs.value(),
                                empty -> new Making(machine, home, demo, steps, empty).make()));
    }

    /** Copies the cluster; it appears under its name only when it is complete. */
    public void copyTo(PostgresPrograms programs, Path cluster, boolean durable)
            throws IOException {
        Path draft = cluster.resolveSibling(cluster.getFileName() + ".draft");
        FileTrees.delete(draft);
        FileTrees.copy(directory.resolve("postgres"), draft);
        if (durable) {
            PostgresCluster.syncToDisk(programs, draft);
        }
        Files.move(draft, cluster);
    }

    public Credentials superuser() throws IOException {
        return new Credentials(PostgresCluster.SUPERUSER, secrets.get("superuser"));
    }

    public Credentials adminClient() throws IOException {
        return new Credentials(ADMIN_CLIENT, secrets.get("admin-client"));
    }

    /** One making of the template: start both servers on nothing, write the realm, stop both. */
    private record Making(
            Machine machine,
            KeycloakHome home,
            DemoRealm demo,
            List<RealmStep> steps,
            Path directory) {
        void make() throws IOException {
            machine.progress().accept("首次使用：建立身份领域（约半分钟，本机只做一次）");
            Secrets secrets = Secrets.in(directory.resolve("secrets.properties"));
            var superuser = new Credentials(PostgresCluster.SUPERUSER, secrets.get("superuser"));
            var admin = new Credentials(ADMIN_CLIENT, secrets.get("admin-client"));
            Path data = directory.resolve("postgres");
            PostgresCluster.createForTests(machine.postgres(), data, superuser.password());
            PostgresCluster postgres =
                    PostgresCluster.start(
                            machine.postgres(),
                            machine.children(),
                            new PostgresCluster.Settings(
                                    data,
                                    Ports.anyFree(),
                                    PostgresCluster.Profile.THROW_AWAY,
                                    directory.resolve("postgres.log")));
            try {
                fill(postgres, superuser, admin);
            } catch (SQLException e) {
                throw new IOException("无法准备 Keycloak 的数据库：" + e.getMessage(), e);
            } finally {
                postgres.stop();
            }
            PostgresCluster.syncToDisk(machine.postgres(), data);
        }

        private void fill(PostgresCluster postgres, Credentials superuser, Credentials admin)
                throws IOException, SQLException {
            var owner = new Credentials(DATABASE_USER, Secrets.random());
            new Databases(postgres, superuser).prepareOwn(DATABASE, owner);
            Path work = directory.resolve("keycloak");
            var settings =
                    new KeycloakServer.Settings(
                            work,
                            Ports.anyFree(),
                            postgres.url(DATABASE),
                            owner,
                            null,
                            directory.resolve("keycloak.log"));
            KeycloakServer server =
                    KeycloakServer.launch(home, machine.children(), settings, admin);
            try {
                server.awaitReady();
                var keycloak = new KeycloakAdmin(server.adminAs(admin));
                new RealmUpgrade(steps).apply(keycloak, "tongxin", ANY_ORIGIN);
                demo.apply(keycloak);
            } finally {
                server.stop();
            }
            FileTrees.delete(work);
        }
    }
}
