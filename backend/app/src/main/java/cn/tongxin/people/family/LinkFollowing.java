package cn.tongxin.people.family;

import cn.tongxin.people.StudentsMoved;
import cn.tongxin.person.PersonCorrected;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Links and guardians go where the pupils go and show what people are called. */
@Singleton
class LinkFollowing {
    private final LinkRepository links;
    private final GuardianRepository guardians;
    private final Clock clock;

    LinkFollowing(LinkRepository links, GuardianRepository guardians, Clock clock) {
        this.links = links;
        this.guardians = guardians;
        this.clock = clock;
    }

    void whenAPersonIsCorrected(@Observes PersonCorrected corrected) {
        guardians.personCorrected(
                corrected.person(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    void whenPupilsMove(@Observes StudentsMoved moved) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<UUID> touched = links.follow(moved.students(), now);
        if (!touched.isEmpty()) {
            guardians.refresh(touched, now);
        }
    }
}
