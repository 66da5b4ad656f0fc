package cn.tongxin.testing;

import cn.tongxin.embedded.files.KeyringText;
import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.cipher.Keyring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The keyring of the product under test: that of {@code ./start}, which has replaced a key of SM4
 * and is about to replace a hash key.
 */
public final class TestKeys {
    private static final Path FILE = Path.of("target", "test-keyring").toAbsolutePath();
    private static final String BEFORE = "key.k0=";

    private TestKeys() {}

    static Path in(Path file) throws IOException {
        KeyringText.in(file);
        if (!Files.readString(file).contains(BEFORE)) {
            Files.writeString(
                    file,
                    "%sSM4-GCM:%s\nhash.old=HMAC-SHA-256:%s\n"
                            .formatted(BEFORE, random(16), random(32)),
                    StandardOpenOption.APPEND);
        }
        return file;
    }

    private static String random(int bytes) {
        byte[] key = new byte[bytes];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** As the product encrypted before its keys were replaced. */
    public static FieldCipher before() {
        return cipher(
                ring().replace("active=k1", "active=k0")
                        .replaceAll("(?m)^hash=.*$", "")
                        .replace("hash.old=", "hash="));
    }

    /** As it will, once the old keys are taken away. */
    public static FieldCipher after() {
        return cipher(ring().replaceAll("(?m)^(hash\\.old|key\\.k0)=.*$", ""));
    }

    private static FieldCipher cipher(String ring) {
        return new FieldCipher(Keyring.parse(ring), new SecureRandom(), BouncyCastleProvider::new);
    }

    private static String ring() {
        try {
            return Files.readString(in(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
