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
        super(ProblemCode.RULE, detail);
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
