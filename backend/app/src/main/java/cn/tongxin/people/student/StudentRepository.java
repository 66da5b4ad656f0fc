package cn.tongxin.people.student;

import cn.tongxin.kernel.errors.FieldError;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.student.Pupils.Pupil;
import cn.tongxin.people.student.StudentChecks.Called;
import cn.tongxin.people.student.StudentProjections.Facts;
import cn.tongxin.people.student.StudentViews.RosterRow;
import cn.tongxin.people.student.StudentViews.StudentRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Every query over pupils. */
@Singleton
class StudentRepository extends ScopedRepository<Student> {
    private static final String TAKEN =
            "select h from unnest(?::text[]) as t(h) where exists (select 1 from student x"
                    + " where (x.id_no_hash = h or x.student_no_hash = h)";

    private final SqlReader reader;

    StudentRepository(Access access, SqlReader reader) {
        super(Student.class, access);
        this.reader = reader;
    }

    Page<StudentRow> page(ListQuery query) {
        return page(query, StudentProjections.ROW);
    }

    Facts facts(UUID id) {
        return orSuccessor(id, () -> one(id, StudentProjections.DETAIL));
    }

    Pupil found(UUID id) {
        return orSuccessor(id, () -> one(id, StudentProjections.PUPIL));
    }

    /**
     * Whoever looks for a row that was merged is told which one goes on, if they may see that one:
     * to everybody else it is as unknown as any other.
     */
    private <T> T orSuccessor(UUID id, Supplier<T> found) {
        try {
            return found.get();
        } catch (ProblemException e) {
            throw e.code() == ProblemCode.NOT_FOUND ? successor(id).orElse(e) : e;
        }
    }

    private Optional<ProblemException> successor(UUID id) {
        return rows(
                        new Sql("select s.id from student s"),
                        new Sql(
                                " and s.id = (select m.merged_into from student m where m.id = ?)",
                                id),
                        Cells::id)
                .stream()
                .findFirst()
                .map(
                        survivor ->
                                new ProblemException(
                                        ProblemCode.MERGED,
                                        "这名学生的两条记录已合并，请打开保留的记录。",
                                        List.of(new FieldError("survivor", survivor.toString()))));
    }

    /** Merged rows are in no list, count or export, and nothing of them is read or written. */
    @Override
    protected Sql narrowed() {
        return new Sql("s.merged_into is null");
    }

    @Override
    protected boolean mayChange(Student student) {
        return student.mergedInto() == null;
    }

    /** Pupils of a class in the order of a list, with whether a family is linked. */
    List<RosterRow> roster(UUID classGroup) {
        return rows(
                new Sql(
                        """
                        select s.id, s.name, s.sex, s.status,
                               coalesce((select case when bool_or(l.status = 'CLAIMED') then 'WAITING'
                                                     when bool_or(l.status = 'VERIFIED' and not l.cut_by_order) then 'LINKED' end
                                           from guardian_link l where l.student_id = s.id), 'NONE')
                          from student s                        """),
                new Sql(" and s.class_id = ? order by s.name_sort, s.id", classGroup),
                row -> new RosterRow(row.id(), row.text(), row.text(), row.text(), row.text()));
    }

    /** Phones of who may be told of a pupil that is held, in the order of contact. */
    /** A number of somebody who answers for a pupil. */
    record Phone(UUID link, UUID guardian, String relation, String number) {}

    List<Phone> phones(UUID student) {
        return reader.list(
                new Sql(
                        """
                        select l.id, g.id, l.relation, p.phone from guardian_link l
                          join guardian g on g.id = l.guardian_id
                          join person p on p.id = g.person_id and p.phone is not null
                         where l.student_id = ? and l.status = 'VERIFIED' and not l.cut_by_order
                         order by l.priority, l.id
                        """,
                        student),
                row -> new Phone(row.id(), row.id(), row.text(), row.text()));
    }

    long openAt(UUID school) {
        return figures(
                        new Sql("select count(*) from student s"),
                        new Sql(
                                " and s.school_id = ? and s.status in ('ENROLLED', 'SUSPENDED')",
                                school),
                        Cells::big)
                .get(0);
    }

    /** Whoever has a place in a class, those who pause included. */
    long inClass(UUID classGroup) {
        return reader.first(
                        new Sql("select count(*) from student where class_id = ?", classGroup),
                        Cells::big)
                .orElse(0L);
    }

    /** Pupils of the whole city with this name and birthday; only how many may be told. */
    List<UUID> alike(String name, LocalDate birthDate) {
        return reader.list(
                new Sql(
                        "select id from student where birth_date = ? and name = ?"
                                + " and merged_into is null order by id",
                        birthDate,
                        name),
                Cells::id);
    }

    /** Which of these names with birthdays pupils of the whole city have already. */
    List<Called> onFile(Collection<Called> called) {
        return reader.list(
                new Sql(
                        """
                        select distinct t.name, t.born from unnest(?::text[], ?::date[]) as t(name, born)
                         where exists (select 1 from student x where x.birth_date = t.born
                                          and x.name = t.name and x.merged_into is null)
                        """,
                        Sql.column(called, "text", Called::name),
                        Sql.column(called, "date", Called::born)),
                row -> new Called(row.text(), row.date()));
    }

    /** Which of these hashes somebody in the whole city bears already. */
    List<String> taken(Collection<String> hashes) {
        return hashes.isEmpty()
                ? List.of()
                : reader.list(new Sql(TAKEN + ")", Sql.array("text", hashes)), Cells::text);
    }

    /** As {@link #taken(Collection)}, by another one than this pupil. */
    List<String> taken(Collection<String> hashes, UUID but) {
        return hashes.isEmpty()
                ? List.of()
                : reader.list(
                        new Sql(TAKEN + " and x.id <> ?)", Sql.array("text", hashes), but),
                        Cells::text);
    }

    /** Whole names by id, whoever asks; only for what shows them as lists do. */
    Map<UUID, String> names(Collection<UUID> ids) {
        record Called(UUID id, String name) {}
        Sql sql = new Sql("select id, name from student where ").in("id", ids, "uuid");
        return reader.list(sql, row -> new Called(row.id(), row.text())).stream()
                .collect(Collectors.toMap(Called::id, Called::name));
    }

    void create(Collection<Student> added) {
        addAll(added);
    }

    @Override
    protected Student held(UUID id) {
        return orSuccessor(id, () -> super.held(id));
    }

    @Override
    protected Student heldForWrite(UUID id) {
        return orSuccessor(id, () -> super.heldForWrite(id));
    }

    /** Of what the caller decides about or has shown to know of, wherever the pupil is. */
    Student anywhere(UUID id) {
        Student student = part(id);
        if (student.mergedInto() != null) {
            // Whoever waited for the lock meanwhile; which row goes on is not everybody's to know.
            throw new ProblemException(ProblemCode.MERGED, "这名学生的两条记录已合并，请刷新页面，打开保留的记录。");
        }
        return student;
    }

    @Override
    protected void requireReach(Axes place) {
        super.requireReach(place);
    }

    @Override
    protected Student forWrite(UUID id) {
        return orSuccessor(id, () -> super.forWrite(id));
    }

    @Override
    protected void save(Student student) {
        super.save(student);
    }

    @Override
    protected void release(Student student) {
        super.release(student);
    }

    @Override
    protected Axes axesOf(Student student) {
        return student.axes();
    }
}
