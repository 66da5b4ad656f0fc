package cn.tongxin.org.school;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walking a long list while others write to it. */
@QuarkusTest
class SchoolPagingTest extends ApiTest {
    private static final String LIST = "/api/v1/schools";
    private static final int MANY = 230;

    private UUID me;

    @BeforeEach
    void manySchools() {
        rows.places();
        me = cityWide("bureau", "bureau-admin");
        // Names and times repeat, so that only the id tells some rows apart.
        rows.execute(
                """
                insert into school (id, identifier_code, name, name_sort, type_code, stages, ownership,
                                    urban_rural, unit_code, division_code, boarding, status, created_at,
                                    updated_at, source, synthetic)
                select gen_random_uuid(), '2145' || lpad(n::text, 6, '0'), 'S' || n % 40,
                       's' || lpad((n % 40)::text, 3, '0'), '211', '{PRI}', 'PUBLIC', '111', '450103',
                       '450103001001', false, 'OPERATING', now(),
                       timestamptz '2026-01-01' + (n % 25) * interval '1 microsecond', 'IMPORT', true
                from generate_series(1, ?) n
                """,
                MANY);
    }

    private record Page(List<String> ids, String next) {}

    private Page page(String query) {
        var answer =
                as(me, "bureau-admin").get(LIST + "?" + query).then().statusCode(200).extract();
        return new Page(answer.path("items.id"), answer.path("nextCursor"));
    }

    private List<String> ids(String order) {
        return rows.read("select id from school order by " + order);
    }

    @Test
    void the_pages_are_the_whole_set_in_order_for_every_sort() {
        for (String[] sort :
                new String[][] {
                    {"name", "name_sort, id"},
                    {"-name", "name_sort desc, id desc"},
                    {"updatedAt", "updated_at, id"},
                    {"-updatedAt", "updated_at desc, id desc"},
                    {"identifierCode", "identifier_code, id"}
                }) {
            List<String> walked = new ArrayList<>();
            String query = "limit=37&sort=" + sort[0];
            Page page = page(query);
            walked.addAll(page.ids());
            while (page.next() != null) {
                page = page(query + "&cursor=" + page.next());
                walked.addAll(page.ids());
            }
            assertEquals(ids(sort[1]), walked, sort[0]);
        }
    }

    @Test
    void rows_written_and_renamed_between_pages_neither_repeat_nor_hide_the_others() {
        List<String> before = ids("name_sort, id");
        String renamed = before.get(200);
        List<String> walked = new ArrayList<>();
        Page page = page("limit=20");
        walked.addAll(page.ids());
        for (int i = 0; page.next() != null; i++) {
            // One row before the place reached, one after it, and one that moves to the end.
            add("9%03d".formatted(i), "a00" + i);
            add("8%03d".formatted(i), "zz" + i);
            rows.execute("update school set name_sort = ? where id = ?::uuid", "zzz" + i, renamed);
            page = page("limit=20&cursor=" + page.next());
            walked.addAll(page.ids());
            assertTrue(i < 100, "the walk does not end");
        }
        assertEquals(walked.size(), new HashSet<>(walked).size(), "a row came twice");
        List<String> untouched = new ArrayList<>(before);
        untouched.remove(renamed);
        List<String> seen = walked.stream().filter(untouched::contains).toList();
        assertEquals(untouched, seen, "a row that nobody touched is missing or out of order");
        assertTrue(walked.contains(renamed));
    }

    private void add(String number, String sortKey) {
        UUID id = rows.school(SchoolSeed.primary("214599" + number, "新增学校" + number, "450103"));
        rows.set(id, "name_sort", sortKey);
    }

    @Test
    void the_last_page_has_no_cursor_even_when_it_is_full() {
        assertEquals(null, page("limit=46&sort=name&cursor=" + cursorAfter(4)).next());
    }

    private String cursorAfter(int pages) {
        String cursor = page("limit=46&sort=name").next();
        for (int i = 1; i < pages; i++) {
            cursor = page("limit=46&sort=name&cursor=" + cursor).next();
        }
        return cursor;
    }

    @Test
    void the_count_is_of_the_whole_list_on_every_page() {
        String cursor = page("limit=100").next();
        as(me, "bureau-admin")
                .get(LIST + "?limit=100&count=exact&cursor=" + cursor)
                .then()
                .body("items", hasSize(100))
                .body("total.value", equalTo(MANY));
    }

    @Test
    void a_bounded_count_stops_at_ten_thousand_and_says_so() {
        rows.execute(
                """
                insert into school (id, identifier_code, name, name_sort, type_code, stages, ownership,
                                    urban_rural, unit_code, division_code, boarding, status, created_at,
                                    updated_at, source, synthetic)
                select gen_random_uuid(), '3145' || lpad(n::text, 6, '0'), 'T' || n, 't' || n, '311', '{JUN}',
                       'PUBLIC', '111', '450103', '450103001001', false, 'OPERATING', now(), now(), 'IMPORT', true
                from generate_series(1, 10000) n
                """);
        as(me, "bureau-admin")
                .get(LIST + "?limit=1&count=bounded")
                .then()
                .body("total.value", equalTo(10_000))
                .body("total.exact", equalTo(false));
        as(me, "bureau-admin")
                .get(LIST + "?limit=1&count=exact")
                .then()
                .body("total.value", equalTo(10_000 + MANY))
                .body("total.exact", equalTo(true));
    }

    @Test
    void a_cursor_goes_on_with_another_page_size_and_count() {
        String cursor = page("limit=20").next();
        assertEquals(
                ids("name_sort, id").subList(20, 25),
                page("limit=5&count=exact&cursor=" + cursor).ids());
    }

    @Test
    void a_cursor_is_bound_to_filters_sort_and_role() {
        rows.grant(me, "county-admin", ScopeKind.UNIT, "450103");
        forgetCallers();
        String cursor = page("limit=20&boarding=false").next();
        for (String other :
                List.of(
                        "boarding=true",
                        "type=211",
                        "boarding=false&type=211",
                        "boarding=false&sort=-name",
                        "boarding=false&sort=updatedAt")) {
            refusesCursor("bureau-admin", other + "&cursor=" + cursor);
        }
        refusesCursor("county-admin", "boarding=false&cursor=" + cursor);
    }

    private void refusesCursor(String role, String query) {
        as(me, "bureau-admin", "county-admin")
                .header("Acting-As", role)
                .get(LIST + "?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR"));
    }
}
