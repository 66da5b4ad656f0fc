package cn.tongxin.people.duplicate;

import cn.tongxin.access.WorkItemScan;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.people.duplicate.DuplicateScanRepository.Found;
import cn.tongxin.people.duplicate.DuplicateScanRepository.Standing;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks once a day for rows of the whole city that look like one child: a month of birth a part.
 */
@Singleton
class DuplicateScan implements WorkItemScan {
    private static final LocalDate BEFORE_ALL = LocalDate.of(1900, 1, 1);

    private final DuplicateScanRepository rows;
    private final DuplicateWork work;
    private final TimeOrderedIds ids;
    private final Clock clock;

    DuplicateScan(
            DuplicateScanRepository rows, DuplicateWork work, TimeOrderedIds ids, Clock clock) {
        this.rows = rows;
        this.work = work;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "student-duplicates";
    }

    @Override
    public @Nullable String scan(@Nullable String after) {
        Optional<LocalDate> first =
                rows.firstBirthday(after == null ? BEFORE_ALL : LocalDate.parse(after));
        if (first.isEmpty()) {
            return null;
        }
        LocalDate until = first.get().plusMonths(1);
        List<Found> found = rows.alike(first.get(), until);
        if (!found.isEmpty()) {
            keep(found);
        }
        return until.toString();
    }

    private void keep(List<Found> found) {
        List<UUID> given = Stream.generate(ids::next).limit(found.size()).toList();
        Set<UUID> kept =
                new HashSet<>(
                        rows.keep(given, found, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        work.found(
                IntStream.range(0, found.size())
                        .filter(at -> kept.contains(given.get(at)))
                        .mapToObj(at -> standing(given.get(at), found.get(at)))
                        .toList());
    }

    private static Standing standing(UUID id, Found found) {
        return new Standing(id, found.name(), found.place(), DuplicateStatus.OPEN, null);
    }
}
