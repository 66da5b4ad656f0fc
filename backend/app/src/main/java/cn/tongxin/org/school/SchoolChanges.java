package cn.tongxin.org.school;

import cn.tongxin.org.school.SchoolViews.SchoolRow;
import cn.tongxin.platform.changes.ChangeSource;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lets others follow the schools of their scope. */
@Singleton
class SchoolChanges implements ChangeSource {
    static final String RESOURCE = "schools";

    private final SchoolRepository schools;

    SchoolChanges(SchoolRepository schools) {
        this.schools = schools;
    }

    @Override
    public String resource() {
        return RESOURCE;
    }

    @Override
    public Class<School> entity() {
        return School.class;
    }

    @Override
    public String permission() {
        return "school:read";
    }

    @Override
    public Map<UUID, SchoolRow> current(Collection<UUID> ids) {
        return schools.rows(ids).stream().collect(Collectors.toMap(SchoolRow::id, row -> row));
    }
}
