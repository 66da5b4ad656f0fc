package cn.tongxin.access.account;

import static cn.tongxin.access.account.AccountStatus.ACTIVE;
import static cn.tongxin.access.account.AccountStatus.DISABLED;
import static cn.tongxin.access.account.AccountStatus.INVITED;

import cn.tongxin.kernel.state.Lifecycle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * INVITED → ACTIVE at the first sign-in, by itself; ACTIVE or INVITED → DISABLED → ACTIVE by
 * somebody else (AC-01 to AC-04). The other steps leave the state as it is.
 */
final class AccountLifecycle {
    static final String DISABLE = "disable";
    static final String ENABLE = "enable";
    static final String RESET_PASSWORD = "reset-password";
    static final String RESET_SECOND_FACTOR = "reset-second-factor";
    static final String SIGN_OUT = "sign-out";
    static final String MOVE = "move";

    private static final String WRITE = "user:write";

    /** A rule that a step would break, and how. */
    record Broken(String rule, String reason) {}

    /**
     * What stands against touching the account at all, and against taking it away.
     *
     * @param self whether it is the caller's own account, which may only end its sessions
     * @param touched AC-01 or AC-03
     * @param usurped AC-04, against what would let the caller sign in as the account's holder
     * @param lost AC-02
     */
    record Situation(
            boolean self,
            @Nullable Broken touched,
            @Nullable Broken usurped,
            @Nullable Broken lost) {
        Optional<Broken> against(String action) {
            boolean ownSessions = action.equals(SIGN_OUT) && self;
            if (touched != null && !ownSessions) {
                return Optional.of(touched);
            }
            return switch (action) {
                case RESET_PASSWORD, RESET_SECOND_FACTOR -> Optional.ofNullable(usurped);
                case DISABLE -> Optional.ofNullable(lost);
                default -> Optional.empty();
            };
        }
    }

    static final Lifecycle<AccountStatus, Situation> TABLE = table();

    private AccountLifecycle() {}

    private static Lifecycle<AccountStatus, Situation> table() {
        Lifecycle.Builder<AccountStatus, Situation> table = Lifecycle.table();
        for (AccountStatus open : new AccountStatus[] {INVITED, ACTIVE}) {
            step(table, open, RESET_PASSWORD, open);
            step(table, open, MOVE, open);
            step(table, open, DISABLE, DISABLED);
        }
        step(table, ACTIVE, RESET_SECOND_FACTOR, ACTIVE);
        step(table, ACTIVE, SIGN_OUT, ACTIVE);
        step(table, DISABLED, ENABLE, ACTIVE);
        return table.build();
    }

    private static void step(
            Lifecycle.Builder<AccountStatus, Situation> table,
            AccountStatus from,
            String action,
            AccountStatus to) {
        table.step(
                from,
                action,
                to,
                WRITE,
                situation -> situation.against(action).map(Broken::reason));
    }
}
