package cn.tongxin.people.care;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.messaging.SafeMail;
import cn.tongxin.people.care.CareViews.SafeContactRow;
import cn.tongxin.people.family.FamilyOrders;
import cn.tongxin.people.family.OwnFamilyProjections;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every query over safe-contact rules in the caller's scope. Whoever is family of the pupil reads
 * none of them, under whatever role: a rule may be there because of them.
 */
@Singleton
class SafeContactRepository extends ScopedRepository<SafeContact> implements SafeMail {
    private static final String COLUMNS =
            "s.id, s.student_id, p.name, s.unit_code, s.school_id, s.class_id, s.guardian_id,"
                    + " q.name, s.from_date, s.to_date, s.status, s.created_at";
    private static final String FROM =
            "safe_contact s join student p on p.id = s.student_id"
                    + " join guardian g on g.id = s.guardian_id join person q on q.id = g.person_id";
    private static final String RULE = ", s.ways, s.hours_from, s.hours_until, s.wording";

    private final SqlReader reader;
    private final Access access;

    SafeContactRepository(Access access, SqlReader reader) {
        super(SafeContact.class, access);
        this.access = access;
        this.reader = reader;
    }

    /** How to reach a guardian; the wording as it is stored. */
    record Rule(
            UUID id,
            UUID guardian,
            List<String> ways,
            @Nullable String from,
            @Nullable String until,
            @Nullable String wording) {}

    /** All of one; wording and why it ended as they are stored. */
    record Whole(SafeContactRow row, Rule rule, @Nullable String endedReason, int version) {}

    Page<SafeContactRow> page(ListQuery query) {
        return page(query, new ListSql.Projection<>(COLUMNS, FROM, SafeContactRepository::row));
    }

    Whole whole(UUID id) {
        return one(
                id,
                new ListSql.Projection<>(
                        COLUMNS + ", s.ended_reason, s.version, s.id, s.guardian_id" + RULE,
                        FROM,
                        SafeContactRepository::whole));
    }

    void create(SafeContact added) {
        add(added);
    }

    /**
     * What holds of a pupil's guardians, for a caller who may see their numbers: by every guardian
     * who is the same human for all that is known, with a new number too. Of several rules for one
     * of them the strictest.
     */
    List<Rule> inForce(UUID student) {
        Sql sql = new Sql("select distinct on (l.guardian_id) s.id, l.guardian_id" + RULE);
        sql.add(" from safe_contact s");
        sql.add(" join guardian h on h.id = s.guardian_id join person q on q.id = h.person_id");
        sql.add(" join guardian_link l on l.student_id = s.student_id and l.status <> 'REVOKED'");
        sql.add(
                " join guardian g on g.id = l.guardian_id join person p on p.id = g.person_id and ");
        sql.add(FamilyOrders.SAME_HUMAN);
        sql.add(" where s.student_id = ? and s.status = 'ACTIVE' and ", student).add(narrowed());
        sql.add(" order by l.guardian_id, cardinality(s.ways), s.created_at desc");
        return parts(sql, Set.of(student), SafeContactRepository::rule);
    }

    @Override
    public Set<UUID> unsafe(Set<UUID> accounts) {
        Set<UUID> pupils =
                new HashSet<>(
                        reader.list(
                                new Sql(
                                        """
                                        select distinct l.student_id from account a
                                          join person m on m.id = a.person_id
                                          join person p on p.id = m.id or (p.phone = m.phone and p.name = m.name)
                                          join guardian g on g.person_id = p.id
                                          join guardian_link l on l.guardian_id = g.id
                                         where a.id = any(?)
                                        """,
                                        Sql.array("uuid", accounts)),
                                Cells::id));
        Sql sql =
                new Sql(
                        "select distinct a.id from safe_contact s join guardian h on h.id = s.guardian_id"
                                + " join person q on q.id = h.person_id join account a on a.id = any(?)"
                                + " join person p on p.id = a.person_id and ",
                        Sql.array("uuid", accounts));
        sql.add(FamilyOrders.SAME_HUMAN);
        sql.add(
                " where s.student_id = any(?) and s.status = 'ACTIVE' and not 'MAIL' = any(s.ways)",
                Sql.array("uuid", pupils));
        return pupils.isEmpty() ? Set.of() : new HashSet<>(parts(sql, pupils, Cells::id));
    }

    void follow(Set<UUID> students) {
        changeParts(CareProjections.follow(SafeContact.TABLE, students), students);
    }

    /** A human goes on as another guardian of the pupil; a rule of their own is kept instead. */
    void takenOver(UUID student, UUID from, UUID to) {
        changeParts(
                new Sql(
                        """
                        update safe_contact s set guardian_id = ?, version = s.version + 1
                         where s.student_id = ? and s.guardian_id = ? and s.status = 'ACTIVE'
                           and not exists (select 1 from safe_contact o
                                            where o.student_id = s.student_id
                                              and o.guardian_id = ? and o.status = 'ACTIVE')
                        returning s.id
                        """,
                        to,
                        student,
                        from,
                        to),
                Set.of(student));
    }

    @Override
    protected Sql narrowed() {
        UUID me = access.caller().accountId();
        return me == null
                ? new Sql("true")
                : new Sql("not exists (" + OwnFamilyProjections.OF_PUPIL + ")", me);
    }

    @Override
    protected Sql known() {
        return narrowed();
    }

    @Override
    protected boolean isKnown(SafeContact one) {
        return !isFamily(Objects.requireNonNull(one.axes().child(), "of a pupil"));
    }

    /** Whether rules of this pupil are hidden from the caller. */
    boolean isFamily(UUID student) {
        UUID me = access.caller().accountId();
        Sql family =
                new Sql("select 1 from (select ?::uuid as student_id) s where exists (", student);
        return me != null
                && !reader.list(family.add(OwnFamilyProjections.OF_PUPIL + ")", me), Cells::whole)
                        .isEmpty();
    }

    @Override
    protected SafeContact forWrite(UUID id) {
        return super.forWrite(id);
    }

    @Override
    protected void save(SafeContact changed) {
        super.save(changed);
    }

    @Override
    protected Axes axesOf(SafeContact one) {
        return one.axes();
    }

    private static Whole whole(Cells row) throws SQLException {
        SafeContactRow shown = row(row);
        String reason = row.optionalText();
        int version = row.whole();
        return new Whole(shown, rule(row), reason, version);
    }

    private static Rule rule(Cells row) throws SQLException {
        return new Rule(
                row.id(),
                row.id(),
                row.texts(),
                row.optionalText(),
                row.optionalText(),
                row.optionalText());
    }

    private static SafeContactRow row(Cells row) throws SQLException {
        return new SafeContactRow(
                row.id(),
                SpecialCategoryRepository.pupil(row),
                row.id(),
                row.text(),
                row.date(),
                row.optionalDate(),
                row.text(),
                row.instant());
    }
}
