package cn.tongxin.people.student;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.testing.Rows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Looking for a child by what somebody says of it (J15, peers.md §2.3 search before create). */
@QuarkusTest
class StudentSearchTest extends StudentApi {
    private static final String COUNTY = "county-admin";
    private static final String BUREAU = "bureau-admin";

    private ValidatableResponse search(UUID who, String role, String text) {
        return post(who, role, STUDENTS + "/search", Map.of("text", text));
    }

    private List<String> found(String text) {
        return search(principal, SCHOOL, text).statusCode(200).extract().path("items.id");
    }

    private void finds(String text, UUID... pupils) {
        List<String> ids = new ArrayList<>();
        List.of(pupils).forEach(id -> ids.add(id.toString()));
        assertEquals(new TreeSet<>(ids), new TreeSet<>(found(text)), text);
    }

    @Test
    void a_fragment_is_found_wherever_it_stands() {
        UUID short2 = families.pupil("陆明", school, group);
        UUID short3 = families.pupil("陆小明", school, group);
        UUID short4 = families.pupil("欧阳小明", school, group);
        UUID dotted = families.pupil("阿依古丽·买买提明", school, group);
        UUID rare = families.pupil("韦\uD842\uDFB7明", school, group);
        finds("明", short2, short3, short4, dotted, rare);
        finds("小明", short3, short4);
        finds("陆小明", short3);
        finds("欧阳小明", short4);
        finds("阳小明", short4);
        finds("买买", dotted);
        finds("古丽·买", dotted);
        finds("\uD842\uDFB7", rare);
        finds("\uD842\uDFB7明", rare);
        finds("阿依古丽·买买提明", dotted);
        finds("陆小明明");
        // What means something to LIKE means nothing here.
        finds("%");
        finds("_明");
    }

    /** Every fragment of names of every length, against what Java finds in them. */
    @Test
    void finds_what_a_look_at_every_name_finds() {
        Random random = new Random(20_261_130);
        String[] letters = {"韦", "小", "明", "阳", "\uD842\uDFB7", "·", "兰"};
        Map<String, UUID> pupils = new LinkedHashMap<>();
        for (int i = 0; i < 60; i++) {
            StringBuilder name = new StringBuilder();
            int length = 2 + random.nextInt(6);
            for (int k = 0; k < length; k++) {
                name.append(letters[random.nextInt(letters.length)]);
            }
            pupils.computeIfAbsent(name.toString(), n -> families.pupil(n, school, group));
        }
        for (int i = 0; i < 60; i++) {
            StringBuilder fragment = new StringBuilder();
            int length = 1 + random.nextInt(5);
            for (int k = 0; k < length; k++) {
                fragment.append(letters[random.nextInt(letters.length)]);
            }
            List<String> expected =
                    pupils.entrySet().stream()
                            .filter(one -> one.getKey().contains(fragment))
                            .sorted(
                                    Comparator.<Map.Entry<String, UUID>, String>comparing(
                                                    Map.Entry::getKey, BY_CODE_POINT)
                                            .thenComparing(Map.Entry::getValue))
                            .limit(20)
                            .map(one -> one.getValue().toString())
                            .toList();
            assertEquals(expected, found(fragment.toString()), fragment.toString());
        }
    }

    /** As the database compares bytes: UTF-16 puts what lies beyond the first plane elsewhere. */
    private static final Comparator<String> BY_CODE_POINT =
            (one, other) -> {
                int[] first = one.codePoints().toArray();
                int[] second = other.codePoints().toArray();
                return Arrays.compare(first, second);
            };

    @Test
    void is_found_as_the_name_is_typed() {
        UUID ming = families.pupil("陆小明", school, group);
        UUID lv = families.pupil("吕思思", school, group);
        UUID qin = families.pupil("覃曾", school, group);
        UUID emily = families.pupil("Emily Chen", school, group);
        finds("luxiaoming", ming);
        finds("Lu Xiao", ming);
        finds("lxm", ming);
        finds("lvsi", lv);
        finds("lss", lv);
        finds("qinzeng", qin);
        finds("emily c", emily);
        finds("ec", emily);
        finds("lu", ming, lv);
        UUID alvin = families.pupil("Alvin Vogel", school, group);
        finds("alvin", alvin);
        finds("av", alvin);
    }

    @Test
    void is_found_by_number_and_by_the_phone_of_who_answers() {
        Map<String, Object> body = newcomer("陆小明", school);
        body.put("studentNo", "L450103201803050017");
        UUID numbered = UUID.fromString(enrol(body).statusCode(201).extract().path("id"));
        UUID other = families.pupil("韦小兰", school, group);
        UUID mother = families.guardian("韦秀兰", "13900001111");
        UUID father = families.guardian("韦大", "13700001111");
        families.link(other, mother, "VERIFIED");
        UUID revoked = families.guardian("陆大", "13600002222");
        families.link(numbered, revoked, "REVOKED");
        families.link(numbered, father, "CLAIMED");
        finds("l450103201803050017", numbered);
        finds("L450103201803050018");
        finds("1111", other);
        finds("13900001111", other);
        finds("13700001111");
        finds("2222");
        UUID over = families.guardian("韦二", "13500003333");
        UUID past = families.link(other, over, "VERIFIED");
        finds("3333", other);
        rows.execute("update guardian_link set valid_to = '2026-01-31' where id = ?", past);
        finds("3333");
        // Whom a number leads to is hidden from who never sees one.
        UUID county = ofUnit("county", COUNTY, "450103");
        for (String number : List.of("1111", "13900001111")) {
            search(county, COUNTY, number).statusCode(403).body("detail", containsString("手机号"));
        }
    }

