package cn.tongxin.people.family;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.family.FamilyClaims.Asked;
import cn.tongxin.people.family.FamilyProjections.Facts;
import cn.tongxin.people.family.LinkViews.GuardianLinkRow;
import cn.tongxin.person.Persons.Called;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every query over links. */
@Singleton
class LinkRepository extends ScopedRepository<GuardianLink> {
    private static final String HELD_BY = OwnFamilyProjections.HELD_BY;

    private static final String DECIDES =
            " and l.status = 'VERIFIED' and l.may_decide and not l.cut_by_order"
                    + " and l.valid_from <= ? and (l.valid_to is null or l.valid_to >= ?)";

    private static final int MOST_ASKED = 50;

    private final SqlReader reader;

    LinkRepository(Access access, SqlReader reader) {
        super(GuardianLink.class, access);
        this.reader = reader;
    }

    Page<GuardianLinkRow> page(ListQuery query) {
        return page(query, FamilyProjections.ROW);
    }

    /** What ties the person of an account to a pupil; those in force and those that were. */
    List<GuardianLinkRow> ofAccount(UUID student, UUID account) {
        ListSql.Projection<GuardianLinkRow> all = FamilyProjections.ROW;
        return rows(
                new Sql("select " + all.columns() + " from " + all.from()),
                new Sql(
                        " and s.student_id = ? and g.person_id = (select a.person_id from account a"
                                + " where a.id = ?) order by s.valid_from, s.id",
                        student,
                        account),
                all.row());
    }

    /** Whose guardians these are, as far as the caller reaches and no order keeps them apart. */
    List<UUID> children(Collection<UUID> guardians) {
        return rows(
                new Sql("select distinct s.student_id from guardian_link s"),
                new Sql(" and s.status = 'VERIFIED' and not s.cut_by_order and ")
                        .in("s.guardian_id", guardians, "uuid"),
                Cells::id);
    }

    Facts facts(UUID id) {
        return one(id, FamilyProjections.DETAIL);
    }

    void create(Collection<GuardianLink> made) {
        addAll(made);
    }

    /** Asked for by somebody who has no right to the pupil yet, which is held. */
    void createClaimed(GuardianLink link) {
        addPart(link);
    }

    boolean areTied(UUID student, UUID guardian) {
        return isThere(
                new Sql(
                        "select 1 from guardian_link where student_id = ? and guardian_id = ?"
                                + " and status <> 'REVOKED'",
                        student,
                        guardian));
    }

    /** What a person has asked for with a code, the latest first. */
    List<Asked> askedByCode(UUID person) {
        return reader.list(
                new Sql(FamilyProjections.ASKED, person, MOST_ASKED), FamilyProjections::asked);
    }

    /** Pupils in school of this name and birthday with a guardian of this phone. */
    List<UUID> onFile(String name, LocalDate birthDate, String phone, LocalDate today) {
        return reader.list(
                new Sql(
                        """
                        select s.id from student s
                         where s.birth_date = ? and s.name = ? and s.status in ('ENROLLED', 'SUSPENDED')
                           and exists (select 1 from guardian_link l
                                         join guardian g on g.id = l.guardian_id
                                         join person p on p.id = g.person_id and p.phone = ?
                                        where l.student_id = s.id and l.status = 'VERIFIED'
                                          and (l.valid_to is null or l.valid_to >= ?))
                         order by s.id limit 2
                        """,
                        birthDate,
                        name,
                        phone,
                        today),
                Cells::id);
    }

    /**
     * The verified link of the same pupil to somebody of the same name and phone who cannot sign
     * in: whoever asks for this one has been on file all along.
     */
    Optional<UUID> sameOnFile(UUID link) {
        return reader.first(new Sql(FamilyProjections.SAME_ON_FILE, link), Cells::id);
    }

    Optional<UUID> guardianOf(UUID student, UUID link) {
        return reader.first(
                new Sql(
                        "select guardian_id from guardian_link where id = ? and student_id = ?",
                        link,
                        student),
                Cells::id);
    }

    /** Cut exactly where it ties one of these, or somebody of their name or phone. */
    List<UUID> cut(UUID student, Collection<UUID> guardians, Instant at) {
        return changeParts(
                new Sql(FamilyProjections.CUT, Sql.array("uuid", guardians), student, at));
    }

