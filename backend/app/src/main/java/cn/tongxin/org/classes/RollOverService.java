package cn.tongxin.org.classes;

import cn.tongxin.access.Accounts;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.list.ListQuery;
import cn.tongxin.kernel.list.Page;
import cn.tongxin.kernel.time.AcademicYear;
import cn.tongxin.org.Named;
import cn.tongxin.org.classes.RollOver.Extent;
import cn.tongxin.org.classes.RollOverRepository.Found;
import cn.tongxin.org.classes.RollOverViews.GradeMove;
import cn.tongxin.org.classes.RollOverViews.RollOverDetail;
import cn.tongxin.org.classes.RollOverViews.RollOverExtent;
import cn.tongxin.org.classes.RollOverViews.RollOverPreview;
import cn.tongxin.org.classes.RollOverViews.RollOverRow;
import cn.tongxin.platform.jobs.Jobs;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of roll-overs. */
@Singleton
class RollOverService {
    private static final int MOST_SHOWN = 200;
    private static final String BUSY = "这个范围内已有一次升级或撤回正在办理，请等它结束。";

    private final RollOverRepository rollOvers;
    private final ClassMoveRepository classes;
    private final RollOverExtents extents;
    private final RollOverCalendar calendar;
    private final Work work;
    private final Context context;

    /** How it is done in the background. */
    @Singleton
    record Work(Jobs jobs, RollOverRun run, RollOverUndo undo, TimeOrderedIds ids) {}

    /** Who is asking, and how others are called. */
    @Singleton
    record Context(CurrentCaller caller, Accounts accounts) {}

    RollOverService(
            RollOverRepository rollOvers,
            ClassMoveRepository classes,
            RollOverExtents extents,
            RollOverCalendar calendar,
            Work work,
            Context context) {
        this.rollOvers = rollOvers;
        this.classes = classes;
        this.extents = extents;
        this.calendar = calendar;
        this.work = work;
        this.context = context;
    }

    Page<RollOverRow> page(ListQuery query) {
        Page<Found> page = rollOvers.page(query);
        return new Page<>(rows(page.items()), page.nextCursor(), page.total());
    }

    RollOverDetail get(UUID id) {
        Found found = rollOvers.found(id);
        RollOverRow row = rows(List.of(found)).get(0);
        AcademicYear year = new AcademicYear(found.extent().schoolYear());
        return new RollOverDetail(
                row, calendar.undoBefore(year), found.version(), actions(found, row.running()));
    }

    /**
     * Held while it looks, so that the name it answers with is that of the place it has counted.
     */
    @Transactional
    RollOverPreview preview(
            @Nullable String schoolYear, @Nullable String unit, @Nullable UUID school) {
        AcademicYear year = schoolYear == null ? calendar.due() : year(schoolYear);
        RollOverExtents.Named named = extents.of(year.firstYear(), unit, school);
        Extent extent = named.extent();
        List<GradeMove> grades = classes.preview(extent);
        long promotes = grades.stream().mapToLong(GradeMove::promotes).sum();
        long graduates = grades.stream().mapToLong(GradeMove::graduates).sum();
        long unplaced = grades.stream().mapToLong(GradeMove::unplaced).sum();
        return new RollOverPreview(
                year.code(),
                new RollOverExtent(extent.unit(), extent.school(), named.name()),
                promotes,
                graduates,
                unplaced,
                grades,
                unplaced == 0 ? List.of() : classes.unplaced(extent, MOST_SHOWN),
                calendar.undoBefore(year),
                start(year, extent, promotes + graduates));
    }

    private List<Action> start(AcademicYear year, Extent extent, long waiting) {
        if (!context.caller().get().scope(ClassLifecycle.ROLL).covers(extent.axes())) {
            return List.of();
        }
        return List.of(
                againstStart(year, extent, waiting)
                        .map(why -> Action.refused("start", why))
                        .orElseGet(() -> Action.allowed("start")));
    }

