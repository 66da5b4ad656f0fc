package cn.tongxin.access.work;

import cn.tongxin.access.work.WorkItemViews.WorkItemEvent;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import cn.tongxin.platform.security.Caller;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every query over work items for a caller. Besides its place an item has a role: a caller sees
 * what its acting role has to do, and those who answer for a place see what may be overseen there.
 */
@Singleton
class WorkItemRepository extends ScopedRepository<WorkItem> {
    static final int MOST_NEXT = 20;
    private static final String OVERSEE = "work-oversight:read";
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String COLUMNS =
            "s.id, s.kind, s.title, s.subject_id, s.subject_name, s.status, s.role, s.unit_code,"
                    + " s.school_id, s.due_at, s.provisional, s.escalated, s.taken_by,"
                    + " t.display_name as taken_name";
    private static final String FROM = "work_item s left join account t on t.id = s.taken_by";

    private final SqlReader reader;
    private final CurrentCaller caller;

    WorkItemRepository(Access access, SqlReader reader, CurrentCaller caller) {
        super(WorkItem.class, access);
        this.reader = reader;
        this.caller = caller;
    }

    /** An item as it stands in the database. */
    record Line(
            UUID id,
            String kind,
            String title,
            UUID subjectId,
            String subjectName,
            String status,
            String role,
            Axes axes,
            Instant dueAt,
            boolean provisional,
            boolean escalated,
            @Nullable UUID takenBy,
            @Nullable String takenName) {}

    /** What only the page of one item shows; {@code turn} says whether it is the caller's. */
    record Whole(
            Line line,
            Instant raisedAt,
            @Nullable String escalatedRole,
            @Nullable Instant settledAt,
            @Nullable String settledBy,
            @Nullable String outcome,
            int version,
            boolean turn) {}

    /** Open items in numbers. */
    record Counts(long open, long overdue, long dueSoon, long escalated, long mine) {}

    Page<Line> page(ListQuery query) {
        return page(
                withoutTurn(query),
                new ListSql.Projection<>(COLUMNS, FROM, WorkItemRepository::line),
                new Sql("true"),
                groups(query));
    }

    Whole whole(UUID id) {
        String more =
                ", s.created_at, s.escalated_role, s.settled_at, d.display_name as settled_name,"
                        + " s.outcome, s.version, s.account_id, s.except_account";
        return one(
                id,
                new ListSql.Projection<>(
                        COLUMNS + more,
                        FROM + " left join account d on d.id = s.settled_by",
                        this::whole));
    }

    /** The most urgent of what this role has to do and no colleague has taken. */
    List<Line> next() {
        UUID me = account();
        List<Sql> mine =
                mine().stream()
                        .map(
                                group ->
                                        new Sql("s.status = 'OPEN' and ")
                                                .add(group)
                                                .add(
                                                        " and (s.taken_by is null or s.taken_by = ?)",
                                                        me))
                        .toList();
        Sql selectFrom = new Sql("select " + COLUMNS + " from " + FROM);
        return first(MOST_NEXT + 1, selectFrom, mine, "due_at, id", WorkItemRepository::line);
    }

    /** What the acting role has to do, and what was escalated to it. */
    private List<Sql> mine() {
        String role = role();
        return List.of(
                new Sql("s.role = ? and ", role).add(personal()),
                new Sql("s.role <> ? and s.escalated and s.escalated_role = ? and ", role, role)
                        .add(personal()));
    }

    Counts counts(Instant now, Instant soon) {
        Sql select =
                new Sql(
                        "select count(*), count(*) filter (where s.due_at <= ?), count(*) filter"
                                + " (where s.due_at > ? and s.due_at <= ?), count(*) filter (where"
                                + " s.escalated), count(*) filter (where ",
                        now,
                        now,
                        soon);
        select.add(turnIsMine()).add(") from work_item s");
        return rows(
                        select,
                        new Sql(" and s.status = 'OPEN'"),
                        row -> new Counts(row.big(), row.big(), row.big(), row.big(), row.big()))
                .get(0);
    }

