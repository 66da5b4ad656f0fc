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
    private final FamilyOrders family;
    private final OrdersInForce orders;
    private final NoGuardianWork noGuardian;
    private final Clock clock;

    LinkFollowing(
            LinkRepository links,
            GuardianRepository guardians,
            FamilyOrders family,
            OrdersInForce orders,
            NoGuardianWork noGuardian,
            Clock clock) {
        this.links = links;
        this.guardians = guardians;
        this.family = family;
        this.orders = orders;
        this.noGuardian = noGuardian;
        this.clock = clock;
    }

    void whenAPersonIsCorrected(@Observes PersonCorrected corrected) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        guardians.personCorrected(corrected.person(), now);
        // Who somebody is has changed, and with it whom the orders in force keep away.
        for (UUID student : links.pupilsOf(corrected.person())) {
            family.follow(student, orders.keptFrom(student));
        }
    }

    void whenPupilsMove(@Observes StudentsMoved moved) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<UUID> touched = links.follow(moved.students(), now);
        if (!touched.isEmpty()) {
            guardians.refresh(touched, now);
        }
        noGuardian.look(moved.students());
    }
}
