package cn.tongxin.testing;

import cn.tongxin.schema.text.NameSort;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes people past the API, as a loader would. */
public final class People {
    private final Rows rows;

    public People(Rows rows) {
        this.rows = rows;
    }

    /** A person whose record is kept at a school; its id follows from its name. */
    public UUID person(String name, @Nullable String phone, String unit, @Nullable UUID school) {
        UUID id = id(name);
        Rows.namesWritten().add(name);
        rows.execute(
                "insert into person (id, name, name_sort, sex, phone, unit_code, school_id,"
                        + " created_at, updated_at, source, synthetic) values"
                        + " (?,?,?,'2',?,?,?,?::timestamptz,?::timestamptz,'IMPORT',true)",
                id,
                name,
                NameSort.of(name.substring(0, name.offsetByCodePoints(0, 1))),
                phone,
                unit,
                school,
                Rows.AT,
                Rows.AT);
        return id;
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("person " + name).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Somebody at work as tests describe it.
     *
     * @param name decides every id
     */
    public record Teacher(String name, String phone, String unit, UUID school) {}

    /** A person who works at a school, with a main assignment since 2024-09-01. */
    public UUID teacher(Teacher teacher) {
        UUID person = person(teacher.name(), teacher.phone(), teacher.unit(), teacher.school());
        UUID staff = staffId(teacher.name());
        rows.execute(
                "insert into staff (id, person_id, name_sort, unit_codes, school_ids, categories,"
                        + " subjects, status, created_at, updated_at, source, synthetic)"
                        + " select ?, p.id, p.name_sort, array[?], array[?::uuid],"
                        + " '{FULL_TIME_TEACHER}', '{MATH}', 'ACTIVE', ?::timestamptz,"
                        + " ?::timestamptz, 'IMPORT', true from person p where p.id = ?",
                staff,
                teacher.unit(),
                teacher.school(),
                Rows.AT,
                Rows.AT,
                person);
        assignment(teacher.name(), teacher.unit(), teacher.school(), true);
        return staff;
    }

    /** A second post: the staff row says so too, as the product keeps it. */
    public UUID second(String name, String unit, UUID school) {
        UUID id = assignment(name, unit, school, false);
        rows.execute(
                "update staff set school_ids = school_ids || ?::uuid, unit_codes = case when"
                        + " unit_codes && array[?::text] then unit_codes else unit_codes || array[?::text] end"
                        + " where id = ?",
                school,
                unit,
                unit,
                staffId(name));
        return id;
    }

    private UUID assignment(String name, String unit, UUID school, boolean main) {
        UUID id = assignmentId(name, school);
        rows.execute(
                "insert into staff_assignment (id, staff_id, unit_code, school_id, category,"
                        + " subjects, full_time, main, from_date, status, created_at, updated_at,"
                        + " source, synthetic) values (?,?,?,?,'FULL_TIME_TEACHER','{MATH}',?,?,"
                        + " '2024-09-01','ACTIVE',?::timestamptz,?::timestamptz,'IMPORT',true)",
                id,
                staffId(name),
                unit,
                school,
                main,
                main,
                Rows.AT,
                Rows.AT);
        return id;
    }

    public static UUID staffId(String name) {
        return UUID.nameUUIDFromBytes(("staff " + name).getBytes(StandardCharsets.UTF_8));
    }

    public static UUID assignmentId(String name, UUID school) {
        return UUID.nameUUIDFromBytes(
                ("assignment " + name + school).getBytes(StandardCharsets.UTF_8));
    }
}
