// 协作单位按共享协议保持一份副本，存在一个 SQLite 文件里：第一次全量读取，以后只读变更，每次读完与平台核对。
// 任何时候被关掉都可以再运行，从断处接着读，不漏不重。JDK 17 或更高版本，另需 SQLite 的 JDBC 驱动。
// 环境变量：TONGXIN_API 接口地址，TONGXIN_CLIENT_ID 和 TONGXIN_CLIENT_SECRET 服务账号及其密钥，
//   TONGXIN_AGREEMENT 协议的内部编号，TONGXIN_TARGET 副本文件；可选：TONGXIN_EVERY 每隔几秒读一次
//   （默认 0：读一次就结束），TONGXIN_PARTS 全量读取时分几部分同时读（默认 1，最多 16）。
// 运行：java -Dfile.encoding=UTF-8 -cp sqlite-jdbc.jar PartnerPuller.java
//   加 --count 只显示副本的行数和指纹（每行“编号 版本号”加换行，按编号排列，连接后的 SHA-256），供双方比较。
// 副本：row(id, version, data) 各行，data 是 JSON；merged(id, into_id) 已并入哪条记录；其余各表记着读到哪里。
// 退出码：0 核对一致，1 核对不一致，2 请求被拒绝、内容有误或设置有误，3 协议已到期、终止或没有答复。
import java.io.*;
import java.math.BigDecimal;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.Supplier;
import java.util.regex.*;
import java.util.zip.GZIPInputStream;

public class PartnerPuller {
    static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    static final String API = setting("TONGXIN_API", "http://localhost:8080");
    static final int AGAIN = -1; // 不是退出码：须重新全量读取

    private final String agreement = setting("TONGXIN_AGREEMENT", "");
    private final Copy copy;
    private String token;
    private volatile long renewAt;

    PartnerPuller(Copy copy) {
        this.copy = copy;
    }

    public static void main(String[] args) throws Exception {
        int code;
        try (Copy copy = new Copy(setting("TONGXIN_TARGET", "tongxin.db"))) {
            boolean count = args.length > 0 && args[0].equals("--count");
            code = count ? copy.count() : new PartnerPuller(copy).run(Long.parseLong(setting("TONGXIN_EVERY", "0")));
        } catch (Stop stop) {
            ERR.println(stop.getMessage());
            code = stop.code == AGAIN ? 2 : stop.code;
        }
        System.exit(code);
    }

    private int run(long every) throws Exception {
        if (!agreement.equals(Objects.requireNonNullElse(copy.state("agreement"), agreement))) {
            throw new Stop(2, "这个文件是另一份协议的副本，请换一个文件。");
        }
        copy.write(() -> copy.set("agreement", agreement));
        // 对账单空了，是上次的核对平台已收下、这边没来得及记
        if (manifest().isEmpty()) {
            copy.write(copy::settle);
        }
        boolean matches = pass();
        while (every > 0) {
            Thread.sleep(1000 * every);
            matches = pass();
        }
        return matches ? 0 : 1;
    }

    /** 读到没有更多变更为止，并核对；须重新全量读取的（平台从备份恢复过、核对不一致等）照办。 */
    private boolean pass() throws Exception {
        for (int restarted = 0; ; restarted++) {
            try {
                if (copy.state("cursor") == null) {
                    readAll();
                }
                boolean matches = follow();
                if (matches || restarted == 2) {
                    String place = copy.state("cursor").replaceFirst("(.{16}).*", "$1…");
                    String rows = copy.first("select count(*) from row");
                    OUT.println("副本 " + rows + " 行，读到 " + place + "，核对" + (matches ? "一致" : "不一致"));
                    return matches;
                }
            } catch (Stop stop) {
                if (stop.code != AGAIN || restarted == 2) {
                    throw stop;
                }
                ERR.println(stop.getMessage());
            }
            ERR.println("现在重新全量读取。");
            copy.write(() -> copy.run("delete from state where name in ('cursor', 'changesCursor')"));
        }
    }

