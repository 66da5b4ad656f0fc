package cn.tongxin.people.family;

import cn.tongxin.access.OwnAccount;
import cn.tongxin.people.PupilsMerged;
import cn.tongxin.people.PupilsMerged.Kind;
import cn.tongxin.people.PupilsMerging;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.platform.time.CivilClock;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who answers for a child that was written down twice: whoever did for either row does for the one
 * that goes on, with the narrower rights of the two, and nobody who was told to go by one of them.
 */
@Singleton
class LinkMerging {
    private static final String WAITING = "还有家长的关联申请等待审核。请先由学校审核（通过或不通过），再合并。";
    private static final String ONCE = "学生的两条记录已合并，同一位家长只保留一项关联";
    private static final String GIVEN_UP = "学生的两条记录已合并，另一条记录中这位家长的关联已撤销";

    private final LinkMergeRepository links;
    private final GuardianRepository guardians;
    private final StatusHistory history;
    private final OwnAccount accounts;
    private final CivilClock clock;

    LinkMerging(
            LinkMergeRepository links,
            GuardianRepository guardians,
            StatusHistory history,
            OwnAccount accounts,
            CivilClock clock) {
        this.links = links;
        this.guardians = guardians;
        this.history = history;
        this.accounts = accounts;
        this.clock = clock;
    }

    void whenTwoAreToBecomeOne(@Observes PupilsMerging merging) {
        if (links.hasClaims(merging.survivor(), merging.absorbed())) {
            merging.veto(WAITING);
        }
    }

    /** Before the orders of courts come together, which look at the links that are left. */
    void whenTwoHaveBecomeOne(@Observes @Priority(PupilsMerged.LINKS) PupilsMerged merged) {
        List<GuardianLink> all = links.of(merged.survivor(), merged.absorbed());
        if (all.isEmpty()) {
            return;
        }
        Map<UUID, Set<UUID>> humans = links.humans(merged.survivor(), merged.absorbed());
        inForce(all).stream()
                .filter(link -> isGivenUp(all, humans.get(link.guardian())))
                .toList()
                .forEach(link -> end(link, GIVEN_UP, merged));
        Map<UUID, List<GuardianLink>> byGuardian =
                all.stream().collect(Collectors.groupingBy(GuardianLink::guardian));
        byGuardian.values().forEach(of -> settle(of, merged));
        narrow(inForce(all), humans);
        all.stream()
                .filter(link -> link.student().equals(merged.absorbed()))
                .forEach(
                        link -> {
                            link.goesTo(merged.survivor());
                            links.changed(link);
                            if (link.status() == LinkStatus.VERIFIED) {
                                merged.count(Kind.LINKS_MOVED, 1);
                            }
                        });
        Instant now = clock.getClock().instant().truncatedTo(ChronoUnit.MICROS);
        guardians.refresh(byGuardian.keySet(), now);
        byGuardian.keySet().forEach(one -> accounts.rightsChanged(guardians.person(one)));
    }

    private static List<GuardianLink> inForce(Collection<GuardianLink> links) {
        return links.stream().filter(one -> one.status() == LinkStatus.VERIFIED).toList();
    }

    /** Whoever was tied to one of the rows, and is so no more, under whichever record of theirs. */
    private static boolean isGivenUp(Collection<GuardianLink> all, Set<UUID> human) {
        List<GuardianLink> theirs =
                all.stream()
                        .filter(link -> human.contains(link.guardian()) && link.hasHeld())
                        .toList();
        return !pupils(inForce(theirs)).equals(pupils(theirs));
    }

    private static Set<UUID> pupils(Collection<GuardianLink> links) {
        return links.stream().map(GuardianLink::student).collect(Collectors.toSet());
    }

    /** The links of one guardian to both rows. */
    private void settle(Collection<GuardianLink> links, PupilsMerged merged) {
        List<GuardianLink> inForce = inForce(links);
        if (inForce.size() > 1) {
            GuardianLink one = inForce.get(0);
            GuardianLink other = inForce.get(1);
            boolean first = goesOn(one, other, merged);
            GuardianLink kept = first ? one : other;
            GuardianLink ended = first ? other : one;
            // What has run out says nothing about what was agreed to after it.
            if (!ended.isOver(today()) || kept.isOver(today())) {
                kept.narrowTo(ended);
            }
            end(ended, ONCE, merged);
            this.links.changed(kept);
        }
    }

    private boolean goesOn(GuardianLink one, GuardianLink other, PupilsMerged merged) {
        if (one.isOver(today()) != other.isOver(today())) {
            return other.isOver(today());
        }
        return one.isStrongerThan(other)
                || !other.isStrongerThan(one) && one.student().equals(merged.survivor());
    }

    /** Somebody who is on file twice keeps both links, and has by neither what one forbade. */
    private void narrow(List<GuardianLink> inForce, Map<UUID, Set<UUID>> humans) {
        for (GuardianLink link : inForce) {
            List<GuardianLink> others =
                    inForce.stream()
                            .filter(
                                    other ->
                                            !other.guardian().equals(link.guardian())
                                                    && humans.get(link.guardian())
                                                            .contains(other.guardian())
                                                    && !other.student().equals(link.student())
                                                    && !other.isOver(today()))
                            .toList();
            others.forEach(link::allowNoMoreThan);
            if (!others.isEmpty()) {
                links.changed(link);
            }
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.getClock());
    }

    private void end(GuardianLink link, String why, PupilsMerged merged) {
        LinkStatus before = link.status();
        link.step(LinkLifecycle.REVOKE);
        links.changed(link);
        merged.count(Kind.LINKS_ENDED, 1);
        history.keep(
                new StatusHistory.Step(
                        LinkService.RESOURCE,
                        link.id(),
                        link.axes(),
                        before.name(),
                        link.status().name(),
                        LinkLifecycle.REVOKE,
                        why,
                        null));
    }
}
