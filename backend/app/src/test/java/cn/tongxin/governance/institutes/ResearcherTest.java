package cn.tongxin.governance.institutes;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.platform.time.CivilClock;
import cn.tongxin.testing.People;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is appointed to an institute, guides which schools, and until when. */
@QuarkusTest
class ResearcherTest extends InstituteApi {
    @Inject ResearcherDaysJob days;
    @Inject CivilClock civil;

    private ValidatableResponse read(UUID id) {
        return as(county, ROLE).get(RESEARCHERS + "/" + id).then().statusCode(200);
    }

    private LocalDate today() {
        return LocalDate.now(civil.getClock());
    }

    private List<UUID> schools(int number) {
        return Stream.iterate(1, n -> n + 1)
                .limit(number)
                .map(
                        n ->
                                rows.school(
                                        SchoolSeed.primary(
                                                "21450001%02d".formatted(n),
                                                "青秀区第" + n + "示例小学",
                                                "450103")))
                .toList();
    }

    private static Map<String, Object> work(List<UUID> schools) {
        return new HashMap<>(
                Map.of("subject", "HOME_SCHOOL", "schools", schools, "outputs", List.of()));
    }

    @Test
    void a_teacher_is_appointed_and_named_whole_on_the_page_only() {
        appoint(appointment())
                .statusCode(201)
                .body("researcher.person.name", equalTo(QIN))
                .body("researcher.institute.name", equalTo("青秀区家庭教育指导所"))
                .body("researcher.kind", equalTo("PART"))
                .body("researcher.status", equalTo("ACTIVE"))
                .body("researcher.schools", equalTo(1))
                .body("schools.name", contains("青秀区示例小学"))
                .body("outputs.title", contains("亲子沟通十讲"))
                .body("outputs.year", contains(2025))
                .body("actions.name", contains("update", "leave", "end"));
        as(bureau, "bureau-admin")
                .get(RESEARCHERS + "?school=" + school + "&surname=覃&kind=PART&count=exact")
                .then()
                .statusCode(200)
                .body("items.person.name", contains("覃*"))
                .body("items.outputs", contains(1))
                .body("total.value", equalTo(1));
        as(cityWide("auditor", "auditor"), "auditor")
                .get(RESEARCHERS)
                .then()
                .body("items.person.name", contains("覃*"));
        as(county, ROLE)
                .get("/api/v1/changes?resource=researchers")
                .then()
                .statusCode(200)
                .body("items.data.person.name", contains("覃*"));
        as(county, ROLE).get(INSTITUTES).then().body("items.partTime", contains(1));
    }

    @Test
    void somebody_new_gets_a_record_at_the_unit_of_the_institute() {
        Map<String, Object> body = appointment();
        body.remove("person");
        body.put("kind", "FULL");
        body.put("newcomer", Map.of("name", "陆新来", "sex", "2", "phone", "13800007777"));
        UUID id =
                UUID.fromString(
                        appoint(body)
                                .statusCode(201)
                                .body("researcher.person.name", equalTo("陆新来"))
                                .extract()
                                .path("researcher.person.id"));
        assertEquals(
                List.of("450103"),
                rows.read("select unit_code from person where id = ? and school_id is null", id));
        appoint(body).statusCode(422).body("rule", equalTo("ST-01"));
        assertEquals(List.of("1"), rows.read("select count(*) from researcher"));
    }

    @Test
    void one_is_appointed_once_at_an_institute_and_full_time_at_one_only() {
        Map<String, Object> body = appointment();
        body.put("kind", "FULL");
        appoint(body).statusCode(201);
        appoint(appointment()).statusCode(409).body("code", equalTo("DUPLICATE"));
        body.put("institute", centre);
        post(bureau, "bureau-admin", RESEARCHERS, body).then().statusCode(409);
        body.put("kind", "PART");
        post(bureau, "bureau-admin", RESEARCHERS, body).then().statusCode(201);
    }

