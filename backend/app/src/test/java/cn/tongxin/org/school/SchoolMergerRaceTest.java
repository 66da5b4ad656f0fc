package cn.tongxin.org.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import cn.tongxin.org.staff.StaffApi;
import cn.tongxin.testing.People;
import cn.tongxin.testing.People.Teacher;
import cn.tongxin.testing.SchoolClasses;
import cn.tongxin.testing.SchoolClasses.Seed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A merger while people go on editing both schools: whatever was acknowledged is found afterwards,
 * once, in the school that goes on. Writers do what clients do: they read again after a 412, and
 * after a 409 they look where the school is now.
 */
@QuarkusTest
class SchoolMergerRaceTest extends StaffApi {
    private static final int WRITERS = 6;
    private static final int MOST_ROUNDS = 40;
    private static final int YEAR = SchoolClasses.THIS_YEAR;

    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
    private final CountDownLatch writing = new CountDownLatch(WRITERS);
    private final List<Writer> writers = new ArrayList<>();
    private SchoolClasses classes;
    private UUID head;
    private UUID merger;
    private volatile boolean over;

    /** What was acknowledged, by id: the last word about each. */
    private static final class Journal {
        private final Map<UUID, String> staff = new ConcurrentHashMap<>();
        private final Map<UUID, Integer> classes = new ConcurrentHashMap<>();
        private final Map<UUID, String> posts = new ConcurrentHashMap<>();
        private final Map<UUID, String> proposals = new ConcurrentHashMap<>();
        private final Map<UUID, Integer> checks = new ConcurrentHashMap<>();
    }

    private final Journal journal = new Journal();

    /** One editor of one school, with a teacher and a class that nobody else edits. */
    private record Writer(int number, UUID home, String teacher, UUID group) {
        UUID staff() {
            return People.staffId(teacher);
        }

        UUID post() {
            return People.assignmentId(teacher, home);
        }

        /** One editor of each school has this cohort: their numbers meet by the merger. */
        String grade() {
            return "0" + (number / 2 + 1);
        }

        int entryYear() {
            return YEAR - number / 2;
        }
    }

