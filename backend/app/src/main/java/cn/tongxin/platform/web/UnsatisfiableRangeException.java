package cn.tongxin.platform.web;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;

/** Asked for bytes of a content that ends before them; the answer says where it ends. */
public class UnsatisfiableRangeException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final long size;

    public UnsatisfiableRangeException(long size) {
        super(ProblemCode.RANGE, "这个文件只有 " + size + " 字节，没有您要的这一段。");
        this.size = size;
    }

    long size() {
        return size;
    }
}
