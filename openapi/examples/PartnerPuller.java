// 协作单位按共享协议保持一份副本，存在一个 SQLite 文件里：第一次全量读取，以后只读变更，每次读完与平台核对。
// 任何时候被关掉都可以再运行，从断处接着读，不漏不重；同一个文件同时只运行一个。JDK 17 或更高版本，另需 SQLite 的 JDBC 驱动。
// 环境变量：TONGXIN_API 接口地址，TONGXIN_CLIENT_ID 和 TONGXIN_CLIENT_SECRET 服务账号及其密钥，
//   TONGXIN_AGREEMENT 协议的内部编号，TONGXIN_TARGET 副本文件；可选：TONGXIN_EVERY 每隔几秒读一次
//   （默认 0：读一次就结束），TONGXIN_PARTS 全量读取时分几部分同时读（默认 1，最多 16）。
// 准备：mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact=org.xerial:sqlite-jdbc:3.53.4.0 -DoutputDirectory=. -Dmdep.stripVersion=true
// 运行：java -Dfile.encoding=UTF-8 -cp sqlite-jdbc.jar PartnerPuller.java
//   加 --count 只显示副本的行数和指纹（每行“编号 版本号”加换行，按编号排列，连接后的 SHA-256），供双方比较。
// 副本：row(id, version, data) 各行，data 是 JSON；merged(id, into_id) 已并入哪条记录；其余各表记着读到哪里。
// 退出码：0 核对一致，1 核对不一致或程序出错，2 请求被拒绝、内容有误或设置有误，3 协议已到期、终止或没有答复。
import static java.nio.charset.StandardCharsets.UTF_8;
import java.io.*;
import java.net.*;
import java.security.MessageDigest;
import java.sql.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.zip.GZIPInputStream;

public class PartnerPuller {
    static final PrintStream OUT = new PrintStream(System.out, true, UTF_8);
    static final PrintStream ERR = new PrintStream(System.err, true, UTF_8);
    static final String API = setting("TONGXIN_API", "http://localhost:8080");
    static final String AGREEMENT = setting("TONGXIN_AGREEMENT", "");
    static final String QUERY = "?agreement=" + AGREEMENT;
    static final String GENERATION = "(select value + 0 from state where name = 'generation')";
    static final String NO_PAGE = "0".repeat(64);
    static final int AGAIN = -1; // 不是退出码：须重新全量读取

    private final Connection db;
    private String token;
    private volatile long renewAt;
    PartnerPuller(Connection db) { this.db = db; }

