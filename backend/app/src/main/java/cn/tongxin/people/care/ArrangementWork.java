package cn.tongxin.people.care;

import cn.tongxin.access.WorkItemKind;
import cn.tongxin.access.WorkItemKind.Term;
import cn.tongxin.access.WorkItemScan;
import cn.tongxin.access.WorkItemSource;
import cn.tongxin.access.WorkItems;
import cn.tongxin.access.WorkItems.Opening;
import cn.tongxin.access.WorkItems.Outcome;
import cn.tongxin.access.WorkItems.Subject;
import cn.tongxin.access.WorkItems.Who;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.care.CareArrangement.Told;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Work that follows from a care arrangement, for its school: a written notice that is
 * missing, and parents nothing is heard of. It names neither the pupil nor the carer, and it does
 * not go up: the county may not read of it.
 *
 * <p>Silence is looked for once a day and makes work only when there is some: an open item for each
 * arrangement that waits for the next contact would hide what is to be done.
 */
@Singleton
class ArrangementWork implements WorkItemSource, WorkItemScan {
    static final String NOTICE = "care-arrangement.notice";
    static final String CONTACT = "care-arrangement.contact";
    private static final String RULE = "R-109";
    private static final String SCHOOL = "school-admin";
    private static final String COUNTY = "county-admin";
    private static final String ROUTE = "care-arrangement";
    private static final int NOTICE_WORKDAYS = 10;
    private static final int CONTACT_WORKDAYS = 5;
    private static final int REMINDER = 3;
    // Few enough to be looked up by their ids and not by reading the whole table each time.
    private static final int PART = 1000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CareArrangementRepository arrangements;
    private final PupilsInTurnRepository pupils;
    private final WorkItems work;
    private final CivilClock clock;
    private final int days;

    ArrangementWork(
            CareArrangementRepository arrangements,
            PupilsInTurnRepository pupils,
            WorkItems work,
            CivilClock clock,
            @ConfigProperty(name = "tongxin.people.care-silent-days") int days) {
        this.arrangements = arrangements;
        this.pupils = pupils;
        this.work = work;
        this.clock = clock;
        this.days = days;
    }

    @Override
    public List<WorkItemKind> workItemKinds() {
        return List.of(
                kind(NOTICE, "补齐委托照护书面告知", NOTICE_WORKDAYS),
                kind(CONTACT, "了解外出父母的联系情况", CONTACT_WORKDAYS));
    }

    private static WorkItemKind kind(String code, String name, int workdays) {
        return new WorkItemKind(
                code,
                name,
                RULE,
                ROUTE,
                Term.workdays(workdays),
                List.of(Term.workdays(REMINDER)),
                null,
                false,
                false);
    }

    /** Opens what is missing; what has been told is done. */
    void told(UUID id, Axes axes, Told told) {
        if (told.school() && told.village()) {
            work.settle(NOTICE, List.of(id), Outcome.DONE, "已书面告知");
        } else {
            work.open(List.of(opening(NOTICE, id, axes, "补齐一份委托照护的书面告知")));
        }
    }

    /** One that is written down late does not end a silence that came after it. */
    void contacted(UUID id, LocalDate on) {
        if (!on.isBefore(heardSince())) {
            work.settle(CONTACT, List.of(id), Outcome.DONE, "已有联系记录");
        }
    }

    void ended(UUID id) {
        for (String kind : List.of(NOTICE, CONTACT)) {
            work.settle(kind, List.of(id), Outcome.CANCELLED, "委托照护已结束");
        }
    }

    /**
     * The last day on which a contact is in time. Before it was registered nobody could write one
     * down, so the days count from there at the earliest.
     */
    LocalDate due(Instant registered, @Nullable LocalDate lastContact) {
        LocalDate since = LocalDate.ofInstant(registered, clock.getClock().getZone());
        boolean later = lastContact != null && lastContact.isAfter(since);
        return (later ? lastContact : since).plusDays(days);
    }

    /** Whoever was heard of on this day or after it is not silent. */
    private LocalDate heardSince() {
        return LocalDate.now(clock.getClock()).minusDays(days);
    }

    @Override
    public String name() {
        return "care-contacts";
    }

    @Override
    public @Nullable String scan(@Nullable String after) {
        List<UUID> part = pupils.part(after == null ? BEFORE_ALL : UUID.fromString(after), PART);
        if (part.isEmpty()) {
            return null;
        }
        work.open(
                arrangements.silent(Set.copyOf(part), heardSince()).stream()
                        .map(one -> opening(CONTACT, one.id(), one.axes(), "了解一名学生与外出父母的联系情况"))
                        .toList());
        return part.size() < PART ? null : part.get(PART - 1).toString();
    }

    private static Opening opening(String kind, UUID id, Axes axes, String title) {
        return new Opening(
                kind,
                new Subject("care-arrangements", id, "委托照护"),
                title,
                Who.of(SCHOOL, new Axes(axes.unit(), axes.school()), COUNTY),
                null);
    }
}
