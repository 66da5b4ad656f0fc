package cn.tongxin.schema.check;

import cn.tongxin.schema.check.DatabaseCheck.Finding;
import cn.tongxin.schema.check.DatabaseCheck.Weight;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The database's part of {@code tongxin doctor}: {@code java -cp tongxin-schema.jar
 * cn.tongxin.schema.check.CheckCommand --jdbc-url URL [--user NAME] [--keyring FILE]}, the password
 * in the environment variable {@value #PASSWORD_VARIABLE}. Each line begins with OK, NOTE or BAD.
 *
 * <p>Exit status 0: nothing bad; 1: something is; 2: wrong arguments.
 */
public final class CheckCommand {
    public static final String PASSWORD_VARIABLE = "TONGXIN_DB_PASSWORD";
    private static final Set<String> OPTIONS = Set.of("--jdbc-url", "--user", "--keyring");

    /** Shorter values, such as the name of the active key, may stand anywhere by chance. */
    private static final int SHORTEST_KEY = 20;

    private CheckCommand() {}

    public static void main(String[] args) {
        System.exit(run(args, System.getenv(), System.out, System.err));
    }

    public static int run(
            String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!OPTIONS.contains(args[i]) || i + 1 == args.length) {
                err.println("无法识别的参数：" + args[i]);
                return 2;
            }
            options.put(args[i], args[i + 1]);
        }
        String password = environment.get(PASSWORD_VARIABLE);
        if (!options.containsKey("--jdbc-url") || password == null) {
            err.println("缺少数据库地址或口令。");
            return 2;
        }
        List<Finding> findings = look(options, password);
        findings.forEach(finding -> out.println(finding.weight() + " " + finding.sentence()));
        return findings.stream().anyMatch(finding -> finding.weight() == Weight.BAD) ? 1 : 0;
    }

    private static List<Finding> look(Map<String, String> options, String password) {
        String user = options.getOrDefault("--user", "tongxin_api");
        try (Connection connection =
                DriverManager.getConnection(options.get("--jdbc-url"), user, password)) {
            return DatabaseCheck.of(connection, keys(options.get("--keyring")), Clock.systemUTC());
        } catch (SQLException e) {
            // The driver's message may quote a row; its state does not.
            return List.of(
                    new Finding(
                            Weight.BAD,
                            "以角色 " + user + " 连接不上数据库或无法读取（SQLSTATE " + e.getSQLState() + "）。"));
        } catch (IOException e) {
            return List.of(new Finding(Weight.BAD, "密钥环无法读取。"));
        }
    }

    private static List<String> keys(String file) throws IOException {
        if (file == null) {
            return List.of();
        }
        return Files.readAllLines(Path.of(file)).stream()
                .map(line -> line.substring(line.lastIndexOf(':') + 1).strip())
                .filter(value -> value.length() >= SHORTEST_KEY && !value.contains(" "))
                .toList();
    }
}
