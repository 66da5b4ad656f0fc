package cn.tongxin.testing;

import cn.tongxin.schema.text.NamePinyin;
import cn.tongxin.schema.text.NameSort;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes pupils and those who answer for them past the API, as a loader would. */
public final class Families {
    private final Rows rows;

    public Families(Rows rows) {
        this.rows = rows;
    }

    private static UUID id(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    public static UUID pupilId(String name) {
        return id("pupil", name);
    }

    /** A pupil without papers, born 2016-05-01, enrolled since 2024-09-01. */
    public UUID pupil(String name, UUID school, @Nullable UUID classGroup) {
        UUID id = pupilId(name);
        Rows.namesWritten().add(name);
        rows.execute(
                "insert into student (id, name, name_sort, name_pinyin, name_initials, sex,"
                        + " birth_date, id_type, unit_code, school_id, class_id, status, since,"
                        + " created_at, updated_at, source, synthetic) select ?, ?, ?, ?, ?, '2', '2016-05-01', 'Z', m.unit_code, m.id,"
                        + " ?::uuid, 'ENROLLED', '2024-09-01', ?::timestamptz, ?::timestamptz,"
                        + " 'IMPORT', true from school m where m.id = ?",
                id,
                name,
                NameSort.of(name.substring(0, name.offsetByCodePoints(0, 1))),
                NamePinyin.of(name).whole(),
                NamePinyin.of(name).initials(),
                classGroup,
                Rows.AT,
                Rows.AT,
                school);
        rows.execute(
                "insert into enrolment (id, student_id, unit_code, school_id, class_id, from_date,"
                        + " status, created_at, updated_at, source, synthetic) select ?, s.id,"
                        + " s.unit_code, s.school_id, s.class_id, s.since, s.status, s.created_at,"
                        + " s.updated_at, s.source, true from student s where s.id = ?",
                id("enrolment", name),
                id);
        return id;
    }

    public static UUID enrolmentId(String name) {
        return id("enrolment", name);
    }

    /** Somebody of no register who answers for nobody yet. */
    public UUID guardian(String name, @Nullable String phone) {
        UUID person = People.id(name);
        Rows.namesWritten().add(name);
        rows.execute(
                "insert into person (id, name, name_sort, sex, phone, created_at, updated_at,"
                        + " source, synthetic) values (?,?,?,'2',?,?::timestamptz,?::timestamptz,"
                        + "'IMPORT',true)",
                person,
                name,
                NameSort.of(name.substring(0, name.offsetByCodePoints(0, 1))),
                phone,
                Rows.AT,
                Rows.AT);
        return guardianOf(person, name);
    }

    /** A person who is in the city's records already, like a teacher, as a guardian. */
    public UUID guardianOf(UUID person, String name) {
        UUID id = id("guardian", name);
        rows.execute(
                "insert into guardian (id, person_id, unit_codes, school_ids, class_ids,"
                        + " student_ids, created_at, updated_at, source, synthetic) values"
                        + " (?,?,'{}','{}','{}','{}',?::timestamptz,?::timestamptz,'IMPORT',true)",
                id,
                person,
                Rows.AT,
                Rows.AT);
        return id;
    }

    /** A statutory guardian who may do everything. */
    public UUID link(UUID pupil, UUID guardian, String status) {
        return link(pupil, guardian, status, "STATUTORY");
    }

    public UUID link(UUID pupil, UUID guardian, String status, String role) {
        UUID id = id("link", pupil + " " + guardian);
        boolean statutory = role.equals("STATUTORY");
        rows.execute(
                "insert into guardian_link (id, student_id, guardian_id, unit_code, school_id,"
                        + " class_id, relation, role, custody, lives_with, may_view, may_pick_up,"
                        + " may_decide, priority, valid_from, claimed_by, verified_at, status,"
                        + " created_at, updated_at, source, synthetic) select ?, s.id, ?,"
                        + " s.unit_code, s.school_id, s.class_id, '52', ?, 'BOTH', true, true, true,"
                        + " ?, 1, '2024-09-01', 'SCHOOL', case when ? <> 'CLAIMED' then s.created_at"
                        + " end, ?, s.created_at, s.updated_at, 'IMPORT', true from student s"
                        + " where s.id = ?",
                id,
                guardian,
                role,
                statutory,
                status,
                status,
                pupil);
        rows.execute(
                "update guardian g set unit_codes = t.u, school_ids = t.s, class_ids = t.c,"
                        + " student_ids = t.p from (select array_agg(distinct unit_code) as u,"
                        + " array_agg(distinct school_id) as s, coalesce(array_agg(distinct class_id)"
                        + " filter (where class_id is not null), '{}') as c,"
                        + " array_agg(distinct student_id) as p from guardian_link where"
                        + " guardian_id = ? and status <> 'REVOKED') t where g.id = ? and t.u is not"
                        + " null",
                guardian,
                guardian);
        return id;
    }

    /** An order in force; its court and number are read by nobody. */
    public void keepAway(UUID pupil, UUID guardian) {
        rows.execute(
                "insert into court_order (id, student_id, unit_code, school_id, class_id,"
                        + " guardian_id, kind, court, document_no, from_date, status, created_at,"
                        + " updated_at, source, synthetic) select gen_random_uuid(), s.id,"
                        + " s.unit_code, s.school_id, s.class_id, ?, 'CUSTODY', '-', '-',"
                        + " '2026-01-05', 'ACTIVE', now(), now(), 'IMPORT', true from student s"
                        + " where s.id = ?",
                guardian,
                pupil);
    }

    /** Whose account it is. */
    public void signsIn(UUID account, UUID person) {
        rows.execute("update account set person_id = ? where id = ?", person, account);
    }
}
