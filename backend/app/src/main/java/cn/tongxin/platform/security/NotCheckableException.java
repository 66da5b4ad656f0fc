package cn.tongxin.platform.security;

/**
 * The token may be good, but its key is not known here and the identity provider cannot be asked:
 * the caller should come again, not sign in again.
 */
public final class NotCheckableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotCheckableException() {
        super("no key to check the token with, and nobody to ask", null, false, false);
    }
}
