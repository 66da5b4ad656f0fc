package cn.tongxin.people.care;

import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is kept of two pupils who are held because they become one. Whoever decides that need not
 * see it: opened for these two, and shown to nobody.
 */
@Singleton
class CareMergeRepository {
    private final SqlReader reader;

    CareMergeRepository(SqlReader reader) {
        this.reader = reader;
    }

    /**
     * Which rows may not stand twice.
     *
     * @param same what two active rows have in common then
     */
    record Kept(String table, String same) {
        static final Kept CATEGORIES = new Kept(SpecialCategory.TABLE, "o.code = s.code");
        static final Kept ARRANGEMENTS = new Kept(CareArrangement.TABLE, "true");
        static final Kept ORDERS =
                new Kept(
                        CourtOrder.TABLE,
                        "o.guardian_id = s.guardian_id and o.kind = s.kind"
                                + " and o.from_date = s.from_date");
        static final Kept SAFE = new Kept(SafeContact.TABLE, "o.guardian_id = s.guardian_id");
    }

    /** Of the absorbed one's what the survivor has as well. */
    List<UUID> twice(Kept kept, UUID survivor, UUID absorbed) {
        Sql sql =
                new Sql(
                        "select s.id from %1$s s where s.student_id = ? and s.status = 'ACTIVE'"
                                        .formatted(kept.table())
                                + " and exists (select from %1$s o where o.student_id = ? and"
                                        .formatted(kept.table())
                                + " o.status = 'ACTIVE' and "
                                + kept.same()
                                + ")",
                        absorbed,
                        survivor);
        return reader.list(about(sql, survivor, absorbed), Cells::id);
    }

    void end(Kept kept, UUID id, LocalDate today, String sealedReason, Set<UUID> pupils) {
        Sql sql =
                new Sql(
                        "update "
                                + kept.table()
                                + " set status = 'ENDED', to_date = greatest(?, from_date),"
                                + " ended_reason = ?, version = version + 1 where id = ? returning id",
                        today,
                        sealedReason,
                        id);
        reader.list(sql.under(RowScope.about(pupils)), Cells::id);
    }

    void goOver(Kept kept, UUID survivor, UUID absorbed) {
        goOver(kept.table(), survivor, absorbed);
    }

    /** Contacts stay with their arrangement. */
    void contactsGoOver(UUID survivor, UUID absorbed) {
        goOver("care_contact", survivor, absorbed);
    }

    private void goOver(String table, UUID survivor, UUID absorbed) {
        Sql sql =
                new Sql(
                        "update "
                                + table
                                + " set student_id = ?, version = version + 1"
                                + " where student_id = ? returning id",
                        survivor,
                        absorbed);
        reader.list(about(sql, survivor, absorbed), Cells::id);
    }

    private static Sql about(Sql sql, UUID survivor, UUID absorbed) {
        return sql.under(RowScope.about(Set.of(survivor, absorbed)));
    }
}
