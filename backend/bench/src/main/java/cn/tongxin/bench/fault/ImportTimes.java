package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.command.Session;
import cn.tongxin.bench.product.JdkTools;
import cn.tongxin.bench.product.RunFile;
import cn.tongxin.bench.product.Tokens;
import cn.tongxin.bench.report.Figure;
import cn.tongxin.bench.report.Results;
import cn.tongxin.bench.report.Table;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Two tables of very many pupils, without and with a guardian each, one row in a hundred wrong in
 * one of twenty ways: whether each wrong one is named and every right one comes, how fast, and what
 * is alive in the heap meanwhile. The pupils stay: for a city that is thrown away.
 */
public final class ImportTimes {
    private static final int ROWS = 100_000;
    private static final int ONE_WRONG_IN = 100;
    private static final double LEAST_PER_SECOND = 3_000;
    private static final double MOST_HEAP_MB = 64;
    private static final long POLL_MILLIS = 10_000;
    private static final double MEGABYTE = 1024.0 * 1024;
    private static final String ROLE = "school-admin";
    private static final String HEAD =
            "姓名,性别,出生日期,证件类型,证件号码,学籍号,民族,户籍区划代码,现住址,入学年月,年级,班级,"
                    + "监护人1姓名,监护人1关系,监护人1手机号,监护人1是否法定监护人";
    private static final int COLUMNS = HEAD.split(",").length;

    /** Column and what stands there instead: twenty ways to be wrong. */
    private static final List<Map.Entry<Integer, String>> WRONG =
            List.of(
                    Map.entry(0, ""),
                    Map.entry(0, "李"),
                    Map.entry(0, "李=1"),
                    Map.entry(1, "人"),
                    Map.entry(1, ""),
                    Map.entry(2, "去年"),
                    Map.entry(2, "2018-02-30"),
                    Map.entry(2, "2099-01-01"),
                    Map.entry(3, "学生证"),
                    Map.entry(4, "450100201803050000"),
                    Map.entry(5, "G12"),
                    Map.entry(6, "火星族"),
                    Map.entry(7, "45"),
                    Map.entry(8, "=1+1"),
                    Map.entry(9, "201501"),
                    Map.entry(9, ""),
                    Map.entry(11, "99"),
                    Map.entry(12, "李"),
                    Map.entry(13, "邻居"),
                    Map.entry(14, "1380"));

    private static final int RUN = (int) (System.currentTimeMillis() / 1000 % 20_000);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Session session;
    private final Client client;
    private final Tokens tokens;
    private final Database database;
    private final JdkTools jdk = new JdkTools();
    private final Table table = new Table("表格", "行", "有误", "原因种类", "导入", "秒", "行/秒", "存活堆增加 MB");

    private ImportTimes(Session session, Client client, Tokens tokens) throws BenchException {
        this.session = session;
        this.client = client;
        this.tokens = tokens;
        this.database = new Database(session.product().run().database());
    }

    public static List<Figure> run(Session session, Results results)
            throws IOException, BenchException, SQLException {
        RunFile run = session.product().run();
        try (Tokens tokens = Tokens.of(run, run.account(ROLE))) {
            URI base = URI.create("http://127.0.0.1:" + run.api().getPort());
            Client client = new Client(0, List.of(base), 0, tokens, new Answers());
            return new ImportTimes(session, client, tokens).measure(base, results);
        }
    }

    private List<Figure> measure(URI base, Results results)
            throws IOException, BenchException, SQLException {
        List<Figure> figures = new ArrayList<>(one(base, false));
        figures.addAll(one(base, true));
        results.write("imports.txt", table.toString());
        session.console().print(table.toString());
        return figures;
    }

