package cn.tongxin.people.family;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.family.FamilyProjections.Whole;
import cn.tongxin.people.family.LinkViews.GuardianRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every query over guardians. */
@Singleton
class GuardianRepository extends ScopedRepository<Guardian> {
    private final SqlReader reader;

    GuardianRepository(Access access, SqlReader reader) {
        super(Guardian.class, access);
        this.reader = reader;
    }

    Page<GuardianRow> page(ListQuery query) {
        return pagePlaceByPlace(query, FamilyProjections.GUARDIAN_ROW);
    }

    Whole whole(UUID id) {
        return one(id, FamilyProjections.GUARDIAN_DETAIL);
    }

    /** The guardian that a person is already, whoever asks. */
    Optional<UUID> ofPerson(UUID person) {
        return reader.first(
                new Sql("select id from guardian where person_id = ?", person), Cells::id);
    }

    /** As {@link #ofPerson}, by person. */
    Map<UUID, UUID> ofPersons(Collection<UUID> persons) {
        record Known(UUID person, UUID guardian) {}
        return persons.isEmpty()
                ? Map.of()
                : reader
                        .list(
                                new Sql("select person_id, id from guardian where ")
                                        .in("person_id", persons, "uuid"),
                                row -> new Known(row.id(), row.id()))
                        .stream()
                        .collect(Collectors.toMap(Known::person, Known::guardian));
    }

    /**
     * Of people in no register those whom a school knows, with whether they can sign in: whoever
     * has only signed up has said it themselves.
     */
    Map<UUID, Boolean> vouchedFor(Collection<UUID> persons) {
        record Known(UUID person, boolean signsIn) {}
        Sql sql =
                new Sql(
                        """
                        select id, signs_in from (
                          select p.id, exists (select 1 from account a where a.person_id = p.id) as signs_in,
                                 exists (select 1 from guardian g join guardian_link l on l.guardian_id = g.id
                                          and l.status = 'VERIFIED' where g.person_id = p.id) as linked
                            from person p where\s""");
        sql.in("p.id", persons, "uuid").add(") t where linked or not signs_in");
        return persons.isEmpty()
                ? Map.of()
                : reader.list(sql, row -> new Known(row.id(), row.flag())).stream()
                        .collect(Collectors.toMap(Known::person, Known::signsIn));
    }

    List<UUID> persons(Collection<UUID> guardians) {
        return reader.list(
                new Sql("select person_id from guardian where ").in("id", guardians, "uuid"),
                Cells::id);
    }

    UUID person(UUID guardian) {
        return persons(List.of(guardian)).get(0);
    }

    /** Part of a link to a pupil that is held. */
    void create(Collection<Guardian> added) {
        addParts(added);
    }

    /** The row shows another name or phone: it is another version, and so are its links. */
    void personCorrected(UUID person, Instant at) {
        changeParts(
                new Sql(
                        """
                        with shown as (
                          update guardian g set person_version = g.person_version + 1, version = g.version + 1,
                                                name_sort = p.name_sort, updated_at = ?
                            from person p where p.id = g.person_id and g.person_id = ? returning g.id)
                        update guardian_link l set version = l.version + 1, updated_at = ?
                          from shown s where l.guardian_id = s.id returning l.id
                        """,
                        at,
                        person,
                        at));
    }

    /** Whether the caller reaches this guardian already, by another child. */
    boolean reaches(UUID id) {
        return !rows(
                        new Sql("select s.id from guardian s"),
                        new Sql(" and s.id = ?", id),
                        Cells::id)
                .isEmpty();
    }

    /** Writes down anew where the children of these guardians learn. */
    List<UUID> refresh(Collection<UUID> guardians, Instant at) {
        // Held first, by a statement of its own: what is aggregated then is what others have left.
        Sql hold = new Sql("select id from guardian where ").in("id", guardians, "uuid");
        reader.list(hold.add(" order by id for no key update"), Cells::id);
        Sql sql =
                new Sql(
                        """
                        update guardian g
                           set unit_codes = t.units, school_ids = t.schools, class_ids = t.classes,
                               student_ids = t.students, version = g.version + 1, updated_at = ?
                          from (select x.id,
                                       coalesce(array_agg(distinct l.unit_code) filter (where l.id is not null), '{}') as units,
                                       coalesce(array_agg(distinct l.school_id) filter (where l.id is not null), '{}') as schools,
                                       coalesce(array_agg(distinct l.class_id) filter (where l.class_id is not null), '{}') as classes,
                                       coalesce(array_agg(distinct l.student_id) filter (where l.id is not null), '{}') as students
                                  from unnest(?::uuid[]) as x(id)
                                  left join guardian_link l on l.guardian_id = x.id and l.status <> 'REVOKED'
                                 group by x.id) t
                         where g.id = t.id
                           and (g.unit_codes, g.school_ids, g.class_ids, g.student_ids)
                               is distinct from (t.units, t.schools, t.classes, t.students)
                        returning g.id
                        """,
                        at);
        return changeParts(sql.bind(Sql.array("uuid", guardians)));
    }

    @Override
    protected Guardian heldForWrite(UUID id) {
        return super.heldForWrite(id);
    }

    @Override
    protected Axes axesOf(Guardian guardian) {
        List<Axes> places = guardian.places();
        return places.isEmpty() ? new Axes(null, null) : places.get(0);
    }

    @Override
    protected Collection<Axes> placesOf(Guardian guardian) {
        return guardian.places();
    }
}
