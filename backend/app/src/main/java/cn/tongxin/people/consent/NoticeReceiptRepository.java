package cn.tongxin.people.consent;

import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which texts were shown to whom and when; by the identity provider's "sub", because a parent is
 * told before there is an account of ours. Never changed and never taken back.
 */
@Singleton
class NoticeReceiptRepository {
    private final SqlReader reader;

    NoticeReceiptRepository(SqlReader reader) {
        this.reader = reader;
    }

    /** The first time counts. */
    List<UUID> keep(String subject, Collection<UUID> texts, Instant at) {
        return reader.list(
                new Sql(
                        "insert into notice_receipt (subject, text_id, at) select ?, t, ? from"
                                + " unnest(?::uuid[]) as u(t) on conflict do nothing"
                                + " returning text_id",
                        subject,
                        at,
                        Sql.array("uuid", texts)),
                Cells::id);
    }

    Map<UUID, Instant> of(String subject, Collection<UUID> texts) {
        record Shown(UUID text, Instant at) {}
        return reader
                .list(
                        new Sql(
                                "select text_id, at from notice_receipt where subject = ?"
                                        + " and text_id = any (?)",
                                subject,
                                Sql.array("uuid", texts)),
                        row -> new Shown(row.id(), row.instant()))
                .stream()
                .collect(Collectors.toMap(Shown::text, Shown::at));
    }
}
