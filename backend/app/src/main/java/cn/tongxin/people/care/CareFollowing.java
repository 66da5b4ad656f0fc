package cn.tongxin.people.care;

import cn.tongxin.access.SubjectsMoved;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.GuardianTakenOver;
import cn.tongxin.people.StudentsMoved;
import cn.tongxin.people.care.CareProjections.Leaving;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is kept of a pupil goes with it, in the transaction that moves it: who sees the pupil no
 * more sees nothing of this either. The caller may reach only one of the two schools.
 */
@Singleton
class CareFollowing {
    private static final String REASON = "学生到另一所学校就读";

    private final SpecialCategoryRepository categories;
    private final CareArrangementRepository arrangements;
    private final CareContactRepository contacts;
    private final CourtOrderRepository orders;
    private final SafeContactRepository safe;
    private final Event<SubjectsMoved> work;

    CareFollowing(
            SpecialCategoryRepository categories,
            CareArrangementRepository arrangements,
            CareContactRepository contacts,
            CourtOrderRepository orders,
            SafeContactRepository safe,
            Event<SubjectsMoved> work) {
        this.categories = categories;
        this.arrangements = arrangements;
        this.contacts = contacts;
        this.orders = orders;
        this.safe = safe;
        this.work = work;
    }

    /** After the pupils' own rows say where they learn now; the work about it goes along. */
    void whenPupilsMove(@Observes StudentsMoved moved) {
        List<Leaving> leaving = new ArrayList<>(categories.leaving(moved.students()));
        leaving.addAll(arrangements.leaving(moved.students()));
        leaving.addAll(orders.leaving(moved.students()));
        categories.follow(moved.students());
        arrangements.follow(moved.students());
        // After them: who writes a contact holds its arrangement.
        contacts.follow(moved.students());
        orders.follow(moved.students());
        safe.follow(moved.students());
        leaving.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> new Way(one.from(), one.to()),
                                Collectors.mapping(Leaving::id, Collectors.toSet())))
                .forEach(
                        (way, ids) ->
                                work.fire(new SubjectsMoved(ids, way.from(), way.to(), REASON)));
    }

    /** What is kept of a guardian goes on with the human. */
    void whenTakenOver(@Observes GuardianTakenOver over) {
        orders.takenOver(over.student(), over.from(), over.to());
        safe.takenOver(over.student(), over.from(), over.to());
    }

    /** From one school to another. */
    private record Way(UUID from, Axes to) {}
}
