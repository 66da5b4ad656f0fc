package cn.tongxin.kernel.cipher;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A keyed hash by which equal values of one encrypted column are found. Every column has a key of
 * its own, so that two tables cannot be joined over their hashes, and nobody without the keyring
 * can try values out.
 */
final class FieldHash {
    static final String JDK_NAME = "HmacSHA256";

    private FieldHash() {}

    /**
     * @param normalised the value in the one form that all spellings of it share
     */
    static String of(Key keyringKey, String table, String column, String normalised) {
        FieldPlace.requireName(table);
        FieldPlace.requireName(column);
        byte[] columnKey = hmac(keyringKey, "hash|" + table + "|" + column);
        return HexFormat.of().formatHex(hmac(new SecretKeySpec(columnKey, JDK_NAME), normalised));
    }

    private static byte[] hmac(Key key, String text) {
        try {
            Mac mac = Mac.getInstance(JDK_NAME);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
