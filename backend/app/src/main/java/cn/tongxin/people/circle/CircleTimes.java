package cn.tongxin.people.circle;

import cn.tongxin.platform.audit.ReadingRepository.LastRead;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * On which day who has looked last.
 *
 * @param toFamily whether it is told at all; otherwise there is nothing in it
 */
record CircleTimes(List<LastRead> reads, boolean toFamily, ZoneId zone) {
    CircleTimes {
        reads = List.copyOf(reads);
    }

    /** The last time that one of these accounts looked under a role. */
    @Nullable LocalDate of(String role, Collection<UUID> accounts) {
        Set<UUID> those = Set.copyOf(accounts);
        return last(read -> read.role().equals(role) && those.contains(read.account()));
    }

    /** As above, under whatever role. */
    @Nullable LocalDate ofAny(Collection<UUID> accounts) {
        Set<UUID> those = Set.copyOf(accounts);
        return last(read -> those.contains(read.account()));
    }

    private @Nullable LocalDate last(Predicate<LastRead> which) {
        return reads.stream()
                .filter(which)
                .map(LastRead::at)
                .max(Comparator.naturalOrder())
                .map(at -> LocalDate.ofInstant(at, zone))
                .orElse(null);
    }
}
