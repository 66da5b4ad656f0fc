package cn.tongxin.access.work;

import static cn.tongxin.access.work.WorkItemStatus.DONE;
import static cn.tongxin.access.work.WorkItemStatus.OPEN;

import cn.tongxin.kernel.state.Lifecycle;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * OPEN → DONE | CANCELLED. What a person can do to an item itself is little: work is done where it
 * arises, and the module that opened the item settles it with the very step that was asked for.
 */
final class WorkItemLifecycle {
    static final String TAKE = "take";
    static final String RELEASE = "release";
    static final String FINISH = "done";
    private static final String WRITE = "work-item:write";

    /**
     * Who is there, and who has it.
     *
     * @param takenName what the one who has it is called
     */
    record Situation(
            @Nullable UUID me,
            @Nullable UUID takenBy,
            @Nullable String takenName,
            boolean closable) {
        boolean mine() {
            return takenBy != null && takenBy.equals(me);
        }
    }

    static final Lifecycle<WorkItemStatus, Situation> TABLE =
            Lifecycle.<WorkItemStatus, Situation>table()
                    .step(OPEN, TAKE, OPEN, WRITE, WorkItemLifecycle::mayTake)
                    .step(OPEN, RELEASE, OPEN, WRITE, WorkItemLifecycle::mayRelease)
                    .step(OPEN, FINISH, DONE, WRITE, WorkItemLifecycle::mayFinish)
                    .build();

    private WorkItemLifecycle() {}

    private static Optional<String> mayTake(Situation now) {
        if (now.takenBy() == null) {
            return Optional.empty();
        }
        return Optional.of(now.mine() ? "您已领取这件事。" : other(now));
    }

    private static Optional<String> mayRelease(Situation now) {
        if (now.mine()) {
            return Optional.empty();
        }
        return Optional.of(now.takenBy() == null ? "还没有人领取这件事。" : other(now));
    }

    private static Optional<String> mayFinish(Situation now) {
        if (!now.closable()) {
            return Optional.of("这件事办完后会自动办结，请点开办理。");
        }
        return now.takenBy() == null || now.mine() ? Optional.empty() : Optional.of(other(now));
    }

    private static String other(Situation now) {
        return now.takenName() == null
                ? "这件事已由同事领取；到期未办会自动放回。"
                : "这件事已由" + now.takenName() + "领取；到期未办会自动放回。";
    }
}
