package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.command.Session;
import cn.tongxin.bench.load.Latencies;
import cn.tongxin.bench.product.RunFile;
import cn.tongxin.bench.product.Tokens;
import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.report.Results;
import cn.tongxin.bench.report.Table;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long one person waits who looks for pupils or reads them, one request after the other, in a
 * city of any size: fragments of every length as each role that looks for them, one pupil, the
 * roster of a class, one's own children, and a list page after page.
 *
 * <p>Roles that see pupils masked have so many searches a day: they are forgotten between requests.
 */
public final class PupilTimes {
    private static final int ASKED = 400;
    private static final int WARM_UP = 200;
    private static final int WITHIN_A_DAY = 100;
    private static final double BOUND_MILLIS = 60;
    private static final int DEEP_PAGE = 10_000;
    private static final int PAGE_ROWS = 20;
    private static final int PAGES_TIMED = 200;
    private static final double MOST_DEEPER = 1.2;
    private static final double MEDIAN = 50;
    private static final double WORST = 99;
    private static final String STUDENTS = "/api/v1/students";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> ROLES = roles();
    private static final Map<String, String> FRAGMENTS = fragments();

    private static final String SCHOOL =
            "(select g.school_id from role_grant g join account a on a.id = g.account_id"
                    + " where a.username = ? and g.role = 'school-admin' limit 1)";

    private final Session session;
    private final Database database;
    private final Table table = new Table("请求", "次数", "p50 ms", "p99 ms", "最长 ms");
    private final List<Figure> figures = new ArrayList<>();

