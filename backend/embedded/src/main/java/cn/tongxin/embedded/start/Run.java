package cn.tongxin.embedded.start;

import cn.tongxin.embedded.demo.Checkout;
import cn.tongxin.embedded.demo.DemoAccount;
import cn.tongxin.embedded.demo.DemoRealm;
import cn.tongxin.embedded.files.KeyringText;
import cn.tongxin.embedded.keycloak.Certificate;
import cn.tongxin.embedded.keycloak.KeycloakHome;
import cn.tongxin.embedded.keycloak.Machine;
import cn.tongxin.embedded.process.ChildProcess;
import cn.tongxin.embedded.process.Children;
import cn.tongxin.embedded.process.Ports;
import cn.tongxin.schema.Migrator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.api.FlywayException;

/** One run of {@code ./start}, from the checks to the end of the last child. */
public final class Run {
    private static final long FREE_BYTES = 2L * 1024 * 1024 * 1024;

    private final Checkout checkout;
    private final Options options;
    private final Progress progress;
    private final PrintStream out;
    private final PrintStream err;
    private final AtomicBoolean ending = new AtomicBoolean();

    public Run(Checkout checkout, Options options, Progress progress, PrintStream err) {
        this.checkout = checkout;
        this.options = options;
        this.progress = progress;
        this.out = progress.out();
        this.err = err;
    }

    /** The exit code when it could not go on; Ctrl-C ends the whole program instead. */
    public int untilStopped() {
        try {
            start();
            new CountDownLatch(1).await();
        } catch (FlywayException e) {
            tell("数据库结构没有更新成功，数据保持原样；演示数据可以用 ./start --reset 重新生成。原因：" + Migrator.reason(e));
        } catch (SQLException e) {
            tell("数据库出错：" + e.getMessage());
        } catch (UserError | IOException e) {
            tell(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    /** One sentence ends a run: what follows from it, or from Ctrl-C, is not told. */
    private boolean tell(String sentence) {
        boolean first = ending.compareAndSet(false, true);
        if (first) {
            err.println(sentence);
            err.flush();
        }
        return first;
    }

    private void start() throws UserError, IOException, SQLException {
        requireBuilt();
        List<DemoAccount> accounts = DemoAccount.read(checkout.demoAccounts());
        DataDirectory data = DataDirectory.open(options.data());
        Path record = data.file("children.json");
        Children.stopLeftOvers(record, progress::say);
        RunFile runFile = new RunFile(data.file("run.json"));
        runFile.remove();
        if (options.reset()) {
            progress.say("删除 " + options.data() + " 中的全部数据");
            data.empty();
        }
        requireFreePorts();
        data.requireFreeSpace(FREE_BYTES);
        Children children = Children.recordedIn(record);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(children, runFile)));
        Stack stack = new Stack(Machine.with(children, progress::say), data);
        stack.start(new DemoRealm(accounts));
        stack.checkSignIn(accounts);
        runFile.write(stack.running(accounts));
        new Welcome(out)
                .print(
                        options,
                        stack.identity.baseUrl(),
                        accounts,
                        stack.certificate == null ? null : stack.certificate.pem());
    }

    private void requireBuilt() throws UserError {
        for (Path part :
                List.of(
                        checkout.apiJar(),
                        checkout.city().resolve("lib"),
                        checkout.webClient().resolve("index.html"))) {
            if (!Files.exists(part)) {
                throw new UserError(
                        "还没有构建 " + checkout.root().relativize(part) + "，请用 ./start 启动。");
            }
        }
    }

    private void requireFreePorts() throws UserError {
        Map<Integer, String> uses = new TreeMap<>();
        uses.put(options.port(), "网页与接口");
        uses.put(options.keycloakPort(), "Keycloak");
        uses.put(options.databasePort(), "PostgreSQL");
        uses.put(options.managementPort(), "监控指标");
        for (Map.Entry<Integer, String> use : uses.entrySet()) {
            if (!Ports.isFree(use.getKey())) {
                throw new UserError(
                        "端口 "
                                + use.getKey()
                                + "（"
                                + use.getValue()
                                + "）已被别的程序占用；请停止那个程序，或用 --port 换一组端口，例如 ./start --port "
                                + (options.port() + 1000)
                                + "。");
            }
        }
    }

    /** The parts of this run in the order they start. */
    private final class Stack {
        private final Machine machine;
        private final DataDirectory data;
        private final Certificate certificate;
        private DatabasePart database;
        private IdentityPart identity;
        private ApiPart api;

        private Stack(Machine machine, DataDirectory data) throws IOException {
            this.machine = machine;
            this.data = data;
            this.certificate =
                    options.https()
                            ? Certificate.in(data.file("tls"), data.secrets().get("tls"))
                            : null;
        }

        private void start(DemoRealm demo) throws IOException, SQLException, UserError {
            KeycloakHome home = KeycloakHome.built(machine);
            database = DatabasePart.start(machine, data, options.databasePort(), home, demo);
            progress.say("PostgreSQL 已就绪（端口 " + options.databasePort() + "，落盘保护已开启）");
            watch(database.process());
            // Keycloak starts in its own process while tables and city are prepared.
            identity =
                    IdentityPart.launch(
                            machine,
                            data,
                            home,
                            database,
                            new IdentityPart.Addresses(options.keycloakPort(), certificate));
            watch(identity.process());
            progress.say(database.migrate());
            Path keyring = KeyringText.in(data.file("keyring"));
            if (!database.hasCity()) {
                progress.say("加载合成的南宁市数据（比例 " + options.scale().toPlainString() + "）");
                database.loadCity(
                        checkout, options.scale().toPlainString(), keyring, progress::say);
                progress.say("城市数据已加载");
            }
            IdentityPart.Prepared realm = identity.prepare(demo, options.apiUrl());
            database.addKey(DemoRealm.PARTNER, realm.partnerKey());
            progress.say("Keycloak 已就绪（端口 " + options.keycloakPort() + "）。" + realm.changed());
            api =
                    ApiPart.launch(
                            machine.children(),
                            checkout,
                            new ApiPart.Settings(
                                    options,
                                    database.url(),
                                    database.apiLogin(),
                                    identity.issuer(),
                                    identity.provisionerSecret(),
                                    certificate,
                                    keyring,
                                    data.file("files"),
                                    data.log("api")));
            watch(api.process());
            api.awaitReady();
            progress.say("API 与网页已就绪（端口 " + options.port() + "）");
        }

        private void checkSignIn(List<DemoAccount> accounts) throws IOException, UserError {
            var check = new SignInCheck(identity.issuer(), options.apiUrl(), certificate);
            check.of(accounts.get(0));
            progress.say("登录检查通过");
        }

        private RunFile.Running running(List<DemoAccount> accounts) throws IOException {
            return new RunFile.Running(
                    options,
                    identity.baseUrl(),
                    database.url(),
                    database.superuser(),
                    identity.partnerSecret(),
                    accounts);
        }
    }

    /** From now on this child may only end when we end it. */
    private void watch(ChildProcess child) {
        child.handle()
                .onExit()
                .thenRun(
                        () -> {
                            if (tell(
                                    child.name()
                                            + " 意外停止，其余部分随之停止。日志："
                                            + child.log()
                                            + "\n"
                                            + child.lastLines(3))) {
                                System.exit(1);
                            }
                        });
    }

    private void stop(Children children, RunFile runFile) {
        ending.set(true);
        children.stopAll(progress::say);
        try {
            runFile.remove();
        } catch (IOException e) {
            out.println("无法删除 " + runFile.path() + "：" + e.getMessage());
        }
        progress.say("已全部停止");
    }
}
