package cn.tongxin.people.family;

import cn.tongxin.access.OwnAccount;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What follows from links that are made or changed, in the transaction that does it. */
@Singleton
class LinkEffects {
    private final GuardianRepository guardians;
    private final OwnAccount accounts;
    private final NoGuardianWork noGuardian;
    private final CivilClock clock;

    LinkEffects(
            GuardianRepository guardians,
            OwnAccount accounts,
            NoGuardianWork noGuardian,
            CivilClock clock) {
        this.guardians = guardians;
        this.accounts = accounts;
        this.noGuardian = noGuardian;
        this.clock = clock;
    }

    /** Places and realm role of the guardians, and whether somebody decides for the pupils. */
    void of(Collection<GuardianLink> changed) {
        of(changed, Set.of());
    }

    /**
     * @param founded guardians who are so by these links: their places were written with them
     */
    void of(Collection<GuardianLink> changed, Set<UUID> founded) {
        List<UUID> known =
                changed.stream()
                        .map(GuardianLink::guardian)
                        .filter(one -> !founded.contains(one))
                        .distinct()
                        .toList();
        if (!known.isEmpty()) {
            guardians.refresh(known, clock.getClock().instant().truncatedTo(ChronoUnit.MICROS));
        }
        // Somebody may have had an account before they became a guardian.
        accounts.rightsChanged(
                guardians.persons(
                        changed.stream().map(GuardianLink::guardian).distinct().toList()));
        noGuardian.look(changed.stream().map(GuardianLink::student).distinct().toList());
    }
}
