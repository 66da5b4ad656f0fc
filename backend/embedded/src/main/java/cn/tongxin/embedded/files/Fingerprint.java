package cn.tongxin.embedded.files;

import cn.tongxin.kernel.cipher.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A short name for a set of inputs: equal inputs, equal name. */
public final class Fingerprint {
    private final MessageDigest digest = Sha256.begun();

    public Fingerprint add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    public Fingerprint add(byte[] bytes) {
        // The length goes in too, so that moving a byte from one input to the next shows.
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    public String value() {
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }
}
