package cn.tongxin.people.circle;

import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.Grant.Origin;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.people.student.Pupils.Pupil;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows that give a right to a pupil, read the other way round: not which pupils an account
 * reaches but which accounts reach a pupil. A test holds it equal to what the product lets each of
 * them do. The caller has been found to reach the pupil before anything is asked here.
 */
@Singleton
class CircleRepository {
    /**
     * Own grants over the place, ended ones too, and whoever stands in for their holders. Whose
     * class it is counts for the school's grant of the role (house.md §4.1).
     */
    private static final String GRANTS =
            """
            with own as (
              select g.id, g.account_id, g.role, g.scope_kind, coalesce(g.unit_code, g.school_id::text) as ref, g.post,
                     g.valid_from, g.valid_to, a.status, a.display_name,
                     g.role = 'class-teacher' and g.scope_kind = 'SCHOOL' and exists (
                       select from class_group c join staff t on t.id = c.homeroom_staff_id
                        where c.id = nullif(?, '')::uuid and c.status = 'ACTIVE' and t.person_id = a.person_id) as teaches
                from role_grant g
                join account a on a.id = g.account_id
               where g.role = any(?) and g.deputy_of is null
                 and (g.scope_kind = 'CITY' or g.managing_unit = ? and g.scope_kind = 'UNIT' or g.school_id = ?)),
            held as (
              select o.account_id, o.role, o.scope_kind, o.ref, o.post, o.valid_from, o.valid_to, o.teaches,
                     null::text as principal
                from own o
              union all
              select d.account_id, o.role, o.scope_kind, o.ref, null, greatest(d.valid_from, o.valid_from),
                     least(d.valid_to, o.valid_to), o.teaches, o.display_name
                from own o join role_grant d on d.deputy_of = o.id
               where o.status = 'ACTIVE')
            select h.account_id, a.display_name, h.role, h.scope_kind, h.ref, h.post, h.valid_from, h.valid_to, h.teaches,
                   h.principal, a.status = 'ACTIVE' or a.status = 'INVITED' and not a.one_time_over
              from held h join account a on a.id = h.account_id
             order by a.display_name, h.account_id, h.valid_from
            """;

    private static final String FAMILY =
            """
            select l.id, a.id, p.name, l.relation, l.role, l.valid_to,
                   l.status = 'VERIFIED' and l.may_view and not l.cut_by_order and l.valid_from <= ?
                   and (l.valid_to is null or l.valid_to >= ?)
              from guardian_link l
              join guardian g on g.id = l.guardian_id
              join person p on p.id = g.person_id
              left join account a on a.person_id = p.id
             where l.student_id = ?
             order by l.priority, l.id
            """;
    private static final String OFFERS =
            """
            select o.id, o.to_school_id, case when o.status = 'OFFERED' then m.name end
              from student_transfer o join school m on m.id = o.to_school_id
             where o.student_id = ?
             order by o.created_at, o.id
            """;

    private final SqlReader reader;

    CircleRepository(SqlReader reader) {
        this.reader = reader;
    }

    /**
     * A grant that reaches the pupil by its place, or has done so.
     *
     * @param teaches whether the class of the pupil is its holder's, or whose deputy that is
     * @param inUse whether the account can be used at all
     */
    record Held(
            UUID account,
            String name,
            Grant grant,
            boolean teaches,
            @Nullable String principal,
            boolean inUse) {}

    /**
     * @param open whether it lets view the pupil today
     */
    record Link(
            UUID id,
            @Nullable UUID account,
            String name,
            String relation,
            String role,
            @Nullable LocalDate until,
            boolean open) {}

    /**
     * A transfer of the pupil.
     *
     * @param waitingAt name of the school that has to answer; null when it has
     */
    record Offer(UUID id, UUID school, @Nullable String waitingAt) {}

    List<Held> grants(Pupil pupil, Collection<String> roles) {
        UUID group = pupil.axes().classGroup();
        return reader.list(
                new Sql(
                        GRANTS,
                        group == null ? "" : group.toString(),
                        Sql.array("text", roles),
                        pupil.axes().unit(),
                        pupil.axes().school()),
                CircleRepository::held);
    }

    List<Link> family(UUID student, LocalDate today) {
        return reader.list(
                new Sql(FAMILY, today, today, student),
                row ->
                        new Link(
                                row.id(),
                                row.optionalId(),
                                row.text(),
                                row.text(),
                                row.text(),
                                row.optionalDate(),
                                row.flag()));
    }

    List<Offer> offers(UUID student) {
        return reader.list(
                new Sql(OFFERS, student), row -> new Offer(row.id(), row.id(), row.optionalText()));
    }

    /** Everybody who works at a school under any role, or has done so. */
    List<UUID> accountsOf(UUID school) {
        return reader.list(
                new Sql("select distinct account_id from role_grant where school_id = ?", school),
                Cells::id);
    }

    private static Held held(Cells row) throws SQLException {
        UUID account = row.id();
        String name = row.text();
        String role = row.text();
        ScopeKind kind = ScopeKind.valueOf(row.text());
        String ref = row.optionalText();
        String post = row.optionalText();
        Instant from = row.instant();
        Instant until = row.optionalInstant();
        Grant grant = new Grant(role, kind, ref, from, until, new Origin(null, post, null));
        return new Held(account, name, grant, row.flag(), row.optionalText(), row.flag());
    }
}
