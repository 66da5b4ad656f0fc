package cn.tongxin.kernel.cipher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts single fields (house.md §4.3). A stored value is {@code ALGORITHM.KEYID.BASE64URL}, the
 * last part being nonce, cipher text and tag. It can be read only at the {@link FieldPlace} it was
 * made for: table, column and row are authenticated with it.
 */
public final class FieldCipher {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int PARTS = 3;

    private final Keyring keyring;
    private final SecureRandom random;

    /**
     * @param random of nonces: 96 bits each, so one key is good for some 2^32 values; a key is
     *     replaced long before
     */
    public FieldCipher(Keyring keyring, SecureRandom random) {
        this.keyring = keyring;
        this.random = random;
    }

    public String encrypt(FieldPlace place, String plain) {
        Keyring.Key key = keyring.active();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed;
        try {
            sealed = seal(key, nonce, place.bytes(), plain.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + key.algorithm(), e);
        }
        byte[] body =
                ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
        return key.algorithm().id()
                + "."
                + key.id()
                + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(body);
    }

    /**
     * @throws UnreadableValueException when the value was changed, moved or made with another key
     */
    public String decrypt(FieldPlace place, String stored) {
        String[] parts = stored.split("\\.", -1);
        Keyring.Key key = parts.length == PARTS ? keyring.find(parts[1]) : null;
        if (key == null || !key.algorithm().id().equals(parts[0])) {
            throw new UnreadableValueException(place, "no such key or algorithm in the keyring");
        }
        byte[] body = body(place, parts[2]);
        byte[] nonce = Arrays.copyOf(body, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(body, NONCE_BYTES, body.length);
        try {
            return new String(open(key, nonce, place.bytes(), sealed), StandardCharsets.UTF_8);
        } catch (AEADBadTagException changed) {
            throw new UnreadableValueException(place, "it was changed or stands in another place");
        } catch (GeneralSecurityException e) {
            throw new UnreadableValueException(place, e.getClass().getSimpleName());
        }
    }

    /**
     * Whether a stored value was made with the key that encrypts today; if not, rotation is due.
     */
    public boolean isCurrent(String stored) {
        Keyring.Key key = keyring.active();
        return stored.startsWith(key.algorithm().id() + "." + key.id() + ".");
    }

    /**
     * A keyed hash of a value in normal form, 64 hexadecimal digits: the same for the same value in
     * the same column, whichever key encrypts.
     */
    public String hash(String table, String column, String normalised) {
        return FieldHash.of(keyring.hashKey(), table, column, normalised);
    }

    private static byte[] body(FieldPlace place, String base64) {
        byte[] body;
        try {
            body = Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new UnreadableValueException(place, "it is not Base64");
        }
        if (body.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new UnreadableValueException(place, "it is too short");
        }
        return body;
    }

    static byte[] seal(Keyring.Key key, byte[] nonce, byte[] place, byte[] plain)
            throws GeneralSecurityException {
        return cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(plain);
    }

    static byte[] open(Keyring.Key key, byte[] nonce, byte[] place, byte[] sealed)
            throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(sealed);
    }

    private static Cipher cipher(int mode, Keyring.Key key, byte[] nonce, byte[] place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(key.algorithm().transformation());
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place);
        return cipher;
    }
}
