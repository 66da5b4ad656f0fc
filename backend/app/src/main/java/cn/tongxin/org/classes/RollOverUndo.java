package cn.tongxin.org.classes;

import cn.tongxin.kernel.time.AcademicYear;
import cn.tongxin.org.classes.RollOver.Extent;
import cn.tongxin.platform.jobs.JobKind;
import cn.tongxin.platform.jobs.JobResult;
import cn.tongxin.platform.jobs.JobRun;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives every class back the grade that a roll-over took, part by part. */
@Singleton
class RollOverUndo implements JobKind<RollOverJob> {
    private final RollOverPartService parts;

    RollOverUndo(RollOverPartService parts) {
        this.parts = parts;
    }

    @Override
    public String code() {
        return "roll-over.undo";
    }

    @Override
    public String name() {
        return "撤回班级升级";
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
            run.total(parts.moved(id));
        }
        run.note("正在逐班撤回到" + new AcademicYear(extent.schoolYear() - 1).title());
        List<UUID> classes = parts.movedBy(id, after);
        while (!classes.isEmpty()) {
            after = classes.get(classes.size() - 1);
            run.position(after.toString());
            parts.moveBack(run, id, extent, classes);
            classes = parts.movedBy(id, after);
        }
        parts.finishUndo(id);
        long kept = parts.moved(id);
        String summary = "已撤回 " + parts.found(id).counts().undone() + " 个班。";
        return JobResult.of(
                kept == 0 ? summary : summary + "另有 " + kept + " 个班升级后已另行更正或学校已停办，保持现状。",
                Map.of("rollOver", id.toString()));
    }
}
