package cn.tongxin.platform.audit;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Takes the reason of a command into its audit line, as soon as the body has been read. */
@Provider
public class AuditReasons implements ReaderInterceptor {
    private final AuditTrail trail;

    public AuditReasons(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body instanceof Reasoned command) {
            trail.says(command.auditReason());
        }
        return body;
    }
}
