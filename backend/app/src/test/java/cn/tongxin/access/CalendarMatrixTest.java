package cn.tongxin.access;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.org.calendar.CalendarApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The calendar is the whole city's: who may write it needs the role for all of the city. */
@QuarkusTest
class CalendarMatrixTest extends MatrixApi {
    private static final String SEMESTER = "/api/v1/semesters/";

    private String draft() {
        return SEMESTER
                + rows.read(
                                "select id from semester where status = 'DRAFT' order by stage_group"
                                        + " limit 1")
                        .get(0);
    }

    @TestFactory
    Stream<DynamicTest> the_calendar_is_written_exactly_as_the_matrix_says() {
        return MatrixFile.lines("calendar").stream()
                .flatMap(line -> GIVEN.stream().map(kind -> one(line.role(), line.write(), kind)));
    }

    @TestFactory
    Stream<DynamicTest> its_history_is_read_exactly_as_the_matrix_says() {
        return MatrixFile.lines("calendar-history").stream()
                .flatMap(
                        line ->
                                GIVEN.stream()
                                        .map(kind -> history(line.role(), line.read(), kind)));
    }

    private DynamicTest history(String role, String cell, ScopeKind kind) {
        UUID account = holder(role, kind);
        boolean reads = cell.equals("CITY") && kind == ScopeKind.CITY;
        return dynamicTest(
                "%s with a %s grant: %s".formatted(role, kind, reads ? "reads" : "nothing"),
                () ->
                        as(account, role)
                                .get(draft() + "/history")
                                .then()
                                .statusCode(reads ? 200 : cell.equals("CITY") ? 404 : 403));
    }

    private DynamicTest one(String role, String cell, ScopeKind kind) {
        UUID account = holder(role, kind);
        boolean writes = cell.equals("CITY") && kind == ScopeKind.CITY;
        return dynamicTest(
                "%s with a %s grant: %s".formatted(role, kind, writes ? "writes" : "nothing"),
                () -> {
                    // Who may write is asked which version was seen, before anything is written.
                    int status = writes ? 428 : 403;
                    String draft = draft();
                    Map<String, String> dates =
                            Map.of(
                                    "reportOn",
                                    "2027-02-20",
                                    "firstTeachingDay",
                                    "2027-02-22",
                                    "lastTeachingDay",
                                    "2027-07-09",
                                    "source",
                                    "校历");
                    json(account, role).body(dates).put(draft).then().statusCode(status);
                    for (String step : List.of("/publish", "/close")) {
                        json(account, role).post(draft + step).then().statusCode(status);
                    }
                    json(account, role)
                            .body(Map.of("reason", "漏报数据"))
                            .post(draft + "/reopen")
                            .then()
                            .statusCode(status);
                    json(account, role)
                            .body(CalendarApi.notice())
                            .put(CalendarApi.YEAR)
                            .then()
                            .statusCode(status);
                    as(account, role).get(draft).then().statusCode(writes ? 200 : 404);
                });
    }

    private RequestSpecification json(UUID account, String role) {
        return unchecked(account, role).contentType("application/json");
    }

    @Test
    void without_the_right_a_preview_and_a_history_are_refused_as_well() {
        UUID county = holder("county-admin", ScopeKind.UNIT);
        json(county, "county-admin")
                .body(CalendarApi.notice())
                .post(CalendarApi.YEAR + "/preview")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        as(county, "county-admin").get(draft() + "/history").then().statusCode(403);
        assertEquals(List.of("0"), rows.read("select version from workday_year where year = 2027"));
    }
}
