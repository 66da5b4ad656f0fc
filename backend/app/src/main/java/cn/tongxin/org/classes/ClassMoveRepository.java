package cn.tongxin.org.classes;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.Named;
import cn.tongxin.org.classes.RollOver.Extent;
import cn.tongxin.org.classes.RollOverViews.GradeMove;
import cn.tongxin.org.classes.RollOverViews.UnplacedClass;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.ScopedRepository;
import cn.tongxin.platform.persistence.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Moves classes from one school year to the next, many in one statement, and back. The caller's
 * scope is in every statement; a class that stands in the new year already is in none of them.
 */
@Singleton
class ClassMoveRepository extends ScopedRepository<ClassGroup> {
    private static final String FROM =
            """
             from class_group s
             join school m on m.id = s.school_id
             left join unnest(?::text[], ?::text[], ?::int4[], ?::text[])
                    as g(stage, code, place, next) on g.stage = s.stage and g.code = s.grade_code
            """;

    /** Placeholders: the year before, twice. */
    private static final String OUTCOME =
            """
            case when s.school_year < ? then 'BEHIND'
                 when m.status <> 'OPERATING' then 'SCHOOL_NOT_OPERATING'
                 when g.place is null or s.entry_year + g.place - 1 <> ? then 'GRADE_MISFIT'
                 when g.next is null then 'GRADUATE'
                 when not s.stage = any(m.stages) then 'STAGE_NOT_TAUGHT'
                 else 'PROMOTE' end
            """;

    ClassMoveRepository(Access access) {
        super(ClassGroup.class, access);
    }

    /** Who moves classes, when, and within which roll-over. */
    record Hand(UUID rollOver, UUID account, Instant at) {}

    /** What became of a part. */
    record Moved(int promoted, int graduated) {}

    /** The select list is opened by the caller; the outcome stands where it ends. */
    private static Sql outcomes(String before, String after, Extent extent) {
        List<Grade> grades = Grade.all();
        int last = extent.schoolYear() - 1;
        return new Sql(before)
                .add(OUTCOME, last, last)
                .add(after)
                .add(
                        FROM,
                        Sql.column(grades, "text", Grade::stage),
                        Sql.column(grades, "text", Grade::code),
                        Sql.column(grades, "int4", Grade::place),
                        Sql.column(grades, "text", Grade::next));
    }

    /** Classes of an extent that have not come into the new year. */
    private static Sql waiting(Extent extent) {
        Sql sql = new Sql(" and s.status = 'ACTIVE' and s.school_year < ?", extent.schoolYear());
        if (extent.unit() != null) {
            sql.add(" and s.unit_code = ?", extent.unit());
        }
        if (extent.school() != null) {
            sql.add(" and s.school_id = ?", extent.school());
        }
        return sql;
    }

    List<GradeMove> preview(Extent extent) {
        Sql select =
                outcomes(
                        "select stage, grade_code, next, count(*) filter (where outcome ="
                                + " 'PROMOTE'), count(*) filter (where outcome = 'GRADUATE'),"
                                + " count(*) filter (where outcome not in ('PROMOTE', 'GRADUATE'))"
                                + " from (select s.stage, s.grade_code, g.next, left(s.place_sort, 1)"
                                + " as stage_sort, ",
                        " as outcome",
                        extent);
        return figures(
                select,
                waiting(extent)
                        .add(
                                ") t group by stage_sort, stage, grade_code, next"
                                        + " order by stage_sort, grade_code"),
                row ->
                        new GradeMove(
                                row.text(),
                                row.text(),
                                row.optionalText(),
                                row.big(),
                                row.big(),
                                row.big()));
    }

    List<UnplacedClass> unplaced(Extent extent, int most) {
        Sql select =
                outcomes(
                        "select id, name, school_id, school_name, outcome from (select s.id, s.name,"
                                + " s.school_id, m.name as school_name, m.name_sort, s.place_sort, ",
                        " as outcome",
                        extent);
        return rows(
                select,
                waiting(extent)
                        .add(
                                ") t where outcome not in ('PROMOTE', 'GRADUATE')"
                                        + " order by name_sort, place_sort, id limit ?",
                                most),
                row ->
                        new UnplacedClass(
                                row.id(), row.text(), new Named(row.id(), row.text()), row.text()));
    }

    /** The next schools with classes that wait, in the order of their ids. */
    List<UUID> schools(Extent extent, UUID after, int most) {
        return rows(
                new Sql("select distinct s.school_id from class_group s"),
                waiting(extent)
                        .add(" and s.school_id > ? order by s.school_id limit ?", after, most),
                Cells::id);
    }

