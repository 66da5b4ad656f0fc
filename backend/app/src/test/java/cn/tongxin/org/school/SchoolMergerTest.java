package cn.tongxin.org.school;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.org.staff.StaffApi;
import cn.tongxin.testing.People;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is still open at a school goes on with it when it becomes part of another one. */
@QuarkusTest
class SchoolMergerTest extends StaffApi {
    private static final String WORK = "/api/v1/work-items";

    private void merged(UUID from, UUID into) {
        approve(bureau, "bureau-admin", proposeMerger(from, into)).statusCode(200);
    }

    private String worksAt(UUID staff) {
        return rows.read(
                        "select string_agg(school_id || ' ' || status, ',') from staff_assignment"
                                + " where staff_id = ? and status <> 'ENDED'",
                        staff)
                .get(0);
    }

    private List<String> places(UUID proposal) {
        return rows.read(
                "select school_id || ' ' || array_to_string(also_schools, ',') from proposal"
                        + " where id = ?",
                proposal);
    }

    @Test
    void a_transfer_that_waits_is_decided_where_the_school_goes_on() {
        UUID transfer = proposeTransfer(principal, "school-admin", qin, elsewhere);
        String seen = as(bureau, "bureau-admin").get(PROPOSALS + "/" + transfer).header("ETag");
        merged(school, neighbour);
        assertEquals(List.of(neighbour + " " + elsewhere), places(transfer));
        UUID head = ofSchool("head", "school-admin", neighbour);
        as(head, "school-admin")
                .get(PROPOSALS + "/" + transfer)
                .then()
                .statusCode(200)
                .body("summary", equalTo("覃*由青秀区示例小学调往外县小学（青秀区示例小学已并入青秀区邻近小学）"))
                .body("status", equalTo("PROPOSED"))
                .body("version", equalTo(1));
        // Whoever had read it before reads it again: it says something else now.
        as(bureau, "bureau-admin")
                .header("If-Match", seen)
                .contentType("application/json")
                .body(Map.of())
                .post(PROPOSALS + "/" + transfer + "/approve")
                .then()
                .statusCode(412);
        approve(bureau, "bureau-admin", transfer).statusCode(200);
        assertEquals(elsewhere + " ACTIVE", worksAt(qin));
        assertEquals(
                List.of("follow 合并学校 " + neighbour),
                rows.read(
                        "select action || ' ' || reason || ' ' || school_id from status_change"
                                + " where resource = 'proposals' and subject_id = ?",
                        transfer));
    }

    @Test
    void who_was_to_come_to_the_school_comes_to_its_successor() {
        UUID giving = ofSchool("giving", "school-admin", elsewhere);
        UUID transfer = proposeTransfer(giving, "school-admin", far, school);
        merged(school, neighbour);
        assertEquals(List.of(elsewhere + " " + neighbour), places(transfer));
        approve(bureau, "bureau-admin", transfer)
                .statusCode(200)
                .body("change.to", equalTo(neighbour.toString()));
        assertEquals(neighbour + " ACTIVE", worksAt(far));
    }

    @Test
    void what_was_decided_or_taken_back_stays_where_it_was() {
        UUID withdrawn = proposeTransfer(principal, "school-admin", qin, elsewhere);
        command(principal, "school-admin", PROPOSALS + "/" + withdrawn, "withdraw", Map.of())
                .then()
                .statusCode(200);
        merged(school, neighbour);
        assertEquals(List.of(school + " " + elsewhere), places(withdrawn));
    }

    @Test
    void open_work_goes_on_with_the_clocks_it_has_and_is_nobodys() {
        UUID third = rows.school(SchoolSeed.primary("2145000005", "青秀区第三小学", "450103"));
        UUID transfer = proposeTransfer(principal, "school-admin", qin, third);
        String item = itemOf(transfer);
        String clocks = clocks(item);
        String seen = as(county, "county-admin").get(WORK + "/" + item).header("ETag");
        as(county, "county-admin")
                .header("If-Match", seen)
                .post(WORK + "/" + item + "/take")
                .then()
                .statusCode(200);
        merged(school, neighbour);
        assertEquals(
                List.of(neighbour + " OPEN free"),
                rows.read(
                        "select school_id || ' ' || status || ' ' || coalesce(taken_by::text, 'free')"
                                + " from work_item where id = ?::uuid",
                        item));
        assertEquals(clocks, clocks(item));
        as(county, "county-admin")
                .get(WORK + "/" + item + "/history")
                .then()
                .statusCode(200)
                .body("items.what", contains("RAISED", "TAKEN", "HANDED_ON"))
                .body("items[2].note", equalTo("合并学校"));
        approve(county, "county-admin", transfer).statusCode(200);
        assertEquals(third + " ACTIVE", worksAt(qin));
    }

    private String itemOf(UUID proposal) {
        return rows.read(
                        "select id from work_item where subject_id = ? and status = 'OPEN'",
                        proposal)
                .get(0);
    }

    private String clocks(String item) {
        return rows.read(
                        "select string_agg(kind || fires_at, ',' order by fires_at)"
                                + " from work_item_timer where item_id = ?::uuid",
                        item)
                .get(0);
    }

    @Test
    void no_open_work_is_left_behind_and_none_is_doubled() {
        UUID second = people.second("韦大山", "450103", school);
        String planned = "2099-09-01";
        Map<String, Object> next = newcomer(school);
        next.put("from", planned);
        next.put("phone", "13800007777");
        UUID coming =
                UUID.fromString(
                        post(principal, "school-admin", ALL, next)
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("id"));
        merged(school, neighbour);
        assertEquals(neighbour + " PLANNED", worksAt(coming));
        assertEquals(neighbour + " ACTIVE", worksAt(qin));
        assertEquals(neighbour + " ACTIVE", worksAt(wei));
        assertEquals(
                List.of("ENDED"),
                rows.read("select status from staff_assignment where id = ?", second));
        assertEquals(
                List.of("1"),
                rows.read(
                        "select count(*) from change_log where resource = 'assignments'"
                                + " and entity_id = ? and old_school = ? and new_school = ?",
                        People.assignmentId(QIN, school),
                        school,
                        neighbour));
        assertEquals(
                List.of(),
                rows.read(
                        "select id from work_item where status = 'OPEN' and school_id = ?",
                        school));
        assertEquals(
                List.of(),
                rows.read(
                        "select subject_id from work_item where status = 'OPEN'"
                                + " group by kind, subject_id having count(*) > 1"));
    }
}
