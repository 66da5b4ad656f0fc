package cn.tongxin.bench.fault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** Tokens that look like a real one and must never be accepted. */
final class ForgedToken {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private ForgedToken() {}

    /** The claims of a real token, signed with a key nobody knows, under a name nobody knows. */
    static String ofUnknownKey(String real) {
        String header =
                encode("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"nobody-knows-this-key\"}");
        String signed = header + "." + real.split("\\.")[1];
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.generateKeyPair().getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + ENCODER.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with RSA", e);
        }
    }

    /** A real token with one character of its signature changed. */
    static String altered(String real) {
        int at = real.length() - 20;
        char other = real.charAt(at) == 'A' ? 'B' : 'A';
        return real.substring(0, at) + other + real.substring(at + 1);
    }

    private static String encode(String json) {
        return ENCODER.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
