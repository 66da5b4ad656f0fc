package cn.tongxin.platform.audit;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.audit.AuditViews.AuditRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopePredicate;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every query over the lines of the audit log. */
@Singleton
class AuditRepository {
    private static final ListSql.Projection<AuditRow> ROWS =
            new ListSql.Projection<>(
                    "e.seq, e.at, e.actor_id, e.acting_role, e.on_behalf_of, e.ip, e.client_id,"
                            + " e.request_id, e.action, e.entity, e.entity_ids, e.fields_read,"
                            + " e.reason, e.result, e.refusal, e.detail",
                    "audit_event e",
                    AuditRepository::row);
    // One text for all lines, so that it is planned once; an empty text stands for none.
    private static final String APPEND =
            """
            insert into audit_event (at, actor_id, acting_role, on_behalf_of, ip, client_id,
                                     request_id, action, entity, entity_ids, fields_read, reason,
                                     result, refusal, detail)
            values (?, nullif(?, '')::uuid, nullif(?, ''), nullif(?, '')::uuid, nullif(?, ''),
                    nullif(?, ''), ?, ?, ?, ?::uuid[], ?::text[], nullif(?, ''), ?, nullif(?, ''),
                    nullif(?, ''))
            returning seq
            """;

    /** Which part of the product an action belongs to; its index is on this very expression. */
    private static final String PART = "split_part(e.action, '.', 1)";

    private static final Set<String> SYSTEM =
            Set.of("user", "grant", "deputy", "job", "audit-verification");

    private final ListSql lists;
    private final SqlReader reader;
    private final CurrentCaller caller;

    AuditRepository(ListSql lists, SqlReader reader, CurrentCaller caller) {
        this.lists = lists;
        this.reader = reader;
        this.caller = caller;
    }

    /** In the caller's transaction when there is one. */
    void append(AuditEvent event) {
        AuditEvent.Who who = event.who();
        AuditEvent.What what = event.what();
        reader.first(
                new Sql(
                        APPEND,
                        event.at(),
                        text(who.actorId()),
                        text(who.actingRole()),
                        text(who.onBehalfOf()),
                        text(who.ip()),
                        text(who.clientId()),
                        who.requestId(),
                        what.action(),
                        what.entity(),
                        array(what.ids()),
                        array(event.told().fieldsRead()),
                        text(event.told().reason()),
                        event.outcome().name(),
                        text(event.refusal()),
                        text(what.detail())),
                Cells::big);
    }

    /** Lines belong to no unit and no school: whoever may read for less than the city sees none. */
    Page<AuditRow> page(ListQuery query) {
        return lists.page(query, ROWS, ScopePredicate.of(caller.scope(), "", ""));
    }

    /**
     * As above, of the lines that tell how the system is kept and nothing of any school or person.
     */
    Page<AuditRow> systemPage(ListQuery query) {
        Sql part = ScopePredicate.of(caller.scope(), "", "");
        return lists.page(query, ROWS, part.add(" and ").in(PART, SYSTEM, "text"));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String array(List<?> plain) {
        return plain.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static AuditRow row(Cells row) throws SQLException {
        return new AuditRow(
                row.big(),
                row.instant(),
                row.optionalId(),
                null,
                row.optionalText(),
                row.optionalId(),
                null,
                row.optionalText(),
                row.optionalText(),
                row.text(),
                row.text(),
                row.text(),
                row.ids(),
                row.texts(),
                row.optionalText(),
                Outcome.valueOf(row.text()),
                row.optionalText(),
                row.optionalText());
    }
}
