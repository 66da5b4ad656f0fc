package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.product.RunFile;
import cn.tongxin.bench.product.Tokens;
import cn.tongxin.bench.report.Figure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Tables of pupils sent in by the demo account of a school, and what their jobs tell. */
final class Imports {
    static final String ROLE = "school-admin";

    private static final String JOBS = "/api/v1/jobs/";
    private static final double MOST_SECONDS = 900;
    private static final long POLL_MILLIS = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final Client client;
    private final Tokens tokens;
    private final Database database;
    private final String school;

    /**
     * @param tokens of the demo account with {@link #ROLE}
     */
    Imports(URI base, RunFile run, Tokens tokens) throws BenchException, SQLException {
        this.base = base;
        this.client = new Client(0, List.of(base), 0, tokens, new Answers());
        this.tokens = tokens;
        this.database = new Database(run.database());
        this.school =
                database.text(
                        "select g.school_id::text from role_grant g join account a on a.id ="
                                + " g.account_id where a.username = ? and g.role = ? limit 1",
                        run.account(ROLE).username(),
                        ROLE);
    }

    /** What is looked at between two questions. */
    @FunctionalInterface
    interface Meanwhile {
        void look() throws SQLException;
    }

    /** Takes a table over: each row by itself, or all together or none. */
    JsonNode start(String file, boolean together) throws IOException, BenchException {
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
                        together);
        return body(client.ask(Ask.post("/api/v1/imports", JSON.writeValueAsString(request))));
    }

    /** The id of the file that now holds the table. */
    String upload(PupilTable table) throws IOException, BenchException {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve("/api/v1/files?purpose=imports"))
                        .timeout(Client.TIMEOUT)
                        .header("Authorization", "Bearer " + tokens.get())
                        .header("Accept", "application/json")
                        .header("Content-Type", "text/csv")
                        .header("File-Name", "bench.csv")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(table.bytes()))
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

    JsonNode job(String id) throws BenchException {
        return body(client.ask(Ask.get(JOBS + id)));
    }

    static boolean isOpen(JsonNode job) {
        return !job.hasNonNull("endedAt");
    }

    /** Asks until that holds or the job has ended; the API may be away for some time. */
    JsonNode until(String id, Predicate<JsonNode> holds, Meanwhile meanwhile)
            throws BenchException, SQLException {
        long began = System.nanoTime();
        while ((System.nanoTime() - began) / 1e9 < MOST_SECONDS) {
            Reply now = client.ask(Ask.get(JOBS + id));
            if (now.ok() && (holds.test(now.body()) || !isOpen(now.body()))) {
                return now.body();
            }
            meanwhile.look();
            Actor.pause(POLL_MILLIS);
        }
        throw new BenchException("导入没有按时结束。");
    }

    void cancel(String id) throws BenchException {
        Reply seen = client.ask(Ask.get(JOBS + id));
        body(client.ask(Ask.post(JOBS + id + "/cancel", null).with("If-Match", seen.etag())));
    }

    /** Numbers of the rows that the job calls wrong. */
    SortedSet<Integer> told(String id) throws SQLException {
        return new TreeSet<>(
                database.list(
                        "select subject::integer from job_line where job_id = ?::uuid"
                                + " and level = 'ERROR'",
                        row -> row.getInt(1),
                        id));
    }

    /** In how many different ways it says why. */
    long kinds(String id) throws SQLException {
        return database.number(
                "select count(distinct message) from job_line where job_id = ?::uuid"
                        + " and level = 'ERROR'",
                id);
    }

    /** Whether the rows that were made wrong are named, and no other, each with its reason. */
    List<Figure> named(String of, PupilTable table, JsonNode job) throws SQLException {
        String id = job.path("id").asText();
        SortedSet<Integer> wrong = table.wrongRows(table.rows());
        return List.of(
                Figure.exactly(of + "：有误的行", wrong.size(), job.path("failed").asLong()),
                Figure.exactly(of + "：行号多报、漏报的有误行", 0, PupilTable.differing(wrong, told(id))),
                Figure.atLeast(of + "：不同的原因", PupilTable.WAYS, kinds(id), " 种", true));
    }

    private static JsonNode body(Reply reply) throws BenchException {
        if (!reply.ok()) {
            throw new BenchException("导入时返回 " + reply.kind() + "。");
        }
        return reply.body();
    }
}
