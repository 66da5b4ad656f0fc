package cn.tongxin.people.family;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The links of two pupils who are held because they become one. */
@Singleton
class LinkMergeRepository extends ScopedRepository<GuardianLink> {
    private final Access access;

    LinkMergeRepository(Access access) {
        super(GuardianLink.class, access);
        this.access = access;
    }

    boolean hasClaims(UUID first, UUID second) {
        return access.reader()
                .first(
                        new Sql(
                                "select 1 from guardian_link where student_id in (?, ?)"
                                        + " and status = 'CLAIMED'",
                                first,
                                second),
                        Cells::whole)
                .isPresent();
    }

    /** All of both, those that were revoked as well. */
    List<GuardianLink> of(UUID first, UUID second) {
        return access
                .reader()
                .list(
                        new Sql(
                                "select id from guardian_link where student_id in (?, ?)"
                                        + " order by id",
                                first,
                                second),
                        Cells::id)
                .stream()
                .map(this::part)
                .toList();
    }

    /** For each guardian of both everybody of them who is the same human for all that is known. */
    Map<UUID, Set<UUID>> humans(UUID first, UUID second) {
        record Same(UUID one, UUID other) {}
        return access
                .reader()
                .list(
                        new Sql(
                                """
                                with tied as (select distinct guardian_id from guardian_link where student_id in (?, ?))
                                select g.id, h.id
                                  from guardian g
                                  join person p on p.id = g.person_id
                                  join guardian h on h.id in (select guardian_id from tied)
                                  join person q on q.id = h.person_id
                                 where g.id in (select guardian_id from tied) and
                                """
                                        + FamilyOrders.SAME_HUMAN,
                                first,
                                second),
                        row -> new Same(row.id(), row.id()))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Same::one, Collectors.mapping(Same::other, Collectors.toSet())));
    }

    void changed(GuardianLink link) {
        release(link);
    }

    @Override
    protected Axes axesOf(GuardianLink link) {
        return link.axes();
    }
}
