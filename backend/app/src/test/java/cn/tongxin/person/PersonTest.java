package cn.tongxin.person;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.People;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** People: kept at a school, whole only on their own page and only for who needs it. */
@QuarkusTest
class PersonTest extends ApiTest {
    private static final String ALL = "/api/v1/persons";
    private static final String ONE = ALL + "/{id}";
    private static final String PHONE = "13800001111";

    private UUID school;
    private UUID teacher;
    private UUID principal;

    @BeforeEach
    void oneSchool() {
        rows.places();
        People people = new People(rows);
        school = rows.school(SchoolSeed.primary("2145000001", "青秀区示例小学", "450103"));
        UUID other = rows.school(SchoolSeed.primary("2145000002", "外县小学", "450124"));
        teacher = people.person("覃小玲", PHONE, "450103", school);
        people.person("韦大山", "13800002222", "450103", school);
        people.person("阿依古丽·买买提", null, "450124", other);
        principal = ofSchool("principal", "school-admin", school);
    }

    private Response correct(UUID who, String role, Map<String, Object> body, String tag) {
        return unchecked(who, role)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .put(ONE, teacher);
    }

    private static Map<String, Object> body() {
        return new HashMap<>(Map.of("name", "覃晓玲", "sex", "2", "phone", "13800003333"));
    }

    @Nested
    class Masks {
        @Test
        void a_list_is_masked_for_everybody() {
            as(principal, "school-admin")
                    .get(ALL)
                    .then()
                    .statusCode(200)
                    .body("items.name", contains("覃*", "韦*"))
                    .body("items.phone", contains("138****1111", "138****2222"));
        }