    /** 全量读取：先记下此刻的变更位置和各部分；读完各部分，以后从那个位置读变更。 */
    private void readAll() throws Exception {
        if (copy.state("changesCursor") == null) {
            Map<String, Object> found = get(call("/api/v1/agreements/", encode(agreement)), "agreement");
            String path = "/api/v1/sync/" + get(found, "resource");
            Map<String, Object> plan = call(path + "/parts", query() + "&number=" + setting("TONGXIN_PARTS", "1"));
            List<Map<String, Object>> parts = get(plan, "parts");
            copy.write(() -> {
                // 原有的行从此是旧的一代，这次没有再读到的最后删去
                copy.set("generation", copy.generation() + 1);
                copy.set("changesCursor", get(plan, "changesCursor"));
                copy.run("delete from part");
                for (Map<String, Object> part : parts) {
                    String to = part.get("to") == null ? "" : "&to=" + part.get("to");
                    copy.run("insert into part (path, last) values (?, ?)", path + query() + to, part.get("after"));
                }
            });
        }
        List<Callable<Void>> parts = new ArrayList<>();
        for (String[] part : copy.read("select number, path, last from part")) {
            parts.add(() -> call(() -> part[1] + (part[2] == null ? "" : "&after=" + part[2]), null, in -> rows(part, in)));
        }
        ExecutorService threads = Executors.newCachedThreadPool();
        for (Future<Void> part : threads.invokeAll(parts)) {
            try {
                part.get();
            } catch (ExecutionException e) {
                throw (Exception) e.getCause();
            }
        }
        threads.shutdown();
        // 全量读取取代了以前读过而没有核对的各段（重读过、换过副本文件）：照对账单核对掉，以后从零算起
        for (List<Page> old = manifest(); !old.isEmpty(); old = manifest()) {
            Page last = old.get(old.size() - 1);
            if (!acknowledge(last.cursor(), old.stream().mapToLong(Page::rows).sum(), last.chain())) {
                break;
            }
        }
        copy.write(() -> {
            copy.run("delete from row where generation < ?", copy.generation());
            copy.set("cursor", copy.state("changesCursor"));
            copy.set("changesCursor", null);
            copy.settle();
        });
    }

    /** 一部分：每 1000 行与读到的编号一起写入；没有最后一行的是中断了，由 call 从读到的编号之后接着读。 */
    private Void rows(String[] part, InputStream in) throws Exception {
        String from = part[2];
        List<Map<String, Object>> rows = new ArrayList<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        try {
            for (long read = 0; ; read++) {
                Map<String, Object> row = Json.object(lines.readLine());
                if (row.containsKey("end")) {
                    if (!Map.of("rows", read).equals(row.get("end"))) {
                        part[2] = from;
                        throw new IOException("收到的行数与最后一行所说的不同");
                    }
                    copy.lines(part, rows);
                    copy.write(() -> copy.run("delete from part where number = ?", part[0]));
                    return null;
                }
                rows.add(row);
                part[2] = get(row, "id");
                if (rows.size() == 1000) {
                    copy.lines(part, rows);
                }
            }
        } finally {
            copy.lines(part, rows);
        }
    }

    /** 逐段读变更，校验值相符的才写入；没有更多时核对。返回核对是否一致。 */
    private boolean follow() throws Exception {
        for (boolean more = true; more; ) {
            String place = "&cursor=" + encode(copy.state("cursor")) + "&limit=500";
            Map<String, Object> page = call("/api/v1/changes", query() + place);
            List<Map<String, Object>> items = get(page, "items");
            StringBuilder lines = new StringBuilder();
            for (Map<String, Object> item : items) {
                Object id = Objects.requireNonNullElse(item.get("id"), "-");
                Object version = Objects.requireNonNullElse(item.get("version"), "-");
                lines.append(item.get("op") + " " + id + " " + version + "\n");
            }
            String digest = sha256(lines.toString());
            if (!digest.equals(page.get("digest"))) {
                throw new Stop(2, "这一段变更与校验值不符，没有写入：应为 " + page.get("digest") + "，算得 " + digest);
            }
            if (items.stream().anyMatch(item -> "BASELINE".equals(item.get("op")))) {
                throw new Stop(AGAIN, "平台通知须重新全量读取。");
            }
            copy.page(items, get(page, "nextCursor"), digest);
            more = get(page, "more");
            // 变更很多时隔一阵就核对，对账单不致太长
            if (!more || Integer.parseInt(copy.first("select count(*) from page")) >= 500) {
                long rows = Long.parseLong(copy.first("select coalesce(sum(rows), 0) from page"));
                if (!acknowledge(copy.state("cursor"), rows, copy.chain())) {
                    ERR.println("核对不一致，" + firstDifference());
                    return false;
                }
                copy.write(copy::settle);
            }
        }
        return true;
    }

    private boolean acknowledge(String cursor, long rows, String chain) throws Exception {
        String said = "{\"agreement\":\"%s\",\"cursor\":\"%s\",\"rows\":%d,\"chain\":\"%s\"}";
        String body = said.formatted(agreement, cursor, rows, chain);
        return get(call(() -> "/api/v1/changes/acks", body, Json::read), "matches");
    }

