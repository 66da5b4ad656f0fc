package cn.tongxin.exchange.exports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.platform.retention.RetentionJob;
import cn.tongxin.testing.Book;
import cn.tongxin.testing.Families;
import cn.tongxin.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What was approved is fetched once, by its author, with the rights of that moment (S-08). */
@QuarkusTest
class ExportLinkTest extends ExportRequestApi {
    @Inject RetentionJob retention;

    private void sweep() {
        on(
                () -> {
                    retention.sweep();
                    return null;
                });
    }

    private void gone(UUID who, String role, String href) {
        as(who, role).get(href).then().statusCode(410).body("code", equalTo("GONE"));
    }

    @Nested
    class TheBook {
        @Test
        void every_row_says_who_took_it_when_and_by_which_request() {
            String id = approved("students", Map.of("sex", "2"));
            String number = rows.read("select number from export_request").get(0);
            byte[] bytes =
                    as(author, SCHOOL)
                            .get(link(author, SCHOOL, id))
                            .then()
                            .statusCode(200)
                            .header("Cache-Control", equalTo("private, no-store"))
                            .header("Content-Disposition", containsString("attachment"))
                            .header("Content-Disposition", containsString(".xlsx"))
                            .extract()
                            .asByteArray();
            Book book = new Book(bytes);
            assertEquals(List.of("学生", "说明"), book.names());
            assertEquals(
                    List.of("姓名", "性别", "学校", "管理单位", "班级", "状态", "这一状态从哪天起", "最近修改时间", "水印"),
                    book.texts("学生").get(0));
            assertEquals(Set.of("女"), Set.copyOf(book.column("学生", "性别")));
            assertEquals(Set.of("在读"), Set.copyOf(book.column("学生", "状态")));
            List<String> marks = book.column("学生", "水印");
            assertEquals(2, marks.size());
            for (String mark : marks) {
                assertTrue(mark.startsWith("演示·author（"), mark);
                assertTrue(mark.matches(".*年.*月.*日.*"), mark);
                assertTrue(mark.endsWith(" · " + number), mark);
            }
            String margin = book.part("xl/worksheets/sheet1.xml");
            assertTrue(margin.contains("学生 · 演示·author（"), margin);
            String about = book.texts("说明").toString();
            for (String said : List.of(number, WHY, "演示·second", "性别：女", "用完立即删除")) {
                assertTrue(about.contains(said), about);
            }
        }

        @Test
        void names_are_whole_for_whom_the_school_is_and_cut_for_the_county() {
            Book ofSchool =
                    fetched(author, SCHOOL, link(author, SCHOOL, approved("students", Map.of())));
            assertEquals(Set.of("陆晓明", "韦小红"), Set.copyOf(ofSchool.column("学生", "姓名")));
            for (String list : List.of("students", "enrolments")) {
                String id = applied(county, COUNTY, wish(list, Map.of()));
                approve(bureau, BUREAU, id);
                Book cut = fetched(county, COUNTY, link(county, COUNTY, id));
                String sheet = cut.names().get(0);
                String column = list.equals("students") ? "姓名" : "学生姓名";
                assertEquals(Set.of("陆*", "韦*", "覃*"), Set.copyOf(cut.column(sheet, column)));
                assertEquals(3, cut.column(sheet, "水印").size());
            }
        }

        @Test
        void whose_data_left_is_on_record_and_the_family_is_told_P_12() {
            UUID child = Families.pupilId("陆晓明");
            families.link(child, families.guardian("农秀兰", "13900001111"), "VERIFIED");
            for (String list : List.of("students", "enrolments", "guardians")) {
                fetched(author, SCHOOL, link(author, SCHOOL, approved(list, Map.of())));
            }
            String taken =
                    "action = 'export-request.take' and result = 'OK' and entity_ids @> array[?]";
            assertEquals(
                    List.of("3"),
                    rows.read("select count(*) from audit_event where " + taken, child));
            assertEquals(
                    List.of("0"),
                    rows.read(
                            "select count(*) from audit_event where " + taken,
                            Families.pupilId("覃大伟")));
            UUID mother = rows.account("mother");
            families.signsIn(mother, People.id("农秀兰"));
            clock.advance(Duration.ofDays(8));
            forgetCallers();
            as(mother, "guardian")
                    .get("/api/v1/students/{id}/circle", child)
                    .then()
                    .statusCode(200)
                    .body(
                            "lastReads.findAll { it.action == 'export-request.take' }.role",
                            contains(SCHOOL, SCHOOL, SCHOOL));
        }

