package cn.tongxin.governance.institutes;

import cn.tongxin.governance.institutes.ResearcherViews.ResearcherRow;
import cn.tongxin.platform.changes.ChangeSource;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lets others follow the researchers of their scope. */
@Singleton
class ResearcherChanges implements ChangeSource {
    static final String RESOURCE = "researchers";

    private final ResearcherRepository researchers;

    ResearcherChanges(ResearcherRepository researchers) {
        this.researchers = researchers;
    }

    @Override
    public String resource() {
        return RESOURCE;
    }

    @Override
    public Class<Researcher> entity() {
        return Researcher.class;
    }

    @Override
    public String permission() {
        return "researcher:read";
    }

    @Override
    public Map<UUID, ResearcherRow> current(Collection<UUID> ids) {
        return researchers.rows(ids).stream()
                .collect(Collectors.toMap(ResearcherRow::id, row -> row));
    }
}
