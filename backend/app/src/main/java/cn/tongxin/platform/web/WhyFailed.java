package cn.tongxin.platform.web;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Why a request failed, in one word that may leave this process: the code of the problem, the id of
 * the rule that was broken, or the class of an exception nobody expected; never a message.
 */
final class WhyFailed {
    private static final String KEY = "tongxin.why-failed";

    private WhyFailed() {}

    static void say(RoutingContext context, String code) {
        context.put(KEY, code);
    }

    static @Nullable String of(RoutingContext context) {
        return context.get(KEY);
    }
}
