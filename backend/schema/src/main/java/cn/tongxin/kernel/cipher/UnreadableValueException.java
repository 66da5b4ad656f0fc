package cn.tongxin.kernel.cipher;

/**
 * An encrypted value cannot be read: it was changed, moved, or encrypted with a key that is not in
 * the keyring. Carries neither the value nor its plain text nor what the JDK said about them.
 */
public class UnreadableValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableValueException(FieldPlace place, String why) {
        super(place.table() + "." + place.column() + " cannot be read: " + why);
    }
}
