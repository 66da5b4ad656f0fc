package cn.tongxin.embedded.start;

import cn.tongxin.embedded.demo.Checkout;
import cn.tongxin.embedded.keycloak.Certificate;
import cn.tongxin.embedded.postgres.Credentials;
import cn.tongxin.embedded.process.Await;
import cn.tongxin.embedded.process.ChildProcess;
import cn.tongxin.embedded.process.Children;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The API process, which also serves the pages. */
final class ApiPart {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Pattern PAGE_FILE =
            Pattern.compile("(?:src|href)=\"(/[^\"/][^\"]*\\.(?:js|css))\"");
    private static final String SECOND_FACTOR = "TONGXIN_SECOND_FACTOR_ROLES";
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final ChildProcess process;
    private final String url;
    private final HttpClient http;

    private ApiPart(ChildProcess process, String url, HttpClient http) {
        this.process = process;
        this.url = url;
        this.http = http;
    }

    /** What it needs to know; the process itself is configured by environment only. */
    record Settings(
            Options options,
            String databaseUrl,
            Credentials database,
            String issuer,
            String provisionerSecret,
            Certificate certificate,
            Path keyring,
            Path files,
            Path log) {}

    static ApiPart launch(Children children, Checkout checkout, Settings settings)
            throws IOException {
        List<String> words =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-jar",
                        checkout.apiJar().toString());
        ChildProcess process =
                children.start(
                        ChildProcess.Command.of("API", words, environment(checkout, settings)),
                        checkout.root(),
                        settings.log());
        HttpClient.Builder http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2));
        if (settings.certificate() != null) {
            http.sslContext(settings.certificate().trust());
        }
        return new ApiPart(
                process,
                settings.options().apiUrl(),
                http.version(HttpClient.Version.HTTP_1_1).build());
    }

    private static Map<String, String> environment(Checkout checkout, Settings settings) {
        Options options = settings.options();
        Map<String, String> environment = new HashMap<>();
        environment.put("TONGXIN_DB_URL", settings.databaseUrl());
        environment.put("TONGXIN_DB_USER", settings.database().user());
        environment.put("TONGXIN_DB_PASSWORD", settings.database().password());
        environment.put("TONGXIN_FILES_DIR", settings.files().toString());
        environment.put("TONGXIN_KEYRING", settings.keyring().toString());
        environment.put("TONGXIN_OIDC_ISSUER", settings.issuer());
        environment.put("TONGXIN_PROVISIONER_SECRET", settings.provisionerSecret());
        // The demo is used by password alone, unless the one who starts it wants to see more.
        environment.put(SECOND_FACTOR, demandingSecondFactor());
        environment.put("TONGXIN_SECOND_FACTOR_OPTIONAL", "true");
        environment.put("TONGXIN_SPA_DIR", checkout.webClient().toString());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(options.managementPort()));
        Certificate certificate = settings.certificate();
        if (certificate == null) {
            environment.put("QUARKUS_HTTP_PORT", String.valueOf(options.port()));
        } else {
            // Quarkus' default TLS configuration: its server offers the certificate, and it is
            // trusted when Keycloak's keys are fetched.
            environment.put("QUARKUS_HTTP_SSL_PORT", String.valueOf(options.port()));
            environment.put("QUARKUS_HTTP_INSECURE_REQUESTS", "disabled");
            environment.put("QUARKUS_TLS_KEY_STORE_P12_PATH", certificate.keyStore().toString());
            environment.put("QUARKUS_TLS_KEY_STORE_P12_PASSWORD", certificate.password());
            environment.put("QUARKUS_TLS_TRUST_STORE_PEM_CERTS", certificate.pem().toString());
        }
        return environment;
    }

    /** Roles that count only after a one-time code, comma separated; {@code none} for none. */
    static String demandingSecondFactor() {
        return System.getenv().getOrDefault(SECOND_FACTOR, "none");
    }

    /** Returns when it says it is ready and the first page is there. */
    void awaitReady() throws IOException, UserError {
        boolean ended =
                Await.until(
                        START, () -> !process.isAlive() || get("/q/health/ready").status() == 200);
        if (!ended || !process.isAlive()) {
            throw new UserError("API 没有就绪，日志：" + process.log() + "\n" + process.lastLines(5));
        }
        requirePages();
    }

    /** The first page and the files it names: a page without its script stays white. */
    private void requirePages() throws UserError {
        Answer page = get("/");
        if (page.status() != 200 || !page.body().contains("<html")) {
            throw missing("/", page);
        }
        Matcher files = PAGE_FILE.matcher(page.body());
        while (files.find()) {
            Answer file = get(files.group(1));
            if (file.status() != 200) {
                throw missing(files.group(1), file);
            }
        }
    }

    private static UserError missing(String path, Answer answer) {
        return new UserError(
                "API 已就绪，但没有提供网页文件 "
                        + path
                        + "（状态 "
                        + answer.status()
                        + "），请检查 web-client/dist 是否构建完整。");
    }

    private record Answer(int status, String body) {}

    private Answer get(String path) {
        HttpRequest question =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(ANSWER).build();
        try {
            HttpResponse<String> answer = http.send(question, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Answer(0, ""); // not listening yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, "");
        }
    }

    ChildProcess process() {
        return process;
    }
}
