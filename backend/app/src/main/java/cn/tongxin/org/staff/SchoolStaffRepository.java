package cn.tongxin.org.staff;

import cn.tongxin.org.SchoolStaff;
import cn.tongxin.platform.persistence.Cells;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Answers for the rest of the module whether somebody works at a school; tells nothing else. */
@Singleton
class SchoolStaffRepository implements SchoolStaff {
    private final SqlReader reader;

    SchoolStaffRepository(SqlReader reader) {
        this.reader = reader;
    }

    /** Every change of somebody's posts holds the staff row first, so that is what is held here. */
    @Override
    public boolean holdTeacher(UUID staff, UUID school) {
        reader.first(new Sql("select id from staff where id = ? for share", staff), Cells::id);
        return reader.first(
                        new Sql(
                                "select id from staff_assignment where staff_id = ? and school_id = ?"
                                        + " and status <> 'ENDED' and category = 'FULL_TIME_TEACHER'",
                                staff,
                                school),
                        Cells::id)
                .isPresent();
    }

    @Override
    public Set<UUID> ofPosts(Collection<UUID> assignments) {
        return Set.copyOf(
                reader.list(
                        new Sql("select distinct staff_id from staff_assignment where ")
                                .in("id", assignments, "uuid"),
                        Cells::id));
    }
}
