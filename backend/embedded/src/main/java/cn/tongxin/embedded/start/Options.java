package cn.tongxin.embedded.start;

import java.math.BigDecimal;
import java.nio.file.Path;

/** What the person asked for on the command line of {@code ./start}. */
public record Options(int port, BigDecimal scale, boolean https, boolean reset, Path data) {
    public static final int DEFAULT_PORT = 8080;

    /** API and pages, Keycloak, PostgreSQL, metrics: this many ports in a row. */
    public static final int PORTS = 4;

    private static final String MORE = "全部选项见 ./start --help。";

    public static Options parse(String[] args, Path checkout) throws UserError {
        Options options =
                new Options(
                        DEFAULT_PORT,
                        new BigDecimal("0.01"),
                        false,
                        false,
                        checkout.resolve(".tongxin"));
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--https" -> options = options.withHttps();
                case "--reset" -> options = options.withReset();
                case "--port" -> options = options.withPort(value(args, ++i));
                case "--scale" -> options = options.withScale(value(args, ++i));
                case "--data" -> options = options.withData(value(args, ++i));
                default -> throw new UserError("无法识别的选项 " + args[i] + "。" + MORE);
            }
        }
        return options;
    }

    private static String value(String[] args, int i) throws UserError {
        if (i >= args.length) {
            throw new UserError("选项 " + args[i - 1] + " 后面缺少一个值。" + MORE);
        }
        return args[i];
    }

    private Options withPort(String text) throws UserError {
        int highest = 65_535 - PORTS + 1;
        if (!text.matches("\\d{1,5}")
                || Integer.parseInt(text) < 1024
                || Integer.parseInt(text) > highest) {
            throw new UserError("--port 应是 1024 到 " + highest + " 之间的整数，而不是 " + text + "。");
        }
        return new Options(Integer.parseInt(text), scale, https, reset, data);
    }

    private Options withScale(String text) throws UserError {
        if (!text.matches("\\d(\\.\\d{1,6})?")
                || new BigDecimal(text).compareTo(BigDecimal.ONE) > 0) {
            throw new UserError("--scale 应是 0 到 1 之间的小数，而不是 " + text + "。");
        }
        return new Options(port, new BigDecimal(text), https, reset, data);
    }

    private Options withHttps() {
        return new Options(port, scale, true, reset, data);
    }

    private Options withReset() {
        return new Options(port, scale, https, true, data);
    }

    private Options withData(String text) {
        return new Options(port, scale, https, reset, Path.of(text).toAbsolutePath().normalize());
    }

    public String apiUrl() {
        return (https ? "https" : "http") + "://localhost:" + port;
    }

    public int keycloakPort() {
        return port + 1;
    }

    public int databasePort() {
        return port + 2;
    }

    public int managementPort() {
        return port + 3;
    }
}