        @Test
        void one_person_is_whole_for_who_sees_all_and_masked_for_others() {
            as(principal, "school-admin")
                    .get(ONE, teacher)
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("覃小玲"))
                    .body("phone", equalTo(PHONE))
                    .body("sex", equalTo("2"))
                    .body("school", equalTo(school.toString()))
                    .body("version", equalTo(0))
                    .body("actions.name", contains("update"));
            UUID researcher = cityWide("researcher", "researcher");
            as(researcher, "researcher")
                    .get(ONE, teacher)
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("覃*"))
                    .body("phone", equalTo("138****1111"))
                    .body("actions", hasSize(0));
        }

        @Test
        void a_person_without_a_phone_has_none_in_any_view() {
            as(cityWide("researcher", "researcher"), "researcher")
                    .get(ONE, People.id("阿依古丽·买买提"))
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("阿*"))
                    .body("phone", nullValue());
        }

        @Test
        void a_masked_answer_has_another_tag_than_the_whole_one() {
            UUID both = cityWide("both", "auditor");
            rows.cityGrant(both, "bureau-admin");
            String whole =
                    as(both, "auditor", "bureau-admin")
                            .header("Acting-As", "bureau-admin")
                            .get(ONE, teacher)
                            .header("ETag");
            String masked =
                    as(both, "auditor", "bureau-admin")
                            .header("Acting-As", "auditor")
                            .get(ONE, teacher)
                            .header("ETag");
            assertNotEquals(whole, masked);
            as(both, "auditor", "bureau-admin")
                    .header("Acting-As", "auditor")
                    .header("If-None-Match", whole)
                    .get(ONE, teacher)
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("覃*"));
        }

        @Test
        void no_filter_finds_what_a_mask_hides() {
            UUID researcher = cityWide("researcher", "researcher");
            as(researcher, "researcher")
                    .get(ALL + "?name=小玲")
                    .then()
                    .statusCode(403)
                    .body("detail", containsString("隐去"));
            unchecked(researcher, "researcher").get(ALL + "?phone=" + PHONE).then().statusCode(400);
            unchecked(researcher, "researcher")
                    .get(ALL + "?phoneTail=01111")
                    .then()
                    .statusCode(400);
            unchecked(researcher, "researcher").get(ALL + "?sort=phone").then().statusCode(400);
            as(researcher, "researcher")
                    .get(ALL + "?surname=覃小")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
            as(researcher, "researcher")
                    .get(ALL + "?surname=覃,韦&phoneTail=1111")
                    .then()
                    .body("items.id", contains(teacher.toString()));
            as(principal, "school-admin")
                    .get(ALL + "?name=小玲")
                    .then()
                    .body("items.id", contains(teacher.toString()));
        }

        @Test
        void the_place_in_a_list_does_not_carry_the_name() {
            String cursor =
                    as(cityWide("researcher", "researcher"), "researcher")
                            .get(ALL + "?limit=1&surname=覃,韦")
                            .path("nextCursor");
            String inside =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            assertFalse(inside.contains("小玲"), inside);
            assertFalse(inside.contains("xiao"), inside);
        }
    }

    @Nested
    class Correcting {
        @Test
        void replaces_everything_and_keeps_the_place() {
            String tag = as(principal, "school-admin").get(ONE, teacher).header("ETag");
            correct(principal, "school-admin", body(), tag)
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("覃晓玲"))
                    .body("phone", equalTo("13800003333"))
                    .body("school", equalTo(school.toString()))
                    .body("version", equalTo(1));
            correct(principal, "school-admin", Map.of("name", "覃晓玲", "sex", "9"), "\"1-00\"")
                    .then()
                    .statusCode(200)
                    .body("phone", nullValue());
            assertEquals(
                    List.of("qin2 覃"),
                    rows.read("select name_sort from person where id = ?", teacher));
        }

        @Test
        void needs_the_version_that_was_seen() {
            correct(principal, "school-admin", body(), "\"7-00\"").then().statusCode(412);
            unchecked(principal, "school-admin")
                    .contentType(ContentType.JSON)
                    .body(body())
                    .put(ONE, teacher)
                    .then()
                    .statusCode(428);
        }

        @Test
        void is_refused_outside_the_scope_and_to_who_only_reads() {
            UUID other = ofUnit("other", "county-admin", "450124");
            correct(other, "county-admin", body(), "\"0-00\"")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("SCOPE"));
            correct(ofSchool("t", "class-teacher", school), "class-teacher", body(), "\"0-00\"")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"));
        }

        @Test
        void becoming_the_same_as_somebody_else_needs_a_reason_that_is_kept() {
            Map<String, Object> body = body();
            body.put("name", "韦大山");
            body.put("phone", "13800002222");
            correct(principal, "school-admin", body, "\"0-00\"")
                    .then()
                    .statusCode(422)
                    .body("rule", equalTo("ST-01"))
                    .body("overridable", equalTo(true));
            assertEquals(List.of(), rows.read("select reason from rule_override"));
            body.put("overrides", List.of(Map.of("rule", "ST-01", "reason", "叔侄同名，共用手机")));
            correct(principal, "school-admin", body, "\"0-00\"").then().statusCode(200);
            assertEquals(
                    List.of("persons " + teacher + " 叔侄同名，共用手机"),
                    rows.read(
                            "select resource || ' ' || subject_id || ' ' || reason from"
                                    + " rule_override"));
            body.remove("overrides");
            body.put("sex", "1");
            correct(principal, "school-admin", body, "\"1-00\"").then().statusCode(200);
        }

        @Test
        void takes_names_as_people_have_them_and_no_others() {
            int version = 0;
            for (String name : List.of("𬎆小明", "阿依古丽·买买提", "John O'Neil-Smith", "么么")) {
                Map<String, Object> body = body();
                body.put("name", name);
                correct(principal, "school-admin", body, "\"" + version++ + "-00\"")
                        .then()
                        .statusCode(200)
                        .body("name", equalTo(name));
            }
            for (Object name :
                    new Object[] {"王", "𬎆", "·王", "王3", "=王二", "王二😀", "名".repeat(51), null}) {
                Map<String, Object> body = body();
                body.put("name", name);
                correct(principal, "school-admin", body, "\"" + version + "-00\"")
                        .then()
                        .statusCode(400)
                        .body("errors.field", everyItem(equalTo("name")))
                        .body("errors.size()", greaterThan(0))
                        .body("errors.message", not(contains(String.valueOf(name))));
            }
        }

        @Test
        void takes_only_mobile_numbers_and_known_codes() {
            for (Object[] wrong :
                    new Object[][] {
                        {"phone", "0771-5500000"},
                        {"phone", "12800001111"},
                        {"sex", "3"},
                        {"sex", null}
                    }) {
                Map<String, Object> body = body();
                body.put((String) wrong[0], wrong[1]);
                correct(principal, "school-admin", body, "\"0-00\"")
                        .then()
                        .statusCode(400)
                        .body("errors.field", contains(wrong[0]));
            }
        }
    }
}
