package cn.tongxin.access.account;

import cn.tongxin.access.account.ScopedAccountRepository.Held;
import cn.tongxin.access.grant.Deputies;
import cn.tongxin.access.grant.GrantLaw;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What the caller could become through another account. */
@Singleton
class Powers {
    private final GrantLaw law;
    private final Deputies deputies;
    private final CurrentCaller caller;

    Powers(GrantLaw law, Deputies deputies, CurrentCaller caller) {
        this.law = law;
        this.deputies = deputies;
        this.caller = caller;
    }

    /** Whether everything the account holds is the caller's to give, as the acting role. */
    boolean gives(List<Held> held) {
        String role = caller.get().actingRole();
        return held.stream()
                .map(Held::grant)
                .allMatch(grant -> law.mayGive(role, grant.role(), grant.kind()));
    }

    /** Whether it is the caller's own account, or of somebody who stands in for the other. */
    boolean isOwn(UUID account) {
        return deputies.isOwn(caller.accountId(), account);
    }
}
