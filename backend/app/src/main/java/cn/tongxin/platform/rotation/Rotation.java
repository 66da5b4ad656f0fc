package cn.tongxin.platform.rotation;

import cn.tongxin.platform.jobs.JobKind;
import cn.tongxin.platform.jobs.JobResult;
import cn.tongxin.platform.jobs.JobRun;
import cn.tongxin.platform.persistence.DatabaseException;
import cn.tongxin.platform.rotation.RotationRepository.Target;
import cn.tongxin.platform.rotation.RotationService.Batch;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Goes through all encrypted columns until every value is current. Needs to remember nothing: a
 * value says itself which key it is of, so whoever goes on looks for those that are not current.
 */
@Singleton
class Rotation implements JobKind<RotationInput> {
    static final String PERMISSION = "encryption:write";

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int ROWS = 500;

    /** Rows that somebody was just writing are left for the next time through. */
    private static final int MOST_TIMES = 10;

    private static final String TAKEN = "23505";

    private final RotationService service;

    Rotation(RotationService service) {
        this.service = service;
    }

    @Override
    public String code() {
        return "encryption.rotate";
    }

    @Override
    public String name() {
        return "更换加密密钥";
    }

    @Override
    public String permission() {
        return PERMISSION;
    }

    @Override
    public Class<RotationInput> input() {
        return RotationInput.class;
    }

    @Override
    public boolean resumable() {
        return true;
    }

    @Override
    public JobResult run(JobRun run, RotationInput input) {
        run.note("正在用现行密钥重新加密");
        long due = 0;
        for (Target target : service.targets()) {
            due += service.waiting(target);
        }
        run.remaining(due);
        long renewed = 0;
        Set<String> told = new HashSet<>();
        for (Target target : service.targets()) {
            long before = -1;
            for (int time = 0; time < MOST_TIMES && before != renewed; time++) {
                before = renewed;
                renewed += through(run, target, told);
            }
        }
        return result(renewed, told);
    }

    private JobResult result(long renewed, Set<String> told) {
        long left = 0;
        for (Target target : service.targets()) {
            // Hashes tell nothing of their key; of values it is certain before an old key goes.
            long failed = told.stream().filter(one -> one.startsWith(target.table() + " ")).count();
            left += Math.max(failed, service.waiting(target.withoutHashes()));
        }
        String done = "重新加密了 " + renewed + " 行";
        return JobResult.of(
                left == 0
                        ? done + "，全部为现行密钥；旧密钥可以停用。"
                        : done + "，还有 " + left + " 行没有完成，见逐条报告；旧密钥请保留。",
                Map.of("renewed", String.valueOf(renewed), "left", String.valueOf(left)));
    }

    private long through(JobRun run, Target target, Set<String> told) {
        long renewed = 0;
        UUID after = BEFORE_ALL;
        while (true) {
            Batch batch = batch(run, target, after, told);
            UUID last = batch.last();
            if (last == null) {
                return renewed;
            }
            for (UUID row : batch.unreadable()) {
                tell(run, told, target, row, "密钥环中没有能打开它的密钥，请补上旧密钥后再办理。");
            }
            renewed += batch.renewed();
            after = last;
        }
    }

    /** One row whose new hash is taken must not keep the others from being written. */
    private Batch batch(JobRun run, Target target, UUID after, Set<String> told) {
        try {
            return service.renew(run::step, target, after, ROWS);
        } catch (DatabaseException e) {
            if (!TAKEN.equals(e.sqlState())) {
                throw e;
            }
            return oneByOne(run, target, after, told);
        }
    }

    private Batch oneByOne(JobRun run, Target target, UUID after, Set<String> told) {
        int renewed = 0;
        List<UUID> unreadable = new ArrayList<>();
        UUID last = null;
        for (UUID row : service.following(target, after, ROWS)) {
            try {
                Batch one = service.renew(run::step, target, last == null ? after : last, 1);
                renewed += one.renewed();
                unreadable.addAll(one.unreadable());
            } catch (DatabaseException e) {
                if (!TAKEN.equals(e.sqlState())) {
                    throw e;
                }
                tell(run, told, target, row, "另一行已有相同的值，请先核对并更正其中一行。");
            }
            last = row;
        }
        return new Batch(last, renewed, unreadable);
    }

    private static void tell(JobRun run, Set<String> told, Target target, UUID row, String why) {
        String subject = target.table() + " " + row;
        if (told.add(subject)) {
            run.error(subject, why);
        }
    }
}
