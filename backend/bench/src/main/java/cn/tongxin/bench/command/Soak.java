package cn.tongxin.bench.command;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.load.LoadDriver;
import cn.tongxin.bench.load.LoadResult;
import cn.tongxin.bench.machine.Proc;
import cn.tongxin.bench.product.JdkTools;
import cn.tongxin.bench.product.SecondApi;
import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.report.Results;
import cn.tongxin.bench.report.Table;
import cn.tongxin.bench.scenario.Scenario;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Memory under mixed load at {@code -Xmx384m}: does it stay small, and does it stay the same? */
public final class Soak {
    private static final String HEAP = "384m";
    private static final long MEGABYTE = 1024L * 1024;
    private static final double MOST_RESIDENT = 600;
    private static final double MOST_GROWTH = 1.1;
    private static final int FIRST_LOOK_MINUTE = 2;

    private final Session session;
    private final Results results;
    private final JdkTools jdk;
    private final Table table = new Table("分钟", "次/秒", "p99 ms", "RSS MB", "完整回收后存活 MB");

    public Soak(Session session, Results results) throws BenchException {
        this.session = session;
        this.results = results;
        this.jdk = new JdkTools();
    }

    public List<Figure> run() throws IOException, BenchException, SQLException {
        Proc api = session.product().api();
        if (api.commandLine().contains("-Xmx" + HEAP)) {
            return soak(api, session.product().run().apiAddress());
        }
        session.console().say("接口不是以 -Xmx" + HEAP + " 运行，另启动一个这样的接口进程");
        try (SecondApi second =
                SecondApi.start(
                        session.product(),
                        HEAP,
                        session.settings().scratch().resolve("second-api.log"))) {
            return soak(second.proc(), new InetSocketAddress("127.0.0.1", second.base().getPort()));
        }
    }

    private List<Figure> soak(Proc api, InetSocketAddress address)
            throws IOException, BenchException {
        Scenario mixed = session.scenarios().mixed();
        LoadDriver driver = new LoadDriver(address, session.tokens());
        int minutes = Math.max(FIRST_LOOK_MINUTE + 1, session.settings().minutes());
        double early = Double.NaN;
        double late = Double.NaN;
        for (int minute = 1; minute <= minutes; minute++) {
            LoadResult load =
                    driver.run(
                            mixed.source().fresh(),
                            session.settings().connections(),
                            Duration.ofMinutes(1));
            if (load.errors() > 0) {
                throw new BenchException(
                        "混合负载：" + load.errors() + " 个请求没有成功，第一个是 " + load.firstError());
            }
            // The load rests while memory is measured: new garbage would count as alive.
            double resident = megabytes(api.residentBytes());
            double live = Double.NaN;
            if (minute == FIRST_LOOK_MINUTE || minute == minutes) {
                live = megabytes(jdk.liveHeapBytes(api.pid()));
                early = minute == FIRST_LOOK_MINUTE ? live : early;
                late = live;
            }
            report(minute, load, resident, live);
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(
                Figure.atMost(
                        "最大常驻内存 RSS（-Xmx" + HEAP + "，" + minutes + " 分钟）",
                        MOST_RESIDENT,
                        Math.rint(megabytes(api.peakResidentBytes())),
                        " MB",
                        true));
        figures.add(
                Figure.atMost(
                        "存活堆：结束时 / 第 " + FIRST_LOOK_MINUTE + " 分钟",
                        MOST_GROWTH,
                        late / early,
                        " 倍",
                        true));
        String text = table + "\n" + Figure.table(figures);
        results.write("soak.txt", text);
        session.console().print(table.toString());
        return figures;
    }

    private void report(int minute, LoadResult load, double resident, double live) {
        String[] cells = {
            String.valueOf(minute),
            Figure.number(Math.rint(load.perSecond())),
            Figure.number(load.p99()),
            Figure.number(Math.rint(resident)),
            Figure.number(live)
        };
        table.row(cells);
        session.console()
                .say("混合负载：第 " + minute + " 分钟，" + cells[1] + " 次/秒，RSS " + cells[3] + " MB");
    }

    private static double megabytes(long bytes) {
        return (double) bytes / MEGABYTE;
    }
}
