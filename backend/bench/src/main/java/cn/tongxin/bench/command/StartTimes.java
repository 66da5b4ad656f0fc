package cn.tongxin.bench.command;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.machine.MachineClock;
import cn.tongxin.bench.machine.Proc;
import cn.tongxin.bench.product.Product;
import cn.tongxin.bench.product.SecondApi;
import cn.tongxin.bench.report.Console;
import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.report.Results;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** How long a newcomer waits: the first start, the next ones, and the API process alone. */
public final class StartTimes {
    private static final double MOST_FIRST = 240;
    private static final double MOST_AGAIN = 40;
    private static final double MOST_API = 5;
    private static final int API_STARTS = 3;

    private final Settings settings;
    private final Console console;
    private final Results results;
    private final List<Figure> figures = new ArrayList<>();

    public StartTimes(Settings settings, Console console, Results results) {
        this.settings = settings;
        this.console = console;
        this.results = results;
    }

    public List<Figure> run() throws IOException, BenchException {
        Path clone = settings.scratch().resolve("clone");
        delete(clone);
        Files.createDirectories(settings.scratch());
        console.say("克隆当前提交（Maven、npm 与 ~/.cache 的缓存保留）");
        clone(clone);
        try {
            measure(clone, "全新克隆 ./start 到就绪（含构建）", MOST_FIRST, false);
            measure(clone, "再次 ./start 到就绪", MOST_AGAIN, true);
        } finally {
            delete(clone);
        }
        results.write("start-times.txt", Figure.table(figures));
        return figures;
    }

    private void measure(Path clone, String name, double bound, boolean andApi)
            throws IOException, BenchException {
        Path log = settings.scratch().resolve("start-times.log");
        MachineClock begin = MachineClock.now();
        try (Product product =
                Product.start(
                        new Product.Start(clone, settings.port(), clone.resolve(".tongxin"), log),
                        console)) {
            boolean clean =
                    Undisturbed.since(begin, new Proc(product.run().pid()).cpuWithChildren());
            figures.add(Figure.atMost(name, bound, tenths(product.startSeconds()), " s", clean));
            console.say(name + "：" + Figure.number(tenths(product.startSeconds())) + " s");
            if (andApi) {
                figures.add(api(product));
            }
        }
    }

    private Figure api(Product product) throws IOException, BenchException {
        List<Double> seconds = new ArrayList<>();
        boolean clean = true;
        for (int i = 0; i < API_STARTS; i++) {
            MachineClock begin = MachineClock.now();
            try (SecondApi api =
                    SecondApi.start(product, null, settings.scratch().resolve("second-api.log"))) {
                clean &= Undisturbed.since(begin, api.proc().cpuWithChildren());
                seconds.add(api.startSeconds());
                console.say(
                        "接口进程启动到就绪："
                                + Figure.number(tenths(api.startSeconds()))
                                + " s，用去 CPU "
                                + Figure.number(api.proc().cpu().millis() / 1000.0)
                                + " s");
            }
        }
        double median = seconds.stream().sorted().toList().get(API_STARTS / 2);
        return Figure.atMost(
                "接口进程启动到就绪（" + API_STARTS + " 次的中位数）", MOST_API, tenths(median), " s", clean);
    }

    private static double tenths(double seconds) {
        return Math.rint(seconds * 10) / 10;
    }

    private void clone(Path target) throws IOException, BenchException {
        Process git =
                new ProcessBuilder(
                                "git",
                                "clone",
                                "--quiet",
                                "--no-hardlinks",
                                settings.checkout().toString(),
                                target.toString())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (git.waitFor() != 0) {
                throw new BenchException("git clone 失败：" + output.strip());
            }
        } catch (InterruptedException e) {
            git.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while cloning", e);
        }
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path directory, IOException failed)
                            throws IOException {
                        Files.delete(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
