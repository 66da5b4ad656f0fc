package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The plans by which the API's statements really ran, with what they read: PostgreSQL writes them
 * into its log (auto_explain) for the API's role alone. Values stand in them: for a city that is
 * made up.
 */
final class ReadPlans implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ON =
            List.of(
                    "session_preload_libraries = 'auto_explain'",
                    "auto_explain.log_min_duration = 0",
                    "auto_explain.log_analyze = on",
                    "auto_explain.log_buffers = on",
                    "auto_explain.log_timing = off",
                    "auto_explain.log_format = 'json'",
                    "auto_explain.log_parameter_max_length = 0");
    private static final Set<String> SCANS =
            Set.of("Seq Scan", "Index Scan", "Index Only Scan", "Bitmap Heap Scan");

    private final Database database;
    private final String role;
    private final Path log;
    private long from;

    /**
     * @param role of the API
     * @param log of the server
     */
    ReadPlans(Database database, String role, Path log) throws SQLException {
        this.database = database;
        this.role = role;
        this.log = log;
        List<String> statements = new ArrayList<>();
        ON.forEach(setting -> statements.add("alter role " + role + " set " + setting));
        execute(statements);
    }

    /** What one statement has read and given back. */
    record Read(String text, double rows, double returned, long blocks) {
        double each() {
            return rows / Math.max(1, returned);
        }
    }

    /** What is written from now on belongs to the next request. */
    void begin() throws IOException {
        from = Files.size(log);
    }

    /** The statements since that have an end of their own, like lists. */
    List<Read> limited() throws IOException, BenchException {
        List<Read> all = new ArrayList<>();
        for (JsonNode plan : plans()) {
            JsonNode root = plan.path("Plan");
            if (contains(root, "Limit")) {
                all.add(
                        new Read(
                                plan.path("Query Text").asText(),
                                read(root),
                                root.path("Actual Rows").asDouble(),
                                root.path("Shared Hit Blocks").asLong()
                                        + root.path("Shared Read Blocks").asLong()));
            }
        }
        return all;
    }

    private List<JsonNode> plans() throws IOException, BenchException {
        byte[] bytes;
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            bytes = new byte[Math.toIntExact(file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
        }
        List<JsonNode> plans = new ArrayList<>();
        StringBuilder plan = new StringBuilder();
        boolean inPlan = false;
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
            inPlan = inPlan && line.startsWith("\t");
            if (inPlan) {
                plan.append(line);
            } else if (!plan.isEmpty()) {
                plans.add(JSON.readTree(plan.toString()));
                plan.setLength(0);
            }
            inPlan |= line.endsWith("  plan:");
        }
        if (!plan.isEmpty()) {
            plans.add(JSON.readTree(plan.toString()));
        }
        if (plans.isEmpty()) {
            throw new BenchException("数据库日志中没有执行计划：" + log);
        }
        return plans;
    }

    private static boolean contains(JsonNode node, String type) {
        if (node.path("Node Type").asText().equals(type)) {
            return true;
        }
        for (JsonNode child : node.path("Plans")) {
            if (contains(child, type)) {
                return true;
            }
        }
        return false;
    }

    private static double read(JsonNode node) {
        double rows = 0;
        if (SCANS.contains(node.path("Node Type").asText())) {
            double each =
                    node.path("Actual Rows").asDouble()
                            + node.path("Rows Removed by Filter").asDouble()
                            + node.path("Rows Removed by Index Recheck").asDouble();
            rows = each * node.path("Actual Loops").asDouble();
        }
        for (JsonNode child : node.path("Plans")) {
            rows += read(child);
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        execute(List.of("alter role " + role + " reset all"));
    }

    /** Sessions that are open keep their settings; the pool makes new ones. */
    private void execute(List<String> statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename = '"
                            + role
                            + "'");
        }
    }
}
