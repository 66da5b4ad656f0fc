package cn.tongxin.testing;

import cn.tongxin.embedded.TestDatabase;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.schema.text.NameSort;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/** Writes test rows past the API, as a loader would, and reads back what the API has written. */
public final class Rows {
    public static final String AT = "2026-01-05T01:00:00Z";
    public static final String PHONE = "0771-5500000";
    private static final Set<String> NAMES = new ConcurrentSkipListSet<>();
    private static final Map<String, String> STAGES =
            Map.of(
                    "111",
                    "{PRE}",
                    "211",
                    "{PRI}",
                    "218",
                    "{PRI}",
                    "311",
                    "{JUN}",
                    "312",
                    "{JUN,PRI}",
                    "341",
                    "{JUN,SEN}",
                    "342",
                    "{SEN}",
                    "361",
                    "{VOC}",
                    "371",
                    "{SPC}",
                    "511",
                    "{SPE}");

    private static @Nullable Connection connection;

    private final TestDatabase database;

    public Rows() {
        this.database = TestDatabase.shared();
    }

    /** Every name of a school or person that a test of this run has written. */
    public static Set<String> namesWritten() {
        return NAMES;
    }

    public Rows truncate() {
        try {
            database.truncate(connected(database.superuserUrl()));
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot empty the tables", e);
        }
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

    public Rows division(String code, @Nullable String parent, String level, String name) {
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
     * A school as tests describe it; everything else about it is alike, see {@link #set}.
     *
     * @param identifier ten digits; decides the id and nothing else
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
        UUID id = UUID.nameUUIDFromBytes(seed.identifier().getBytes(StandardCharsets.UTF_8));
        NAMES.add(seed.name());
        execute(
                "insert into school (id, identifier_code, name, name_sort, type_code, stages, ownership,"
                        + " urban_rural, unit_code, division_code, address, lon, lat, boarding, phone, status,"
                        + " created_at, updated_at, source, synthetic) values"
                        + " (?,?,?,?,?,?::text[],'PUBLIC','111',?,?,'示例路 1 号',108.35,22.82,false,"
                        + "?,'OPERATING',?::timestamptz,?::timestamptz,'IMPORT',true)",
                id,
                seed.identifier(),
                seed.name(),
                NameSort.of(seed.name()),
                seed.type(),
                STAGES.get(seed.type()),
                seed.unit(),
                seed.village(),
                PHONE,
                AT,
                AT);
        return id;
    }

    /** Changes one column of a school; the value is written as SQL would read it from a text. */
    public Rows set(UUID school, String column, @Nullable Object value) {
        return execute(
                "update school set %1$s = (jsonb_populate_record(null::school,".formatted(column)
                        + " jsonb_build_object('%1$s', ?::text))).%1$s where id = ?"
                                .formatted(column),
                value == null ? null : value.toString(),
                school);
    }

    /** Every column of a school as text. */
    public Map<String, String> stored(UUID school) {
        Map<String, String> columns = new TreeMap<>();
        for (String line :
                read(
                        "select key || '=' || coalesce(value, '') from school s,"
                                + " jsonb_each_text(to_jsonb(s)) where s.id = ?",
                        school)) {
            int cut = line.indexOf('=');
            columns.put(line.substring(0, cut), line.substring(cut + 1));
        }
        return columns;
    }

    /** An active account whose token subject is its own id. */
    public UUID account(String username) {
        return account(username, accountId(username).toString());
    }

    private static UUID accountId(String username) {
        return UUID.nameUUIDFromBytes(("account " + username).getBytes(StandardCharsets.UTF_8));
    }

    public UUID account(String username, String subject) {
        UUID id = accountId(username);
        NAMES.add("演示·" + username);
        execute(
                "insert into account (id, subject, username, display_name, kind, status, created_at,"
                        + " updated_at, source, synthetic) values"
                        + " (?,?,?,?,'PERSON','ACTIVE',?::timestamptz,?::timestamptz,'IMPORT',true)",
                id,
                subject,
                username,
                "演示·" + username,
                AT,
                AT);
        return id;
    }

    public UUID cityGrant(UUID account, String role) {
        return grant(account, role, ScopeKind.CITY, null);
    }

    public UUID unitGrant(UUID account, String role, String unit) {
        return grant(account, role, ScopeKind.UNIT, unit);
    }

    public UUID schoolGrant(UUID account, String role, UUID school) {
        return grant(account, role, ScopeKind.SCHOOL, school.toString());
    }

    public UUID orgGrant(UUID account, String role, String org) {
        return grant(account, role, ScopeKind.ORG, org);
    }

    /** An open-ended grant; {@code ref} as in the API: a unit's code or a school's id. */
    public UUID grant(UUID account, String role, ScopeKind kind, @Nullable String ref) {
        UUID id = UUID.randomUUID();
        execute(
                "insert into role_grant (id, account_id, role, scope_kind, unit_code, school_id, org_code,"
                        + " valid_from, created_at, updated_at, source, synthetic) values"
                        + " (?,?,?,?,?,?::uuid,?,?::timestamptz,?::timestamptz,?::timestamptz,'IMPORT',true)",
                id,
                account,
                role,
                kind.name(),
                kind == ScopeKind.UNIT ? ref : null,
                kind == ScopeKind.SCHOOL ? ref : null,
                kind == ScopeKind.ORG ? ref : null,
                AT,
                AT,
                AT);
        return id;
    }

    /** Somebody stands in for the holder of a grant, from long ago until then. */
    public UUID deputy(UUID grant, UUID account, String until) {
        UUID id = UUID.randomUUID();
        execute(
                "insert into role_grant (id, account_id, role, scope_kind, unit_code, school_id,"
                        + " org_code, deputy_of, principal_id, valid_from, valid_to, created_at,"
                        + " updated_at, source, synthetic)"
                        + " select ?, ?, role, scope_kind, unit_code, school_id, org_code, id,"
                        + " account_id, valid_from, ?::timestamptz, created_at, updated_at, source,"
                        + " synthetic from role_grant where id = ?",
                id,
                account,
                until,
                grant);
        return id;
    }

    /** The one grant of an account. */
    public UUID grantOf(UUID account) {
        return UUID.fromString(
                read("select id from role_grant where account_id = ?", account).get(0));
    }

    public Rows period(UUID grant, String from, @Nullable String to) {
        return execute(
                "update role_grant set valid_from = ?::timestamptz, valid_to = ?::timestamptz"
                        + " where id = ?",
                from,
                to,
                grant);
    }

    public Rows execute(String sql, @Nullable Object... values) {
        try (PreparedStatement statement =
                connected(database.superuserUrl()).prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** First column of every row, as text. */
    public List<String> read(String sql, @Nullable Object... values) {
        try (PreparedStatement statement =
                connected(database.superuserUrl()).prepareStatement(sql)) {
            bind(statement, values);
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

    private static void bind(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** One connection for all rows of a run: logging in costs more than most statements. */
    private static synchronized Connection connected(String url) throws SQLException {
        if (connection == null || connection.isClosed()) {
            connection = DriverManager.getConnection(url);
        }
        return connection;
    }
}
