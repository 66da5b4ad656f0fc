package cn.tongxin.people.circle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.people.student.StudentApi;
import cn.tongxin.testing.CareRows;
import cn.tongxin.testing.People;
import cn.tongxin.testing.Transfers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who can see a child, and what a parent is told of it: the cases that hurt when they go wrong. */
@QuarkusTest
class CircleTest extends StudentApi {
    private static final String CIRCLE = STUDENT + "/circle";
    private static final String PARENT = "guardian";
    private static final String MOTHER = "韦秀兰";
    private static final String FATHER = "陆建国";
    private static final String GRANDMOTHER = "周阿婆";
    private static final String ADMIN = "演示·principal";
    private static final String CLASS_TEACHER = "演示·teacher";

    private UUID child;
    private UUID mother;
    private UUID father;
    private UUID motherAccount;
    private UUID fatherAccount;

    @BeforeEach
    void aChildOfTwoParents() {
        child = families.pupil("陆小明", school, group);
        mother = families.guardian(MOTHER, "13900001111");
        father = families.guardian(FATHER, "13900002222");
        families.link(child, mother, "VERIFIED");
        families.link(child, father, "VERIFIED");
        motherAccount = parent("mother", MOTHER);
        fatherAccount = parent("father", FATHER);
    }

    private UUID parent(String username, String name) {
        UUID account = rows.account(username);
        families.signsIn(account, People.id(name));
        return account;
    }

    private Response circle(UUID who, String role, UUID pupil) {
        forgetCallers();
        Response told = as(who, role).get(CIRCLE, pupil);
        assertEquals(200, told.statusCode(), told.asString());
        return told;
    }

    private Response told() {
        return circle(motherAccount, PARENT, child);
    }

    private static List<String> kinds(Response told) {
        return told.path("members.kind");
    }

    private static List<String> names(Response told) {
        return told.path("members.name");
    }

