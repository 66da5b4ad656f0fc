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
     * Which rows may not stand twice, and which of two goes on.
     *
     * @param same what two active rows have in common then
     * @param rank the greater one goes on, of row {@code %1$s}; of two that are equal the
     *     survivor's
     */
    record Kept(String table, String same, String rank) {
        private static final String WHOSE = "%1$s.student_id = ?";

        static final Kept CATEGORIES = new Kept(SpecialCategory.TABLE, "o.code = s.code", WHOSE);
        static final Kept ARRANGEMENTS = new Kept(CareArrangement.TABLE, "true", WHOSE);

        /** Nobody is let in again on an earlier day than a court has said. */
        static final Kept ORDERS =
                new Kept(
                        CourtOrder.TABLE,
                        "o.guardian_id = s.guardian_id and o.kind = s.kind"
                                + " and o.from_date = s.from_date",
                        "coalesce(%1$s.until_date, 'infinity'), " + WHOSE);

        /** A way that one of the two has left out may be the one that does harm. */
        static final Kept SAFE =
                new Kept(
                        SafeContact.TABLE,
                        "o.guardian_id = s.guardian_id",
                        "-cardinality(%1$s.ways), %1$s.created_at, " + WHOSE);

        String loses() {
            return "(" + rank.formatted("s") + ") < (" + rank.formatted("o") + ")";
        }
    }

    /** What both have, and does not go on, whichever of them it lies on. */
    List<UUID> twice(Kept kept, UUID survivor, UUID absorbed) {
        Sql sql =
                new Sql(
                        "select s.id from %1$s s join %1$s o on o.student_id in (?, ?) and"
                                        .formatted(kept.table())
                                + " o.student_id <> s.student_id and o.status = 'ACTIVE' and "
                                + kept.same()
                                + " where s.student_id in (?, ?) and s.status = 'ACTIVE' and "
                                + kept.loses(),
                        survivor,
                        absorbed,
                        survivor,
                        absorbed,
                        survivor,
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
