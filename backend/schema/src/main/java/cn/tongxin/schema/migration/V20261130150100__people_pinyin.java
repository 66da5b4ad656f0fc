package cn.tongxin.schema.migration;

import cn.tongxin.schema.text.NamePinyin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Writes how the names of pupils are typed who were there before it was stored. Followers of
 * changes see nothing of it: none of them is given these columns.
 */
@SuppressWarnings("checkstyle:TypeName")
public final class V20261130150100__people_pinyin extends BaseJavaMigration {
    private static final int BATCH = 5_000;

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table student disable trigger changes_update");
            List<Named> some = after(connection, new UUID(0, 0));
            while (!some.isEmpty()) {
                write(connection, some);
                some = after(connection, some.get(some.size() - 1).id());
            }
            statement.execute("alter table student enable trigger changes_update");
        }
    }

    private record Named(UUID id, String name) {}

    private static List<Named> after(Connection connection, UUID last) throws SQLException {
        List<Named> some = new ArrayList<>();
        try (PreparedStatement next =
                connection.prepareStatement(
                        "select id, name from student where id > ? order by id limit ?")) {
            next.setObject(1, last);
            next.setInt(2, BATCH);
            try (ResultSet row = next.executeQuery()) {
                while (row.next()) {
                    some.add(new Named(row.getObject(1, UUID.class), row.getString(2)));
                }
            }
        }
        return some;
    }

    private static void write(Connection connection, List<Named> some) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update student set name_pinyin = ?, name_initials = ? where id = ?")) {
            for (Named one : some) {
                NamePinyin typed = NamePinyin.of(one.name());
                update.setString(1, typed.whole());
                update.setString(2, typed.initials());
                update.setObject(3, one.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
