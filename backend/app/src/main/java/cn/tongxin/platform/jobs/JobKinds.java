package cn.tongxin.platform.jobs;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every kind of job there is. */
@Singleton
class JobKinds {
    private final Map<String, JobKind<?>> kinds = new TreeMap<>();

    JobKinds(@All List<JobKind<?>> all) {
        for (JobKind<?> kind : all) {
            if (!aggregate(kind.code(), '.').equals(aggregate(kind.permission(), ':'))) {
                throw new IllegalStateException(
                        kind.code() + " is not named after the aggregate of " + kind.permission());
            }
            if (kinds.put(kind.code(), kind) != null) {
                throw new IllegalStateException("two kinds of job are called " + kind.code());
            }
        }
    }

    static String aggregate(String name, char end) {
        return name.substring(0, name.indexOf(end));
    }

    Optional<JobKind<?>> find(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    /** A kind that no longer exists keeps its code for a name. */
    String name(String code) {
        return find(code).map(JobKind::name).orElse(code);
    }

    List<String> resumable() {
        return kinds.values().stream().filter(JobKind::resumable).map(JobKind::code).toList();
    }
}
