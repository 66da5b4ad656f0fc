package cn.tongxin.platform.traces;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributesBuilder;
import org.jspecify.annotations.Nullable;

/** The last door: a sentence, a name, a number of a person or a statement is no code. */
final class Codes {
    static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    private static final int LONGEST = 200;
    // A number of a person, of a telephone or of a row is longer than any in a code.
    private static final int DIGITS = 6;
    private static final String SIGNS = "_.$:/{}-";

    private Codes() {}

    static @Nullable String orNothing(@Nullable String text) {
        return text != null && isCode(text) ? text : null;
    }

    static String orUnknown(String text) {
        return isCode(text) ? text : "unknown";
    }

    static void put(AttributesBuilder said, AttributeKey<String> key, @Nullable String value) {
        if (value != null) {
            said.put(key, value);
        }
    }

    private static boolean isCode(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            digits = digit ? digits + 1 : 0;
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (digits == DIGITS || !digit && !letter && SIGNS.indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST;
    }
}
