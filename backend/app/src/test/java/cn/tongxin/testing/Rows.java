package cn.tongxin.testing;

import cn.tongxin.embedded.TestDatabase;
import cn.tongxin.schema.text.NameSort;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes test rows past the API, as a loader would, and reads back what the API has written. */
public final class Rows {
    public static final String AT = "2026-01-05T01:00:00Z";
    private final TestDatabase database;

    public Rows() {
        this.database = TestDatabase.shared();
    }

    public Rows truncate() {
        database.truncate();
        return this;
    }

    /** Two counties with a town and two villages each, their units, and the bureau. */
    public Rows places() {
        division("450100", null, "CITY", "南宁市");
        for (String[] county : new String[][] {{"450103", "青秀区"}, {"450124", "马山县"}}) {
            division(county[0], "450100", "COUNTY", county[1]);
            division(county[0] + "001", county[0], "TOWNSHIP", county[1] + "一镇");
            division(county[0] + "001001", county[0] + "001", "VILLAGE", county[1] + "一村");
            division(county[0] + "001002", county[0] + "001", "VILLAGE", county[1] + "二村");
        }
        unit("BUREAU", "市教育局", "BUREAU", false, "450100", 0);
        unit("450103", "青秀区", "COUNTY", true, "450103", 1);
        unit("450124", "马山县", "COUNTY", true, "450124", 2);
        unit("SZ", "市直属", "CITY_DIRECT", true, "450100", 3);
        return this;
    }

    public Rows division(String code, String parent, String level, String name) {
        return execute(
                "insert into division (code, parent_code, level, name, name_sort) values (?,?,?,?,?)",
                code,
                parent,
                level,
                name,
                NameSort.of(name));
    }

    public Rows unit(
            String code, String name, String kind, boolean managing, String division, int order) {
        return execute(
                "insert into org_unit (id, code, name, kind, managing, division_code, sort_order,"
                        + " created_at, updated_at, source, synthetic) values"
                        + " (?,?,?,?,?,?,?,?::timestamptz,?::timestamptz,'IMPORT',true)",
                UUID.randomUUID(),
                code,
                name,
                kind,
                managing,
                division,
                order,
                AT,
                AT);
    }

    /**
     * A school as tests describe it.
     *
     * @param identifier ten digits; also decides nothing else
     * @param unit code of the managing unit
     * @param village twelve digits
     */
    public record SchoolSeed(
            String identifier, String name, String type, String unit, String village) {
        public static SchoolSeed primary(String identifier, String name, String county) {
            return new SchoolSeed(identifier, name, "211", county, county + "001001");
        }
    }

    public UUID school(SchoolSeed seed) {
        UUID id = UUID.nameUUIDFromBytes(seed.identifier().getBytes());
        String stages = seed.type().equals("111") ? "{PRE}" : "{PRI}";
        execute(
                "insert into school (id, identifier_code, name, name_sort, type_code, stages, ownership,"
                        + " urban_rural, unit_code, division_code, address, lon, lat, boarding, phone, status,"
                        + " created_at, updated_at, source, synthetic) values"
                        + " (?,?,?,?,?,?::text[],'PUBLIC','111',?,?,'示例路 1 号',108.35,22.82,false,"
                        + "'0771-5500000','OPERATING',?::timestamptz,?::timestamptz,'IMPORT',true)",
                id,
                seed.identifier(),
                seed.name(),
                NameSort.of(seed.name()),
                seed.type(),
                stages,
                seed.unit(),
                seed.village(),
                AT,
                AT);
        return id;
    }

    /** An active account whose token subject is its own id. */
    public UUID account(String username) {
        UUID id = UUID.nameUUIDFromBytes(("account " + username).getBytes());
        execute(
                "insert into account (id, subject, username, display_name, kind, status, created_at,"
                        + " updated_at, source, synthetic) values"
                        + " (?,?,?,?,'PERSON','ACTIVE',?::timestamptz,?::timestamptz,'IMPORT',true)",
                id,
                id.toString(),
                username,
                "演示·" + username,
                AT,
                AT);
        return id;
    }

    public Rows cityGrant(UUID account, String role) {
        return grant(account, role, "CITY", null, null, null);
    }

    public Rows unitGrant(UUID account, String role, String unit) {
        return grant(account, role, "UNIT", unit, null, null);
    }

    public Rows schoolGrant(UUID account, String role, UUID school) {
        return grant(account, role, "SCHOOL", null, school, null);
    }

    public Rows orgGrant(UUID account, String role, String org) {
        return grant(account, role, "ORG", null, null, org);
    }

    private Rows grant(
            UUID account, String role, String kind, String unit, UUID school, String org) {
        return execute(
                "insert into role_grant (id, account_id, role, scope_kind, unit_code, school_id, org_code,"
                        + " valid_from, created_at, updated_at, source, synthetic) values"
                        + " (?,?,?,?,?,?,?,?::timestamptz,?::timestamptz,?::timestamptz,'IMPORT',true)",
                UUID.randomUUID(),
                account,
                role,
                kind,
                unit,
                school,
                org,
                AT,
                AT,
                AT);
    }

    public Rows execute(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** First column of every row, as text. */
    public List<String> read(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> read = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(rows.getString(1));
                }
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** For a test that needs a transaction of its own. */
    public String superuserUrl() {
        return database.superuserUrl();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.superuserUrl());
    }
}
