package cn.tongxin.org.school;

import cn.tongxin.kernel.data.Mask;
import cn.tongxin.org.Named;
import cn.tongxin.org.Place;
import cn.tongxin.org.school.SchoolViews.DirectoryEntry;
import cn.tongxin.org.school.SchoolViews.DirectorySchool;
import cn.tongxin.org.school.SchoolViews.Principal;
import cn.tongxin.org.school.SchoolViews.SchoolRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which columns each view of a school needs, and how a result row becomes that view. */
final class SchoolProjections {
    /** Names of the places come with the row: three look-ups by primary key in one statement. */
    static final String ROW_FROM =
            """
            school s
            join org_unit u on u.code = s.unit_code
            join division c on c.code = s.county_code
            join division t on t.code = s.township_code
            """;

    static final String ROW_COLUMNS =
            "s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, s.urban_rural, "
                    + "s.unit_code, u.name as unit_name, s.county_code, c.name as county_name, "
                    + "s.township_code, t.name as township_name, s.status, s.boarding, s.lon, s.lat, "
                    + "s.updated_at";

    static final ListSql.Projection<SchoolRow> ROW =
            new ListSql.Projection<>(ROW_COLUMNS, ROW_FROM, SchoolProjections::row);

    static final ListSql.Projection<DirectoryEntry> DIRECTORY =
            new ListSql.Projection<>(
                    "s.id, s.identifier_code, s.name, s.type_code, s.stages, s.ownership, "
                            + "s.county_code, c.name as county_name, s.township_code, "
                            + "t.name as township_name, s.address, s.phone, s.lon, s.lat",
                    """
                    school s
                    join division c on c.code = s.county_code
                    join division t on t.code = s.township_code
                    """,
                    SchoolProjections::directoryEntry);

    /** Public columns only. */
    static final ListSql.Projection<DirectorySchool> DIRECTORY_SCHOOL =
            new ListSql.Projection<>(
                    "s.id, s.identifier_code, s.name, s.short_name, s.type_code, s.stages, "
                            + "s.ownership, s.county_code, c.name as county_name, s.township_code, "
                            + "t.name as township_name, s.address, s.phone, s.lon, s.lat, "
                            + "s.boarding, s.established_on, s.inclusive, s.quality_level, "
                            + "s.status, s.central_school_id, cs.name as central_school_name, "
                            + "s.merged_into_id, m.name as merged_into_name",
                    """
                    school s
                    join division c on c.code = s.county_code
                    join division t on t.code = s.township_code
                    left join school cs on cs.id = s.central_school_id
                    left join school m on m.id = s.merged_into_id
                    """,
                    SchoolProjections::directorySchool);

    static final ListSql.Projection<Facts> DETAIL =
            new ListSql.Projection<>(
                    ROW_COLUMNS
                            + ", s.short_name, s.division_code, v.name as village_name, s.address, "
                            + "s.established_on, s.phone, s.central_school_id, "
                            + "cs.name as central_school_name, s.merged_into_id, "
                            + "m.name as merged_into_name, s.version, s.created_at, s.updated_by, "
                            + "s.synthetic, s.legal_rep, pa.id as principal, pa.staff_id, "
                            + "pp.name as principal_name, s.inclusive, s.quality_level",
                    ROW_FROM
                            + """
                            join division v on v.code = s.division_code
                            left join school cs on cs.id = s.central_school_id
                            left join school m on m.id = s.merged_into_id
                            left join staff_assignment pa on pa.id = s.principal_id
                              and pa.school_id = s.id and pa.status in ('ACTIVE', 'ON_LEAVE')
                            left join staff ps on ps.id = pa.staff_id
                            left join person pp on pp.id = ps.person_id
                            """,
                    SchoolProjections::facts);

    private SchoolProjections() {}

    /** A school as it stands in the database, before it is known what the caller may do to it. */
    record Facts(
            SchoolRow row,
            @Nullable String shortName,
            Place village,
            @Nullable String address,
            @Nullable LocalDate establishedOn,
            @Nullable String phone,
            @Nullable Named centralSchool,
            @Nullable Named mergedInto,
            int version,
            Instant createdAt,
            @Nullable UUID updatedBy,
            boolean synthetic,
            Leading leading,
            @Nullable Boolean inclusive,
            @Nullable String qualityLevel) {}

    /** Who stands for a school and who leads it. */
    record Leading(@Nullable String legalRep, @Nullable Principal principal) {}

    static SchoolRow row(Cells row) throws SQLException {
        return new SchoolRow(
                row.id(),
                row.text(),
                row.text(),
                row.text(),
                row.texts(),
                row.text(),
                row.text(),
                place(row),
                place(row),
                place(row),
                row.text(),
                row.flag(),
                row.optionalDecimal(),
                row.optionalDecimal(),
                row.instant());
    }

    private static DirectoryEntry directoryEntry(Cells row) throws SQLException {
        return new DirectoryEntry(
                row.id(),
                row.text(),
                row.text(),
                row.text(),
                row.texts(),
                row.text(),
                place(row),
                place(row),
                row.optionalText(),
                row.optionalText(),
                row.optionalDecimal(),
                row.optionalDecimal());
    }

    private static DirectorySchool directorySchool(Cells row) throws SQLException {
        return new DirectorySchool(
                row.id(),
                row.text(),
                row.text(),
                row.optionalText(),
                row.text(),
                row.texts(),
                row.text(),
                place(row),
                place(row),
                row.optionalText(),
                row.optionalText(),
                row.optionalDecimal(),
                row.optionalDecimal(),
                row.flag(),
                row.optionalDate(),
                row.optionalFlag(),
                row.optionalText(),
                row.text(),
                named(row),
                named(row));
    }

    private static Facts facts(Cells row) throws SQLException {
        return new Facts(
                row(row),
                row.optionalText(),
                place(row),
                row.optionalText(),
                row.optionalDate(),
                row.optionalText(),
                named(row),
                named(row),
                row.whole(),
                row.instant(),
                row.optionalId(),
                row.flag(),
                new Leading(row.optionalText(), principal(row)),
                row.optionalFlag(),
                row.optionalText());
    }

    private static @Nullable Principal principal(Cells row) throws SQLException {
        UUID id = row.optionalId();
        UUID staff = row.optionalId();
        String name = row.optionalText();
        return id == null || staff == null || name == null
                ? null
                : new Principal(id, staff, Mask.NAME.apply(name));
    }

    private static Place place(Cells row) throws SQLException {
        return new Place(row.text(), row.text());
    }

    private static @Nullable Named named(Cells row) throws SQLException {
        UUID id = row.optionalId();
        String name = row.optionalText();
        return id == null ? null : new Named(id, name);
    }
}
