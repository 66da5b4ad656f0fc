package cn.tongxin.platform.rotation;

import cn.tongxin.platform.jobs.JobKind;
import cn.tongxin.platform.jobs.JobResult;
import cn.tongxin.platform.jobs.JobRun;
import cn.tongxin.platform.persistence.DatabaseException;
import cn.tongxin.platform.rotation.RotationRepository.Hold;
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

    /** Whoever read a row before it was renewed may write its old values once more. */
    private static final int MOST_TIMES = 10;

    private static final String TAKEN = "23505";
    private static final String HELD_LONG = "55P03"; // lock_timeout
    private static final String NO_KEY = "密钥环中没有能打开它的密钥，请补上旧密钥后再办理。";
    private static final Map<String, String> REASONS =
            Map.of(TAKEN, "另一行已有相同的值，请先核对并更正其中一行。", HELD_LONG, "一直有人在办理这一行，请稍后再办理一次。");

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
            List<UUID> rows = service.due(target, after, ROWS);
            if (rows.isEmpty()) {
                return renewed;
            }
            renewed += together(run, target, rows, told);
            after = rows.get(rows.size() - 1);
        }
    }

    /** Who is writing holds up nobody but its own row, and that for a moment only. */
    private long together(JobRun run, Target target, List<UUID> rows, Set<String> told) {
        try {
            Batch batch = service.renew(run::step, target, new Hold(rows, false));
            forget(told, target, batch);
            batch.unreadable().forEach(row -> tell(run, told, target, row, NO_KEY));
            List<UUID> left = new ArrayList<>(rows);
            left.removeAll(Set.copyOf(batch.seen()));
            return batch.renewed() + oneByOne(run, target, left, told);
        } catch (DatabaseException e) {
            if (!TAKEN.equals(e.sqlState())) {
                throw e;
            }
            // One row whose new hash is taken must not keep the others from being written.
            return oneByOne(run, target, rows, told);
        }
    }

    private long oneByOne(JobRun run, Target target, List<UUID> rows, Set<String> told) {
        long renewed = 0;
        for (UUID row : rows) {
            try {
                Batch one = service.renew(run::step, target, new Hold(List.of(row), true));
                forget(told, target, one);
                one.unreadable().forEach(same -> tell(run, told, target, same, NO_KEY));
                renewed += one.renewed();
            } catch (DatabaseException e) {
                String why = REASONS.get(e.sqlState());
                if (why == null) {
                    throw e;
                }
                tell(run, told, target, row, why);
            }
        }
        return renewed;
    }

    /** What was named the time before and could be renewed now is no longer left. */
    private static void forget(Set<String> told, Target target, Batch batch) {
        batch.seen().stream()
                .filter(row -> !batch.unreadable().contains(row))
                .forEach(row -> told.remove(target.table() + " " + row));
    }

    private static void tell(JobRun run, Set<String> told, Target target, UUID row, String why) {
        String subject = target.table() + " " + row;
        if (told.add(subject)) {
            run.error(subject, why);
        }
    }
}
