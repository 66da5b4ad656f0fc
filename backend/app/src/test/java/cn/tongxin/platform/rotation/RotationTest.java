package cn.tongxin.platform.rotation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.platform.rotation.RotationRepository.Hold;
import cn.tongxin.platform.rotation.RotationRepository.Target;
import cn.tongxin.platform.security.AccessMatrix;
import cn.tongxin.testing.ApiTest;
import cn.tongxin.testing.Rows.SchoolSeed;
import cn.tongxin.testing.TestKeys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is stored becomes current while people work with it, and nobody notices. */
@QuarkusTest
class RotationTest extends ApiTest {
    private static final String ROTATIONS = "/api/v1/encryption/rotations";
    private static final int MANY = 12_000;

    @Inject FieldCipher cipher;
    @Inject DataSource dataSource;
    @Inject RotationService service;

    private final FieldCipher before = TestKeys.before();
    private UUID administrator;
    private Pupils pupils;

    @BeforeEach
    void aSchool() {
        rows.places();
        pupils = new Pupils(rows, rows.school(SchoolSeed.primary("2145000001", "本校小学", "450103")));
        administrator = cityWide("sy", "system-admin");
    }

    private String started() {
        return as(administrator, "system-admin")
                .post(ROTATIONS)
                .then()
                .statusCode(202)
                .body("kind", equalTo("encryption.rotate"))
                .extract()
                .path("id");
    }

    private ValidatableResponse result(String job) {
        return as(administrator, "system-admin").get("/api/v1/jobs/{id}", job).then();
    }

    private void allIsAsItWas(int number) {
        FieldCipher later = TestKeys.after();
        for (int i = 0; i < number; i++) {
            String idNo = pupils.stored(Pupils.ID_NO, i);
            assertEquals(Pupils.idNo(i), later.decrypt(Pupils.place(Pupils.ID_NO, i), idNo));
            assertEquals(
                    later.hash("student", Pupils.ID_NO, Pupils.idNo(i).toUpperCase()),
                    pupils.stored("id_no_hash", i));
        }
    }

    @TestFactory
    Stream<DynamicTest> only_who_holds_the_right_starts_one() {
        AccessMatrix matrix = new AccessMatrix();
        return matrix.roles().stream()
                .map(
                        role ->
                                dynamicTest(
                                        role,
                                        () ->
                                                assertEquals(
                                                        role.equals("system-admin") ? 202 : 403,
                                                        as(cityWide("me " + role, role), role)
                                                                .post(ROTATIONS)
                                                                .statusCode())));
    }

    @Test
    void every_value_becomes_current_and_nothing_else_changes() {
        pupils.add(0, 1_200, before);
        pupils.add(1_200, 1_210, cipher);
        List<String> others =
                rows.read(
                        "select to_jsonb(s) - '{id_no,id_no_hash,residence}'::text[] from student s"
                                + " order by id");
        rows.execute("delete from change_log");
        String job = started();
        runJobs();
        result(job)
                .body("status", equalTo("DONE"))
                .body("failed", equalTo(0))
                .body("facts.renewed", equalTo("1200"))
                .body("facts.left", equalTo("0"))
                .body("summary", equalTo("重新加密了 1200 行，全部为现行密钥；旧密钥可以停用。"));
        assertEquals(0, pupils.notCurrent(cipher.currentMark()));
        allIsAsItWas(1_210);
        assertEquals(
                others,
                rows.read(
                        "select to_jsonb(s) - '{id_no,id_no_hash,residence}'::text[] from student s"
                                + " order by id"));
        assertEquals(List.of("0"), rows.read("select count(*) from change_log"));
    }

