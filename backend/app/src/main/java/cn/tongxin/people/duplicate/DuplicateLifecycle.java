package cn.tongxin.people.duplicate;

import static cn.tongxin.people.duplicate.DuplicateStatus.MERGED;
import static cn.tongxin.people.duplicate.DuplicateStatus.NOT_DUPLICATE;
import static cn.tongxin.people.duplicate.DuplicateStatus.OPEN;
import static cn.tongxin.people.duplicate.DuplicateStatus.PROPOSED;

import cn.tongxin.kernel.state.Lifecycle;

/** The table in the package's own words. */
final class DuplicateLifecycle {
    static final String PROPOSE = "propose";
    static final String MERGE = "merge";
    static final String REOPEN = "reopen";
    static final String NOT = "not-duplicate";

    private static final String WRITE = "student-duplicate:write";
    private static final String APPROVE = "student-duplicate:approve";

    static final Lifecycle<DuplicateStatus, Duplicate> TABLE =
            Lifecycle.<DuplicateStatus, Duplicate>table()
                    .step(OPEN, PROPOSE, PROPOSED, WRITE)
                    .step(OPEN, NOT, NOT_DUPLICATE, WRITE)
                    .step(PROPOSED, MERGE, MERGED, APPROVE)
                    .step(PROPOSED, REOPEN, OPEN, WRITE)
                    .step(PROPOSED, NOT, NOT_DUPLICATE, WRITE)
                    .none(OPEN, MERGE, "请先由一人提出合并，再由另一人办理。")
                    .none(MERGED, NOT, "已经合并，不能再改。")
                    .build();

    private DuplicateLifecycle() {}
}
