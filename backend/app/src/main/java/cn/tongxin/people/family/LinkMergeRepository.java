package cn.tongxin.people.family;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

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

    void changed(GuardianLink link) {
        release(link);
    }

    @Override
    protected Axes axesOf(GuardianLink link) {
        return link.axes();
    }
}
