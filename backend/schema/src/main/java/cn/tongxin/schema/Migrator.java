package cn.tongxin.schema;

import cn.tongxin.schema.migration.V20261130150100__people_pinyin;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings a database to the current schema: every file under {@code db/migration} and what SQL
 * cannot compute, in order, forward only, as the role that owns the tables. Running it again
 * changes nothing.
 *
 * <p>Command line: {@code java -jar tongxin-schema.jar --jdbc-url URL [--user NAME]}, the password
 * in the environment variable {@value #PASSWORD_VARIABLE} so that it never shows in a process list.
 */
public final class Migrator {
    public static final String PASSWORD_VARIABLE = "TONGXIN_OWNER_PASSWORD";
    private static final String USAGE =
            "用法：java -jar tongxin-schema.jar --jdbc-url URL [--user tongxin_owner]，口令放在环境变量 "
                    + PASSWORD_VARIABLE
                    + " 中。";

    private Migrator() {}

    /** What one run did. */
    public record Outcome(int applied, String version) {
        public String sentence() {
            return applied == 0
                    ? "数据库结构已是最新（版本 " + version + "）。"
                    : "数据库结构已更新：执行了 " + applied + " 个迁移，当前版本 " + version + "。";
        }
    }

    public static Outcome migrate(String jdbcUrl, String user, String password) {
        Flyway flyway =
                Flyway.configure()
                        .dataSource(jdbcUrl, user, password)
                        .locations("classpath:db/migration")
                        .javaMigrations(new V20261130150100__people_pinyin())
                        .failOnMissingLocations(true)
                        .validateMigrationNaming(true)
                        .cleanDisabled(true)
                        .load();
        requireWholeCity(flyway);
        MigrateResult result = flyway.migrate();
        var current = flyway.info().current();
        return new Outcome(
                result.migrationsExecuted,
                current == null ? "无" : String.valueOf(current.getVersion()));
    }

    /**
     * A migration would change indexes that are not there, and a load that goes on would put back
     * the old ones.
     */
    private static void requireWholeCity(Flyway flyway) {
        var info = flyway.info();
        if (info.current() == null || info.pending().length == 0) {
            return;
        }
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            if (flag(statement, "select to_regclass('set_aside') is not null")
                    && flag(statement, "select exists (select from set_aside)")) {
                throw new FlywayException("合成城市没有装载完。请先用原来的版本完成装载，或换一个空库，再更新数据库结构。");
            }
        } catch (SQLException e) {
            throw new FlywayException("不能查看合成城市是否装载完", e);
        }
    }

    private static boolean flag(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    public static void main(String[] args) {
        System.exit(run(args, System.getenv(), System.out, System.err));
    }

    static int run(
            String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
        String jdbcUrl = null;
        String user = "tongxin_owner";
        for (int i = 0; i < args.length; i += 2) {
            boolean hasValue = i + 1 < args.length;
            if (hasValue && args[i].equals("--jdbc-url")) {
                jdbcUrl = args[i + 1];
            } else if (hasValue && args[i].equals("--user")) {
                user = args[i + 1];
            } else {
                err.println("无法识别的参数：" + args[i] + "。" + USAGE);
                return 2;
            }
        }
        String password = environment.get(PASSWORD_VARIABLE);
        if (jdbcUrl == null || password == null) {
            err.println("缺少数据库地址或口令。" + USAGE);
            return 2;
        }
        try {
            out.println(migrate(jdbcUrl, user, password).sentence());
            return 0;
        } catch (FlywayException e) {
            err.println("数据库结构更新失败：" + reason(e));
            return 1;
        }
    }

    /** What went wrong, without the table of SQL details that Flyway draws below it. */
    public static String reason(FlywayException e) {
        return String.valueOf(e.getMessage()).split("\\R-{3,}", 2)[0].strip();
    }
}
