package cn.tongxin.kernel.cipher;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys of field encryption: one encrypts, all of them decrypt, one makes hashes, and the one
 * before it still finds what was hashed with it. Written as lines of text, which is what an
 * operator keeps in a file:
 *
 * <pre>
 * active=k2
 * key.k1=AES-256-GCM:(32 bytes in Base64)
 * key.k2=SM4-GCM:(16 bytes in Base64)
 * hash=HMAC-SHA-256:(32 bytes in Base64)
 * hash.old=HMAC-SHA-256:(32 bytes in Base64, only until everything is hashed anew)
 * </pre>
 */
public final class Keyring {
    private static final Pattern KEY_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,19}");
    private static final String KEY = "key.";
    private static final String HASH_ALGORITHM = "HMAC-SHA-256";
    private static final int HASH_KEY_BYTES = 32;

    private final Key active;
    private final Map<String, Key> keys;
    private final List<SecretKey> hashKeys;

    /** A key that is used with one algorithm only. */
    record Key(String id, CipherAlgorithm algorithm, SecretKey secret) {}

    private Keyring(Key active, Map<String, Key> keys, List<SecretKey> hashKeys) {
        this.active = active;
        this.keys = keys;
        this.hashKeys = hashKeys;
    }

    /**
     * Reads the text of a keyring.
     *
     * @throws IllegalArgumentException when it is not one; names the line, never what stands in it
     */
    public static Keyring parse(String text) {
        Map<String, Key> keys = new TreeMap<>();
        String active = null;
        SecretKey hash = null;
        SecretKey oldHash = null;
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int cut = line.indexOf('=');
            String name = cut < 0 ? "" : line.substring(0, cut).strip();
            String value = line.substring(cut + 1).strip();
            if (name.equals("active") && active == null) {
                active = value;
            } else if (name.equals("hash") && hash == null) {
                hash = hashKey(value, number);
            } else if (name.equals("hash.old") && oldHash == null) {
                oldHash = hashKey(value, number);
            } else if (name.startsWith(KEY)) {
                Key key = key(name.substring(KEY.length()), value, number);
                if (keys.put(key.id(), key) != null) {
                    throw wrong(number, "has the id of another key");
                }
            } else {
                throw wrong(
                        number, "is neither active, key.ID, hash nor hash.old, or is there twice");
            }
        }
        Key chosen = active == null ? null : keys.get(active);
        if (chosen == null || hash == null) {
            throw new IllegalArgumentException(
                    "a keyring names its active key, holds that key and a hash key");
        }
        List<SecretKey> hashes = oldHash == null ? List.of(hash) : List.of(hash, oldHash);
        return new Keyring(chosen, Map.copyOf(keys), hashes);
    }

    private static Key key(String id, String value, int line) {
        if (!KEY_ID.matcher(id).matches()) {
            throw wrong(line, "has no key id of small letters, digits and dashes");
        }
        int cut = Math.max(0, value.indexOf(':'));
        CipherAlgorithm algorithm =
                CipherAlgorithm.named(value.substring(0, cut))
                        .orElseThrow(() -> wrong(line, "names no known algorithm"));
        byte[] bytes = bytes(value.substring(cut + 1), algorithm.keyBytes(), line);
        return new Key(id, algorithm, new SecretKeySpec(bytes, algorithm.keyType()));
    }

    private static SecretKey hashKey(String value, int line) {
        if (!value.startsWith(HASH_ALGORITHM + ":")) {
            throw wrong(line, "names no known hash");
        }
        String key = value.substring(HASH_ALGORITHM.length() + 1);
        return new SecretKeySpec(bytes(key, HASH_KEY_BYTES, line), FieldHash.JDK_NAME);
    }

    private static byte[] bytes(String base64, int length, int line) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw wrong(line, "is not Base64");
        }
        if (bytes.length != length) {
            throw wrong(line, "has a key of another length than " + length + " bytes");
        }
        return bytes;
    }

    private static IllegalArgumentException wrong(int line, String why) {
        return new IllegalArgumentException("line " + line + " of the keyring " + why);
    }

    Key active() {
        return active;
    }

    @Nullable Key find(String id) {
        return keys.get(id);
    }

    /** The one that makes hashes, and then the one that made them before, if there is one. */
    List<SecretKey> hashKeys() {
        return hashKeys;
    }

    boolean needsMoreThanTheJdk() {
        return keys.values().stream().anyMatch(key -> !key.algorithm().isInTheJdk());
    }

    @Override
    public String toString() {
        return "Keyring[active=" + active.id() + ", keys=" + keys.keySet() + "]";
    }
}
