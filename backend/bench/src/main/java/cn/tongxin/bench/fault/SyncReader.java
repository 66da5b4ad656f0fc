package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/** Reads lines of a full reading as a partner does, and looks at what must be in them. */
final class SyncReader {
    private static final String SYNC = "/api/v1/sync/students";
    private static final String ID = "{\"id\":\"";
    private static final int ID_LENGTH = 36;
    private static final long WATCHED_EVERY = 250_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final Supplier<String> token;
    private final UUID agreement;
    private final boolean zipped;
    private final Watch watch;

    /** Something that is looked at now and then. */
    @FunctionalInterface
    interface Watch {
        void look() throws IOException, BenchException;
    }

    SyncReader(URI base, Supplier<String> token, UUID agreement) {
        this(base, token, agreement, false, () -> {});
    }

    private SyncReader(
            URI base, Supplier<String> token, UUID agreement, boolean zipped, Watch watch) {
        this.base = base;
        this.token = token;
        this.agreement = agreement;
        this.zipped = zipped;
        this.watch = watch;
    }

    SyncReader zipped() {
        return new SyncReader(base, token, agreement, true, watch);
    }

    SyncReader watched(Watch by) {
        return new SyncReader(base, token, agreement, zipped, by);
    }

    List<Map.Entry<String, String>> parts(int number) throws IOException, BenchException {
        JsonNode plan;
        try (InputStream in = open("/parts?number=" + number + "&agreement=" + agreement)) {
            plan = JSON.readTree(in);
        }
        List<Map.Entry<String, String>> parts = new ArrayList<>();
        for (JsonNode part : plan.path("parts")) {
            parts.add(Map.entry(part.path("after").asText(""), part.path("to").asText("")));
        }
        return parts;
    }

    /**
     * @param most rows after which the line is cut
     */
    Reading read(String after, String to, long most) throws IOException, BenchException {
        String query =
                "?agreement="
                        + agreement
                        + (after.isEmpty() ? "" : "&after=" + after)
                        + (to.isEmpty() ? "" : "&to=" + to);
        long began = System.nanoTime();
        long rows = 0;
        String last = after;
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(open(query), StandardCharsets.UTF_8), 1 << 16)) {
            String line = lines.readLine();
            while (line != null && line.startsWith(ID) && rows < most) {
                rows++;
                last = line.substring(ID.length(), ID.length() + ID_LENGTH);
                if (rows % WATCHED_EVERY == 0) {
                    watch.look();
                }
                line = lines.readLine();
            }
            if (rows < most
                    && (line == null || JSON.readTree(line).at("/end/rows").asLong() != rows)) {
                throw new BenchException("全量读取中断，已读 " + rows + " 行。");
            }
        }
        return new Reading(rows, (System.nanoTime() - began) / 1e9, last);
    }

    private InputStream open(String query) throws IOException, BenchException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(SYNC + query))
                        .header("Authorization", "Bearer " + token.get());
        if (zipped) {
            request.header("Accept-Encoding", "gzip");
        }
        try {
            HttpResponse<InputStream> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new BenchException("全量读取返回 " + answer.statusCode() + "。");
            }
            boolean gzip = answer.headers().firstValue("Content-Encoding").isPresent();
            return gzip ? new GZIPInputStream(answer.body(), 1 << 16) : answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("全量读取时被中断。");
        }
    }
}
