package cn.tongxin.kernel.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListQueryParserTest {
    private static final String ID = "0199f2c4-0000-7000-8000-000000000001";
    private static final FieldMap FIELDS =
            FieldMap.byUuid("t.id", "name")
                    .fragment("name", "t.name", "名称中的字词")
                    .codes("county", "t.county_code", "\\d{6}", "县区代码")
                    .codes("state", "t.state", Set.of("OPEN", "CLOSED"), "状态")
                    .codesInArray("stage", "t.stages", Set.of("PRI", "JUN"), "学段")
                    .bool("boarding", "t.boarding", "是否寄宿制")
                    .sort("name", SortKind.TEXT, "t.name_sort")
                    .sort("updatedAt", SortKind.INSTANT, "t.updated_at")
                    .build();

    private static final FieldMap LOG =
            FieldMap.byNumber("l.seq", "-at")
                    .ids("actor", "l.actor_id", "操作者编号")
                    .idsInArray("entityId", "l.entity_ids", "对象编号")
                    .from("from", "l.at", "起始时间")
                    .before("to", "l.at", "截止时间")
                    .sort("at", SortKind.INSTANT, "l.at")
                    .build();

    private static ListQuery parse(String... query) {
        return ListQueryParser.parse(FIELDS, parameters(query), "county-admin");
    }

    private static Map<String, List<String>> parameters(String... query) {
        return Arrays.stream(query)
                .map(one -> one.split("=", 2))
                .collect(
                        Collectors.groupingBy(
                                pair -> pair[0],
                                HashMap::new,
                                Collectors.mapping(pair -> pair[1], Collectors.toList())));
    }

    private static ProblemException refused(String... query) {
        return assertThrows(ProblemException.class, () -> parse(query));
    }

    @Test
    void without_parameters_the_defaults_hold() {
        ListQuery query = parse();
        assertEquals(List.of(), query.conditions());
        assertEquals("t.name_sort", query.sort().column());
        assertFalse(query.descending());
        assertEquals(50, query.limit());
        assertEquals(CountMode.NONE, query.count());
        assertNull(query.after());
    }

    @Test
    void filters_become_conditions_with_checked_values() {
        ListQuery query =
                parse("county=450103, 450124,450103", "state=OPEN", "boarding=true", "name= 示例 ");
        Map<String, List<String>> values =
                query.conditions().stream()
                        .collect(
                                Collectors.toMap(
                                        c -> c.filter().name(), ListQuery.Condition::values));
        assertEquals(
                Map.of(
                        "county", List.of("450103", "450124"),
                        "state", List.of("OPEN"),
                        "boarding", List.of("true"),
                        "name", List.of("示例")),
                values);
    }

    @Test
    void a_name_is_searched_in_composed_form() {
        assertEquals(List.of("\u00e9"), parse("name=e\u0301").conditions().get(0).values());
    }

    @ParameterizedTest
    @CsvSource({
        "county=45010, county",
        "county=450103x, county",
        "'county=450103,', county",
        "county=*, county",
        "'state=open', state",
        "'state=OPEN|CLOSED', state",
        "'stage=SEN', stage",
        "boarding=yes, boarding",
        "boarding=TRUE, boarding",
        "'name=   ', name",
        "name=123456789012345678901, name",
        "sort=county, sort",
        "sort=--name, sort",
        "sort=name;drop, sort",
        "limit=0, limit",
        "limit=-1, limit",
        "limit=201, limit",
        "limit=1e3, limit",
        "'limit= 1', limit",
        "limit=99999999999, limit",
        "count=all, count",
        "count=EXACT, count"
    })
    void a_wrong_value_is_refused_by_the_name_of_its_parameter(String query, String field) {
        ProblemException refused = refused(query);
        assertEquals(ProblemCode.VALIDATION, refused.code());
        assertEquals(field, refused.errors().get(0).field());
    }

    @Test
    void control_and_undecodable_characters_are_refused() {
        assertEquals("name", refused("name=a\u0000b").errors().get(0).field());
        assertEquals("name", refused("name=a\u009fb").errors().get(0).field());
        assertEquals("name", refused("name=\ufffd").errors().get(0).field());
    }

    @Test
    void an_unknown_name_is_refused_and_the_known_ones_are_told() {
        ProblemException refused = refused("colour=red", "size=1", "county=450103");
        assertEquals(ProblemCode.UNKNOWN_PARAMETER, refused.code());
        assertEquals(
                List.of("colour", "size"),
                refused.errors().stream().map(e -> e.field()).sorted().toList());
        assertTrue(refused.getMessage().contains("county"), refused.getMessage());
    }

    @Test
    void an_unknown_name_is_echoed_without_control_characters_and_not_at_length() {
        String field = refused("\u0007" + "x".repeat(500) + "=1").errors().get(0).field();
        assertTrue(field.startsWith("?x") && field.length() <= 41, field);
    }

    @Test
    void a_parameter_stands_once() {
        for (String name : List.of("county", "name", "sort", "limit", "count", "cursor")) {
            assertThrows(ProblemException.class, () -> parse(name + "=1", name + "=2"), name);
        }
        ProblemException refused =
                assertThrows(
                        ProblemException.class,
                        () ->
                                ListQueryParser.filters(
                                        FIELDS,
                                        Map.of("groupBy", List.of("a", "b")),
                                        Set.of("groupBy")));
        assertEquals("groupBy", refused.errors().get(0).field());
    }

    @Test
    void at_most_fifty_codes_fit_into_one_filter() {
        String fifty =
                IntStream.range(0, 50)
                        .mapToObj(i -> "4501%02d".formatted(i))
                        .collect(Collectors.joining(","));
        assertEquals(50, parse("county=" + fifty).conditions().get(0).values().size());
        refused("county=" + fifty + ",450199");
    }

    @Test
    void a_minus_sorts_downwards() {
        ListQuery query = parse("sort=-updatedAt");
        assertTrue(query.descending());
        assertEquals("t.updated_at", query.sort().column());
    }

    @Test
    void the_fingerprint_tells_queries_apart_but_not_pages_and_counts() {
        String plain = parse().fingerprint();
        assertEquals(plain, parse("limit=7", "count=exact").fingerprint());
        assertEquals(
                parse("county=450103", "boarding=true").fingerprint(),
                parse("boarding=true", "county=450103").fingerprint());
        for (String other :
                List.of("county=450103", "boarding=true", "sort=-name", "sort=updatedAt")) {
            assertNotEquals(plain, parse(other).fingerprint(), other);
        }
        assertNotEquals(
                plain, ListQueryParser.parse(FIELDS, Map.of(), "bureau-admin").fingerprint());
    }

    @Test
    void ids_and_times_become_conditions_with_checked_values() {
        String id = "0199f2c4-0000-7000-8000-000000000001";
        ListQuery query =
                ListQueryParser.parse(
                        LOG,
                        parameters(
                                "actor=" + id,
                                "entityId=" + id + "," + id.replace("1", "2"),
                                "from=2026-03-01T00:00:00Z",
                                "to=2026-03-01T08:30:00.250Z"),
                        "auditor");
        assertEquals(
                Map.of(
                        "actor", List.of(id),
                        "entityId", List.of(id, id.replace("1", "2")),
                        "from", List.of("2026-03-01T00:00:00Z"),
                        "to", List.of("2026-03-01T08:30:00.250Z")),
                query.conditions().stream()
                        .collect(
                                Collectors.toMap(
                                        c -> c.filter().name(), ListQuery.Condition::values)));
        assertTrue(query.descending(), "newest first");
    }

    @ParameterizedTest
    @CsvSource({
        "actor=1, actor",
        "actor=0199f2c4-0000-7000-8000-00000000000g, actor",
        "'entityId=0199f2c4-0000-7000-8000-000000000001,x', entityId",
        "from=2026-03-01, from",
        "from=2026-03-01T00:00:00, from",
        "from=2026-03-01T00:00:00+08:00, from",
        "from=2026-02-30T00:00:00Z, from",
        "from=2026-03-01T25:00:00Z, from",
        "from=-999999999-01-01T00:00:00Z, from",
        "'to=2026-03-01T00:00:00Z,2026-03-02T00:00:00Z', to"
    })
    void a_wrong_id_or_time_is_refused_by_the_name_of_its_parameter(String query, String field) {
        ProblemException refused =
                assertThrows(
                        ProblemException.class,
                        () -> ListQueryParser.parse(LOG, parameters(query), "auditor"));
        assertEquals(ProblemCode.VALIDATION, refused.code());
        assertEquals(field, refused.errors().get(0).field());
    }

    @Test
    void a_cursor_brings_its_position_back() {
        ListQuery.Position position = new ListQuery.Position("2026-01-01T00:00:00Z", ID);
        String cursor = Cursor.encode(parse("sort=updatedAt").fingerprint(), position);
        assertEquals(position, parse("sort=updatedAt", "cursor=" + cursor).after());
    }

    /** The digest is no secret: a caller can make a cursor that this list never gave. */
    @ParameterizedTest
    @CsvSource({
        "sort=updatedAt, qing1",
        "sort=updatedAt, 2026-13-01T00:00:00Z",
        "sort=updatedAt, +1000000000-12-31T23:59:59Z",
        "sort=updatedAt, ''"
    })
    void a_made_up_cursor_without_an_instant_is_refused_for_a_sort_by_instant(
            String sort, String value) {
        isForged(sort, new ListQuery.Position(value, ID));
    }

    @Test
    void a_made_up_cursor_without_an_id_of_the_list_is_refused() {
        for (String id : List.of("", "id", "1", ID + "0")) {
            isForged("sort=name", new ListQuery.Position("qing1", id));
        }
        isForged("sort=name", new ListQuery.Position("qing1\0", ID));
        ListQuery log = ListQueryParser.parse(LOG, Map.of(), "auditor");
        for (String id : List.of("", ID, "1.0", "99999999999999999999")) {
            String cursor =
                    Cursor.encode(
                            log.fingerprint(), new ListQuery.Position("2026-01-01T00:00:00Z", id));
            assertEquals(
                    ProblemCode.CURSOR,
                    assertThrows(
                                    ProblemException.class,
                                    () ->
                                            ListQueryParser.parse(
                                                    LOG, parameters("cursor=" + cursor), "auditor"))
                            .code());
        }
    }

    private static void isForged(String sort, ListQuery.Position position) {
        String cursor = Cursor.encode(parse(sort).fingerprint(), position);
        assertEquals(ProblemCode.CURSOR, refused(sort, "cursor=" + cursor).code());
    }

    @Test
    void whoever_wants_everything_gets_pages_of_a_thousand_that_follow_each_other() {
        ListQuery first =
                ListQueryParser.everything(
                        FIELDS, parameters("county=450103", "sort=-name"), "county-admin");
        assertEquals(1000, first.limit());
        assertEquals(CountMode.NONE, first.count());
        assertTrue(first.descending());
        assertEquals(List.of("450103"), first.conditions().get(0).values());
        ListQuery.Position last = new ListQuery.Position("qing1", ID);
        ListQuery next = first.from(Cursor.encode(first.fingerprint(), last));
        assertEquals(last, next.after());
        assertEquals(1000, next.limit());
        assertEquals(first.conditions(), next.conditions());
        ListQuery counted = next.counted();
        assertEquals(CountMode.BOUNDED, counted.count());
        assertNull(counted.after());
        assertThrows(
                ProblemException.class,
                () -> first.from(Cursor.encode(parse("sort=-name").fingerprint(), last)));
    }

    @Test
    void how_everything_is_cut_is_not_for_the_asker_to_say() {
        for (String paging : List.of("limit=5", "cursor=abc", "count=exact")) {
            ProblemException refused =
                    assertThrows(
                            ProblemException.class,
                            () ->
                                    ListQueryParser.everything(
                                            FIELDS, parameters(paging), "county-admin"));
            assertEquals(ProblemCode.UNKNOWN_PARAMETER, refused.code());
        }
    }
}
