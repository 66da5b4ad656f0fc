package cn.tongxin.people.circle;

import cn.tongxin.kernel.data.Mask;
import cn.tongxin.kernel.data.View;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.people.care.CareRecords;
import cn.tongxin.people.circle.CircleRepository.Held;
import cn.tongxin.people.circle.CircleRepository.Link;
import cn.tongxin.people.circle.CircleRepository.Offer;
import cn.tongxin.people.circle.CircleRole.Telling;
import cn.tongxin.people.circle.CircleViews.CircleMember;
import cn.tongxin.people.circle.CircleViews.CircleReading;
import cn.tongxin.people.circle.CircleViews.StudentCircle;
import cn.tongxin.people.student.Pupils;
import cn.tongxin.people.student.Pupils.Pupil;
import cn.tongxin.platform.audit.ReadingRepository;
import cn.tongxin.platform.audit.ReadingRepository.Asked;
import cn.tongxin.platform.security.AccessMatrix;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Puts the circle of a pupil together. Which roles reach it, and how much they see, is read from
 * the access matrix.
 *
 * <p>What one of the family is told of another is decided for the worst case, a family with
 * violence in it: never a phone or an address, and never when the other has looked, which would
 * tell of their days and nights. Whole names are told among statutory guardians, who know each
 * other and decide together; of carers and contacts, with whom somebody may have found shelter, the
 * surname. Whom a court keeps away is not in the circle and cannot ask for it, and nothing tells
 * that there is an order: the circle of a pupil whose other parent was never linked looks the same.
 *
 * <p>For the same reason looks are told days later and without the hour: who has hurt a child must
 * not read in the morning that its teacher and the psychologist have just opened its page. And
 * where a transfer may take a pupil is told to nobody who may not read transfers.
 */
@Singleton
class CircleService {
    private static final String STUDENT = "student:read";
    private static final String FAMILY = "guardian";
    private static final String OFFER_READ = "student-transfer.read";
    private static final String STATUTORY = "STATUTORY";

    /** What an offer shows is cut for everybody, whatever the matrix says of the role. */
    private static final View OF_AN_OFFER = View.MASKED;

    private static final int MOST_READINGS = 20;

    /** Whose own right to it covers the pupil is told where it may go. */
    private static final String TRANSFERS = "student-transfer:read";

    /** Half a year of lines about one pupil are few; all of them for ever would not be. */
    private static final Period LOOK_BACK = Period.ofDays(180);

    /**
     * What is a look at a pupil. A look at an order of a court is not told: it would tell of it.
     */
    private static final Set<String> READINGS =
            Set.of(
                    "care-contact.read",
                    "consent.read",
                    "export-request.take",
                    "student.read",
                    "student.reveal",
                    "student-circle.read",
                    "class-roster.read",
                    "guardian-link.read",
                    OFFER_READ,
                    "special-category.read",
                    "care-arrangement.read");

    private final Pupils pupils;
    private final CircleRepository circle;
    private final CareRecords care;
    private final ReadingRepository log;
    private final Tools tools;

    /** Who asks, what the roles may, what day it is, and how late looks are told. */
    @Singleton
    static class Tools {
        private final CurrentCaller caller;
        private final AccessMatrix matrix;
        private final CivilClock clock;
        private final Duration delay;

        Tools(
                CurrentCaller caller,
                AccessMatrix matrix,
                CivilClock clock,
                @ConfigProperty(name = "tongxin.people.circle-delay-days") int delayDays) {
            this.caller = caller;
            this.matrix = matrix;
            this.clock = clock;
            this.delay = Duration.ofDays(delayDays);
        }
    }

    CircleService(
            Pupils pupils,
            CircleRepository circle,
            CareRecords care,
            ReadingRepository log,
            Tools tools) {
        this.pupils = pupils;
        this.circle = circle;
        this.care = care;
        this.log = log;
        this.tools = tools;
    }