    @BeforeEach
    void editorsOfBothSchools() {
        classes = new SchoolClasses(rows);
        head = ofSchool("head", "school-admin", neighbour);
        for (int i = 0; i < WRITERS; i++) {
            UUID home = i % 2 == 0 ? school : neighbour;
            String name = "编辑" + "甲乙丙丁戊己".charAt(i);
            people.teacher(new Teacher(name, "1390000000" + i, "450103", home));
            Seed seed = new Seed(home, "PRI", "0" + (i / 2 + 1), YEAR - i / 2, YEAR, 1);
            UUID group = classes.add(seed, People.staffId(name));
            writers.add(new Writer(i, home, name, group));
        }
        merger = proposeMerger(school, neighbour);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void nothing_that_was_acknowledged_is_lost_or_doubled() throws Exception {
        List<Future<Void>> edits = new ArrayList<>();
        for (Writer one : writers) {
            edits.add(threads.submit(editing(one)));
        }
        Future<Integer> merged =
                threads.submit(
                        () -> {
                            writing.await();
                            return retried(this::approveMerger).statusCode();
                        });
        try {
            assertEquals(200, merged.get());
        } finally {
            over = true;
        }
        for (Future<Void> edit : edits) {
            edit.get();
        }
        assertEquals("MERGED", one("select status from school where id = ?", school));
        staffIsWhole();
        classesAreWhole();
        workIsWhole();
    }

    private Response approveMerger() {
        return command(bureau, "bureau-admin", PROPOSALS + "/" + merger, "approve", Map.of());
    }

    /** Rounds until the merger is over, and one after it: before, during and after are written. */
    private Callable<Void> editing(Writer writer) {
        return () -> {
            boolean last = false;
            for (int round = 0; !last; round++) {
                last = over || round == MOST_ROUNDS;
                try {
                    edits(writer, round);
                } finally {
                    writing.countDown();
                }
            }
            return null;
        };
    }

    private void edits(Writer writer, int round) throws Exception {
        registers(writer, round);
        opens(writer, round);
        corrects(writer, round);
        reassigns(writer, round);
        proposes(writer, round);
        records(writer, round);
    }

    /** Does it again as long as somebody else was faster; anything but that is told. */
    private static Response retried(Callable<Response> request) throws Exception {
        for (int again = 0; again < 200; again++) {
            Response answer = request.call();
            int status = answer.statusCode();
            // 403: it was asked for at the school that has just ended, where nobody has rights.
            if (status != 409 && status != 412 && status != 403) {
                if (status >= 300) {
                    fail(status + ": " + answer.asString());
                }
                return answer;
            }
        }
        return fail("somebody else was faster 200 times");
    }

    /** Where what was at this school is now, as the page of the school says. */
    private UUID now(UUID home) {
        String into =
                as(county, "county-admin").get("/api/v1/schools/" + home).path("mergedInto.id");
        return into == null ? home : UUID.fromString(into);
    }

    private void registers(Writer writer, int round) throws Exception {
        int serial = writer.number() * 100 + round;
        Map<String, Object> body = newcomer(writer.home());
        body.put("name", "新人" + "零一二三四五六七八九".charAt(serial % 10));
        body.put("phone", String.valueOf(13_700_000_000L + serial));
        Response made = retried(() -> post(county, "county-admin", ALL, at(body, writer.home())));
        journal.staff.put(UUID.fromString(made.path("id")), "ACTIVE");
    }

    private Map<String, Object> at(Map<String, Object> body, UUID home) {
        body.put("school", now(home));
        return body;
    }

    private void opens(Writer writer, int round) throws Exception {
        Map<String, Object> body = new HashMap<>(Map.of("stage", "PRI", "capacity", 30));
        body.put("gradeCode", writer.grade());
        body.put("entryYear", writer.entryYear());
        body.put("homeroom", writer.staff());
        int first = 2 + round % 25 + (writer.home().equals(school) ? 0 : 30);
        for (int number = first; number <= 60; number++) {
            body.put("number", number);
            Response made =
                    post(county, "county-admin", "/api/v1/classes", at(body, writer.home()));
            if (made.statusCode() == 201) {
                journal.classes.put(UUID.fromString(made.path("classGroup.id")), 30);
                return;
            }
            // The number is taken, or the school has just become part of the other one.
            if (made.statusCode() != 409 && made.statusCode() != 400) {
                fail(made.statusCode() + ": " + made.asString());
            }
        }
    }

    private void corrects(Writer writer, int round) throws Exception {
        int capacity = 20 + round % 30;
        retried(
                () ->
                        put(
                                "/api/v1/classes/" + writer.group(),
                                "classGroup.",
                                seen ->
                                        Map.of(
                                                "gradeCode", seen.apply("gradeCode"),
                                                "entryYear", seen.apply("entryYear"),
                                                "number", seen.apply("number"),
                                                "homeroom", writer.staff(),
                                                "capacity", capacity)));
        journal.classes.put(writer.group(), capacity);
    }

    private void reassigns(Writer writer, int round) throws Exception {
        String subject = round % 2 == 0 ? "CHINESE" : "MUSIC";
        retried(
                () ->
                        put(
                                ASSIGNMENTS + "/" + writer.post(),
                                "assignment.",
                                seen ->
                                        Map.of(
                                                "category",
                                                "FULL_TIME_TEACHER",
                                                "subjects",
                                                List.of(subject),
                                                "fullTime",
                                                true)));
        journal.posts.put(writer.post(), subject);
    }

    private Response put(
            String address,
            String inside,
            Function<Function<String, Object>, Map<String, Object>> body) {
        Response seen = as(county, "county-admin").get(address);
        return as(county, "county-admin")
                .header("If-Match", seen.header("ETag"))
                .contentType(ContentType.JSON)
                .body(body.apply(field -> seen.path(inside + field)))
                .put(address);
    }

    /** A transfer of the editor's own teacher: proposed, and taken back in the next round. */
    private void proposes(Writer writer, int round) throws Exception {
        UUID open =
                journal.proposals.entrySet().stream()
                        .filter(e -> e.getValue().equals(writer.teacher()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null);
        if (open == null) {
            Response made =
                    retried(
                            () ->
                                    post(
                                            county,
                                            "county-admin",
                                            PROPOSALS,
                                            transfer(writer.staff(), elsewhere)));
            journal.proposals.put(UUID.fromString(made.path("id")), writer.teacher());
        } else if (!over) {
            retried(
                    () ->
                            command(
                                    county,
                                    "county-admin",
                                    PROPOSALS + "/" + open,
                                    "withdraw",
                                    Map.of()));
            journal.proposals.put(open, "WITHDRAWN");
        }
    }

    /** Who answers for the school changes with the merger: rights at the old one end with it. */
    private void records(Writer writer, int round) throws Exception {
        String day = "2025-1" + round % 3 + "-0" + (1 + round % 9);
        Map<String, String> check =
                Map.of("checkedOn", day, "channel", "EDUCATION", "result", "CLEAR");
        String at = ALL + "/" + writer.staff();
        retried(
                () -> {
                    UUID who = now(writer.home()).equals(school) ? principal : head;
                    return command(who, "school-admin", at, "background-checks", check);
                });
        journal.checks.merge(writer.staff(), 1, Integer::sum);
    }

    private Map<String, String> kept(String sql) {
        return rows.read(sql).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private String one(String sql, Object... binds) {
        return rows.read(sql, binds).get(0);
    }

    private void staffIsWhole() {
        for (UUID staff : journal.staff.keySet()) {
            assertEquals(
                    List.of(neighbour + " ACTIVE"),
                    rows.read(
                            "select school_id || ' ' || status from staff_assignment"
                                    + " where staff_id = ?",
                            staff));
        }
        // Three who were there, and the writers' six teachers, besides those registered.
        assertEquals(
                String.valueOf(journal.staff.size() + WRITERS + 3),
                one("select count(*) from staff"));
        assertEquals(
                "0",
                one(
                        "select count(*) from staff_assignment where school_id = ? and status <> 'ENDED'",
                        school));
        assertEquals(
                List.of(),
                rows.read(
                        "select s.id from staff s where s.school_ids <> (select array_agg(a.school_id"
                                + " order by a.main desc, a.id) from staff_assignment a"
                                + " where a.staff_id = s.id and a.status <> 'ENDED')"));
        for (Writer writer : writers) {
            assertEquals(
                    journal.posts.get(writer.post()),
                    one(
                            "select array_to_string(subjects, ',') from staff_assignment where id = ?",
                            writer.post()));
            assertEquals(
                    String.valueOf(journal.checks.get(writer.staff())),
                    one(
                            "select count(*) from background_check where staff_id = ?",
                            writer.staff()));
        }
    }

    private void classesAreWhole() {
        Map<String, String> kept =
                kept("select id || '=' || school_id || ' ' || capacity from class_group");
        Map<String, String> told = new TreeMap<>();
        journal.classes.forEach((id, size) -> told.put(id.toString(), neighbour + " " + size));
        assertEquals(told, kept);
        for (Writer writer : writers) {
            assertEquals(
                    writer.staff().toString(),
                    one("select homeroom_staff_id from class_group where id = ?", writer.group()));
        }
    }

    private void workIsWhole() {
        Map<String, String> told = new TreeMap<>();
        journal.proposals.forEach(
                (id, whose) ->
                        told.put(
                                id.toString(),
                                whose.equals("WITHDRAWN") ? "WITHDRAWN" : "PROPOSED " + neighbour));
        Map<String, String> kept =
                kept(
                        "select id || '=' || case status when 'PROPOSED' then status || ' ' || school_id"
                                + " else status end from proposal where kind = 'staff.transfer'");
        assertEquals(told, kept);
        assertEquals(
                rows.read(
                        "select id || ' ' || school_id from proposal where status = 'PROPOSED'"
                                + " order by id"),
                rows.read(
                        "select subject_id || ' ' || school_id from work_item where status = 'OPEN'"
                                + " and kind = 'proposal.decide' order by subject_id"));
        assertEquals(
                "0",
                one(
                        "select count(*) from work_item where status = 'OPEN' and school_id = ?",
                        school));
    }
}
