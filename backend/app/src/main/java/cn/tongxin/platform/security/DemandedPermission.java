package cn.tongxin.platform.security;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tells {@link CurrentCaller} which permission the endpoint of this request demands. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class DemandedPermission implements ContainerRequestFilter {
    private final CurrentCaller caller;
    private final Map<Method, Optional<String>> permissions = new ConcurrentHashMap<>();

    @Context ResourceInfo endpoint;

    public DemandedPermission(CurrentCaller caller) {
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        permissions
                .computeIfAbsent(endpoint.getResourceMethod(), DemandedPermission::of)
                .ifPresent(caller::demand);
    }

    /** What the endpoint demands; empty for a public one. */
    public static Optional<String> of(Method method) {
        PermissionsAllowed allowed = method.getAnnotation(PermissionsAllowed.class);
        if (allowed == null) {
            return Optional.empty();
        }
        if (allowed.value().length != 1) {
            throw new IllegalStateException("one permission per endpoint: " + method);
        }
        return Optional.of(allowed.value()[0]);
    }
}
