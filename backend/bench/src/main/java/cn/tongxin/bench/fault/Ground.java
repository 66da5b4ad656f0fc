package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.command.Settings;
import cn.tongxin.bench.product.Parts;
import cn.tongxin.bench.product.Product;
import cn.tongxin.bench.product.RunFile;
import cn.tongxin.bench.product.Tokens;
import cn.tongxin.bench.report.Console;
import cn.tongxin.bench.report.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** The product taken apart, and everything a fault bench needs to ask it. */
final class Ground implements AutoCloseable {
    private final Settings settings;
    private final Console console;
    private final Results results;
    private final RunFile run;
    private final Parts parts;
    private final Tokens bureau;
    private final Tokens county;
    private final Database database;

    private Ground(Settings settings, Console console, Results results, RunFile run, Parts parts)
            throws IOException, BenchException {
        this.settings = settings;
        this.console = console;
        this.results = results;
        this.run = run;
        this.parts = parts;
        this.bureau = Tokens.of(run);
        this.county = Tokens.of(run, run.account("county-admin"));
        this.database = new Database(run.database());
    }

    static Ground prepare(Given given, int processes, Map<String, String> apiSettings)
            throws IOException, BenchException, SQLException {
        Settings settings = given.settings();
        if (settings.runJson() != null) {
            throw new BenchException("这个命令要停止产品的各个部分，只能用于它自己启动的产品；请去掉 --run-json。");
        }
        Path scratch = settings.scratch();
        Product product =
                Product.start(
                        new Product.Start(
                                settings.checkout(),
                                settings.port(),
                                settings.data(),
                                scratch.resolve("start.log")),
                        given.console());
        Parts parts;
        try {
            parts =
                    Parts.takeOver(
                            product,
                            processes,
                            apiSettings,
                            new Parts.Where(
                                    scratch, settings.data().resolve("run.json"), given.console()));
        } catch (IOException | BenchException | RuntimeException e) {
            product.close();
            throw e;
        }
        try {
            Ground ground =
                    new Ground(settings, given.console(), given.results(), product.run(), parts);
            ground.sayDurability();
            return ground;
        } catch (IOException | BenchException | SQLException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private void sayDurability() throws IOException, SQLException {
        StringBuilder text = new StringBuilder();
        database.durability().forEach((k, v) -> text.append(k + ": " + v + "\n"));
        results.write("durability.txt", text.toString());
        console.say("落盘保护：" + text.toString().strip().replace("\n", "，"));
    }

    Settings settings() {
        return settings;
    }

    Console console() {
        return console;
    }

    Results results() {
        return results;
    }

    RunFile run() {
        return run;
    }

    Parts parts() {
        return parts;
    }

    Tokens bureau() {
        return bureau;
    }

    Tokens county() {
        return county;
    }

    Database database() {
        return database;
    }

    /** A caller on one process only, whose answers nobody counts. */
    Client quiet(int server, Tokens tokens) {
        return new Client(
                -1, java.util.List.of(parts.bases().get(server)), 0, tokens, new Answers());
    }

    /** For a number of seconds nothing happens here; the load goes on. */
    void let(double seconds) {
        Actor.pause(Math.round(seconds * 1000));
    }

    @Override
    public void close() throws IOException {
        bureau.close();
        county.close();
        parts.close();
    }
}
