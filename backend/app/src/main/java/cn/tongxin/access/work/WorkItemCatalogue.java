package cn.tongxin.access.work;

import cn.tongxin.access.WorkItemKind;
import cn.tongxin.access.WorkItemSource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of work there is. Asked for at the first item and not before, because those who
 * declare kinds also open items.
 */
@Singleton
class WorkItemCatalogue {
    private final Instance<WorkItemSource> sources;
    private volatile @Nullable Map<String, WorkItemKind> known;

    WorkItemCatalogue(@Any Instance<WorkItemSource> sources) {
        this.sources = sources;
    }

    private Map<String, WorkItemKind> kinds() {
        Map<String, WorkItemKind> kinds = known;
        if (kinds == null) {
            // Two requests may both collect them; they find the same.
            kinds = collect();
            known = kinds;
        }
        return kinds;
    }

    private Map<String, WorkItemKind> collect() {
        Map<String, WorkItemKind> kinds = new TreeMap<>();
        for (WorkItemSource source : sources) {
            for (WorkItemKind kind : source.workItemKinds()) {
                if (kinds.put(kind.code(), kind) != null) {
                    throw new IllegalStateException("two kinds of work are called " + kind.code());
                }
            }
        }
        return kinds;
    }

    WorkItemKind get(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException("no kind of work: " + code));
    }

    /** Empty for a kind that was given up while some of it was still about. */
    Optional<WorkItemKind> find(String code) {
        return Optional.ofNullable(kinds().get(code));
    }

    String name(String code) {
        return find(code).map(WorkItemKind::name).orElse(code);
    }
}
