package cn.tongxin.kernel.cipher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable Provider provider;
    private final Predicate<FieldPlace> declared;

    /**
     * @param provider of algorithms the JDK lacks; asked for only when the keyring needs one
     * @param random of nonces: 96 bits each, so one key is good for some 2^32 values; a key is
     *     replaced long before
     */
    public FieldCipher(Keyring keyring, SecureRandom random, Supplier<Provider> provider) {
        this(keyring, random, keyring.needsMoreThanTheJdk() ? provider.get() : null, place -> true);
    }

    private FieldCipher(
            Keyring keyring,
            SecureRandom random,
            @Nullable Provider provider,
            Predicate<FieldPlace> declared) {
        this.keyring = keyring;
        this.random = random;
        this.provider = provider;
        this.declared = declared;
    }

    /** One that encrypts only where somebody will come by when keys are replaced. */
    public FieldCipher only(Predicate<FieldPlace> known) {
        return new FieldCipher(keyring, random, provider, known);
    }

    public String encrypt(FieldPlace place, String plain) {
        if (!declared.test(place)) {
            throw new IllegalStateException(
                    place.table() + "." + place.column() + " is not declared as encrypted");
        }
        Keyring.Key key = keyring.active();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed;
        try {
            sealed = seal(key, nonce, place.bytes(), plain.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the provider lacks " + key.algorithm(), e);
        }
        byte[] body =
                ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
        return mark(key) + Base64.getUrlEncoder().withoutPadding().encodeToString(body);
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
        return stored.startsWith(currentMark());
    }

    /** How every value begins that {@link #isCurrent}, for a query that looks for the others. */
    public String currentMark() {
        return mark(keyring.active());
    }

    private static String mark(Keyring.Key key) {
        return key.algorithm().id() + "." + key.id() + ".";
    }

    /**
     * A keyed hash of a value in normal form, 64 hexadecimal digits: the same for the same value in
     * the same column, whichever key encrypts.
     */
    public String hash(String table, String column, String normalised) {
        return FieldHash.of(keyring.hashKeys().get(0), table, column, normalised);
    }

    /**
     * Every hash under which a value may stand: while an old hash key is there, also the one it was
     * given then. Who looks for a value looks for all of them.
     */
    public List<String> hashes(String table, String column, String normalised) {
        return keyring.hashKeys().stream()
                .map(key -> FieldHash.of(key, table, column, normalised))
                .toList();
    }

    /** Whether hashes may stand that were made with the hash key before. */
    public boolean isHashingAnew() {
        return keyring.hashKeys().size() > 1;
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

    byte[] seal(Keyring.Key key, byte[] nonce, byte[] place, byte[] plain)
            throws GeneralSecurityException {
        return cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(plain);
    }

    byte[] open(Keyring.Key key, byte[] nonce, byte[] place, byte[] sealed)
            throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(sealed);
    }

    private Cipher cipher(int mode, Keyring.Key key, byte[] nonce, byte[] place)
            throws GeneralSecurityException {
        String transformation = key.algorithm().transformation();
        Cipher cipher =
                key.algorithm().isInTheJdk() || provider == null
                        ? Cipher.getInstance(transformation)
                        : Cipher.getInstance(transformation, provider);
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place);
        return cipher;
    }
}
