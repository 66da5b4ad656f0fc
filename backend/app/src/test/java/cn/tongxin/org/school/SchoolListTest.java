package cn.tongxin.org.school;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class SchoolListTest extends ApiTest {
    private static final String LIST = "/api/v1/schools";

    /** Query → the same in SQL; what the two find must be equal. */
    private static final Map<String, String> FILTERS =
            Map.ofEntries(
                    Map.entry("name=示例", "strpos(name, '示例') > 0"),
                    Map.entry("name=%25", "strpos(name, '%') > 0"),
                    Map.entry("name=_", "strpos(name, '_') > 0"),
                    Map.entry("county=450103", "county_code = '450103'"),
                    Map.entry("county=450103,450124", "county_code in ('450103', '450124')"),
                    Map.entry("township=450124001", "township_code = '450124001'"),
                    Map.entry("managingUnit=SZ", "unit_code = 'SZ'"),
                    Map.entry("managingUnit=SZ,450124", "unit_code in ('SZ', '450124')"),
                    Map.entry("type=211", "type_code = '211'"),
                    Map.entry("type=111,312", "type_code in ('111', '312')"),
                    Map.entry("stage=JUN", "'JUN' = any(stages)"),
                    Map.entry("stage=JUN,PRE", "stages && array['JUN', 'PRE']"),
                    Map.entry("ownership=PRIVATE", "ownership = 'PRIVATE'"),
                    Map.entry("urbanRural=210", "urban_rural = '210'"),
                    Map.entry("status=CLOSED,SUSPENDED", "status in ('CLOSED', 'SUSPENDED')"),
                    Map.entry("boarding=true", "boarding"),
                    Map.entry("boarding=false", "not boarding"),
                    Map.entry("independent=true", "independent"),
                    Map.entry("independent=false", "not independent"),
                    Map.entry("inclusive=true", "inclusive"),
                    Map.entry("inclusive=false", "not inclusive"),
                    Map.entry("qualityLevel=CITY_MODEL", "quality_level = 'CITY_MODEL'"),
                    Map.entry(
                            "qualityLevel=CITY_MODEL,STANDARD",
                            "quality_level in ('CITY_MODEL', 'STANDARD')"),
                    Map.entry("centralSchool={first}", "central_school_id is not null"),
                    Map.entry("type=999", "false"),
                    Map.entry(
                            "county=450103&type=211&boarding=false",
                            "county_code = '450103' and type_code = '211' and not boarding"));

    private UUID first;

    @BeforeEach
    void schools() {
        rows.places();
        first = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        UUID second = rows.school(SchoolSeed.primary("2145000002", "马山县示例小学", "450124"));
        rows.set(second, "boarding", true).set(second, "updated_at", "2026-03-01T00:00:00Z");
        UUID third =
                rows.school(
                        new SchoolSeed("3145000003", "南宁市示范九年一贯制学校", "312", "SZ", "450103001002"));
        rows.set(third, "ownership", "PRIVATE").set(third, "urban_rural", "210");
        UUID fourth =
                rows.school(new SchoolSeed("1145000004", "青苗幼儿园", "111", "450103", "450103001001"));
        rows.set(fourth, "status", "CLOSED").set(fourth, "updated_at", "2026-02-01T00:00:00Z");
        rows.set(fourth, "inclusive", true).set(fourth, "quality_level", "CITY_MODEL");
        UUID fifth =
                rows.school(
                        new SchoolSeed("2145000005", "马山县教学点", "218", "450124", "450124001002"));
        rows.set(fifth, "central_school_id", first);
        rows.school(new SchoolSeed("3145000006", "百分%中学_", "311", "450103", "450103001001"));
    }

    private List<String> stored(String condition, String order) {
        return rows.read("select name from school where " + condition + " order by " + order);
    }

    @Nested
    class BureauAdmin {
        private UUID me;

        @BeforeEach
        void grant() {
            me = cityWide("bureau", "bureau-admin");
        }

        private List<String> names(String query) {
            return as(me, "bureau-admin")
                    .urlEncodingEnabled(false)
                    .get(LIST + "?" + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.name");
        }

        @TestFactory
        Stream<DynamicTest> finds_by_each_filter_what_sql_finds() {
            return FILTERS.entrySet().stream()
                    .map(
                            filter ->
                                    dynamicTest(
                                            filter.getKey(),
                                            () ->
                                                    assertEquals(
                                                            stored(
                                                                    filter.getValue(),
                                                                    "name_sort, id"),
                                                            names(encoded(filter.getKey())))));
        }

        @Test
        void every_filter_of_the_list_stands_in_this_test() {
            Set<String> tried = new TreeSet<>();
            FILTERS.keySet().stream()
                    .flatMap(query -> Arrays.stream(query.split("&")))
                    .forEach(one -> tried.add(one.substring(0, one.indexOf('='))));
            assertEquals(new TreeSet<>(SchoolFields.MAP.filters().keySet()), tried);
        }

        @TestFactory
        Stream<DynamicTest> sorts_by_each_sort_in_both_directions() {
            Map<String, String> orders =
                    Map.of(
                            "name", "name_sort, id",
                            "-name", "name_sort desc, id desc",
                            "updatedAt", "updated_at, id",
                            "-updatedAt", "updated_at desc, id desc",
                            "identifierCode", "identifier_code, id",
                            "-identifierCode", "identifier_code desc, id desc");
            Set<String> declared = new TreeSet<>();
            SchoolFields.MAP.sorts().keySet().forEach(s -> declared.addAll(List.of(s, "-" + s)));
            assertEquals(declared, new TreeSet<>(orders.keySet()));
            return orders.entrySet().stream()
                    .map(
                            sort ->
                                    dynamicTest(
                                            sort.getKey(),
                                            () ->
                                                    assertEquals(
                                                            stored("true", sort.getValue()),
                                                            names("sort=" + sort.getKey()))));
        }

        @Test
        void pages_of_every_size_add_up_to_the_whole_list() {
            List<String> whole = stored("true", "updated_at desc, id desc");
            for (int limit = 1; limit <= 7; limit++) {
                List<String> walked = new ArrayList<>();
                String query = "?sort=-updatedAt&limit=" + limit;
                String cursor = "";
                while (cursor != null) {
                    var page =
                            as(me, "bureau-admin")
                                    .get(LIST + query + cursor)
                                    .then()
                                    .statusCode(200)
                                    .extract();
                    List<String> names = page.path("items.name");
                    walked.addAll(names);
                    String next = page.path("nextCursor");
                    cursor = next == null ? null : "&cursor=" + next;
                }
                assertEquals(whole, walked, "limit " + limit);
            }
        }

        @Test
        void shows_each_row_whole() {
            as(me, "bureau-admin")
                    .get(LIST + "?name=青秀区示例")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "private, no-cache")
                    .body("", not(hasKey("total")))
                    .body("items", hasSize(1))
                    .body("items[0].id", equalTo(first.toString()))
                    .body("items[0].identifierCode", equalTo("2145000001"))
                    .body("items[0].name", equalTo("青秀区示例小学"))
                    .body("items[0].typeCode", equalTo("211"))
                    .body("items[0].stages", contains("PRI"))
                    .body("items[0].ownership", equalTo("PUBLIC"))
                    .body("items[0].urbanRural", equalTo("111"))
                    .body("items[0].managingUnit", equalTo(place("450103", "青秀区")))
                    .body("items[0].county", equalTo(place("450103", "青秀区")))
                    .body("items[0].township", equalTo(place("450103001", "青秀区一镇")))
                    .body("items[0].status", equalTo("OPERATING"))
                    .body("items[0].boarding", equalTo(false))
                    .body("items[0].lon", equalTo(108.35f))
                    .body("items[0].lat", equalTo(22.82f))
                    .body("items[0].updatedAt", equalTo("2026-01-05T01:00:00Z"));
        }

        @Test
        void counts_only_when_asked_and_up_to_the_bound_when_asked_so() {
            as(me, "bureau-admin")
                    .get(LIST + "?limit=1&count=exact&county=450103")
                    .then()
                    .body("total.value", equalTo(4))
                    .body("total.exact", equalTo(true));
            as(me, "bureau-admin")
                    .get(LIST + "?limit=1&count=bounded")
                    .then()
                    .body("total.value", equalTo(6))
                    .body("total.exact", equalTo(true));
            as(me, "bureau-admin").get(LIST + "?count=none").then().body("total", nullValue());
        }

        @Test
        void takes_limits_from_1_to_200() {
            as(me, "bureau-admin").get(LIST + "?limit=1").then().body("items", hasSize(1));
            as(me, "bureau-admin").get(LIST + "?limit=200").then().body("items", hasSize(6));
        }

        @Test
        void leaves_out_what_a_school_does_not_have() {
            rows.execute("update school set lon = null, lat = null where id = ?", first);
            as(me, "bureau-admin")
                    .get(LIST + "?name=青秀区示例")
                    .then()
                    .body("items[0]", not(hasKey("lon")))
                    .body("items[0]", not(hasKey("lat")));
        }
    }

    @Nested
    class CountyAdmin {
        private UUID me;

        @BeforeEach
        void grant() {
            me = ofUnit("county", "county-admin", "450124");
        }

        @Test
        void sees_and_counts_only_its_own_schools_whatever_it_asks_for() {
            for (String query :
                    List.of("", "&county=450103,450124", "&managingUnit=450103,450124,SZ")) {
                as(me, "county-admin")
                        .get(LIST + "?count=exact" + query)
                        .then()
                        .statusCode(200)
                        .body("items.managingUnit.code", contains("450124", "450124"))
                        .body("total.value", equalTo(2));
            }
        }

        @Test
        void gets_an_empty_list_when_it_asks_for_another_county() {
            as(me, "county-admin")
                    .get(LIST + "?county=450103&count=exact")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0))
                    .body("total.value", equalTo(0));
        }
    }

    @Nested
    class SchoolAdmin {
        @Test
        void sees_its_own_school_only() {
            UUID me = ofSchool("head", "school-admin", first);
            as(me, "school-admin")
                    .get(LIST + "?count=exact")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(first.toString()))
                    .body("total.value", equalTo(1));
        }
    }

    @Nested
    class SomebodyWithoutThePermission {
        @Test
        void is_refused() {
            UUID me = cityWide("system", "system-admin");
            as(me, "system-admin")
                    .get(LIST)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"));
        }
    }

    @Nested
    class Nobody {
        @Test
        void is_asked_to_sign_in() {
            nobody().get(LIST)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", equalTo("Bearer realm=\"tongxin\""))
                    .body("code", equalTo("UNAUTHENTICATED"));
        }
    }

    private static Map<String, String> place(String code, String name) {
        return Map.of("code", code, "name", name);
    }

    private String encoded(String query) {
        return query.replace("示例", "%E7%A4%BA%E4%BE%8B").replace("{first}", first.toString());
    }
}
