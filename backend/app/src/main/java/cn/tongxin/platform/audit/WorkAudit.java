package cn.tongxin.platform.audit;

import cn.tongxin.platform.security.RunAs.Starter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Lets work that no request carries leave its lines in the audit log: one for each transaction that
 * touched records, under the starter's name.
 */
@Singleton
public class WorkAudit {
    private final AuditTrail trail;

    WorkAudit(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * To be called where the work begins.
     *
     * @param work its id, which stands where a request would have its own
     * @param action aggregate and verb
     */
    public void open(Starter starter, UUID work, String action) {
        trail.openForWork(
                new AuditEvent.Who(
                        starter.accountId(), starter.role(), null, null, null, work.toString()),
                new AuditEvent.What(action, action.substring(0, action.indexOf('.')), List.of()));
    }
}
