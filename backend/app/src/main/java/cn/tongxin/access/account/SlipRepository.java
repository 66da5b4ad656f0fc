package cn.tongxin.access.account;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.cipher.FieldPlace;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.retention.Expiring;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Every query over one-time passwords. They stand here encrypted and no longer than until they are
 * shown once, or a day.
 */
@Singleton
class SlipRepository implements Expiring {
    static final Duration KEPT = Duration.ofHours(24);

    private final SqlReader reader;
    private final FieldCipher cipher;

    SlipRepository(SqlReader reader, FieldCipher cipher) {
        this.reader = reader;
        this.cipher = cipher;
    }

    /**
     * @param stored as it stands in the table, to name exactly this password later
     */
    record Password(String plain, String stored) {}

    /** In place of an earlier one that was not shown. */
    void keep(UUID account, String password, UUID by, Instant at) {
        run(
                new Sql(
                        "insert into account_slip (account_id, secret, created_at, created_by)"
                                + " values (?, ?, ?, ?) on conflict (account_id) do update"
                                + " set secret = excluded.secret, set_at = null,"
                                + " created_at = excluded.created_at,"
                                + " created_by = excluded.created_by",
                        account,
                        cipher.encrypt(place(account), password),
                        at,
                        by));
    }

    /** One that the identity provider has not been given yet. */
    Optional<Password> unset(UUID account) {
        return reader.first(
                        new Sql(
                                "select secret from account_slip"
                                        + " where account_id = ? and set_at is null",
                                account),
                        Cells::text)
                .map(secret -> new Password(cipher.decrypt(place(account), secret), secret));
    }

    /** The identity provider has it now, unless another one was made meanwhile. */
    void set(UUID account, Password password, Instant at) {
        run(
                new Sql(
                        "update account_slip set set_at = ? where account_id = ? and secret = ?",
                        at,
                        account,
                        password.stored()));
    }

    /** Those that this account has made; from now on they are nowhere. */
    Map<UUID, String> take(List<UUID> accounts, UUID by, Instant now) {
        record Taken(UUID account, String secret) {}
        Sql sql = new Sql("delete from account_slip where ").in("account_id", accounts, "uuid");
        sql.add(
                " and created_by = ? and set_at is not null and created_at > ?"
                        + " returning account_id, secret",
                by,
                now.minus(KEPT));
        return reader.list(sql, row -> new Taken(row.id(), row.text())).stream()
                .collect(
                        Collectors.toMap(
                                Taken::account,
                                one -> cipher.decrypt(place(one.account()), one.secret())));
    }

    @Override
    public String name() {
        return "activation-slips";
    }

    @Override
    public int removeExpired(Instant now, int most) {
        return reader.list(
                        new Sql(
                                "delete from account_slip where account_id = any (array(select"
                                        + " account_id from account_slip where created_at < ?"
                                        + " order by created_at limit ? for update skip locked))"
                                        + " returning 1",
                                now.minus(KEPT),
                                most),
                        Cells::whole)
                .size();
    }

    private void run(Sql sql) {
        reader.list(sql.add(" returning 1"), Cells::whole);
    }

    private static FieldPlace place(UUID account) {
        return new FieldPlace("account_slip", "secret", account);
    }
}
