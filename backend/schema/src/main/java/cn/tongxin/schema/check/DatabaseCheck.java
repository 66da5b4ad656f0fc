package cn.tongxin.schema.check;

import cn.tongxin.schema.SchemaVersion;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Looks at a database with the eyes of the API's role, before the API does. Writes nothing. */
public final class DatabaseCheck {
    static final int OLDEST_SERVER = 18;
    private static final Duration CLOCK_NOTED = Duration.ofSeconds(2);
    private static final Duration CLOCK_BAD = Duration.ofSeconds(30);
    private static final String SETTINGS_OF_ROLES =
            "select coalesce(array_to_string(setconfig, ' '), '') from pg_db_role_setting";

    private final Connection connection;
    private final Clock clock;
    private final List<Finding> findings = new ArrayList<>();

    private DatabaseCheck(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** How grave it is. */
    public enum Weight {
        OK,
        NOTE,
        BAD
    }

    /** One line for the operator. */
    public record Finding(Weight weight, String sentence) {}

    /**
     * @param keys secret values that must stand nowhere in the database's own settings
     */
    public static List<Finding> of(Connection connection, List<String> keys, Clock clock)
            throws SQLException {
        DatabaseCheck check = new DatabaseCheck(connection, clock);
        check.server();
        check.clock();
        check.role();
        check.limits();
        check.schema();
        check.keys(keys);
        return List.copyOf(check.findings);
    }

    private void server() throws SQLException {
        int release = connection.getMetaData().getDatabaseMajorVersion();
        String name = "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
        if (release < OLDEST_SERVER) {
            bad("数据库是 " + name + "，需要 " + OLDEST_SERVER + " 或更高版本。");
        } else {
            ok("数据库可以连接（" + name + "）。");
        }
    }

    private void clock() throws SQLException {
        Instant before = clock.instant();
        Instant theirs;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            theirs = row.getObject(1, OffsetDateTime.class).toInstant();
        }
        // The middle of the question: the way there and back is not the clock's fault.
        Instant ours = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
        Duration skew = Duration.between(ours, theirs).abs();
        String sentence = "本机与数据库的时钟相差 " + skew.toMillis() + " 毫秒";
        if (skew.compareTo(CLOCK_BAD) > 0) {
            bad(sentence + "，请在两边启用时间同步（chrony 或 systemd-timesyncd）。");
        } else if (skew.compareTo(CLOCK_NOTED) > 0) {
            note(sentence + "，请检查时间同步。");
        } else {
            ok(sentence + "。");
        }
    }

    private void role() throws SQLException {
        String role = text("select current_user");
        if (flag(ServingRole.IS_POWERFUL)) {
            bad("接口使用的角色 " + role + " 是超级用户、表的所有者或能绕过行级安全，接口会拒绝启动；请改用 tongxin_api。");
        } else if (flag(ServingRole.REACHES_THE_OWNER)) {
            bad(
                    "角色 "
                            + role
                            + " 能建临时表或执行以所有者身份运行的函数；请再次执行 schema/bootstrap/roles.sql 并运行 tongxin migrate。");
        } else {
            ok("接口使用的角色 " + role + " 不是超级用户、不拥有表、不能绕过行级安全。");
        }
    }

    /** roles.sql sets them; a role made by hand lacks them, and one request can then block all. */
    private void limits() throws SQLException {
        for (String limit :
                List.of(
                        "statement_timeout",
                        "idle_in_transaction_session_timeout",
                        "lock_timeout")) {
            if (text("show " + limit).equals("0")) {
                note("角色没有设置 " + limit + "，请再次执行 schema/bootstrap/roles.sql。");
            }
        }
    }

    private void schema() throws SQLException {
        if (!flag("select to_regclass('flyway_schema_history') is not null")) {
            bad("数据库里还没有表，请运行 tongxin migrate。");
            return;
        }
        String found = text(ServingRole.SCHEMA_VERSION);
        int order = found.compareTo(SchemaVersion.REQUIRED);
        if (order < 0) {
            bad("数据库结构是 " + found + "，本发行版需要 " + SchemaVersion.REQUIRED + "；请运行 tongxin upgrade。");
        } else if (order > 0) {
            note("数据库结构 " + found + " 比本发行版的 " + SchemaVersion.REQUIRED + " 新，请使用更新的发行版。");
        } else {
            ok("数据库结构是 " + found + "。");
        }
        if (order >= 0 && flag(ServingRole.HALF_A_CITY)) {
            bad("合成城市没有装载完，接口会拒绝启动；请再次运行同样的装载命令，它会接着装载。");
        }
    }

    private void keys(List<String> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SETTINGS_OF_ROLES)) {
            while (row.next()) {
                String settings = row.getString(1);
                if (keys.stream().anyMatch(settings::contains)) {
                    bad("数据库的设置里写着密钥环的内容，请用 alter role … reset 删除，并更换密钥。");
                    return;
                }
            }
        }
        ok("密钥环的内容不在数据库的设置里。");
    }

    private boolean flag(String question) throws SQLException {
        return text(question).equals("t");
    }

    private String text(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private void ok(String sentence) {
        findings.add(new Finding(Weight.OK, sentence));
    }

    private void note(String sentence) {
        findings.add(new Finding(Weight.NOTE, sentence));
    }

    private void bad(String sentence) {
        findings.add(new Finding(Weight.BAD, sentence));
    }
}
