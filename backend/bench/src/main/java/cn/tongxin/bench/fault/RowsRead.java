package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.command.Session;
import cn.tongxin.bench.fault.ReadPlans.Read;
import cn.tongxin.bench.product.RunFile;
import cn.tongxin.bench.product.Tokens;
import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.report.Results;
import cn.tongxin.bench.report.Table;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many rows the database reads for each one that a list or a search gives back: what grows with
 * the city and not with the page shows here, on a busy machine as on a quiet one.
 */
public final class RowsRead {
    private static final double MOST_FOR_ONE = 20;
    private static final String API_ROLE = "tongxin_api";

    /** More than the API's pool holds. */
    private static final int CLOSED = 50;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OFFICERS = List.of("bureau-admin", "county-admin");
    private static final String SCHOOL = "school-admin";

    /** Lists of people, by what people ask them for; {school} and the like are filled in. */
    private static final List<String> LISTS =
            List.of(
                    "students?sort=name",
                    "students?sort=-updatedAt",
                    "students?status=SUSPENDED",
                    "students?surname=李",
                    "students?sex=1&sort=name",
                    "students?placed=false",
                    "students?school={school}&sort=name",
                    "students?managingUnit={unit}&sort=name",
                    "students?classGroup={class}",
                    "enrolments?sort=-updatedAt",
                    "enrolments?status=SUSPENDED",
                    "enrolments?school={school}",
                    "enrolments?student={student}",
                    "guardian-links?status=CLAIMED",
                    "guardian-links?status=VERIFIED",
                    "guardian-links?role=ENTRUSTED",
                    "guardian-links?student={student}",
                    "guardian-links?school={school}",
                    "guardians?sort=-updatedAt",
                    "guardians?surname=李",
                    "care-arrangements?status=ACTIVE",
                    "care-arrangements?status=ENDED",
                    "care-arrangements?student={student}",
                    "transfers?status=OFFERED",
                    "student-duplicates?status=OPEN",
                    "staff?sort=name",
                    "staff?surname=李&subject=MATH",
                    "classes?school={school}",
                    "classes?withHomeroom=false",
                    "schools?sort=name",
                    "work-items?sort=dueAt");

    private static final List<String> SOUGHT = List.of("李", "小明", "韦小红", "欧阳小红", "lxm", "lixiao");

    private final Session session;
    private final Table table = new Table("角色", "请求", "返回", "读取", "每返回一行", "数据块");
    private final Map<String, Double> worst = new LinkedHashMap<>();

    private RowsRead(Session session) {
        this.session = session;
    }

    public static List<Figure> run(Session session, Results results)
            throws IOException, BenchException, SQLException {
        RowsRead bench = new RowsRead(session);
        Path data =
                session.settings().runJson() == null
                        ? session.settings().data()
                        : session.settings().runJson().getParent();
        Database database = new Database(session.product().run().database());
        try (ReadPlans plans =
                new ReadPlans(database, API_ROLE, data.resolve("log").resolve("postgresql.log"))) {
            List<String> roles = new ArrayList<>(OFFICERS);
            roles.add(SCHOOL);
            for (String role : roles) {
                bench.as(role, plans, database);
            }
        }
        results.write("rows-read.txt", bench.table.toString());
        session.console().print(bench.table.toString());
        List<Figure> figures = new ArrayList<>();
        bench.worst.forEach(
                (role, each) ->
                        figures.add(
                                Figure.atMost(
                                        role + "：每返回一行最多读取", MOST_FOR_ONE, each, " 行", true)));
        return figures;
    }

    private void as(String role, ReadPlans plans, Database database)
            throws IOException, BenchException, SQLException {
        RunFile run = session.product().run();
        Map<String, String> places = places(role, database);
        try (Tokens tokens = Tokens.of(run, run.account(role))) {
            URI base = URI.create("http://127.0.0.1:" + run.api().getPort());
            Client client = new Client(0, List.of(base), 0, tokens, new Answers());
            for (int i = 0; i < CLOSED; i++) {
                // Connections that were closed to be explained are noticed by who gets them.
                client.ask(Ask.get("/api/v1/schools?limit=1"));
            }
            for (String list : LISTS) {
                String path = list;
                for (Map.Entry<String, String> place : places.entrySet()) {
                    path = path.replace("{" + place.getKey() + "}", place.getValue());
                }
                String sent = URI.create("/api/v1/" + path).toASCIIString();
                look(role, list, Ask.get(sent), client, plans);
            }
            for (String text : SOUGHT) {
                database.update("delete from daily_use");
                String body = JSON.writeValueAsString(Map.of("text", text));
                look(role, "查找 " + text, Ask.post("/api/v1/students/search", body), client, plans);
            }
        }
    }

    /** A school with its county, a class and a pupil, all within what the role sees. */
    private Map<String, String> places(String role, Database database)
            throws BenchException, SQLException {
        String username = session.product().run().account(role).username();
        String sql =
                "select s.school_id || ' ' || s.unit_code || ' ' || s.class_id || ' ' || s.id"
                        + " from student s, role_grant g join account a on a.id = g.account_id"
                        + " where a.username = ? and g.role = ? and s.class_id is not null"
                        + " and (g.scope_kind = 'CITY' or g.unit_code = s.unit_code"
                        + " or g.school_id = s.school_id) limit 1";
        String[] parts = database.text(sql, username, role).split(" ");
        return Map.of("school", parts[0], "unit", parts[1], "class", parts[2], "student", parts[3]);
    }

    private void look(String role, String name, Ask ask, Client client, ReadPlans plans)
            throws IOException, BenchException {
        // The first one learns what the caller may do, and plans anew.
        client.ask(ask);
        plans.begin();
        Reply reply = client.ask(ask);
        if (reply.status() == 403) {
            return;
        }
        if (reply.status() == 503) {
            // Stopped by statement_timeout: it has read too much to say how much.
            worst.put(role, Double.POSITIVE_INFINITY);
            table.row(role, name, "503", "∞", "∞", "—");
            return;
        }
        if (!reply.ok()) {
            throw new BenchException(ask.path() + " 返回 " + reply.kind() + "。");
        }
        Read main =
                plans.limited().stream().max(Comparator.comparingDouble(Read::rows)).orElse(null);
        if (main == null) {
            table.row(role, name, "—", "—", "—", "—");
            return;
        }
        worst.merge(role, main.each(), Math::max);
        table.row(
                role,
                name,
                Figure.number(main.returned()),
                Figure.number(main.rows()),
                Figure.number(main.each()),
                String.valueOf(main.blocks()));
    }
}
