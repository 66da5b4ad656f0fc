package cn.tongxin.people.student;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of many pupils because of their class or school, in one statement for each table;
 * each gives back the pupils it has changed.
 */
@Singleton
class StudentFollowRepository extends ScopedRepository<Student> {
    StudentFollowRepository(Access access) {
        super(Student.class, access);
    }

    /** Whose hand it is, and when. */
    record Hand(@Nullable UUID account, Instant at) {
        Object accountOrNone() {
            return Sql.array("uuid", Collections.singletonList(account));
        }
    }

    /**
     * Pupils of classes of these schools that have graduated: their enrolment ends with that. Who
     * pauses has no class any more and is placed anew when coming back.
     */
    List<UUID> graduate(Collection<UUID> schools, LocalDate on, Hand hand) {
        Sql sql =
                new Sql(
                        """
                        with part as (
                          select s.id, s.name from student s
                            join class_group c on c.id = s.class_id and c.status = 'GRADUATED'
                           where s.status in ('ENROLLED', 'SUSPENDED') and\
                        """);
        sql.add(" ").in("s.school_id", schools, "uuid");
        sql.add(
                """
                 order by s.id for update of s
                ), ended as (
                  update enrolment e
                     set status = case e.status when 'ENROLLED' then 'GRADUATED' else e.status end,
                         to_date = case e.status when 'ENROLLED' then greatest(e.from_date, ?) end,
                         left_class_id = e.class_id, left_name = case e.status when 'ENROLLED' then p.name end,
                         class_id = null, version = e.version + 1, updated_at = ?, updated_by = (?::uuid[])[1]
                    from part p where e.student_id = p.id and e.to_date is null
                  returning e.student_id, e.status, e.to_date)
                update student t
                   set status = e.status, since = coalesce(e.to_date, t.since), class_id = null,
                       version = t.version + 1, updated_at = ?, updated_by = (?::uuid[])[1]
                  from ended e where t.id = e.student_id returning t.id
                """,
                on,
                hand.at(),
                hand.accountOrNone(),
                hand.at(),
                hand.accountOrNone());
        return changeParts(sql);
    }

    /**
     * Who graduated with one of these classes that go on, and has not enrolled anywhere since, and
     * who paused then and has no other class: both are in that class again.
     */
    List<UUID> takeBack(Collection<UUID> classes, Hand hand) {
        Sql sql =
                new Sql(
                        """
                        with part as (
                          select e.id, e.student_id, e.left_class_id from enrolment e
                            join class_group c on c.id = e.left_class_id and c.status = 'ACTIVE'
                            join student s on s.id = e.student_id and s.status = e.status
                           where e.class_id is null and s.school_id = e.school_id
                             and e.status in ('GRADUATED', 'SUSPENDED')
                             and not exists (select from enrolment o where o.student_id = e.student_id and o.id > e.id
                                                and o.left_class_id = e.left_class_id and o.status = e.status) and\
                        """);
        sql.add(" ").in("e.left_class_id", classes, "uuid");
        sql.add(
                """
                 order by s.id for update of s
                ), opened as (
                  update enrolment e
                     set status = case e.status when 'GRADUATED' then 'ENROLLED' else e.status end,
                         to_date = null, class_id = p.left_class_id, left_class_id = null,
                         left_name = null,
                         version = e.version + 1, updated_at = ?, updated_by = (?::uuid[])[1]
                    from part p where e.id = p.id
                  returning e.student_id, e.class_id, e.from_date, e.status)
                update student t
                   set status = e.status, class_id = e.class_id, version = t.version + 1,
                       since = case e.status when 'ENROLLED' then e.from_date else t.since end,
                       updated_at = ?, updated_by = (?::uuid[])[1]
                  from opened e where t.id = e.student_id returning t.id
                """,
                hand.at(),
                hand.accountOrNone(),
                hand.at(),
                hand.accountOrNone());
        return changeParts(sql);
    }

    /**
     * Pupils of a school go on in another one, together with the time that goes on; who may come
     * back comes back there.
     *
     * @param classes only those of these classes; null for all
     */
    List<UUID> move(UUID from, UUID into, @Nullable Collection<UUID> classes, Hand hand) {
        Sql sql =
                new Sql(
                        """
                        with part as (
                          select s.id from student s
                           where s.status in ('ENROLLED', 'SUSPENDED', 'DROPPED', 'TRANSFERRED_OUT') and s.school_id = ?\
                        """,
                        from);
        if (classes != null) {
            sql.add(" and ").in("s.class_id", classes, "uuid");
        }
        sql.add(
                """
                 order by s.id for update of s
                ), moved as (
                  update enrolment e
                     set school_id = m.id, unit_code = m.unit_code, version = e.version + 1, updated_at = ?,
                         updated_by = (?::uuid[])[1]
                    from part p, school m where e.student_id = p.id and e.to_date is null and m.id = ?)
                update student t
                   set school_id = m.id, unit_code = m.unit_code, version = t.version + 1,
                       updated_at = ?, updated_by = (?::uuid[])[1]
                  from part p, school m where t.id = p.id and m.id = ? returning t.id
                """,
                hand.at(),
                hand.accountOrNone(),
                into,
                hand.at(),
                hand.accountOrNone(),
                into);
        return changeParts(sql);
    }

    @Override
    protected Sql narrowed() {
        return new Sql("s.merged_into is null");
    }

    @Override
    protected Axes axesOf(Student student) {
        return student.axes();
    }
}
