package cn.tongxin.org.classes;

import cn.tongxin.kernel.time.AcademicYear;
import cn.tongxin.org.ClassesGraduated;
import cn.tongxin.org.ClassesReopened;
import cn.tongxin.org.classes.ClassMoveRepository.Hand;
import cn.tongxin.org.classes.ClassMoveRepository.Moved;
import cn.tongxin.org.classes.RollOver.Extent;
import cn.tongxin.org.classes.RollOverRepository.Counts;
import cn.tongxin.org.classes.RollOverRepository.Found;
import cn.tongxin.org.classes.RollOverViews.UnplacedClass;
import cn.tongxin.platform.jobs.JobRun;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The parts of a roll-over's jobs: what must hold together is one transaction, with the job's step
 * forward inside it.
 */
@Singleton
class RollOverPartService {
    static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int SCHOOLS = 100;
    private static final int CLASSES = 2_000;

    private final RollOverRepository rollOvers;
    private final ClassMoveRepository classes;
    private final News news;
    private final Clock clock;

    /** Who learns in the classes is told in the same transaction. */
    @Singleton
    record News(Event<ClassesGraduated> graduated, Event<ClassesReopened> reopened) {}

    RollOverPartService(
            RollOverRepository rollOvers, ClassMoveRepository classes, News news, Clock clock) {
        this.rollOvers = rollOvers;
        this.classes = classes;
        this.news = news;
        this.clock = clock;
    }

    Found found(UUID rollOver) {
        return rollOvers.found(rollOver);
    }

    /** How many classes will go up or leave. */
    long waiting(Extent extent) {
        return classes.preview(extent).stream()
                .mapToLong(grade -> grade.promotes() + grade.graduates())
                .sum();
    }

    List<UUID> schools(Extent extent, UUID after) {
        return classes.schools(extent, after, SCHOOLS);
    }

    @Transactional
    void move(JobRun run, UUID rollOver, Extent extent, List<UUID> schools) {
        Moved moved = classes.move(extent, schools, hand(run, rollOver));
        if (moved.graduated() > 0) {
            LocalDate first = new AcademicYear(extent.schoolYear()).firstDay();
            news.graduated().fire(new ClassesGraduated(Set.copyOf(schools), first));
        }
        rollOvers.count(rollOver, new Counts(moved.promoted(), moved.graduated(), 0, 0));
        run.step((long) moved.promoted() + moved.graduated());
    }

    List<UnplacedClass> unplaced(Extent extent, int most) {
        return classes.unplaced(extent, most);
    }

    @Transactional
    void finish(UUID rollOver, Extent extent) {
        long left = classes.preview(extent).stream().mapToLong(grade -> grade.unplaced()).sum();
        rollOvers.done(rollOver, Math.toIntExact(left), now());
    }

    long moved(UUID rollOver) {
        return classes.countMovedBy(rollOver);
    }

    List<UUID> movedBy(UUID rollOver, UUID after) {
        return classes.movedBy(rollOver, after, CLASSES);
    }

    @Transactional
    void moveBack(JobRun run, UUID rollOver, Extent extent, List<UUID> some) {
        int back = classes.moveBack(extent, some, hand(run, rollOver));
        news.reopened().fire(new ClassesReopened(Set.copyOf(some)));
        rollOvers.count(rollOver, new Counts(0, 0, 0, back));
        run.step(some.size());
    }

    @Transactional
    void finishUndo(UUID rollOver) {
        rollOvers.undone(rollOver, now());
    }

    private Hand hand(JobRun run, UUID rollOver) {
        return new Hand(rollOver, run.owner(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
