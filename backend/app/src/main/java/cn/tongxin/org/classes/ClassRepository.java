package cn.tongxin.org.classes;

import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.classes.ClassProjections.Facts;
import cn.tongxin.org.classes.ClassViews.ClassRow;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Every query over classes in the caller's scope, besides those of a roll-over. */
@Singleton
class ClassRepository extends ScopedRepository<ClassGroup> {
    ClassRepository(Access access) {
        super(ClassGroup.class, access);
    }

    Page<ClassRow> page(ListQuery query) {
        return page(query, ClassProjections.ROW);
    }

    Facts facts(UUID id) {
        return one(id, ClassProjections.DETAIL);
    }

    List<ClassRow> rows(Collection<UUID> ids) {
        return rows(
                new Sql("select " + ClassProjections.COLUMNS + " from " + ClassProjections.FROM),
                new Sql(" and ").in("s.id", ids, "uuid"),
                ClassProjections::row);
    }

    long activeAt(UUID school) {
        return figures(
                        new Sql("select count(*) from class_group s"),
                        new Sql(" and s.school_id = ? and s.status = 'ACTIVE'", school),
                        Cells::big)
                .get(0);
    }

    private record Taught(UUID group, UUID teacher) {}

    /** Classes of a school that somebody has, ended ones too: they may come back. Held. */
    List<ClassGroup> heldOf(UUID person, UUID school) {
        return rows(
                        new Sql("select s.id, s.homeroom_staff_id from class_group s"),
                        new Sql(
                                " and s.school_id = ? and s.homeroom_staff_id in"
                                        + " (select t.id from staff t where t.person_id = ?)"
                                        + " order by s.id",
                                school,
                                person),
                        row -> new Taught(row.id(), row.id()))
                .stream()
                // Somebody else may have been given the class before it was held.
                .flatMap(
                        one ->
                                Stream.of(held(one.group()))
                                        .filter(group -> one.teacher().equals(group.homeroom())))
                .toList();
    }

    /** Numbers that the cohort of a class has used up at a school, ended classes included. */
    List<Integer> numbersTaken(UUID school, ClassGroup like) {
        return rows(
                new Sql("select s.seq_no from class_group s"),
                new Sql(
                        " and s.school_id = ? and s.stage = ? and s.entry_year = ?",
                        school,
                        like.stage(),
                        like.entryYear()),
                Cells::whole);
    }

    void create(ClassGroup added) {
        add(added);
    }

    @Override
    protected ClassGroup forWrite(UUID id) {
        return super.forWrite(id);
    }

    @Override
    protected void save(ClassGroup changed) {
        super.save(changed);
    }

    @Override
    protected Axes axesOf(ClassGroup one) {
        return one.axes();
    }
}
