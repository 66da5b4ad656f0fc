package cn.tongxin.org.staff;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is read of staff: one row for each human, masked where names are not wanted. */
@QuarkusTest
class StaffTest extends StaffApi {

    @Nested
    class Reading {
        @Test
        void a_list_shows_one_masked_row_for_each_human() {
            as(county, "county-admin")
                    .get(ALL + "?count=exact")
                    .then()
                    .statusCode(200)
                    .body("items.name", contains("覃*", "韦*"))
                    .body("items.phone", contains("138****1111", "138****2222"))
                    .body("items[0].school.name", equalTo("青秀区示例小学"))
                    .body("items[0].managingUnit.code", equalTo("450103"))
                    .body("items[0].schools", equalTo(1))
                    .body("items[0].categories", contains("FULL_TIME_TEACHER"))
                    .body("items[0].status", equalTo("ACTIVE"))
                    .body("total.value", equalTo(2));
        }

        @Test
        void a_list_tells_who_can_sign_in_already() {
            UUID teacher = rows.account("qin-teaches");
            rows.execute("update account set person_id = ? where id = ?", People.id(QIN), teacher);
            as(county, "county-admin")
                    .get(ALL + "?account=false&count=exact")
                    .then()
                    .statusCode(200)
                    .body("items.person", contains(People.id("韦大山").toString()))
                    .body("total.value", equalTo(1));
            as(county, "county-admin")
                    .get(ALL + "?account=true")
                    .then()
                    .body("items.person", contains(People.id(QIN).toString()));
        }

        @Test
        void a_page_is_whole_for_who_sees_all_and_masked_for_colleagues() {
            as(principal, "school-admin")
                    .get(ONE, qin)
                    .then()
                    .statusCode(200)
                    .body("name", equalTo(QIN))
                    .body("phone", equalTo("13800001111"))
                    .body("assignments[0].personName", equalTo(QIN))
                    .body("assignments[0].main", equalTo(true))
                    .body("actions.name", contains("correct", "assign", "check", "transfer"));
            UUID colleague = ofSchool("colleague", "class-teacher", school);
            as(colleague, "class-teacher")
                    .get(ONE, qin)
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("覃*"))
                    .body("phone", equalTo("138****1111"))
                    .body("assignments[0].personName", equalTo("覃*"))
                    .body("backgroundCheck", nullValue())
                    .body("actions", hasSize(0));
        }

        @Test
        void the_school_of_a_second_post_is_told_who_corrects_the_person() {
            people.second("韦大山", "450103", school);
            as(principal, "school-admin")
                    .get(ONE, wei)
                    .then()
                    .statusCode(200)
                    .body("actions[0].name", equalTo("correct"))
                    .body("actions[0].enabled", equalTo(false))
                    .body("actions[0].reason", equalTo("个人信息由主要任职的学校更正。"));
        }

        @Test
        void somebody_with_two_schools_is_seen_by_both_and_counted_once() {
            people.second("阿依古丽·买买提", "450103", school);
            as(county, "county-admin")
                    .get(ALL + "?count=exact")
                    .then()
                    .body("total.value", equalTo(3))
                    .body("items.id", hasItem(far.toString()));
            as(bureau, "bureau-admin")
                    .get(ALL + "?count=exact")
                    .then()
                    .body("total.value", equalTo(3));
            UUID other = ofUnit("other", "county-admin", "450124");
            as(other, "county-admin")
                    .get(ALL + "?count=exact")
                    .then()
                    .body("items.id", contains(far.toString()))
                    .body("items[0].schools", equalTo(2))
                    .body("total.value", equalTo(1));
            as(principal, "school-admin")
                    .get(ONE, far)
                    .then()
                    .statusCode(200)
                    .body("schools.name", contains("外县小学", "青秀区示例小学"))
                    .body("assignments", hasSize(1))
                    .body("assignments[0].school.id", equalTo(school.toString()));
        }

        @Test
        void two_grants_that_both_reach_somebody_show_one_row() {
            people.second(QIN, "450103", neighbour);
            rows.schoolGrant(principal, "school-admin", neighbour);
            forgetCallers();
            as(principal, "school-admin")
                    .get(ALL + "?count=exact")
                    .then()
                    .body("items.id", contains(qin.toString(), wei.toString()))
                    .body("total.value", equalTo(2));
        }

        @Test
        void every_filter_narrows() {
            for (String filter :
                    List.of(
                            "surname=覃",
                            "name=小玲",
                            "phoneTail=1111",
                            "school=" + school,
                            "managingUnit=450103&surname=覃",
                            "category=FULL_TIME_TEACHER&phoneTail=1111",
                            "subject=MATH&school=" + school,
                            "status=ACTIVE&school=" + school)) {
                as(bureau, "bureau-admin")
                        .get(ALL + "?" + filter)
                        .then()
                        .statusCode(200)
                        .body("items.id", contains(qin.toString()));
            }
            for (String filter :
                    List.of("category=PSYCH", "subject=MUSIC", "status=ENDED", "surname=李")) {
                as(bureau, "bureau-admin").get(ALL + "?" + filter).then().body("items", hasSize(0));
            }
        }

        @Test
        void no_filter_finds_what_a_mask_hides() {
            UUID researcher = cityWide("researcher", "researcher");
            as(researcher, "researcher")
                    .get(ALL + "?name=小玲")
                    .then()
                    .statusCode(403)
                    .body("detail", containsString("隐去"))
                    .body("detail", not(containsString("小玲")));
            unchecked(researcher, "researcher").get(ALL + "?phone=1").then().statusCode(400);
            as(researcher, "researcher").get(ALL + "?surname=覃小").then().body("items", hasSize(0));
        }

        @Test
        void pages_follow_each_other_without_a_gap() {
            String cursor = as(bureau, "bureau-admin").get(ALL + "?limit=2").path("nextCursor");
            as(bureau, "bureau-admin")
                    .get(ALL + "?limit=2&cursor=" + cursor)
                    .then()
                    .body("items.id", contains(wei.toString()))
                    .body("nextCursor", nullValue());
        }

        @Test
        void a_correction_of_the_person_changes_the_tag() {
            String before = as(principal, "school-admin").get(ONE, qin).header("ETag");
            as(principal, "school-admin")
                    .header("If-Match", "\"0-00000000\"")
                    .contentType(ContentType.JSON)
                    .body(Map.of("name", "黄小玲", "sex", "2"))
                    .put("/api/v1/persons/" + People.id(QIN))
                    .then()
                    .statusCode(200);
            as(principal, "school-admin")
                    .header("If-None-Match", before)
                    .get(ONE, qin)
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("黄小玲"));
            assertEquals(
                    List.of("huang2 黄"),
                    rows.read("select name_sort from staff where id = ?", qin));
            as(county, "county-admin")
                    .get("/api/v1/changes?resource=assignments")
                    .then()
                    .body("items.data.personName", hasItem("黄*"));
        }
    }
}
