package cn.tongxin.access.identity;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;

/**
 * The identity provider could not be asked, or did not do what was asked of it. What had to happen
 * there has not happened, so nothing of ours may be kept either (503).
 */
public class IdentityException extends ProblemException {
    private static final long serialVersionUID = 1L;
    static final String DOWN = "登录服务暂时无法访问，请稍后再试；一直如此请联系系统管理员检查登录服务。";
    static final String NOT_SET_UP = "登录服务还没有接受本系统的管理身份，请联系系统管理员检查它的密钥和权限。";
    static final String NO_SUCH_USER = "登录服务中已没有这个账户，请联系系统管理员核对。";
    static final String REFUSED = "登录服务没有接受这次办理，请联系系统管理员查看它的日志。";

    private IdentityException(String detail) {
        super(ProblemCode.UNAVAILABLE, detail);
    }

    static IdentityException down() {
        return new IdentityException(DOWN);
    }

    static IdentityException notSetUp() {
        return new IdentityException(NOT_SET_UP);
    }

    static IdentityException noSuchUser() {
        return new IdentityException(NO_SUCH_USER);
    }

    static IdentityException refused() {
        return new IdentityException(REFUSED);
    }

    /** As this one, where the provider may have done it and only its answer was lost. */
    public IdentityException mayHaveHappened(String consequence) {
        return new IdentityException(detail() + consequence);
    }
}
