package cn.tongxin.people.care;

import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.retention.EndedRowsRepository;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * What few may know of pupils is kept some years after it has ended, and then by nobody. A past day
 * can be given as the end: the years count from when that was said.
 */
@Singleton
class EndedCareRepository extends EndedRowsRepository {
    private static final int YEARS = 3;
    private static final int CATEGORY_YEARS = 5;
    private static final String CONTACTS =
            """
            delete from care_contact where id in (
              select c.id from (select ?::date as day) d
                join care_arrangement a on a.status = 'ENDED' and a.to_date <= d.day
                 and (a.updated_at at time zone 'Asia/Shanghai')::date <= d.day
                join care_contact c on c.arrangement_id = a.id
               limit ? for update of c skip locked)
            returning id
            """;
    private static final String ARRANGEMENTS =
            """
            delete from care_arrangement where id in (
              select a.id from (select ?::date as day) d
                join care_arrangement a on a.status = 'ENDED' and a.to_date <= d.day
                 and (a.updated_at at time zone 'Asia/Shanghai')::date <= d.day
               where not exists (select 1 from care_contact c where c.arrangement_id = a.id)
               order by a.to_date limit ? for update of a skip locked)
            returning id
            """;
    private static final String OF_NOTHING_ELSE =
            """
            delete from %1$s where id in (
              select e.id from (select ?::date as day) d
                join %1$s e on e.status = 'ENDED' and e.to_date <= d.day
                 and (e.updated_at at time zone 'Asia/Shanghai')::date <= d.day
               order by e.to_date limit ? for update of e skip locked)
            returning id
            """;

    EndedCareRepository(SqlReader reader) {
        super(reader);
    }

    @Override
    public String name() {
        return "ended care, categories, court orders and ways to reach guardians";
    }

    @Override
    protected List<Ended> tables() {
        return List.of(
                new Ended(CONTACTS, YEARS),
                new Ended(ARRANGEMENTS, YEARS),
                ended(SpecialCategory.TABLE, CATEGORY_YEARS),
                ended(CourtOrder.TABLE, YEARS),
                ended(SafeContact.TABLE, YEARS));
    }

    /** A table that no other one names. */
    private static Ended ended(String table, int years) {
        return new Ended(OF_NOTHING_ELSE.formatted(table), years);
    }
}
