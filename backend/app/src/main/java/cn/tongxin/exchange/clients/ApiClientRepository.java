package cn.tongxin.exchange.clients;

import cn.tongxin.exchange.clients.ClientViews.ApiClientRow;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.Place;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.security.ProgramKeys;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every query over keys. */
@Singleton
class ApiClientRepository extends ScopedRepository<ApiClient> implements KnownClients, ProgramKeys {
    private static final String COLUMNS =
            "s.id, s.client_id, s.org_code, o.name, s.purpose, s.status, s.secret_since,"
                    + " s.created_at";
    private static final String FROM = "api_client s join org_unit o on o.code = s.org_code";
    private static final ListSql.Projection<ApiClientRow> ROW =
            new ListSql.Projection<>(COLUMNS, FROM, ApiClientRepository::row);

    private final Access access;

    ApiClientRepository(Access access) {
        super(ApiClient.class, access);
        this.access = access;
    }

    record Whole(
            ApiClientRow row,
            List<String> addresses,
            @Nullable Instant endedAt,
            @Nullable String endReason,
            int version) {}

    Page<ApiClientRow> page(ListQuery query) {
        return page(query, ROW);
    }

    Whole whole(UUID id) {
        return one(
                id,
                new ListSql.Projection<>(
                        COLUMNS + ", s.allowed_addresses, s.ended_at, s.end_reason, s.version",
                        FROM,
                        cells ->
                                new Whole(
                                        row(cells),
                                        cells.texts(),
                                        cells.optionalInstant(),
                                        cells.optionalText(),
                                        cells.whole())));
    }

    /** Whether the database can read all of them as networks. */
    boolean areNetworks(List<String> addresses) {
        Sql sql = new Sql("select bool_and(pg_input_is_valid(a, 'cidr')) from unnest(?::text[]) a");
        sql.bind(Sql.array("text", addresses));
        return addresses.isEmpty() || access.reader().first(sql, Cells::flag).orElse(false);
    }

    /** Of an organisation that is no managing unit; not held. */
    Optional<String> agencyName(String code) {
        return access.reader()
                .first(
                        new Sql(
                                "select name from org_unit where code = ? and not managing and kind"
                                        + " <> 'BUREAU'",
                                code),
                        Cells::text);
    }

    boolean isTaken(String clientId) {
        return access.reader()
                .first(
                        new Sql("select 1 from api_client where client_id = ?", clientId),
                        Cells::whole)
                .isPresent();
    }

    /**
     * One request at a time for this name, until the transaction ends. No row is locked, so others
     * may change the key meanwhile.
     */
    void waitForOthers(String name) {
        Sql lock = new Sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text");
        access.reader().first(lock.bind("api-client " + name), Cells::text);
    }

    @Override
    public boolean mayCome(UUID account, @Nullable String address) {
        return admits(account, address).orElse(false);
    }

    @Override
    public boolean forbids(UUID account, @Nullable String address) {
        return !admits(account, address).orElse(true);
    }

    /** Empty when the account has no key. */
    private Optional<Boolean> admits(UUID account, @Nullable String address) {
        Sql sql =
                new Sql(
                        "select status = 'ACTIVE' and (cardinality(allowed_addresses) = 0 or"
                                + " coalesce(nullif(?, '')::inet <<= any(allowed_addresses::cidr[]),"
                                + " false)) from api_client where account_id = ?",
                        Objects.requireNonNullElse(address, "").replaceAll("%.*", ""),
                        account);
        return access.reader().first(sql, Cells::flag);
    }

    void create(ApiClient client) {
        add(client);
    }

    @Override
    protected ApiClient forWrite(UUID id) {
        return super.forWrite(id);
    }

    @Override
    protected ApiClient heldForWrite(UUID id) {
        return super.heldForWrite(id);
    }

    @Override
    protected void requireReach(Axes place) {
        super.requireReach(place);
    }

    @Override
    protected void save(ApiClient client) {
        super.save(client);
    }

    @Override
    protected Axes axesOf(ApiClient client) {
        return client.axes();
    }

    private static ApiClientRow row(Cells row) throws SQLException {
        return new ApiClientRow(
                row.id(),
                row.text(),
                new Place(row.text(), row.text()),
                row.text(),
                row.text(),
                row.instant(),
                row.instant());
    }
}
