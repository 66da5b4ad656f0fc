package cn.tongxin.platform.security;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * Public signing keys and when they were published. Keys of other kinds are left out when it is
 * read: a secret must never be taken for a key that verifies.
 */
record KeySet(List<PublicJsonWebKey> keys, Instant fetchedAt) {
    static final KeySet NONE = new KeySet(List.of(), Instant.EPOCH);

    /** Fails when there is no usable key in it: a working provider always has one. */
    static KeySet read(String json, Instant fetchedAt) throws IOException {
        try {
            List<PublicJsonWebKey> usable =
                    new JsonWebKeySet(json)
                            .getJsonWebKeys().stream()
                                    .flatMap(key -> signing(key).stream())
                                    .toList();
            if (usable.isEmpty()) {
                throw new IOException("no signing key in the key set");
            }
            return new KeySet(usable, fetchedAt);
        } catch (JoseException | ClassCastException e) {
            // Members of other types than the format says: the library takes them as they come.
            throw new IOException("not a key set", e);
        }
    }

    private static Optional<PublicJsonWebKey> signing(JsonWebKey key) {
        boolean signs = key.getUse() == null || key.getUse().equals("sig");
        boolean known = key instanceof RsaJsonWebKey || key instanceof EllipticCurveJsonWebKey;
        return signs && known && key.getKeyId() != null
                ? Optional.of((PublicJsonWebKey) key)
                : Optional.empty();
    }

    Optional<PublicJsonWebKey> find(String keyId) {
        return keys.stream().filter(key -> key.getKeyId().equals(keyId)).findFirst();
    }

    /** Without any private part, whatever was answered. */
    String toJson() {
        return new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }
}
