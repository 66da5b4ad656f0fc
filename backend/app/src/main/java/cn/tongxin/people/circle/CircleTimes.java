package cn.tongxin.people.circle;

import cn.tongxin.platform.audit.ReadingRepository.LastRead;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When who has looked last.
 *
 * @param toFamily whether it is told at all; otherwise there is nothing in it
 */
record CircleTimes(List<LastRead> reads, boolean toFamily) {
    CircleTimes {
        reads = List.copyOf(reads);
    }

    /** The last time that one of these accounts looked under a role. */
    @Nullable Instant of(String role, Collection<UUID> accounts) {
        Set<UUID> those = Set.copyOf(accounts);
        return last(read -> read.role().equals(role) && those.contains(read.account()));
    }

    /** As above, under whatever role. */
    @Nullable Instant ofAny(Collection<UUID> accounts) {
        Set<UUID> those = Set.copyOf(accounts);
        return last(read -> those.contains(read.account()));
    }

    private @Nullable Instant last(Predicate<LastRead> which) {
        return reads.stream()
                .filter(which)
                .map(LastRead::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
