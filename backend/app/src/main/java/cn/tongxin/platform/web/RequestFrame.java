package cn.tongxin.platform.web;

import cn.tongxin.kernel.errors.ProblemCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * What every request gets, whatever answers it: an id, security headers, a size limit, and a log
 * line when it failed or was slow. Paths are logged without their query, which may hold a name.
 */
@Singleton
public class RequestFrame {
    private static final Logger LOG = Logger.getLogger("cn.tongxin.request");
    private static final String MDC_KEY = "requestId";
    private static final int FIRST = 1000;
    private static final long SLOW_NANOS = 1_000_000_000L;
    // C0, DEL and C1 as they look in an address.
    private static final Pattern ESCAPED_CONTROL =
            Pattern.compile("%[01][0-9a-f]|%7f|%c2%[89][0-9a-f]", Pattern.CASE_INSENSITIVE);

    private static final String NO_HOST = "请求不符合 HTTP 的规定，可能缺少 Host 请求头。";

    private final ObjectMapper json;
    private final ContentSecurity contentSecurity;
    private final RequestLimits limits;

    public RequestFrame(ObjectMapper json, ContentSecurity contentSecurity, RequestLimits limits) {
        this.json = json;
        this.contentSecurity = contentSecurity;
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        filters.register(this::frame, FIRST);
    }

    /** What the router itself refuses never gets as far as a filter. */
    void register(@Observes Router router) {
        router.route().order(-FIRST).failureHandler(this::malformed);
    }

    private void frame(RoutingContext context) {
        open(context);
        Optional<ProblemCode> broken = limits.brokenBy(context.request());
        if (lacksHost(context.request())) {
            refuse(context, ProblemCode.MALFORMED, NO_HOST);
        } else if (broken.isPresent()) {
            refuse(context, broken.get(), broken.get().title() + "。");
        } else if (hasControlCharacter(context.request().path())) {
            refuse(context, ProblemCode.MALFORMED, "请求地址含有不可见的控制字符，请删除后重试。");
        } else if (TokenShape.isWrong(context.request().getHeader(HttpHeaders.AUTHORIZATION))) {
            context.response().putHeader("WWW-Authenticate", Problems.BEARER);
            refuse(context, ProblemCode.UNAUTHENTICATED, "访问令牌的格式不对。");
        } else {
            context.next();
        }
    }

    /**
     * RFC 9112 §3.2. Where a proxy might have named another one, a missing header is empty here.
     */
    private static boolean lacksHost(HttpServerRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        return request.version() == HttpVersion.HTTP_1_1 && (host == null || host.isBlank());
    }

    private static boolean hasControlCharacter(String path) {
        return path.indexOf('%') >= 0 && ESCAPED_CONTROL.matcher(path).find();
    }

    private void open(RoutingContext context) {
        String id = RequestIds.of(context);
        MDC.put(MDC_KEY, id);
        contentSecurity.apply(context.request());
        context.response().putHeader(RequestIds.HEADER, id);
        logWhenDone(context, id);
    }

    /** What the router cannot make out; what fails in an endpoint has mappers of its own. */
    private void malformed(RoutingContext context) {
        if (context.statusCode() == 400 && !context.response().headWritten()) {
            open(context);
            refuse(context, ProblemCode.MALFORMED, NO_HOST);
        } else {
            context.next();
        }
    }

    private void logWhenDone(RoutingContext context, String id) {
        long start = System.nanoTime();
        context.addEndHandler(
                done -> {
                    long took = System.nanoTime() - start;
                    int status = context.response().getStatusCode();
                    if (status >= 400 || took > SLOW_NANOS && !isStream(context)) {
                        MDC.put(MDC_KEY, id);
                        LOG.infof(
                                "%s %s -> %d in %d ms",
                                context.request().method(),
                                printable(context.request().path()),
                                status,
                                took / 1_000_000);
                    }
                });
    }

    /** Takes as long as it is followed. */
    private static boolean isStream(RoutingContext context) {
        String type = context.response().headers().get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/event-stream");
    }

    /** Answers before any endpoint is chosen. */
    private void refuse(RoutingContext context, ProblemCode code, String detail) {
        WhyFailed.say(context, code.name());
        ProblemBody body = ProblemBody.of(code, detail, RequestIds.of(context), List.of());
        try {
            byte[] bytes = json.writeValueAsBytes(body);
            context.response()
                    .setStatusCode(code.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                    // The rest of the body is not read, so the connection cannot be used again.
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .end(io.vertx.core.buffer.Buffer.buffer(bytes));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }

    private static String printable(String path) {
        String clean = path.replaceAll("[^\\x21-\\x7e]", "?");
        return clean.length() > 200 ? clean.substring(0, 200) + "…" : clean;
    }
}
