package cn.tongxin.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * Whether a bearer token can be a signed token at all. The verifier behind it takes other texts for
 * opaque tokens or, with empty parts, fails over them. Looks at every character of every request's
 * token, so it is a loop and not a pattern, which took a fifth of the API's time.
 */
final class TokenShape {
    private static final int SCHEME = "Bearer ".length();
    private static final int PARTS = 3;

    private TokenShape() {}

    /** Says nothing about other schemes, which prove nothing here anyway. */
    static boolean isWrong(@Nullable String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, "Bearer ", 0, SCHEME)
                && !isSigned(authorization.substring(SCHEME).strip());
    }

    /** Three parts of base64url with dots between; only the last, the signature, may be empty. */
    private static boolean isSigned(String token) {
        int parts = 1;
        int length = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c == '.') {
                if (length == 0 || parts == PARTS) {
                    return false;
                }
                parts++;
                length = 0;
            } else if (isBase64Url(c)) {
                length++;
            } else {
                return false;
            }
        }
        return parts == PARTS;
    }

    private static boolean isBase64Url(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '_';
    }
}
