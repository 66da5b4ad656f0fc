package cn.tongxin.platform.idempotency;

import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every query over idempotency keys; each is one statement, so two requests cannot both begin. */
@Singleton
class IdempotencyRepository {
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

    /** In the transaction of the write. */
    void committed(IdempotencyKey key) {
        run(where("update idempotency_key set committed = true", key));
    }

    void answered(IdempotencyKey key, Answer answer) {
        Sql sql = new Sql("update idempotency_key set status = ?", answer.status());
        set(sql, "etag", answer.etag());
        set(sql, "body", answer.body());
        run(sql.add(where("", key)));
    }

    /** Nothing was written, so the same key may be used for a corrected request. */
    void release(IdempotencyKey key) {
        run(where("delete from idempotency_key", key).add(" and not committed"));
    }

    private void run(Sql sql) {
        reader.list(sql.add(" returning 1"), Cells::whole);
    }

    private static void set(Sql sql, String column, @Nullable String value) {
        if (value == null) {
            sql.add(", " + column + " = null");
        } else {
            sql.add(", " + column + " = ?", value);
        }
    }

    private static Sql where(String before, IdempotencyKey key) {
        return new Sql(
                before + WHERE, key.caller(), key.role(), key.method(), key.path(), key.key());
    }
}
