package cn.tongxin.access;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Port: things that one person proposes and another approves. Implemented by the module that owns
 * the subject. Each call runs with the rows of exactly the permission that its kind demands.
 */
public interface ProposalSource {

    /**
     * @param code subject and step, like {@code school.close}
     * @param name in Chinese, as on a button
     */
    record Kind(String code, String name, String proposePermission, String approvePermission) {}

    /**
     * What a proposal is about.
     *
     * @param summary what would happen, in one Chinese sentence
     */
    record Subject(String name, Axes axes, String summary) {}

    /** An approved proposal. */
    record Approved(UUID proposal, UUID subject, Map<String, String> change, String reason) {}

    List<Kind> kinds();

    /**
     * Whether the step could be carried out now.
     *
     * @param change what the step needs besides its name
     * @throws ProblemException STATE_CONFLICT, VALIDATION, SCOPE or NOT_FOUND when it could not
     */
    Subject check(String kind, UUID subject, Map<String, String> change);

    /** Carries the step out in the caller's transaction; checks everything again. */
    void carryOut(String kind, Approved approved);
}
