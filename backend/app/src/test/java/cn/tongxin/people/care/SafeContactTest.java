package cn.tongxin.people.care;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.tongxin.messaging.SafeMail;
import cn.tongxin.people.GuardianTakenOver;
import cn.tongxin.testing.CareRows;
import cn.tongxin.testing.People;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A guardian is reached without harm, and nobody of the family learns that there is a rule. */
@QuarkusTest
class SafeContactTest extends CourtOrderApi {
    private static final String RULES = "/api/v1/safe-contacts";
    private static final String TEACHER_PHONE = "13800001111";

    @Inject @All List<SafeMail> mail;
    @Inject Event<GuardianTakenOver> takenOver;

    private Map<String, Object> rule() {
        Map<String, Object> body = new HashMap<>();
        body.put("student", child);
        body.put("link", link);
        body.put("ways", List.of("VISIT", "PHONE"));
        body.put("hoursFrom", "09:00");
        body.put("hoursUntil", "11:30");
        body.put("wording", CareRows.WORDING);
        return body;
    }

    private String registered() {
        String id =
                post(principal, SCHOOL, RULES, rule()).statusCode(201).extract().path("rule.id");
        return RULES + "/" + id;
    }

    private ValidatableResponse ends(UUID who, String role, String one, String tag) {
        return as(who, role)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Map.of("on", today().toString(), "reason", "已搬离"))
                .post(one + "/end")
                .then();
    }

    private ValidatableResponse phones(UUID who, String role) {
        return post(
                who,
                role,
                STUDENTS + "/" + child + "/reveal",
                Map.of("fields", List.of("GUARDIAN_PHONES"), "reason", "VERIFY"));
    }

    @Test
    void a_rule_is_kept_encrypted_shown_with_the_number_and_ended() {
        String one = registered();
        as(teacher, TEACHER)
                .get(one)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("rule.guardianName", equalTo(FATHER))
                .body("ways", contains("PHONE", "VISIT"))
                .body("hoursFrom", equalTo("09:00"))
                .body("hoursUntil", equalTo("11:30"))
                .body("wording", equalTo(CareRows.WORDING))
                .body("actions.name", contains("end"));
        String stored = rows.read("select to_jsonb(s)::text from safe_contact s").get(0);
        assertFalse(stored.contains("兴趣班"), stored);
        String of = "guardians.find { it.number == '" + PHONE + "' }.safeWay";
        phones(teacher, TEACHER)
                .statusCode(200)
                .body(of + ".ways", contains("PHONE", "VISIT"))
                .body(of + ".from", equalTo("09:00"))
                .body(of + ".until", equalTo("11:30"))
                .body(of + ".wording", equalTo(CareRows.WORDING))
                .body("guardians.findAll { it.safeWay != null }", hasSize(1));
        String tag = tag(teacher, TEACHER, one);
        ends(teacher, TEACHER, one, tag).statusCode(200).body("rule.status", equalTo("ENDED"));
        phones(principal, SCHOOL).body(of, nullValue());
        ends(teacher, TEACHER, one, tag(teacher, TEACHER, one)).statusCode(409);
        registered();
    }

    @Test
    void there_is_one_at_a_time_for_a_guardian_of_this_very_pupil() {
        registered();
        post(principal, SCHOOL, RULES, rule()).statusCode(409).body("code", equalTo("DUPLICATE"));
        UUID other = families.pupil("黄小燕", school, group);
        Map<String, Object> wrong = rule();
        wrong.put("link", families.link(other, families.guardian("黄大", null), "VERIFIED"));
        post(principal, SCHOOL, RULES, wrong)
                .statusCode(400)
                .body("errors.field", contains("link"));
    }

    @Test
    void hours_have_two_ends_in_order() {
        Map<String, Object> open = rule();
        open.remove("hoursUntil");
        post(principal, SCHOOL, RULES, open)
                .statusCode(400)
                .body("errors.field", contains("hoursUntil"));
        Map<String, Object> turned = rule();
        turned.put("hoursUntil", "08:59");
        post(principal, SCHOOL, RULES, turned)
                .statusCode(400)
                .body("errors.field", contains("hoursUntil"));
        Map<String, Object> any = rule();
        any.remove("hoursFrom");
        any.remove("hoursUntil");
        post(principal, SCHOOL, RULES, any).statusCode(201).body("hoursFrom", nullValue());
    }

    /** The teacher of the class may be the one from whom the mother has to be kept safe. */
    @Test
    void whoever_is_family_reads_none_under_whatever_role() {
        String one = registered();
        UUID id = UUID.fromString(one.substring(one.lastIndexOf('/') + 1));
        as(motherAccount, PARENT).get(RULES).then().statusCode(403);
        String tag = tag(teacher, TEACHER, one);
        families.link(child, families.guardianOf(People.id(TEACHER_NAME), TEACHER_NAME), "CLAIMED");
        as(teacher, TEACHER).get(RULES).then().statusCode(200).body("items", hasSize(0));
        as(teacher, TEACHER).get(RULES + "/" + id).then().statusCode(404);
        ends(teacher, TEACHER, one, tag).statusCode(404);
        phones(teacher, TEACHER)
                .statusCode(200)
                .body("guardians.findAll { it.safeWay != null }", hasSize(0));
        post(teacher, TEACHER, RULES, rule()).statusCode(422).body("rule", equalTo("FL-01"));
        as(principal, SCHOOL).get(RULES).then().body("items.id", contains(id.toString()));
    }

    @Test
    void nor_who_is_on_file_as_family_under_the_same_name_and_phone() {
        registered();
        rows.execute(
                "update person set name = ?, phone = ? where id = ?",
                TEACHER_NAME,
                TEACHER_PHONE,
                People.id("韦秀兰"));
        as(teacher, TEACHER).get(RULES).then().statusCode(200).body("items", hasSize(0));
    }

    /** Nothing tells whether there is a rule: not even what happens to another one. */
    @Test
    void whoever_was_family_hears_the_same_with_a_rule_and_without() {
        UUID was = families.guardianOf(People.id(TEACHER_NAME), TEACHER_NAME);
        families.link(child, was, "REVOKED");
        for (int i = 0; i < 2; i++) {
            post(teacher, TEACHER, RULES, rule()).statusCode(422).body("rule", equalTo("FL-01"));
            if (i == 0) {
                registered();
            }
        }
        as(teacher, TEACHER).get(RULES).then().body("items", hasSize(0));
    }

    @Test
    void nor_who_is_on_file_by_the_name_alone() {
        registered();
        rows.execute(
                "update person set name = ?, phone = null where id = ?",
                TEACHER_NAME,
                People.id("韦秀兰"));
        as(teacher, TEACHER).get(RULES).then().statusCode(200).body("items", hasSize(0));
    }

    /** Who flees takes a new number, and signs up with it. */
    @Test
    void a_rule_holds_for_the_same_human_with_a_new_number() {
        registered();
        UUID again = families.guardian(FATHER + "本人", "13900003333");
        UUID second = families.link(child, again, "VERIFIED");
        UUID account = rows.account("father again");
        families.signsIn(account, People.id(FATHER + "本人"));
        assertEquals(Set.of(), unsafe(Set.of(account)));
        rows.execute("update person set name = ? where id = ?", FATHER, People.id(FATHER + "本人"));
        assertEquals(Set.of(account), unsafe(Set.of(account)));
        phones(principal, SCHOOL)
                .body(
                        "guardians.find { it.number == '13900003333' }.safeWay.ways",
                        contains("PHONE", "VISIT"));
        // Registered once more under the other record, the stricter one counts for both numbers.
        Map<String, Object> stricter = rule();
        stricter.put("link", second);
        stricter.put("ways", List.of("VISIT"));
        post(principal, SCHOOL, RULES, stricter).statusCode(201);
        phones(principal, SCHOOL)
                .body(
                        "guardians.findAll { it.safeWay != null }.safeWay.ways.flatten().unique()",
                        contains("VISIT"));
    }

    @Test
    void no_mail_goes_to_whom_it_would_harm() {
        Set<UUID> both = Set.of(fatherAccount, motherAccount);
        assertEquals(Set.of(), unsafe(both));
        String one = registered();
        assertEquals(Set.of(fatherAccount), unsafe(both));
        ends(principal, SCHOOL, one, tag(principal, SCHOOL, one)).statusCode(200);
        assertEquals(Set.of(), unsafe(both));
        Map<String, Object> byMail = rule();
        byMail.put("ways", List.of("MAIL"));
        post(principal, SCHOOL, RULES, byMail).statusCode(201);
        assertEquals(Set.of(), unsafe(both));
    }

    private Set<UUID> unsafe(Set<UUID> accounts) {
        Set<UUID> all = new TreeSet<>();
        mail.forEach(rule -> all.addAll(rule.unsafe(accounts)));
        return all;
    }

    @Test
    void it_goes_with_the_pupil_and_with_the_human() {
        registered();
        UUID again = families.guardian("陆建国本人", "13900003333");
        on(
                () -> {
                    QuarkusTransaction.requiringNew()
                            .run(() -> takenOver.fire(new GuardianTakenOver(child, father, again)));
                    return null;
                });
        assertEquals(List.of(again.toString()), rows.read("select guardian_id from safe_contact"));
        assertEquals(List.of("1"), rows.read("select version from safe_contact"));
    }

    @Test
    void looks_are_in_the_audit_log() {
        String one = registered();
        as(teacher, TEACHER).get(one).then().statusCode(200);
        as(teacher, TEACHER).get(RULES).then().statusCode(200);
        assertEquals(
                new TreeSet<>(Set.of("safe-contact.list OK", "safe-contact.read OK")),
                new TreeSet<>(
                        rows.read(
                                "select action || ' ' || result from audit_event where actor_id = ?"
                                        + " and action like 'safe-contact.%'",
                                teacher)));
        as(principal, SCHOOL)
                .get(RULES)
                .then()
                .body("items.guardianName", containsInAnyOrder("陆*"))
                .body("items.student.personName", contains("陆*"));
    }
}
