package cn.tongxin.access.work;

import cn.tongxin.access.WorkItems;
import cn.tongxin.access.WorkItems.Opening;
import cn.tongxin.access.WorkItems.Outcome;
import cn.tongxin.access.WorkItems.Subject;
import cn.tongxin.access.WorkItems.Who;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.security.Caller;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the product itself does with work items, whoever asks for it: opening, settling, escalating.
 * It serves modules and the sweeper and no caller, so there is no scope in it; what callers see and
 * do is in {@link WorkItemRepository}.
 */
@Singleton
class WorkLedgerRepository {
    private static final String OPEN =
            """
            insert into work_item (id, kind, resource, subject_id, subject_name, title, role,
                                   unit_code, school_id, account_id, except_account, escalate_to,
                                   overseen, status, due_at, provisional, created_at, updated_at,
                                   source)
            select n.id, n.kind, n.resource, n.subject_id, n.subject_name, n.title, n.role,
                   n.unit_code, n.school_id, n.account_id, n.except_account, n.escalate_to,
                   n.overseen, 'OPEN', n.due_at, n.provisional, n.at, n.at, 'API'
            from (select *, ?::timestamptz as at
                  from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[],
                              ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[],
                              ?::boolean[], ?::timestamptz[], ?::boolean[])
                       as u (id, kind, resource, subject_id, subject_name, title, role, unit_code,
                             school_id, account_id, except_account, escalate_to, overseen, due_at,
                             provisional)) n
            order by n.kind, n.subject_id
            on conflict (kind, subject_id) where status = 'OPEN' do nothing
            returning id
            """;
    private static final String START =
            """
            insert into work_item_timer (item_id, kind, fires_at, next_try_at)
            select t.item_id, t.kind, t.at, t.at
            from unnest(?::uuid[], ?::text[], ?::timestamptz[]) as t (item_id, kind, at)
            on conflict do nothing
            returning item_id
            """;
    private static final String SETTLE =
            """
            update work_item set status = ?, outcome = ?, settled_at = ?,
                   settled_by = nullif(?, '')::uuid, updated_at = ?, updated_by = nullif(?, '')::uuid,
                   version = version + 1
            where kind = ? and status = 'OPEN' and\s""";
    private static final String NOT_AMONG =
            """
            not exists (
                select from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[])
                            as o (subject_id, subject_name, role, unit_code, school_id)
                where o.subject_id = work_item.subject_id
                  and o.subject_name = work_item.subject_name and o.role = work_item.role
                  and o.unit_code is not distinct from work_item.unit_code
                  and o.school_id is not distinct from work_item.school_id)""";
    private static final String EVENT =
            """
            insert into work_item_event (item_id, at, what, account_id, acting_role, note)
            select i.id, ?::timestamptz, ?, nullif(?, '')::uuid, nullif(?, ''), nullif(?, '')
            from unnest(?::uuid[]) as i (id)
            returning id
            """;
    private static final String FACTS =
            "select id, kind, title, resource, subject_id, subject_name, role, unit_code, school_id,"
                    + " account_id, except_account, escalate_to, due_at, provisional from work_item"
                    + " where id = ? and status = 'OPEN' for update skip locked";

    private final SqlReader reader;

    WorkLedgerRepository(SqlReader reader) {
        this.reader = reader;
    }

    /** An open item, held until the transaction ends. */
    record Held(
            UUID id,
            String kind,
            String title,
            Subject subject,
            Who who,
            Instant dueAt,
            boolean provisional) {
        WorkItems.Facts facts(String kindName) {
            return new WorkItems.Facts(id, kind, kindName, title, subject, who, dueAt, provisional);
        }
    }

    /** Something that happens to an item, or to several alike. */
    record Happening(Collection<UUID> items, Instant at, String what, @Nullable String note) {
        Happening(UUID item, Instant at, String what, @Nullable String note) {
            this(List.of(item), at, what, note);
        }
    }

    /** An item that is to be opened. */
    record Fresh(UUID id, Opening opening, WorkTimes times, boolean overseen) {
        Subject subject() {
            return opening.subject();
        }

        Who who() {
            return opening.who();
        }
    }

    /** Those that were opened: what is open already is not opened again. */
    Set<UUID> open(List<Fresh> fresh, Instant now) {
        Sql sql =
                new Sql(
                        OPEN,
                        now,
                        Sql.column(fresh, "uuid", Fresh::id),
                        Sql.column(fresh, "text", one -> one.opening().kind()),
                        Sql.column(fresh, "text", one -> one.subject().resource()),
                        Sql.column(fresh, "uuid", one -> one.subject().id()),
                        Sql.column(fresh, "text", one -> one.subject().name()),
                        Sql.column(fresh, "text", one -> one.opening().title()),
                        Sql.column(fresh, "text", one -> one.who().role()),
                        Sql.column(fresh, "text", one -> one.who().axes().unit()),
                        Sql.column(fresh, "uuid", one -> one.who().axes().school()),
                        Sql.column(fresh, "uuid", one -> one.who().account()),
                        Sql.column(fresh, "uuid", one -> one.who().except()),
                        Sql.column(fresh, "text", one -> one.who().escalateTo()),
                        Sql.column(fresh, "boolean", Fresh::overseen),
                        Sql.column(fresh, "timestamptz", one -> one.times().dueAt()),
                        Sql.column(fresh, "boolean", one -> one.times().provisional()));
        return Set.copyOf(reader.list(sql, Cells::id));
    }

