package cn.tongxin.access.account;

import cn.tongxin.access.Grants;
import cn.tongxin.platform.jobs.JobViews.JobDetail;
import cn.tongxin.platform.jobs.Jobs;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Starts invitations. */
@Singleton
class InvitationService {
    private final Jobs jobs;
    private final Invitation invitation;
    private final Grants grants;
    private final CurrentCaller caller;

    InvitationService(Jobs jobs, Invitation invitation, Grants grants, CurrentCaller caller) {
        this.jobs = jobs;
        this.invitation = invitation;
        this.grants = grants;
        this.caller = caller;
    }

    @Transactional
    JobDetail start(InviteRequest request) {
        String role = request.role();
        if (role != null) {
            caller.with(
                    Invitation.GRANT,
                    () -> {
                        grants.requireGivable(role);
                        return role;
                    });
        }
        return jobs.start(invitation, request);
    }
}
