package cn.tongxin.people.circle;

import cn.tongxin.kernel.data.View;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.people.circle.CircleRepository.Held;
import cn.tongxin.people.circle.CircleViews.CircleMember;
import cn.tongxin.platform.security.AccessMatrix.Cell;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who holds one role over a pupil: at schools every person, of offices the office.
 *
 * @param cell what the access matrix gives the role
 * @param view how much it shows them
 * @param held grants of the role over the pupil's place, ended ones too
 */
record CircleRole(Cell cell, View view, List<Held> held) {

    /**
     * How the circle is told.
     *
     * @param me whoever asks
     * @param unitName what the pupil's managing unit is called
     */
    record Telling(
            Instant now, ZoneId zone, CircleTimes times, @Nullable UUID me, String unitName) {
        @Nullable LocalDate lastDay(@Nullable Instant end) {
            return end == null ? null : LocalDate.ofInstant(end.minusNanos(1), zone);
        }
    }

    List<CircleMember> members(Telling telling) {
        List<Held> live = held.stream().filter(one -> isLive(one, telling.now())).toList();
        CircleKind kind = CircleKind.of(Objects.requireNonNull(cell.widest()));
        if (kind.isOffice()) {
            return live.isEmpty() ? List.of() : List.of(office(kind, telling));
        }
        Map<UUID, List<Held>> people =
                live.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Held::account, LinkedHashMap::new, Collectors.toList()));
        return people.values().stream().map(one -> person(kind, one, telling)).toList();
    }

    private boolean isLive(Held one, Instant now) {
        boolean counts =
                !cell.counting(List.of(one.grant())).isEmpty()
                        || one.teaches() && cell.counts(ScopeKind.CLASS);
        return counts && one.inUse() && one.grant().liveAt(now);
    }

    /** People come and go there; whoever has looked, the office has. */
    private CircleMember office(CircleKind kind, Telling telling) {
        Set<UUID> everybody = held.stream().map(Held::account).collect(Collectors.toSet());
        return new CircleMember(
                kind.name(),
                null,
                kind == CircleKind.COUNTY ? telling.unitName() : null,
                cell.role(),
                null,
                null,
                telling.me() != null && everybody.contains(telling.me()),
                Objects.requireNonNull(cell.widest()).name(),
                kind.basis(),
                view.name(),
                null,
                telling.times().of(cell.role(), everybody),
                telling.times().toFamily());
    }

    private CircleMember person(CircleKind kind, List<Held> theirs, Telling telling) {
        Held first = theirs.get(0);
        boolean own = theirs.stream().anyMatch(one -> one.principal() == null);
        return new CircleMember(
                kind.name(),
                first.name(),
                null,
                cell.role(),
                null,
                own ? null : first.principal(),
                first.account().equals(telling.me()),
                kind.name(),
                kind.basis(),
                view.name(),
                telling.lastDay(end(theirs)),
                telling.times().of(cell.role(), Set.of(first.account())),
                telling.times().toFamily());
    }

    /** The end of the last one; none when one has none. */
    private static @Nullable Instant end(Collection<Held> theirs) {
        Instant last = Instant.MIN;
        for (Held one : theirs) {
            Instant until = one.grant().until();
            if (until == null) {
                return null;
            }
            last = until.isAfter(last) ? until : last;
        }
        return last;
    }
}
