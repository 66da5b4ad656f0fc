// 查询学校名录：青秀区的小学，每页 3 所，读两页；再看一次出错时的回复。JDK 17 或更高版本，不需要其他库。
// 环境变量：TONGXIN_API 接口地址，TONGXIN_CLIENT_ID 和 TONGXIN_CLIENT_SECRET 服务账号及其密钥。
// 运行：java -Dfile.encoding=UTF-8 QuickStart.java
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class QuickStart {
    static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final String API = environment("TONGXIN_API", "http://localhost:8080");

    public static void main(String[] args) throws Exception {
        // 1. 登录服务在哪里（无需登录）
        String settings = get("/api/v1/sign-in-settings", null).body();
        String issuer = field(settings, "issuer").orElseThrow();

        // 2. 用服务账号换访问令牌；几分钟后到期，再换一次即可
        String token = token(issuer);

        // 3. 两页：其他条件不变，第二页加上 nextCursor
        String list = "/api/v1/school-directory?county=450103&type=211&limit=3";
        String first = get(list, token).body();
        printNames(first);
        String cursor = field(first, "nextCursor").orElseThrow();
        printNames(get(list + "&cursor=" + encode(cursor), token).body());

        // 4. 出错时：code 供程序判断，detail 和 advice 说明错在哪里、怎么办
        HttpResponse<String> refused = get("/api/v1/school-directory?limit=900", token);
        if (refused.statusCode() == 400) {
            String problem = refused.body();
            String code = field(problem, "code").orElseThrow();
            String detail = field(problem, "detail").orElseThrow();
            OUT.println(code + " " + detail + " " + field(problem, "advice").orElseThrow());
        }
    }

    static String token(String issuer) throws Exception {
        String form =
                "grant_type=client_credentials"
                        + "&client_id=" + encode(environment("TONGXIN_CLIENT_ID", "partner-demo"))
                        + "&client_secret=" + encode(environment("TONGXIN_CLIENT_SECRET", ""));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        String answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return field(answer, "access_token").orElseThrow(() -> new IllegalStateException(answer));
    }

    static HttpResponse<String> get(String path, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(API + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static void printNames(String page) {
        Matcher school = Pattern.compile("\"identifierCode\":\"[^\"]*\",\"name\":\"([^\"]*)\"").matcher(page);
        while (school.find()) {
            OUT.println(school.group(1));
        }
    }

    /** 从一段 JSON 中取出一个文本字段；正式的程序请用 JSON 库。 */
    static Optional<String> field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    static String environment(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
