package cn.tongxin.platform.security;

import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** The last key set of an issuer, shared by all processes and found again after a restart. */
@Singleton
class SigningKeyRepository {
    private final SqlReader reader;

    SigningKeyRepository(SqlReader reader) {
        this.reader = reader;
    }

    /** A JSON Web Key Set and when it was fetched. */
    record Stored(String keys, Instant fetchedAt) {}

    Optional<Stored> find(String issuer) {
        return reader.first(
                new Sql("select keys::text, fetched_at from signing_keys where issuer = ?", issuer),
                row -> new Stored(row.text(), row.instant()));
    }

    /** Nothing happens when another process has already kept a later one. */
    void keep(String issuer, Stored fetched) {
        reader.first(
                new Sql(
                        """
                        insert into signing_keys as held (issuer, keys, fetched_at) values (?, ?::jsonb, ?)
                        on conflict (issuer) do update set keys = excluded.keys, fetched_at = excluded.fetched_at
                        where held.fetched_at < excluded.fetched_at
                        returning true""",
                        issuer,
                        fetched.keys(),
                        fetched.fetchedAt()),
                Cells::flag);
    }
}
