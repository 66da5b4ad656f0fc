package cn.tongxin.people.care;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;

/** Whether what is kept of a pupil holds. */
enum CareStatus {
    ACTIVE,
    ENDED;

    void requireActive() {
        if (this == ENDED) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "这条记录已经结束，不能再改动；仍然需要的请重新登记。");
        }
    }
}