    /** The one member of that name. */
    private static Map<String, Object> member(Response told, String name) {
        return told.<List<Map<String, Object>>>path("members").stream()
                .filter(one -> name.equals(one.get("name")) || name.equals(one.get("office")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(told.asString()));
    }

    private static boolean has(Response told, String name) {
        return told.<List<Map<String, Object>>>path("members").stream()
                .anyMatch(one -> name.equals(one.get("name")) || name.equals(one.get("office")));
    }

    @Test
    void divorced_parents_both_see_who_can_see_their_child() {
        for (UUID parent : List.of(motherAccount, fatherAccount)) {
            Response told = circle(parent, PARENT, child);
            assertEquals(List.of("GUARDIAN", "GUARDIAN", "CLASS", "SCHOOL"), kinds(told));
            assertEquals(Set.of(MOTHER, FATHER, CLASS_TEACHER, ADMIN), new TreeSet<>(names(told)));
            String own = parent.equals(motherAccount) ? MOTHER : FATHER;
            assertEquals(true, member(told, own).get("self"));
            assertEquals(
                    1, told.<List<Boolean>>path("members.self").stream().filter(s -> s).count());
            assertEquals("52", member(told, own).get("relation"));
            assertEquals("FAMILY", member(told, own).get("scope"));
            assertEquals("FULL", member(told, own).get("sees"));
            assertEquals("CLASS", member(told, CLASS_TEACHER).get("scope"));
            assertEquals("class-teacher", member(told, CLASS_TEACHER).get("role"));
            assertEquals("SCHOOL", member(told, ADMIN).get("scope"));
            assertEquals("陆小明", told.path("studentName"));
            assertEquals("no-store", told.header("Cache-Control"));
        }
    }

    @Test
    void tells_no_phone_and_no_address() {
        for (String[] who : new String[][] {{"p", SCHOOL}, {"t", TEACHER}, {"m", PARENT}}) {
            UUID account = Map.of("p", principal, "t", teacher, "m", motherAccount).get(who[0]);
            String told = circle(account, who[1], child).asString();
            for (String secret : List.of("139", "138", "1111", "2222", "phone", "residence")) {
                assertFalse(told.contains(secret), told);
            }
        }
    }

    @Test
    void whom_a_court_keeps_away_is_out_of_it_and_asks_in_vain() {
        families.link(families.pupil("陆小红", far, null), father, "VERIFIED");
        circle(fatherAccount, PARENT, child);
        Map<String, Object> order = new HashMap<>();
        order.put("student", child);
        order.put("link", link(child, father));
        order.put("kind", "CUSTODY");
        order.put("court", CareRows.COURT);
        order.put("documentNo", CareRows.DOCUMENT_NO);
        order.put("from", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        String id =
                post(principal, SCHOOL, "/api/v1/court-orders", order)
                        .statusCode(201)
                        .extract()
                        .path("order.id");
        // Whoever looks at the paper at school leaves no trace for the family.
        as(principal, SCHOOL).get("/api/v1/court-orders/" + id).then().statusCode(200);
        forgetCallers();
        as(fatherAccount, PARENT).get(CIRCLE, child).then().statusCode(404);
        Response told = told();
        assertEquals(List.of("GUARDIAN", "CLASS", "SCHOOL"), kinds(told));
        assertFalse(told.asString().contains("陆建"), told.asString());
        assertEquals(List.of(), told.path("lastReads"));
        assertFalse(has(circle(principal, SCHOOL, child), FATHER));
        // As of a child whose other parent was never linked.
        UUID other = families.pupil("韦小燕", school, group);
        families.link(other, mother, "VERIFIED");
        assertEquals(kinds(told), kinds(circle(motherAccount, PARENT, other)));
    }

    private UUID link(UUID pupil, UUID guardian) {
        return UUID.fromString(
                rows.read(
                                "select id from guardian_link where student_id = ? and guardian_id"
                                        + " = ?",
                                pupil,
                                guardian)
                        .get(0));
    }

    @Test
    void an_entrusted_grandmother_is_in_it_until_her_last_day_and_shown_by_her_surname() {
        UUID grandmother = families.guardian(GRANDMOTHER, "13900003333");
        UUID link = families.link(child, grandmother, "VERIFIED", "ENTRUSTED");
        UUID account = parent("grandmother", GRANDMOTHER);
        String last = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30).toString();
        rows.execute("update guardian_link set valid_to = ?::date where id = ?", last, link);
        Map<String, Object> seen = member(told(), "周*");
        assertEquals("CARER", seen.get("kind"));
        assertEquals(last, seen.get("until"));
        assertTrue(seen.get("basis").toString().contains("第二十二条"));
        Response own = circle(account, PARENT, child);
        assertEquals(true, member(own, GRANDMOTHER).get("self"));
        assertTrue(has(own, "韦*") && has(own, "陆*"), own.asString());
        assertFalse(has(own, MOTHER));
        assertTrue(has(circle(teacher, TEACHER, child), GRANDMOTHER));
        clock.advance(Duration.ofDays(31));
        assertFalse(has(told(), "周*"));
        as(account, PARENT).get(CIRCLE, child).then().statusCode(403);
    }

    @Test
    void siblings_of_two_counties_have_each_its_own_circle() {
        ofUnit("near county", "county-admin", "450103");
        ofUnit("far county", "county-admin", "450124");
        ofSchool("far principal", SCHOOL, far);
        cityWide("bureau", "bureau-admin");
        UUID sister = families.pupil("陆小红", far, null);
        families.link(sister, mother, "VERIFIED");
        Response here = told();
        Response there = circle(motherAccount, PARENT, sister);
        assertEquals(
                List.of("GUARDIAN", "GUARDIAN", "CLASS", "SCHOOL", "COUNTY", "BUREAU"),
                kinds(here));
        assertEquals(List.of("GUARDIAN", "SCHOOL", "COUNTY", "BUREAU"), kinds(there));
        Map<String, Object> county = member(here, "青秀区");
        assertEquals("MASKED", county.get("sees"));
        assertEquals("UNIT", county.get("scope"));
        assertNull(county.get("name"));
        assertTrue(has(there, "马山县") && !has(there, "青秀区"), there.asString());
        assertTrue(has(there, "演示·far principal") && !has(there, ADMIN));
        forgetCallers();
        as(fatherAccount, PARENT).get(CIRCLE, sister).then().statusCode(404);
    }

    @Test
    void a_teacher_who_is_a_parent_is_in_it_twice_and_her_own_looks_are_no_teachers() {
        UUID self = families.guardianOf(People.id(TEACHER_NAME), TEACHER_NAME);
        families.link(child, self, "VERIFIED");
        as(teacher, PARENT).get(STUDENT, child).then().statusCode(200);
        clock.advance(Duration.ofDays(8));
        Response told = circle(teacher, PARENT, child);
        assertEquals(true, member(told, TEACHER_NAME).get("self"));
        assertEquals(true, member(told, CLASS_TEACHER).get("self"));
        assertNotNull(member(told, TEACHER_NAME).get("lastRead"));
        assertNull(member(told, CLASS_TEACHER).get("lastRead"));
        assertEquals(List.of(), told.path("lastReads"));
        // Of another parent's looks nothing is told, nor that they were made.
        Map<String, Object> seen = member(told(), TEACHER_NAME);
        assertNull(seen.get("lastRead"));
        assertEquals(false, seen.get("lastReadShown"));
    }

    @Test
    void who_leaves_the_class_is_out_of_it_at_once() {
        assertTrue(has(told(), CLASS_TEACHER));
        rows.execute("update class_group set homeroom_staff_id = null where id = ?", group);
        assertFalse(has(told(), CLASS_TEACHER));
        as(teacher, TEACHER).get(CIRCLE, child).then().statusCode(403);
        UUID moved = families.pupil("韦小燕", school, parallel);
        families.link(moved, mother, "VERIFIED");
        assertFalse(has(circle(motherAccount, PARENT, moved), CLASS_TEACHER));
    }

    @Test
    void a_grant_is_in_it_until_it_ends() {
        assertNull(member(told(), ADMIN).get("until"));
        UUID grant = rows.grantOf(principal);
        rows.period(grant, "2026-01-05T01:00:00Z", "2099-06-30T16:00:00Z");
        assertEquals("2099-06-30", member(told(), ADMIN).get("until"));
        rows.period(grant, "2026-01-05T01:00:00Z", "2026-02-01T00:00:00Z");
        assertFalse(has(told(), ADMIN));
        rows.period(grant, "2099-01-05T01:00:00Z", null);
        assertFalse(has(told(), ADMIN));
        rows.period(grant, "2026-01-05T01:00:00Z", null);
        rows.execute("update account set status = 'DISABLED' where id = ?", principal);
        assertFalse(has(told(), ADMIN));
    }

    @Test
    void tells_the_family_who_has_looked_and_when() {
        UUID county = ofUnit("county", "county-admin", "450103");
        Response before = told();
        assertNull(member(before, CLASS_TEACHER).get("lastRead"));
        assertEquals(true, member(before, CLASS_TEACHER).get("lastReadShown"));
        assertEquals(List.of(), before.path("lastReads"));
        as(teacher, TEACHER).get(STUDENT, child).then().statusCode(200);
        as(county, "county-admin").get(STUDENT, child).then().statusCode(200);
        as(teacher, TEACHER).get("/api/v1/class-rosters/" + group).then().statusCode(200);
        as(fatherAccount, PARENT).get(STUDENT, child).then().statusCode(200);
        UUID stranger = ofSchool("stranger", SCHOOL, far);
        as(stranger, SCHOOL).get(STUDENT, child).then().statusCode(404);
        // Not while it may still matter who has looked just now.
        Response meanwhile = told();
        assertNull(member(meanwhile, CLASS_TEACHER).get("lastRead"));
        assertEquals(List.of(), meanwhile.path("lastReads"));
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        clock.advance(Duration.ofDays(8));
        Response after = told();
        assertEquals(day.toString(), member(after, CLASS_TEACHER).get("lastRead"));
        assertNotNull(member(after, CLASS_TEACHER).get("lastRead"));
        assertNotNull(member(after, "青秀区").get("lastRead"));
        assertNull(member(after, ADMIN).get("lastRead"));
        assertNull(member(after, FATHER).get("lastRead"));
        assertEquals(
                List.of("class-teacher", "county-admin", "class-teacher"),
                after.path("lastReads.role"));
        assertEquals(
                List.of("class-roster.read", "student.read", "student.read"),
                after.path("lastReads.action"));
        clock.advance(Duration.ofDays(181));
        Response later = told();
        assertNull(member(later, CLASS_TEACHER).get("lastRead"));
        assertEquals(List.of(), later.path("lastReads"));
    }

    @Test
    void tells_the_school_nothing_of_who_has_looked() {
        as(teacher, TEACHER).get(STUDENT, child).then().statusCode(200);
        for (Response told :
                List.of(circle(principal, SCHOOL, child), circle(teacher, TEACHER, child))) {
            assertNull(told.path("lastReads"));
            assertEquals(
                    Set.of(false), Set.copyOf(told.<List<Boolean>>path("members.lastReadShown")));
            told.<List<Map<String, Object>>>path("members")
                    .forEach(one -> assertNull(one.get("lastRead")));
        }
    }

    @Test
    void the_school_that_is_asked_to_take_the_pupil_is_in_it_until_it_has_answered() {
        new Transfers(rows).offer(child, far);
        assertEquals("外县小学", receiving(circle(principal, SCHOOL, child)).get("office"));
        assertNull(receiving(circle(teacher, TEACHER, child)).get("office"));
        Map<String, Object> seen = receiving(told());
        // Somebody may flee there.
        assertNull(seen.get("office"));
        assertEquals("OFFER", seen.get("scope"));
        assertEquals("MASKED", seen.get("sees"));
        assertNull(seen.get("lastRead"));
        UUID there = ofSchool("there", SCHOOL, far);
        as(there, SCHOOL).get("/api/v1/transfers/" + Transfers.id(child)).then().statusCode(200);
        clock.advance(Duration.ofDays(8));
        assertNotNull(receiving(told()).get("lastRead"));
        rows.execute("update student_transfer set status = 'REFUSED', decision_note = '班额已满'");
        assertEquals(List.of(), told().path("members.findAll { it.kind == 'RECEIVING_SCHOOL' }"));
    }

    private static Map<String, Object> receiving(Response told) {
        return told.path("members.find { it.kind == 'RECEIVING_SCHOOL' }");
    }

    /** Read the other way round it must be the same: whoever is in it opens the pupil's page. */
    @Test
    void holds_exactly_those_whom_the_product_lets_in() {
        UUID standIn = rows.account("stand-in");
        rows.deputy(rows.grantOf(teacher), standIn, "2099-01-01T00:00:00Z");
        UUID helper = rows.account("helper");
        rows.deputy(rows.grantOf(principal), helper, "2026-02-01T00:00:00Z");
        Map<UUID, String> everybody = new HashMap<>();
        everybody.put(principal, SCHOOL);
        everybody.put(teacher, TEACHER);
        everybody.put(standIn, TEACHER);
        everybody.put(helper, SCHOOL);
        everybody.put(ofSchool("other teacher", TEACHER, school), TEACHER);
        everybody.put(ofSchool("psych", "psych-teacher", school), "psych-teacher");
        everybody.put(ofSchool("subject", "subject-teacher", school), "subject-teacher");
        everybody.put(ofSchool("neighbour", SCHOOL, near), SCHOOL);
        everybody.put(ofUnit("unit wide", SCHOOL, "450103"), SCHOOL);
        everybody.put(cityWide("auditor", "auditor"), "auditor");
        Response told = told();
        Set<String> in = new TreeSet<>(names(told));
        in.removeAll(Set.of(MOTHER, FATHER));
        Set<String> letIn = new TreeSet<>();
        everybody.forEach(
                (who, role) -> {
                    int status = as(who, role).get(STUDENT, child).statusCode();
                    if (status == 200) {
                        letIn.add(
                                rows.read("select display_name from account where id = ?", who)
                                        .get(0));
                    }
                });
        assertEquals(letIn, in);
        assertEquals(4, in.size(), in::toString);
        assertEquals(CLASS_TEACHER, member(told, "演示·stand-in").get("deputyForName"));
        assertEquals("2099-01-01", member(told, "演示·stand-in").get("until"));
    }

    @Test
    void is_told_of_no_pupil_out_of_scope_and_with_no_filter() {
        UUID stranger = ofSchool("stranger", SCHOOL, far);
        as(stranger, SCHOOL).get(CIRCLE, child).then().statusCode(404);
        as(stranger, SCHOOL).get(CIRCLE, UUID.randomUUID()).then().statusCode(404);
        UUID other = families.pupil("陆别人", school, group);
        as(motherAccount, PARENT).get(CIRCLE, other).then().statusCode(404);
        unchecked(motherAccount, PARENT).get(CIRCLE + "?role=x", child).then().statusCode(400);
        assertEquals(
                List.of("student-circle.read"),
                rows.read(
                        "select distinct action from audit_event where entity = 'student-circle'"));
    }
}
