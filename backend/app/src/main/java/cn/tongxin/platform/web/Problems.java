package cn.tongxin.platform.web;

import cn.tongxin.kernel.errors.FieldError;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.rules.RuleException;
import cn.tongxin.platform.persistence.DatabaseStates;
import cn.tongxin.platform.security.Caller;
import cn.tongxin.platform.security.DemandedPermission;
import cn.tongxin.platform.security.NotCheckableException;
import cn.tongxin.platform.security.SecondFactor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Every way a request can fail, as problem+json. Only failures with a known reason become a 4xx; an
 * exception nobody expected stays a 500 whose cause is in the log under the request id, never in
 * the body.
 */
@Singleton
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    static final String BEARER = "Bearer realm=\"tongxin\"";
    // RFC 9470: which sign-in would do.
    private static final String SECOND_FACTOR =
            BEARER
                    + ", error=\"insufficient_user_authentication\""
                    + ", error_description=\"This role needs a second factor\""
                    + ", acr_values=\""
                    + SecondFactor.LEVEL
                    + "\"";
    private static final Map<Integer, ProblemCode> BY_STATUS =
            Map.of(
                    401, ProblemCode.UNAUTHENTICATED,
                    403, ProblemCode.FORBIDDEN,
                    404, ProblemCode.NOT_FOUND,
                    405, ProblemCode.METHOD_NOT_ALLOWED,
                    406, ProblemCode.NOT_ACCEPTABLE,
                    413, ProblemCode.TOO_LARGE,
                    414, ProblemCode.URI_TOO_LONG,
                    415, ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    431, ProblemCode.HEADERS_TOO_LARGE,
                    503, ProblemCode.UNAVAILABLE);

    private final RoutingContext routing;
    private final SecurityIdentity identity;

    public Problems(RoutingContext routing, SecurityIdentity identity) {
        this.routing = routing;
        this.identity = identity;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return answer(e.code(), e.detail(), e.errors());
    }

    @ServerExceptionMapper
    public Response range(UnsatisfiableRangeException e) {
        return Response.fromResponse(answer(e.code(), e.detail()))
                .header("Content-Range", "bytes */" + e.size())
                .build();
    }

    @ServerExceptionMapper
    public Response rule(RuleException e) {
        WhyFailed.say(routing, e.ruleId());
        return Response.status(e.code().status())
                .type(ProblemBody.MEDIA_TYPE)
                .entity(ProblemBody.of(e, RequestIds.of(routing)))
                .build();
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Response unauthenticated(SecurityException e) {
        if (e.getCause() instanceof NotCheckableException) {
            return answer(ProblemCode.UNAVAILABLE, "暂时无法核对您的登录。");
        }
        if (e.getCause() != null) {
            return unexpected(e);
        }
        return answer(ProblemCode.UNAUTHENTICATED, "没有有效的访问令牌。");
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e, @Nullable ResourceInfo endpoint) {
        Caller caller = identity.getAttribute(Caller.ATTRIBUTE);
        String permission =
                Optional.ofNullable(endpoint)
                        .map(ResourceInfo::getResourceMethod)
                        .flatMap(DemandedPermission::of)
                        .orElse("");
        ProblemCode refusal = caller == null ? null : caller.refusal(permission);
        if (refusal != null) {
            return answer(refusal, refusal.title() + "。");
        }
        return answer(ProblemCode.FORBIDDEN, "当前角色不能办理此事。");
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        List<FieldError> errors =
                e.getConstraintViolations().stream()
                        .map(v -> new FieldError(field(v), v.getMessage()))
                        .sorted(
                                Comparator.comparing(FieldError::field)
                                        .thenComparing(FieldError::message))
                        .distinct()
                        .toList();
        return answer(ProblemCode.VALIDATION, "有 " + errors.size() + " 处需要修改。", errors);
    }

    @ServerExceptionMapper
    public Response tooLarge(BodyLimit.BodyTooLarge e) {
        return answer(ProblemCode.TOO_LARGE, ProblemCode.TOO_LARGE.title() + "。");
    }

    @ServerExceptionMapper
    public Response malformed(MismatchedInputException e) {
        return json(e);
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException e) {
        return answer(ProblemCode.NOT_FOUND, "没有这个地址或编号。");
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return json(json);
        }
        int status = e.getResponse().getStatus();
        if (status == 400) {
            return answer(ProblemCode.MALFORMED, "请求内容不是有效的 JSON。");
        }
        ProblemCode code = BY_STATUS.get(status);
        if (code == null) {
            return unexpected(e);
        }
        Response answer = answer(code, code.title() + "。");
        Object allow = e.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? answer
                : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }

    /** Of everything nobody has foreseen only an outage of the database is known to pass. */
    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        if (DatabaseStates.isOverloadOrOutage(e)) {
            LOG.warn("database not available", e);
            return answer(ProblemCode.UNAVAILABLE, "系统暂时无法访问数据。");
        }
        LOG.error("unexpected failure", e);
        Response answer = answer(ProblemCode.INTERNAL, "系统出现意外错误，已记录。");
        WhyFailed.say(routing, e.getClass().getName());
        return answer;
    }

    private Response json(JsonProcessingException e) {
        JsonProblem problem = JsonProblem.of(e);
        return answer(ProblemCode.MALFORMED, problem.detail(), problem.errors());
    }

    private Response answer(ProblemCode code, String detail) {
        return answer(code, detail, List.of());
    }

    private Response answer(ProblemCode code, String detail, List<FieldError> errors) {
        WhyFailed.say(routing, code.name());
        ProblemBody body = ProblemBody.of(code, detail, RequestIds.of(routing), errors);
        Response.ResponseBuilder response =
                Response.status(code.status()).type(ProblemBody.MEDIA_TYPE).entity(body);
        if (code == ProblemCode.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, BEARER);
        }
        if (code == ProblemCode.SECOND_FACTOR) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, SECOND_FACTOR);
        }
        if (code == ProblemCode.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, 5);
        }
        return response.build();
    }

    /**
     * The path without method and parameter names, which mean nothing outside; a member of a list
     * or set is spoken of as the list.
     */
    private static String field(ConstraintViolation<?> violation) {
        List<Path.Node> nodes =
                StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                        .filter(node -> node.getKind() != ElementKind.CONTAINER_ELEMENT)
                        .toList();
        return nodes.stream()
                .skip(nodes.size() > 2 ? 2 : nodes.size() - 1L)
                .map(Path.Node::getName)
                .collect(Collectors.joining("."));
    }
}
