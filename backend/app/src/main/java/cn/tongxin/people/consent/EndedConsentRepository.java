package cn.tongxin.people.consent;

import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.retention.EndedRowsRepository;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Proof of what was agreed to is kept for three years after it was withdrawn or the pupil has left,
 * and of what was told until three years after whoever was told has no account any more.
 */
@Singleton
class EndedConsentRepository extends EndedRowsRepository {
    private static final int YEARS = 3;
    private static final String WITHDRAWN =
            """
            delete from consent_record where id in (
              select id from consent_record
               where withdrawn_at < ?::timestamp at time zone 'Asia/Shanghai'
               order by withdrawn_at limit ?)
            returning id
            """;
    private static final String OF_LEAVERS =
            """
            delete from consent_record where id in (
              select c.id from (select ?::date as day) d
                join student s on s.status in ('GRADUATED', 'TRANSFERRED_OUT', 'DECEASED')
                 and s.since <= d.day and (s.updated_at at time zone 'Asia/Shanghai')::date <= d.day
                join consent_record c on c.pupil_id = s.id and c.class_id is null
               limit ?)
            returning id
            """;

    /** One who was told and never came has no account; one that is closed changes no more. */
    private static final String RECEIPTS =
            """
            delete from notice_receipt where ctid in (
              select r.ctid from notice_receipt r left join account a on a.subject = r.subject
                 cross join (select ?::timestamp at time zone 'Asia/Shanghai' as day) d
               where r.at < d.day and (a.id is null or (a.status = 'DISABLED' and a.updated_at < d.day))
               order by r.at limit ?)
            returning text_id
            """;

    EndedConsentRepository(SqlReader reader) {
        super(reader);
    }

    @Override
    public String name() {
        return "ended consents and receipts";
    }

    @Override
    protected List<Ended> tables() {
        return List.of(
                new Ended(WITHDRAWN, YEARS),
                new Ended(OF_LEAVERS, YEARS),
                new Ended(RECEIPTS, YEARS));
    }
}
