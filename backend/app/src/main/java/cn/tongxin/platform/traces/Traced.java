package cn.tongxin.platform.traces;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a span may say. There is no way to add an attribute from outside: what is to leave this
 * process gets a part of one of these records, and a test names them all. Parts are codes this
 * program is written with; whatever does not look like one is left out.
 */
public sealed interface Traced {
    String name();

    SpanKind kind();

    /** Whether it failed through no fault of whoever asked. */
    boolean failed();

    Attributes attributes();

    /**
     * @param route the pattern of the address, never the address
     * @param role the role the caller works under
     * @param error the code of the problem, or the class of an exception nobody expected
     */
    record Request(
            String method,
            @Nullable String route,
            int status,
            @Nullable String role,
            @Nullable String permission,
            @Nullable String error)
            implements Traced {
        private static final AttributeKey<String> METHOD =
                AttributeKey.stringKey("http.request.method");
        private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
        private static final AttributeKey<Long> STATUS =
                AttributeKey.longKey("http.response.status_code");
        private static final AttributeKey<String> ROLE = AttributeKey.stringKey("tongxin.role");
        private static final AttributeKey<String> PERMISSION =
                AttributeKey.stringKey("tongxin.permission");
        // A method is a word of the caller's: HTTP lets it be anything.
        private static final Set<String> METHODS =
                Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE");

        public Request {
            method = METHODS.contains(method) ? method : "_OTHER";
            route = Codes.orNothing(route);
            role = Codes.orNothing(role);
            permission = Codes.orNothing(permission);
            error = Codes.orNothing(error);
        }

        @Override
        public String name() {
            return route == null ? method : method + " " + route;
        }

        @Override
        public SpanKind kind() {
            return SpanKind.SERVER;
        }

        @Override
        public boolean failed() {
            return status >= 500;
        }

        @Override
        public Attributes attributes() {
            AttributesBuilder said =
                    Attributes.builder().put(METHOD, method).put(STATUS, (long) status);
            Codes.put(said, ROUTE, route);
            Codes.put(said, ROLE, role);
            Codes.put(said, PERMISSION, permission);
            Codes.put(said, Codes.ERROR, error);
            return said.build();
        }
    }

    /** What no request waits for: a job from the table, or a round of a timer. */
    record Work(Kind what, String code, @Nullable String error) implements Traced {
        /** Its word in the name of the span and in the attribute that says which one. */
        enum Kind {
            JOB("job"),
            SWEEP("sweep");

            private final String word;
            private final AttributeKey<String> key;

            Kind(String word) {
                this.word = word;
                this.key = AttributeKey.stringKey("tongxin." + word);
            }
        }

        public Work {
            code = Codes.orUnknown(code);
            error = Codes.orNothing(error);
        }

        @Override
        public String name() {
            return what.word + " " + code;
        }

        @Override
        public SpanKind kind() {
            return SpanKind.INTERNAL;
        }

        @Override
        public boolean failed() {
            return error != null;
        }

        @Override
        public Attributes attributes() {
            AttributesBuilder said = Attributes.builder().put(what.key, code);
            Codes.put(said, Codes.ERROR, error);
            return said.build();
        }
    }
}
