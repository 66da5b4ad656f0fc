package cn.tongxin.platform.codec;

import cn.tongxin.kernel.cipher.FieldPlace;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A column whose values are encrypted: one line of {@code encrypted-columns.csv}.
 *
 * @param key column with the id that its values are bound to
 * @param hash column with the keyed hash by which equal values are found, if they are looked for
 * @param form in which they are hashed
 * @param rotated false for what is gone before an old key is
 */
public record EncryptedColumn(
        String table,
        String key,
        String column,
        @Nullable String hash,
        HashForm form,
        boolean rotated) {

    public FieldPlace at(UUID row) {
        return new FieldPlace(table, column, row);
    }
}
