package cn.tongxin.exchange.sharing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.cipher.FieldPlace;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Changes under an agreement: its fields and its rows, as long as it holds, and no others. */
@QuarkusTest
class ShareFeedTest extends SharingApi {
    private static final List<String> FIELDS = List.of("name", "school", "status");

    @Inject FieldCipher cipher;

    @Test
    void gives_the_agreed_fields_of_the_agreed_rows_and_nothing_else_G_04() {
        UUID pupil = families.pupil(NAME, here, null);
        families.pupil("黄小华", there, null);
        String id = granted("students", FIELDS, "450103");
        changes(civil, id, null)
                .then()
                .statusCode(200)
                .header("RateLimit-Limit", equalTo("5000"))
                .header("RateLimit-Remaining", equalTo("4999"))
                .body("items.id", contains(pupil.toString()))
                .body("items[0].op", equalTo("UPSERT"))
                .body("items[0].data.keySet()", equalTo(Set.copyOf(FIELDS)))
                .body("items[0].data.name", equalTo(NAME))
                .body("items[0].data.school", equalTo(here.toString()))
                .body("digest", matchesPattern("[0-9a-f]{64}"));
        as(civil, PARTNER)
                .queryParam("agreement", id)
                .queryParam("fields", "status")
                .get("/api/v1/changes")
                .then()
                .statusCode(200)
                .body("items[0].data.keySet()", equalTo(Set.of("status")));
    }

    @Test
    void an_encrypted_field_comes_plain_to_whom_it_is_granted() {
        UUID pupil = families.pupil(NAME, here, null);
        rows.execute(
                "update student set student_no = ?, student_no_hash = repeat('0', 64) where id = ?",
                cipher.encrypt(
                        new FieldPlace("student", "student_no", pupil), "G45010020160501000X"),
                pupil);
        String id = granted("students", List.of("studentNo", "birthDate", "idNo"), null);
        changes(civil, id, null)
                .then()
                .statusCode(200)
                .body("items[0].data.studentNo", equalTo("G45010020160501000X"))
                .body("items[0].data.birthDate", equalTo("2016-05-01"))
                // What is not known does not stand there.
                .body("items[0].data.keySet()", equalTo(Set.of("studentNo", "birthDate")));
    }

    @Test
    void a_field_that_was_not_agreed_is_refused_and_named() {
        String id = granted("students", FIELDS, null);
        as(civil, PARTNER)
                .queryParam("agreement", id)
                .queryParam("fields", "name,idNo")
                .get("/api/v1/changes")
                .then()
                .statusCode(400)
                .body("errors.field", contains("fields"))
                .body("detail", containsString("idNo"));
        unchecked(civil, PARTNER)
                .queryParam("agreement", id)
                .queryParam("resource", "schools")
                .get("/api/v1/changes")
                .then()
                .statusCode(400)
                .body("errors.field", contains("resource"));
        unchecked(civil, PARTNER)
                .queryParam("agreement", "nonsense")
                .get("/api/v1/changes")
                .then()
                .statusCode(400)
                .body("errors.field", contains("agreement"));
        as(officer, BUREAU)
                .queryParam("resource", "schools")
                .queryParam("fields", "name")
                .get("/api/v1/changes")
                .then()
                .statusCode(400)
                .body("errors.field", contains("fields"));
    }

    @Test
    void leaving_the_rows_of_an_agreement_is_told_once_as_a_deletion_G_09() {
        UUID pupil = families.pupil(NAME, here, null);
        String id = granted("students", FIELDS, "450103");
        String cursor = changes(civil, id, null).path("nextCursor");
        rows.execute(
                "update student set unit_code = '450124', school_id = ? where id = ?",
                there,
                pupil);
        rows.execute("update student set sex = '1' where id = ?", pupil);
        String then =
                changes(civil, id, cursor)
                        .then()
                        .body("items.op", contains("DELETE"))
                        .body("items.id", contains(pupil.toString()))
                        .body("items[0].data", equalTo(null))
                        .extract()
                        .path("nextCursor");
        rows.execute("update student set sex = '2' where id = ?", pupil);
        changes(civil, id, then).then().body("items", empty());
        // Back again: everything of it is told, as of what is new.
        rows.execute(
                "update student set unit_code = '450103', school_id = ? where id = ?", here, pupil);
        changes(civil, id, then).then().body("items.op", contains("UPSERT"));
    }

    @Test
    void leaving_is_told_once_however_short_the_pages_are_G_09() {
        UUID pupil = families.pupil(NAME, here, null);
        String id = granted("students", FIELDS, "450103");
        String cursor = changes(civil, id, null).path("nextCursor");
        rows.execute("update student set sex = '2', version = version + 1 where id = ?", pupil);
        rows.execute(
                "update student set unit_code = '450124', school_id = ?, version = version + 1"
                        + " where id = ?",
                there,
                pupil);
        assertEquals(List.of("DELETE"), lineByLine(id, cursor));
    }