    /** 与对账单逐段比较。 */
    private String firstDifference() throws Exception {
        List<String[]> own = copy.read("select cursor, rows, chain from page order by number");
        List<Page> theirs = manifest();
        for (int i = 0; ; i++) {
            String ours = i < own.size() ? String.join(" ", own.get(i)) : "没有";
            String given = i < theirs.size() ? theirs.get(i).toString() : "没有";
            if (!ours.equals(given) || i == own.size()) {
                return "从第 " + (i + 1) + " 段起不同：副本 " + ours + "，平台 " + given + "。";
            }
        }
    }

    private List<Page> manifest() throws Exception {
        List<Map<String, Object>> pages = get(call("/api/v1/changes/manifest", query()), "pages");
        return pages.stream().map(page -> new Page(get(page, "cursor"), get(page, "rows"), get(page, "chain"))).toList();
    }

    private Map<String, Object> call(String path, String rest) throws Exception {
        return call(() -> path + rest, null, Json::read);
    }

    /** 令牌用到有效期的一半就换；连接不上、系统繁忙、中断的一直重试，间隔逐步加长到 30 秒。 */
    private <T> T call(Supplier<String> path, String body, Reader<T> reader) throws Exception {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
        headers.put("Idempotency-Key", UUID.randomUUID().toString()); // 重发时用同一个，不会重复办理
        boolean renewed = false;
        for (int pause = 1; ; pause = Math.min(30, pause * 2)) {
            String why;
            try {
                headers.put("Authorization", "Bearer " + token());
                HttpURLConnection answer = send(API + path.get(), body, headers);
                int status = answer.getResponseCode();
                try (InputStream in = content(answer)) {
                    if (status == 200) {
                        return reader.read(in);
                    }
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    Map<String, Object> problem = text.startsWith("{") ? Json.object(text) : Map.of("detail", text);
                    Object code = problem.get("code");
                    why = "HTTP " + status + "：" + problem.get("detail") + problem.get("advice");
                    if (status == 401 && !renewed) {
                        renewed = true;
                        renewAt = 0;
                        continue;
                    } else if (status == 429) {
                        String wait = Objects.requireNonNullElse(answer.getHeaderField("Retry-After"), "30");
                        pause = wait.matches("[1-9]\\d{0,5}") ? Integer.parseInt(wait) : 30;
                    } else if (status < 500 && !"IN_FLIGHT".equals(code)) {
                        int exit = "FEED_RESTARTED".equals(code) ? AGAIN : "GRANT_EXPIRED".equals(code) ? 3 : 2;
                        throw new Stop(exit, why);
                    }
                }
            } catch (IOException e) {
                why = "连接中断：" + e.getMessage();
            }
            ERR.println(why + "（" + pause + " 秒后再试）");
            Thread.sleep(1000L * pause);
        }
    }

    private synchronized String token() throws Exception {
        if (System.currentTimeMillis() >= renewAt) {
            String issuer = get(Json.read(content(send(API + "/api/v1/sign-in-settings", null, Map.of()))), "issuer");
            String form = "grant_type=client_credentials"
                    + "&client_id=" + encode(setting("TONGXIN_CLIENT_ID", "partner-demo"))
                    + "&client_secret=" + encode(setting("TONGXIN_CLIENT_SECRET", ""));
            HttpURLConnection answer = send(issuer + "/protocol/openid-connect/token", form, Map.of());
            Map<String, Object> given = Json.read(content(answer));
            if (answer.getResponseCode() / 100 == 4) {
                throw new Stop(2, "换不到令牌：" + given);
            }
            token = get(given, "access_token");
            renewAt = System.currentTimeMillis() + 500 * PartnerPuller.<Long>get(given, "expires_in");
        }
        return token;
    }