    private Optional<String> againstStart(AcademicYear year, Extent extent, long waiting) {
        Optional<String> early = calendar.againstStart(year);
        if (early.isPresent()) {
            return early;
        }
        if (isBusy(extent)) {
            return Optional.of(BUSY);
        }
        return waiting == 0
                ? Optional.of("没有要升入" + year.title() + "的班级，可能已经升级过。")
                : Optional.empty();
    }

    @Transactional
    RollOverDetail start(RollOverRequest request) {
        AcademicYear year = year(request.schoolYear());
        rollOvers.oneAtATime();
        Extent extent =
                extents.of(year.firstYear(), request.managingUnit(), request.school()).extent();
        long waiting =
                classes.preview(extent).stream()
                        .mapToLong(grade -> grade.promotes() + grade.graduates())
                        .sum();
        againstStart(year, extent, waiting).ifPresent(RollOverService::refuse);
        UUID id = work.ids().next();
        UUID job = work.jobs().start(work.run(), new RollOverJob(id)).id();
        rollOvers.create(new RollOver(id, extent, job));
        return get(id);
    }

    @Transactional
    RollOverDetail undo(UUID id) {
        rollOvers.oneAtATime();
        RollOver rollOver = rollOvers.forWrite(id);
        Extent extent = rollOver.extent();
        againstUndo(extent, rollOver.status(), isBusy(extent)).ifPresent(RollOverService::refuse);
        rollOver.undoneBy(work.jobs().start(work.undo(), new RollOverJob(id)).id());
        rollOvers.save(rollOver);
        return get(id);
    }

    private Optional<String> againstUndo(Extent extent, RollOverStatus status, boolean busy) {
        if (status == RollOverStatus.UNDONE) {
            return Optional.of("这次升级已经撤回。");
        }
        return busy
                ? Optional.of(BUSY)
                : calendar.againstUndo(new AcademicYear(extent.schoolYear()));
    }

    private List<Action> actions(Found found, boolean running) {
        boolean may =
                context.caller().get().scope(ClassLifecycle.ROLL).covers(found.extent().axes());
        if (!may || found.status() == RollOverStatus.UNDONE) {
            return List.of();
        }
        boolean busy = running || isBusy(found.extent());
        return List.of(
                againstUndo(found.extent(), found.status(), busy)
                        .map(why -> Action.refused(ClassLifecycle.UNDO, why))
                        .orElseGet(() -> Action.allowed(ClassLifecycle.UNDO)));
    }

    private boolean isBusy(Extent extent) {
        List<UUID> jobs = rollOvers.jobsThatMeet(extent);
        return !jobs.isEmpty() && !work.jobs().unfinished(jobs).isEmpty();
    }

    private static void refuse(String why) {
        throw new ProblemException(ProblemCode.STATE_CONFLICT, why);
    }

    static AcademicYear year(String code) {
        try {
            return AcademicYear.parse(code);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("schoolYear", "学年请写成 2026-2027 这样，后一年比前一年大 1。");
        }
    }

    private List<RollOverRow> rows(List<Found> found) {
        Set<UUID> people = new HashSet<>();
        found.stream().map(Found::by).filter(Objects::nonNull).forEach(people::add);
        Map<UUID, String> names =
                people.isEmpty() ? Map.of() : context.accounts().displayNames(people);
        Set<UUID> running =
                found.isEmpty()
                        ? Set.of()
                        : work.jobs().unfinished(found.stream().map(Found::job).toList());
        return found.stream().map(one -> row(one, names, running)).toList();
    }

    private static RollOverRow row(Found one, Map<UUID, String> names, Set<UUID> running) {
        Extent extent = one.extent();
        String place = one.place();
        UUID by = one.by();
        String name = by == null ? null : names.get(by);
        return new RollOverRow(
                one.id(),
                new AcademicYear(extent.schoolYear()).code(),
                new RollOverExtent(
                        extent.unit(),
                        extent.school(),
                        place == null ? RollOverExtents.CITY : place),
                one.status().name(),
                running.contains(one.job()),
                one.job(),
                one.counts().promoted(),
                one.counts().graduated(),
                one.counts().unplaced(),
                one.counts().undone(),
                one.createdAt(),
                name == null ? null : new Named(by, name));
    }
}
