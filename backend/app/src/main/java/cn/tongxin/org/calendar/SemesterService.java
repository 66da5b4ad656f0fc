package cn.tongxin.org.calendar;

import cn.tongxin.access.WorkItems;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.state.Transition;
import cn.tongxin.org.calendar.CalendarRequests.SemesterCorrection;
import cn.tongxin.org.calendar.CalendarRequests.SemesterUpdate;
import cn.tongxin.org.calendar.SchoolSemester.Dates;
import cn.tongxin.org.calendar.SemesterLifecycle.Situation;
import cn.tongxin.org.calendar.SemesterRepository.Whole;
import cn.tongxin.org.calendar.SemesterViews.CurrentSemesters;
import cn.tongxin.org.calendar.SemesterViews.SemesterDetail;
import cn.tongxin.org.calendar.SemesterViews.SemesterEffect;
import cn.tongxin.org.calendar.SemesterViews.SemesterHistory;
import cn.tongxin.org.calendar.SemesterViews.SemesterRow;
import cn.tongxin.org.calendar.SemesterViews.SemesterStep;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.platform.rules.GivenReason;
import cn.tongxin.platform.rules.Warnings;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.time.CivilClock;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of semesters. */
@Singleton
class SemesterService {
    static final String RESOURCE = "semesters";
    private static final String WEEKS = "CA-01";
    private static final int FEWEST_WEEKS = 16;
    private static final int MOST_WEEKS = 24;

    private final SemesterRepository semesters;
    private final Warnings warnings;
    private final Life life;
    private final CurrentCaller caller;
    private final CivilClock clock;

    /** What a step leaves behind besides the new state. */
    @Singleton
    record Life(StatusHistory history, WorkItems work) {}

