package cn.tongxin.bench.command;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.load.LoadDriver;
import cn.tongxin.bench.load.LoadResult;
import cn.tongxin.bench.machine.CpuWindow;
import cn.tongxin.bench.product.Api;
import cn.tongxin.bench.product.Product;
import cn.tongxin.bench.product.RunFile;
import cn.tongxin.bench.product.Tokens;
import cn.tongxin.bench.report.Console;
import cn.tongxin.bench.scenario.Scenario;
import cn.tongxin.bench.scenario.Scenarios;
import cn.tongxin.bench.scenario.SchoolData;
import cn.tongxin.bench.sql.StatementLog;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The product under load, with everything a bench needs to ask it. */
public final class Session implements AutoCloseable {
    private final Product product;
    private final Map<String, Tokens> tokens = new HashMap<>();
    private final StatementLog database;
    private final SchoolData data;
    private final Scenarios scenarios;
    private final Settings settings;
    private final Console console;

    private Session(Product product, Settings settings, Console console)
            throws IOException, BenchException, SQLException {
        this.product = product;
        this.settings = settings;
        this.console = console;
        this.database = StatementLog.open(product.run().database());
        Api api = api(RunFile.ROLE);
        this.data = SchoolData.find(api);
        this.scenarios = new Scenarios(product.run().host(), api, data, settings.connections());
    }

    public static Session open(Settings settings, Console console)
            throws IOException, BenchException, SQLException {
        Product product =
                settings.runJson() != null
                        ? Product.running(settings.runJson())
                        : Product.start(
                                new Product.Start(
                                        settings.checkout(),
                                        settings.port(),
                                        settings.data(),
                                        settings.scratch().resolve("start.log")),
                                console);
        try {
            return new Session(product, settings, console);
        } catch (IOException | BenchException | SQLException | RuntimeException e) {
            product.close();
            throw e;
        }
    }

    public Product product() {
        return product;
    }

    public Tokens tokens() throws IOException, BenchException {
        return tokens(RunFile.ROLE);
    }

    /** Tokens of the demo account with a role; fetched once, as twice would look like an attack. */
    private Tokens tokens(String role) throws IOException, BenchException {
        if (!tokens.containsKey(role)) {
            tokens.put(role, Tokens.of(product.run(), product.run().account(role)));
        }
        return tokens.get(role);
    }

    /** The API as that account asks it. */
    public Api api(String role) throws IOException, BenchException {
        return new Api(product.run().api(), tokens(role));
    }

    public StatementLog database() {
        return database;
    }

    public SchoolData data() {
        return data;
    }

    public Scenarios scenarios() {
        return scenarios;
    }

    public Settings settings() {
        return settings;
    }

    public Console console() {
        return console;
    }

    public Scenario scenario(String id) throws IOException, BenchException, SQLException {
        List<Scenario> all = scenarios.all(database);
        return all.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    /** What one phase measured and who used the processors meanwhile. */
    public record Measured(LoadResult load, CpuWindow.Use use) {}

    /** Any answer that is not 2xx ends the bench: a figure over errors means nothing. */
    public Measured load(Scenario scenario, Duration duration) throws IOException, BenchException {
        LoadDriver driver = new LoadDriver(product.run().apiAddress(), tokens(scenario.role()));
        var workload = scenario.source().fresh();
        CpuWindow window = CpuWindow.open(product.api(), product.postgres());
        LoadResult result = driver.run(workload, settings.connections(), duration);
        CpuWindow.Use use = window.close();
        if (result.errors() > 0) {
            throw new BenchException(
                    scenario.title()
                            + "："
                            + result.errors()
                            + " 个请求没有成功，第一个是 "
                            + result.firstError());
        }
        return new Measured(result, use);
    }

    public void warmUp(Scenario scenario, int seconds) throws IOException, BenchException {
        if (seconds > 0) {
            console.say(scenario.title() + "：预热 " + seconds + " 秒");
            load(scenario, Duration.ofSeconds(seconds));
        }
    }

    /** The login of the role the API itself uses; pgbench must not have more rights or fewer. */
    public RunFile.Database apiLogin() throws IOException, BenchException {
        Map<String, String> environment = product.api().environment();
        String url = environment.get("TONGXIN_DB_URL");
        String user = environment.get("TONGXIN_DB_USER");
        String password = environment.get("TONGXIN_DB_PASSWORD");
        if (url == null || user == null || password == null) {
            throw new BenchException(
                    "接口进程的环境变量中没有 TONGXIN_DB_URL、TONGXIN_DB_USER、TONGXIN_DB_PASSWORD。");
        }
        return new RunFile.Database(url, user, password);
    }

    @Override
    public void close() throws SQLException {
        tokens.values().forEach(Tokens::close);
        try {
            database.close();
        } finally {
            product.close();
        }
    }
}