    private PupilTimes(Session session) throws BenchException {
        this.session = session;
        this.database = new Database(session.product().run().database());
    }

    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put("bureau-admin", "全市");
        roles.put("county-admin", "一个县区");
        roles.put("school-admin", "一所学校");
        return roles;
    }

    /** Parts of names as they are spread over the city; {@code p} is a pupil. */
    private static Map<String, String> fragments() {
        Map<String, String> fragments = new LinkedHashMap<>();
        for (int length = 1; length <= 4; length++) {
            fragments.put(
                    "姓名 " + length + " 字",
                    part("p.name", "greatest(length(p.name) - " + length + ", 0)", length));
        }
        fragments.put("首字母 2 个", part("p.name_initials", "0", 2));
        fragments.put("首字母 3 个", part("p.name_initials", "0", 3));
        fragments.put("拼音 4 个字母", part("p.name_pinyin", "0", 4));
        fragments.put("拼音 8 个字母", part("p.name_pinyin", "0", 8));
        return fragments;
    }

    private static String part(String column, String last, int length) {
        return "select substr(%s, 1 + floor(random() * (%s + 1))::int, %d)"
                        .formatted(column, last, length)
                + " from student p tablesample bernoulli (5) where length("
                + column
                + ") >= "
                + length
                + " order by random() limit "
                + ASKED;
    }

    public static List<Figure> run(Session session, Results results)
            throws IOException, BenchException, SQLException {
        PupilTimes times = new PupilTimes(session);
        for (Map.Entry<String, String> role : ROLES.entrySet()) {
            times.as(role.getKey(), client -> times.search(client, role.getValue()));
        }
        times.as("school-admin", times::ofASchool);
        times.as(
                "guardian",
                client -> times.time(client, "我的孩子", i -> Ask.get(STUDENTS + "?limit=20")));
        times.as("bureau-admin", times::pages);
        results.write("pupils.txt", times.table.toString());
        session.console().print(times.table.toString());
        return times.figures;
    }

    /** What is asked under one role. */
    @FunctionalInterface
    private interface Asking {
        void with(Client client) throws IOException, BenchException, SQLException;
    }

    private void as(String role, Asking asking) throws IOException, BenchException, SQLException {
        RunFile run = session.product().run();
        try (Tokens tokens = Tokens.of(run, run.account(role))) {
            URI base = URI.create("http://127.0.0.1:" + run.api().getPort());
            asking.with(new Client(0, List.of(base), 0, tokens, new Answers()));
        }
    }

    private void search(Client client, String where)
            throws IOException, BenchException, SQLException {
        for (Map.Entry<String, String> kind : FRAGMENTS.entrySet()) {
            List<String> bodies = new ArrayList<>();
            for (String text : database.list(kind.getValue(), row -> row.getString(1))) {
                bodies.add(JSON.writeValueAsString(Map.of("text", text)));
            }
            String name = "查找（" + where + "）" + kind.getKey();
            Latencies took =
                    time(
                            client,
                            name,
                            i -> Ask.post(STUDENTS + "/search", bodies.get(i % bodies.size())));
            figures.add(
                    Figure.atMost(
                            name + " p99",
                            BOUND_MILLIS,
                            took.percentileMillis(WORST),
                            " ms",
                            true));
        }
    }

    private void ofASchool(Client client) throws IOException, BenchException, SQLException {
        String username = session.product().run().account("school-admin").username();
        List<String> pupils =
                database.list(
                        "select id from student where status = 'ENROLLED' and school_id = "
                                + SCHOOL
                                + " order by id limit 400",
                        row -> row.getString(1),
                        username);
        time(client, "一名学生", i -> Ask.get(STUDENTS + "/" + pupils.get(i % pupils.size())));
        List<String> classes =
                database.list(
                        "select id from class_group where status = 'ACTIVE' and school_id = "
                                + SCHOOL
                                + " order by id",
                        row -> row.getString(1),
                        username);
        time(
                client,
                "一个班的花名册",
                i -> Ask.get("/api/v1/class-rosters/" + classes.get(i % classes.size())));
    }

    private void pages(Client client) throws IOException, BenchException, SQLException {
        String first = STUDENTS + "?sort=name&limit=" + PAGE_ROWS;
        String path = first;
        for (int page = 1; page < DEEP_PAGE; page++) {
            JsonNode answer = client.ask(Ask.get(path)).body();
            if (!answer.hasNonNull("nextCursor")) {
                throw new BenchException("列表只有 " + page + " 页，请先按更大的比例加载城市。");
            }
            path = first + "&cursor=" + answer.path("nextCursor").asText();
        }
        String deep = path;
        Latencies[] took = {new Latencies(), new Latencies()};
        for (int i = 0; i < PAGES_TIMED; i++) {
            for (int which = 0; which < 2; which++) {
                took[which].add(nanos(client, Ask.get(which == 0 ? first : deep)));
            }
        }
        row("列表第 1 页", took[0]);
        row("列表第 " + DEEP_PAGE + " 页", took[1]);
        figures.add(
                Figure.atMost(
                        "第 " + DEEP_PAGE + " 页与第 1 页之比（p50）",
                        MOST_DEEPER,
                        took[1].percentileMillis(MEDIAN) / took[0].percentileMillis(MEDIAN),
                        "",
                        true));
    }

    /** The request of a turn. */
    @FunctionalInterface
    private interface Turn {
        Ask of(int i);
    }

    private Latencies time(Client client, String name, Turn turn)
            throws BenchException, SQLException {
        Latencies took = new Latencies();
        for (int i = -WARM_UP; i < ASKED; i++) {
            if (i % WITHIN_A_DAY == 0) {
                database.update("delete from daily_use");
            }
            long nanos = nanos(client, turn.of(Math.floorMod(i, ASKED)));
            if (i >= 0) {
                took.add(nanos);
            }
        }
        row(name, took);
        return took;
    }

    private void row(String name, Latencies took) {
        table.row(
                name,
                String.valueOf(took.count()),
                Figure.number(took.percentileMillis(MEDIAN)),
                Figure.number(took.percentileMillis(WORST)),
                Figure.number(took.percentileMillis(100)));
        session.console().say(name + "：p99 " + Figure.number(took.percentileMillis(WORST)) + " ms");
    }

    private static long nanos(Client client, Ask ask) throws BenchException {
        long began = System.nanoTime();
        Reply reply = client.ask(ask);
        long took = System.nanoTime() - began;
        if (!reply.ok()) {
            throw new BenchException(ask.path() + " 返回 " + reply.kind() + "。");
        }
        return took;
    }
}
