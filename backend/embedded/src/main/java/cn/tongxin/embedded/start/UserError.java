package cn.tongxin.embedded.start;

/** Something the person at the keyboard can put right; its message says what and how. */
public final class UserError extends Exception {
    private static final long serialVersionUID = 1L;

    public UserError(String sentence) {
        super(sentence);
    }
}
