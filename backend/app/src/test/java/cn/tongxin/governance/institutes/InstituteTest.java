package cn.tongxin.governance.institutes;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The guidance centre and the guidance institutes, from preparing to closing. */
@QuarkusTest
class InstituteTest extends InstituteApi {

    @Test
    void the_level_follows_from_the_unit() {
        post(bureau, "bureau-admin", INSTITUTES, institute("450124"))
                .then()
                .statusCode(201)
                .body("institute.level", equalTo("INSTITUTE"))
                .body("institute.managingUnit.name", equalTo("马山县"))
                .body("institute.status", equalTo("PREPARING"))
                .body("institute.fullTime", equalTo(0))
                .body("establishedOn", equalTo("2023-05-10"))
                .body("synthetic", equalTo(false))
                .body("actions.name", contains("update", "open", "close"))
                .body("actions.enabled", contains(true, false, true));
        assertEquals(
                List.of("INSERT BUREAU", "INSERT 450103", "INSERT 450124"),
                rows.read(
                        "select op || ' ' || new_unit from change_log"
                                + " where resource = 'institutes' order by seq"));
        as(bureau, "bureau-admin")
                .get(INSTITUTES + "/" + centre)
                .then()
                .statusCode(200)
                .body("institute.level", equalTo("CENTRE"));
    }

    @Test
    void a_unit_has_one_until_it_is_closed() {
        Map<String, Object> second = institute("450103");
        post(county, ROLE, INSTITUTES, second)
                .then()
                .statusCode(409)
                .body("code", equalTo("DUPLICATE"));
        step(INSTITUTES, own, "close")
                .statusCode(200)
                .body("institute.status", equalTo("CLOSED"))
                .body("actions", hasSize(0));
        post(county, ROLE, INSTITUTES, second).then().statusCode(201);
    }

    @Test
    void what_is_wrong_is_said_at_its_field() {
        Map<String, Object> body = institute("XX99");
        post(county, ROLE, INSTITUTES, body)
                .then()
                .statusCode(400)
                .body("errors.field", contains("managingUnit"))
                .body("detail", equalTo("没有这个主管单位，请从列表中选择。"));
        body = institute("450103");
        body.put("establishedOn", "2099-01-01");
        post(county, ROLE, INSTITUTES, body)
                .then()
                .statusCode(400)
                .body("errors.message", contains("成立日期不能晚于今天"));
        as(county, ROLE).get(INSTITUTES + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void it_works_only_with_somebody_and_closes_only_without() {
        step(INSTITUTES, own, "open")
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"))
                .body("detail", startsWith("还没有在聘的教研员"));
        UUID one = appointed();
        step(INSTITUTES, own, "open")
                .statusCode(200)
                .body("institute.status", equalTo("OPERATING"))
                .body("institute.partTime", equalTo(1))
                .body("institute.fullTime", equalTo(0));
        step(INSTITUTES, own, "open").statusCode(409);
        step(INSTITUTES, own, "suspend").statusCode(200);
        step(INSTITUTES, own, "resume").statusCode(200);
        step(INSTITUTES, own, "close")
                .statusCode(409)
                .body("detail", equalTo("还有 1 名教研员的聘任没有结束，请先结束聘任。"));
        step(RESEARCHERS, one, "end").statusCode(200);
        step(INSTITUTES, own, "close").statusCode(200);
        as(bureau, "bureau-admin")
                .get(INSTITUTES + "/" + own + "/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("close", "resume", "suspend", "open"))
                .body("items[0].from", equalTo("OPERATING"))
                .body("items[0].reason", equalTo("工作需要"))
                .body("items[0].by", equalTo("演示·county"));
    }

    @Test
    void who_is_still_to_come_opens_nothing_and_keeps_it_from_closing() {
        Map<String, Object> later = appointment();
        later.put("from", LocalDate.now(clock).plusDays(9).toString());
        appoint(later).statusCode(201);
        step(INSTITUTES, own, "open").statusCode(409).body("detail", startsWith("还没有在聘的教研员"));
        step(INSTITUTES, own, "close").statusCode(409);
    }

    @Test
    void another_number_of_researchers_is_another_answer() {
        String at = INSTITUTES + "/" + centre;
        UUID auditor = cityWide("auditor", "auditor");
        String before = as(auditor, "auditor").get(at).getHeader("ETag");
        Map<String, Object> body = appointment();
        body.put("institute", centre);
        post(bureau, "bureau-admin", RESEARCHERS, body).then().statusCode(201);
        as(auditor, "auditor")
                .header("If-None-Match", before)
                .get(at)
                .then()
                .statusCode(200)
                .body("institute.partTime", equalTo(1));
    }

    @Test
    void a_rare_character_counts_as_one() {
        Map<String, Object> body = institute("450124");
        body.put("name", "\uD842\uDFB7");
        post(bureau, "bureau-admin", INSTITUTES, body)
                .then()
                .statusCode(400)
                .body("errors.field", contains("name"));
        body.put("name", "\uD842\uDFB7所");
        post(bureau, "bureau-admin", INSTITUTES, body).then().statusCode(201);
    }

    @Test
    void a_correction_replaces_all_but_the_unit() {
        Map<String, Object> body = institute("450103");
        body.remove("managingUnit");
        body.remove("address");
        put(INSTITUTES, own, body)
                .statusCode(200)
                .body("institute.name", equalTo("马山县家庭教育指导所"))
                .body("address", nullValue());
        put(INSTITUTES, own, "\"0-00000000\"", body).statusCode(412).body("code", equalTo("STALE"));
        unchecked(county, ROLE)
                .contentType(ContentType.JSON)
                .body(body)
                .put(INSTITUTES + "/" + own)
                .then()
                .statusCode(428);
        step(INSTITUTES, own, "close").statusCode(200);
        put(INSTITUTES, own, body).statusCode(409).body("detail", equalTo("已经撤销，不能再改动。"));
    }

    @Test
    void a_county_sees_and_writes_its_own_only() {
        UUID far = institutes.add("450124", "马山县家庭教育指导所", "PREPARING");
        as(county, ROLE)
                .get(INSTITUTES + "?count=exact")
                .then()
                .statusCode(200)
                .body("items.id", contains(own.toString()))
                .body("total.value", equalTo(1));
        as(county, ROLE).get(INSTITUTES + "/" + far).then().statusCode(403);
        step(INSTITUTES, far, "close").statusCode(403).body("code", equalTo("SCOPE"));
        post(county, ROLE, INSTITUTES, institute("450124"))
                .then()
                .statusCode(403)
                .body("code", equalTo("SCOPE"));
        as(bureau, "bureau-admin")
                .get(INSTITUTES)
                .then()
                .body("items.id", contains(centre.toString(), own.toString(), far.toString()));
        as(bureau, "bureau-admin")
                .get(INSTITUTES + "?level=INSTITUTE&status=PREPARING&name=马山&sort=-updatedAt")
                .then()
                .statusCode(200)
                .body("items.id", contains(far.toString()));
        as(bureau, "bureau-admin")
                .get("/api/v1/access-decisions?resource=institutes&right=write&id=" + far)
                .then()
                .statusCode(200)
                .body("allowed", equalTo(true));
    }
}
