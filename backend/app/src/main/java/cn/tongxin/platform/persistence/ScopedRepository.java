package cn.tongxin.platform.persistence;

import cn.tongxin.kernel.data.View;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Precondition;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Every way to the rows of a scoped table. The predicate of the caller's scope is in each of them,
 * so a subclass cannot leave it out: it only ever supplies projections and filters. Panache stays
 * inside; its public methods and statics would be doors around the scope (ADR 0001).
 */
public abstract class ScopedRepository<E extends Row> {
    private static final String ALIAS = "s";

    private final Class<E> type;
    private final String table;
    private final ScopedBy axes;
    private final boolean guarded;
    private final Access access;

    /** What a repository works with; one parameter, so that subclasses stay small. */
    @jakarta.inject.Singleton
    public record Access(
            SqlReader reader,
            ListSql lists,
            CurrentCaller caller,
            Precondition precondition,
            AuditTrail trail,
            RowWrites writes) {}

    protected ScopedRepository(Class<E> type, Access access) {
        this.type = type;
        this.table = type.getAnnotation(Table.class).name();
        this.axes = type.getAnnotation(ScopedBy.class);
        this.guarded = type.isAnnotationPresent(Protected.class);
        this.access = access;
    }

    /** A page of the rows in scope; the projection calls this table {@code s}. */
    protected <R> Page<R> page(ListQuery query, ListSql.Projection<R> projection) {
        return page(query, projection, new Sql("true"));
    }

    /** As above, of the rows for which a further condition holds. */
    protected <R> Page<R> page(ListQuery query, ListSql.Projection<R> projection, Sql further) {
        return page(query, projection, further, ListSql.ONE_GROUP);
    }

    /**
     * As above, of rows that fall into groups which share none: see {@link ListSql#page(ListQuery,
     * ListSql.Projection, Sql, List)}.
     */
    protected <R> Page<R> page(
            ListQuery query, ListSql.Projection<R> projection, Sql further, List<Sql> groups) {
        requireRows();
        Sql mandatory = scope().add(" and ").add(further);
        return access.lists().page(query, projection, mandatory, groups);
    }

    /**
     * A page of the rows in scope, for rows that belong to several places but nearly always to one:
     * see {@link ScopePredicate#placeByPlace}.
     */
    protected <R> Page<R> pagePlaceByPlace(ListQuery query, ListSql.Projection<R> projection) {
        requireRows();
        if (guarded) {
            throw new IllegalStateException("row security asks for the scope in one piece");
        }
        List<Sql> scope = ScopePredicate.placeByPlace(access.caller().scope(), axes, ALIAS);
        return access.lists().page(query, projection, narrowed(), scope);
    }

    /** One row in scope. Outside it the caller hears what {@link ScopedBy#outside} allows. */
    protected <R> R one(UUID id, ListSql.Projection<R> projection) {
        requireRows();
        Sql sql = new Sql("select ").add(projection.columns()).add(" from ").add(projection.from());
        sql.add(" where s.id = ? and ", id).add(scope());
        return access.reader().first(sql, projection.row()).orElseThrow(() -> missing(id));
    }

    /** Any other read over the rows in scope: {@code select … from … where <scope> <rest>}. */
    protected <R> List<R> rows(Sql selectFrom, Sql rest, SqlReader.Row<R> row) {
        requireRows();
        return figures(selectFrom, rest, row);
    }

    /** As {@link #rows} for sums over the rows in scope: open to who may see counts only. */
    protected <R> List<R> figures(Sql selectFrom, Sql rest, SqlReader.Row<R> row) {
        return access.reader().list(selectFrom.add(" where ").add(scope()).add(rest), row);
    }