        @Test
        void phones_of_guardians_are_cut_for_everybody() {
            UUID mother = families.guardian("农秀兰", "13900001111");
            families.link(Families.pupilId("陆晓明"), mother, "VERIFIED");
            Book book =
                    fetched(
                            author,
                            SCHOOL,
                            link(
                                    author,
                                    SCHOOL,
                                    approved("guardians", Map.of("phoneTail", "1111"))));
            assertEquals(List.of("农秀兰"), book.column("家长", "姓名"));
            String phone = book.column("家长", "手机号").get(0);
            assertTrue(phone.contains("*"), phone);
            assertFalse(phone.contains("13900001111"), phone);
        }

        @Test
        void a_name_that_was_looked_for_is_not_told_in_it() {
            Book book =
                    fetched(
                            author,
                            SCHOOL,
                            link(author, SCHOOL, approved("students", Map.of("name", "晓明"))));
            assertEquals(List.of("陆晓明"), book.column("学生", "姓名"));
            assertFalse(book.texts("说明").toString().contains("晓明"));
        }
    }

    @Nested
    class Once {
        @Test
        void a_link_works_once_and_the_log_says_what_went_out() {
            String id = approved("students", Map.of("sex", "2"));
            String href = link(author, SCHOOL, id);
            fetched(author, SCHOOL, href);
            gone(author, SCHOOL, href);
            as(author, SCHOOL)
                    .get(REQUESTS + "/" + id)
                    .then()
                    .body("request.status", equalTo("TAKEN"))
                    .body("takenRows", equalTo(2))
                    .body("linksLeft", equalTo(2))
                    .body("actions.name", contains("link"));
            assertEquals(
                    List.of(
                            "list=students filters=sex rows=2 OK",
                            "list=students filters=sex GONE"),
                    rows.read(
                            "select regexp_replace(detail, 'request=[^ ]* ', '') || ' ' ||"
                                    + " coalesce(refusal, result) from audit_event where action ="
                                    + " 'export-request.take' order by seq"));
        }

        @Test
        void whoever_asks_for_nothing_but_the_headers_uses_no_link_up() {
            String href = link(author, SCHOOL, approved("students", Map.of()));
            unchecked(author, SCHOOL).head(href).then().statusCode(405).header("Allow", "GET");
            fetched(author, SCHOOL, href);
        }

        @Test
        void of_two_who_come_at_once_one_is_served() throws Exception {
            String href = link(author, SCHOOL, approved("students", Map.of()));
            ExecutorService both = Executors.newFixedThreadPool(2);
            try {
                Callable<Integer> fetch = () -> as(author, SCHOOL).get(href).statusCode();
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> one : both.invokeAll(List.of(fetch, fetch))) {
                    statuses.add(one.get());
                }
                statuses.sort(null);
                assertEquals(List.of(200, 410), statuses);
            } finally {
                both.shutdown();
            }
        }

