package cn.tongxin.bench.scenario;

import cn.tongxin.bench.BenchException;
import cn.tongxin.bench.product.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rows the scenarios ask for, found through the API as a client would find them.
 *
 * @param lists filter combinations, each with its last page
 * @param schools ids spread over those lists
 */
public record SchoolData(List<FilteredList> lists, List<String> schools, String accountId) {
    public static final String SCHOOLS = "/api/v1/schools";
    public static final int LIMIT = 20;

    /** The most different requests of a read scenario; also branches of its pgbench script. */
    private static final int MOST_LISTS = 8;

    private static final int SCHOOLS_PER_LIST = 2;
    private static final List<String> TYPES = List.of("111", "211", "218", "311");

    /**
     * A county and a type with more than one page of schools.
     *
     * @param lastCursor opens the last page
     * @param beforeLast id of the school the last page starts after
     * @param lastRows schools on the last page
     */
    public record FilteredList(
            String county, String type, String lastCursor, String beforeLast, int lastRows) {
        public String path() {
            return firstPage(county, type);
        }

        public String lastPath() {
            return path() + "&cursor=" + lastCursor;
        }
    }

    private record Candidate(String county, String type, int total) {
        int lastRows() {
            return (total - 1) % LIMIT + 1;
        }
    }

    public static SchoolData find(Api api) throws IOException, BenchException {
        List<FilteredList> lists = new ArrayList<>();
        List<String> schools = new ArrayList<>();
        for (Candidate candidate : candidates(api)) {
            JsonNode first = api.get(firstPage(candidate.county(), candidate.type())).body();
            for (int i = 0; i < SCHOOLS_PER_LIST; i++) {
                schools.add(first.path("items").path(i * (LIMIT - 1)).path("id").asText());
            }
            lists.add(walk(api, candidate, first));
        }
        String account = api.get("/api/v1/me").body().path("accountId").asText();
        return new SchoolData(List.copyOf(lists), List.copyOf(schools), account);
    }

    private static String firstPage(String county, String type) {
        return SCHOOLS + "?county=" + county + "&type=" + type + "&sort=name&limit=" + LIMIT;
    }

    /** Those with the fullest last pages, so that first and last page carry like loads. */
    private static List<Candidate> candidates(Api api) throws IOException, BenchException {
        List<Candidate> candidates = new ArrayList<>();
        JsonNode counties = api.get(SCHOOLS + "/summary?groupBy=county").body().path("items");
        for (JsonNode county : counties) {
            for (String type : TYPES) {
                String path = firstPage(county.path("key").asText(), type) + "&count=exact";
                int total = api.get(path).body().path("total").path("value").asInt();
                if (total > LIMIT) {
                    candidates.add(new Candidate(county.path("key").asText(), type, total));
                }
            }
        }
        candidates.sort(
                Comparator.comparingInt(Candidate::lastRows)
                        .reversed()
                        .thenComparing(Candidate::county)
                        .thenComparing(Candidate::type));
        if (candidates.isEmpty()) {
            throw new BenchException("没有一个县区的一类学校多于一页，请先加载城市数据。");
        }
        return candidates.subList(0, Math.min(MOST_LISTS, candidates.size()));
    }

    /** Follows the cursors as a client does: there is no other way to the last page. */
    private static FilteredList walk(Api api, Candidate list, JsonNode first)
            throws IOException, BenchException {
        JsonNode page = first;
        String cursor = "";
        String lastId = "";
        while (page.has("nextCursor")) {
            cursor = page.path("nextCursor").asText();
            JsonNode items = page.path("items");
            lastId = items.path(items.size() - 1).path("id").asText();
            page = api.get(firstPage(list.county(), list.type()) + "&cursor=" + cursor).body();
        }
        int rows = page.path("items").size();
        if (rows != list.lastRows()) {
            throw new BenchException("翻到最后一页有 " + rows + " 所学校，按总数应有 " + list.lastRows() + " 所。");
        }
        return new FilteredList(list.county(), list.type(), cursor, lastId, rows);
    }

    public double averageLastRows() {
        return lists.stream().mapToInt(FilteredList::lastRows).average().orElseThrow();
    }
}
