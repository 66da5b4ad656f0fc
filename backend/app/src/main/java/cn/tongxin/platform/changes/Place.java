package cn.tongxin.platform.changes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Place of a change in the log: its transaction, then its order within it. */
public record Place(long xid, long seq) implements Comparable<Place> {
    public static final Place START = new Place(0, 0);
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,19})-(\\d{1,19})");

    /** Null for what is none. */
    public static @Nullable Place parse(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        try {
            return numbers.matches()
                    ? new Place(Long.parseLong(numbers.group(1)), Long.parseLong(numbers.group(2)))
                    : null;
        } catch (NumberFormatException tooLong) {
            return null;
        }
    }

    @Override
    public int compareTo(Place other) {
        int byXid = Long.compare(xid, other.xid);
        return byXid == 0 ? Long.compare(seq, other.seq) : byXid;
    }

    @Override
    public String toString() {
        return xid + "-" + seq;
    }
}
