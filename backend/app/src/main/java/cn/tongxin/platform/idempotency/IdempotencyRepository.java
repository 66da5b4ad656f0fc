package cn.tongxin.platform.idempotency;

import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.retention.Expiring;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every query over idempotency keys; each is one statement, so two requests cannot both begin. */
@Singleton
class IdempotencyRepository implements Expiring {
    private static final String WHERE =
            " where caller = ? and role = ? and method = ? and path = ? and key = ?";

    private final SqlReader reader;

    IdempotencyRepository(SqlReader reader) {
        this.reader = reader;
    }

    /** What is known of a key that somebody has begun. */
    record Known(String requestHash, boolean committed, @Nullable Answer answer) {}

    /**
     * Begins, unless the key is taken.
     *
     * @param expired keys begun before this instant are free again
     * @param abandoned as are those begun before this one that have written nothing
     */
    boolean begin(
            IdempotencyKey key, String hash, Instant now, Instant expired, Instant abandoned) {
        Sql sql =
                new Sql(
                        "insert into idempotency_key as k"
                                + " (caller, role, method, path, key, request_hash, begun_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)",
                        key.caller(),
                        key.role(),
                        key.method(),
                        key.path(),
                        key.key(),
                        hash,
                        now);
        sql.add(
                " on conflict (caller, role, method, path, key) do update"
                        + " set request_hash = excluded.request_hash, begun_at = excluded.begun_at,"
                        + " committed = false, status = null, etag = null, body = null"
                        + " where k.begun_at < ? or (not k.committed and k.status is null"
                        + " and k.begun_at < ?) returning 1",
                expired,
                abandoned);
        return reader.first(sql, Cells::whole).isPresent();
    }

    Optional<Known> find(IdempotencyKey key) {
        return reader.first(
                where(
                        "select request_hash, committed, status, etag, body from idempotency_key",
                        key),
                row -> {
                    String hash = row.text();
                    boolean committed = row.flag();
                    Integer status = row.optionalWhole();
                    String etag = row.optionalText();
                    String body = row.optionalText();
                    return new Known(
                            hash,
                            committed,
                            status == null ? null : new Answer(status, etag, body));
                });
    }

    /** In the transaction of the write; false when the key is another request's by now. */
    boolean committed(CurrentKey.Taken taken) {
        return run(still("update idempotency_key set committed = true", taken));
    }

    void answered(CurrentKey.Taken taken, Answer answer) {
        Sql sql = new Sql("update idempotency_key set status = ?", answer.status());
        set(sql, "etag", answer.etag());
        set(sql, "body", answer.body());
        run(sql.add(still("", taken)));
    }

    /** Nothing was written, so the same key may be used for a corrected request. */
    void release(CurrentKey.Taken taken) {
        run(still("delete from idempotency_key", taken).add(" and not committed"));
    }

    @Override
    public String name() {
        return "idempotency-keys";
    }

    @Override
    public int removeExpired(Instant now, int most) {
        Sql sql =
                new Sql(
                        "delete from idempotency_key where ctid = any (array(select ctid"
                                + " from idempotency_key where begun_at < ? order by begun_at"
                                + " limit ? for update skip locked)) returning 1",
                        now.minus(Idempotency.KEPT),
                        most);
        return reader.list(sql, Cells::whole).size();
    }

    private boolean run(Sql sql) {
        return !reader.list(sql.add(" returning 1"), Cells::whole).isEmpty();
    }

    private static void set(Sql sql, String column, @Nullable String value) {
        if (value == null) {
            sql.add(", " + column + " = null");
        } else {
            sql.add(", " + column + " = ?", value);
        }
    }

    /** The row, as long as nobody has taken it since. */
    private static Sql still(String before, CurrentKey.Taken taken) {
        return where(before, taken.key()).add(" and begun_at = ?", taken.at());
    }

    private static Sql where(String before, IdempotencyKey key) {
        return new Sql(
                before + WHERE, key.caller(), key.role(), key.method(), key.path(), key.key());
    }
}