    List<UUID> personsOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : reader.list(
                        new Sql(
                                        "select distinct g.person_id from guardian g"
                                                + " join guardian_link l on l.guardian_id = g.id"
                                                + " where ")
                                .in("l.id", ids, "uuid"),
                        Cells::id);
    }

    /** The row of a link that another one of the same pupil, which is held, takes the place of. */
    GuardianLink replaced(UUID id) {
        return part(id);
    }

    /** For which of these pupils the holder of an account answers, or asks to answer. */
    List<UUID> familyAmong(Collection<UUID> students, UUID account) {
        return reader.list(
                new Sql("select distinct l.student_id from guardian_link l" + HELD_BY, account)
                        .add(" where l.status <> 'REVOKED' and ")
                        .in("l.student_id", students, "uuid"),
                Cells::id);
    }

    boolean isDecidedFor(UUID student, LocalDate on) {
        return isThere(
                new Sql(
                        "select 1 from guardian_link l where l.student_id = ?" + DECIDES,
                        student,
                        on,
                        on));
    }

    /** Whether a link of the very person of an account lets them decide for a pupil that day. */
    boolean mayDecide(UUID student, UUID account, LocalDate on) {
        return isThere(
                new Sql(
                        """
                        select 1 from account a
                          join guardian g on g.person_id = a.person_id
                          join guardian_link l on l.guardian_id = g.id and l.student_id = ?
                         where a.id = ?\s"""
                                + DECIDES,
                        student,
                        account,
                        on,
                        on));
    }

    /** Whether both answer for one of the same children. */
    boolean sharesAChild(UUID guardian, UUID account) {
        return isThere(
                new Sql(
                        "select 1 from guardian_link o join guardian_link l on l.student_id ="
                                + " o.student_id and l.status <> 'REVOKED'"
                                + HELD_BY
                                + " where o.guardian_id = ? and o.status <> 'REVOKED'",
                        account,
                        guardian));
    }

    boolean isSameHuman(UUID guardian, UUID account) {
        return isThere(
                new Sql(
                        "select 1 from account a join person q on q.id = a.person_id join guardian g on"
                                + " g.id = ? join person p on p.id = g.person_id where a.id = ? and "
                                + FamilyOrders.SAME_HUMAN,
                        guardian,
                        account));
    }

    /** Whom a person answers for, or asks to. */
    List<UUID> pupilsOf(UUID person) {
        return reader.list(
                new Sql(
                        "select distinct l.student_id from guardian_link l join guardian g on g.id ="
                                + " l.guardian_id where g.person_id = ? and l.status <> 'REVOKED'",
                        person),
                Cells::id);
    }

    /** How the holder of an account is called, if they are a person on file with a phone. */
    Optional<Called> called(UUID account) {
        return reader.first(
                new Sql(
                        "select p.name, p.phone from account a join person p on p.id = a.person_id"
                                + " and p.phone is not null where a.id = ?",
                        account),
                row -> new Called(row.text(), row.text()));
    }

    private boolean isThere(Sql sql) {
        return reader.first(sql, Cells::whole).isPresent();
    }

    /** Links of these pupils are where the pupils are; gives back whose links they are. */
    List<UUID> follow(Collection<UUID> students, Instant at) {
        Sql sql =
                new Sql(
                        """
                        with moved as (
                          update guardian_link l
                             set unit_code = s.unit_code, school_id = s.school_id, class_id = s.class_id,
                                 version = l.version + 1, updated_at = ?
                            from student s
                           where l.student_id = s.id and s.id = any(?)
                             and (l.unit_code, l.school_id, l.class_id)
                                 is distinct from (s.unit_code, s.school_id, s.class_id)
                          returning l.guardian_id)
                        select distinct guardian_id from moved
                        """,
                        at);
        return changeParts(sql.bind(Sql.array("uuid", students)));
    }

    @Override
    protected GuardianLink forWrite(UUID id) {
        return super.forWrite(id);
    }

    @Override
    protected void save(GuardianLink link) {
        super.save(link);
    }

    @Override
    protected Axes axesOf(GuardianLink link) {
        return link.axes();
    }
}
