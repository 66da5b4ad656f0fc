package cn.tongxin.kernel.errors;

import java.util.List;

/**
 * A refusal with a known reason. Its text goes to the caller as it stands, so it never carries a
 * stored value of a person, a token or an SQL text.
 */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final String detail;
    private final transient List<FieldError> errors;

    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, List.of());
    }

    public ProblemException(ProblemCode code, String detail, List<FieldError> errors) {
        // A refusal is an answer, not a fault: no stack trace to fill in on a hot path.
        super(detail, null, false, false);
        this.code = code;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    public static ProblemException invalid(String field, String message) {
        return new ProblemException(
                ProblemCode.VALIDATION, message, List.of(new FieldError(field, message)));
    }

    /** What the caller is told; never null. */
    public String detail() {
        return detail;
    }

    public ProblemCode code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
