package cn.tongxin.platform.jobs;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Followers hear how a job gets on while it runs, on whichever process. */
@QuarkusTest
class JobEventsTest extends JobApi {
    @TestHTTPResource(ALL)
    URI jobsAddress;

    private final HttpClient http = HttpClient.newHttpClient();

    /** A stream that is being read, line by line. */
    private final class Stream implements AutoCloseable {
        private final HttpResponse<InputStream> answer;
        private final BufferedReader lines;

        Stream(UUID job, String... headers) throws Exception {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(jobsAddress + "/" + job + "/events"))
                            .header("Authorization", "Bearer " + mint.token(county, ROLE))
                            .header("Accept", "text/event-stream");
            if (headers.length > 0) {
                request.headers(headers);
            }
            answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            lines =
                    new BufferedReader(
                            new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        }

        /** The next event or comment, its lines joined; empty at the end. */
        String next() throws IOException {
            List<String> event = new ArrayList<>();
            String line = lines.readLine();
            while (line != null && !line.isEmpty()) {
                event.add(line);
                line = lines.readLine();
            }
            return String.join("|", event);
        }

        @Override
        public void close() throws IOException {
            answer.body().close();
        }
    }

    @Test
    void of_a_job_that_has_ended_there_is_one_event() {
        UUID job = queued();
        runJobs();
        as(county, ROLE)
                .accept("text/event-stream")
                .get(ONE + "/events", job)
                .then()
                .statusCode(200)
                .contentType("text/event-stream")
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body(containsString("event:progress"))
                .body(containsString("\"status\":\"DONE\""))
                .body(containsString("id:" + column(job, "revision")));
    }

    @Test
    void a_running_job_is_followed_to_its_end() throws Exception {
        CountDownLatch heard = new CountDownLatch(1);
        CountDownLatch listening = new CountDownLatch(1);
        script(
                run -> {
                    await(listening);
                    run.total(2);
                    await(heard);
                    run.step(2);
                });
        UUID job = queued();
        CompletableFuture<Void> running = CompletableFuture.runAsync(this::runJobs);
        try (Stream stream = new Stream(job)) {
            assertEquals(200, stream.answer.statusCode());
            String first = stream.next();
            assertTrue(first.contains("event:progress"), first);
            listening.countDown();
            String second = stream.next();
            while (!second.contains("\"total\":2")) {
                second = stream.next();
            }
            assertTrue(second.contains("\"done\":0"), second);
            heard.countDown();
            String last = second;
            for (String event = stream.next(); !event.isEmpty(); event = stream.next()) {
                last = event;
            }
            assertTrue(last.contains("\"status\":\"DONE\""), last);
            assertTrue(last.contains("\"done\":2"), last);
        }
        running.get(60, TimeUnit.SECONDS);
    }

    @Test
    void whoever_comes_back_hears_only_what_is_new() throws Exception {
        UUID job = queued();
        try (Stream stream = new Stream(job, "Last-Event-ID", column(job, "revision"))) {
            assertTrue(stream.next().startsWith(":"));
            rows.execute("update job set revision = 9, done = 4 where id = ?", job);
            assertTrue(stream.next().contains("\"done\":4"));
        }
        try (Stream stream = new Stream(job, "Last-Event-ID", "8")) {
            assertTrue(stream.next().contains("id:9"));
        }
        try (Stream stream = new Stream(job, "Last-Event-ID", "no number")) {
            assertTrue(stream.next().contains("id:9"));
        }
    }

    @Test
    void what_another_process_writes_is_heard_too() throws Exception {
        UUID job = queued();
        try (Stream stream = new Stream(job)) {
            stream.next();
            rows.execute(
                    "update job set status = 'CANCELLED', ended_at = now(), revision = 2"
                            + " where id = ?",
                    job);
            assertTrue(stream.next().contains("CANCELLED"));
            assertEquals("", stream.next());
        }
    }

    @Test
    void one_account_follows_at_most_five_at_a_time() throws Exception {
        UUID job = queued();
        List<Stream> open = new ArrayList<>();
        try {
            for (int i = 0; i < JobWatch.MOST_STREAMS_OF_ONE; i++) {
                Stream stream = new Stream(job);
                stream.next();
                open.add(stream);
            }
            as(county, ROLE)
                    .get(ONE + "/events", job)
                    .then()
                    .statusCode(429)
                    .body("code", equalTo("TOO_MANY"));
        } finally {
            rows.execute(
                    "update job set status = 'CANCELLED', ended_at = now(), revision = 2"
                            + " where id = ?",
                    job);
            for (Stream stream : open) {
                while (!stream.next().isEmpty()) {
                    // To its end, so that the product has let go of it.
                }
                stream.close();
            }
        }
        UUID another = queued();
        try (Stream stream = new Stream(another)) {
            assertEquals(200, stream.answer.statusCode());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
