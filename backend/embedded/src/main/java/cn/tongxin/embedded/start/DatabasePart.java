package cn.tongxin.embedded.start;

import cn.tongxin.embedded.demo.Checkout;
import cn.tongxin.embedded.demo.DemoAccount;
import cn.tongxin.embedded.demo.DemoRealm;
import cn.tongxin.embedded.files.Secrets;
import cn.tongxin.embedded.keycloak.KeycloakHome;
import cn.tongxin.embedded.keycloak.Machine;
import cn.tongxin.embedded.keycloak.RealmTemplate;
import cn.tongxin.embedded.postgres.Credentials;
import cn.tongxin.embedded.postgres.Databases;
import cn.tongxin.embedded.postgres.PostgresCluster;
import cn.tongxin.embedded.process.ChildProcess;
import cn.tongxin.schema.Migrator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** PostgreSQL with everything in it: both databases, their roles, the tables, the city. */
final class DatabasePart {
    private static final Duration CITY = Duration.ofMinutes(60);
    private static final Duration CITY_NEWS = Duration.ofSeconds(20);

    private final Machine machine;
    private final DataDirectory data;
    private final Secrets secrets;
    private final PostgresCluster cluster;

    private DatabasePart(
            Machine machine, DataDirectory data, Secrets secrets, PostgresCluster cluster) {
        this.machine = machine;
        this.data = data;
        this.secrets = secrets;
        this.cluster = cluster;
    }

    /** Starts the server; on the first run from a copy of the realm template. */
    static DatabasePart start(
            Machine machine, DataDirectory data, int port, KeycloakHome home, DemoRealm demo)
            throws IOException, SQLException {
        Secrets secrets = data.secrets();
        Path directory = data.file("postgres");
        if (!Files.isDirectory(directory)) {
            RealmTemplate template = RealmTemplate.made(machine, home, demo);
            // Known to us before the copy exists: a run killed in between can still get in.
            secrets.put("copied.superuser", template.superuser().password());
            secrets.put("copied.admin-client", template.adminClient().password());
            template.copyTo(machine.postgres(), directory, true);
        }
        PostgresCluster cluster =
                PostgresCluster.start(
                        machine.postgres(),
                        machine.children(),
                        new PostgresCluster.Settings(
                                directory,
                                port,
                                PostgresCluster.Profile.DURABLE,
                                data.log("postgresql")));
        DatabasePart part = new DatabasePart(machine, data, secrets, cluster);
        part.replaceCopiedPassword();
        return part;
    }

    private void replaceCopiedPassword() throws IOException, SQLException {
        Credentials superuser = superuser();
        if (!new Databases(cluster, superuser).accepts(superuser)) {
            var copied = new Credentials(superuser.user(), secrets.get("copied.superuser"));
            new Databases(cluster, copied).setPassword(superuser);
        }
        new Databases(cluster, superuser).prepareOwn(RealmTemplate.DATABASE, keycloakLogin());
    }

    /** Roles, passwords and tables of the product; returns what the migration did. */
    String migrate() throws IOException, SQLException {
        Credentials owner = login(Databases.OWNER);
        new Databases(cluster, superuser())
                .prepareProduct(List.of(owner, apiLogin(), login(Databases.LOADER)));
        return Migrator.migrate(url(), owner.user(), owner.password()).sentence();
    }

    boolean hasCity() throws IOException, SQLException {
        return new Databases(cluster, superuser())
                .isTrue(
                        Databases.NAME,
                        "select exists (select from city_load where finished_at is not null)");
    }

    /**
     * The program of the demo's partner has its account from the city, and signs in with a key that
     * no administrator has made: without this row it would be given nothing.
     *
     * @param providerKey what Keycloak calls its client
     */
    void addKey(String clientId, String providerKey) throws IOException, SQLException {
        new Databases(cluster, superuser())
                .write(
                        Databases.NAME,
                        """
                        insert into api_client (id, org_code, client_id, purpose, account_id, provider_key,
                            status, secret_since, created_at, updated_at, source, synthetic)
                        select gen_random_uuid(), g.org_code, ?, '演示：按共享协议读取', a.id, ?,
                            'ACTIVE', now(), now(), now(), 'IMPORT', true
                          from account a join role_grant g on g.account_id = a.id
                         where a.username = ? and g.scope_kind = 'ORG'
                            on conflict do nothing
                        """,
                        clientId,
                        providerKey,
                        DemoAccount.SERVICE_PREFIX + clientId);
    }

    /**
     * Runs the loader as a program of its own; one that was stopped goes on where it was.
     *
     * @param news told now and then how far it is
     */
    void loadCity(Checkout checkout, String scale, Path keyring, Consumer<String> news)
            throws IOException, UserError {
        Path target = checkout.city();
        Credentials loader = login(Databases.LOADER);
        List<String> words =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        target.resolve("*") + File.pathSeparator + target.resolve("lib/*"),
                        "cn.tongxin.city.CityLoader",
                        "--jdbc-url",
                        url(),
                        "--user",
                        loader.user(),
                        "--scale",
                        scale);
        ChildProcess load =
                machine.children()
                        .start(
                                ChildProcess.Command.of(
                                        "城市数据加载",
                                        words,
                                        Map.of(
                                                "TONGXIN_LOADER_PASSWORD",
                                                loader.password(),
                                                "TONGXIN_KEYRING",
                                                keyring.toString())),
                                checkout.root(),
                                data.log("city"));
        if (load.waitFor(CITY, CITY_NEWS, news) != 0) {
            throw new UserError(
                    "城市数据没有加载完；再次运行同样的命令会接着加载。日志：" + load.log() + "\n" + load.lastLines(5));
        }
    }

    String url() {
        return cluster.url(Databases.NAME);
    }

    String keycloakUrl() {
        return cluster.url(RealmTemplate.DATABASE);
    }

    Credentials superuser() throws IOException {
        return login(PostgresCluster.SUPERUSER);
    }

    Credentials apiLogin() throws IOException {
        return login(Databases.API);
    }

    Credentials keycloakLogin() throws IOException {
        return login(RealmTemplate.DATABASE_USER);
    }

    ChildProcess process() {
        return cluster.process();
    }

    private Credentials login(String user) throws IOException {
        return new Credentials(user, secrets.get("database." + user));
    }
}
