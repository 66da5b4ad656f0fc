package cn.tongxin.org.school;

import cn.tongxin.org.SchoolSites;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The public part of one school, as the directory shows it. */
@Singleton
class SchoolSiteRepository implements SchoolSites {
    private static final String SITES =
            "select id, name, unit_code, status in ('PREPARING', 'OPERATING', 'SUSPENDED')"
                    + " from school where ";
    private static final String SITE = SITES + "id = ?";

    private final SqlReader reader;

    SchoolSiteRepository(SqlReader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<SchoolSite> find(UUID school) {
        return site(new Sql(SITE, school));
    }

    @Override
    public List<SchoolSite> find(Collection<UUID> schools) {
        return schools.isEmpty()
                ? List.of()
                : reader.list(new Sql(SITES).in("id", schools, "uuid"), SchoolSiteRepository::site);
    }

    @Override
    public Optional<SchoolSite> hold(UUID school) {
        return site(new Sql(SITE + " for share", school));
    }

    @Override
    public boolean teaches(UUID school, String stage) {
        return reader.first(
                        new Sql(
                                "select 1 from school where id = ? and ? = any(stages)",
                                school,
                                stage),
                        Cells::whole)
                .isPresent();
    }

    private Optional<SchoolSite> site(Sql sql) {
        return reader.first(sql, SchoolSiteRepository::site);
    }

    private static SchoolSite site(Cells row) throws SQLException {
        return new SchoolSite(row.id(), row.text(), row.text(), row.flag());
    }

    /** Names by id, in one look-up. */
    Map<UUID, String> names(Collection<UUID> ids) {
        record Named(UUID id, String name) {}
        Sql sql = new Sql("select id, name from school where ").in("id", ids, "uuid");
        return reader.list(sql, row -> new Named(row.id(), row.text())).stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    /** What a school has to be to answer for teaching points. */
    record Centre(String unit, String type, String status) {}

    /** A school that would become a central one; it stays what it is until the transaction ends. */
    Optional<Centre> holdCentre(UUID school) {
        return reader.first(
                new Sql(
                        "select unit_code, type_code, status from school where id = ? for share",
                        school),
                row -> new Centre(row.text(), row.text(), row.text()));
    }

    /** Whether the assignment is one at that school, in force and begun. */
    boolean worksThere(UUID assignment, UUID school) {
        return reader.first(
                        new Sql(
                                "select 1 from staff_assignment where id = ? and school_id = ?"
                                        + " and status in ('ACTIVE', 'ON_LEAVE')",
                                assignment,
                                school),
                        Cells::whole)
                .isPresent();
    }

    /** A unit that manages schools. */
    record ManagingUnit(String kind, String division) {}

    Optional<ManagingUnit> unit(String code) {
        return reader.first(
                new Sql(
                        "select kind, division_code from org_unit where managing and code = ?",
                        code),
                row -> new ManagingUnit(row.text(), row.text()));
    }

    /** A managing unit as people call it. */
    record NamedUnit(String code, String name) {}

    List<NamedUnit> units() {
        return reader.list(
                new Sql("select code, name from org_unit where managing"),
                row -> new NamedUnit(row.text(), row.text()));
    }

    /** Whether any school has this code, whatever its state. */
    boolean codeTaken(String code) {
        return reader.first(
                        new Sql("select 1 from school where identifier_code = ?", code),
                        Cells::whole)
                .isPresent();
    }

    /** Whether another school of the county that has not ended bears the name. */
    boolean nameTaken(String name, String county, UUID besides) {
        return reader.first(
                        new Sql(
                                "select 1 from school where county_code = ? and name = ? and id <> ?"
                                        + " and status not in ('MERGED', 'CLOSED') limit 1",
                                county,
                                name,
                                besides),
                        Cells::whole)
                .isPresent();
    }
}