    StudentCircle of(UUID student) {
        Pupil pupil = pupils.find(student);
        Clock clock = tools.clock.getClock();
        Instant now = clock.instant();
        Instant since = now.minus(LOOK_BACK).truncatedTo(ChronoUnit.SECONDS);
        List<Link> links = circle.family(student, LocalDate.now(clock));
        List<Offer> offers = circle.offers(student);
        Instant before = now.minus(tools.delay);
        Asked asked = new Asked(records(student, links, offers), READINGS, since, before);
        boolean family = tools.caller.scope().children().contains(student);
        CircleTimes times = times(asked, family);
        List<CircleMember> members = new ArrayList<>(family(links, times));
        members.addAll(
                others(
                        pupil,
                        new Telling(
                                now,
                                clock.getZone(),
                                times,
                                tools.caller.accountId(),
                                pupil.unitName())));
        offers.stream()
                .filter(offer -> offer.waitingAt() != null)
                .map(offer -> receiving(offer, pupil, asked, family))
                .forEach(members::add);
        return new StudentCircle(
                student,
                pupil.name(),
                List.copyOf(members),
                family ? newest(asked) : null,
                since,
                0,
                List.of());
    }

    private CircleTimes times(Asked asked, boolean family) {
        ZoneId zone = tools.clock.getClock().getZone();
        return new CircleTimes(family ? log.last(asked) : List.of(), family, zone);
    }

    /** Under which ids the log knows looks at the pupil. */
    private List<UUID> records(UUID student, List<Link> links, List<Offer> offers) {
        return Stream.of(
                        Stream.of(student),
                        links.stream().map(Link::id),
                        offers.stream().map(Offer::id),
                        care.of(student).stream())
                .flatMap(ids -> ids)
                .toList();
    }

    private List<CircleReading> newest(Asked asked) {
        return log.newest(asked, FAMILY, MOST_READINGS).stream()
                .map(one -> new CircleReading(day(one.at()), one.role(), one.action()))
                .toList();
    }

    private List<CircleMember> family(List<Link> links, CircleTimes times) {
        UUID me = tools.caller.accountId();
        List<Link> open = links.stream().filter(Link::open).toList();
        boolean asGuardian =
                open.stream().anyMatch(l -> l.role().equals(STATUTORY) && isMe(l.account()));
        List<CircleMember> members = new ArrayList<>();
        for (Link link : open) {
            boolean self = isMe(link.account());
            boolean whole =
                    !times.toFamily() || self || asGuardian && link.role().equals(STATUTORY);
            CircleKind kind = CircleKind.ofLink(link.role());
            members.add(
                    new CircleMember(
                            kind.name(),
                            whole ? link.name() : Mask.NAME.apply(link.name()),
                            null,
                            FAMILY,
                            link.relation(),
                            null,
                            self,
                            ScopeKind.FAMILY.name(),
                            kind.basis(),
                            view(FAMILY).name(),
                            link.until(),
                            self && me != null ? times.of(FAMILY, List.of(me)) : null,
                            self && times.toFamily()));
        }
        return members;
    }

    private List<CircleMember> others(Pupil pupil, Telling telling) {
        List<String> roles = tools.matrix.holders(STUDENT);
        List<Held> held = circle.grants(pupil, roles);
        return roles.stream()
                .flatMap(role -> role(role, held).members(telling).stream())
                .sorted(Comparator.comparing(member -> CircleKind.valueOf(member.kind())))
                .toList();
    }

    private CircleRole role(String role, List<Held> held) {
        return new CircleRole(
                tools.matrix.cell(role, STUDENT).orElseThrow(),
                view(role),
                held.stream().filter(one -> one.grant().role().equals(role)).toList());
    }

    private View view(String role) {
        return tools.matrix.view(role, AccessMatrix.aggregate(STUDENT));
    }

    private CircleMember receiving(Offer offer, Pupil pupil, Asked all, boolean family) {
        CircleKind kind = CircleKind.RECEIVING_SCHOOL;
        Asked asked = new Asked(List.of(offer.id()), Set.of(OFFER_READ), all.since(), all.before());
        CircleTimes times = times(asked, family);
        boolean told = tools.caller.get().scope(TRANSFERS).covers(pupil.axes());
        return new CircleMember(
                kind.name(),
                null,
                told ? offer.waitingAt() : null,
                null,
                null,
                null,
                false,
                "OFFER",
                kind.basis(),
                OF_AN_OFFER.name(),
                null,
                times.ofAny(circle.accountsOf(offer.school())),
                family);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, tools.clock.getClock().getZone());
    }

    private boolean isMe(@Nullable UUID account) {
        return account != null && account.equals(tools.caller.accountId());
    }
}
