package cn.tongxin.platform.audit;

import cn.tongxin.platform.jobs.JobViews.JobDetail;
import cn.tongxin.platform.jobs.Jobs;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Starts looks at the audit log. */
@Singleton
class AuditVerificationService {
    private final Jobs jobs;
    private final AuditVerification kind;

    AuditVerificationService(Jobs jobs, AuditVerification kind) {
        this.jobs = jobs;
        this.kind = kind;
    }

    @Transactional
    JobDetail start(VerificationRequest request) {
        return jobs.start(kind, request);
    }
}