    @Test
    void stays_within_the_scope_of_who_looks_and_shows_names_in_part() {
        UUID here = families.pupil("陆小明", school, group);
        UUID there = families.pupil("陆小明二", near, null);
        UUID elsewhere = families.pupil("陆小明三", far, null);
        mergedInto(here);
        UUID county = ofUnit("county", COUNTY, "450103");
        UUID bureau = cityWide("bureau", BUREAU);
        finds("小明", here);
        search(teacher, TEACHER, "陆小").body("items.id", contains(here.toString()));
        search(ofSchool("near", SCHOOL, near), SCHOOL, "lxm")
                .body("items.id", contains(there.toString()));
        search(county, COUNTY, "小明")
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("items.id", containsInAnyOrder(here.toString(), there.toString()))
                .body("items.name", everyItem(equalTo("陆*")))
                .body("more", equalTo(false));
        search(bureau, BUREAU, "陆小明")
                .body(
                        "items.id",
                        containsInAnyOrder(
                                here.toString(), there.toString(), elsewhere.toString()));
        search(cityWide("inspector", "inspector"), "inspector", "陆小明").statusCode(403);
    }

    /** whom a court keeps away leads to the child by no number either. */
    @Test
    void a_phone_that_an_order_cuts_finds_nobody_R_107() {
        UUID pupil = families.pupil("陆小明", school, group);
        UUID link = families.link(pupil, families.guardian("陆大", "13600002222"), "VERIFIED");
        finds("2222", pupil);
        rows.execute("update guardian_link set cut_by_order = true where id = ?", link);
        finds("2222");
        finds("13600002222");
    }

    /** P-14: what is shown whole to nobody cannot be guessed, whoever tries. */
    @Test
    void numbers_that_lead_to_nobody_are_few_a_day_P_14() {
        for (int i = 0; i < 10; i++) {
            search(principal, SCHOOL, "L45010320180305001" + i).statusCode(200);
        }
        for (String number : List.of("L450103201803050020", "13900001111")) {
            search(principal, SCHOOL, number).statusCode(429).body("detail", containsString("10"));
        }
        search(principal, SCHOOL, "陆").statusCode(200);
        search(principal, SCHOOL, "1111").statusCode(200);
    }

    /** A second row of the child at the same school, which goes on in this one. */
    private void mergedInto(UUID pupil) {
        UUID twin = families.pupil("陆小明（重复）", school, null);
        rows.execute(
                "update student set name = '陆小明', merged_into = ?, status = 'MERGED' where id = ?",
                pupil,
                twin);
    }

    @Test
    void more_than_a_page_is_said_and_not_counted() {
        for (int i = 0; i < 22; i++) {
            families.pupil("韦小" + (char) ('一' + i), school, group);
        }
        search(principal, SCHOOL, "韦")
                .statusCode(200)
                .body("items", hasSize(20))
                .body("more", equalTo(true));
    }

    @Test
    void what_cannot_be_looked_for_is_said() {
        for (String text : List.of(" ", "12345", "一".repeat(51), "陆\u0000")) {
            refused(Map.of("text", text));
        }
        refused(Map.of());
    }

    private void refused(Map<String, Object> body) {
        unchecked(principal, SCHOOL)
                .contentType("application/json")
                .body(body)
                .post(STUDENTS + "/search")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("text"));
    }

    @Test
    void whoever_sees_names_in_part_looks_so_often_a_day_and_each_look_is_written_down() {
        UUID pupil = families.pupil("陆小明", school, group);
        UUID county = ofUnit("county", COUNTY, "450103");
        search(county, COUNTY, "小明").statusCode(200).body("items", hasSize(1));
        assertEquals(
                List.of("{" + pupil + "} by=name length=2 rows=1"),
                rows.read(
                        "select entity_ids::text || ' ' || detail from audit_event where action ="
                                + " 'student.search' and result = 'OK'"));
        rows.execute("update daily_use set number = 200 where account_id = ?", county);
        search(county, COUNTY, "小明")
                .statusCode(429)
                .body("detail", containsString("200"))
                .body("items", equalTo(null));
        // Whoever sees the whole names anyway learns nothing that way.
        for (int i = 0; i < 3; i++) {
            search(principal, SCHOOL, "小明").statusCode(200);
        }
        assertEquals(
                List.of(county.toString()), rows.read("select distinct account_id from daily_use"));
    }

    @Test
    void a_new_name_is_typed_anew() {
        UUID id =
                UUID.fromString(
                        enrol(newcomer("陆小明", school)).statusCode(201).extract().path("id"));
        Rows.namesWritten().add("韦大山");
        finds("luxiaoming", id);
        as(principal, SCHOOL)
                .header("If-Match", tag(principal, SCHOOL, STUDENTS + "/" + id))
                .contentType("application/json")
                .body(Map.of("name", "韦大山", "sex", "1", "birthDate", "2018-03-05"))
                .put(STUDENT, id)
                .then()
                .statusCode(200);
        finds("luxiaoming");
        finds("weidashan", id);
        finds("wds", id);
        finds("大山", id);
    }
}
