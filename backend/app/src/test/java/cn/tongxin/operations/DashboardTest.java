package cn.tongxin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.testing.ApiTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResourceManager;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dashboard we ship asks only for metrics that this build gives out. */
@QuarkusTest
class DashboardTest extends ApiTest {
    private static final Path DASHBOARD =
            Path.of("../packaging/src/main/monitoring/grafana-dashboard.json");
    private static final Pattern METRIC = Pattern.compile("\\b([a-z]+(?:_[a-z]+)+)\\{");

    /** A counter of ours appears at the first count only: its name is then read in the source. */
    private static final Pattern COUNTED =
            Pattern.compile("(counter|gauge)\\(\\s*\"(tongxin\\.[a-z.]+)\"");

    @Test
    void every_metric_of_the_dashboard_exists() throws IOException, InterruptedException {
        Set<String> asked = new TreeSet<>();
        for (JsonNode panel : new ObjectMapper().readTree(DASHBOARD.toFile()).path("panels")) {
            assertThat(panel.path("targets")).as(panel.path("title").asText()).isNotEmpty();
            for (JsonNode target : panel.path("targets")) {
                METRIC.matcher(target.path("expr").asText())
                        .results()
                        .forEach(found -> asked.add(found.group(1)));
            }
        }
        assertThat(asked).hasSizeGreaterThan(15);
        Set<String> given = ours();
        given.addAll(scraped());
        assertThat(given).containsAll(asked);
    }

    @Test
    void every_metric_of_ours_is_on_the_dashboard() throws IOException {
        String dashboard = Files.readString(DASHBOARD);
        // How far a scan of staff has come is a figure for developers.
        Set<String> shown = ours();
        assertThat(shown.remove("tongxin_work_scan_parts_total")).isTrue();
        assertThat(shown).hasSizeGreaterThan(8).allSatisfy(n -> assertThat(dashboard).contains(n));
    }

    private static Set<String> ours() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                COUNTED.matcher(Files.readString(file))
                        .results()
                        .forEach(
                                found ->
                                        names.add(
                                                found.group(2).replace('.', '_')
                                                        + (found.group(1).equals("counter")
                                                                ? "_total"
                                                                : "")));
            }
        }
        return names;
    }

    private static Set<String> scraped() throws IOException, InterruptedException {
        // So that requests have been counted and garbage collected.
        io.restassured.RestAssured.get("/api/v1/problems/STALE").then().statusCode(200);
        System.gc();
        String management = TestHTTPResourceManager.getManagementUri();
        HttpRequest question =
                HttpRequest.newBuilder(
                                URI.create(management.replaceFirst("(/q)?/?$", "") + "/q/metrics"))
                        .build();
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(question, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        Set<String> names = new TreeSet<>();
        answer.body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> names.add(line.split("[{ ]", 2)[0]));
        return names;
    }
}
