package cn.tongxin.governance.institutes;

import cn.tongxin.kernel.data.Mask;
import cn.tongxin.platform.rules.NamedThings;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Researchers as every list names them, where an override speaks of them. */
@Singleton
class NamedResearchers implements NamedThings {
    private final ResearcherDueRepository researchers;

    NamedResearchers(ResearcherDueRepository researchers) {
        this.researchers = researchers;
    }

    @Override
    public String resource() {
        return ResearcherChanges.RESOURCE;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return researchers.names(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Mask.NAME.apply(e.getValue())));
    }
}
