package cn.tongxin.org.classes;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.classes.ClassGroup.Site;
import cn.tongxin.org.classes.ClassNumbers.Numbered;
import cn.tongxin.org.classes.ClassNumbers.Series;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes of classes that follow from something else, however many of them in one statement: the
 * feed of changes still tells each.
 */
@Singleton
class ClassFollowRepository extends ScopedRepository<ClassGroup> {
    ClassFollowRepository(Access access) {
        super(ClassGroup.class, access);
    }

    /** A class whose school goes on in another one. */
    record Leaving(UUID id, Numbered number, String place, @Nullable UUID homeroom) {}

    /** Whose hand it is, and when. */
    record Hand(@Nullable UUID account, Instant at) {
        Object accountOrNone() {
            return Sql.array("uuid", Collections.singletonList(account));
        }
    }

    /**
     * Active classes of a school in the order in which it names them. Held, in the order in which a
     * roll-over holds them, so that neither waits for the other in a circle.
     */
    List<Leaving> leaving(UUID school) {
        return rows(
                        new Sql(
                                "select s.id, s.stage, s.entry_year, s.seq_no, s.place_sort,"
                                        + " s.homeroom_staff_id from class_group s"),
                        new Sql(
                                " and s.school_id = ? and s.status = 'ACTIVE' order by s.id"
                                        + " for update of s",
                                school),
                        row -> new Leaving(row.id(), numbered(row), row.text(), row.optionalId()))
                .stream()
                .sorted(Comparator.comparing(Leaving::place).thenComparing(Leaving::id))
                .toList();
    }

    /** Numbers that classes of a school bear, ended ones included. */
    List<Numbered> numbers(UUID school) {
        return rows(
                new Sql("select s.stage, s.entry_year, s.seq_no from class_group s"),
                new Sql(" and s.school_id = ?", school),
                ClassFollowRepository::numbered);
    }

    private static Numbered numbered(Cells row) throws SQLException {
        return new Numbered(new Series(row.text(), row.whole()), row.whole());
    }

    /** A class, the number it bears where it goes, and whether its teacher goes with it. */
    record Placed(UUID id, Numbered number, boolean withHomeroom) {
        int inCohort() {
            return number.number();
        }
    }

    /** What has happened, as the class's history calls it, in one statement for all of them. */
    void move(String action, List<Placed> classes, Site into, Hand hand) {
        Sql rest =
                new Sql(" and ")
                        .in("s.id", classes.stream().map(Placed::id).toList(), "uuid")
                        .add(")");
        rest.add(
                """
                , moved as (
                  update class_group c
                     set school_id = ?, unit_code = ?, seq_no = t.number, name = t.name,
                         homeroom_staff_id =
                             case when t.with_homeroom then c.homeroom_staff_id end,
                         version = c.version + 1, updated_at = ?, updated_by = (?::uuid[])[1]
                    from unnest(?::uuid[], ?::int4[], ?::text[], ?::bool[])
                           as t(id, number, name, with_homeroom), part p
                   where c.id = t.id and p.id = t.id
                  returning c.id)
                """,
                into.school(),
                into.unit(),
                hand.at(),
                hand.accountOrNone(),
                Sql.column(classes, "uuid", Placed::id),
                Sql.column(classes, "int4", Placed::inCohort),
                Sql.column(classes, "text", ClassFollowRepository::nameOf),
                Sql.column(classes, "bool", Placed::withHomeroom));
        rest.add(
                """
                , kept as (
                  insert into class_step (class_id, at, action, from_school_id, from_name,
                                          account_id)
                  select p.id, ?, ?, p.school_id, p.name, (?::uuid[])[1]
                    from moved m join part p on p.id = m.id
                  returning class_id)
                select class_id from kept
                """,
                hand.at(),
                action,
                hand.accountOrNone());
        changeMany(
                new Sql("with part as (select s.id, s.school_id, s.name from class_group s"), rest);
    }

    private static String nameOf(Placed placed) {
        Numbered number = placed.number();
        return ClassGroup.nameOf(number.series().entryYear(), number.number());
    }

    /**
     * Classes, ended ones too, that show somebody's name, which is another one now: in scope or
     * not, like the assignments of the same person. Nothing of them is told.
     */
    void homeroomRenamed(UUID person, Hand hand) {
        changeParts(
                new Sql(
                        "update class_group c set version = c.version + 1, updated_at = ?,"
                                + " updated_by = (?::uuid[])[1] from staff t where t.person_id = ?"
                                + " and c.homeroom_staff_id = t.id returning c.id",
                        hand.at(),
                        hand.accountOrNone(),
                        person));
    }

    @Override
    protected Axes axesOf(ClassGroup one) {
        return one.axes();
    }
}
