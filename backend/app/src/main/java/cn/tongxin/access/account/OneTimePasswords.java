package cn.tongxin.access.account;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Passwords that are printed, typed once and changed (S-03). Nothing in them looks like something
 * else on paper; twelve characters of 56 are some 69 bits.
 */
@Singleton
class OneTimePasswords {
    private static final String ALPHABET =
            "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int OF_A_GROUP = 3;
    private static final Pattern MIXED = Pattern.compile("(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9]).*");

    private final SecureRandom random = new SecureRandom();

    /** Like {@code Kx7-mPq-w4T-h9R}. */
    String next() {
        String password = draw();
        while (!MIXED.matcher(password).matches()) {
            password = draw();
        }
        return password;
    }

    private String draw() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * OF_A_GROUP; i++) {
            if (i > 0 && i % OF_A_GROUP == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
