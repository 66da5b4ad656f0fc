package cn.tongxin.embedded.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The keys with which the API encrypts fields, made when there are none yet. */
public final class KeyringText {
    private static final int KEY_BYTES = 32;

    private KeyringText() {}

    /** The file, which is never written a second time: without its keys nothing can be read. */
    public static Path in(Path file) throws IOException {
        if (!Files.exists(file)) {
            FileTrees.createPrivately(
                    file,
                    """
                    # Keys of encrypted fields. Keep a copy apart from the database: what they encrypt is lost with them.
                    active=k1
                    key.k1=AES-256-GCM:%s
                    hash=HMAC-SHA-256:%s
                    """
                            .formatted(key(), key()));
        }
        return file;
    }

    private static String key() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