    public static void main(String[] args) throws Exception {
        int code;
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + setting("TONGXIN_TARGET", "tongxin.db"))) {
            code = new PartnerPuller(db).start(List.of(args).contains("--count"));
        } catch (Stop | ExecutionException e) { // 后一种是各部分同时读时的
            Stop stop = e instanceof Stop one ? one : e.getCause() instanceof Stop one ? one : new Stop(2, e.toString());
            ERR.println(stop.getMessage());
            code = stop.code == AGAIN ? 2 : stop.code;
        }
        System.exit(code);
    }

    private int start(boolean count) throws Exception {
        sql("pragma journal_mode = wal");
        sql("create table if not exists row (id text primary key not null, version integer, data text, generation integer)");
        sql("create table if not exists merged (id text primary key, into_id text)");
        sql("create table if not exists state (name text primary key, value text)");
        sql("create table if not exists part (number integer primary key, path text, last text)");
        sql("create table if not exists page (number integer primary key, cursor text, rows text, chain text)");
        if (count) {
            String lines = "select id || ' ' || version || char(10) as line from row order by id";
            String all = first("select coalesce(group_concat(line, ''), '') from (" + lines + ")");
            OUT.println(first("select count(*) from row") + " 行，指纹 " + sha256(all));
            return 0;
        }
        sql("insert or ignore into state (name, value) values ('agreement', ?)", AGREEMENT);
        if (!AGREEMENT.equals(state("agreement"))) { throw new Stop(2, "这个文件是另一份协议的副本，请换一个文件。"); }
        // 对账单空了，可能是上次的核对平台已收下、这边没来得及记
        if (manifest().isEmpty()) { sql("delete from page"); }
        while (true) {
            boolean matches = pass();
            long every = Long.parseLong(setting("TONGXIN_EVERY", "0"));
            if (every == 0) { return matches ? 0 : 1; }
            Thread.sleep(1000 * every);
        }
    }

    /** 读到没有更多变更为止，并核对；须重新全量读取的（核对不一致、平台从备份恢复过等）照办。 */
    private boolean pass() throws Exception {
        for (int again = 0; ; again++) {
            try {
                if (state("cursor") == null) { readAll(); }
                boolean matches = follow();
                if (matches || again == 2) {
                    OUT.println("副本 " + first("select count(*) from row") + " 行，读到 "
                            + state("cursor").replaceFirst("(.{16}).*", "$1…") + "，核对" + (matches ? "一致" : "不一致"));
                    return matches;
                }
            } catch (Stop stop) {
                if (stop.code != AGAIN || again == 2) { throw stop; }
                ERR.println(stop.getMessage());
            }
            ERR.println("现在重新全量读取。");
            sql("delete from state where name in ('cursor', 'changesCursor')");
        }
    }

    /** 全量读取：先记下此刻的变更位置和各部分；读完各部分，以后从那个位置读变更。 */
    private void readAll() throws Exception {
        if (state("changesCursor") == null) {
            Map<?, ?> agreement = (Map<?, ?>) Json.object(call("/api/v1/agreements/" + AGREEMENT)).get("agreement");
            String path = "/api/v1/sync/" + agreement.get("resource");
            String plan = call(path + "/parts" + QUERY + "&number=" + setting("TONGXIN_PARTS", "1"));
            write(() -> { // 原有的行从此是旧的一代，这次没有再读到的最后删去
                set("generation", first("select coalesce(" + GENERATION + ", 0) + 1"));
                set("changesCursor", (String) Json.object(plan).get("changesCursor"));
                sql("delete from part");
                sql("insert into part (path, last) select ? || coalesce('&to=' || json_extract(value, '$.to'), ''),"
                        + " json_extract(value, '$.after') from json_each(?, '$.parts')", path + QUERY, plan);
            });
        }
        List<Callable<String>> parts = new ArrayList<>();
        for (List<String> part : sql("select number, path, last from part")) {
            parts.add(() -> call(() -> part.get(1) + (part.get(2) == null ? "" : "&after=" + part.get(2)), null, part));
        }
        for (Future<String> part : Executors.newCachedThreadPool().invokeAll(parts)) { part.get(); }
        // 全量读取取代了以前读过而没有核对的各段（重读过、换过副本文件）：照对账单核对掉，以后从零算起
        List<List<String>> old = manifest();
        while (!old.isEmpty() && acknowledge(old.get(old.size() - 1).get(0), old)) { old = manifest(); }
        write(() -> {
            sql("delete from row where generation < " + GENERATION);
            sql("delete from page");
            sql("update state set name = 'cursor' where name = 'changesCursor'");
        });
    }

    /** 一部分：每 1000 行与读到的编号一起写入；没有最后一行的是中断了，由 call 从读到的编号之后接着读。 */
    private String readPart(List<String> part, InputStream in) throws Exception {
        String from = part.get(2);
        List<String> rows = new ArrayList<>();
        Work keep = () -> {
            sql("insert or replace into row select json_extract(value, '$.id'), json_extract(value, '$.version'),"
                    + " json_extract(value, '$.data'), " + GENERATION + " from json_each(?)", rows.toString());
            sql("update part set last = ? where number = ?", part.get(2), part.get(0));
            rows.clear();
        };
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            for (long read = 0; ; read++) {
                String line = lines.readLine();
                Map<?, ?> row = Json.object(line == null ? "" : line);
                if (row.containsKey("end")) {
                    if (!row.get("end").equals(Map.of("rows", "" + read))) {
                        part.set(2, from);
                        throw new IOException("收到的行数与最后一行所说的不同");
                    }
                    write(keep);
                    sql("delete from part where number = ?", part.get(0));
                    return line;
                }
                rows.add(line);
                part.set(2, (String) row.get("id"));
                if (rows.size() == 1000) { write(keep); }
            }
        } finally {
            write(keep);
        }
    }

    /** 逐段读变更，校验值相符的才写入；没有更多时核对。返回核对是否一致。 */
    private boolean follow() throws Exception {
        for (boolean more = true; more; ) {
            String text = call("/api/v1/changes" + QUERY + "&cursor=" + state("cursor") + "&limit=500");
            Map<?, ?> page = Json.object(text);
            StringBuilder all = new StringBuilder();
            for (Object one : (List<?>) page.get("items")) {
                Map<?, ?> item = (Map<?, ?>) one;
                all.append(item.get("op") + " " + or(item.get("id"), "-") + " " + or(item.get("version"), "-") + "\n");
            }
            String digest = sha256(all.toString());
            if (!digest.equals(page.get("digest"))) {
                throw new Stop(2, "这一段变更与校验值不符，没有写入：应为 " + page.get("digest") + "，算得 " + digest);
            }
            if (all.indexOf("BASELINE") >= 0) { throw new Stop(AGAIN, "平台通知须重新全量读取。"); }
            String next = (String) page.get("nextCursor");
            String each = " from json_each(?, '$.items') where ";
            write(() -> { // 与全量读取的一行相同：id、version、data
                for (String table : List.of("row", "merged")) {
                    sql("delete from " + table + " where id in (select json_extract(value, '$.id')" + each + "true)", text);
                }
                sql("insert into row select json_extract(value, '$.id'), json_extract(value, '$.version'),"
                        + " json_extract(value, '$.data'), " + GENERATION + each
                        + "json_extract(value, '$.op') = 'UPSERT'", text);
                sql("insert into merged select json_extract(value, '$.id'), json_extract(value, '$.replacedBy')" + each
                        + "json_extract(value, '$.replacedBy') is not null", text);
                set("cursor", next);
                String before = or(first("select chain from page order by number desc limit 1"), NO_PAGE);
                sql("insert into page (cursor, rows, chain) select ?, json_array_length(?, '$.items'), ? where ? <> ''",
                        next, text, sha256(before + digest), all.toString()); // 没有内容的段不算
            });
            more = page.get("more").equals("true");
            List<List<String>> own = sql("select cursor, rows, chain from page order by number");
            if (!more || own.size() >= 50) { // 变更很多时隔一阵就核对，对账单不致太长
                if (!acknowledge(state("cursor"), own)) {
                    own.retainAll(manifest()); // 校验链是连着的：相同的只会在最前面
                    ERR.println("核对不一致：从第 " + (own.size() + 1) + " 段起与对账单不同。");
                    return false;
                }
                sql("delete from page");
            }
        }
        return true;
    }

    private boolean acknowledge(String cursor, List<List<String>> pages) throws Exception {
        long rows = pages.stream().mapToLong(page -> Long.parseLong(page.get(1))).sum();
        String chain = pages.isEmpty() ? NO_PAGE : pages.get(pages.size() - 1).get(2);
        String body = "{\"agreement\":\"%s\",\"cursor\":\"%s\",\"rows\":%d,\"chain\":\"%s\"}"
                .formatted(AGREEMENT, cursor, rows, chain);
        return Json.object(call(() -> "/api/v1/changes/acks", body, null)).get("matches").equals("true");
    }

    /** 对账单：各段的 cursor、rows、chain。 */
    private List<List<String>> manifest() throws Exception {
        return sql("select json_extract(value, '$.cursor'), json_extract(value, '$.rows'), json_extract(value, '$.chain')"
                + " from json_each(?, '$.pages')", call("/api/v1/changes/manifest" + QUERY));
    }

    /** 连接不上、系统繁忙、中断的一直重试，间隔逐步加长到 30 秒。 */
    private String call(Callable<String> path, String body, List<String> part) throws Exception {
        String key = UUID.randomUUID().toString(); // 重发时用同一个，不会重复办理
        boolean renewed = false;
        for (int pause = 1; ; pause = Math.min(30, pause * 2)) {
            String why;
            try {
                HttpURLConnection answer = send(API + path.call(), body, "Authorization", "Bearer " + token(),
                        "Content-Type", "application/json", "Idempotency-Key", key);
                int status = answer.getResponseCode();
                try (InputStream in = content(answer)) {
                    if (status == 200 && part != null) { return readPart(part, in); }
                    String said = text(in);
                    if (status == 200 && !Json.object(said).isEmpty()) { return said; }
                    Map<?, ?> problem = said.startsWith("{") ? Json.object(said) : Map.of();
                    Object code = problem.get("code");
                    why = "HTTP " + status + "：" + or(problem.get("detail"), said) + or(problem.get("advice"), "");
                    if (status == 401 && !renewed) {
                        renewed = true;
                        renewAt = 0;
                        continue;
                    } else if (status == 429) {
                        pause = Math.max(1, answer.getHeaderFieldInt("Retry-After", 30));
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

    /** 令牌用到有效期的一半就换。 */
    private synchronized String token() throws IOException {
        if (System.currentTimeMillis() < renewAt) { return token; }
        String settings = text(content(send(API + "/api/v1/sign-in-settings", null)));
        Object issuer = Json.object(settings).get("issuer");
        if (issuer == null) { throw new IOException("取不到登录服务的位置：" + settings); }
        String form = "grant_type=client_credentials&client_id=" + encode(setting("TONGXIN_CLIENT_ID", "partner-demo"))
                + "&client_secret=" + encode(setting("TONGXIN_CLIENT_SECRET", ""));
        HttpURLConnection answer = send(issuer + "/protocol/openid-connect/token", form);
        String given = text(content(answer));
        if (answer.getResponseCode() / 100 == 4) { throw new Stop(2, "换不到令牌：" + given); }
        if (answer.getResponseCode() != 200) { throw new IOException("换不到令牌，HTTP " + answer.getResponseCode()); }
        token = (String) Json.object(given).get("access_token");
        renewAt = System.currentTimeMillis() + 500 * Long.parseLong((String) Json.object(given).get("expires_in"));
        return token;
    }

    private static HttpURLConnection send(String url, String body, String... headers) throws IOException {
        HttpURLConnection request = (HttpURLConnection) new URL(url).openConnection();
        request.setConnectTimeout(10_000);
        request.setReadTimeout(120_000); // 中途没有声息的，也算中断
        request.setInstanceFollowRedirects(false);
        request.setRequestProperty("Accept", "*/*");
        request.setRequestProperty("Accept-Encoding", "gzip");
        for (int i = 0; i < headers.length; i += 2) { request.setRequestProperty(headers[i], headers[i + 1]); }
        if (body != null) {
            request.setDoOutput(true);
            request.getOutputStream().write(body.getBytes(UTF_8));
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

    private synchronized List<List<String>> sql(String sql, Object... values) throws SQLException {
        List<List<String>> all = new ArrayList<>();
        try (PreparedStatement statement = db.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) { statement.setObject(i + 1, values[i]); }
            ResultSet rows = statement.execute() ? statement.getResultSet() : null;
            while (rows != null && rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) { row.add(rows.getString(i)); }
                all.add(row);
            }
        }
        return all;
    }

    static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    String first(String sql) throws SQLException { return sql(sql).stream().map(row -> row.get(0)).findFirst().orElse(null); }
    String state(String name) throws SQLException { return first("select value from state where name = '" + name + "'"); }
    void set(String name, String value) throws SQLException { sql("insert or replace into state values (?, ?)", name, value); }
    String call(String path) throws Exception { return call(() -> path, null, null); }
    static String text(InputStream in) throws IOException { return new String(in.readAllBytes(), UTF_8); }
    static String encode(String text) { return URLEncoder.encode(text, UTF_8); }
    static String setting(String name, String otherwise) { return or(System.getenv(name), otherwise); }
    static String or(Object value, String otherwise) { return value == null ? otherwise : value.toString(); }

    interface Work { void run() throws Exception; }
    static final class Stop extends RuntimeException {
        final int code;
        Stop(int code, String message) { super(message); this.code = code; }
    }

    /** 小的 JSON 解析：对象是 Map，列表是 List，数和 true、false 是原文，null 是 null。 */
    static final class Json {
        static final String WORD = "true|false|null|-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?";
        private String text;
        private int at;

        /** 不完整、有错的，都当作中断。 */
        static Map<?, ?> object(String text) throws IOException {
            try {
                Json json = new Json();
                json.text = text;
                Map<?, ?> object = (Map<?, ?>) json.value();
                if (json.next() == 0) { return object; }
                throw new IOException("收到的内容有多余的部分");
            } catch (IllegalArgumentException | IndexOutOfBoundsException | ClassCastException wrong) {
                throw new IOException("收到的内容不完整", wrong);
            }
        }

        private Object value() {
            char first = next();
            if (first == '"') { return string(); }
            if (first != '{' && first != '[') {
                int from = at;
                while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) { at++; }
                String word = text.substring(from, at);
                if (!word.matches(WORD)) { throw new IllegalArgumentException(); }
                return word.equals("null") ? null : word;
            }
            Map<String, Object> map = new LinkedHashMap<>();
            List<Object> list = new ArrayList<>();
            at++;
            for (char end = first == '{' ? '}' : ']'; next() != end; ) {
                if (!map.isEmpty() || !list.isEmpty()) { take(','); }
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
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) { at++; }
            return at < text.length() ? text.charAt(at) : 0;
        }

        private void take(char expected) {
            if (next() != expected) { throw new IllegalArgumentException(); }
            at++;
        }
    }
}