    @Test
    void what_does_not_fit_is_said_at_its_field() {
        Object[][] wrong = {
            {"institute", UUID.randomUUID(), "institute"},
            {"person", UUID.randomUUID(), "person"},
            {"person", People.id("阿依古丽·买买提"), "person"},
            {"schools", List.of(elsewhere), "schools"},
            {"schools", List.of(UUID.randomUUID()), "schools"},
            {"until", "2025-09-01", "until"}
        };
        for (Object[] one : wrong) {
            Map<String, Object> body = appointment();
            body.put((String) one[0], one[1]);
            appoint(body).statusCode(400).body("errors.field", contains(one[2]));
        }
        Map<String, Object> both = appointment();
        both.put("newcomer", Map.of("name", "陆新来", "sex", "2"));
        appoint(both).statusCode(400).body("errors.field", contains("person"));
        both.put("kind", "HALF");
        unchecked(county, ROLE)
                .contentType(ContentType.JSON)
                .body(both)
                .post(RESEARCHERS)
                .then()
                .statusCode(400)
                .body("errors.message", contains("须为专职或兼职"));
        assertEquals(List.of("0"), rows.read("select count(*) from researcher"));
        as(county, ROLE).get(RESEARCHERS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void the_centre_guides_schools_of_the_whole_city() {
        Map<String, Object> body = appointment();
        body.put("institute", centre);
        body.put("schools", List.of(school, elsewhere));
        appoint(body).statusCode(403).body("code", equalTo("SCOPE"));
        post(bureau, "bureau-admin", RESEARCHERS, body)
                .then()
                .statusCode(201)
                .body("researcher.schools", equalTo(2));
    }

    @Test
    void more_schools_than_one_can_guide_need_a_reason() {
        UUID id = appointed();
        List<UUID> many = schools(11);
        put(RESEARCHERS, id, work(many)).statusCode(422).body("rule", equalTo("GI-01"));
        Map<String, Object> reasoned = work(many);
        reasoned.put("overrides", List.of(Map.of("rule", "GI-01", "reason", "均为小规模学校")));
        put(RESEARCHERS, id, reasoned).statusCode(200).body("researcher.schools", equalTo(11));
        // As many as before: nothing new to give a reason for.
        put(RESEARCHERS, id, work(many)).statusCode(200);
        as(bureau, "bureau-admin")
                .get("/api/v1/rule-overrides?resource=researchers")
                .then()
                .statusCode(200)
                .body("items.subject.name", contains("覃*"))
                .body("items.reason", contains("均为小规模学校"));
    }

    @Test
    void a_correction_replaces_the_work_and_needs_the_version_that_was_read() {
        UUID id = appointed();
        put(RESEARCHERS, id, work(List.of(school, neighbour)))
                .statusCode(200)
                .body("researcher.subject", equalTo("HOME_SCHOOL"))
                .body("schools.name", hasSize(2))
                .body("outputs", hasSize(0))
                .body("researcher.until", nullValue());
        put(RESEARCHERS, id, "\"0-00000000\"", work(List.of()))
                .statusCode(412)
                .body("code", equalTo("STALE"));
        step(RESEARCHERS, id, "end").statusCode(200);
        put(RESEARCHERS, id, work(List.of()))
                .statusCode(409)
                .body("detail", equalTo("聘任已经结束，不能再改动。"));
    }

    @Test
    void who_leaves_comes_back_and_who_has_ended_is_appointed_anew() {
        UUID id = appointed();
        step(RESEARCHERS, id, "begin").statusCode(409);
        step(RESEARCHERS, id, "leave")
                .statusCode(200)
                .body("researcher.status", equalTo("ON_LEAVE"))
                .body("actions.name", contains("update", "return", "end"));
        step(RESEARCHERS, id, "return").statusCode(200);
        step(RESEARCHERS, id, "end")
                .statusCode(200)
                .body("researcher.status", equalTo("ENDED"))
                .body("researcher.until", equalTo(today().toString()))
                .body("actions", hasSize(0));
        as(county, ROLE)
                .get(RESEARCHERS + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("end", "return", "leave"))
                .body("items[0].by", equalTo("演示·county"));
        appointed();
    }

    /** It may be an illness. */
    @Test
    void why_somebody_left_is_for_those_who_see_people_whole() {
        UUID id = appointed();
        step(RESEARCHERS, id, "leave").statusCode(200);
        String at = RESEARCHERS + "/" + id + "/history";
        as(county, ROLE).get(at).then().body("items[0].reason", equalTo("工作需要"));
        as(cityWide("auditor", "auditor"), "auditor")
                .get(at)
                .then()
                .statusCode(200)
                .body("items[0].action", equalTo("leave"))
                .body("items[0].reason", nullValue());
        assertEquals(
                List.of("2"),
                rows.read(
                        "select count(*) from audit_event where action = 'researcher.read-history'"));
    }

    @Test
    void an_appointment_begins_and_ends_by_itself_on_its_days() {
        Map<String, Object> body = appointment();
        body.put("from", today().plusDays(1).toString());
        body.put("until", today().plusDays(3).toString());
        UUID id =
                UUID.fromString(
                        appoint(body)
                                .statusCode(201)
                                .body("researcher.status", equalTo("PLANNED"))
                                .extract()
                                .path("researcher.id"));
        step(RESEARCHERS, id, "begin").statusCode(409).body("detail", startsWith("聘任自 "));
        days.round();
        read(id).body("researcher.status", equalTo("PLANNED"));
        clock.advance(Duration.ofDays(1));
        days.round();
        days.round();
        read(id).body("researcher.status", equalTo("ACTIVE"));
        clock.advance(Duration.ofDays(2));
        days.round();
        read(id).body("researcher.status", equalTo("ENDED"));
        as(county, ROLE)
                .get(RESEARCHERS + "/" + id + "/history")
                .then()
                .body("items.action", contains("end", "begin"))
                .body("items.reason", contains("结束日期已到", "聘任日期已到"))
                .body("items[0].by", nullValue());
    }

    @Test
    void a_corrected_name_is_a_change_of_the_row_whoever_corrects_it() {
        Map<String, Object> body = appointment();
        body.put("institute", centre);
        post(bureau, "bureau-admin", RESEARCHERS, body).then().statusCode(201);
        String at = "/api/v1/persons/" + teacher;
        as(county, ROLE)
                .header("If-Match", as(county, ROLE).get(at).header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of("name", "农小玲", "sex", "2", "phone", "13800001111"))
                .put(at)
                .then()
                .statusCode(200);
        as(bureau, "bureau-admin")
                .get(RESEARCHERS + "?surname=农")
                .then()
                .body("items.person.name", contains("农*"));
        assertEquals(
                List.of("INSERT", "UPDATE"),
                rows.read("select op from change_log where resource = 'researchers' order by seq"));
    }

    @Test
    void a_merged_school_is_guided_as_the_one_it_has_become_part_of() {
        Map<String, Object> body = appointment();
        body.put("schools", List.of(school, neighbour));
        UUID id = UUID.fromString(appoint(body).statusCode(201).extract().path("researcher.id"));
        UUID proposal =
                UUID.fromString(
                        post(
                                        county,
                                        ROLE,
                                        PROPOSALS,
                                        Map.of(
                                                "kind",
                                                "school.merge",
                                                "subjectId",
                                                school,
                                                "change",
                                                Map.of("into", neighbour.toString()),
                                                "reason",
                                                "布局调整"))
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("id"));
        approve(bureau, "bureau-admin", proposal).statusCode(200);
        read(id).body("schools.name", contains("青秀区邻近小学"));
    }
}
