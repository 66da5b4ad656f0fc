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
    static final String AGREEMENT = setting("TONGXIN_AGREEMENT", "");
    static final String QUERY = "?agreement=" + AGREEMENT;
    static final int AGAIN = -1; // 不是退出码：须重新全量读取

    private final Connection db;
    private String token;
    private volatile long renewAt;

    public static void main(String[] args) throws Exception {
        int code;
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + setting("TONGXIN_TARGET", "tongxin.db"))) {
            PartnerPuller puller = new PartnerPuller(db);
            code = args.length > 0 && args[0].equals("--count") ? puller.count() : puller.run();
        } catch (Stop stop) {
            ERR.println(stop.getMessage());
            code = stop.code == AGAIN ? 2 : stop.code;
        }
        System.exit(code);
    }

    PartnerPuller(Connection db) throws SQLException {
        this.db = db;
        String tables = """
                pragma journal_mode = wal; pragma busy_timeout = 60000;
                create table if not exists row (id text primary key, version integer, data text, generation integer);
                create table if not exists merged (id text primary key, into_id text);
                create table if not exists state (name text primary key, value text);
                create table if not exists part (number integer primary key, path text, last text);
                create table if not exists page (number integer primary key, cursor text, rows text, chain text)""";
        try (Statement statement = db.createStatement()) {
            for (String sql : tables.split(";")) {
                statement.execute(sql);
            }
        }
    }

    private int run() throws Exception {
        write(() -> run("insert or ignore into state (name, value) values ('agreement', ?)", AGREEMENT));
        if (!AGREEMENT.equals(state("agreement"))) {
            throw new Stop(2, "这个文件是另一份协议的副本，请换一个文件。");
        }
        // 对账单空了，是上次的核对平台已收下、这边没来得及记
        if (manifest().isEmpty()) {
            write(() -> run("delete from page"));
        }
        long every = Long.parseLong(setting("TONGXIN_EVERY", "0"));
        boolean matches = pass();
        while (every > 0) {
            Thread.sleep(1000 * every);
            matches = pass();
        }
        return matches ? 0 : 1;
    }

    /** 读到没有更多变更为止，并核对；须重新全量读取的（核对不一致、平台从备份恢复过等）照办。 */
    private boolean pass() throws Exception {
        for (int again = 0; ; again++) {
            try {
                if (state("cursor") == null) {
                    readAll();
                }
                boolean matches = follow();
                if (matches || again == 2) {
                    String place = state("cursor").replaceFirst("(.{16}).*", "$1…");
                    String rows = first("select count(*) from row");
                    OUT.println("副本 " + rows + " 行，读到 " + place + "，核对" + (matches ? "一致" : "不一致"));
                    return matches;
                }
            } catch (Stop stop) {
                if (stop.code != AGAIN || again == 2) {
                    throw stop;
                }
                ERR.println(stop.getMessage());
            }
            ERR.println("现在重新全量读取。");
            write(() -> run("delete from state where name in ('cursor', 'changesCursor')"));
        }
    }

    /** 全量读取：先记下此刻的变更位置和各部分；读完各部分，以后从那个位置读变更。 */
    private void readAll() throws Exception {
        if (state("changesCursor") == null) {
            Map<String, Object> agreement = get(call("/api/v1/agreements/" + AGREEMENT), "agreement");
            String path = "/api/v1/sync/" + get(agreement, "resource");
            Map<String, Object> plan = call(path + "/parts" + QUERY + "&number=" + setting("TONGXIN_PARTS", "1"));
            List<Map<String, Object>> parts = get(plan, "parts");
            write(() -> {
                // 原有的行从此是旧的一代，这次没有再读到的最后删去
                set("generation", generation() + 1);
                set("changesCursor", get(plan, "changesCursor"));
                run("delete from part");
                for (Map<String, Object> part : parts) {
                    String to = part.get("to") == null ? "" : "&to=" + part.get("to");
                    run("insert into part (path, last) values (?, ?)", path + QUERY + to, part.get("after"));
                }
            });
        }
        List<Callable<Void>> parts = new ArrayList<>();
        for (List<String> part : read("select number, path, last from part")) {
            parts.add(() -> call(
                    () -> part.get(1) + (part.get(2) == null ? "" : "&after=" + part.get(2)), null, in -> readPart(part, in)));
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
        List<List<String>> old = manifest();
        while (!old.isEmpty() && acknowledge(old.get(old.size() - 1).get(0), old)) {
            old = manifest();
        }
        write(() -> {
            run("delete from row where generation < ?", generation());
            run("delete from page");
            run("update state set name = 'cursor' where name = 'changesCursor'");
        });
    }

    /** 一部分：每 1000 行与读到的编号一起写入；没有最后一行的是中断了，由 call 从读到的编号之后接着读。 */
    private Void readPart(List<String> part, InputStream in) throws Exception {
        String from = part.get(2);
        List<String> rows = new ArrayList<>();
        Work keep = () -> {
            run("insert or replace into row select json_extract(value, '$.id'), json_extract(value, '$.version'),"
                    + " json_extract(value, '$.data'), ? from json_each(?)", generation(), rows.toString());
            run("update part set last = ? where number = ?", part.get(2), part.get(0));
        };
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        try {
            for (long read = 0; ; read++) {
                String line = lines.readLine();
                Map<String, Object> row = Json.object(line == null ? "" : line);
                if (row.containsKey("end")) {
                    if (!Map.of("rows", read).equals(row.get("end"))) {
                        part.set(2, from);
                        throw new IOException("收到的行数与最后一行所说的不同");
                    }
                    write(() -> {
                        keep.run();
                        run("delete from part where number = ?", part.get(0));
                    });
                    return null;
                }
                rows.add(line);
                part.set(2, get(row, "id"));
                if (rows.size() == 1000) {
                    write(keep);
                    rows.clear();
                }
            }
        } finally {
            write(keep);
        }
    }

    /** 逐段读变更，校验值相符的才写入；没有更多时核对。返回核对是否一致。 */
    private boolean follow() throws Exception {
        for (boolean more = true; more; ) {
            String path = "/api/v1/changes" + QUERY + "&cursor=" + state("cursor") + "&limit=500";
            String text = call(() -> path, null, PartnerPuller::text);
            Map<String, Object> page = Json.object(text);
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
            write(() -> apply(text, items.size(), get(page, "nextCursor"), digest));
            more = get(page, "more");
            // 变更很多时隔一阵就核对，对账单不致太长
            List<List<String>> own = read("select cursor, rows, chain from page order by number");
            if (!more || own.size() >= 500) {
                if (!acknowledge(state("cursor"), own)) {
                    List<List<String>> theirs = manifest();
                    int same = 0;
                    while (same < Math.min(own.size(), theirs.size()) && own.get(same).equals(theirs.get(same))) {
                        same++;
                    }
                    ERR.println("核对不一致：从第 " + (same + 1) + " 段起与对账单不同，副本 " + own.size() + " 段，平台 "
                            + theirs.size() + " 段。");
                    return false;
                }
                write(() -> run("delete from page"));
            }
        }
        return true;
    }

    /** 写入一段变更。data 与全量读取的一行相同：id、version、data。 */
    private void apply(String page, int items, String next, String digest) throws Exception {
        String each = " from json_each(?, '$.items')";
        run("delete from row where id in (select json_extract(value, '$.id')" + each + ")", page);
        run("insert into row select json_extract(value, '$.data.id'), json_extract(value, '$.data.version'),"
                + " json_extract(value, '$.data.data'), generation" + each
                + ", (select value as generation from state where name = 'generation')"
                + " where json_extract(value, '$.op') = 'UPSERT'", page);
        run("delete from merged where id in (select json_extract(value, '$.id')" + each + ")", page);
        run("insert into merged select json_extract(value, '$.id'), json_extract(value, '$.replacedBy')" + each
                + " where json_extract(value, '$.replacedBy') is not null", page);
        set("cursor", next);
        if (items > 0) {
            String chain = Objects.requireNonNullElse(
                    first("select chain from page order by number desc limit 1"), "0".repeat(64));
            run("insert into page (cursor, rows, chain) values (?, ?, ?)", next, items, sha256(chain + digest));
        }
    }

    private boolean acknowledge(String cursor, List<List<String>> pages) throws Exception {
        long rows = pages.stream().mapToLong(page -> Long.parseLong(page.get(1))).sum();
        String chain = pages.isEmpty() ? "0".repeat(64) : pages.get(pages.size() - 1).get(2);
        String said = "{\"agreement\":\"%s\",\"cursor\":\"%s\",\"rows\":%d,\"chain\":\"%s\"}";
        String body = said.formatted(AGREEMENT, cursor, rows, chain);
        return get(Json.object(call(() -> "/api/v1/changes/acks", body, PartnerPuller::text)), "matches");
    }

    /** 对账单：每段的 cursor、rows、chain。 */
    private List<List<String>> manifest() throws Exception {
        List<Map<String, Object>> pages = get(call("/api/v1/changes/manifest" + QUERY), "pages");
        return pages.stream().map(page -> List.<String>of(get(page, "cursor"), "" + get(page, "rows"), get(page, "chain"))).toList();
    }

    private Map<String, Object> call(String path) throws Exception {
        return call(() -> path, null, in -> Json.object(text(in)));
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
                    String text = text(in);
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
            String issuer = get(Json.object(text(content(send(API + "/api/v1/sign-in-settings", null, Map.of())))), "issuer");
            String form = "grant_type=client_credentials"
                    + "&client_id=" + encode(setting("TONGXIN_CLIENT_ID", "partner-demo"))
                    + "&client_secret=" + encode(setting("TONGXIN_CLIENT_SECRET", ""));
            HttpURLConnection answer = send(issuer + "/protocol/openid-connect/token", form, Map.of());
            Map<String, Object> given = Json.object(text(content(answer)));
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

    /** 一个事务：内容与读到的位置总是一起写入。 */
    private synchronized void write(Work work) throws Exception {
        db.setAutoCommit(false);
        try {
            work.run();
            db.commit();
        } finally {
            db.rollback(); // 已写成的不受影响
            db.setAutoCommit(true);
        }
    }

    private synchronized void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private synchronized List<List<String>> read(String sql) throws SQLException {
        List<List<String>> all = new ArrayList<>();
        try (Statement statement = db.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                all.add(row);
            }
        }
        return all;
    }

    private String first(String sql) throws SQLException {
        List<List<String>> found = read(sql);
        return found.isEmpty() ? null : found.get(0).get(0);
    }

    private String state(String name) throws SQLException {
        return first("select value from state where name = '" + name + "'");
    }

    private void set(String name, Object value) throws SQLException {
        run("insert or replace into state (name, value) values (?, ?)", name, value);
    }

    private int generation() throws SQLException {
        return Integer.parseInt(Objects.requireNonNullElse(state("generation"), "0"));
    }

    private int count() throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        try (Statement statement = db.createStatement();
                ResultSet rows = statement.executeQuery("select id || ' ' || version from row order by id")) {
            while (rows.next()) {
                sha.update((rows.getString(1) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        OUT.println(first("select count(*) from row") + " 行，指纹 " + HexFormat.of().formatHex(sha.digest()));
        return 0;
    }

    static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    static String sha256(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String setting(String name, String otherwise) {
        return Objects.requireNonNullElse(System.getenv(name), otherwise);
    }

    @SuppressWarnings("unchecked")
    static <T> T get(Map<String, Object> object, String name) {
        return (T) object.get(name);
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

    /** 小的 JSON 解析：对象是 Map，列表是 List，整数是 Long，其他数是 BigDecimal。 */
    static final class Json {
        static final Pattern WORD = Pattern.compile("true|false|null|-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        /** 不完整、有错的，都当作中断。 */
        static Map<String, Object> object(String text) throws IOException {
            try {
                Json json = new Json(text);
                if (json.value() instanceof Map<?, ?> map && json.next() == 0) {
                    return PartnerPuller.get(Map.of("it", map), "it");
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
                // 与不是对象的一样
            }
            throw new IOException("收到的内容不完整");
        }

        private Object value() {
            char first = next();
            if (first == '{' || first == '[') {
                Map<String, Object> map = new LinkedHashMap<>();
                List<Object> list = new ArrayList<>();
                at++;
                for (char end = first == '{' ? '}' : ']'; next() != end; ) {
                    if (!map.isEmpty() || !list.isEmpty()) {
                        take(',');
                    }
                    if (first == '[') {
                        list.add(value());
                    } else {
                        String name = string();
                        take(':');
                        map.put(name, value());
                    }
                }
                at++;
                return first == '{' ? map : list;
            }
            if (first == '"') {
                return string();
            }
            Matcher word = WORD.matcher(text).region(at, text.length());
            if (!word.lookingAt()) {
                throw new IllegalArgumentException();
            }
            at = word.end();
            return switch (word.group()) {
                case "true", "false" -> word.group().equals("true");
                case "null" -> null;
                default -> word.group().matches("-?\\d{1,18}") ? (Object) Long.valueOf(word.group()) : new BigDecimal(word.group());
            };
        }

        private String string() {
            take('"');
            StringBuilder all = new StringBuilder();
            for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
                if (c == '\\') {
                    c = text.charAt(at++);
                    c = c == 'u' ? (char) HexFormat.fromHexDigits(text, at, at += 4)
                            : "\"\\/\b\f\n\r\t".charAt("\"\\/bfnrt".indexOf(c));
                }
                all.append(c);
            }
            return all.toString();
        }

        private char next() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return at < text.length() ? text.charAt(at) : 0;
        }

        private void take(char expected) {
            if (next() != expected) {
                throw new IllegalArgumentException();
            }
            at++;
        }
    }
}
