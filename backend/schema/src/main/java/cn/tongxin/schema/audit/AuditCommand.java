package cn.tongxin.schema.audit;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proves to an auditor that nobody has rewritten the audit log, or shows where: {@code java -cp
 * tongxin-schema.jar cn.tongxin.schema.audit.AuditCommand --jdbc-url URL [--user NAME] [--kept
 * BLOCK:ROOT …] [--as-of INSTANT]}, the password in the environment variable {@value
 * #PASSWORD_VARIABLE}.
 *
 * <p>Exit status 0: intact; 1: something does not fit, or the log could not be read; 2: wrong
 * arguments.
 */
public final class AuditCommand {
    public static final String PASSWORD_VARIABLE = "TONGXIN_DB_PASSWORD";
    private static final Pattern KEPT = Pattern.compile("(\\d{1,18}):([0-9a-fA-F]{64})");
    private static final String USAGE =
            "用法：java -cp tongxin-schema.jar cn.tongxin.schema.audit.AuditCommand --jdbc-url URL"
                    + " [--user tongxin_api] [--kept 区块号:封条 …] [--as-of 时刻]，口令放在环境变量 "
                    + PASSWORD_VARIABLE
                    + " 中。";

    private AuditCommand() {}

    /**
     * @param asOf when the log was as it is now, if that was not just now: of a backup, lines that
     *     were fresh when it was taken could not be sealed since
     */
    private record Arguments(String jdbcUrl, String user, Map<Long, String> kept, Instant asOf) {}

    public static void main(String[] args) {
        System.exit(run(args, System.getenv(), System.out, System.err));
    }

    public static int run(
            String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
        String password = environment.get(PASSWORD_VARIABLE);
        Arguments arguments;
        try {
            arguments = read(args);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + USAGE);
            return 2;
        }
        if (arguments.jdbcUrl() == null || password == null) {
            err.println("缺少数据库地址或口令。" + USAGE);
            return 2;
        }
        try (Connection connection =
                DriverManager.getConnection(arguments.jdbcUrl(), arguments.user(), password)) {
            AuditReport report =
                    AuditVerifier.verify(connection, arguments.asOf(), arguments.kept());
            print(report, out);
            return report.intact() ? 0 : 1;
        } catch (SQLException e) {
            // The driver's message may quote a row.
            err.println("无法读取审计日志（SQLSTATE " + e.getSQLState() + "）。");
            return 1;
        }
    }

    private static Arguments read(String[] args) {
        String jdbcUrl = null;
        String user = "tongxin_api";
        Map<Long, String> kept = new TreeMap<>();
        Instant asOf = Clock.systemUTC().instant();
        for (int i = 0; i < args.length; i += 2) {
            String value = i + 1 < args.length ? args[i + 1] : "";
            switch (args[i]) {
                case "--jdbc-url" -> jdbcUrl = value;
                case "--user" -> user = value;
                case "--kept" -> {
                    Matcher noted = KEPT.matcher(value);
                    if (!noted.matches()) {
                        throw new IllegalArgumentException("--kept 须写成“区块号:64 位封条”。");
                    }
                    kept.put(Long.valueOf(noted.group(1)), noted.group(2));
                }
                case "--as-of" -> asOf = instant(value);
                default -> throw new IllegalArgumentException("无法识别的参数：" + args[i] + "。");
            }
        }
        return new Arguments(jdbcUrl, user, kept, asOf);
    }

    private static Instant instant(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--as-of 须写成 2026-11-28T08:00:00Z 的形式。", e);
        }
    }

    private static void print(AuditReport report, PrintStream out) {
        out.println("已核对 " + report.blocks() + " 个区块、" + report.rows() + " 条记录。");
        if (report.last() != null) {
            out.println("最新区块 " + report.last().id() + ":" + report.last().root());
        }
        if (report.intact()) {
            out.println("审计日志完整，未发现改动。");
            return;
        }
        out.println("发现 " + report.found() + " 处不符，第一处：" + report.findings().get(0).sentence());
        report.findings().stream().skip(1).forEach(finding -> out.println(finding.sentence()));
    }
}
