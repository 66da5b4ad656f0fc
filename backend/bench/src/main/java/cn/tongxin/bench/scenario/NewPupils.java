package cn.tongxin.bench.scenario;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.load.Call;
import cn.tongxin.bench.load.Workload;
import cn.tongxin.bench.product.Api;
import cn.tongxin.bench.sql.BindValues;
import cn.tongxin.bench.sql.PgbenchScript.Choice;
import cn.tongxin.bench.sql.StatementLog;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pupils that are entered into the classes of one school, each connection into its own class, by
 * the API and by pgbench, and taken away again.
 */
public final class NewPupils {
    private static final List<String> TABLES = List.of("student", "enrolment", "status_change");

    /** Ids that grow as the API's do; the last digit of the middle tells the table. */
    private static final String ID =
            "(lpad(to_hex(:run::bigint), 12, '0') || '7bec800%d'"
                    + " || lpad(to_hex(:row::bigint), 12, '0'))::uuid";

    /** Sixteen random digits of one row, the same in each of its columns. */
    private static final String RANDOM = "md5(:run::text || '%s' || :row::text)";

    private final StatementLog database;
    private final String host;
    private final String school;
    private final List<String> classes;
    private int next;

    NewPupils(StatementLog database, String host, PupilData data, int connections) {
        this.database = database;
        this.host = host;
        this.school = data.school();
        this.classes = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            classes.add(data.filled().get(i % data.filled().size()));
        }
    }

    /** Enters one pupil, to learn what the API writes of it. */
    Scenario scenario(Api api) throws IOException, BenchException, SQLException {
        List<BindValues> values = new ArrayList<>();
        for (String classGroup : classes) {
            byte[] body = new NewPupil(next++).body(school, classGroup);
            values.add(
                    valuesOf(api.post(PupilData.STUDENTS, body).path("id").asText(), classGroup));
        }
        return new Scenario(
                "pupil-create",
                "登记学生（含查重）",
                () -> (Workload) this::call,
                values,
                Choice.BY_CONNECTION,
                PupilData.SCHOOL_ADMIN);
    }

    private Call call(int connection) {
        byte[] body = new NewPupil(next++).body(school, classes.get(connection));
        return Call.post(host, PupilData.STUDENTS, body);
    }

    /** As written of the pupil that was entered, but for what is another one's in each row. */
    private BindValues valuesOf(String pupil, String classGroup) throws SQLException {
        Map<String, String> values = new HashMap<>();
        Map<String, String> made = new HashMap<>();
        for (String table : TABLES) {
            Map<String, String> row = database.row(rowOf(table), pupil);
            row.forEach(
                    (column, value) -> {
                        boolean none = value == null;
                        (none ? made : values)
                                .put(table + "/insert." + column, none ? "null" : value);
                    });
            values.put(table + "/insert.created_at", AuditLine.NOW);
            values.put(table + "/insert.updated_at", AuditLine.NOW);
        }
        values.putAll(AuditLine.last(database, "student.create", pupil));
        values.put("school/id", school);
        values.put("class_group/id", classGroup);
        values.put("student/school_id", school);
        putIds(made);
        putPerson(made);
        return new BindValues(values, made);
    }

    private static String rowOf(String table) {
        return switch (table) {
            case "student" -> "select * from student where id = ?::uuid";
            case "enrolment" -> "select * from enrolment where student_id = ?::uuid";
            default ->
                    "select * from status_change where resource = 'students'"
                            + " and subject_id = ?::uuid";
        };
    }

    private static void putIds(Map<String, String> made) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < TABLES.size(); i++) {
            ids.add(ID.formatted(i));
            made.put(TABLES.get(i) + "/insert.id", ids.get(i));
        }
        made.put("student/id", ids.get(0));
        made.put("enrolment/insert.student_id", ids.get(0));
        made.put("status_change/insert.subject_id", ids.get(0));
        made.put(AuditLine.TABLE + "entity_ids", "array[" + String.join(", ", ids) + "]");
    }

    private static void putPerson(Map<String, String> made) {
        String name = hex(0, 3);
        String called =
                "'%s' || translate(%s, '0123456789abcdef', '%s')"
                        .formatted(NewPupil.SURNAME, name, NewPupil.DIGITS);
        String born =
                "date '%s' - 1 - (:row::bigint %% %d)::int"
                        .formatted(NewPupil.FIRST_BIRTHDAY, NewPupil.BIRTHDAYS);
        String idHash = hex(0, 32) + " || " + RANDOM.formatted("i");
        String numberHash = RANDOM.formatted("s") + " || " + RANDOM.formatted("t");
        for (String place : List.of("student/", "student/insert.")) {
            made.put(place + "name", called);
            made.put(place + "birth_date", born);
        }
        made.put("student/insert.name_pinyin", "'ce' || " + letters(hex(3, 9)));
        made.put("student/insert.name_initials", "'c' || " + letters(hex(3, 3)));
        made.put("student/insert.id_no_hash", idHash);
        made.put("student/insert.student_no_hash", numberHash);
        made.put("unnest.h", "array[" + idHash + ", " + numberHash + "]");
        made.put("unnest.name", "array[" + called + "]");
        made.put("unnest.born", "array[" + born + "]");
    }

    private static String hex(int from, int length) {
        return "substr(%s, %d, %d)".formatted(RANDOM.formatted("n"), from + 1, length);
    }

    private static String letters(String hex) {
        return "translate(" + hex + ", '0123456789', 'ghijklmnop')";
    }

    /**
     * Takes away whatever was entered, now or by a bench that did not come to its end. What the
     * change log and the audit log say of it stays.
     *
     * @return pupils that were taken away
     */
    public int remove() throws SQLException {
        String those =
                "school_id = '%s' and surname = '%s' and source = 'API'"
                        .formatted(school, NewPupil.SURNAME);
        String ids = "(select id from student where " + those + ")";
        List<Integer> changed =
                database.change(
                        List.of(
                                // Each pupil taken away is looked for there, and no index has it.
                                "create index bench_merged_from on enrolment (merged_from)"
                                        + " where merged_from is not null",
                                "delete from status_change where resource = 'students'"
                                        + " and subject_id in "
                                        + ids,
                                "delete from enrolment where student_id in " + ids,
                                "delete from student where " + those,
                                "drop index bench_merged_from"));
        return changed.get(3);
    }
}
