package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.scenario.SchoolData;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Six who look things up, six who correct a school each, four who propose and withdraw: a load
 * whose every write is written down by the one who made it.
 */
final class PeopleAtWork {
    private static final int LOOKING = 6;
    private static final int CORRECTING = 6;
    private static final int PROPOSING = 4;
    private static final int SCHOOLS = 24;

    private static final String OF_SCHOOLS =
            "select id::text, version, phone from school where id = any (?::uuid[])";
    private static final String CHANGES =
            "select entity_id::text, version, count(*) from change_log"
                    + " where resource = 'schools' and entity_id = any (?::uuid[]) and seq > ?"
                    + " group by 1, 2";
    private static final String AUDIT_LINES =
            "select request_id, count(*) from audit_event"
                    + " where action = 'school.update' and result = 'OK' and seq > ?"
                    + " and request_id like 'bench-%' group by 1";
    private static final String RECORDS =
            "select 'propose ' || substr(reason, 4), count(*) from proposal"
                    + " where reason like '压测 bench-' || ? || '-%' group by 1"
                    + " union all select 'withdraw ' || substr(decision_note, 4), count(*)"
                    + " from proposal where decision_note like '压测 bench-' || ? || '-%' group by 1";

    private final Ground ground;
    private final Answers answers = new Answers();
    private final Journal journal = new Journal();
    private final List<Correcting> correcting = new ArrayList<>();
    private final List<Proposing> proposing = new ArrayList<>();
    private final Map<String, Integer> before = new HashMap<>();
    private final String name = Long.toString(System.currentTimeMillis(), 36);
    private final long lastChange;
    private final long lastAudit;
    private final Crowd crowd;

    PeopleAtWork(Ground ground) throws IOException, BenchException, SQLException {
        this.ground = ground;
        Database database = ground.database();
        this.lastChange = database.number("select coalesce(max(seq), 0) from change_log");
        this.lastAudit = database.number("select coalesce(max(seq), 0) from audit_event");
        List<String> schools =
                database.list(
                        "select id::text from school where unit_code = '450103'"
                                + " and status = 'OPERATING' and independent and not exists"
                                + " (select 1 from proposal p where p.subject_id = school.id"
                                + " and p.status = 'PROPOSED') order by id limit "
                                + SCHOOLS,
                        row -> row.getString(1));
        if (schools.size() < SCHOOLS) {
            throw new BenchException("青秀区正在办学的学校不足 " + SCHOOLS + " 所，请先加载城市数据。");
        }
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i < LOOKING; i++) {
            actors.add(new LookingUp(client(actors.size(), false), paths(schools)));
        }
        for (int i = 0; i < CORRECTING; i++) {
            actors.add(correct(actors.size(), schools.get(i)));
        }
        for (int i = 0; i < PROPOSING; i++) {
            Proposing p =
                    new Proposing(
                            name + "-" + i,
                            client(actors.size(), true),
                            journal,
                            schools.get(CORRECTING + i));
            proposing.add(p);
            actors.add(p);
        }
        this.crowd = new Crowd(actors);
    }

    private Client client(int number, boolean county) {
        return new Client(
                number,
                ground.parts().bases(),
                number,
                county ? ground.county() : ground.bureau(),
                answers);
    }

    private Correcting correct(int number, String school) throws BenchException {
        Reply now =
                ground.quiet(0, ground.bureau()).ask(Ask.get(SchoolData.SCHOOLS + "/" + school));
        if (!now.ok()) {
            throw new BenchException("读取学校时返回 " + now.kind() + "。");
        }
        before.put(school, now.body().path("version").asInt());
        Correcting one = Correcting.school(number, client(number, false), journal, now);
        correcting.add(one);
        return one;
    }

    private static List<String> paths(List<String> schools) {
        List<String> paths = new ArrayList<>();
        for (String id : schools) {
            paths.add(SchoolData.SCHOOLS + "/" + id);
            paths.add(SchoolData.SCHOOLS + "?county=450103&type=211&sort=name&limit=20");
        }
        return paths;
    }

    /** Whether this caller's writes carry an Idempotency-Key. */
    static boolean sendsKeys(int client) {
        return client >= LOOKING + CORRECTING;
    }

    void start() {
        crowd.start();
    }

    Answers answers() {
        return answers;
    }

    /**
     * Ends the load and compares what everybody was told with what the database holds.
     *
     * @param began when the load began, for the raw output
     */
    List<Figure> finish(long began) throws IOException, BenchException, SQLException {
        ground.console().say("不再开始新的办理，等待未决的办理有结果");
        long unsettled = crowd.finish();
        JournalCheck.Result check = JournalCheck.compare(journal, held());
        String complaints = crowd.complaints();
        ground.results().write("journal.txt", check.text() + complaints);
        ground.results().write("answers.txt", answers.byKind() + "\n" + answers.bySecond(began));
        ground.console().print(answers.byKind());
        int repeats = proposing.stream().mapToInt(Proposing::repeats).sum();
        double inFlight =
                proposing.stream().mapToDouble(Proposing::longestInFlight).max().orElse(0);
        ground.console()
                .say(
                        String.format(
                                "已答复的写入 %,d 次；用同一 Idempotency-Key 重发 %d 次；"
                                        + "被杀进程占用的 Idempotency-Key 最长 %.1f 秒后可再用",
                                journal.acknowledged(), repeats, inFlight));
        List<Figure> figures = new ArrayList<>();
        figures.add(
                Figure.exactly(
                        "已答复却不在数据库的写入（共 " + journal.acknowledged() + " 次）",
                        0,
                        check.lost().size()));
        figures.add(Figure.exactly("办理了两次的写入（重发 " + repeats + " 次）", 0, check.doubled().size()));
        figures.add(Figure.exactly("数据库中无人认领的写入", 0, check.unexplained().size()));
        figures.add(Figure.exactly("150 秒后仍无结果的办理", 0, unsettled));
        figures.add(Figure.exactly("客户端看到的其它矛盾", 0, complaints.lines().count()));
        return figures;
    }

    private JournalCheck.Held held() throws SQLException {
        Database database = ground.database();
        String ids = "{" + String.join(",", before.keySet()) + "}";
        Map<JournalCheck.Version, Integer> changes = new HashMap<>();
        database.list(
                CHANGES,
                row ->
                        changes.put(
                                new JournalCheck.Version(row.getString(1), row.getInt(2)),
                                row.getInt(3)),
                ids,
                lastChange);
        List<JournalCheck.School> schools =
                database.list(
                        OF_SCHOOLS,
                        row ->
                                new JournalCheck.School(
                                        row.getString(1), row.getInt(2), row.getString(3)),
                        ids);
        return new JournalCheck.Held(
                Map.copyOf(before),
                schools,
                changes,
                counts(AUDIT_LINES, lastAudit),
                counts(RECORDS, name, name));
    }

    private Map<String, Integer> counts(String sql, Object... values) throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        ground.database().list(sql, row -> counts.put(row.getString(1), row.getInt(2)), values);
        return counts;
    }
}
