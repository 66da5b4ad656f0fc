package cn.tongxin.access;

import cn.tongxin.kernel.scope.Axes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something waits for a decision. Fired in the transaction that proposes it: what an observer
 * writes is there exactly when the proposal is.
 *
 * @param kindName as on a button: 撤销学校
 * @param subject what it is about
 * @param places every place a decision must reach; it belongs to the first
 * @param author account that proposes, and that may not approve (RS-11)
 * @param approvePermission held besides {@code proposal:approve} by whoever may decide
 */
public record ProposalRaised(
        UUID proposal,
        String kindName,
        Subject subject,
        List<Axes> places,
        UUID author,
        String approvePermission) {

    public Axes place() {
        return places.get(0);
    }

    /**
     * @param resource as in addresses; none for a kind of proposal that no longer exists
     * @param summary what would happen, in one Chinese sentence
     */
    public record Subject(@Nullable String resource, UUID id, String name, String summary) {}
}
