package cn.tongxin.people.care;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nothing gets round an order: no link, account, name or phone, and not whom it keeps away. */
@QuarkusTest
class CourtOrderEvasionTest extends CourtOrderApi {
    @Test
    void is_not_got_round_by_a_new_link_an_old_account_or_a_second_phone() {
        registered("CUSTODY");
        String path = LINKS + "/" + link;
        as(principal, SCHOOL)
                .header("If-Match", tag(principal, SCHOOL, path))
                .contentType(ContentType.JSON)
                .body(Map.of("basis", "MISTAKE", "reason", "登记有误"))
                .post(path + "/revoke")
                .then()
                .statusCode(200);
        Map<String, Object> terms =
                Map.of(
                        "relation",
                        "51",
                        "role",
                        "STATUTORY",
                        "custody",
                        "BOTH",
                        "livesWith",
                        true,
                        "mayView",
                        true,
                        "mayPickUp",
                        true,
                        "mayDecide",
                        true,
                        "priority",
                        2);
        for (String phone : List.of(PHONE, "13900009999")) {
            Map<String, Object> again = Map.of("name", FATHER, "sex", "1", "phone", phone);
            post(
                            principal,
                            SCHOOL,
                            LINKS,
                            Map.of("student", child, "person", again, "terms", terms))
                    .statusCode(201)
                    .body("link.cutByOrder", equalTo(true));
            sees(fatherAccount, false);
        }
    }

    @Test
    void ending_it_opens_every_link_that_it_had_closed() {
        UUID second = families.link(child, families.guardian("陆国", PHONE), "VERIFIED", "CONTACT");
        String one = registered("CUSTODY");
        assertEquals(List.of("t", "t"), List.of(cut(link), cut(second)));
        end(one).statusCode(200);
        assertEquals(List.of("f", "f"), List.of(cut(link), cut(second)));
    }

    @Test
    void is_prolonged_without_letting_anybody_in_between() {
        String first = registered("PROTECTION");
        Map<String, Object> second = order("PROTECTION");
        second.put("from", today().toString());
        second.put("until", today().plusMonths(6).toString());
        register(second).statusCode(201);
        sees(fatherAccount, false);
        end(first).statusCode(200);
        sees(fatherAccount, false);
    }

    @Test
    void leaves_the_other_parent_alone_who_shares_the_phone() {
        rows.execute("update person set sex = '1' where id = ?", People.id(FATHER));
        rows.execute("update person set phone = ? where id = ?", PHONE, People.id("韦秀兰"));
        registered("CUSTODY");
        sees(fatherAccount, false);
        sees(motherAccount, true);
    }

    @Test
    void follows_a_parent_whose_name_and_phone_are_corrected() {
        String one = registered("CUSTODY");
        UUID other = families.guardian("陆健国", "13900008888");
        UUID second = families.link(child, other, "VERIFIED");
        assertEquals("f", cut(second));
        corrected(other, FATHER, "13900008888");
        assertEquals("t", cut(second));
        corrected(other, "陆别人", "13900007777");
        assertEquals("f", cut(second));
        end(one).statusCode(200);
        assertEquals(List.of("f", "f"), List.of(cut(link), cut(second)));
    }

    @Test
    void is_not_decided_by_whom_it_keeps_away_under_another_phone() {
        String one = registered("CUSTODY");
        UUID staff = new People(rows).person(FATHER + "老师", "13700001111", "450103", null);
        rows.execute("update person set name = ? where id = ?", FATHER, staff);
        UUID admin = ofSchool("admin too", SCHOOL, school);
        families.signsIn(admin, staff);
        as(admin, SCHOOL)
                .get(one)
                .then()
                .statusCode(200)
                .body("actions[0].enabled", equalTo(false));
        as(admin, SCHOOL)
                .header("If-Match", tag(admin, SCHOOL, one))
                .contentType(ContentType.JSON)
                .body(ENDS)
                .post(one + "/end")
                .then()
                .statusCode(422)
                .body("rule", equalTo("FL-01"));
    }

    @Test
    void is_not_decided_by_the_family_itself() {
        rows.execute("update account set person_id = null where id = ?", fatherAccount);
        UUID principalToo = ofSchool("principal too", SCHOOL, school);
        families.signsIn(principalToo, People.id(FATHER));
        post(principalToo, SCHOOL, ORDERS, order("CUSTODY"))
                .statusCode(422)
                .body("rule", equalTo("FL-01"));
        String one = registered("CUSTODY");
        as(principalToo, SCHOOL)
                .header("If-Match", tag(principalToo, SCHOOL, one))
                .contentType(ContentType.JSON)
                .body(ENDS)
                .post(one + "/end")
                .then()
                .statusCode(422)
                .body("rule", equalTo("FL-01"));
        assertEquals("t", cut(link));
    }
}
