package cn.tongxin.people.claim;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Codes that are read from paper and typed on a phone: no letter that looks like a digit, capital
 * and small letters alike. Ten characters of 32 are 50 bits.
 */
final class ClaimCodes {
    static final int LENGTH = 10;
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int HALF = LENGTH / 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ClaimCodes() {}

    static String next() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .collect(
                        StringBuilder::new,
                        (text, at) -> text.append(ALPHABET.charAt(at)),
                        StringBuilder::append)
                .toString();
    }

    /** Like {@code K7MPQ-W4THR}. */
    static String printed(String code) {
        return code.substring(0, HALF) + "-" + code.substring(HALF);
    }

    /** As it stands in the table, however it was typed. */
    static String normal(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
