package cn.tongxin.platform.files;

import cn.tongxin.platform.web.UnsatisfiableRangeException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One stretch of a content (RFC 9110 §14), both ends included. */
record ByteRange(long first, long last) {
    // Eighteen digits fit into a long.
    private static final Pattern ONE =
            Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*", Pattern.CASE_INSENSITIVE);

    static ByteRange whole(long size) {
        return new ByteRange(0, size - 1);
    }

    /**
     * The stretch that a header asks for. Another unit, several stretches or something unreadable
     * are passed over, as the standard wants it: then the whole content goes out.
     *
     * @throws UnsatisfiableRangeException when the content has no byte of it
     */
    static Optional<ByteRange> asked(@Nullable String header, long size) {
        Matcher one = ONE.matcher(header == null ? "" : header);
        if (!one.matches()) {
            return Optional.empty();
        }
        String from = one.group(1);
        String to = one.group(2);
        if (from.isEmpty()) {
            return to.isEmpty() ? Optional.empty() : Optional.of(tail(Long.parseLong(to), size));
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        if (!to.isEmpty() && Long.parseLong(to) < first) {
            return Optional.empty();
        }
        if (first >= size) {
            throw new UnsatisfiableRangeException(size);
        }
        return Optional.of(new ByteRange(first, last));
    }

    private static ByteRange tail(long bytes, long size) {
        if (bytes == 0) {
            throw new UnsatisfiableRangeException(size);
        }
        return new ByteRange(Math.max(0, size - bytes), size - 1);
    }

    long length() {
        return last - first + 1;
    }

    /** As in the header Content-Range. */
    String of(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
