package cn.tongxin.bench.scenario;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.load.Call;
import cn.tongxin.bench.product.Api;
import cn.tongxin.bench.product.RunFile;
import cn.tongxin.bench.sql.BindValues;
import cn.tongxin.bench.sql.PgbenchScript.Choice;
import cn.tongxin.bench.sql.StatementLog;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people ask of pupils: one, a class, their own children, long lists, and a new one. */
public final class PupilScenarios {
    public static final String FIRST_PAGE = "pupils-first-page";
    public static final String DEEP_PAGE = "pupils-deep-page";
    public static final int DEEP = 10_000;

    private static final String LIST = PupilData.STUDENTS + "?sort=name&limit=" + SchoolData.LIMIT;
    private static final String NAME_KEY = "select name_sort from student where id = ?::uuid";

    private final String host;
    private final PupilData.Callers callers;
    private final StatementLog database;
    private final PupilData data;
    private final NewPupils made;

    /**
     * @param host the {@code Host} header
     * @param connections each of them enters pupils into a class of its own, if there are as many
     */
    public PupilScenarios(
            String host, PupilData.Callers callers, StatementLog database, int connections)
            throws IOException, BenchException, SQLException {
        this.host = host;
        this.callers = callers;
        this.database = database;
        this.data = PupilData.find(callers, database);
        this.made = new NewPupils(database, host, data, connections);
    }

    /** What the last of {@link #all} enters. */
    public NewPupils made() {
        return made;
    }

    public List<Scenario> all() throws IOException, BenchException, SQLException {
        List<Scenario> all = new ArrayList<>();
        all.add(pupil());
        all.add(roster());
        all.add(children());
        all.addAll(pages());
        all.add(made.scenario(callers.as(PupilData.SCHOOL_ADMIN)));
        return all;
    }

    private Scenario pupil() throws IOException, BenchException, SQLException {
        List<BindValues> values = new ArrayList<>();
        List<Call> calls = new ArrayList<>();
        Api api = callers.as(PupilData.SCHOOL_ADMIN);
        for (String id : data.pupils()) {
            String path = PupilData.STUDENTS + "/" + id;
            api.get(path);
            Map<String, String> bound = AuditLine.last(database, "student.read", id);
            bound.put("student/id", id);
            bound.put("student/school_id", data.school());
            values.add(new BindValues(bound));
            calls.add(Call.get(host, path));
        }
        return reading("pupil-by-id", "一名学生", calls, values, PupilData.SCHOOL_ADMIN);
    }

    private Scenario roster() throws IOException, BenchException, SQLException {
        List<BindValues> values = new ArrayList<>();
        List<Call> calls = new ArrayList<>();
        Api api = callers.as(PupilData.SCHOOL_ADMIN);
        for (String id : data.classes()) {
            String path = PupilData.ROSTERS + "/" + id;
            api.get(path);
            Map<String, String> bound = AuditLine.last(database, "class-roster.read", id);
            bound.put("class_group/id", id);
            bound.put("student/class_id", id);
            bound.put("student/school_id", data.school());
            values.add(new BindValues(bound));
            calls.add(Call.get(host, path));
        }
        return reading("class-roster", "一个班的花名册", calls, values, PupilData.SCHOOL_ADMIN);
    }

    /** Always the same parent's: a demo has one who can sign in. */
    private Scenario children() {
        List<String> ids = data.children();
        Map<String, String> bound = limit();
        // One is compared with, several are an array.
        bound.put("student/id", ids.size() == 1 ? ids.get(0) : "{" + String.join(",", ids) + "}");
        return reading(
                "my-children",
                "我的孩子",
                List.of(Call.get(host, PupilData.MY_CHILDREN)),
                List.of(new BindValues(bound)),
                PupilData.GUARDIAN);
    }

    /** Follows the cursors as a client does: there is no other way to a page far behind. */
    private List<Scenario> pages() throws IOException, BenchException, SQLException {
        Api api = callers.as(RunFile.ROLE);
        String path = LIST;
        String last = "";
        for (int page = 1; page < DEEP; page++) {
            JsonNode answer = api.get(path).body();
            if (!answer.hasNonNull("nextCursor")) {
                throw new BenchException("列表只有 " + page + " 页，请先按更大的比例加载城市。");
            }
            JsonNode items = answer.path("items");
            last = items.path(items.size() - 1).path("id").asText();
            path = LIST + "&cursor=" + answer.path("nextCursor").asText();
        }
        Map<String, String> bound = limit();
        bound.put("after.name_sort", database.text(NAME_KEY, last));
        bound.put("after.id", last);
        return List.of(page(FIRST_PAGE, 1, LIST, limit()), page(DEEP_PAGE, DEEP, path, bound));
    }

    private Scenario page(String id, int number, String path, Map<String, String> bound) {
        return reading(
                id,
                "学生列表第 " + number + " 页",
                List.of(Call.get(host, path)),
                List.of(new BindValues(bound)),
                RunFile.ROLE);
    }

    private static Scenario reading(
            String id, String title, List<Call> calls, List<BindValues> values, String role) {
        return new Scenario(id, title, () -> new Rotation(calls), values, Choice.AT_RANDOM, role);
    }

    private static Map<String, String> limit() {
        // One row more than the page tells whether there is a next one.
        return new HashMap<>(Map.of("limit", String.valueOf(SchoolData.LIMIT + 1)));
    }
}
