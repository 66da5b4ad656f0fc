package cn.tongxin.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Names in a stretch of a PDF, told one after the other as its bytes go by. {@code /J#61vaScript}
 * is another way to write {@code /JavaScript}.
 */
final class PdfNames {
    /** As far as a name is looked at, as it is written. */
    private static final int LONGEST = 120;

    private static final String DELIMITERS = "()<>[]{}/%";

    private final Consumer<String> named;
    private final byte[] written = new byte[LONGEST];
    private int length = -1;

    PdfNames(Consumer<String> named) {
        this.named = named;
    }

    void take(int value) {
        if (length >= 0) {
            if (isRegular(value)) {
                if (length < LONGEST) {
                    written[length++] = (byte) value;
                }
                return;
            }
            end();
        }
        if (value == '/') {
            length = 0;
        }
    }

    void end() {
        if (length >= 0) {
            named.accept(read());
            length = -1;
        }
    }

    static boolean isSpace(int value) {
        return value == 0
                || value == '\t'
                || value == '\n'
                || value == '\f'
                || value == '\r'
                || value == ' ';
    }

    private static boolean isRegular(int value) {
        return !isSpace(value) && DELIMITERS.indexOf(value) < 0;
    }

    private String read() {
        byte[] name = new byte[length];
        int size = 0;
        for (int i = 0; i < length; i++) {
            int high = digit(i + 1);
            int low = digit(i + 2);
            if (written[i] == '#' && high >= 0 && low >= 0) {
                name[size++] = (byte) (16 * high + low);
                i += 2;
            } else {
                name[size++] = written[i];
            }
        }
        return new String(name, 0, size, StandardCharsets.ISO_8859_1);
    }

    private int digit(int at) {
        return at < length ? Character.digit(written[at], 16) : -1;
    }
}