    @Test
    void what_was_merged_is_told_once_however_short_the_pages_are_G_09() {
        UUID kept = families.pupil(NAME, here, null);
        UUID gone = families.pupil("陆小明", here, null);
        String id = granted("students", FIELDS, "450103");
        String cursor = changes(civil, id, null).path("nextCursor");
        rows.execute("update student set sex = '2', version = version + 1 where id = ?", gone);
        rows.execute(
                "update student set status = 'MERGED', merged_into = ?, class_id = null,"
                        + " version = version + 1 where id = ?",
                kept,
                gone);
        assertEquals(List.of("DELETE"), lineByLine(id, cursor));
    }

    /** Operations of all changes that are left, read one line of the log at a time. */
    private List<String> lineByLine(String agreement, String from) {
        List<String> told = new ArrayList<>();
        String cursor = from;
        boolean more = true;
        while (more) {
            JsonPath page =
                    as(civil, PARTNER)
                            .queryParam("agreement", agreement)
                            .queryParam("cursor", cursor)
                            .queryParam("limit", 1)
                            .get("/api/v1/changes")
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            told.addAll(page.getList("items.op"));
            cursor = page.getString("nextCursor");
            more = page.getBoolean("more");
        }
        return told;
    }

    @Test
    void what_came_and_went_between_two_pages_is_told_as_gone_G_09() {
        String id = granted("schools", List.of("name"), "450103");
        String cursor = changes(civil, id, null).path("nextCursor");
        UUID school = rows.school(SchoolSeed.primary("2145000003", "一时小学", "450103"));
        rows.execute("delete from school where id = ?", school);
        changes(civil, id, cursor)
                .then()
                .body("items.op", contains("DELETE"))
                .body("items.id", contains(school.toString()));
    }

    @Test
    void of_a_merged_pupil_it_is_told_which_row_goes_on() {
        UUID kept = families.pupil(NAME, here, null);
        UUID gone = families.pupil("陆小明", here, null);
        String id = granted("students", FIELDS, null);
        String cursor = changes(civil, id, null).path("nextCursor");
        rows.execute(
                "update student set status = 'MERGED', merged_into = ?, class_id = null where id = ?",
                kept,
                gone);
        changes(civil, id, cursor)
                .then()
                .body("items.op", contains("DELETE"))
                .body("items.id", contains(gone.toString()))
                .body("items.replacedBy", contains(kept.toString()));
    }

    @Test
    void a_late_correction_is_told_again_and_a_page_can_be_read_again_G_09() {
        UUID pupil = families.pupil(NAME, here, null);
        String id = granted("students", FIELDS, null);
        String cursor = changes(civil, id, null).path("nextCursor");
        rows.execute("update student set name = '陆晓敏', version = 7 where id = ?", pupil);
        for (int i = 0; i < 2; i++) {
            changes(civil, id, cursor)
                    .then()
                    .body("items.id", contains(pupil.toString()))
                    .body("items[0].version", equalTo(7))
                    .body("items[0].data.name", equalTo("陆晓敏"));
        }
    }

    @Test
    void what_is_not_in_force_gives_nothing_G_04() {
        String pending =
                apply(officer, BUREAU, wish("schools", List.of("name")))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("agreement.id");
        changes(civil, pending, null).then().statusCode(403).body("code", equalTo("GRANT_EXPIRED"));
        String id = granted("schools", List.of("name"), null);
        changes(civil, id, null).then().statusCode(200).body("items", hasSize(2));
        changes(police, id, null).then().statusCode(404);
        step(officer, BUREAU, id, "revoke", Map.of("reason", "职责已调整")).then().statusCode(200);
        changes(civil, id, null).then().statusCode(403).body("code", equalTo("GRANT_EXPIRED"));
        Map<String, Object> brief = new HashMap<>(wish("schools", List.of("name")));
        brief.put(
                "validUntil",
                rows.read("select (now() at time zone 'Asia/Shanghai')::date").get(0));
        String today = granted(brief);
        changes(civil, today, null).then().statusCode(200);
        clock.advance(Duration.ofDays(1));
        changes(civil, today, null).then().statusCode(403).body("code", equalTo("GRANT_EXPIRED"));
    }

