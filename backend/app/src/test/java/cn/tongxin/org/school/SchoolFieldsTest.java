package cn.tongxin.org.school;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.People;
import cn.tongxin.testing.People.Teacher;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who leads a school and stands for it, what answers for it, and what only kindergartens have. */
@QuarkusTest
class SchoolFieldsTest extends ApiTest {
    private static final String ALL = "/api/v1/schools";
    private static final String ONE = ALL + "/{id}";
    private static final String HUANG = "黄小梅";

    private UUID school;
    private UUID kindergarten;
    private UUID point;
    private UUID elsewhere;
    private UUID county;
    private People people;

    @BeforeEach
    void schools() {
        rows.places();
        people = new People(rows);
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        kindergarten = place("1145000002", "青秀区示例幼儿园", "111");
        point = place("2145000003", "青秀区示例教学点", "218");
        elsewhere = rows.school(SchoolSeed.primary("2145000004", "马山县示例小学", "450124"));
        county = ofUnit("county", "county-admin", "450103");
    }

    private UUID place(String code, String name, String type) {
        return rows.school(new SchoolSeed(code, name, type, "450103", "450103001001"));
    }

    private ValidatableResponse put(UUID which, SchoolBody body) {
        String tag = as(county, "county-admin").get(ONE, which).header("ETag");
        return as(county, "county-admin")
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body.json())
                .put(ONE, which)
                .then();
    }

    private static SchoolBody body(String name, String... stages) {
        return SchoolBody.valid().with("name", name).with("stages", List.of(stages));
    }

    private static SchoolBody kindergarten() {
        return body("青秀区示例幼儿园", "PRE");
    }

    private static SchoolBody point() {
        return body("青秀区示例教学点", "PRI");
    }

    private void isRefused(UUID which, SchoolBody body, String field, String why) {
        put(which, body)
                .statusCode(400)
                .body("code", equalTo("VALIDATION"))
                .body("errors.field", contains(field))
                .body("detail", equalTo(why));
        assertEquals("0", rows.stored(which).get("version"));
    }

    private UUID employ(String name, UUID at) {
        people.teacher(new Teacher(name, "13800001111", "450103", at));
        return People.assignmentId(name, at);
    }

    @Test
    void a_principal_works_there_and_is_named_as_lists_name_people() {
        UUID post = employ(HUANG, school);
        put(school, SchoolBody.valid().with("principal", post).with("legalRep", "韦大山"))
                .statusCode(200)
                .body("principal.id", equalTo(post.toString()))
                .body("principal.staff", equalTo(People.staffId(HUANG).toString()))
                .body("principal.name", equalTo("黄*"))
                .body("legalRep", equalTo("韦大山"));
        put(school, SchoolBody.valid())
                .statusCode(200)
                .body("principal", nullValue())
                .body("legalRep", nullValue());
    }

    @Test
    void whoever_has_left_leads_no_longer_and_whoever_works_elsewhere_never_did() {
        UUID post = employ(HUANG, school);
        put(school, SchoolBody.valid().with("principal", post)).statusCode(200);
        rows.execute("update staff_assignment set status = 'ON_LEAVE' where id = ?", post);
        read(school).body("principal.name", equalTo("黄*"));
        rows.execute(
                "update staff_assignment set status = 'ENDED', to_date = '2026-01-01' where id = ?",
                post);
        read(school).body("principal", nullValue());
        String why = "校长须是已到岗的本校教职工，请从名单中选择。";
        for (UUID nobody : List.of(post, UUID.randomUUID(), employ("农大海", elsewhere))) {
            put(school, SchoolBody.valid().with("principal", nobody))
                    .statusCode(400)
                    .body("errors.field", contains("principal"))
                    .body("detail", equalTo(why));
        }
        assertEquals("1", rows.stored(school).get("version"));
    }

    private ValidatableResponse read(UUID which) {
        return as(county, "county-admin").get(ONE, which).then().statusCode(200);
    }

    @Test
    void a_kindergarten_says_whether_it_is_inclusive_and_how_it_was_rated() {
        put(kindergarten, kindergarten().with("inclusive", true).with("qualityLevel", "CITY_MODEL"))
                .statusCode(200)
                .body("inclusive", equalTo(true))
                .body("qualityLevel", equalTo("CITY_MODEL"));
        for (String query : List.of("inclusive=true", "qualityLevel=CITY_MODEL,STANDARD")) {
            as(county, "county-admin")
                    .get(ALL + "?" + query)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(kindergarten.toString()));
        }
        as(county, "county-admin").get(ALL + "?inclusive=false").then().body("items", hasSize(0));
    }

    @Test
    void only_kindergartens_do() {
        isRefused(
                school,
                SchoolBody.valid().with("inclusive", true),
                "inclusive",
                "只有幼儿园才填写是否普惠，请清空。");
        isRefused(
                school,
                SchoolBody.valid().with("qualityLevel", "STANDARD"),
                "qualityLevel",
                "只有幼儿园才填写办园等级，请清空。");
    }

    @Test
    void what_is_inclusive_agrees_with_who_runs_it() {
        rows.set(kindergarten, "ownership", "PRIVATE");
        isRefused(
                kindergarten,
                kindergarten().with("ownership", "PRIVATE").with("inclusive", true),
                "inclusive",
                "办别为民办的不是普惠性幼儿园；已获认定的，办别应为普惠性民办。");
        put(kindergarten, kindergarten().with("ownership", "PRIVATE").with("inclusive", false))
                .statusCode(200);
        rows.set(kindergarten, "ownership", "PRIVATE_INCLUSIVE").set(kindergarten, "version", 0);
        isRefused(
                kindergarten,
                kindergarten().with("ownership", "PRIVATE_INCLUSIVE").with("inclusive", false),
                "inclusive",
                "普惠性民办幼儿园应填写为普惠。");
    }

    @Test
    void a_teaching_point_belongs_to_a_school_of_its_unit() {
        put(point, point().with("centralSchool", school))
                .statusCode(200)
                .body("centralSchool.id", equalTo(school.toString()))
                .body("centralSchool.name", equalTo("青秀区示例小学"));
        as(county, "county-admin")
                .get(ALL + "?centralSchool=" + school)
                .then()
                .body("items.id", contains(point.toString()));
        put(point, point()).statusCode(200).body("centralSchool", nullValue());
    }

    @Test
    void what_cannot_answer_for_a_teaching_point_is_no_central_school() {
        UUID other = place("2145000005", "青秀区另一教学点", "218");
        UUID paused = place("2145000006", "青秀区停办小学", "211");
        rows.set(paused, "status", "SUSPENDED");
        isRefused(
                point,
                point().with("centralSchool", other),
                "centralSchool",
                "教学点和附设班不能作为中心学校，请选择一所独立学校。");
        isRefused(
                point,
                point().with("centralSchool", point),
                "centralSchool",
                "教学点和附设班不能作为中心学校，请选择一所独立学校。");
        isRefused(
                point,
                point().with("centralSchool", elsewhere),
                "centralSchool",
                "中心学校须与本校同属一个管理单位。");
        isRefused(
                point,
                point().with("centralSchool", paused),
                "centralSchool",
                "中心学校须正在办学，请选择另一所学校。");
        isRefused(
                point,
                point().with("centralSchool", UUID.randomUUID()),
                "centralSchool",
                "没有这所学校，请从列表中选择。");
        isRefused(
                school,
                SchoolBody.valid().with("centralSchool", paused),
                "centralSchool",
                "只有教学点和附设班才有中心学校，请清空。");
    }

    /** Whoever corrects the phone number need not settle what has become of the central school. */
    @Test
    void a_central_school_that_pauses_stays_until_another_is_chosen() {
        put(point, point().with("centralSchool", school)).statusCode(200);
        rows.set(school, "status", "SUSPENDED");
        put(point, point().with("centralSchool", school).with("phone", "0771-5522222"))
                .statusCode(200)
                .body("centralSchool.id", equalTo(school.toString()))
                .body("phone", not(equalTo("0771-5511111")));
    }
}
