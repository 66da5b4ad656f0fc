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
     * @param resource of the subject, as in addresses: {@code schools}
     * @param founds whether the subject comes into being when it is approved
     */
    record Kind(
            String code,
            String name,
            String resource,
            String proposePermission,
            String approvePermission,
            boolean founds) {

        /** About something that is there. */
        public Kind(
                String code,
                String name,
                String resource,
                String proposePermission,
                String approvePermission) {
            this(code, name, resource, proposePermission, approvePermission, false);
        }
    }

    /**
     * What a proposal is about.
     *
     * @param places every place a decision must reach; the proposal belongs to the first
     * @param summary what would happen, in one Chinese sentence
     * @param before what stands now in the fields that would change
     */
    record Subject(String name, List<Axes> places, String summary, Map<String, String> before) {
        public Subject {
            places = List.copyOf(places);
            before = Map.copyOf(before);
        }

        /** Of a step that replaces no values. */
        public Subject(String name, List<Axes> places, String summary) {
            this(name, places, summary, Map.of());
        }

        public Axes axes() {
            return places.get(0);
        }
    }

    /**
     * An approved proposal.
     *
     * @param before what stood there when it was proposed
     */
    record Approved(
            UUID proposal,
            UUID subject,
            Map<String, String> change,
            Map<String, String> before,
            String reason) {}

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
