package cn.tongxin.people.claim;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.cipher.FieldPlace;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.retention.Expiring;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every query over the codes that are printed for families. */
@Singleton
class ClaimCodeRepository implements Expiring {
    private static final String TABLE = "claim_code";
    private static final String CODE = "code";
    private static final String THERE =
            " from claim_code c join student s on s.id = c.student_id"
                    + " and s.school_id = c.school_id";

    private final SqlReader reader;
    private final FieldCipher cipher;

    ClaimCodeRepository(SqlReader reader, FieldCipher cipher) {
        this.reader = reader;
        this.cipher = cipher;
    }

    /** A code that works until then. */
    record Live(UUID student, String code, Instant until) {}

    /** Those of these pupils who have one that works at that time. */
    Map<UUID, Live> live(Collection<UUID> students, Instant at) {
        Sql sql =
                new Sql(
                        "select c.student_id, c.code, c.expires_at"
                                + THERE
                                + " where c.expires_at > ? and ",
                        at);
        return reader
                .list(
                        sql.in("c.student_id", students, "uuid"),
                        row -> {
                            UUID student = row.id();
                            return new Live(
                                    student,
                                    cipher.decrypt(place(student), row.text()),
                                    row.instant());
                        })
                .stream()
                .collect(Collectors.toMap(Live::student, live -> live));
    }

    /**
     * In place of one that has run out. Of two who print at once the second keeps what the first
     * has given out.
     *
     * @return whether this is the code now
     */
    boolean keep(Live live, UUID by, Instant at) {
        return reader.first(
                        new Sql(
                                "insert into claim_code as c (student_id, school_id, code, code_hash,"
                                        + " expires_at, created_at, created_by)"
                                        + " select s.id, s.school_id, ?, ?, ?, ?, ?"
                                        + " from student s where s.id = ? on conflict (student_id)"
                                        + " do update set school_id = excluded.school_id,"
                                        + " code = excluded.code, code_hash ="
                                        + " excluded.code_hash, expires_at = excluded.expires_at,"
                                        + " created_at = excluded.created_at, created_by ="
                                        + " excluded.created_by where c.expires_at <="
                                        + " excluded.created_at or c.school_id <>"
                                        + " excluded.school_id returning 1",
                                cipher.encrypt(place(live.student()), live.code()),
                                cipher.hash(TABLE, CODE, live.code()),
                                live.until(),
                                at,
                                by,
                                live.student()),
                        Cells::whole)
                .isPresent();
    }

    /**
     * Whose code it is; with that it is used. Of two who use it at once one gets nothing, and so
     * does whoever kept it when the pupil went to another school.
     */
    Optional<UUID> use(String code, Instant at) {
        Sql sql =
                new Sql(
                        "delete from claim_code c using student s where s.id = c.student_id"
                                + " and s.school_id = c.school_id and c.expires_at > ? and ",
                        at);
        sql.in("c.code_hash", cipher.hashes(TABLE, CODE, code), "text");
        return reader.first(sql.add(" returning c.student_id"), Cells::id);
    }

    /** Of a row that is merged into another one. */
    void drop(UUID student) {
        reader.list(
                new Sql("delete from claim_code where student_id = ? returning 1", student),
                Cells::whole);
    }

    @Override
    public String name() {
        return "claim codes";
    }

    @Override
    public int removeExpired(Instant now, int most) {
        return reader.list(
                        new Sql(
                                "delete from claim_code where student_id in (select student_id"
                                        + " from claim_code where expires_at <= ?"
                                        + " order by expires_at limit ? for update skip locked)"
                                        + " returning 1",
                                now,
                                most),
                        Cells::whole)
                .size();
    }

    private static FieldPlace place(UUID student) {
        return new FieldPlace(TABLE, CODE, student);
    }
}
