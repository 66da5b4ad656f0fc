package cn.tongxin.access;

import cn.tongxin.kernel.errors.ProblemException;
import java.util.Map;

/** Facade of proposing, for the modules that take in what else is proposed by a form. */
public interface Proposing {

    /**
     * Proposes something new, in the caller's transaction, by the rights and the rules of the form.
     *
     * @param kind one that founds, like {@code school.create}
     * @param change what it is to be, by field
     * @throws ProblemException what stands against it; of a value, with its field {@code change.…}
     */
    void found(String kind, Map<String, String> change, String reason);
}