    @Test
    void people_go_on_reading_and_writing_meanwhile() throws Exception {
        pupils.add(0, MANY, before);
        rows.execute("delete from change_log");
        String job = started();
        Readers readers = new Readers(dataSource, cipher, MANY);
        long began = System.nanoTime();
        try (readers) {
            readers.start(8);
            runJobs();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        assertEquals(List.of(), readers.errors());
        assertTrue(readers.written() > 50, readers.toString());
        result(job).body("status", equalTo("DONE")).body("facts.left", equalTo("0"));
        assertEquals(0, pupils.notCurrent(cipher.currentMark()));
        readers.whatWasWrittenIsThere();
        // Each write of somebody is told, and nothing that the rotation did.
        assertEquals(
                List.of(String.valueOf(readers.written())),
                rows.read("select count(*) from change_log"));
        System.out.printf(
                "rotation: %d rows in %.1f s beside %s%n", MANY, seconds, readers.toString());
    }

    @Test
    void one_that_was_stopped_half_way_is_finished_by_the_next() {
        pupils.add(0, 3_000, before);
        String first = started();
        rows.execute(
                "create function stop_it() returns trigger language plpgsql as $$ begin"
                        + " new.cancel_requested := new.done >= 1000; return new; end $$");
        rows.execute(
                "create trigger stop_it before update on job for each row execute function"
                        + " stop_it()");
        try {
            runJobs();
        } finally {
            rows.execute("drop function stop_it cascade");
        }
        result(first).body("status", equalTo("CANCELLED"));
        long left = pupils.notCurrent(cipher.currentMark());
        assertTrue(left > 0 && left < 6_000, "left: " + left);
        for (int i = 0; i < 3_000; i++) {
            assertEquals(
                    Pupils.residence(i),
                    cipher.decrypt(
                            Pupils.place(Pupils.RESIDENCE, i), pupils.stored(Pupils.RESIDENCE, i)));
        }
        String second = started();
        long began = System.nanoTime();
        runJobs();
        System.out.printf(
                "rotation: %d rows in %.2f s alone%n", left / 2, (System.nanoTime() - began) / 1e9);
        result(second)
                .body("status", equalTo("DONE"))
                .body("facts.renewed", equalTo(String.valueOf(left / 2)));
        assertEquals(0, pupils.notCurrent(cipher.currentMark()));
        allIsAsItWas(3_000);
    }

    @Test
    void a_value_is_found_under_its_old_hash_until_it_has_the_new_one() {
        pupils.add(7, before);
        String wanted = Pupils.idNo(7).toUpperCase();
        List<String> hashes = cipher.hashes("student", Pupils.ID_NO, wanted);
        assertEquals(hashes.get(1), pupils.stored("id_no_hash", 7));
        started();
        runJobs();
        assertEquals(hashes.get(0), pupils.stored("id_no_hash", 7));
    }

    @Test
    void what_cannot_be_renewed_is_named_and_holds_up_nobody() {
        pupils.add(0, 600, before);
        rows.execute("update student set residence = 'a1.k9.AAAA' where id = ?", Pupils.id(3));
        // Written a second time by who did not look for the old hash.
        rows.execute(
                "update student set id_no = ?, id_no_hash = ? where id = ?",
                cipher.encrypt(Pupils.place(Pupils.ID_NO, 5), Pupils.idNo(4)),
                cipher.hash("student", Pupils.ID_NO, Pupils.idNo(4).toUpperCase()),
                Pupils.id(5));
        String job = started();
        runJobs();
        result(job).body("status", equalTo("DONE")).body("facts.left", equalTo("2"));
        as(administrator, "system-admin")
                .get("/api/v1/jobs/{id}/report", job)
                .then()
                .body("items.size()", equalTo(2))
                .body("items.level", contains("ERROR", "ERROR"));
        assertEquals(
                List.of("598"),
                rows.read(
                        "select count(*) from student where starts_with(residence, ?)",
                        cipher.currentMark()));
    }

    @Test
    void a_row_that_somebody_is_writing_is_waited_for() throws Exception {
        pupils.add(0, 600, before);
        String job = started();
        try (Connection writer = dataSource.getConnection()) {
            CompletableFuture<Void> running = beingWritten(writer, 3);
            while (rows.read("select pid from pg_locks where not granted").isEmpty()) {
                assertFalse(running.isDone(), "it has not waited");
                Thread.onSpinWait();
            }
            writer.commit();
            running.get(60, TimeUnit.SECONDS);
        }
        result(job).body("failed", equalTo(0)).body("facts.left", equalTo("0"));
        assertEquals(0, pupils.notCurrent(cipher.currentMark()));
        allIsAsItWas(600);
    }

    @Test
    void a_row_that_is_held_for_long_is_named_and_holds_up_nobody() throws Exception {
        pupils.add(0, 600, before);
        String job = started();
        try (Connection writer = dataSource.getConnection()) {
            beingWritten(writer, 3).get(60, TimeUnit.SECONDS);
            writer.rollback();
        }
        result(job).body("status", equalTo("DONE")).body("facts.left", equalTo("1"));
        assertEquals(2, pupils.notCurrent(cipher.currentMark()));
        String again = started();
        runJobs();
        result(again).body("facts.left", equalTo("0"));
        assertEquals(0, pupils.notCurrent(cipher.currentMark()));
    }

    /** Somebody has written a row and not committed; the job runs meanwhile. */
    private CompletableFuture<Void> beingWritten(Connection writer, int pupil) throws SQLException {
        writer.setAutoCommit(false);
        try (PreparedStatement write =
                writer.prepareStatement("update student set sex = '9' where id = ?")) {
            write.setObject(1, Pupils.id(pupil));
            assertEquals(1, write.executeUpdate());
        }
        return CompletableFuture.runAsync(this::runJobs);
    }

    @Test
    void without_an_old_hash_key_only_what_is_not_current_is_looked_at() {
        pupils.add(0, 700, cipher);
        pupils.add(700, 710, before);
        Target students =
                service.targets().stream()
                        .filter(one -> one.table().equals("student"))
                        .map(Target::withoutHashes)
                        .findFirst()
                        .orElseThrow();
        List<UUID> due =
                QuarkusTransaction.requiringNew()
                        .call(() -> service.due(students, new UUID(0, 0), 500));
        assertEquals(10, due.size());
        RotationService.Batch batch =
                QuarkusTransaction.requiringNew()
                        .call(() -> service.renew(steps -> {}, students, new Hold(due, false)));
        assertEquals(10, batch.renewed());
        assertEquals(0, pupils.notCurrent(cipher.currentMark()));
    }
}
