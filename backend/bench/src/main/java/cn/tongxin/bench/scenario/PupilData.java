package cn.tongxin.bench.scenario;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.product.Api;
import cn.tongxin.bench.sql.StatementLog;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom the scenarios about pupils ask for.
 *
 * @param school of the demo account of a school
 * @param pupils of the school
 * @param classes whose rosters are read
 * @param filled classes that pupils are entered into, none of the others: their rosters stay
 * @param children of the demo account of a parent
 */
record PupilData(
        String school,
        List<String> pupils,
        List<String> classes,
        List<String> filled,
        List<String> children) {
    static final String STUDENTS = "/api/v1/students";
    static final String ROSTERS = "/api/v1/class-rosters";
    static final String MY_CHILDREN = STUDENTS + "?limit=" + SchoolData.LIMIT;
    static final String SCHOOL_ADMIN = "school-admin";
    static final String GUARDIAN = "guardian";

    /** As many as there are branches of a script. */
    private static final int ASKED_FOR = 8;

    private static final String SCHOOL =
            "select school_id from role_grant where account_id = ?::uuid and role = ? limit 1";
    private static final String CLASSES =
            "select id from class_group where school_id = ?::uuid and status = 'ACTIVE'"
                    + " order by id";
    private static final String PUPILS =
            "select min(id::text) from student where school_id = ?::uuid and status = 'ENROLLED'"
                    + " and class_id is not null and merged_into is null"
                    + " group by class_id order by class_id limit "
                    + ASKED_FOR;

    /** The API as the demo account with a role asks it. */
    @FunctionalInterface
    public interface Callers {
        Api as(String role) throws IOException, BenchException;
    }

    static PupilData find(Callers callers, StatementLog database)
            throws IOException, BenchException, SQLException {
        String account =
                callers.as(SCHOOL_ADMIN).get("/api/v1/me").body().path("accountId").asText();
        String school = database.texts(SCHOOL, account, SCHOOL_ADMIN).get(0);
        List<String> children = new ArrayList<>();
        for (JsonNode child : callers.as(GUARDIAN).get(MY_CHILDREN).body().path("items")) {
            children.add(child.path("id").asText());
        }
        List<String> classes = database.texts(CLASSES, school);
        int read = Math.min(ASKED_FOR, classes.size() / 2);
        PupilData data =
                new PupilData(
                        school,
                        database.texts(PUPILS, school),
                        classes.subList(0, read),
                        classes.subList(read, classes.size()),
                        children);
        if (read == 0 || data.pupils().isEmpty() || children.isEmpty()) {
            throw new BenchException("演示账号的学校没有学生或不足两个班，或演示家长没有孩子，请先加载城市数据。");
        }
        return data;
    }
}
