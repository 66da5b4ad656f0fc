package cn.tongxin.access;

import cn.tongxin.kernel.scope.Axes;
import java.util.UUID;

/**
 * Roles given in the caller's name as part of something else, like an invitation: by the same rules
 * and with the same refusals as a grant by itself.
 */
public interface Grants {

    /** Refuses a role which the caller cannot give for any school. */
    void requireGivable(String role);

    /**
     * From now on and without an end, in the caller's transaction.
     *
     * @param keptAt where the account is kept; the role holds for its school
     */
    void giveAtSchool(UUID account, String role, Axes keptAt, String reason);
}