    private List<Figure> one(URI base, boolean guardians)
            throws IOException, BenchException, SQLException {
        String of = guardians ? "学生和监护人" : "学生";
        String school = school();
        String file = upload(base, table(guardians));
        long before = database.number("select count(*) from student");
        long pid = session.product().api().pid();
        long heapBefore = jdk.liveHeapBytes(pid);
        long began = System.nanoTime();
        JsonNode job = start(file, school);
        long most = 0;
        while (List.of("QUEUED", "RUNNING").contains(job.path("status").asText())) {
            pause();
            job = body(client.ask(Ask.get("/api/v1/jobs/" + job.path("id").asText())));
            most = Math.max(most, jdk.liveHeapBytes(pid));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        long come = database.number("select count(*) from student") - before;
        long kinds =
                database.number(
                        "select count(distinct message) from job_line where job_id = ?::uuid",
                        job.path("id").asText());
        double heap = Math.max(0, most - heapBefore) / MEGABYTE;
        table.row(
                of,
                String.valueOf(ROWS),
                job.path("failed").asText(),
                String.valueOf(kinds),
                String.valueOf(come),
                Figure.number(seconds),
                Figure.number(ROWS / seconds),
                Figure.number(heap));
        int wrong = ROWS / ONE_WRONG_IN;
        return List.of(
                Figure.exactly(of + "：有误的行", wrong, job.path("failed").asLong()),
                Figure.exactly(of + "：导入的学生", ROWS - wrong, come),
                Figure.atLeast(of + "：每秒行数", LEAST_PER_SECOND, ROWS / seconds, "", true),
                Figure.atMost(of + "：存活堆增加", MOST_HEAP_MB, heap, " MB", true));
    }

    private String school() throws BenchException, SQLException {
        return database.text(
                "select g.school_id::text from role_grant g join account a on a.id ="
                        + " g.account_id where a.username = ? and g.role = ? limit 1",
                session.product().run().account(ROLE).username(),
                ROLE);
    }

    private JsonNode start(String file, String school) throws IOException, BenchException {
        Map<String, Object> request =
                Map.of(
                        "resource",
                        "students",
                        "file",
                        file,
                        "school",
                        school,
                        "mode",
                        "WRITE",
                        "together",
                        false);
        return body(client.ask(Ask.post("/api/v1/imports", JSON.writeValueAsString(request))));
    }

    /** Everybody made up: a name of four characters and a phone of a block nobody has. */
    private static byte[] table(boolean guardians) {
        StringBuilder table = new StringBuilder(HEAD).append('\n');
        int kind = 0;
        for (int i = 0; i < ROWS; i++) {
            List<String> cells =
                    new ArrayList<>(
                            List.of(
                                    (guardians ? "测" : "试") + name(i),
                                    i % 2 == 0 ? "男" : "女",
                                    "2018-%02d-%02d".formatted(1 + i % 12, 1 + i % 28),
                                    "",
                                    "",
                                    "",
                                    "壮族",
                                    "450103",
                                    "示例路 " + i % 900 + " 号",
                                    "202509",
                                    "",
                                    "",
                                    guardians ? "父" + name(i) : "",
                                    guardians ? "父亲" : "",
                                    guardians ? "199%08d".formatted(i) : "",
                                    guardians ? "是" : ""));
            if (i % ONE_WRONG_IN == ONE_WRONG_IN / 2) {
                Map.Entry<Integer, String> wrong = WRONG.get(kind++ % WRONG.size());
                cells.set(wrong.getKey(), wrong.getValue());
            }
            if (cells.size() != COLUMNS) {
                throw new IllegalStateException("columns and cells differ");
            }
            table.append(String.join(",", cells)).append('\n');
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Other names at each run: those of the run before are in the city. */
    private static String name(int i) {
        return ""
                + (char) ('一' + RUN)
                + (char) ('一' + i % 100)
                + (char) ('丁' + i / 100 % 100)
                + (char) ('东' + i / 10_000);
    }

    private String upload(URI base, byte[] table) throws IOException, BenchException {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve("/api/v1/files?purpose=imports"))
                        .timeout(Client.TIMEOUT)
                        .header("Authorization", "Bearer " + tokens.get())
                        .header("Accept", "application/json")
                        .header("Content-Type", "text/csv")
                        .header("File-Name", "bench.csv")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(table))
                        .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new BenchException("上传返回 " + answer.statusCode() + "：" + answer.body());
            }
            return JSON.readTree(answer.body()).path("id").asText();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("上传时被中断。");
        }
    }

    private static void pause() throws BenchException {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("等待导入时被中断。");
        }
    }

    private static JsonNode body(Reply reply) throws BenchException {
        if (!reply.ok()) {
            throw new BenchException("导入时返回 " + reply.kind() + "。");
        }
        return reply.body();
    }
}
