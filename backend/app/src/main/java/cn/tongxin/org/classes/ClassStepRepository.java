package cn.tongxin.org.classes;

import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a class that the caller may see. Roll-overs and mergers write theirs
 * themselves.
 */
@Singleton
class ClassStepRepository {
    private final SqlReader reader;

    ClassStepRepository(SqlReader reader) {
        this.reader = reader;
    }

    /** A roll-over, or another school, and whether the roll-over was undone. */
    record Kept(
            String action,
            Instant at,
            @Nullable String fromGrade,
            @Nullable String toGrade,
            @Nullable UUID fromSchool,
            @Nullable String fromName,
            @Nullable UUID by,
            @Nullable Instant undoneAt,
            @Nullable UUID undoneBy) {}

    List<Kept> of(UUID group) {
        return reader.list(
                new Sql(
                        "select action, at, from_grade, to_grade, from_school_id, from_name,"
                                + " account_id, undone_at, undone_by from class_step"
                                + " where class_id = ? order by at desc",
                        group),
                row ->
                        new Kept(
                                row.text(),
                                row.instant(),
                                row.optionalText(),
                                row.optionalText(),
                                row.optionalId(),
                                row.optionalText(),
                                row.optionalId(),
                                row.optionalInstant(),
                                row.optionalId()));
    }
}
