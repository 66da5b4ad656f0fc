package cn.tongxin.bench.command;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.machine.CpuTime;
import cn.tongxin.bench.machine.MachineClock;
import cn.tongxin.bench.machine.Proc;
import cn.tongxin.bench.product.JdkTools;
import cn.tongxin.bench.product.Product;
import cn.tongxin.bench.report.Console;
import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.report.Results;
import cn.tongxin.bench.report.Table;
import cn.tongxin.bench.sql.StatementLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long it takes until a city stands in an empty database, how large that is then, whether all
 * people are there, and whether an API of little memory serves it. The city stays, in a directory
 * of its own: benches about pupils need one.
 */
public final class CityLoad {
    private static final String DIRECTORY = "load-data";
    private static final String WHOLE = "1(\\.0+)?";
    private static final double MOST_SECONDS = 600;
    private static final long ENROLLED = 1_756_000;
    private static final double FEWEST_GUARDIANS = 2_600_000;
    private static final double MOST_GUARDIANS = 3_000_000;
    private static final String SMALL_HEAP = "-Xmx384m";
    private static final double MEGABYTE = 1024.0 * 1024;

    /** What the loader says last; its clock runs from its first line on. */
    private static final Pattern LOADED = Pattern.compile("装载完成，用时 (\\d+(?:\\.\\d+)?) 秒");

    private static final String FOUND =
            """
            select (select scale from city_load where finished_at is not null) as scale,
                   (select extract(epoch from finished_at - begun_at) from city_load) as recorded,
                   (select count(*) from set_aside) as aside,
                   (select count(*) from student where status = 'ENROLLED') as enrolled,
                   (select count(*) from enrolment where status = 'ENROLLED') as enrolments,
                   (select count(*) from guardian) as guardians,
                   (select count(*) from guardian_link) as links,
                   pg_database_size(current_database()) as bytes
            """;

    private final Settings settings;
    private final Console console;
    private final Results results;

    public CityLoad(Settings settings, Console console, Results results) {
        this.settings = settings;
        this.console = console;
        this.results = results;
    }

    public List<Figure> run() throws IOException, BenchException, SQLException {
        requireOwnDirectory();
        Path data = settings.scratch().resolve(DIRECTORY);
        Product.Start how =
                new Product.Start(
                        settings.checkout(),
                        settings.port(),
                        data,
                        settings.scratch().resolve("load-start.log"),
                        settings.scale());
        console.say("从空目录加载比例为 " + settings.scale() + " 的城市");
        MachineClock begin = MachineClock.now();
        try (Product product = Product.start(how, console);
                StatementLog database = StatementLog.open(product.run().database())) {
            boolean clean = Undisturbed.since(begin, used(product));
            results.write("environment.txt", Environment.describe(settings, database));
            String log = Files.readString(data.resolve("log/city.log"));
            results.write("city-load.txt", log);
            List<Figure> figures = judge(product, database.row(FOUND), seconds(log), clean);
            console.say("城市留在 backend/bench/target/" + DIRECTORY + "，可用 --data 交给其他压测");
            return figures;
        }
    }

    /** All that is in the directory goes first: it must not be one that somebody has named. */
    private void requireOwnDirectory() throws BenchException {
        Settings usual = Settings.defaults(settings.bench());
        if (settings.runJson() != null || !settings.data().equals(usual.data())) {
            throw new BenchException("这个命令每次从空目录启动自己的产品；请去掉 --run-json 和 --data。");
        }
    }

    /** What {@code ./start} and all it started used, the ended connections of the loader too. */
    private static CpuTime used(Product product) throws IOException {
        Proc postgres = product.postgres();
        CpuTime connections = postgres.cpuWithChildren().minus(postgres.cpu());
        return new Proc(product.run().pid()).cpuWithChildren().plus(connections);
    }

    static double seconds(String log) throws BenchException {
        Matcher loaded = LOADED.matcher(log);
        if (!loaded.find()) {
            throw new BenchException("加载程序的日志中没有用时：\n" + log);
        }
        return Double.parseDouble(loaded.group(1));
    }

    private List<Figure> judge(
            Product product, Map<String, String> found, double seconds, boolean clean)
            throws IOException, BenchException {
        boolean whole = settings.scale().matches(WHOLE);
        long enrolled = Long.parseLong(found.get("enrolled"));
        long guardians = Long.parseLong(found.get("guardians"));
        double size = Long.parseLong(found.get("bytes")) / MEGABYTE;
        boolean small = product.api().commandLine().contains(SMALL_HEAP);
        double heap = new JdkTools().liveHeapBytes(product.api().pid()) / MEGABYTE;
        Table table = new Table("项目", "实测");
        table.row("填充比例", found.get("scale"));
        table.row("加载用时（加载程序的时钟），秒", Figure.number(seconds));
        table.row("加载用时（city_load 中的起止），秒", found.get("recorded"));
        table.row("./start 到就绪，秒", Figure.number(product.startSeconds()));
        table.row("在籍学生", Figure.number(enrolled));
        table.row("监护人", Figure.number(guardians));
        table.row("监护关系", Figure.number(Long.parseLong(found.get("links"))));
        table.row("数据库大小，MB", Figure.number(size));
        table.row("接口进程常驻内存峰值，MB", Figure.number(product.api().peakResidentBytes() / MEGABYTE));
        table.row("接口进程存活堆，MB", Figure.number(heap));
        results.write("load.txt", table.toString());
        console.print(table.toString());

        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.atMost("城市加载用时", MOST_SECONDS, seconds, " s", clean));
        figures.add(Figure.shown("数据库大小", size, " MB"));
        if (whole) {
            figures.add(Figure.exactly("在籍学生", ENROLLED, enrolled));
            figures.add(Figure.atLeast("监护人", FEWEST_GUARDIANS, guardians, "", true));
            figures.add(Figure.atMost("监护人", MOST_GUARDIANS, guardians, "", true));
        } else {
            figures.add(Figure.shown("在籍学生", enrolled, ""));
            figures.add(Figure.shown("监护人", guardians, ""));
        }
        figures.add(Figure.exactly("在读学籍", enrolled, Long.parseLong(found.get("enrolments"))));
        figures.add(Figure.exactly("没有放回的索引和约束", 0, Long.parseLong(found.get("aside"))));
        figures.add(Figure.exactly("以 " + SMALL_HEAP + " 就绪的接口进程", 1, small ? 1 : 0));
        return figures;
    }
}
