package cn.tongxin.bench.fault;

import cn.tongxin.bench.BenchException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** Follows the changes of schools through the API as a partner would. */
final class Follower implements Runnable {
    private static final String PATH = "/api/v1/changes?resource=schools&limit=500";
    private static final long QUIET_MILLIS = 100;
    private static final long RETRY_MILLIS = 200;
    private static final int QUIET_PAGES = 10;

    private final Client client;
    private final FeedCopy copy = new FeedCopy();
    private volatile boolean writersEnded;
    private volatile String broken = "";
    private long failures;
    private int quiet;

    Follower(Client client) {
        this.client = client;
    }

    /** First the place in the feed, then the list: what changes in between comes again later. */
    void begin() throws BenchException {
        Reply page = client.ask(Ask.get(PATH));
        while (page.ok() && page.body().path("more").asBoolean()) {
            page = client.ask(Ask.get(after(page.body().path("nextCursor").asText())));
        }
        if (!page.ok()) {
            throw new BenchException("读取变更时返回 " + page.kind() + "。");
        }
        copy.skipTo(page.body().path("nextCursor").asText());
        List<JsonNode> list = SchoolList.all(client);
        copy.fill(list);
    }

    private static String after(String cursor) {
        return PATH + "&cursor=" + cursor;
    }

    @Override
    public void run() {
        while (!(writersEnded && quiet >= QUIET_PAGES) && broken.isEmpty()) {
            boolean endedBefore = writersEnded;
            Reply page = client.ask(Ask.get(after(copy.cursor())));
            if (page.ok()) {
                int changes = copy.apply(page.body(), Instant.now());
                quiet = changes == 0 && endedBefore ? quiet + 1 : 0;
                if (!page.body().path("more").asBoolean()) {
                    Actor.pause(QUIET_MILLIS);
                }
            } else if (page.unavailable()) {
                failures++;
                Actor.pause(RETRY_MILLIS);
            } else {
                broken = "the feed answered " + page.kind();
            }
        }
    }

    /** From now on nothing is written: some empty pages in a row mean that all has come. */
    void writersHaveEnded() {
        writersEnded = true;
    }

    FeedCopy copy() {
        return copy;
    }

    /** Requests that brought nothing because the API was down. */
    long failures() {
        return failures;
    }

    String broken() {
        return broken;
    }
}
