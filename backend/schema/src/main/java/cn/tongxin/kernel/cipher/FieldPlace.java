package cn.tongxin.kernel.cipher;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where an encrypted value stands. It is bound to the value: one that was moved to another row,
 * column or table cannot be read there.
 */
public record FieldPlace(String table, String column, UUID row) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    public FieldPlace {
        requireName(table);
        requireName(column);
    }

    /** Names hold no bar, so two places never have the same bytes. */
    byte[] bytes() {
        return (table + "|" + column + "|" + row).getBytes(StandardCharsets.UTF_8);
    }

    static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a table or column");
        }
    }
}
