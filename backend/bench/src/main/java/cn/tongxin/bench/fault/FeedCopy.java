package cn.tongxin.bench.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a partner keeps: a copy of the rows it may see, and the place up to which it has read. */
final class FeedCopy {
    private final Map<String, Row> rows = new HashMap<>();
    private final Map<String, Last> last = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Long> lagMillis = new ArrayList<>();
    private String cursor;
    private long doubled;
    private long baselines;

    /** A row as the copy holds it: the columns that writers change. */
    record Row(String name, String unit, String status, Instant updatedAt) {
        static Row of(JsonNode item) {
            return new Row(
                    item.path("name").asText(),
                    item.path("managingUnit").path("code").asText(),
                    item.path("status").asText(),
                    Instant.parse(item.path("updatedAt").asText()));
        }
    }

    /** The last change that was delivered for a row. */
    record Last(int version, Instant changedAt) {}

    /** Where to go on from; null at the very beginning. */
    String cursor() {
        return cursor;
    }

    /** Only the place: what stands before it is read from the list afterwards. */
    void skipTo(String nextCursor) {
        this.cursor = nextCursor;
    }

    void fill(List<JsonNode> list) {
        list.forEach(item -> rows.put(item.path("id").asText(), Row.of(item)));
    }

    /** One page: every change, then the new place, as one step. */
    int apply(JsonNode page, Instant now) {
        for (JsonNode change : page.path("items")) {
            take(change, now);
        }
        cursor = page.path("nextCursor").asText();
        return page.path("items").size();
    }

    private void take(JsonNode change, Instant now) {
        String op = change.path("op").asText();
        if (op.equals("BASELINE")) {
            baselines++;
            return;
        }
        String id = change.path("id").asText();
        Instant changedAt = Instant.parse(change.path("changedAt").asText());
        int version = change.path("version").asInt();
        if (!seen.add(id + " " + version + " " + changedAt)) {
            doubled++;
        }
        last.put(id, new Last(version, changedAt));
        lagMillis.add(Duration.between(changedAt, now).toMillis());
        if (op.equals("UPSERT")) {
            rows.put(id, Row.of(change.path("data")));
        } else {
            rows.remove(id);
        }
    }

    Map<String, Row> rows() {
        return Map.copyOf(rows);
    }

    Map<String, Last> last() {
        return Map.copyOf(last);
    }

    /** Changes that came although they had come before. */
    long doubled() {
        return doubled;
    }

    long delivered() {
        return seen.size() + doubled;
    }

    long baselines() {
        return baselines;
    }

    /** How old a change was when the copy had it: the given part of all was at most this old. */
    double lagSeconds(double part) {
        if (lagMillis.isEmpty()) {
            return Double.NaN;
        }
        List<Long> sorted = lagMillis.stream().sorted().toList();
        int at = (int) Math.ceil(part * sorted.size()) - 1;
        return sorted.get(Math.max(0, at)) / 1000.0;
    }
}
