package cn.tongxin.embedded;

import cn.tongxin.embedded.demo.Checkout;
import cn.tongxin.embedded.demo.DemoAccount;
import cn.tongxin.embedded.demo.DemoRealm;
import cn.tongxin.embedded.files.FileTrees;
import cn.tongxin.embedded.keycloak.KeycloakHome;
import cn.tongxin.embedded.keycloak.KeycloakServer;
import cn.tongxin.embedded.keycloak.Machine;
import cn.tongxin.embedded.keycloak.RealmTemplate;
import cn.tongxin.embedded.postgres.Credentials;
import cn.tongxin.embedded.postgres.PostgresCluster;
import cn.tongxin.embedded.process.ChildProcess;
import cn.tongxin.embedded.process.Children;
import cn.tongxin.keycloak.KeycloakAdmin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * One server alone, as an operator's own would be: for drills that install the product against
 * servers it did not start. Passwords come by environment.
 *
 * <pre>
 * postgres DIRECTORY PORT           with SERVER_PASSWORD of the superuser
 * keycloak DIRECTORY PORT JDBC_URL  with SERVER_PASSWORD of its login, SERVER_ADMIN_SECRET
 * demo     URL CHECKOUT             adds the demo's clients and accounts, with SERVER_ADMIN_SECRET
 * </pre>
 */
public final class LoneServer {
    private static final String PASSWORD = "SERVER_PASSWORD";
    private static final String ADMIN_SECRET = "SERVER_ADMIN_SECRET";

    private LoneServer() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> words = List.of(args);
        switch (words.isEmpty() ? "" : words.get(0) + words.size()) {
            case "postgres3" -> postgres(Path.of(words.get(1)), Integer.parseInt(words.get(2)));
            case "keycloak4" ->
                    keycloak(Path.of(words.get(1)), Integer.parseInt(words.get(2)), words.get(3));
            case "demo3" -> demo(words.get(1), Path.of(words.get(2)));
            default -> {
                System.err.println("postgres DIRECTORY PORT | keycloak … | demo URL CHECKOUT");
                System.exit(2);
            }
        }
    }

    private static void postgres(Path directory, int port)
            throws IOException, InterruptedException {
        Children children = children(directory);
        Machine machine = Machine.with(children, System.out::println);
        Path data = directory.resolve("postgres");
        if (!Files.isDirectory(data)) {
            PostgresCluster.create(machine.postgres(), data, System.getenv(PASSWORD));
        }
        PostgresCluster cluster =
                PostgresCluster.start(
                        machine.postgres(),
                        children,
                        new PostgresCluster.Settings(
                                data,
                                port,
                                PostgresCluster.Profile.DURABLE,
                                directory.resolve("postgres.log")));
        serveUntilStopped(cluster.process());
    }

    private static void keycloak(Path directory, int port, String jdbcUrl)
            throws IOException, InterruptedException {
        Children children = children(directory);
        Machine machine = Machine.with(children, System.out::println);
        var settings =
                new KeycloakServer.Settings(
                        directory.resolve("keycloak"),
                        port,
                        jdbcUrl,
                        new Credentials(RealmTemplate.DATABASE_USER, System.getenv(PASSWORD)),
                        null,
                        directory.resolve("keycloak.log"));
        KeycloakServer server =
                KeycloakServer.launch(
                        KeycloakHome.built(machine), children, settings, adminClient());
        server.awaitReady();
        serveUntilStopped(server.process());
    }

    private static void demo(String url, Path checkout) throws IOException {
        List<DemoAccount> accounts = DemoAccount.read(Checkout.around(checkout).demoAccounts());
        Credentials admin = adminClient();
        new DemoRealm(accounts)
                .apply(
                        new KeycloakAdmin(
                                new KeycloakAdmin.Server(
                                        url, admin.user(), admin.password(), null)));
    }

    private static Credentials adminClient() {
        return new Credentials(RealmTemplate.ADMIN_CLIENT, System.getenv(ADMIN_SECRET));
    }

    private static Children children(Path directory) throws IOException {
        FileTrees.createPrivateDirectory(directory);
        Path record = directory.resolve("children.json");
        Children.stopLeftOvers(record, System.out::println);
        Children children = Children.recordedIn(record);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> children.stopAll(System.out::println)));
        return children;
    }

    private static void serveUntilStopped(ChildProcess server) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        server.handle().onExit().thenRun(ended::countDown);
        System.out.println("ready");
        ended.await();
    }
}