    private static HttpURLConnection send(String url, String body, Map<String, String> headers) throws IOException {
        HttpURLConnection request = (HttpURLConnection) new URL(url).openConnection();
        request.setConnectTimeout(10_000);
        request.setReadTimeout(120_000); // 中途没有声息的，也算中断
        request.setInstanceFollowRedirects(false);
        request.setRequestProperty("Accept", "*/*");
        request.setRequestProperty("Accept-Encoding", "gzip");
        headers.forEach(request::setRequestProperty);
        if (body != null) {
            request.setDoOutput(true);
            request.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        return request;
    }

    private static InputStream content(HttpURLConnection answer) throws IOException {
        InputStream in = answer.getResponseCode() < 400 ? answer.getInputStream() : answer.getErrorStream();
        boolean packed = "gzip".equals(answer.getContentEncoding());
        return in == null ? InputStream.nullInputStream() : packed ? new GZIPInputStream(in, 65536) : in;
    }

    /** 一段有内容的变更，及到它为止的校验链。 */
    record Page(String cursor, long rows, String chain) {
        @Override
        public String toString() {
            return cursor + " " + rows + " " + chain;
        }
    }

    interface Reader<T> { T read(InputStream in) throws Exception; }

    interface Work { void run() throws Exception; }

    static final class Stop extends RuntimeException {
        final int code;

        Stop(int code, String message) {
            super(message);
            this.code = code;
        }
    }

    /** 副本文件：内容与读到的位置总在同一个事务里写入。 */
    static final class Copy implements AutoCloseable {
        private final Connection db;
        private final Map<String, PreparedStatement> prepared = new HashMap<>();

        Copy(String file) throws SQLException {
            db = DriverManager.getConnection("jdbc:sqlite:" + file);
            String tables = """
                    pragma journal_mode = wal; pragma busy_timeout = 60000;
                    create table if not exists row (id text primary key, version integer, data text, generation integer);
                    create table if not exists merged (id text primary key, into_id text);
                    create table if not exists state (name text primary key, value text);
                    create table if not exists part (number integer primary key, path text, last text);
                    create table if not exists page (number integer primary key, cursor text, rows integer, chain text)""";
            try (Statement statement = db.createStatement()) {
                for (String sql : tables.split(";")) {
                    statement.execute(sql);
                }
            }
        }

        synchronized void write(Work work) throws Exception {
            db.setAutoCommit(false);
            try {
                work.run();
                db.commit();
            } finally {
                db.rollback(); // 已写成的不受影响
                db.setAutoCommit(true);
            }
        }

        private PreparedStatement sql(String sql, Object... values) throws SQLException {
            PreparedStatement statement = prepared.get(sql);
            if (statement == null) {
                statement = db.prepareStatement(sql);
                prepared.put(sql, statement);
            }
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        }

        void run(String sql, Object... values) throws SQLException {
            sql(sql, values).executeUpdate();
        }

        synchronized List<String[]> read(String sql, Object... values) throws SQLException {
            List<String[]> all = new ArrayList<>();
            try (ResultSet rows = sql(sql, values).executeQuery()) {
                String[] row = new String[rows.getMetaData().getColumnCount()];
                for (; rows.next(); all.add(row.clone())) {
                    for (int i = 0; i < row.length; i++) {
                        row[i] = rows.getString(i + 1);
                    }
                }
            }
            return all;
        }

        String first(String sql, Object... values) throws SQLException {
            List<String[]> found = read(sql, values);
            return found.isEmpty() ? null : found.get(0)[0];
        }

        String state(String name) throws SQLException {
            return first("select value from state where name = ?", name);
        }

        void set(String name, Object value) throws SQLException {
            run("insert or replace into state (name, value) values (?, ?)", name, value);
        }

        int generation() throws SQLException {
            return Integer.parseInt(Objects.requireNonNullElse(state("generation"), "0"));
        }

        String chain() throws SQLException {
            return first("select coalesce(max(chain), '" + "0".repeat(64) + "') from (select chain from page"
                    + " order by number desc limit 1)");
        }

        /** 核对一致：从此重新累计。 */
        void settle() throws SQLException {
            run("delete from page");
        }

        void lines(String[] part, List<Map<String, Object>> rows) throws Exception {
            write(() -> {
                put(rows);
                run("update part set last = ? where number = ?", part[2], part[0]);
            });
            rows.clear();
        }

        void page(List<Map<String, Object>> items, String next, String digest) throws Exception {
            write(() -> {
                for (Map<String, Object> item : items) {
                    run("delete from row where id = ?", item.get("id"));
                    run("delete from merged where id = ?", item.get("id"));
                    if (item.get("replacedBy") != null) {
                        run("insert into merged (id, into_id) values (?, ?)", item.get("id"), item.get("replacedBy"));
                    }
                    if (item.get("op").equals("UPSERT")) { // data 与全量读取的一行相同：id、version、data
                        put(List.of(Json.object(get(item, "data"))));
                    }
                }
                set("cursor", next);
                if (!items.isEmpty()) {
                    run("insert into page (cursor, rows, chain) values (?, ?, ?)", next, items.size(),
                            sha256(chain() + digest));
                }
            });
        }

        private void put(List<Map<String, Object>> rows) throws SQLException {
            int generation = generation();
            for (Map<String, Object> row : rows) {
                run("insert or replace into row (id, version, data, generation) values (?, ?, ?, ?)",
                        row.get("id"), row.get("version"), row.get("data"), generation);
            }
        }

        int count() throws Exception {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            try (ResultSet rows = sql("select id || ' ' || version || char(10) from row order by id").executeQuery()) {
                while (rows.next()) {
                    sha.update(rows.getString(1).getBytes(StandardCharsets.UTF_8));
                }
            }
            OUT.println(first("select count(*) from row") + " 行，指纹 " + HexFormat.of().formatHex(sha.digest()));
            return 0;
        }

        @Override
        public synchronized void close() throws SQLException {
            db.close();
        }
    }

@@JSON@@
