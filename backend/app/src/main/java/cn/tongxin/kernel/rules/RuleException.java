package cn.tongxin.kernel.rules;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;

/** A request that would break a rule. */
public class RuleException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;

    /**
     * @param detail how this request breaks it, in words for the person who sent it
     */
    public RuleException(Rule rule, String detail) {
        this(ProblemCode.RULE, rule, detail);
    }

    /**
     * @param code why it is refused, when that is no mistake in what was sent: CAPACITY
     */
    public RuleException(ProblemCode code, Rule rule, String detail) {
        super(code, detail);
        this.rule = rule;
    }

    public String ruleId() {
        return rule.id();
    }

    /** Whether the same request with a reason would pass. */
    public boolean overridable() {
        return rule.enforcement() == Rule.Enforcement.WARN;
    }
}
