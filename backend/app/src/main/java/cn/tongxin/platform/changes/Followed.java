package cn.tongxin.platform.changes;

import cn.tongxin.kernel.list.Cursor;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.platform.persistence.Row;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What somebody follows.
 *
 * @param resource name in the log
 * @param entity of its rows
 * @param fingerprint what its positions are bound to: those of another reading are refused
 * @param rows changes of which rows are told
 * @param current these rows as they are now, as far as the reader is given them
 * @param successors which rows go on for these that were merged
 */
public record Followed(
        String resource,
        Class<? extends Row> entity,
        String fingerprint,
        RowScope rows,
        Function<Collection<UUID>, ? extends Map<UUID, ?>> current,
        Function<Collection<UUID>, Map<UUID, UUID>> successors) {

    /**
     * @param how what else positions are bound to besides the resource
     */
    public static String fingerprint(String resource, String... how) {
        String[] parts = new String[how.length + 2];
        parts[0] = "changes";
        parts[1] = resource;
        System.arraycopy(how, 0, parts, 2, how.length);
        return Cursor.fingerprint(parts);
    }
}