        @Test
        void a_new_link_replaces_the_one_before_and_there_are_three() {
            String id = approved("students", Map.of());
            String first = link(author, SCHOOL, id);
            String secondLink = link(author, SCHOOL, id);
            gone(author, SCHOOL, first);
            fetched(author, SCHOOL, secondLink);
            fetched(author, SCHOOL, link(author, SCHOOL, id));
            step(author, SCHOOL, id, "link", null)
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("链接已用完"));
            as(author, SCHOOL)
                    .get(REQUESTS + "/" + id)
                    .then()
                    .body("linksLeft", equalTo(0))
                    .body("actions.enabled", contains(false));
        }

        @Test
        void it_is_told_once_and_stored_as_a_hash_only() {
            String id = approved("students", Map.of());
            String href =
                    step(author, SCHOOL, id, "link", null)
                            .then()
                            .statusCode(201)
                            .header("Cache-Control", equalTo("no-store"))
                            .extract()
                            .path("href");
            String ticket = href.substring(href.indexOf('=') + 1);
            assertEquals(43, ticket.length());
            for (String table : List.of("export_request", "audit_event", "idempotency_key")) {
                assertEquals(
                        List.of(),
                        rows.read(
                                "select t::text from " + table + " t where strpos(t::text, ?) > 0",
                                ticket));
            }
        }

        @Test
        void what_is_no_ticket_or_has_run_out_opens_nothing() {
            String id = approved("students", Map.of());
            String content = REQUESTS + "/" + id + "/content?ticket=";
            gone(author, SCHOOL, content + "x".repeat(43));
            unchecked(author, SCHOOL).get(REQUESTS + "/" + id + "/content").then().statusCode(410);
            String href = link(author, SCHOOL, id);
            clock.advance(Duration.ofMinutes(11));
            gone(author, SCHOOL, href);
        }
    }

    @Nested
    class Whose {
        @Test
        void a_link_in_other_hands_opens_nothing() {
            String id = approved("students", Map.of());
            String href = link(author, SCHOOL, id);
            for (UUID who : List.of(second, county, bureau)) {
                String role = who.equals(second) ? SCHOOL : who.equals(county) ? COUNTY : BUREAU;
                as(who, role).get(href).then().statusCode(404);
                if (!who.equals(second)) {
                    continue;
                }
                step(who, role, id, "link", null).then().statusCode(403);
            }
            nobody().get(href).then().statusCode(401);
            fetched(author, SCHOOL, href);
        }

        @Test
        void an_approval_for_one_place_takes_nothing_out_of_another() {
            String id = approved("students", Map.of());
            String href = link(author, SCHOOL, id);
            UUID more = rows.schoolGrant(author, SCHOOL, there);
            forgetCallers();
            as(author, SCHOOL)
                    .get(href)
                    .then()
                    .statusCode(403)
                    .body("detail", containsString("请重新申请"));
            step(author, SCHOOL, id, "link", null).then().statusCode(403);
            rows.period(more, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z");
            forgetCallers();
            fetched(author, SCHOOL, href);
        }

        @Test
        void it_is_fetched_in_the_role_it_was_asked_in() {
            String id = approved("students", Map.of());
            String href = link(author, SCHOOL, id);
            rows.unitGrant(author, COUNTY, "450103");
            forgetCallers();
            as(author, COUNTY, SCHOOL)
                    .header("Acting-As", COUNTY)
                    .get(href)
                    .then()
                    .statusCode(403)
                    .body("detail", containsString("申请时的角色"));
            as(author, COUNTY, SCHOOL).header("Acting-As", SCHOOL).get(href).then().statusCode(200);
        }

        @Test
        void a_right_that_has_ended_takes_nothing_out_and_rows_are_those_of_now() {
            String href = link(author, SCHOOL, approved("students", Map.of()));
            UUID grant = rows.grantOf(author);
            rows.period(grant, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z");
            forgetCallers();
            as(author, SCHOOL)
                    .get(href)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("GRANT_EXPIRED"));
            rows.period(grant, "2026-01-01T00:00:00Z", null);
            forgetCallers();
            families.pupil("黄新生", here, null);
            Book book = fetched(author, SCHOOL, href);
            assertEquals(Set.of("陆晓明", "韦小红", "黄新生"), Set.copyOf(book.column("学生", "姓名")));
        }

        @Test
        void a_book_that_cannot_be_made_does_not_use_the_link_up() {
            String href = link(author, SCHOOL, approved("students", Map.of()));
            manyPupils(5_000);
            as(author, SCHOOL).get(href).then().statusCode(422).body("rule", equalTo("S-08"));
            rows.execute(
                    "delete from student where school_id = ? and id not in (select student_id from enrolment)",
                    here);
            assertEquals(2, fetched(author, SCHOOL, href).column("学生", "姓名").size());
        }
    }

    @Nested
    class Ending {
        @Test
        void an_approval_ends_after_seven_days_whether_the_sweep_has_come_or_not() {
            String id = approved("students", Map.of());
            fetched(author, SCHOOL, link(author, SCHOOL, id));
            String unused = approved("students", Map.of());
            clock.advance(Duration.ofDays(7).plusMinutes(1));
            step(author, SCHOOL, id, "link", null)
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("有效期已过"));
            for (int i = 0; i < 2; i++) {
                sweep();
                assertEquals(
                        List.of("EXPIRED", "EXPIRED"),
                        rows.read("select status from export_request"));
            }
            as(author, SCHOOL)
                    .get(REQUESTS + "/" + unused)
                    .then()
                    .body("request.status", equalTo("EXPIRED"))
                    .body("actions", empty());
        }

        @Test
        void a_link_is_no_longer_than_its_approval() {
            String id = approved("students", Map.of());
            clock.advance(Duration.ofDays(7).minusMinutes(5));
            link(author, SCHOOL, id);
            assertEquals(
                    List.of("t"),
                    rows.read("select ticket_until = valid_until from export_request"));
        }

        @Test
        void what_ended_is_kept_three_years_and_what_waits_for_an_answer_stays() {
            approved("students", Map.of());
            applied(author, SCHOOL, wish("students", Map.of()));
            clock.advance(Duration.ofDays(8));
            sweep();
            clock.advance(Duration.ofDays(3 * 365 - 2));
            sweep();
            assertEquals(List.of("2"), rows.read("select count(*) from export_request"));
            clock.advance(Duration.ofDays(4));
            sweep();
            assertEquals(List.of("SUBMITTED"), rows.read("select status from export_request"));
        }
    }
}
