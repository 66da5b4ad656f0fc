package cn.tongxin.bench.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedCopyTest {
    private static final Instant T1 = Instant.parse("2026-11-25T01:00:01Z");
    private static final Instant T2 = Instant.parse("2026-11-25T01:00:02Z");
    private static final Instant NOW = Instant.parse("2026-11-25T01:00:05Z");

    private final FeedCopy copy = new FeedCopy();

    private static String upsert(String id, int version, Instant at, String unit) {
        return """
               {"op": "UPSERT", "id": "%s", "version": %d, "changedAt": "%s", "data":
                {"id": "%s", "name": "n%d", "status": "OPERATING", "updatedAt": "%s",
                 "managingUnit": {"code": "%s", "name": "x"}}}"""
                .formatted(id, version, at, id, version, at, unit);
    }

    private static String delete(String id, int version, Instant at) {
        return """
               {"op": "DELETE", "id": "%s", "version": %d, "changedAt": "%s"}"""
                .formatted(id, version, at);
    }

    private void page(String... items) {
        try {
            JsonNode page =
                    new ObjectMapper()
                            .readTree(
                                    "{\"items\": ["
                                            + String.join(",", items)
                                            + "], \"nextCursor\": \"c\", \"more\": false}");
            copy.apply(page, NOW);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void keepsTheLatestRowAndThePlace() {
        page(upsert("a", 1, T1, "450103"), upsert("b", 0, T1, "450103"));
        page(upsert("a", 2, T2, "450102"), delete("b", 0, T2));
        assertEquals(Map.of("a", new FeedCopy.Row("n2", "450102", "OPERATING", T2)), copy.rows());
        assertEquals("c", copy.cursor());
        assertEquals(0, copy.doubled());
        assertEquals(4, copy.delivered());
        assertEquals(3.0, copy.lagSeconds(0.5));
        assertEquals(4.0, copy.lagSeconds(1));
    }

    @Test
    void countsWhatComesAgain() {
        page(upsert("a", 1, T1, "450103"));
        page(upsert("a", 1, T1, "450103"));
        assertEquals(1, copy.doubled());
    }

    @Test
    void findsEveryDifferenceToTheDatabase() {
        page(upsert("a", 1, T1, "450103"), upsert("b", 1, T1, "450103"));
        FeedCopy.Row a = new FeedCopy.Row("n1", "450103", "OPERATING", T1);
        FeedCopy.Row other = new FeedCopy.Row("n1", "450102", "OPERATING", T1);
        assertTrue(FeedCheck.differences(copy.rows(), Map.of("a", a, "b", a)).isEmpty());
        assertEquals(1, FeedCheck.differences(copy.rows(), Map.of("a", a)).size());
        assertEquals(1, FeedCheck.differences(copy.rows(), Map.of("a", a, "b", other)).size());
        assertEquals(1, FeedCheck.differences(copy.rows(), Map.of("a", a, "b", a, "c", a)).size());
    }

    @Test
    void findsALastChangeThatNeverCameAndOneThatNeverWas() {
        page(upsert("a", 1, T1, "450103"), delete("b", 3, T2));
        FeedCopy.Last a = new FeedCopy.Last(1, T1);
        FeedCopy.Last b = new FeedCopy.Last(3, T2);
        assertTrue(FeedCheck.missed(copy.last(), Map.of("a", a, "b", b)).isEmpty());
        assertEquals(
                1,
                FeedCheck.missed(copy.last(), Map.of("a", new FeedCopy.Last(2, T2), "b", b))
                        .size());
        assertEquals(1, FeedCheck.missed(copy.last(), Map.of("a", a, "b", b, "c", b)).size());
        assertEquals(1, FeedCheck.missed(copy.last(), Map.of("a", a)).size());
    }
}
