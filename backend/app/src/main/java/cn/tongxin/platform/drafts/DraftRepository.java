package cn.tongxin.platform.drafts;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.retention.Expiring;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every query over the caller's own drafts. */
@Singleton
class DraftRepository extends ScopedRepository<Draft> implements Expiring {
    private static final String KEY = " and s.form = ? and s.subject = ?";

    private final SqlReader reader;

    DraftRepository(Access access, SqlReader reader) {
        super(Draft.class, access);
        this.reader = reader;
    }

    /** A draft as it lies in the table. */
    record Stored(UUID id, String content, Instant savedAt, Instant expiresAt, int version) {}

    Optional<Stored> find(DraftKey key) {
        List<Stored> found =
                rows(
                        new Sql(
                                "select s.id, s.content, s.updated_at, s.expires_at, s.version"
                                        + " from draft s"),
                        new Sql(KEY, key.form(), key.subject()),
                        row ->
                                new Stored(
                                        row.id(),
                                        row.text(),
                                        row.instant(),
                                        row.instant(),
                                        row.whole()));
        return found.stream().findFirst();
    }

    int number() {
        return rows(new Sql("select count(*) from draft s"), new Sql(""), Cells::whole).get(0);
    }

    void create(Draft draft) {
        add(draft);
    }

    Draft toSave(UUID id) {
        return forWrite(id);
    }

    void saved(Draft draft) {
        save(draft);
    }

    void discard(UUID id) {
        reader.list(new Sql("delete from draft where id = ? returning 1", id), Cells::whole);
    }

    @Override
    public String name() {
        return "drafts";
    }

    @Override
    public int removeExpired(Instant now, int most) {
        Sql sql =
                new Sql(
                        "delete from draft where id = any (array(select id from draft"
                                + " where expires_at < ? order by expires_at limit ?"
                                + " for update skip locked)) returning 1",
                        now,
                        most);
        return reader.list(sql, Cells::whole).size();
    }

    @Override
    protected Axes axesOf(Draft draft) {
        return draft.axes();
    }
}
