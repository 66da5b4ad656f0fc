package cn.tongxin.access.grant;

import cn.tongxin.access.DueDates;
import cn.tongxin.access.GrantChanged;
import cn.tongxin.access.WorkItemKind;
import cn.tongxin.access.WorkItemKind.Term;
import cn.tongxin.access.WorkItemScan;
import cn.tongxin.access.WorkItemSource;
import cn.tongxin.access.WorkItems;
import cn.tongxin.access.WorkItems.Opening;
import cn.tongxin.access.WorkItems.Outcome;
import cn.tongxin.access.WorkItems.Subject;
import cn.tongxin.access.WorkItems.Who;
import cn.tongxin.access.grant.EndingGrantRepository.Ending;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.time.CivilClock;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The work that the end of a period makes: whoever may give a role decides in time whether it goes
 * on. One item a grant, found by a daily scan; changing the period, ending it or giving the same
 * role for the time after it settles the item, and so does the end itself. Deputies are left out:
 * to run out is what their time is for.
 */
@Singleton
class EndingWork implements WorkItemSource, WorkItemScan {
    static final String EXTEND = "grant.extend";
    private static final String CITY_OFFICE = "bureau-admin";
    private static final int REMINDER = 3;
    private static final int PART = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** An item stands at a school, in a unit or in the city, and so do those whose it can be. */
    private static final List<String> NEAREST = List.of("school-admin", "county-admin");

    private final EndingGrantRepository grants;
    private final GrantLaw law;
    private final DueDates dates;
    private final WorkItems work;
    private final CivilClock clock;
    private final int ahead;

    EndingWork(
            EndingGrantRepository grants,
            GrantLaw law,
            DueDates dates,
            WorkItems work,
            CivilClock clock,
            @ConfigProperty(name = "tongxin.work.grant-workdays") int ahead) {
        this.grants = grants;
        this.law = law;
        this.dates = dates;
        this.work = work;
        this.clock = clock;
        this.ahead = ahead;
    }

    @Override
    public List<WorkItemKind> workItemKinds() {
        return List.of(
                new WorkItemKind(
                        EXTEND,
                        "授权到期",
                        null,
                        "grants",
                        Term.workdays(ahead),
                        List.of(Term.workdays(REMINDER)),
                        null,
                        true,
                        false));
    }

    @Override
    public String name() {
        return "ending-grants";
    }

    @Override
    public @Nullable String scan(@Nullable String after) {
        List<UUID> part = grants.part(after == null ? BEFORE_ALL : UUID.fromString(after), PART);
        Instant now = clock.getClock().instant();
        List<Opening> openings =
                grants.ending(part, now, lastInstant(now)).stream().map(this::opening).toList();
        work.keepAmong(EXTEND, part, openings, "已到期，或不再需要续期");
        return part.size() < PART ? null : part.get(PART - 1).toString();
    }

    /** Whoever has just decided is not asked again today; what is still near tomorrow is. */
    void changed(@Observes GrantChanged event) {
        switch (event.what()) {
            case RESCHEDULED -> settle(List.of(event.grant()), "已修改期限");
            case ENDED -> settle(List.of(event.grant()), "已结束授权");
            case GIVEN -> settle(grants.continuedBy(event.grant()), "已续期");
            case DEPUTY_NAMED -> {}
        }
    }

    private void settle(List<UUID> over, String note) {
        work.settle(EXTEND, over, Outcome.DONE, note);
    }

    /** The end of the last day that is near enough. */
    private Instant lastInstant(Instant now) {
        LocalDate last = dates.calendar().plusWorkdays(dayOf(now), ahead).date();
        return last.plusDays(1).atStartOfDay(zone()).toInstant();
    }

    private Opening opening(Ending one) {
        Subject subject = new Subject("grants", one.grant(), one.name());
        String title = "决定是否续期：" + one.name() + "的" + law.name(one.role()) + "授权";
        String role = nearest(one.role(), one.kind());
        Who who = new Who(role, one.place(), null, one.holder(), CITY_OFFICE);
        return new Opening(EXTEND, subject, title, who, dayOf(one.until().minusNanos(1_000)));
    }

    /** Of those who may give the role the nearest one that is above it. */
    private String nearest(String role, ScopeKind kind) {
        List<String> granters = law.granters(role, kind);
        return NEAREST.stream()
                .filter(granters::contains)
                .filter(granter -> !granter.equals(role))
                .findFirst()
                .orElse(CITY_OFFICE);
    }

    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone());
    }

    private ZoneId zone() {
        return clock.getClock().getZone();
    }
}
