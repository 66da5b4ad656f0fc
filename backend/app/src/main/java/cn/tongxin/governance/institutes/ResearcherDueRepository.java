package cn.tongxin.governance.institutes;

import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which appointments the calendar or something else moves. Asked by a timer, or by what happens to
 * a person or a school anywhere in the city, so there is no scope in it.
 */
@Singleton
class ResearcherDueRepository {
    private final SqlReader reader;

    ResearcherDueRepository(SqlReader reader) {
        this.reader = reader;
    }

    /** Those whose first day has come, in the order of the ids. Nothing is locked yet. */
    List<UUID> come(LocalDate today, UUID after, int most) {
        return ids(
                new Sql(
                        "select id from researcher where status = 'PLANNED' and from_date <= ?"
                                + " and id > ? order by id limit ?",
                        today,
                        after,
                        most));
    }

    /** Those whose last day has come, in the order of the ids. */
    List<UUID> over(LocalDate today, UUID after, int most) {
        return ids(
                new Sql(
                        "select id from researcher where status <> 'ENDED' and until_date <= ?"
                                + " and id > ? order by id limit ?",
                        today,
                        after,
                        most));
    }

    List<UUID> ofPerson(UUID person) {
        return ids(new Sql("select id from researcher where person_id = ? order by id", person));
    }

    /** Appointments in force that guide a school. */
    List<UUID> guiding(UUID school) {
        return ids(
                new Sql("select id from researcher where status <> 'ENDED' and ")
                        .overlaps("school_ids", List.of(school), "uuid")
                        .add(" order by id"));
    }

    /** Whole names by id, whoever asks; only for what shows them as lists do. */
    Map<UUID, String> names(Collection<UUID> researchers) {
        record Called(UUID id, String name) {}
        Sql sql =
                new Sql(
                        "select s.id, p.name from researcher s join person p on p.id = s.person_id"
                                + " where ");
        return reader
                .list(sql.in("s.id", researchers, "uuid"), row -> new Called(row.id(), row.text()))
                .stream()
                .collect(Collectors.toMap(Called::id, Called::name));
    }

    private List<UUID> ids(Sql sql) {
        return reader.list(sql, Cells::id);
    }
}
