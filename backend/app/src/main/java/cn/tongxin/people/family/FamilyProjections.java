package cn.tongxin.people.family;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.family.FamilyClaims.Asked;
import cn.tongxin.people.family.LinkViews.GuardianLinkRow;
import cn.tongxin.people.family.LinkViews.GuardianRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of guardians and links, and how it is mapped. */
final class FamilyProjections {
    /** One per person; a join, so that the database chooses how often to look. */
    private static final String ACCOUNT = "left join account x on x.person_id = ";

    private static final String HAS_ACCOUNT = "x.id is not null";
    private static final String COLUMNS =
            "s.id, s.student_id, t.name as student_name, s.guardian_id, p.name as guardian_name,"
                    + " p.phone, s.relation, s.role, s.custody, s.lives_with, s.may_view,"
                    + " s.may_pick_up, s.may_decide, s.priority, s.status, s.cut_by_order, "
                    + HAS_ACCOUNT
                    + " as has_account, s.valid_from, s.valid_to, s.updated_at";
    private static final String FROM =
            """
            guardian_link s
            join student t on t.id = s.student_id
            join guardian g on g.id = s.guardian_id
            join person p on p.id = g.person_id
            """
                    + ACCOUNT
                    + "g.person_id";
    static final String ASKED =
            """
            select s.id, t.name, case when s.shown then k.name end, case when s.shown then c.name end,
                   s.relation, s.status, s.created_at
              from guardian g
              join (select *, status <> 'REVOKED' and not cut_by_order as shown from guardian_link) s
                on s.guardian_id = g.id and s.claimed_by = 'CODE'
              join student t on t.id = s.student_id
              join school k on k.id = s.school_id
              left join class_group c on c.id = s.class_id
             where g.person_id = ? order by s.created_at desc, s.id limit ?
            """;
    static final String SAME_ON_FILE =
            """
            select o.id from guardian_link s
              join guardian g on g.id = s.guardian_id
              join person p on p.id = g.person_id
              join guardian_link o on o.student_id = s.student_id and o.id <> s.id and o.status = 'VERIFIED'
              join guardian h on h.id = o.guardian_id
              join person q on q.id = h.person_id and q.name = p.name and q.phone = p.phone
             where s.id = ? and s.status = 'CLAIMED'
               and (o.valid_to is null or o.valid_to >= s.valid_from)
               and not exists (select 1 from account x where x.person_id = q.id)
             order by o.priority, o.id limit 1
            """;
    static final String CUT =
            """
            with shown as (
              select l.id, exists (select 1 from guardian h join person q on q.id = h.person_id
                                    where h.id = any (?) and %s) as kept
                from guardian_link l
                join guardian g on g.id = l.guardian_id
                join person p on p.id = g.person_id
               where l.student_id = ? and l.status <> 'REVOKED')
            update guardian_link l set cut_by_order = s.kept, version = l.version + 1, updated_at = ?
              from shown s where s.id = l.id and l.cut_by_order <> s.kept
            returning l.id
            """
                    .formatted(FamilyOrders.SAME_HUMAN);
    static final ListSql.Projection<GuardianLinkRow> ROW =
            new ListSql.Projection<>(COLUMNS, FROM, FamilyProjections::row);
    static final ListSql.Projection<Facts> DETAIL =
            new ListSql.Projection<>(
                    COLUMNS
                            + ", s.claimed_by, s.verified_at, s.synthetic, s.version, s.unit_code,"
                            + " s.school_id, s.class_id, g.person_id",
                    FROM,
                    FamilyProjections::facts);
    private static final String GUARDIAN =
            "s.id, p.name, p.phone, " + HAS_ACCOUNT + " as has_account, s.updated_at";
    private static final String GUARDIAN_FROM =
            "guardian s join person p on p.id = s.person_id " + ACCOUNT + "s.person_id";
    static final ListSql.Projection<GuardianRow> GUARDIAN_ROW =
            new ListSql.Projection<>(GUARDIAN, GUARDIAN_FROM, FamilyProjections::guardian);
    static final ListSql.Projection<Whole> GUARDIAN_DETAIL =
            new ListSql.Projection<>(
                    GUARDIAN + ", p.sex, s.synthetic, s.version, p.unit_code is null",
                    GUARDIAN_FROM,
                    row ->
                            new Whole(
                                    guardian(row),
                                    row.text(),
                                    row.flag(),
                                    row.whole(),
                                    row.flag()));

    private FamilyProjections() {}

    /** A link as it stands in the database, before it is known what the caller may do. */
    record Facts(
            GuardianLinkRow row,
            String claimedBy,
            @Nullable Instant verifiedAt,
            boolean synthetic,
            int version,
            Axes place,
            UUID person) {}

    /**
     * @param unlisted whether name and phone are corrected here and not where the person works
     */
    record Whole(GuardianRow row, String sex, boolean synthetic, int version, boolean unlisted) {}

    private static GuardianLinkRow row(Cells row) throws SQLException {
        return new GuardianLinkRow(
                row.id(),
                row.id(),
                row.text(),
                row.id(),
                row.text(),
                row.optionalText(),
                row.text(),
                row.text(),
                row.text(),
                row.flag(),
                row.flag(),
                row.flag(),
                row.flag(),
                row.whole(),
                row.text(),
                row.flag(),
                row.flag(),
                row.date(),
                row.optionalDate(),
                row.instant());
    }

    private static Facts facts(Cells row) throws SQLException {
        GuardianLinkRow first = row(row);
        return new Facts(
                first,
                row.text(),
                row.optionalInstant(),
                row.flag(),
                row.whole(),
                Axes.ofPupil(row.text(), row.id(), row.optionalId(), first.student()),
                row.id());
    }

    static Asked asked(Cells row) throws SQLException {
        return new Asked(
                row.id(),
                row.text(),
                row.optionalText(),
                row.optionalText(),
                row.text(),
                row.text(),
                row.instant());
    }

    private static GuardianRow guardian(Cells row) throws SQLException {
        return new GuardianRow(row.id(), row.text(), row.optionalText(), row.flag(), row.instant());
    }
}
