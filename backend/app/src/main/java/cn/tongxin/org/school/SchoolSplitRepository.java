package cn.tongxin.org.school;

import cn.tongxin.kernel.data.Mask;
import cn.tongxin.org.Named;
import cn.tongxin.org.school.SplitViews.SplitClass;
import cn.tongxin.org.school.SplitViews.SplitPost;
import cn.tongxin.platform.codec.TextMaps;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Plans to divide a school and what they would move now. Whoever asks has been let to the school;
 * names of people are shown as lists show them.
 */
@Singleton
class SchoolSplitRepository {
    private final SqlReader reader;

    SchoolSplitRepository(SqlReader reader) {
        this.reader = reader;
    }

    /** A plan as it was made; it never changes. */
    record Plan(
            UUID id,
            UUID school,
            Map<String, String> newSchool,
            List<UUID> classes,
            List<UUID> assignments,
            @Nullable LocalDate liquidatedOn,
            Instant createdAt) {}

    void add(Plan plan, @Nullable UUID by) {
        reader.first(
                new Sql(
                        "insert into school_split (id, school_id, new_school, classes, assignments,"
                                + " liquidated_on, created_at, created_by) values (?, ?, ?::jsonb, ?, ?,"
                                + " nullif(?, '')::date, ?, nullif(?, '')::uuid) returning id",
                        plan.id(),
                        plan.school(),
                        TextMaps.write(plan.newSchool()),
                        Sql.array("uuid", plan.classes()),
                        Sql.array("uuid", plan.assignments()),
                        text(plan.liquidatedOn()),
                        plan.createdAt(),
                        text(by)),
                Cells::id);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    Optional<Plan> find(UUID id, UUID school) {
        return reader.first(
                new Sql(
                        "select id, school_id, new_school::text, classes, assignments, liquidated_on,"
                                + " created_at from school_split where id = ? and school_id = ?",
                        id,
                        school),
                SchoolSplitRepository::plan);
    }

    private static Plan plan(Cells row) throws SQLException {
        return new Plan(
                row.id(),
                row.id(),
                TextMaps.read(row.text()),
                row.ids(),
                row.ids(),
                row.optionalDate(),
                row.instant());
    }

    /** Those of the classes that the school has now. */
    List<SplitClass> classes(UUID school, Collection<UUID> among) {
        return reader.list(
                new Sql(
                        "select id, name, stage from class_group where school_id = ?"
                                + " and status = 'ACTIVE' and id = any(?) order by place_sort, id",
                        school,
                        Sql.array("uuid", among)),
                row -> new SplitClass(row.id(), row.text(), row.text()));
    }

    long classesAt(UUID school) {
        return count("class_group where status = 'ACTIVE' and school_id = ?", school);
    }

    /** Those of the posts that are at the school now. */
    List<SplitPost> posts(UUID school, Collection<UUID> among) {
        return reader.list(
                new Sql(
                        "select a.id, a.staff_id, p.name, a.category, a.main from staff_assignment a"
                                + " join staff t on t.id = a.staff_id join person p on p.id = t.person_id"
                                + " where a.school_id = ? and a.status <> 'ENDED' and a.id = any(?)"
                                + " order by p.name_sort, a.id",
                        school,
                        Sql.array("uuid", among)),
                row ->
                        new SplitPost(
                                row.id(),
                                row.id(),
                                Mask.NAME.apply(row.text()),
                                row.text(),
                                row.flag()));
    }

    long postsAt(UUID school) {
        return count("staff_assignment where status <> 'ENDED' and school_id = ?", school);
    }

    private long count(String from, UUID school) {
        return reader.first(new Sql("select count(*) from " + from, school), Cells::big)
                .orElseThrow();
    }

    /** Classes that go without their teacher, or stay without. */
    List<Named> vacancies(Plan plan) {
        return reader.list(
                new Sql(
                        "select c.id, c.name from class_group c where c.school_id = ?"
                                + " and c.status = 'ACTIVE' and c.homeroom_staff_id is not null"
                                + " and (c.id = any(?)) <> exists (select from staff_assignment a"
                                + " where a.staff_id = c.homeroom_staff_id and a.school_id = c.school_id"
                                + " and a.status <> 'ENDED' and a.id = any(?))"
                                + " order by c.place_sort, c.id",
                        plan.school(),
                        Sql.array("uuid", plan.classes()),
                        Sql.array("uuid", plan.assignments())),
                row -> new Named(row.id(), row.text()));
    }

    /** Whose main post is among these. */
    List<UUID> mainlyThere(Collection<UUID> assignments) {
        return reader.list(
                new Sql("select staff_id from staff_assignment where main and ")
                        .in("id", assignments, "uuid"),
                Cells::id);
    }
}
