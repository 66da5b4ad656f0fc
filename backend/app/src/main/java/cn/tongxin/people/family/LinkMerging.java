package cn.tongxin.people.family;

import cn.tongxin.access.OwnAccount;
import cn.tongxin.people.PupilsMerged;
import cn.tongxin.people.PupilsMerged.Kind;
import cn.tongxin.people.PupilsMerging;
import cn.tongxin.platform.history.StatusHistory;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
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
    private final Clock clock;

    LinkMerging(
            LinkMergeRepository links,
            GuardianRepository guardians,
            StatusHistory history,
            OwnAccount accounts,
            Clock clock) {
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
        Map<UUID, List<GuardianLink>> byGuardian =
                all.stream().collect(Collectors.groupingBy(GuardianLink::guardian));
        byGuardian.values().forEach(of -> settle(of, merged));
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
        if (!all.isEmpty()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            guardians.refresh(byGuardian.keySet(), now);
            byGuardian.keySet().forEach(one -> accounts.rightsChanged(guardians.person(one)));
        }
    }

    /** The links of one guardian to both rows. */
    private void settle(Collection<GuardianLink> links, PupilsMerged merged) {
        List<GuardianLink> inForce =
                links.stream().filter(one -> one.status() == LinkStatus.VERIFIED).toList();
        if (isGivenUp(links, inForce)) {
            inForce.forEach(link -> end(link, GIVEN_UP, merged));
        } else if (inForce.size() > 1) {
            GuardianLink one = inForce.get(0);
            GuardianLink other = inForce.get(1);
            boolean first =
                    one.isStrongerThan(other)
                            || !other.isStrongerThan(one)
                                    && one.student().equals(merged.survivor());
            GuardianLink kept = first ? one : other;
            GuardianLink ended = first ? other : one;
            kept.narrowTo(ended);
            end(ended, ONCE, merged);
            this.links.changed(kept);
        }
    }

    /** Whoever was tied to one of the rows, and is so no more. */
    private static boolean isGivenUp(
            Collection<GuardianLink> links, Collection<GuardianLink> inForce) {
        Set<UUID> tied = links.stream().map(GuardianLink::student).collect(Collectors.toSet());
        Set<UUID> held = inForce.stream().map(GuardianLink::student).collect(Collectors.toSet());
        return !held.equals(tied);
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