    /** The way of an item that this caller has been shown. */
    List<WorkItemEvent> history(UUID id) {
        return reader.list(
                new Sql(
                        "select e.at, e.what, a.display_name, e.acting_role, e.note"
                                + " from work_item_event e left join account a on a.id ="
                                + " e.account_id where e.item_id = ? order by e.id",
                        id),
                row ->
                        new WorkItemEvent(
                                row.instant(),
                                row.text(),
                                row.optionalText(),
                                row.optionalText(),
                                row.optionalText()));
    }

    WorkItem toChange(UUID id) {
        return forWrite(id);
    }

    void changed(WorkItem item) {
        save(item);
    }

    @Override
    protected Axes axesOf(WorkItem item) {
        return item.axes();
    }

    @Override
    protected Sql narrowed() {
        Sql sql = new Sql("(").add(turnIsMine());
        if (oversees()) {
            sql.add(" or s.overseen");
        }
        return sql.add(")");
    }

    @Override
    protected boolean mayChange(WorkItem item) {
        return item.isFor(role(), caller.accountId());
    }

    private Sql turnIsMine() {
        Sql sql =
                new Sql(
                        "((s.role = ? or (s.escalated and s.escalated_role = ?)) and ",
                        role(),
                        role());
        return sql.add(personal()).add(")");
    }

    private Sql personal() {
        UUID me = account();
        return new Sql(
                "(s.account_id is null or s.account_id = ?)"
                        + " and (s.except_account is null or s.except_account <> ?)",
                me,
                me);
    }

    private UUID account() {
        return Objects.requireNonNullElse(caller.accountId(), NOBODY);
    }

    private String role() {
        Caller me = caller.get();
        return String.valueOf(me.actingRole());
    }

    /** What the caller sees, less what the filter leaves out whose meaning depends on who asks. */
    private List<Sql> groups(ListQuery query) {
        Set<String> wanted =
                query.conditions().stream()
                        .filter(WorkItemRepository::isTurn)
                        .flatMap(condition -> condition.values().stream())
                        .collect(Collectors.toSet());
        List<Sql> groups = new ArrayList<>();
        if (wanted.isEmpty() || wanted.contains(WorkItemFields.MINE)) {
            groups.addAll(mine());
        }
        boolean others = wanted.isEmpty() || wanted.contains(WorkItemFields.OTHERS);
        if (others && oversees()) {
            groups.add(new Sql("s.overseen and not ").add(turnIsMine()));
        }
        return groups.isEmpty() ? List.of(new Sql("false")) : groups;
    }

    private boolean oversees() {
        return caller.get().scopes().containsKey(OVERSEE);
    }

    private static ListQuery withoutTurn(ListQuery query) {
        return new ListQuery(
                query.fields(),
                query.conditions().stream().filter(condition -> !isTurn(condition)).toList(),
                query.sort(),
                query.descending(),
                query.limit(),
                query.count(),
                query.after(),
                query.fingerprint());
    }

    private static boolean isTurn(ListQuery.Condition condition) {
        return condition.filter().name().equals(WorkItemFields.TURN);
    }

    private Whole whole(Cells row) throws SQLException {
        Line line = line(row);
        Instant raisedAt = row.instant();
        String escalatedRole = row.optionalText();
        Instant settledAt = row.optionalInstant();
        String settledBy = row.optionalText();
        String outcome = row.optionalText();
        int version = row.whole();
        UUID only = row.optionalId();
        UUID except = row.optionalId();
        UUID me = account();
        boolean turn =
                (line.role().equals(role()) || role().equals(escalatedRole))
                        && (only == null || only.equals(me))
                        && !me.equals(except);
        return new Whole(
                line, raisedAt, escalatedRole, settledAt, settledBy, outcome, version, turn);
    }

    private static Line line(Cells row) throws SQLException {
        return new Line(
                row.id(),
                row.text(),
                row.text(),
                row.id(),
                row.text(),
                row.text(),
                row.text(),
                new Axes(row.optionalText(), row.optionalId()),
                row.instant(),
                row.flag(),
                row.flag(),
                row.optionalId(),
                row.optionalText());
    }
}
