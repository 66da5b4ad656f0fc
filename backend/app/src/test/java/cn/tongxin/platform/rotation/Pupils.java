package cn.tongxin.platform.rotation;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.cipher.FieldPlace;
import cn.tongxin.testing.Rows;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Writes many pupils past the API, their fields encrypted as somebody says. */
final class Pupils {
    static final String ID_NO = "id_no";
    static final String RESIDENCE = "residence";

    private final Rows rows;
    private final UUID school;

    Pupils(Rows rows, UUID school) {
        this.rows = rows;
        this.school = school;
    }

    static UUID id(int number) {
        return UUID.nameUUIDFromBytes(("pupil " + number).getBytes(StandardCharsets.UTF_8));
    }

    /** No number of a person: its check digit is wrong, and so are its days. */
    static String idNo(int number) {
        return "45019920159999%03dx".formatted(number % 1000) + number;
    }

    static String residence(int number) {
        return "示例路 " + number + " 号";
    }

    static FieldPlace place(String column, int number) {
        return new FieldPlace("student", column, id(number));
    }

    void add(int number, FieldCipher cipher) {
        add(number, number + 1, cipher);
    }

    void add(int from, int until, FieldCipher cipher) {
        try (Connection connection = DriverManager.getConnection(rows.superuserUrl());
                PreparedStatement statement =
                        connection.prepareStatement(
                                "insert into student (id, name, name_sort, name_pinyin, name_initials,"
                                        + " sex, birth_date, id_type,"
                                        + " id_no, id_no_hash, residence, unit_code, school_id,"
                                        + " status, since, created_at, updated_at, source, synthetic)"
                                        + " values (?, '覃小明', 'qin', 'qinxiaoming',"
                                        + " 'qxm', '1', '2015-01-01', '1', ?, ?,"
                                        + " ?, '450103', ?, 'ENROLLED', '2025-09-01', now(), now(),"
                                        + " 'IMPORT', true)")) {
            connection.setAutoCommit(false);
            for (int i = from; i < until; i++) {
                statement.setObject(1, id(i));
                statement.setString(2, cipher.encrypt(place(ID_NO, i), idNo(i)));
                statement.setString(3, cipher.hash("student", ID_NO, idNo(i).toUpperCase()));
                statement.setString(4, cipher.encrypt(place(RESIDENCE, i), residence(i)));
                statement.setObject(5, school);
                statement.addBatch();
            }
            statement.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String stored(String column, int number) {
        return rows.read("select " + column + " from student where id = ?", id(number)).get(0);
    }

    /** How many values do not begin like those of the key that is active. */
    long notCurrent(String mark) {
        return Long.parseLong(
                rows.read(
                                "select count(*) filter (where not starts_with(id_no, ?))"
                                        + " + count(*) filter (where not starts_with(residence, ?))"
                                        + " from student",
                                mark,
                                mark)
                        .get(0));
    }
}
