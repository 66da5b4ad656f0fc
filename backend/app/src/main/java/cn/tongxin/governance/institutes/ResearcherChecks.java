package cn.tongxin.governance.institutes;

import cn.tongxin.governance.institutes.Researcher.Work;
import cn.tongxin.governance.institutes.ResearcherRequests.ResearcherCreate;
import cn.tongxin.governance.institutes.ResearcherRequests.ResearcherNewcomer;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.org.SchoolSites;
import cn.tongxin.org.SchoolSites.SchoolSite;
import cn.tongxin.person.Persons;
import cn.tongxin.platform.rules.GivenReason;
import cn.tongxin.platform.rules.Warnings;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an appointment is held against before it is written. */
@Singleton
class ResearcherChecks {
    private static final String TOO_MANY = "GI-01";
    private static final int MOST_FULL = 20;
    private static final int MOST_PART = 10;

    /** One human, one record; the rule also stands over the registering of staff. */
    private static final String TWICE = "ST-01";

    private final Persons persons;
    private final SchoolSites sites;
    private final Warnings warnings;
    private final CurrentCaller caller;
    private final CivilClock clock;

    ResearcherChecks(
            Persons persons,
            SchoolSites sites,
            Warnings warnings,
            CurrentCaller caller,
            CivilClock clock) {
        this.persons = persons;
        this.sites = sites;
        this.warnings = warnings;
        this.caller = caller;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.getClock().instant(), clock.getClock().getZone());
    }

    /** Who is appointed: somebody whose record is in the caller's scope, or somebody new. */
    Persons.Card person(ResearcherCreate body, Institute at) {
        UUID known = body.person();
        ResearcherNewcomer newcomer = body.newcomer();
        if ((known == null) == (newcomer == null)) {
            throw ProblemException.invalid("person", "请选择已有档案的人，或登记一名新的人员，两者选一。");
        }
        UUID id =
                newcomer == null
                        ? Objects.requireNonNull(known, "one of the two is given")
                        : persons.register(
                                new Persons.NewPerson(
                                        newcomer.name(), newcomer.sex(), newcomer.phone()),
                                at.axes());
        return persons.card(id)
                .filter(card -> caller.scope().covers(card.keptAt()))
                .orElseThrow(
                        () ->
                                ProblemException.invalid(
                                        "person", "管辖范围内没有这个人的档案，请从列表中选择；外单位的请由其主管单位办理。"));
    }

    void requirePeriod(LocalDate from, @Nullable LocalDate until) {
        if (until != null && !until.isAfter(from)) {
            throw ProblemException.invalid("until", "结束日期须晚于聘任日期。");
        }
    }

    /**
     * Schools that are newly guided work, and belong to the unit; the centre guides the whole city.
     * They are held, a few in the order of their ids: a merger meanwhile would be missed.
     */
    void requireSchools(Institute at, Collection<UUID> schools, Collection<UUID> before) {
        Set<UUID> added = new HashSet<>(schools);
        added.removeAll(new HashSet<>(before));
        List<SchoolSite> found =
                added.stream().sorted().flatMap(school -> sites.hold(school).stream()).toList();
        boolean all = found.size() == added.size() && found.stream().allMatch(SchoolSite::open);
        if (!all) {
            throw ProblemException.invalid("schools", "有的学校不存在或已撤销、合并，请从列表中重新选择。");
        }
        boolean reached =
                at.isCentre() || found.stream().allMatch(site -> site.unit().equals(at.unit()));
        if (!reached) {
            throw ProblemException.invalid("schools", "指导所的教研员只能联系本单位的学校，请去掉外单位的学校。");
        }
    }

    /** What is unusual about an appointment, when that is new. */
    void settle(
            Researcher one, List<Warnings.Broken> broken, @Nullable List<GivenReason> overrides) {
        warnings.settle(
                new Warnings.About(ResearcherChanges.RESOURCE, one.id(), one.axes()),
                broken,
                overrides);
    }

    List<Warnings.Broken> tooMany(String kind, Work work, int before) {
        int most = kind.equals("FULL") ? MOST_FULL : MOST_PART;
        int schools = work.schools().size();
        return schools > most && schools > before
                ? List.of(
                        new Warnings.Broken(
                                TOO_MANY, "联系指导 " + schools + " 所学校，超过 " + most + " 所，请核对。"))
                : List.of();
    }

    List<Warnings.Broken> whenNew(ResearcherCreate body, Persons.Card person) {
        List<Warnings.Broken> broken = new ArrayList<>(tooMany(body.kind(), body.work(), 0));
        String phone = person.phone();
        boolean twice =
                body.newcomer() != null
                        && phone != null
                        && persons.alike(person.name(), phone).size() > 1;
        if (twice) {
            broken.add(new Warnings.Broken(TWICE, "全市已有姓名和手机号都相同的人员，请先核对是否为同一人；是同一人的，请选择已有的档案。"));
        }
        return broken;
    }
}
