package cn.tongxin.org.classes;

import cn.tongxin.org.classes.RollOver.Extent;
import cn.tongxin.org.classes.RollOverRepository.Counts;
import cn.tongxin.org.classes.RollOverViews.UnplacedClass;
import cn.tongxin.platform.jobs.JobKind;
import cn.tongxin.platform.jobs.JobResult;
import cn.tongxin.platform.jobs.JobRun;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes classes into the new school year, some schools at a time, each part in a transaction of its
 * own. Whoever takes over, or starts again, finds those already done in the new year.
 */
@Singleton
class RollOverRun implements JobKind<RollOverJob> {
    private static final int MOST_NAMED = 1_000;

    private final RollOverPartService parts;

    RollOverRun(RollOverPartService parts) {
        this.parts = parts;
    }

    @Override
    public String code() {
        return "roll-over.run";
    }

    @Override
    public String name() {
        return "班级升级";
    }

    @Override
    public String permission() {
        return ClassLifecycle.ROLL;
    }

    @Override
    public Class<RollOverJob> input() {
        return RollOverJob.class;
    }

    @Override
    public boolean resumable() {
        return true;
    }

    @Override
    public JobResult run(JobRun run, RollOverJob input) {
        UUID id = input.rollOver();
        Extent extent = parts.found(id).extent();
        UUID after = run.position().map(UUID::fromString).orElse(RollOverPartService.BEFORE_ALL);
        if (after.equals(RollOverPartService.BEFORE_ALL)) {
            run.total(parts.waiting(extent));
        }
        run.note("正在逐校升级");
        List<UUID> schools = parts.schools(extent, after);
        while (!schools.isEmpty()) {
            after = schools.get(schools.size() - 1);
            run.position(after.toString());
            parts.move(run, id, extent, schools);
            schools = parts.schools(extent, after);
        }
        List<UnplacedClass> left = parts.unplaced(extent, MOST_NAMED);
        for (UnplacedClass one : left) {
            run.line(
                    JobRun.Level.WARNING,
                    one.school().name() + one.name(),
                    UnplacedReason.valueOf(one.reason()).words());
        }
        parts.finish(id, extent);
        Counts counts = parts.found(id).counts();
        return JobResult.of(
                "升级 "
                        + counts.promoted()
                        + " 个班，毕业 "
                        + counts.graduated()
                        + " 个班，没有升级 "
                        + counts.unplaced()
                        + " 个班。",
                Map.of("rollOver", id.toString()));
    }
}
