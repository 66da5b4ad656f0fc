package cn.tongxin.platform.sharing;

import cn.tongxin.kernel.data.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * A field that can be given to another agency.
 *
 * @param name in JSON
 * @param title in Chinese
 * @param exchangeName in JY/T 1001 (domain.md §2.5), where it has one
 * @param sql expression over the resource's own {@code from}
 * @param sealedIn column whose values are encrypted; null for one that is stored plain
 */
public record SharedField(
        String name,
        String title,
        @Nullable String exchangeName,
        Sensitivity level,
        Kind kind,
        String sql,
        @Nullable String sealedIn) {

    /** How a value is read and what it is in JSON. */
    public enum Kind {
        TEXT,
        WHOLE,
        FLAG,
        DECIMAL,
        DATE,
        INSTANT,
        ID,
        TEXTS
    }

    public static SharedField of(
            Kind kind, String name, String title, Sensitivity level, String sql) {
        return new SharedField(name, title, null, level, kind, sql, null);
    }

    /** A text that stands encrypted in a column of the resource's table. */
    public static SharedField sealed(String name, String title, Sensitivity level, String column) {
        return new SharedField(name, title, null, level, Kind.TEXT, "s." + column, column);
    }

    public SharedField calledInExchange(String standardName) {
        return new SharedField(name, title, standardName, level, kind, sql, sealedIn);
    }
}