    private void requireRows() {
        if (access.caller().view() == View.COUNTS) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "当前角色只能查看汇总数，不能查看逐条记录。");
        }
    }

    /**
     * The first rows in scope for which any of some conditions holds, each answered from an index
     * of its own. No row may fulfil two of them.
     *
     * @param order columns of the select list
     */
    protected <R> List<R> first(
            int limit, Sql selectFrom, List<Sql> either, String order, SqlReader.Row<R> row) {
        requireRows();
        List<Sql> parts =
                either.stream()
                        .map(
                                condition ->
                                        new Sql("")
                                                .add(selectFrom)
                                                .add(" where ")
                                                .add(scope())
                                                .add(" and ")
                                                .add(condition))
                        .toList();
        Sql ordered = new Sql(" order by " + order + " limit ?", limit);
        return access.reader().list(ListSql.first(parts, ordered, ordered), row);
    }

    /** Conditions of a caller's filters, for {@link #rows}. */
    protected Sql conditions(List<ListQuery.Condition> conditions) {
        return access.lists().conditions(conditions);
    }

    /**
     * The entity to change: in scope, and at the version the caller has seen (428 without If-Match,
     * 412 when stale).
     */
    protected E forWrite(UUID id) {
        E entity = guarded(() -> entityManager().find(type, id));
        if (entity == null || !isKnown(entity)) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "没有找到这条记录。");
        }
        if (!inScope(entity) || !mayChange(entity)) {
            throw outside();
        }
        sayForWhom(entity);
        access.precondition().requireVersion(entity.version());
        return entity;
    }

    /**
     * As {@link #forWrite}, and held until the transaction ends: for a step that looks at more than
     * this row before it writes. Whoever comes second waits, and then hears that it is stale.
     */
    protected E heldForWrite(UUID id) {
        E entity = held(id);
        access.precondition().requireVersion(entity.version());
        return entity;
    }

    /** Before anything is looked up for a new row: whether it would be in scope at all. */
    protected void requireReach(Axes place) {
        if (!access.caller().scope().covers(place)) {
            throw notInScope();
        }
    }

    private static ProblemException notInScope() {
        // Of what is new nothing is told by saying so, hidden rows or not.
        return new ProblemException(ProblemCode.SCOPE, "要新建的记录不在您的管辖范围内。");
    }

    /**
     * The entity to change as part of another step that has been approved: in scope and held until
     * the transaction ends, so that what is checked here still holds when it is written.
     */
    protected E held(UUID id) {
        E entity = locked(id);
        if (!inScope(entity) || !mayChange(entity)) {
            throw outside();
        }
        sayForWhom(entity);
        return entity;
    }

    /**
     * A row that is part of another one which is in scope and held: an assignment of a person. Held
     * as well; nothing of it is told to the caller.
     */
    protected E part(UUID id) {
        return locked(id);
    }

    /**
     * Whoever waits for a row that it has read before may find it changed: nothing that was decided
     * by what it read then holds any more.
     */
    private E locked(UUID id) {
        try {
            E entity =
                    guarded(() -> entityManager().find(type, id, LockModeType.PESSIMISTIC_WRITE));
            if (entity == null) {
                throw new ProblemException(ProblemCode.NOT_FOUND, "没有找到这条记录。");
            }
            return entity;
        } catch (OptimisticLockException lost) {
            throw Precondition.stale();
        }
    }

    /**
     * One statement that changes many rows in scope, {@code with part as (select s.id … where
     * <scope> <rest>}, and gives back their ids.
     */
    protected List<UUID> changeMany(Sql selectFrom, Sql rest) {
        return access.writes().changed(rows(selectFrom, rest, Cells::id));
    }

    /** As {@link #part}, for many rows at once that one statement changes and gives back. */
    protected List<UUID> changeParts(Sql statement) {
        return access.writes().changed(access.reader().list(statement, Cells::id));
    }

    /**
     * As above in a protected table, where the rows may leave the caller's scope: those about some
     * pupils, who go to another school and take them along.
     */
    protected List<UUID> changeParts(Sql statement, Set<UUID> children) {
        return changeParts(statement.under(RowScope.about(children)));
    }

    /**
     * What a protected table says of some pupils, wherever its rows are: for what goes along with
     * them, and to be shown to nobody.
     */
    protected <T> List<T> parts(Sql statement, Set<UUID> children, SqlReader.Row<T> row) {
        return access.reader().list(statement.under(RowScope.about(children)), row);
    }

    /**
     * A new entity in scope.
     *
     * @throws ProblemException DUPLICATE when a unique value is taken
     */
    protected void add(E entity) {
        if (!inScope(entity)) {
            throw notInScope();
        }
        sayForWhom(entity);
        addPart(entity);
    }

    /**
     * As {@link #add}, for a part of something that is in scope itself and held: see {@link #part}.
     */
    protected void addPart(E entity) {
        guarded(() -> access.writes().added(entity));
        access.trail().touched(entity.id());
    }

    /**
     * As {@link #add}, for many at once: they go to the database together, and nothing is changed
     * in them afterwards.
     */
    protected void addAll(Collection<E> entities) {
        for (E entity : entities) {
            if (!inScope(entity)) {
                throw notInScope();
            }
            sayForWhom(entity);
        }
        addParts(entities);
    }

    /** As {@link #addPart}, for many at once. */
    protected void addParts(Collection<E> entities) {
        if (entities.isEmpty()) {
            return;
        }
        guarded(() -> access.writes().added(type, entities, guarded));
        access.trail().touched(entities.stream().map(Row::id).toList());
    }

    /** Sends the change to the database now, so that a lost race is answered and not retried. */
    protected void save(E entity) {
        if (!inScope(entity)) {
            throw new ProblemException(ProblemCode.SCOPE, "修改后的记录将不在您的管辖范围内。");
        }
        flush();
        access.trail().touched(entity.id());
    }

    /** As {@link #save} for a step that may take the row out of the caller's scope, like ending. */
    protected void release(E entity) {
        flush();
        access.trail().touched(entity.id());
    }

    private boolean inScope(E entity) {
        return placesOf(entity).stream().anyMatch(access.caller().scope()::covers);
    }

    private void sayForWhom(E entity) {
        access.trail().actsFor(access.caller().get().actsFor(axesOf(entity)));
    }

    private void flush() {
        guarded(access.writes()::flushed);
    }

    /** Where a row belongs, whoever asks: to explain a refusal, never to grant anything. */
    public Optional<Axes> whereItBelongs(UUID id) {
        if (axes.outside() == ScopedBy.Outside.HIDDEN) {
            throw new IllegalStateException("whether a row exists is a secret in " + table);
        }
        String unit = axes.unit().isEmpty() ? "null::text" : "s." + axes.unit();
        String school = axes.school().isEmpty() ? "null::uuid" : "s." + axes.school();
        String first = axes.many() ? "[1]" : "";
        Sql sql =
                new Sql(
                        "select "
                                + (unit + first)
                                + ", "
                                + (school + first)
                                + " from "
                                + table
                                + " s where s.id = ?");
        return access.reader()
                .first(sql.bind(id), row -> new Axes(row.optionalText(), row.optionalId()));
    }

    protected abstract Axes axesOf(E entity);

    /** Every place a row belongs to; one of them in scope is enough ({@link ScopedBy#many}). */
    protected Collection<Axes> placesOf(E entity) {
        return List.of(axesOf(entity));
    }

    /**
     * What keeps a caller from rows in scope; a repository can narrow the scope, never widen it.
     */
    protected Sql narrowed() {
        return new Sql("true");
    }

    /** As {@link #narrowed}, for the caller who wants to change this row. */
    protected boolean mayChange(E entity) {
        return true;
    }

    /** Which rows a caller outside their scope may learn to exist; of the others nobody may. */
    protected Sql known() {
        return new Sql("true");
    }

    /** As {@link #known}, of a row in memory. */
    protected boolean isKnown(E entity) {
        return true;
    }

    private Sql scope() {
        RowScope scope = access.caller().scope();
        Sql sql = ScopePredicate.of(scope, axes, ALIAS).add(" and ").add(narrowed());
        return guarded ? sql.under(scope) : sql;
    }

    /** What Hibernate sends is opened for the caller's scope as well, and for nothing after it. */
    private <T> T guarded(Supplier<T> work) {
        return guarded ? access.reader().under(access.caller().scope(), work) : work.get();
    }

    private ProblemException missing(UUID id) {
        Sql exists = new Sql("select 1 from " + table + " s where s.id = ? and ", id);
        exists.add(known());
        return access.reader().first(exists, Cells::whole).isPresent()
                ? outside()
                : new ProblemException(ProblemCode.NOT_FOUND, "没有找到这条记录。");
    }

    private ProblemException outside() {
        return axes.outside() == ScopedBy.Outside.HIDDEN
                ? new ProblemException(ProblemCode.NOT_FOUND, "没有找到这条记录。")
                : new ProblemException(ProblemCode.SCOPE, "这条记录不在您的管辖范围内。");
    }

    private EntityManager entityManager() {
        return Panache.getEntityManager();
    }
}