    /** All classes of these schools at once: a school is never seen half in one year. */
    Moved move(Extent extent, List<UUID> schools, Hand hand) {
        Sql select =
                outcomes(
                        "with part as (select s.id, s.grade_code, g.next, ", " as outcome", extent);
        Sql rest = waiting(extent).add(" and ").in("s.school_id", schools, "uuid");
        rest.add(" order by s.id for update of s)");
        rest.add(
                """
                , moved as (
                  update class_group c
                     set grade_code = coalesce(p.next, c.grade_code),
                         school_year = case when p.next is null then c.school_year else ? end,
                         status = case when p.next is null then 'GRADUATED' else c.status end,
                         active_to = case when p.next is null
                                          then greatest(c.active_from, make_date(?, 8, 31)) end,
                         version = c.version + 1, updated_at = ?, updated_by = ?
                    from part p
                   where c.id = p.id and p.outcome in ('PROMOTE', 'GRADUATE')
                  returning c.id, p.outcome, p.grade_code, p.next)
                """,
                extent.schoolYear(),
                extent.schoolYear(),
                hand.at(),
                hand.account());
        rest.add(
                """
                , kept as (
                  insert into class_step (class_id, at, action, roll_over_id, from_grade, to_grade,
                                          account_id)
                  select id, ?, outcome, ?, grade_code, next, ? from moved returning action)
                select count(*) filter (where action = 'PROMOTE'),
                       count(*) filter (where action = 'GRADUATE') from kept
                """,
                hand.at(),
                hand.rollOver(),
                hand.account());
        return rows(select, rest, row -> new Moved(row.whole(), row.whole())).get(0);
    }

    /** The next classes that a roll-over has moved and that were not given back. */
    List<UUID> movedBy(UUID rollOver, UUID after, int most) {
        return rows(
                new Sql(
                        "select s.id from class_group s join class_step t on t.class_id = s.id"
                                + " and t.roll_over_id = ? and t.undone_at is null",
                        rollOver),
                new Sql(" and s.id > ? order by s.id limit ?", after, most),
                Cells::id);
    }

    long countMovedBy(UUID rollOver) {
        return figures(
                        new Sql(
                                "select count(*) from class_group s join class_step t"
                                        + " on t.class_id = s.id and t.roll_over_id = ?"
                                        + " and t.undone_at is null",
                                rollOver),
                        new Sql(""),
                        Cells::big)
                .get(0);
    }

    /**
     * Gives back exactly what was taken: grade, year, and the end of those who had left. A class
     * that somebody has corrected since then keeps what was corrected, and one whose school has
     * ended stays ended.
     */
    int moveBack(Extent extent, List<UUID> classes, Hand hand) {
        Sql rest =
                new Sql(" and ")
                        .in("s.id", classes, "uuid")
                        .add(" order by s.id for share of m for update of s)");
        rest.add(
                """
                , back as (
                  update class_group c
                     set grade_code = t.from_grade,
                         school_year = ?,
                         status = case t.action when 'GRADUATE' then 'ACTIVE' else c.status end,
                         active_to = case t.action when 'GRADUATE' then null else c.active_to end,
                         version = c.version + 1, updated_at = ?, updated_by = ?
                    from part p join class_step t on t.class_id = p.id and t.roll_over_id = ?
                   where c.id = p.id and t.undone_at is null
                     and (t.action = 'PROMOTE' and c.school_year = ? and c.grade_code = t.to_grade
                          or t.action = 'GRADUATE' and c.status = 'GRADUATED')
                  returning c.id)
                """,
                extent.schoolYear() - 1,
                hand.at(),
                hand.account(),
                hand.rollOver(),
                extent.schoolYear());
        rest.add(
                """
                , marked as (
                  update class_step t set undone_at = ?, undone_by = ? from back b
                   where t.class_id = b.id and t.roll_over_id = ? returning t.class_id)
                select count(*) from marked
                """,
                hand.at(),
                hand.account(),
                hand.rollOver());
        Sql select =
                new Sql(
                        "with part as (select s.id from class_group s join school m on m.id ="
                                + " s.school_id and m.status in"
                                + " ('PREPARING', 'OPERATING', 'SUSPENDED')");
        return rows(select, rest, Cells::whole).get(0);
    }

    @Override
    protected Axes axesOf(ClassGroup one) {
        return one.axes();
    }
}
