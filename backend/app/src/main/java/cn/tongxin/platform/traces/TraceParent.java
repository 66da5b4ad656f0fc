package cn.tongxin.platform.traces;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose step a request is, in the words of W3C Trace Context: two ids. That the caller wants to be
 * sampled is not listened to, since anybody may say so; tracestate and baggage are not read at all.
 */
public record TraceParent(String traceId, String spanId) {
    public static final String HEADER = "traceparent";

    private static final Pattern FORM =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}");

    /** Empty for whatever is none; a request is never refused for it. */
    public static Optional<TraceParent> read(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(header);
        return matcher.matches()
                ? Optional.of(new TraceParent(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }
}