    @Test
    void positions_belong_to_one_agreement() {
        String one = granted("schools", List.of("name"), null);
        String other = granted("schools", List.of("name"), "450103");
        String cursor = changes(civil, one, null).path("nextCursor");
        changes(civil, other, cursor).then().statusCode(400).body("code", equalTo("CURSOR"));
        changes(civil, one, "AAAA").then().statusCode(400).body("code", equalTo("CURSOR"));
        rows.execute("update change_epoch set epoch = gen_random_uuid()");
        changes(civil, one, cursor).then().statusCode(410).body("code", equalTo("FEED_RESTARTED"));
    }

    @Test
    void beyond_the_requests_of_a_day_it_says_when_to_come_again() {
        Map<String, Object> body = wish("schools", List.of("name"));
        body.put("quotaPerDay", 2);
        String id = granted(body);
        changes(civil, id, null).then().statusCode(200);
        changes(civil, id, null).then().statusCode(200).header("RateLimit-Remaining", equalTo("0"));
        changes(civil, id, null)
                .then()
                .statusCode(429)
                .body("code", equalTo("TOO_MANY"))
                .header("Retry-After", matchesPattern("[1-9][0-9]{0,4}"))
                .header("RateLimit-Limit", equalTo("2"));
        clock.advance(Duration.ofDays(1));
        changes(civil, id, null).then().statusCode(200);
    }

    @Test
    void each_pull_is_on_record_with_key_rows_and_purpose_G_10() {
        families.pupil(NAME, here, null);
        String id = granted("students", FIELDS, null);
        String cursor = changes(civil, id, null).path("nextCursor");
        changes(civil, id, cursor).then().body("items", empty());
        as(officer, BUREAU)
                .get(AGREEMENTS + "/" + id + "/pulls")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("CHANGES"))
                .body("items[0].client", equalTo("partner-civil"))
                .body("items[0].rows", equalTo(1))
                .body("items[0].from", equalTo("0-0"))
                .body("items[0].to", matchesPattern("[0-9]+-[0-9]+"))
                .body("items[0].fields", containsInAnyOrder(FIELDS.toArray()));
        as(officer, BUREAU)
                .get(AGREEMENTS + "/" + id + "/pulls?kind=SYNC")
                .then()
                .statusCode(200)
                .body("items", empty());
        as(police, PARTNER).get(AGREEMENTS + "/" + id + "/pulls").then().statusCode(404);
        as(officer, BUREAU)
                .get(AGREEMENTS + "/" + id)
                .then()
                .body("agreement.purpose", equalTo("核对在校情况，安排走访"));
        assertEquals(
                List.of("student"),
                rows.read(
                        "select distinct entity from audit_event where action = 'change.read' and"
                                + " result = 'OK'"));
    }

    @Test
    void how_far_behind_a_key_is_counts_its_own_rows_only() {
        String id = granted("students", FIELDS, "450103");
        changes(civil, id, null).then().body("items", empty());
        families.pupil("黄小华", there, null);
        use(civil, PARTNER, id)
                .body("followers", hasSize(1))
                .body("followers[0].waitingSince", equalTo(null))
                .body("followers[0].waiting", equalTo(0));
        families.pupil("陆小兰", here, null);
        families.pupil("陆小芳", here, null);
        use(officer, BUREAU, id)
                .body("followers[0].waitingSince", notNullValue())
                .body("followers[0].waiting", equalTo(2));
    }

    private ValidatableResponse use(UUID who, String role, String id) {
        return as(who, role).get(AGREEMENTS + "/" + id + "/use").then().statusCode(200);
    }

    @Test
    void the_audit_log_names_the_agreement_and_the_fields_G_10() {
        families.pupil(NAME, here, null);
        String id = granted("students", FIELDS, null);
        changes(civil, id, null).then().statusCode(200);
        String number = as(civil, PARTNER).get(AGREEMENTS + "/" + id).path("agreement.number");
        assertEquals(
                List.of("agreement=" + number + " fields=name,school,status"),
                rows.read(
                        "select detail from audit_event where action = 'change.read' and result ="
                                + " 'OK'"));
    }

    @Test
    void who_follows_one_school_gets_short_pages_instead_of_waiting() {
        String id = granted("schools", List.of("name"), "450103");
        String cursor = changes(civil, id, null).path("nextCursor");
        rows.execute(
                "insert into change_log (resource, entity_id, op, version, new_unit, new_school)"
                        + " select 'schools', ?::uuid, 'UPDATE', n, '450124', ?::uuid from"
                        + " generate_series(1, 10001) n",
                there,
                there);
        rows.execute("update school set name = '改名小学', version = 1 where id = ?", here);
        String next =
                changes(civil, id, cursor)
                        .then()
                        .body("items", empty())
                        .body("more", equalTo(true))
                        .extract()
                        .path("nextCursor");
        changes(civil, id, next)
                .then()
                .body("items.id", contains(here.toString()))
                .body("more", equalTo(false));
    }
}
