package cn.tongxin.org.school;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class SchoolCorrectionTest extends ApiTest {
    private static final String ONE = "/api/v1/schools/{id}";
    private static final String VERSION_0 = "\"0-00000000\"";

    private UUID school;

    @BeforeEach
    void oneSchool() {
        rows.places();
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        rows.set(school, "short_name", "示例").set(school, "established_on", "1990-01-01");
    }

    private ValidatableResponse put(UUID me, String role, String ifMatch, SchoolBody body) {
        return as(me, role)
                .header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(body.json())
                .put(ONE, school)
                .then();
    }

    private String tag(UUID me, String role) {
        return as(me, role).get(ONE, school).then().statusCode(200).extract().header("ETag");
    }

    private void isUnchanged(Map<String, String> before) {
        assertEquals(before, rows.stored(school));
    }

    @Nested
    class CountyAdmin {
        private UUID me;

        @BeforeEach
        void grant() {
            me = ofUnit("county", "county-admin", "450103");
        }

        private ValidatableResponse put(String ifMatch, SchoolBody body) {
            return SchoolCorrectionTest.this.put(me, "county-admin", ifMatch, body);
        }

        @Test
        void replaces_everything_that_may_be_corrected() {
            Instant start = Instant.now();
            Map<String, String> before = rows.stored(school);
            String tag = tag(me, "county-admin");
            put(tag, SchoolBody.valid())
                    .statusCode(200)
                    .header("ETag", matchesPattern("\"1-[0-9a-f]{8}\""))
                    .body("version", equalTo(1))
                    .body("name", equalTo("青秀区示例小学"))
                    .body("village.name", equalTo("青秀区二村"))
                    .body("updatedBy.id", equalTo(me.toString()))
                    .body("updatedBy.name", equalTo("演示·county"))
                    .body(
                            "actions.name",
                            equalTo(
                                    List.of(
                                            "update", "suspend", "merge", "split", "close",
                                            "change")));
            Map<String, String> after = rows.stored(school);
            Map<String, String> expected = new java.util.TreeMap<>(before);
            expected.putAll(
                    Map.ofEntries(
                            Map.entry("version", "1"),
                            Map.entry("short_name", "更正小学"),
                            Map.entry("urban_rural", "112"),
                            Map.entry("division_code", "450103001002"),
                            Map.entry("address", "示例路 2 号"),
                            Map.entry("lon", "108.400001"),
                            Map.entry("lat", "22.800000"),
                            Map.entry("boarding", "true"),
                            Map.entry("established_on", "1998-09-01"),
                            Map.entry("phone", "0771-5511111"),
                            Map.entry("updated_by", me.toString()),
                            Map.entry("updated_at", after.get("updated_at"))));
            assertEquals(expected, after);
            Instant updated = OffsetDateTime.parse(after.get("updated_at")).toInstant();
            assertTrue(
                    !updated.isBefore(start.minus(Duration.ofSeconds(1)))
                            && !updated.isAfter(Instant.now().plus(Duration.ofSeconds(1))));
        }

        @Test
        void the_answer_is_what_a_reader_gets_next() {
            String tag = tag(me, "county-admin");
            var written = put(tag, SchoolBody.valid()).statusCode(200).extract();
            var read = as(me, "county-admin").get(ONE, school).then().extract();
            assertEquals(written.asString(), read.asString());
            assertEquals(written.header("ETag"), read.header("ETag"));
        }

        @Test
        void what_is_left_out_becomes_empty() {
            put(
                            VERSION_0,
                            SchoolBody.valid()
                                    .without(
                                            "shortName",
                                            "address",
                                            "lon",
                                            "lat",
                                            "establishedOn",
                                            "phone"))
                    .statusCode(200)
                    .body("", not(hasKey("shortName")))
                    .body("", not(hasKey("phone")));
            Map<String, String> after = rows.stored(school);
            for (String column :
                    List.of("short_name", "address", "lon", "lat", "established_on", "phone")) {
                assertEquals("", after.get(column), column);
            }
        }

        @Test
        void a_weak_tag_and_one_of_another_look_name_the_version_as_well() {
            put("W/\"0-abcdef01\"", SchoolBody.valid()).statusCode(200);
            put("  \"1-00\" ", SchoolBody.valid()).statusCode(200);
        }

        @Test
        void a_stale_tag_changes_nothing() {
            rows.set(school, "version", 5);
            Map<String, String> before = rows.stored(school);
            for (String stale : List.of("\"4-00000000\"", "\"6-00000000\"", VERSION_0)) {
                put(stale, SchoolBody.valid()).statusCode(412).body("code", equalTo("STALE"));
            }
            isUnchanged(before);
        }

        @Test
        void a_missing_tag_changes_nothing() {
            Map<String, String> before = rows.stored(school);
            unchecked(me, "county-admin")
                    .contentType(ContentType.JSON)
                    .body(SchoolBody.valid().json())
                    .put(ONE, school)
                    .then()
                    .statusCode(428)
                    .body("code", equalTo("PRECONDITION_REQUIRED"));
            put("*", SchoolBody.valid()).statusCode(428);
            isUnchanged(before);
        }

        @Test
        void a_malformed_tag_changes_nothing() {
            Map<String, String> before = rows.stored(school);
            for (String malformed :
                    List.of("0", "\"0\"", "0-00", "\"a-00\"", "\"0-00\", \"1-00\"", "\"-1-00\"")) {
                put(malformed, SchoolBody.valid())
                        .statusCode(400)
                        .body("code", equalTo("VALIDATION"))
                        .body("errors.field", equalTo(List.of("If-Match")));
            }
            isUnchanged(before);
        }

        @Test
        void a_school_that_does_not_exist_is_not_created() {
            as(me, "county-admin")
                    .header("If-Match", VERSION_0)
                    .contentType(ContentType.JSON)
                    .body(SchoolBody.valid().json())
                    .put(ONE, UUID.randomUUID())
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
            assertEquals(List.of("1"), rows.read("select count(*) from school"));
        }

        @TestFactory
        Stream<DynamicTest> stages_must_fit_the_type_which_cannot_be_changed() {
            record Case(String type, List<String> stages, int status) {}
            return Stream.of(
                            new Case("211", List.of("PRI"), 200),
                            new Case("211", List.of("PRE", "PRI"), 200),
                            new Case("211", List.of("JUN"), 400),
                            new Case("211", List.of("PRI", "JUN"), 400),
                            new Case("312", List.of("JUN", "PRI"), 200),
                            new Case("312", List.of("PRI", "JUN", "SEN"), 400),
                            new Case("341", List.of("SEN", "JUN"), 200),
                            new Case("341", List.of("PRI"), 400),
                            new Case("345", List.of("SEN", "PRE", "JUN", "PRI"), 200),
                            new Case("111", List.of("PRE"), 200),
                            new Case("111", List.of("PRI"), 400),
                            new Case("361", List.of("VOC"), 200),
                            new Case("371", List.of("SPC"), 200),
                            new Case("371", List.of("SPE"), 400),
                            new Case("511", List.of("SPE"), 200))
                    .map(
                            c ->
                                    dynamicTest(
                                            c.type() + " " + c.stages() + " " + c.status(),
                                            () -> stages(c.type(), c.stages(), c.status())));
        }

        private void stages(String type, List<String> stages, int status) {
            rows.set(school, "type_code", type);
            Map<String, String> before = rows.stored(school);
            var answer =
                    put(
                                    "\"%s-00\"".formatted(before.get("version")),
                                    SchoolBody.valid().with("stages", stages))
                            .statusCode(status);
            if (status == 200) {
                answer.body("stages", equalTo(inSchoolOrder(stages)));
                assertEquals(
                        inSchoolOrder(stages),
                        rows.read("select unnest(stages) from school where id = ?", school));
            } else {
                answer.body("errors.field", equalTo(List.of("stages")))
                        .body("detail", containsString("学段"));
                isUnchanged(before);
            }
        }

        private List<String> inSchoolOrder(List<String> stages) {
            return Stream.of("PRE", "PRI", "JUN", "SEN", "VOC", "SPE", "SPC")
                    .filter(stages::contains)
                    .toList();
        }

        @Test
        void the_village_must_exist_and_lie_in_the_same_county() {
            Map<String, String> before = rows.stored(school);
            for (String village : List.of("450124001001", "450103001009", "450103001000")) {
                put(VERSION_0, SchoolBody.valid().with("divisionCode", village))
                        .statusCode(400)
                        .body("code", equalTo("VALIDATION"))
                        .body("errors.field", equalTo(List.of("divisionCode")));
            }
            isUnchanged(before);
        }

        @Test
        void ordinary_texts_of_all_kinds_are_stored_as_they_were_typed() {
            List<String> texts =
                    List.of(
                            "南宁市澜湄外籍人员子女学校（Lancang-Mekong International School）",
                            "南宁市第三中学，青山校区；分部：一",
                            "O'Brien 学校 (No. 2)",
                            "Robert'); DROP TABLE school;--",
                            "1' or '1'='1".replace("=", " "),
                            "㵲水小学",
                            "𠮷野家小学");
            int version = 0;
            for (String text : texts) {
                put("\"%d-00\"".formatted(version++), SchoolBody.valid().with("address", text))
                        .statusCode(200)
                        .body("address", equalTo(text));
                assertEquals(text, rows.stored(school).get("address"));
            }
        }

        @Test
        void a_school_may_have_been_founded_today_in_nanning_and_not_tomorrow() {
            LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
            put(VERSION_0, SchoolBody.valid().with("establishedOn", today.plusDays(2).toString()))
                    .statusCode(400);
            put(VERSION_0, SchoolBody.valid().with("establishedOn", today.toString()))
                    .statusCode(200);
        }

        @Test
        void text_is_stored_in_composed_form() {
            put(VERSION_0, SchoolBody.valid().with("address", "e\u0301cole"))
                    .statusCode(200)
                    .body("address", equalTo("\u00e9cole"));
        }

        @Test
        void names_the_fields_that_are_wrong_all_at_once() {
            Map<String, String> before = rows.stored(school);
            unchecked(me, "county-admin")
                    .header("If-Match", VERSION_0)
                    .contentType(ContentType.JSON)
                    .body(
                            SchoolBody.valid()
                                    .without("name", "lat")
                                    .with("phone", "110")
                                    .with("stages", List.of("XXX", "YYY"))
                                    .json())
                    .put(ONE, school)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("VALIDATION"))
                    .body("errors.field", equalTo(List.of("lat", "name", "phone", "stages")))
                    .body("errors.message", hasItem("经度和纬度须同时填写或同时留空"));
            isUnchanged(before);
        }
    }

    @Nested
    class CountyAdminOfAnotherCounty {
        @Test
        void is_refused_and_changes_nothing() {
            UUID me = ofUnit("other", "county-admin", "450124");
            Map<String, String> before = rows.stored(school);
            put(me, "county-admin", VERSION_0, SchoolBody.valid())
                    .statusCode(403)
                    .body("code", equalTo("SCOPE"));
            isUnchanged(before);
        }

        @Test
        void learns_nothing_about_the_version_either() {
            UUID me = ofUnit("other", "county-admin", "450124");
            put(me, "county-admin", "\"7-00\"", SchoolBody.valid()).statusCode(403);
            put(me, "county-admin", "*", SchoolBody.valid()).statusCode(403);
        }
    }

    @Nested
    class SchoolAdmin {
        @Test
        void corrects_its_own_school() {
            UUID me = ofSchool("head", "school-admin", school);
            put(me, "school-admin", tag(me, "school-admin"), SchoolBody.valid()).statusCode(200);
            assertEquals(me.toString(), rows.stored(school).get("updated_by"));
        }

        @Test
        void is_refused_another_school() {
            UUID other = rows.school(SchoolSeed.primary("2145000002", "另一所小学", "450103"));
            UUID me = ofSchool("head", "school-admin", other);
            Map<String, String> before = rows.stored(school);
            put(me, "school-admin", VERSION_0, SchoolBody.valid())
                    .statusCode(403)
                    .body("code", equalTo("SCOPE"));
            isUnchanged(before);
        }
    }

    @Nested
    class ClassTeacher {
        @Test
        void reads_its_school_but_may_not_correct_it() {
            UUID me = ofSchool("teacher", "class-teacher", school);
            Map<String, String> before = rows.stored(school);
            put(me, "class-teacher", tag(me, "class-teacher"), SchoolBody.valid())
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"));
            isUnchanged(before);
        }
    }

    @Nested
    class Nobody {
        @Test
        void is_asked_to_sign_in() {
            Map<String, String> before = rows.stored(school);
            nobody().header("If-Match", VERSION_0)
                    .contentType(ContentType.JSON)
                    .body(SchoolBody.valid().json())
                    .put(ONE, school)
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("UNAUTHENTICATED"));
            isUnchanged(before);
        }
    }
}
