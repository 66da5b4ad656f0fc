package cn.tongxin.platform.web;

import cn.tongxin.platform.security.AccessMatrix;
import cn.tongxin.platform.security.Caller;
import cn.tongxin.platform.security.DemandedPermission;
import cn.tongxin.platform.traces.OpenSpan;
import cn.tongxin.platform.traces.Spans;
import cn.tongxin.platform.traces.TraceParent;
import cn.tongxin.platform.traces.Traced;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.AsyncResult;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * One span for each traced request of the API, however it ends. Of the request only its method is
 * read; everything else comes from the endpoint's own annotations, the caller's rights and the
 * answer.
 */
@Singleton
public class RequestTraces {
    private static final String KEY = "tongxin.trace";
    private static final String API = "/api/";
    private static final String MDC_KEY = "traceId";
    // Before RequestFrame, whose refusals are answers too.
    private static final int FIRST = 1001;
    // After every filter that may still change the answer.
    private static final int LAST = 0;

    private final Spans spans;
    private final RoutingContext routing;
    private final Set<String> roles;
    private final Map<Method, Endpoint> endpoints = new ConcurrentHashMap<>();

    /** What the annotations of an endpoint say. */
    private record Endpoint(String route, @Nullable String permission) {
        static Endpoint of(Method method) {
            return new Endpoint(
                    path(method.getDeclaringClass().getAnnotation(Path.class))
                            + path(method.getAnnotation(Path.class)),
                    DemandedPermission.of(method).orElse(null));
        }

        private static String path(@Nullable Path path) {
            if (path == null || path.value().equals("/")) {
                return "";
            }
            return path.value().startsWith("/") ? path.value() : "/" + path.value();
        }
    }

    /** What becomes known of a request on its way. */
    private static final class Known {
        private @Nullable Endpoint endpoint;
        private @Nullable String role;
    }

    RequestTraces(Spans spans, RoutingContext routing, AccessMatrix matrix) {
        this.spans = spans;
        this.routing = routing;
        this.roles = matrix.roles();
    }

    void register(@Observes Filters filters) {
        if (spans.areSent()) {
            filters.register(this::trace, FIRST);
        }
    }

    private void trace(RoutingContext context) {
        if (context.request().path().startsWith(API)) {
            String id = RequestIds.of(context);
            Optional<TraceParent> parent =
                    TraceParent.read(context.request().getHeader(TraceParent.HEADER));
            spans.beginSome(id, parent).ifPresent(span -> follow(context, span, id));
        }
        context.next();
    }

    private void follow(RoutingContext context, OpenSpan span, String requestId) {
        if (!span.isNamedBy(requestId)) {
            MDC.put(MDC_KEY, span.traceId());
        }
        Known known = new Known();
        context.put(KEY, known);
        context.addEndHandler(done -> spans.end(span, said(context, known, done)));
    }

    private static Traced said(RoutingContext context, Known known, AsyncResult<Void> done) {
        Endpoint endpoint = known.endpoint;
        return new Traced.Request(
                context.request().method().name(),
                endpoint == null ? null : endpoint.route(),
                context.response().getStatusCode(),
                known.role,
                endpoint == null ? null : endpoint.permission(),
                done.succeeded() ? WhyFailed.of(context) : done.cause().getClass().getName());
    }

    /** Also sees what an endpoint was found for and that never reached it. */
    @ServerResponseFilter(priority = LAST)
    public void answered(ContainerRequestContext request, @Nullable ResourceInfo resource) {
        Known known = routing.get(KEY);
        if (known == null) {
            return;
        }
        if (resource != null && resource.getResourceMethod() != null) {
            known.endpoint = endpoints.computeIfAbsent(resource.getResourceMethod(), Endpoint::of);
        }
        known.role = role();
    }

    /** Of whoever has signed in: to ask for the identity of a wrong token is a failure again. */
    private @Nullable String role() {
        if (!(routing.user() instanceof QuarkusHttpUser user)) {
            return null;
        }
        Caller caller = user.getSecurityIdentity().getAttribute(Caller.ATTRIBUTE);
        String role = caller == null ? null : caller.actingRole();
        // The role comes from a header: what is no role may be anything.
        return role != null && roles.contains(role) ? role : null;
    }
}