    void start(List<Fresh> opened) {
        List<UUID> items = new ArrayList<>();
        List<WorkTimes.Timer> timers = new ArrayList<>();
        for (Fresh one : opened) {
            for (WorkTimes.Timer timer : one.times().timers()) {
                items.add(one.id());
                timers.add(timer);
            }
        }
        Sql sql =
                new Sql(
                        START,
                        Sql.array("uuid", items),
                        Sql.column(timers, "text", timer -> timer.kind().name()),
                        Sql.column(timers, "timestamptz", WorkTimes.Timer::at));
        reader.list(sql, Cells::id);
    }

    /**
     * How items end.
     *
     * @param by who did it, when somebody did
     */
    record Ending(Outcome outcome, String note, Instant at, @Nullable UUID by) {}

    List<UUID> settle(String kind, Collection<UUID> subjects, Ending ending) {
        return reader.list(settling(kind, subjects, ending).add(" returning id"), Cells::id);
    }

    /** Ends what is open about these subjects and is not what is to be open. */
    List<UUID> settleOthers(
            String kind, Collection<UUID> subjects, List<Opening> all, Ending ending) {
        Sql sql =
                settling(kind, subjects, ending)
                        .add(" and ")
                        .add(
                                NOT_AMONG,
                                Sql.column(all, "uuid", one -> one.subject().id()),
                                Sql.column(all, "text", one -> one.subject().name()),
                                Sql.column(all, "text", one -> one.who().role()),
                                Sql.column(all, "text", one -> one.who().axes().unit()),
                                Sql.column(all, "uuid", one -> one.who().axes().school()));
        return reader.list(sql.add(" returning id"), Cells::id);
    }

    private static Sql settling(String kind, Collection<UUID> subjects, Ending ending) {
        String who = text(ending.by());
        Instant at = ending.at();
        return new Sql(SETTLE, ending.outcome().name(), ending.note(), at, who, at, who, kind)
                .in("subject_id", subjects, "uuid");
    }

    /**
     * What goes to another school.
     *
     * @param about only what is about these, or about a proposal about them; null for all
     */
    record Handing(UUID from, Axes to, @Nullable Collection<UUID> about) {}

    /**
     * Held in the order of the ids; settled ones stay where they were settled. When only some
     * things go, whoever looked after one of them stays with the school: it is everybody's at the
     * new one. What a proposal asks of its author stays the author's.
     */
    List<UUID> handOn(Handing handing, @Nullable UUID by, Instant now) {
        Sql which = new Sql("status = 'OPEN' and school_id = ?", handing.from());
        Collection<UUID> about = handing.about();
        if (about != null) {
            Object subjects = Sql.array("uuid", about);
            which.add(
                    " and (subject_id = any(?) or subject_id in (select p.id from proposal p"
                            + " where p.subject_id = any(?)))",
                    subjects,
                    subjects);
        }
        Sql held = new Sql("select id from work_item where ").add(which);
        List<UUID> items = reader.list(held.add(" order by id for update"), Cells::id);
        Sql move =
                new Sql(
                        "update work_item set unit_code = ?, school_id = ?, taken_by = null,"
                                + " account_id = case when subject_id = any(?) then null"
                                + " else account_id end,"
                                + " taken_at = null, updated_at = ?, updated_by = nullif(?, '')::uuid,"
                                + " version = version + 1 where ",
                        handing.to().unit(),
                        handing.to().school(),
                        Sql.array("uuid", about == null ? List.of() : about),
                        now,
                        text(by));
        return reader.list(move.in("id", items, "uuid").add(" returning id"), Cells::id);
    }

    List<UUID> openSubjects(String kind) {
        return reader.list(
                new Sql(
                        "select subject_id from work_item where kind = ? and status = 'OPEN'",
                        kind),
                Cells::id);
    }

    /** What would still fire about items that have ended. */
    void stop(Collection<UUID> items) {
        Sql sql = new Sql("delete from work_item_timer where fired_at is null and ");
        reader.list(sql.in("item_id", items, "uuid").add(" returning item_id"), Cells::id);
    }

    void tell(Happening happening, Optional<Caller> actor) {
        reader.list(
                new Sql(
                        EVENT,
                        happening.at(),
                        happening.what(),
                        text(actor.map(Caller::accountId).orElse(null)),
                        text(actor.map(Caller::actingRole).orElse(null)),
                        text(happening.note()),
                        Sql.array("uuid", happening.items())),
                Cells::big);
    }

    /** Empty when it has ended meanwhile or somebody else holds it. */
    Optional<Held> hold(UUID id) {
        return reader.first(new Sql(FACTS, id), WorkLedgerRepository::held);
    }

    void escalate(UUID id, String role, Instant now) {
        reader.first(
                new Sql(
                        "update work_item set escalated = true, escalated_role = ?, updated_at = ?,"
                                + " version = version + 1 where id = ? returning id",
                        role,
                        now,
                        id),
                Cells::id);
    }

    /** Nobody keeps an overdue item from colleagues; true when somebody had it. */
    boolean release(UUID id, Instant now) {
        return reader.first(
                        new Sql(
                                "update work_item set taken_by = null, taken_at = null,"
                                        + " updated_at = ?, version = version + 1"
                                        + " where id = ? and taken_by is not null returning id",
                                now,
                                id),
                        Cells::id)
                .isPresent();
    }

    private static Held held(Cells row) throws SQLException {
        UUID id = row.id();
        String kind = row.text();
        String title = row.text();
        Subject subject = new Subject(row.text(), row.id(), row.text());
        String role = row.text();
        Axes axes = new Axes(row.optionalText(), row.optionalId());
        Who who = new Who(role, axes, row.optionalId(), row.optionalId(), row.text());
        return new Held(id, kind, title, subject, who, row.instant(), row.flag());
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
