package cn.tongxin.platform.web;

import cn.tongxin.kernel.errors.ProblemCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

    private final ObjectMapper json;
    private final ContentSecurity contentSecurity;
    private final long maxBody;

    public RequestFrame(
            ObjectMapper json,
            ContentSecurity contentSecurity,
            @ConfigProperty(name = "tongxin.max-body-bytes") long maxBody) {
        this.json = json;
        this.contentSecurity = contentSecurity;
        this.maxBody = maxBody;
    }

    void register(@Observes Filters filters) {
        filters.register(this::frame, FIRST);
    }

    private void frame(RoutingContext context) {
        String id = RequestIds.assign(context);
        MDC.put(MDC_KEY, id);
        contentSecurity.apply(context.response().headers(), context.request().isSSL());
        context.response().putHeader(RequestIds.HEADER, id);
        logWhenDone(context, id);
        if (declaredLength(context.request()) > maxBody) {
            refuse(context, ProblemCode.TOO_LARGE);
            return;
        }
        context.next();
    }

    private void logWhenDone(RoutingContext context, String id) {
        long start = System.nanoTime();
        context.addEndHandler(
                done -> {
                    long took = System.nanoTime() - start;
                    int status = context.response().getStatusCode();
                    if (status >= 400 || took > SLOW_NANOS) {
                        MDC.put(MDC_KEY, id);
                        LOG.infof(
                                "%s %s -> %d in %d ms",
                                context.request().method(),
                                printable(context.normalizedPath()),
                                status,
                                took / 1_000_000);
                    }
                });
    }

    /** Answers before any endpoint is chosen. */
    private void refuse(RoutingContext context, ProblemCode code) {
        ProblemBody body =
                ProblemBody.of(code, code.title() + "。", RequestIds.of(context), List.of());
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

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // A length that is no number never gets here: the HTTP decoder refuses it.
        return length == null ? 0 : Long.parseLong(length);
    }

    private static String printable(String path) {
        String clean = path.replaceAll("[^\\x21-\\x7e]", "?");
        return clean.length() > 200 ? clean.substring(0, 200) + "…" : clean;
    }
}
