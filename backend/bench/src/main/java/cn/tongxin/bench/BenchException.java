package cn.tongxin.bench;

/** Something a person has to put right; the message is one Chinese sentence for that person. */
public class BenchException extends Exception {
    private static final long serialVersionUID = 1L;

    public BenchException(String message) {
        super(message);
    }

    public BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
