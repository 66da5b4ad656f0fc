package cn.tongxin.people.family;

import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.retention.EndedRowsRepository;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Links that have ended, or were never verified, are kept for three years; then guardians of nobody
 * any more, and with them people who are here for nothing else.
 */
@Singleton
class EndedLinkRepository extends EndedRowsRepository {
    private static final int YEARS = 3;

    /** A link that was says from whom a rule about reaching somebody is to be hidden. */
    private static final String LINKS =
            """
            delete from guardian_link where id in (
              select l.id from guardian_link l where l.status = 'REVOKED'
                 and l.updated_at < ?::timestamp at time zone 'Asia/Shanghai'
                 and not exists (select 1 from safe_contact c where c.student_id = l.student_id)
               order by l.updated_at limit ? for update of l skip locked)
            returning id
            """;

    /** Whose link is gone has ended with it: nothing more to wait for. */
    private static final String GUARDIANS =
            """
            with gone as (
              delete from guardian where id in (
                select g.id from guardian g where g.student_ids = '{}'
                   and g.updated_at < ?::timestamp at time zone 'Asia/Shanghai'
                   and not exists (select 1 from guardian_link l where l.guardian_id = g.id)
                   and not exists (select 1 from court_order o where o.guardian_id = g.id)
                   and not exists (select 1 from safe_contact o where o.guardian_id = g.id)
                 order by g.updated_at limit ? for update skip locked)
              returning id, person_id),
            nobody as (
              delete from person p using gone g where p.id = g.person_id and p.unit_code is null
                 and not exists (select 1 from account a where a.person_id = p.id)
                 and not exists (select 1 from staff t where t.person_id = p.id)
                 and not exists (select 1 from researcher r where r.person_id = p.id))
            select id from gone
            """;

    EndedLinkRepository(SqlReader reader) {
        super(reader);
    }

    @Override
    public String name() {
        return "ended links and guardians of nobody";
    }

    @Override
    protected List<Ended> tables() {
        return List.of(new Ended(LINKS, YEARS), new Ended(GUARDIANS, YEARS));
    }
}
