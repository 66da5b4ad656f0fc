package cn.tongxin.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Query parameters that no list takes. */
final class WrongQueries {
    private static final String LIST = "/api/v1/schools?";
    private static final String NEAR = "/api/v1/schools/near?";
    private static final String SUMMARY = "/api/v1/schools/summary?";

    private final List<WrongRequest> all = new ArrayList<>();

    private WrongQueries() {}

    /**
     * @param cursor a real cursor, from role and query
     */
    static List<WrongRequest> of(BinaryOperator<String> cursor) {
        WrongQueries queries = new WrongQueries();
        queries.names();
        queries.values();
        queries.paging();
        queries.cursors(cursor);
        queries.otherEndpoints();
        return queries.all;
    }

    private void names() {
        unknown(LIST + "colour=red", "colour");
        unknown(LIST + "County=450103", "County");
        unknown(LIST + "page=2", "page");
        unknown(LIST + "offset=20", "offset");
        unknown(LIST + "county%20=450103", "county ");
        unknown(LIST + "access_token=x", "access_token");
        unknown(LIST + "scope=CITY", "scope");
        unknown("/api/v1/school-directory?status=CLOSED", "status");
        unknown("/api/v1/divisions?county=450103", "county");
        unknown("/api/v1/managing-units?unit=SZ", "unit");
        unknown("/api/v1/semesters?year=2025", "year");
        unknown("/api/v1/semesters/current?date=2026-03-01", "date");
        unknown("/api/v1/workdays?from=2026-03-01&to=2026-03-02&limit=1", "limit");
        unknown(SUMMARY + "groupBy=type&limit=1", "limit");
        unknown("/api/v1/metrics/M01?county=450103", "county");
        unknown("/api/v1/metrics/M01/rows?by=county", "by");
        unknown(NEAR + "lon=108.3&lat=22.8&type=211", "type");
    }

    private void values() {
        for (String value :
                List.of(
                        "name=",
                        "name=%20%20",
                        "name=" + "a".repeat(21),
                        "name=a%00b",
                        "name=a%07b",
                        "name=%ED%A0%80",
                        "name=%FF%FE",
                        "name=a&name=b",
                        "county=",
                        "county=abc",
                        "county=450103,",
                        "county=450103%27%3B--",
                        "county=450103%20or%201%3D1",
                        "county=%D9%A4%D9%A5%D9%A0%D9%A1%D9%A0%D9%A3",
                        "county=450103&county=450124",
                        "managingUnit=sz",
                        "type=2111",
                        "stage=PRIMARY",
                        "ownership=%F0%9F%98%80",
                        "status=open",
                        "boarding=1",
                        "boarding=",
                        "county=" + counties(51))) {
            invalid(LIST + value, value.substring(0, value.indexOf('=')));
        }
    }

