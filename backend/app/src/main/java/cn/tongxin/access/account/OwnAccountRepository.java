package cn.tongxin.access.account;

import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every query over the caller's own account. */
@Singleton
class OwnAccountRepository {
    private final SqlReader reader;

    OwnAccountRepository(SqlReader reader) {
        this.reader = reader;
    }

    /**
     * @param subject as the identity provider knows it
     * @param username chosen by themselves; when somebody bears it here already, like a user who is
     *     gone there, the subject stands in for it
     * @param name as other people are shown it
     */
    record Newcomer(UUID id, String subject, String username, String name) {}

    boolean isService(UUID account) {
        Sql sql = new Sql("select 1 from account where id = ? and kind = 'SERVICE'", account);
        return reader.first(sql, Cells::whole).isPresent();
    }

    Optional<UUID> personOf(UUID account) {
        return reader.first(
                new Sql(
                        "select person_id from account where id = ? and person_id is not null",
                        account),
                Cells::id);
    }

    List<UUID> ofPersons(Collection<UUID> persons) {
        return persons.isEmpty()
                ? List.of()
                : reader.list(
                        new Sql("select id from account where ")
                                .in("person_id", persons, "uuid")
                                .add(" order by id"),
                        Cells::id);
    }

    /**
     * In use from the first moment: whoever asks has signed in.
     *
     * @return false when it is there already
     */
    boolean open(Newcomer who, UUID person, Instant at) {
        return reader.first(
                        new Sql(
                                "insert into account (id, subject, username, display_name, kind,"
                                        + " status, person_id, activated_at, created_at,"
                                        + " updated_at, source)"
                                        + " select ?, ?, case when exists (select 1 from account"
                                        + " where username = ?) then ? else ? end, ?, 'PERSON',"
                                        + " 'ACTIVE', ?, ?, ?, ?, 'API' on conflict (subject)"
                                        + " do nothing returning 1",
                                who.id(),
                                who.subject(),
                                who.username(),
                                who.subject(),
                                who.username(),
                                who.name(),
                                person,
                                at,
                                at,
                                at),
                        Cells::whole)
                .isPresent();
    }

    /**
     * @return false when it is somebody's meanwhile, or holds a role: whose account that is stands
     *     in the register of staff, and is not for its holder to say
     */
    boolean give(UUID account, UUID person, Instant at) {
        return reader.first(
                        new Sql(
                                "update account set person_id = ?, version = version + 1,"
                                        + " updated_at = ? where id = ? and person_id is null"
                                        + " and not exists (select 1 from role_grant g"
                                        + " where g.account_id = account.id) returning 1",
                                person,
                                at,
                                account),
                        Cells::whole)
                .isPresent();
    }
}
