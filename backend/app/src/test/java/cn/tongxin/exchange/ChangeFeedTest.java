package cn.tongxin.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.tongxin.kernel.list.Cursor;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.PartnerRows;
import cn.tongxin.testing.Restored;
import cn.tongxin.testing.Rows.SchoolSeed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeFeedTest extends ApiTest {
    private UUID bureau;
    private UUID county;

    @BeforeEach
    void callers() {
        rows.places();
        rows.execute("insert into change_epoch (epoch, since) values (gen_random_uuid(), now())");
        bureau = rows.account("bureau");
        rows.cityGrant(bureau, "bureau-admin");
        county = rows.account("county");
        rows.unitGrant(county, "county-admin", "450103");
    }

    @Test
    void tells_inserts_updates_and_deletes_once_each_with_the_last_state() {
        UUID kept = rows.school(SchoolSeed.primary("2145000001", "甲小学", "450103"));
        UUID gone = rows.school(SchoolSeed.primary("2145000002", "乙小学", "450103"));
        rows.execute("update school set name = '丙小学', version = 1 where id = ?", kept);
        rows.execute("delete from school where id = ?", gone);

        JsonPath page = read(bureau, "bureau-admin", null, 500);

        assertThat(page.getList("items.id")).containsExactly(kept.toString(), gone.toString());
        assertThat(page.getList("items.op")).containsExactly("UPSERT", "DELETE");
        assertThat(page.getString("items[0].data.name")).isEqualTo("丙小学");
        assertThat(page.getBoolean("more")).isFalse();
        assertThat(read(bureau, "bureau-admin", page.getString("nextCursor"), 500).getList("items"))
                .isEmpty();
    }

    @Test
    void a_county_hears_of_its_own_rows_and_of_those_that_leave_it() {
        UUID moving = rows.school(SchoolSeed.primary("2145000001", "甲小学", "450103"));
        rows.school(SchoolSeed.primary("2145000002", "乙小学", "450124"));
        JsonPath first = read(county, "county-admin", null, 500);
        assertThat(first.getList("items.id")).containsExactly(moving.toString());

        rows.execute("update school set unit_code = '450124' where id = ?", moving);
        rows.execute("update school set name = '丁小学' where id = ?", moving);

        JsonPath then = read(county, "county-admin", first.getString("nextCursor"), 500);
        assertThat(then.getList("items.op")).containsExactly("DELETE");
        assertThat(then.getList("items.id")).containsExactly(moving.toString());
    }

    @Test
    void a_county_goes_past_whatever_many_lines_of_others_there_are() {
        String lines =
                "insert into change_log (resource, entity_id, op, version, old_unit, new_unit)"
                        + " select 'schools', gen_random_uuid(), 'UPDATE', 0, '450124', '450124'"
                        + " from generate_series(1, ?)";
        rows.execute(lines, 10_000);
        rows.execute(lines, 2);
        UUID own = rows.school(SchoolSeed.primary("2145000001", "甲小学", "450103"));

        JsonPath first = read(county, "county-admin", null, 500);
        assertThat(first.getList("items")).isEmpty();
        assertThat(first.getBoolean("more")).isTrue();

        JsonPath then = read(county, "county-admin", first.getString("nextCursor"), 500);
        assertThat(then.getList("items.id")).containsExactly(own.toString());
        assertThat(then.getBoolean("more")).isFalse();
    }

    @Test
    void a_rolled_back_change_is_never_told() throws SQLException {
        UUID school = rows.school(SchoolSeed.primary("2145000001", "甲小学", "450103"));
        String cursor = read(bureau, "bureau-admin", null, 500).getString("nextCursor");
        try (Connection connection = DriverManager.getConnection(rows.superuserUrl());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update school set name = '不会发生' where id = '" + school + "'");
            connection.rollback();
        }
        assertThat(read(bureau, "bureau-admin", cursor, 500).getList("items")).isEmpty();
    }

    /** The case that loses rows when a follower goes by sequence number alone. */
    @Test
    void a_change_that_commits_late_is_not_missed() throws SQLException {
        UUID slow = rows.school(SchoolSeed.primary("2145000001", "慢小学", "450103"));
        UUID fast = rows.school(SchoolSeed.primary("2145000002", "快小学", "450103"));
        String cursor = read(bureau, "bureau-admin", null, 500).getString("nextCursor");
        String naive = lastSeq();
        try (Connection connection = DriverManager.getConnection(rows.superuserUrl());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update school set name = '慢小学改' where id = '" + slow + "'");
            rows.execute("update school set name = '快小学改' where id = ?", fast);
            String naiveAfterFast = lastSeq();

            JsonPath while_open = read(bureau, "bureau-admin", cursor, 500);
            assertThat(while_open.getList("items")).as("waits for the open transaction").isEmpty();
            connection.commit();

            JsonPath after = read(bureau, "bureau-admin", while_open.getString("nextCursor"), 500);
            assertThat(after.getList("items.id")).containsExactly(slow.toString(), fast.toString());
            assertThat(
                            rows.read(
                                    "select entity_id from change_log where seq > ?::bigint",
                                    naiveAfterFast))
                    .as("negative control: by sequence alone the slow change is lost")
                    .isEmpty();
            assertThat(naive).isNotEqualTo(naiveAfterFast);
        }
    }

    @Test
    void a_follower_beside_many_writers_ends_with_an_equal_copy() throws Exception {
        int writers = 8;
        int changes = 150;
        List<UUID> schools = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            schools.add(
                    rows.school(
                            SchoolSeed.primary("21450001" + (10 + i), "第" + i + "小学", "450103")));
        }
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        List<Future<Void>> running = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
            running.add(pool.submit(writer(new Random(w), schools, changes)));
        }
        pool.shutdown();
        Map<String, String> copy = new HashMap<>();
        String cursor = null;
        boolean done = false;
        while (!done) {
            done = running.stream().allMatch(Future::isDone);
            JsonPath page;
            do {
                page = read(bureau, "bureau-admin", cursor, 50);
                apply(page, copy);
                cursor = page.getString("nextCursor");
            } while (page.getBoolean("more"));
        }
        for (Future<Void> writer : running) {
            writer.get();
        }
        assertThat(copy).isEqualTo(database());
    }

    @Test
    void positions_from_before_a_restore_are_refused() {
        String cursor = read(bureau, "bureau-admin", null, 500).getString("nextCursor");
        rows.execute("update change_epoch set epoch = gen_random_uuid()");
        as(bureau, "bureau-admin")
                .get("/api/v1/changes?resource=schools&cursor=" + cursor)
                .then()
                .statusCode(410)
                .body("code", equalTo("FEED_RESTARTED"));
    }

    @Test
    void after_a_restore_every_resource_begins_again_and_new_changes_are_told() {
        rows.school(SchoolSeed.primary("2145000001", "甲小学", "450103"));
        String before = read(bureau, "bureau-admin", null, 500).getString("nextCursor");
        Restored.fromAnOlderCluster(rows);
        Restored.begunAnew(rows);

        as(bureau, "bureau-admin")
                .get("/api/v1/changes?resource=schools&cursor=" + before)
                .then()
                .statusCode(410);
        JsonPath first = read(bureau, "bureau-admin", null, 500);
        assertThat(first.getList("items.op")).containsExactly("BASELINE");
        UUID made = rows.school(SchoolSeed.primary("2145000002", "乙小学", "450103"));
        JsonPath then = read(bureau, "bureau-admin", first.getString("nextCursor"), 500);
        assertThat(then.getList("items.id")).containsExactly(made.toString());
    }

    @Test
    void a_role_that_may_not_read_schools_may_not_follow_them() {
        UUID volunteer = rows.account("volunteer");
        as(volunteer, "volunteer")
                .get("/api/v1/changes?resource=schools")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void an_unknown_resource_and_a_foreign_cursor_are_refused() {
        unchecked(bureau, "bureau-admin")
                .get("/api/v1/changes?resource=pupils")
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].field", equalTo("resource"));
        unchecked(bureau, "bureau-admin")
                .get("/api/v1/changes?resource=schools&cursor=AAAA")
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR"));
    }

    @Test
    void a_position_of_another_resource_is_refused() {
        String ofClasses =
                as(bureau, "bureau-admin")
                        .get("/api/v1/changes?resource=classes")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("nextCursor");
        as(bureau, "bureau-admin")
                .get("/api/v1/changes?resource=schools&cursor=" + ofClasses)
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR"));
    }

    /** The same resource, but other rows and fields: the two go their ways apart. */
    @Test
    void a_position_of_our_own_feed_is_none_of_an_agreement_nor_the_other_way_round() {
        rows.unit("MCA", "示例民政局", "DEPT", false, "450100", 8);
        PartnerRows partners = new PartnerRows(rows);
        UUID program = partners.program("civil", "MCA");
        String shared =
                "/api/v1/changes?agreement="
                        + partners.agreement("MCA", "schools", bureau, county)
                        + "&cursor=";
        String own = read(bureau, "bureau-admin", null, 500).getString("nextCursor");
        String ofAgreement =
                as(program, "partner")
                        .get(shared.replace("&cursor=", ""))
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("nextCursor");
        as(program, "partner")
                .get(shared + own)
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR"));
        as(bureau, "bureau-admin")
                .get("/api/v1/changes?resource=schools&cursor=" + ofAgreement)
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR"));
        as(program, "partner").get(shared + ofAgreement).then().statusCode(200);
    }

    @Test
    void a_made_up_position_is_refused() {
        String epoch = rows.read("select epoch from change_epoch").get(0);
        for (String numbers : List.of("", "1", "-", "a-b", "-1-1", "9999999999999999999-1")) {
            String cursor =
                    Cursor.encode(
                            Cursor.fingerprint("changes", "schools"),
                            new ListQuery.Position(numbers, epoch));
            as(bureau, "bureau-admin")
                    .get("/api/v1/changes?resource=schools&cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("CURSOR"));
        }
    }

    private JsonPath read(UUID caller, String role, String cursor, int limit) {
        String from = cursor == null ? "" : "&cursor=" + cursor;
        return as(caller, role)
                .get("/api/v1/changes?resource=schools&limit=" + limit + from)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void apply(JsonPath page, Map<String, String> copy) {
        List<Map<String, Object>> items = page.getList("items");
        for (Map<String, Object> item : items) {
            String id = (String) item.get("id");
            if (item.get("op").equals("DELETE")) {
                copy.remove(id);
            } else {
                copy.put(id, (String) ((Map<?, ?>) item.get("data")).get("name"));
            }
        }
    }

    private Map<String, String> database() {
        Map<String, String> all = new HashMap<>();
        rows.read("select id || '=' || name from school")
                .forEach(line -> all.put(line.split("=")[0], line.split("=")[1]));
        return all;
    }

    private Callable<Void> writer(Random random, List<UUID> schools, int changes) {
        return () -> {
            try (Connection connection = DriverManager.getConnection(rows.superuserUrl());
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                for (int i = 0; i < changes; i++) {
                    // In id order, so that writers wait for each other but never deadlock.
                    for (UUID school : schools.stream().sorted().toList()) {
                        if (random.nextInt(20) == 0) {
                            statement.execute(
                                    "update school set name = '小学%d', version = version + 1 where id = '%s'"
                                            .formatted(random.nextInt(1000), school));
                        }
                    }
                    if (random.nextInt(5) == 0) {
                        connection.rollback();
                    } else {
                        connection.commit();
                    }
                }
            }
            return null;
        };
    }

    private String lastSeq() {
        return rows.read("select coalesce(max(seq), 0) from change_log").get(0);
    }
}
