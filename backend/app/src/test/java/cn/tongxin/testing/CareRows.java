package cn.tongxin.testing;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.cipher.FieldPlace;
import cn.tongxin.schema.text.NameSort;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes pupils and what few may know of them past the API. */
public final class CareRows {
    public static final String CODE = "H31";
    public static final String CARER = "韦阿婆";
    public static final String CARER_PHONE = "13877776666";
    public static final String FATHER_OF = "陆大";
    public static final String NOTE = "谈到了期中考试";
    public static final String WORDING = "请说是兴趣班老师";
    public static final String COURT = "示例区人民法院";
    public static final String DOCUMENT_NO = "（2026）桂示例民初 7 号";

    private final Rows rows;
    private final FieldCipher cipher;

    public CareRows(Rows rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    private static UUID id(String what, String name) {
        return UUID.nameUUIDFromBytes((what + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    public static UUID pupilId(String name) {
        return id("pupil", name);
    }

    public static UUID categoryId(String name) {
        return id("category", name);
    }

    public static UUID orderId(String name) {
        return id("order", name);
    }

    public static UUID safeContactId(String name) {
        return id("safe contact", name);
    }

    /** That of {@link #father}. */
    public static UUID linkId(String name) {
        return id("link", pupilId(name) + " " + id("guardian", FATHER_OF + name));
    }

    public static UUID arrangementId(String name) {
        return id("arrangement", name);
    }

    public static UUID contactId(String name) {
        return id("contact", name);
    }

    /** The unit is that of the school; every id follows from the name. */
    public UUID pupil(String name, UUID school, @Nullable UUID classGroup) {
        Rows.namesWritten().add(name);
        rows.execute(
                "insert into student (id, name, name_sort, name_pinyin, name_initials, sex,"
                        + " birth_date, id_type, unit_code, school_id, class_id, status, since,"
                        + " created_at, updated_at, source, synthetic) select ?, ?, ?, '', '', '2', '2015-01-01', '1', m.unit_code, m.id,"
                        + " ?::uuid, 'ENROLLED', '2025-09-01', now(), now(), 'IMPORT', true"
                        + " from school m where m.id = ?",
                pupilId(name),
                name,
                NameSort.of(name.substring(0, 1)),
                classGroup,
                school);
        return pupilId(name);
    }

    public void category(String name) {
        rows.execute(
                "insert into special_category (id, student_id, unit_code, school_id, class_id, code,"
                        + " evidence_type, evidence_ref, told_by, next_review, from_date, status,"
                        + " created_at, updated_at, source, synthetic) select ?, s.id, s.unit_code,"
                        + " s.school_id, s.class_id, ?, 'DOCUMENT', '民函 12 号', 'SCHOOL',"
                        + " current_date + 30, '2026-01-05', 'ACTIVE', now(), now(), 'IMPORT', true"
                        + " from student s where s.id = ?",
                categoryId(name),
                CODE,
                pupilId(name));
    }

    public void arrangement(String name) {
        UUID id = arrangementId(name);
        rows.execute(
                "insert into care_arrangement (id, student_id, unit_code, school_id, class_id,"
                        + " carer_name, carer_phone, reason, told_school, told_village, from_date,"
                        + " status, created_at, updated_at, source, synthetic) select ?, s.id,"
                        + " s.unit_code, s.school_id, s.class_id, ?, ?, ?, true, false,"
                        + " '2026-01-05', 'ACTIVE', now(), now(), 'IMPORT', true from student s"
                        + " where s.id = ?",
                id,
                sealed("carer_name", id, CARER),
                sealed("carer_phone", id, CARER_PHONE),
                sealed("reason", id, "父母在外务工"),
                pupilId(name));
    }

    /** About the arrangement. */
    public void contact(String name) {
        UUID id = contactId(name);
        rows.execute(
                "insert into care_contact (id, arrangement_id, student_id, unit_code, school_id,"
                        + " class_id, on_date, mode, minutes, note, reported_as, created_at,"
                        + " updated_at, source, synthetic) select ?, ?, s.id, s.unit_code,"
                        + " s.school_id, s.class_id, '2026-01-06', 'VIDEO', 20, ?, 'guardian', now(),"
                        + " now(), 'IMPORT', true from student s where s.id = ?",
                id,
                arrangementId(name),
                cipher.encrypt(new FieldPlace("care_contact", "note", id), NOTE),
                pupilId(name));
    }

    /** The father of a pupil, whom an order will keep away. */
    public UUID father(String name) {
        Families families = new Families(rows);
        return families.link(pupilId(name), families.guardian(FATHER_OF + name, null), "VERIFIED");
    }

    /** In force against the father, who has a link. */
    public void order(String name) {
        UUID id = orderId(name);
        rows.execute(
                "insert into court_order (id, student_id, unit_code, school_id, class_id,"
                        + " guardian_id, kind, court, document_no, from_date, status, created_at,"
                        + " updated_at, source, synthetic) select ?, s.id, s.unit_code, s.school_id,"
                        + " s.class_id, l.guardian_id, 'CUSTODY', ?, ?, '2026-01-05', 'ACTIVE',"
                        + " now(), now(), 'IMPORT', true from student s join guardian_link l on"
                        + " l.id = ? where s.id = ?",
                id,
                cipher.encrypt(new FieldPlace("court_order", "court", id), COURT),
                cipher.encrypt(new FieldPlace("court_order", "document_no", id), DOCUMENT_NO),
                linkId(name),
                pupilId(name));
    }

    /** How to reach the father. */
    public void safeContact(String name) {
        UUID id = safeContactId(name);
        rows.execute(
                "insert into safe_contact (id, student_id, unit_code, school_id, class_id,"
                        + " guardian_id, ways, wording, from_date, status, created_at, updated_at,"
                        + " source, synthetic) select ?, s.id, s.unit_code, s.school_id, s.class_id,"
                        + " l.guardian_id, '{PHONE}', ?, '2026-01-05', 'ACTIVE', now(), now(),"
                        + " 'IMPORT', true from student s join guardian_link l on l.id = ? where s.id"
                        + " = ?",
                id,
                cipher.encrypt(new FieldPlace("safe_contact", "wording", id), WORDING),
                linkId(name),
                pupilId(name));
    }

    private String sealed(String column, UUID id, String plain) {
        return cipher.encrypt(new FieldPlace("care_arrangement", column, id), plain);
    }
}
