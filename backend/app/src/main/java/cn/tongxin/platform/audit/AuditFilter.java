package cn.tongxin.platform.audit;

import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.platform.masking.ShownFields;
import cn.tongxin.platform.persistence.DatabaseException;
import cn.tongxin.platform.security.AccessMatrix;
import cn.tongxin.platform.security.Caller;
import cn.tongxin.platform.web.IdempotentRequests;
import cn.tongxin.platform.web.ProblemBody;
import cn.tongxin.platform.web.Problems;
import cn.tongxin.platform.web.RequestIds;
import cn.tongxin.platform.web.Versioned;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Opens the trail of an {@link Audited} endpoint before it runs and, with the answer known, writes
 * what the endpoint's own transaction has not written. An answer goes out only when its line is in
 * the log.
 */
@Singleton
public class AuditFilter {
    private static final Annotation[] NO_ANNOTATIONS = {};

    private final Audit audit;
    private final AuditTrail trail;
    private final SecurityIdentity identity;
    private final RoutingContext routing;
    private final Problems problems;
    private final ShownFields shown;
    private final Set<String> roles;

    /** What becomes of an answer, and what it shows. */
    @Singleton
    record Answers(Problems problems, ShownFields shown) {}

    AuditFilter(
            Audit audit,
            AuditTrail trail,
            SecurityIdentity identity,
            RoutingContext routing,
            Answers answers,
            AccessMatrix matrix) {
        this.audit = audit;
        this.trail = trail;
        this.identity = identity;
        this.routing = routing;
        this.problems = answers.problems();
        this.shown = answers.shown();
        this.roles = matrix.roles();
    }

    @ServerRequestFilter
    public void before(ContainerRequestContext request, ResourceInfo endpoint) {
        open(request, endpoint);
    }

    /** Also sees what never got as far as {@link #before}: a permission that is not held. */
    @ServerResponseFilter
    public @Nullable Uni<Void> after(
            ContainerRequestContext request,
            ContainerResponseContext response,
            @Nullable ResourceInfo endpoint) {
        Optional<Outcome> outcome = Outcome.of(response.getStatus());
        boolean again = response.getHeaders().containsKey(IdempotentRequests.REPLAYED);
        // Of an answer that is given again the first time is in the log.
        if (outcome.isEmpty() || again || !open(request, endpoint)) {
            return null;
        }
        // The line of a command was written with its change, before there was an answer.
        if (outcome.get() == Outcome.OK
                && !trail.isWritten()
                && response.getEntity() instanceof Versioned answer) {
            trail.shows(shown.of(answer));
        }
        AuditEvent event = audit.due(outcome.get(), refusal(response)).orElse(null);
        if (event == null) {
            return null;
        }
        if (BlockingOperationControl.isBlockingAllowed()) {
            write(event, response);
            return null;
        }
        // Permissions are checked on the event loop, which must not wait for the database.
        return Uni.createFrom()
                .item(event)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(due -> write(due, response))
                .replaceWithVoid();
    }

    /** An exception would find no mapper here: the answer it would become is already made. */
    private void write(AuditEvent event, ContainerResponseContext response) {
        try {
            audit.write(event);
        } catch (DatabaseException lost) {
            Response instead = problems.unexpected(lost);
            response.setStatus(instead.getStatus());
            response.getHeaders().putAll(instead.getHeaders());
            response.setEntity(instead.getEntity(), NO_ANNOTATIONS, instead.getMediaType());
        }
    }

    /** The rule that was broken says more than the code that all rules share. */
    private static @Nullable String refusal(ContainerResponseContext response) {
        if (response.getEntity() instanceof ProblemBody problem) {
            return problem.rule() == null ? problem.code() : problem.rule();
        }
        return null;
    }

    /** Whether this request is audited. */
    private boolean open(ContainerRequestContext request, @Nullable ResourceInfo endpoint) {
        if (trail.isOpen()) {
            return true;
        }
        Audited audited =
                endpoint == null || endpoint.getResourceMethod() == null
                        ? null
                        : endpoint.getResourceMethod().getAnnotation(Audited.class);
        Caller caller = identity.getAttribute(Caller.ATTRIBUTE);
        if (audited == null || caller == null) {
            return false;
        }
        List<UUID> ids =
                request.getUriInfo().getPathParameters().values().stream()
                        .flatMap(Collection::stream)
                        .flatMap(AuditFilter::id)
                        .toList();
        trail.open(who(caller), new AuditEvent.What(audited.action(), audited.entity(), ids));
        return true;
    }

    private AuditEvent.Who who(Caller caller) {
        String role = caller.actingRole();
        Grant.Principal principal = caller.actsFor();
        String client =
                identity.getPrincipal() instanceof JsonWebToken token
                        ? token.getClaim("azp")
                        : null;
        return new AuditEvent.Who(
                caller.accountId(),
                // The role comes from a header: what is no role may be anything.
                role != null && roles.contains(role) ? role : null,
                principal == null ? null : principal.account(),
                routing.request().remoteAddress().hostAddress(),
                client,
                RequestIds.of(routing));
    }

    private static Stream<UUID> id(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Stream.empty();
        }
    }
}
