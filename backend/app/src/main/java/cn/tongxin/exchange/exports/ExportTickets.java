package cn.tongxin.exchange.exports;

import cn.tongxin.kernel.cipher.Sha256;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;

/** What a link carries: random, told once, and stored as a hash only. */
@Singleton
class ExportTickets {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** No salt: nobody guesses 256 random bits. */
    static String hash(String ticket) {
        return Sha256.of(ticket);
    }
}