    private static String counties(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "4501%02d".formatted(i))
                .collect(Collectors.joining(","));
    }

    private void paging() {
        for (String value :
                List.of(
                        "limit=0",
                        "limit=-1",
                        "limit=201",
                        "limit=abc",
                        "limit=1e3",
                        "limit=1.5",
                        "limit=",
                        "limit=%201",
                        "limit=99999999999999999999",
                        "limit=%D9%A3",
                        "limit=1&limit=2",
                        "sort=",
                        "sort=colour",
                        "sort=--name",
                        "sort=name,type",
                        "sort=name%3Bdrop%20table%20school",
                        "sort=s.name_sort",
                        "sort=NAME",
                        "count=all",
                        "count=",
                        "count=EXACT",
                        "count=true")) {
            invalid(LIST + value, value.substring(0, value.indexOf('=')));
        }
    }

    private void cursors(BinaryOperator<String> cursor) {
        String real = cursor.apply("county-admin", "sort=name");
        String changed =
                real.isEmpty() ? "" : (real.charAt(0) == 'A' ? 'B' : 'A') + real.substring(1);
        foreign("a forged cursor", "cursor=AAAA");
        foreign("a cursor in another alphabet", "cursor=%E9%9D%92");
        invalid(LIST + "cursor=", "cursor");
        foreign("an endless cursor", "cursor=" + "A".repeat(2000));
        foreign("an SQL cursor", "cursor=%27%20or%201%3D1--");
        foreign("a changed cursor", "sort=name&cursor=" + changed);
        foreign("a cut cursor", "sort=name&cursor=" + real.substring(0, real.length() / 2));
        foreign("a cursor of another sort", "sort=-name&cursor=" + real);
        foreign("a cursor of another filter", "sort=name&type=211&cursor=" + real);
        all.add(
                WrongRequest.of(
                        "a cursor of another role",
                        400,
                        "CURSOR",
                        request ->
                                request.header("Acting-As", "school-admin")
                                        .get(LIST + "sort=name&cursor=" + real)));
        all.add(
                WrongRequest.of(
                        "a cursor of another list",
                        400,
                        "CURSOR",
                        request -> request.get("/api/v1/divisions?sort=name&cursor=" + real)));
    }

    private void otherEndpoints() {
        invalid("/api/v1/schools/summary", "groupBy");
        for (String groupBy : List.of("groupBy=", "groupBy=name", "groupBy=type&groupBy=county")) {
            invalid(SUMMARY + groupBy, "groupBy");
        }
        invalid(SUMMARY + "groupBy=type&county=abc", "county");
        String here = "lon=108.3&lat=22.8";
        invalid("/api/v1/schools/near", "lon");
        invalid(NEAR + "lon=108.3", "lat");
        invalid(NEAR + "lon=106.9&lat=22.8", "lon");
        invalid(NEAR + "lon=108.3&lat=91", "lat");
        invalid(NEAR + "lon=NaN&lat=22.8", "lon");
        invalid(NEAR + "lon=1e2&lat=22.8", "lon");
        invalid(NEAR + "lon=108.3&lon=108.4&lat=22.8", "lon");
        for (String value : List.of("0", "50001", "-5", "1.5", "")) {
            invalid(NEAR + here + "&radiusMeters=" + value, "radiusMeters");
        }
        for (String value : List.of("0", "201", "ten")) {
            invalid(NEAR + here + "&limit=" + value, "limit");
        }
        invalid("/api/v1/metrics/M01?by=town", "by");
        invalid("/api/v1/metrics/M01?asOf=2026-02-30", "asOf");
        invalid("/api/v1/metrics/M01?asOf=2999-01-01", "asOf");
        invalid("/api/v1/metrics/M01/trend", "by");
        invalid("/api/v1/metrics/M01/rows?asOf=2026-01-01,2026-01-02", "asOf");
        invalid("/api/v1/changes", "resource");
        invalid("/api/v1/changes?resource=pupils", "resource");
        invalid("/api/v1/divisions?level=STREET", "level");
        invalid("/api/v1/divisions?parent=45", "parent");
        invalid("/api/v1/managing-units?kind=BUREAU", "kind");
        invalid("/api/v1/semesters?academicYear=2025", "academicYear");
        invalid("/api/v1/semesters?stageGroup=senior", "stageGroup");
        invalid("/api/v1/semesters?sort=statFrom", "sort");
        invalid("/api/v1/semesters/current?stageGroup=PRI", "stageGroup");
        invalid("/api/v1/semesters/current?on=2026-3-1", "on");
        invalid("/api/v1/semesters/current?on=%D9%A2%D9%A0%D9%A2%D9%A6-03-01", "on");
        invalid("/api/v1/workdays", "from");
        invalid("/api/v1/workdays?from=2026-03-01", "to");
        invalid("/api/v1/workdays?from=2026-02-29&to=2026-03-01", "from");
        invalid("/api/v1/workdays?from=2026-03-02&to=2026-03-01", "to");
        invalid("/api/v1/workdays?from=2026-01-01&to=2027-02-05", "to");
        invalid("/api/v1/workdays?from=2026-01-01&from=2026-01-02&to=2026-01-03", "from");
        invalid("/api/v1/workdays?from=2026-01-01%27--&to=2026-01-03", "from");
    }

    private void unknown(String address, String field) {
        all.add(
                WrongRequest.of(address, 400, "UNKNOWN_PARAMETER", request -> request.get(address))
                        .naming(field));
    }

    private void invalid(String address, String field) {
        String shown = address.substring(0, Math.min(80, address.length()));
        all.add(
                WrongRequest.of(shown, 400, "VALIDATION", request -> request.get(address))
                        .naming(field));
    }

    private void foreign(String name, String query) {
        all.add(WrongRequest.of(name, 400, "CURSOR", request -> request.get(LIST + query)));
    }
}