    SemesterService(
            SemesterRepository semesters,
            Warnings warnings,
            Life life,
            CurrentCaller caller,
            CivilClock clock) {
        this.semesters = semesters;
        this.warnings = warnings;
        this.life = life;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The semesters a date counts to, published or not: statistics need one for every day.
     *
     * @param asked null for today in Nanning
     * @param stageGroup null for all
     */
    CurrentSemesters on(@Nullable LocalDate asked, @Nullable String stageGroup) {
        LocalDate date = asked == null ? today() : asked;
        List<SemesterRow> rows = semesters.on(date, stageGroup);
        if (rows.isEmpty()) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "没有包含 " + date + " 的学期，校历尚未录入。");
        }
        return new CurrentSemesters(date, rows);
    }

    SemesterDetail get(UUID id) {
        Whole whole = semesters.whole(id);
        return new SemesterDetail(whole.row(), whole.version(), actions(whole));
    }

    SemesterHistory history(UUID id) {
        semesters.whole(id);
        return new SemesterHistory(
                life.history().of(RESOURCE, id).stream().map(SemesterService::step).toList());
    }

    /** Names the office; whose hand it was stands in the audit log. */
    private static SemesterStep step(StatusHistory.Entry entry) {
        return new SemesterStep(
                entry.from(),
                entry.to(),
                entry.action(),
                entry.reason(),
                entry.at(),
                entry.actingRole());
    }

    @Transactional
    SemesterDetail update(UUID id, SemesterUpdate body) {
        Taken taken = take(semesters.forWrite(id), SemesterLifecycle.UPDATE);
        Dates dates = new Dates(body.reportOn(), body.firstTeachingDay(), body.lastTeachingDay());
        write(change(taken, dates), body.source(), body.overrides());
        return get(id);
    }

    /** What a correction would do; the same checks, and nothing is written. */
    @Transactional
    SemesterEffect preview(UUID id, SemesterCorrection body) {
        Taken taken = take(semesters.held(id), SemesterLifecycle.CORRECT);
        return effect(change(taken, dates(body)));
    }

    @Transactional
    SemesterDetail correct(UUID id, SemesterCorrection body) {
        SchoolSemester semester = semesters.forWrite(id);
        SemesterStatus from = semester.status();
        Taken taken = take(semester, SemesterLifecycle.CORRECT);
        Dates was = semester.dates();
        write(change(taken, dates(body)), body.source(), body.overrides());
        keep(semester, from, SemesterLifecycle.CORRECT, body.reason() + words(was));
        return get(id);
    }

    private static Dates dates(SemesterCorrection body) {
        return new Dates(body.reportOn(), body.firstTeachingDay(), body.lastTeachingDay());
    }

    private static String words(Dates was) {
        return "（原为 "
                + was.reportOn()
                + " 报到，"
                + was.firstTeachingDay()
                + " 至 "
                + was.lastTeachingDay()
                + " 上课）";
    }

    /** Dates that fit, with the semester whose end they move. */
    private record Change(SchoolSemester semester, Optional<SchoolSemester> before, Dates dates) {
        boolean movesTheBorder() {
            return !dates.reportOn().equals(semester.reportOn());
        }
    }

    private static Change change(Taken taken, Dates dates) {
        SemesterDates.check(dates, taken.semester(), taken.before().orElse(null));
        return new Change(taken.semester(), taken.before(), dates);
    }

    private void write(Change change, String source, @Nullable List<GivenReason> overrides) {
        SchoolSemester semester = change.semester();
        warnings.settle(
                new Warnings.About(RESOURCE, semester.id(), semester.axes()),
                weeks(change.dates()),
                overrides);
        if (change.movesTheBorder() && change.before().isPresent()) {
            SchoolSemester before = change.before().get();
            before.endBefore(change.dates().reportOn());
            semesters.save(before);
        }
        semester.describe(change.dates(), source);
        semesters.save(semester);
    }

    private SemesterEffect effect(Change change) {
        LocalDate was = change.semester().reportOn();
        LocalDate is = change.dates().reportOn();
        LocalDate first = was.isBefore(is) ? was : is;
        int moved = (int) Math.abs(ChronoUnit.DAYS.between(was, is));
        long over = Math.max(0, ChronoUnit.DAYS.between(first, today()));
        return new SemesterEffect(
                change.semester().dates().weeks(),
                change.dates().weeks(),
                change.before()
                        .map(before -> semesters.names(Set.of(before.id())).get(before.id()))
                        .orElse(null),
                was.isBefore(is) ? moved : 0,
                is.isBefore(was) ? moved : 0,
                (int) Math.min(moved, over));
    }

    private static List<Warnings.Broken> weeks(Dates dates) {
        int weeks = dates.weeks();
        return weeks >= FEWEST_WEEKS && weeks <= MOST_WEEKS
                ? List.of()
                : List.of(new Warnings.Broken(WEEKS, "上课共 " + weeks + " 周，与惯常的一学期相差较大，请核对日期。"));
    }

    @Transactional
    SemesterDetail step(UUID id, String action, @Nullable String reason) {
        SchoolSemester semester = semesters.forWrite(id);
        SemesterStatus from = semester.status();
        take(semester, action);
        semesters.save(semester);
        keep(semester, from, action, reason);
        life.work()
                .settle(
                        CalendarWork.PUBLISH,
                        Set.of(id),
                        WorkItems.Outcome.DONE,
                        CalendarWork.PUBLISHED);
        return get(id);
    }

    private void keep(
            SchoolSemester semester, SemesterStatus from, String action, @Nullable String reason) {
        life.history()
                .keep(
                        new StatusHistory.Step(
                                RESOURCE,
                                semester.id(),
                                semester.answeredFor(),
                                from.name(),
                                semester.status().name(),
                                action,
                                reason,
                                null));
    }

    /** A semester that a step was taken with, and the one before it, which is held as well. */
    private record Taken(SchoolSemester semester, Optional<SchoolSemester> before) {}

    private Taken take(SchoolSemester semester, String action) {
        Optional<SchoolSemester> before = semesters.before(semester);
        boolean previousDraft =
                before.filter(one -> one.status() == SemesterStatus.DRAFT).isPresent();
        semester.step(action, semester.situation(previousDraft, today()));
        return new Taken(semester, before);
    }

    private List<Action> actions(Whole whole) {
        if (!caller.get().scope(SemesterLifecycle.WRITE).city()) {
            return List.of();
        }
        SemesterRow row = whole.row();
        Situation situation =
                new Situation(row.provisional(), whole.previousDraft(), row.statTo(), today());
        return SemesterLifecycle.TABLE.from(SemesterStatus.valueOf(row.status())).stream()
                .map(step -> action(step, situation))
                .toList();
    }

    private static Action action(Transition<SemesterStatus, Situation> step, Situation situation) {
        return step.guard()
                .apply(situation)
                .map(why -> Action.refused(step.action(), why))
                .orElseGet(() -> Action.allowed(step.action()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.getClock());
    }
}
