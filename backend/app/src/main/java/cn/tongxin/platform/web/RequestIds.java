package cn.tongxin.platform.web;

import cn.tongxin.platform.traces.TraceParent;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The id that ties an answer, its log lines and a caller's complaint together. */
public final class RequestIds {
    public static final String HEADER = "X-Request-Id";
    private static final String KEY = "tongxin.request-id";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private RequestIds() {}

    /** Takes the id a gateway has set, when it is one, that of its trace, or makes a new one. */
    private static String assign(RoutingContext context) {
        String given = context.request().getHeader(HEADER);
        String id =
                given != null && ACCEPTED.matcher(given).matches()
                        ? given
                        : TraceParent.read(context.request().getHeader(TraceParent.HEADER))
                                .map(TraceParent::traceId)
                                .orElseGet(RequestIds::made);
        context.put(KEY, id);
        return id;
    }

    private static String made() {
        // Not a secret, only rarely the same: the generator of keys would cost a system call.
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    public static String of(RoutingContext context) {
        String id = context.get(KEY);
        return id == null ? assign(context) : id;
    }
}
