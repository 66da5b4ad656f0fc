package cn.tongxin.people.student;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.cipher.FieldPlace;
import cn.tongxin.people.student.Student.Identity;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The encrypted fields of pupils: the only place where they are plain (house.md §4.3). */
@Singleton
class StudentSecrets {
    static final String ID_NO = "id_no";
    static final String STUDENT_NO = "student_no";
    static final String RESIDENCE = "residence";
    static final String NOTE = "special_note";
    private static final String TABLE = "student";

    private final FieldCipher cipher;

    StudentSecrets(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Nullable String seal(UUID student, String column, @Nullable String plain) {
        return plain == null ? null : cipher.encrypt(new FieldPlace(TABLE, column, student), plain);
    }

    @Nullable String open(UUID student, String column, @Nullable String stored) {
        return stored == null
                ? null
                : cipher.decrypt(new FieldPlace(TABLE, column, student), stored);
    }

    /** Numbers in normal form. */
    Identity identity(
            UUID student, String type, @Nullable String number, @Nullable String studentNo) {
        return new Identity(
                type,
                seal(student, ID_NO, number),
                hash(ID_NO, number),
                seal(student, STUDENT_NO, studentNo),
                hash(STUDENT_NO, studentNo));
    }

    /** Under which a number may be found: while the hash key changes, there are two. */
    List<String> hashes(String column, @Nullable String normal) {
        return normal == null ? List.of() : cipher.hashes(TABLE, column, normal);
    }

    @Nullable String hash(String column, @Nullable String normal) {
        return normal == null ? null : cipher.hash(TABLE, column, normal);
    }
}
