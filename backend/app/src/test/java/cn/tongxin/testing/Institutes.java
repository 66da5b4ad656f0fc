package cn.tongxin.testing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Writes institutes and researchers past the API, as a loader would. */
public final class Institutes {
    private final Rows rows;

    public Institutes(Rows rows) {
        this.rows = rows;
    }

    /** An institute of a unit, the centre when that is the bureau; its id follows from the unit. */
    public UUID add(String unit, String name, String status) {
        UUID id = id("institute " + unit);
        rows.execute(
                "insert into guidance_institute (id, unit_code, level, name, service_area, status,"
                        + " created_at, updated_at, source, synthetic) values (?, ?, ?, ?,"
                        + " '辖区内全部中小学、幼儿园', ?, ?::timestamptz, ?::timestamptz, 'IMPORT', true)",
                id,
                unit,
                unit.equals("BUREAU") ? "CENTRE" : "INSTITUTE",
                name,
                status,
                Rows.AT,
                Rows.AT);
        return id;
    }

    /** Somebody appointed part-time since 2024-09-01; the id follows from both. */
    public UUID researcher(UUID institute, UUID person) {
        UUID id = id("researcher " + institute + person);
        rows.execute(
                "insert into researcher (id, unit_code, institute_id, person_id, name_sort, kind,"
                        + " subject, school_ids, output_titles, output_kinds, output_years,"
                        + " from_date, status, created_at, updated_at, source, synthetic)"
                        + " select ?, i.unit_code, i.id, p.id, p.name_sort, 'PART', 'FAMILY', '{}',"
                        + " '{}', '{}', '{}', '2024-09-01', 'ACTIVE', ?::timestamptz,"
                        + " ?::timestamptz, 'IMPORT', true from guidance_institute i, person p"
                        + " where i.id = ? and p.id = ?",
                id,
                Rows.AT,
                Rows.AT,
                institute,
                person);
        return id;
    }

    /** The first edition of its plan for 2025. */
    public UUID plan(UUID institute) {
        UUID id = id("plan " + institute);
        rows.execute(
                "insert into institute_paper (id, unit_code, institute_id, kind, year, edition,"
                        + " title, body, created_at, updated_at, source, synthetic)"
                        + " select ?, i.unit_code, i.id, 'PLAN', 2025, 1, '年度计划', '主要工作',"
                        + " ?::timestamptz, ?::timestamptz, 'IMPORT', true"
                        + " from guidance_institute i where i.id = ?",
                id,
                Rows.AT,
                Rows.AT,
                institute);
        return id;
    }

    private static UUID id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
