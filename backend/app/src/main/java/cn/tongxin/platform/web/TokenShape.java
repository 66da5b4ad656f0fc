package cn.tongxin.platform.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a bearer token can be a signed token at all. The verifier behind it takes other texts for
 * opaque tokens or, with empty parts, fails over them.
 */
final class TokenShape {
    private static final int SCHEME = "Bearer ".length();
    private static final Pattern SIGNED =
            Pattern.compile("[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]*+");

    private TokenShape() {}

    /** Says nothing about other schemes, which prove nothing here anyway. */
    static boolean isWrong(@Nullable String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, "Bearer ", 0, SCHEME)
                && !SIGNED.matcher(authorization.substring(SCHEME).strip()).matches();
    }
}
