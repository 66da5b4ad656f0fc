package cn.tongxin.bench.scenario;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.load.Call;
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

/** The requests of "Must show". */
public final class Scenarios {
    public static final String LIST = "list";
    public static final String BY_ID = "by-id";
    public static final String LAST_PAGE = "last-page";
    public static final String UPDATE = "update";

    private static final String NAME_KEY = "select name_sort from school where id = ?::uuid";
    // PostgreSQL reads the word as the time of the transaction: a new value at every run, as in
    // the API, so that the index over it has to move as well.
    private static final String NOW = "now";

    private final String host;
    private final Api api;
    private final SchoolData data;
    private final int connections;

    /**
     * @param host the {@code Host} header
     * @param connections the update scenario needs a school for each
     */
    public Scenarios(String host, Api api, SchoolData data, int connections) throws BenchException {
        if (connections > data.schools().size()) {
            throw new BenchException("连接数最多 " + data.schools().size() + "：修改场景中每个连接要有自己的学校。");
        }
        this.host = host;
        this.api = api;
        this.data = data;
        this.connections = connections;
    }

    public List<Scenario> all(StatementLog database)
            throws IOException, BenchException, SQLException {
        return List.of(list(), byId(), lastPage(database), update());
    }

    public Scenario list() {
        List<BindValues> values = new ArrayList<>();
        List<Call> calls = new ArrayList<>();
        for (SchoolData.FilteredList list : data.lists()) {
            calls.add(Call.get(host, list.path()));
            values.add(new BindValues(filters(list)));
        }
        return new Scenario(LIST, "学校列表", () -> new Rotation(calls), values, Choice.AT_RANDOM);
    }

    public Scenario byId() {
        List<BindValues> values = new ArrayList<>();
        List<Call> calls = new ArrayList<>();
        for (String id : data.schools()) {
            calls.add(Call.get(host, SchoolData.SCHOOLS + "/" + id));
            values.add(new BindValues(ofSchool(id)));
        }
        return new Scenario(BY_ID, "一所学校", () -> new Rotation(calls), values, Choice.AT_RANDOM);
    }

    private Scenario lastPage(StatementLog database) throws SQLException {
        List<BindValues> values = new ArrayList<>();
        List<Call> calls = new ArrayList<>();
        for (SchoolData.FilteredList list : data.lists()) {
            calls.add(Call.get(host, list.lastPath()));
            Map<String, String> bound = filters(list);
            bound.put("after.name_sort", database.text(NAME_KEY, list.beforeLast()));
            bound.put("after.id", list.beforeLast());
            values.add(new BindValues(bound));
        }
        return new Scenario(LAST_PAGE, "最后一页", () -> new Rotation(calls), values, Choice.AT_RANDOM);
    }

    public Scenario update() throws IOException, BenchException {
        List<BindValues> values = new ArrayList<>();
        for (CorrectableSchool school : correctable()) {
            Map<String, String> bound = ofSchool(school.id());
            bound.put("code", school.villageCode());
            bound.put("staff_assignment/id", school.principal());
            bound.put("phone", CorrectableSchool.FIRST_PHONE);
            bound.put("updated_at", NOW);
            bound.put("updated_by", data.accountId());
            bound.putAll(auditLine(school.id()));
            values.add(new BindValues(bound));
        }
        return new Scenario(
                UPDATE,
                "修改学校",
                () -> new Corrections(host, correctable()),
                values,
                Choice.BY_CONNECTION);
    }

    /** What people do all day, for the soak. */
    public Scenario mixed() {
        return new Scenario(
                "mixed",
                "混合负载",
                () -> new MixedDay(host, data, new Corrections(host, correctable())),
                List.of(),
                Choice.AT_RANDOM);
    }

    private List<CorrectableSchool> correctable() throws IOException, BenchException {
        List<CorrectableSchool> schools = new ArrayList<>();
        for (String id : data.schools().subList(0, connections)) {
            schools.add(CorrectableSchool.of(api.get(SchoolData.SCHOOLS + "/" + id)));
        }
        return schools;
    }

    /** Its own row, its teaching points, the proposal and the pupils that may wait for it. */
    private static Map<String, String> ofSchool(String id) {
        Map<String, String> bound = new HashMap<>();
        for (String column :
                List.of("id", "central_school_id", "subject_id", "school_id", "to_school_id")) {
            bound.put(column, id);
        }
        return bound;
    }

    private Map<String, String> auditLine(String school) {
        return Map.ofEntries(
                Map.entry("insert.at", NOW),
                Map.entry("insert.actor_id", data.accountId()),
                Map.entry("insert.acting_role", "bureau-admin"),
                Map.entry("insert.ip", "127.0.0.1"),
                Map.entry("insert.on_behalf_of", ""),
                Map.entry("insert.client_id", "demo-cli"),
                Map.entry("insert.request_id", "bench-request"),
                Map.entry("insert.action", "school.update"),
                Map.entry("insert.entity", "school"),
                Map.entry("insert.entity_ids", "{" + school + "}"),
                Map.entry("insert.fields_read", "{}"),
                Map.entry("insert.reason", ""),
                Map.entry("insert.detail", ""),
                Map.entry("insert.result", "OK"),
                Map.entry("insert.refusal", ""));
    }

    private static Map<String, String> filters(SchoolData.FilteredList list) {
        return new HashMap<>(
                Map.of(
                        "county_code",
                        list.county(),
                        "type_code",
                        list.type(),
                        "limit",
                        // One row more than the page tells whether there is a next one.
                        String.valueOf(SchoolData.LIMIT + 1)));
    }
}
