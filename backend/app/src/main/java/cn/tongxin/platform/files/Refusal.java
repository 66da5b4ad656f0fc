package cn.tongxin.platform.files;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;

/** A file that is not taken, and what to do instead. */
final class Refusal {
    private Refusal() {}

    static ProblemException of(String why) {
        return new ProblemException(ProblemCode.FILE_REFUSED, why);
    }
}
