package cn.tongxin.testing;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.cipher.FieldPlace;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes requests about personal information past the API. */
public final class SubjectRequests {
    public static final String TEXT = "请告诉我保存了孩子的哪些信息";

    private final Rows rows;
    private final FieldCipher cipher;

    public SubjectRequests(Rows rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    /** Follows from a name of the request. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("request " + name).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Received and not yet taken; about a pupil, or about whoever raised it.
     *
     * @param number its place among those of a test
     */
    public void received(String name, int number, UUID raisedBy, @Nullable UUID pupil) {
        rows.execute(
                "insert into subject_request (id, number, kind, raised_by, student_id, unit_code,"
                        + " school_id, class_id, request_text, due_on, status, created_at,"
                        + " updated_at, source, synthetic) select ?, ?, 'CORRECT', ?, s.id,"
                        + " s.unit_code, s.school_id, s.class_id, ?, '2026-12-21', 'RECEIVED',"
                        + " now(), now(), 'IMPORT', true from (select 1) one left join student s"
                        + " on s.id = ?::uuid",
                id(name),
                "DR-450100-2026-%06d".formatted(number),
                raisedBy,
                cipher.encrypt(new FieldPlace("subject_request", "request_text", id(name)), TEXT),
                pupil);
    }
}
