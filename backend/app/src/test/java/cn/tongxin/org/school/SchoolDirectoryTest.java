package cn.tongxin.org.school;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.platform.security.AccessMatrix;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class SchoolDirectoryTest extends ApiTest {
    private static final String DIRECTORY = "/api/v1/school-directory";

    @BeforeEach
    void schoolsInEveryState() {
        rows.places();
        rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        rows.school(new SchoolSeed("3145000002", "马山县示例中学", "311", "450124", "450124001001"));
        UUID target = rows.school(SchoolSeed.primary("2145000003", "并入学校", "450103"));
        rows.set(target, "status", "PREPARING");
        int number = 4;
        for (String status : List.of("SUSPENDED", "CLOSED")) {
            UUID id =
                    rows.school(
                            SchoolSeed.primary("214500000" + number, "停办学校" + number++, "450103"));
            rows.set(id, "status", status);
        }
        UUID merged = rows.school(SchoolSeed.primary("2145000006", "已并入", "450103"));
        rows.execute(
                "update school set status = 'MERGED', merged_into_id = ? where id = ?",
                target,
                merged);
    }

    private void showsTheDirectory(RequestSpecification request) {
        request.get(DIRECTORY + "?count=exact")
                .then()
                .statusCode(200)
                .body("items.name", contains("马山县示例中学", "青秀区示例小学"))
                .body("total.value", equalTo(2));
    }

    @Test
    void shows_the_public_facts_of_a_school_and_nothing_else() {
        UUID me = rows.account("reader");
        Map<String, Object> row =
                as(me).get(DIRECTORY + "?county=450103")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1))
                        .body("items[0].name", equalTo("青秀区示例小学"))
                        .body("items[0].phone", equalTo("0771-5500000"))
                        .body("items[0].address", equalTo("示例路 1 号"))
                        .extract()
                        .path("items[0]");
        assertEquals(
                Set.of(
                        "id",
                        "identifierCode",
                        "name",
                        "typeCode",
                        "stages",
                        "ownership",
                        "county",
                        "township",
                        "address",
                        "phone",
                        "lon",
                        "lat"),
                row.keySet());
    }

    @TestFactory
    Stream<DynamicTest> every_role_reads_the_whole_directory() {
        Set<String> roles = new AccessMatrix().roles();
        assertEquals(23, roles.size());
        return roles.stream()
                .map(
                        role ->
                                dynamicTest(
                                        role,
                                        () ->
                                                showsTheDirectory(
                                                        as(rows.account("has " + role), role))));
    }

    @Test
    void a_county_admin_reads_the_other_county_too() {
        showsTheDirectory(as(ofUnit("county", "county-admin", "450103"), "county-admin"));
    }

    @Test
    void somebody_without_any_role_reads_it() {
        showsTheDirectory(as(rows.account("no role")));
    }

    @Test
    void somebody_without_an_account_reads_it() {
        showsTheDirectory(as(UUID.randomUUID(), "guardian"));
    }

    @Test
    void a_service_account_reads_it() {
        UUID me = rows.account("service-account-partner-demo");
        rows.execute("update account set kind = 'SERVICE' where id = ?", me);
        rows.unit("MCA", "民政局", "DEPT", false, "450100", 9).orgGrant(me, "partner", "MCA");
        showsTheDirectory(as(me, "partner"));
    }

    @Test
    void nobody_does_not() {
        nobody().get(DIRECTORY).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void filters_and_sorts() {
        UUID me = rows.account("reader");
        Map<String, List<String>> expected =
                Map.of(
                        "sort=-name", List.of("青秀区示例小学", "马山县示例中学"),
                        "name=中学", List.of("马山县示例中学"),
                        "county=450124", List.of("马山县示例中学"),
                        "township=450103001", List.of("青秀区示例小学"),
                        "type=311", List.of("马山县示例中学"),
                        "stage=PRI,SEN", List.of("青秀区示例小学"));
        expected.forEach(
                (query, names) ->
                        as(me).get(DIRECTORY + "?" + query)
                                .then()
                                .statusCode(200)
                                .body("items.name", equalTo(names)));
    }

    @Test
    void does_not_take_filters_on_what_is_not_public() {
        UUID me = cityWide("bureau", "bureau-admin");
        for (String query : List.of("status=CLOSED", "managingUnit=SZ", "boarding=true")) {
            unchecked(me, "bureau-admin")
                    .get(DIRECTORY + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("UNKNOWN_PARAMETER"));
        }
    }

    private static UUID id(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_page_of_one_school_tells_what_is_public_and_nothing_else() {
        UUID school = id("2145000001");
        rows.set(school, "legal_rep", "韦大山").set(school, "established_on", "1986-09-01");
        Map<String, Object> page =
                as(rows.account("reader"))
                        .get(DIRECTORY + "/" + school)
                        .then()
                        .statusCode(200)
                        .body("name", equalTo("青秀区示例小学"))
                        .body("status", equalTo("OPERATING"))
                        .body("boarding", equalTo(false))
                        .body("county.name", equalTo("青秀区"))
                        .extract()
                        .path("");
        assertEquals(
                Set.of(
                        "id",
                        "identifierCode",
                        "name",
                        "typeCode",
                        "stages",
                        "ownership",
                        "county",
                        "township",
                        "address",
                        "phone",
                        "lon",
                        "lat",
                        "boarding",
                        "establishedOn",
                        "status"),
                page.keySet());
    }

    @Test
    void the_page_of_a_kindergarten_tells_how_it_was_rated() {
        UUID garden =
                rows.school(new SchoolSeed("1145000009", "示例幼儿园", "111", "450103", "450103001001"));
        rows.set(garden, "inclusive", true).set(garden, "quality_level", "CITY_MODEL");
        as(rows.account("parent"), "guardian")
                .get(DIRECTORY + "/" + garden)
                .then()
                .statusCode(200)
                .body("inclusive", equalTo(true))
                .body("qualityLevel", equalTo("CITY_MODEL"));
    }

    @Test
    void the_page_of_a_school_that_has_ended_says_so_and_one_in_preparation_has_none() {
        UUID me = rows.account("reader");
        as(me).get(DIRECTORY + "/" + id("2145000006"))
                .then()
                .statusCode(200)
                .body("status", equalTo("MERGED"))
                .body("mergedInto.name", equalTo("并入学校"));
        as(me).get(DIRECTORY + "/" + id("2145000005"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
        for (UUID none : List.of(id("2145000003"), UUID.randomUUID())) {
            as(me).get(DIRECTORY + "/" + none)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
        }
        nobody().get(DIRECTORY + "/" + id("2145000001")).then().statusCode(401);
    }

    @Test
    void pages_by_cursor() {
        UUID me = rows.account("reader");
        String next =
                as(me).get(DIRECTORY + "?limit=1")
                        .then()
                        .body("items.name", contains("马山县示例中学"))
                        .extract()
                        .path("nextCursor");
        as(me).get(DIRECTORY + "?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.name", contains("青秀区示例小学"));
    }
}
