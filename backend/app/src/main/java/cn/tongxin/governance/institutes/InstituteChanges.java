package cn.tongxin.governance.institutes;

import cn.tongxin.governance.institutes.InstituteViews.InstituteRow;
import cn.tongxin.platform.changes.ChangeSource;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lets others follow the institutes of their scope. */
@Singleton
class InstituteChanges implements ChangeSource {
    static final String RESOURCE = "institutes";

    private final InstituteRepository institutes;

    InstituteChanges(InstituteRepository institutes) {
        this.institutes = institutes;
    }

    @Override
    public String resource() {
        return RESOURCE;
    }

    @Override
    public Class<Institute> entity() {
        return Institute.class;
    }

    @Override
    public String permission() {
        return "institute:read";
    }

    @Override
    public Map<UUID, InstituteRow> current(Collection<UUID> ids) {
        return institutes.rows(ids).stream()
                .collect(Collectors.toMap(InstituteRow::id, row -> row));
    }
}
