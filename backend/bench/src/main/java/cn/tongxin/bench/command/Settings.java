package cn.tongxin.bench.command;

import cn.tongxin.bench.BenchException;
import java.nio.file.Path;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param bench directory of this module
 * @param seconds how long each scenario is measured
 * @param warmUp how long each is run before
 * @param data data directory for {@code ./start}
 * @param runJson a product that is running already, or null
 * @param scenario what {@code profile} looks at
 * @param faultSeconds length of a fault bench, or 0 for its own
 * @param scale share of the schools that get pupils, of a city that is loaded to be timed
 */
public record Settings(
        Path bench,
        int seconds,
        int warmUp,
        int connections,
        int rounds,
        int minutes,
        int port,
        Path data,
        Path runJson,
        String scenario,
        int faultSeconds,
        String scale) {
    public static final String USAGE =
            """
            用法：backend/bench/run         [选项]   四个场景的吞吐与延迟，旁边是执行同样语句的 pgbench
                 backend/bench/profile     [选项]   时间花在哪里（JFR）
                 backend/bench/soak        [选项]   -Xmx384m 下混合负载的内存
                 backend/bench/start-times [选项]   全新克隆、再次启动、接口进程的启动时间
                 backend/bench/must-show   [选项]   以上全部，汇成一张表
                 backend/bench/cost        [选项]   每个机制花去每次请求多少时间
                 backend/bench/exports     [选项]   导出接近上限的工作簿要多久、占多少内存
                 backend/bench/oracle      [选项]   别校学生的编号与不存在的编号，答复和用时分不分得开
                 backend/bench/rows-read   [选项]   各列表和查找每返回一行，数据库要读多少行
                 backend/bench/share       [选项]   共享：全量读取对照 COPY，一千万项变更中的一段多快；变更会留下
                 backend/bench/puller      [选项]   协作单位的示例程序对着 16 个写入者，接口和它自己都被杀，副本须一致
                 backend/bench/imports     [选项]   十万名学生的表格两份，各一千行有误：是否逐行指出，多快，堆中多多少；学生会留下
                 backend/bench/load        [选项]   从空目录加载整个城市要多久，数据库多大，人数对不对；城市会留下
                 backend/bench/pupils      [选项]   查找和查看学生各要多久，含列表第一万页；先按 --scale 1 加载
                 backend/bench/beside-pupils [选项] 学生的读取、翻页和登记，旁边是执行同样语句的 pgbench；先按 --scale 1 加载
                 backend/bench/imports-killed [选项] 导入学生的表格，中途杀掉接口进程或取消：一行不少、一行不多、没有半批
                 backend/bench/fault feed             [选项]   变更序列：16 个写入者，接口被杀，副本仍与数据库相同
                 backend/bench/fault twins            [选项]   两个接口进程，杀掉一个，已答复的写入一次不少、一次不多
                 backend/bench/fault keycloak-down    [选项]   Keycloak 停 5 分钟
                 backend/bench/fault postgres-restart [选项]   负载下重启 PostgreSQL
                 backend/bench/fault keys-replaced    [选项]   八个连接读写时更换全部密钥，中途杀掉接口进程
                 backend/bench/fault move             [选项]   调动后多久只见新县区的行
                 backend/bench/fault all              [选项]   以上六项
              --seconds N       每个场景测量的秒数，默认 60（profile 默认 30）
              --warm-up N       每个场景预热的秒数，默认 60
              --connections N   连接数，默认 8
              --rounds N        交错重复的轮数，默认 1
              --minutes N       soak 的分钟数，默认 10
              --scenario NAME   profile 的场景：list、by-id、last-page、update，默认 list
              --fault-seconds N 一项故障压测的秒数，默认各项自定
              --scale S         load 填充学生的学校比例，0 到 1，默认 1
              --port N          启动产品用的端口，默认 18080（N+1、N+2、N+3、N+10、N+11 也会用到）
              --data DIR        启动产品用的数据目录，默认 backend/bench/target/data
              --run-json FILE   测量已在运行的产品；FILE 是它写下的 run.json
            """;

    private static final int HEAVY_MINIMUM = 3;

    public static Settings defaults(Path bench) {
        return new Settings(
                bench,
                60,
                60,
                8,
                1,
                10,
                18_080,
                bench.resolve("target/data"),
                null,
                "list",
                0,
                "1");
    }

    public static Settings parse(Path bench, List<String> words) throws BenchException {
        Settings s = defaults(bench);
        for (int i = 0; i < words.size(); i += 2) {
            String name = words.get(i);
            if (i + 1 == words.size()) {
                throw new BenchException("选项 " + name + " 后面缺少一个值。\n" + USAGE);
            }
            s = s.with(name, words.get(i + 1));
        }
        return s;
    }

    private Settings with(String name, String value) throws BenchException {
        return switch (name) {
            case "--seconds" -> with(number(value, HEAVY_MINIMUM, 3600), warmUp);
            case "--warm-up" -> with(seconds, number(value, 0, 3600));
            case "--connections" -> withLoad(number(value, 1, 64), rounds, minutes);
            case "--rounds" -> withLoad(connections, number(value, 1, 20), minutes);
            case "--minutes" -> withLoad(connections, rounds, number(value, 1, 600));
            case "--port" -> withPlace(number(value, 1024, 65_000), data, runJson);
            case "--data" -> withPlace(port, Path.of(value).toAbsolutePath(), runJson);
            case "--run-json" -> withPlace(port, data, Path.of(value).toAbsolutePath());
            case "--scenario" -> withScenario(value);
            case "--fault-seconds" -> withFault(number(value, 10, 3600));
            case "--scale" -> withCity(value);
            default -> throw new BenchException("无法识别的选项 " + name + "。\n" + USAGE);
        };
    }

    private static int number(String text, int least, int most) throws BenchException {
        if (text.matches("\\d{1,6}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new BenchException(
                "应是 " + least + " 到 " + most + " 之间的整数，而不是 " + text + "。\n" + USAGE);
    }

    private Settings with(int newSeconds, int newWarmUp) {
        return new Settings(
                bench,
                newSeconds,
                newWarmUp,
                connections,
                rounds,
                minutes,
                port,
                data,
                runJson,
                scenario,
                faultSeconds,
                scale);
    }

    private Settings withLoad(int newConnections, int newRounds, int newMinutes) {
        return new Settings(
                bench,
                seconds,
                warmUp,
                newConnections,
                newRounds,
                newMinutes,
                port,
                data,
                runJson,
                scenario,
                faultSeconds,
                scale);
    }

    private Settings withPlace(int newPort, Path newData, Path newRunJson) {
        return new Settings(
                bench,
                seconds,
                warmUp,
                connections,
                rounds,
                minutes,
                newPort,
                newData,
                newRunJson,
                scenario,
                faultSeconds,
                scale);
    }

    private Settings withScenario(String newScenario) throws BenchException {
        if (!List.of("list", "by-id", "last-page", "update").contains(newScenario)) {
            throw new BenchException("没有名为 " + newScenario + " 的场景。\n" + USAGE);
        }
        return new Settings(
                bench,
                seconds,
                warmUp,
                connections,
                rounds,
                minutes,
                port,
                data,
                runJson,
                newScenario,
                faultSeconds,
                scale);
    }

    private Settings withFault(int newFaultSeconds) {
        return new Settings(
                bench,
                seconds,
                warmUp,
                connections,
                rounds,
                minutes,
                port,
                data,
                runJson,
                scenario,
                newFaultSeconds,
                scale);
    }

    private Settings withCity(String newScale) throws BenchException {
        if (!newScale.matches("0\\.\\d{1,6}|1(\\.0{1,6})?")) {
            throw new BenchException("--scale 应是 0 到 1 之间的小数，而不是 " + newScale + "。\n" + USAGE);
        }
        return new Settings(
                bench,
                seconds,
                warmUp,
                connections,
                rounds,
                minutes,
                port,
                data,
                runJson,
                scenario,
                faultSeconds,
                newScale);
    }

    /** How long a fault bench runs when nobody says otherwise is its own affair. */
    public int faultSeconds(int own) {
        return faultSeconds == 0 ? own : faultSeconds;
    }

    /** The checkout around this module. */
    public Path checkout() {
        return bench.resolve("../..").normalize();
    }

    /** For files nobody keeps. */
    public Path scratch() {
        return bench.resolve("target");
    }

    /** As long as one half of the API's run, so that both halves together weigh the same. */
    public int pgbenchSeconds() {
        return Math.max(HEAVY_MINIMUM, seconds / 2);
    }
}
