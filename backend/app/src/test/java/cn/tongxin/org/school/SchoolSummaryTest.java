package cn.tongxin.org.school;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchoolSummaryTest extends ApiTest {
    private static final String SUMMARY = "/api/v1/schools/summary";

    private UUID school;

    @BeforeEach
    void schools() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        UUID closed = rows.school(SchoolSeed.primary("2145000002", "停办小学", "450103"));
        rows.set(closed, "status", "CLOSED");
        rows.school(new SchoolSeed("3145000003", "市直属中学", "341", "SZ", "450103001001"));
        rows.school(SchoolSeed.primary("2145000004", "马山县示例小学", "450124"));
        rows.school(new SchoolSeed("1145000005", "马山县幼儿园", "111", "450124", "450124001001"));
    }

    /** Asks the API and SQL for the same figures and returns them. */
    private List<String> asSqlCounts(UUID me, String role, String groupBy, String scope) {
        String column =
                Map.of(
                                "county", "county_code",
                                "managingUnit", "unit_code",
                                "type", "type_code",
                                "status", "status")
                        .get(groupBy);
        List<String> expected =
                rows.read(
                        "select %s || ' ' || count(*) from school where %s group by %s order by %s"
                                .formatted(column, scope, column, column));
        var answer =
                as(me, role)
                        .get(SUMMARY + "?groupBy=" + groupBy)
                        .then()
                        .statusCode(200)
                        .body("groupBy", equalTo(groupBy))
                        .body(
                                "total",
                                equalTo(
                                        Integer.valueOf(
                                                rows.read(
                                                                "select count(*) from school where "
                                                                        + scope)
                                                        .get(0))))
                        .extract();
        List<Map<String, Object>> groups = answer.path("items");
        List<String> actual = new ArrayList<>();
        groups.forEach(group -> actual.add(group.get("key") + " " + group.get("count")));
        assertEquals(expected, actual, groupBy);
        return actual;
    }

    @Nested
    class BureauAdmin {
        private UUID me;

        @BeforeEach
        void grant() {
            me = cityWide("bureau", "bureau-admin");
        }

        @Test
        void counts_what_sql_counts_by_every_group() {
            for (SummaryGroupBy groupBy : SummaryGroupBy.values()) {
                asSqlCounts(me, "bureau-admin", groupBy.parameter(), "true");
            }
            assertEquals(
                    List.of("450103 3", "450124 2"),
                    asSqlCounts(me, "bureau-admin", "county", "true"));
        }

        @Test
        void names_counties_and_units() {
            as(me, "bureau-admin")
                    .get(SUMMARY + "?groupBy=managingUnit")
                    .then()
                    .body("items.name", equalTo(List.of("青秀区", "马山县", "市直属")));
        }

        @Test
        void counts_only_what_the_filters_leave() {
            as(me, "bureau-admin")
                    .get(SUMMARY + "?groupBy=county&status=OPERATING&type=211")
                    .then()
                    .statusCode(200)
                    .body("items.key", equalTo(List.of("450103", "450124")))
                    .body("items.count", equalTo(List.of(1, 1)))
                    .body("total", equalTo(2));
        }

        @Test
        void has_no_groups_when_nothing_is_left() {
            as(me, "bureau-admin")
                    .get(SUMMARY + "?groupBy=type&type=999")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0))
                    .body("total", equalTo(0));
        }
    }

    @Nested
    class CountyAdmin {
        @Test
        void counts_only_schools_of_its_county() {
            UUID me = ofUnit("county", "county-admin", "450124");
            for (SummaryGroupBy groupBy : SummaryGroupBy.values()) {
                asSqlCounts(me, "county-admin", groupBy.parameter(), "unit_code = '450124'");
            }
        }

        @Test
        void does_not_count_schools_in_its_county_that_another_unit_manages() {
            UUID me = ofUnit("county", "county-admin", "450103");
            assertEquals(
                    List.of("450103 2"),
                    asSqlCounts(me, "county-admin", "county", "unit_code = '450103'"));
        }
    }

    @Nested
    class SchoolAdmin {
        @Test
        void counts_one() {
            UUID me = ofSchool("head", "school-admin", school);
            asSqlCounts(me, "school-admin", "type", "id = '" + school + "'");
        }
    }

    @Nested
    class SomebodyWithoutThePermission {
        @Test
        void is_refused() {
            UUID me = cityWide("system", "system-admin");
            as(me, "system-admin")
                    .get(SUMMARY + "?groupBy=county")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"));
        }
    }
}
