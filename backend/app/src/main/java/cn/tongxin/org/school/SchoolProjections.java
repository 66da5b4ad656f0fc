package cn.tongxin.org.school;

import cn.tongxin.org.Place;
import cn.tongxin.org.school.SchoolViews.DirectoryEntry;
import cn.tongxin.org.school.SchoolViews.Named;
import cn.tongxin.org.school.SchoolViews.SchoolRow;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.SqlReader;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    static final ListSql.Projection<Facts> DETAIL =
            new ListSql.Projection<>(
                    ROW_COLUMNS
                            + ", s.short_name, s.division_code, v.name as village_name, s.address, "
                            + "s.established_on, s.phone, s.central_school_id, "
                            + "cs.name as central_school_name, s.merged_into_id, "
                            + "m.name as merged_into_name, s.version, s.created_at, s.updated_by, "
                            + "s.synthetic",
                    ROW_FROM
                            + """
                            join division v on v.code = s.division_code
                            left join school cs on cs.id = s.central_school_id
                            left join school m on m.id = s.merged_into_id
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
            boolean synthetic) {}

    static SchoolRow row(ResultSet row) throws SQLException {
        return new SchoolRow(
                row.getObject("id", UUID.class),
                row.getString("identifier_code"),
                row.getString("name"),
                row.getString("type_code"),
                texts(row, "stages"),
                row.getString("ownership"),
                row.getString("urban_rural"),
                new Place(row.getString("unit_code"), row.getString("unit_name")),
                new Place(row.getString("county_code"), row.getString("county_name")),
                new Place(row.getString("township_code"), row.getString("township_name")),
                row.getString("status"),
                row.getBoolean("boarding"),
                degrees(row, "lon"),
                degrees(row, "lat"),
                SqlReader.instant(row, "updated_at"));
    }

    private static DirectoryEntry directoryEntry(ResultSet row) throws SQLException {
        return new DirectoryEntry(
                row.getObject("id", UUID.class),
                row.getString("identifier_code"),
                row.getString("name"),
                row.getString("type_code"),
                texts(row, "stages"),
                row.getString("ownership"),
                new Place(row.getString("county_code"), row.getString("county_name")),
                new Place(row.getString("township_code"), row.getString("township_name")),
                row.getString("address"),
                row.getString("phone"),
                degrees(row, "lon"),
                degrees(row, "lat"));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                row(row),
                row.getString("short_name"),
                new Place(row.getString("division_code"), row.getString("village_name")),
                row.getString("address"),
                row.getObject("established_on", LocalDate.class),
                row.getString("phone"),
                named(row, "central_school_id", "central_school_name"),
                named(row, "merged_into_id", "merged_into_name"),
                row.getInt("version"),
                SqlReader.instant(row, "created_at"),
                row.getObject("updated_by", UUID.class),
                row.getBoolean("synthetic"));
    }

    private static @Nullable Named named(ResultSet row, String idColumn, String nameColumn)
            throws SQLException {
        UUID id = row.getObject(idColumn, UUID.class);
        return id == null ? null : new Named(id, row.getString(nameColumn));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable BigDecimal degrees(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }
}
