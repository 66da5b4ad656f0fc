package cn.tongxin.access;

import cn.tongxin.kernel.scope.Axes;
import java.util.Set;
import java.util.UUID;

/**
 * Event: some things of a school are those of another one from now on, and the school goes on
 * without them. Fired, in the transaction that moves them, by the module that owns places; what
 * waits for a decision about them and what is to be done about them goes along. When a whole school
 * goes on in another one, {@link PlaceEnded} says so.
 *
 * @param subjects whatever proposals and work items can be about
 * @param from the school where they were
 * @param to unit and school
 * @param reason for those who read it later
 */
public record SubjectsMoved(Set<UUID> subjects, UUID from, Axes to, String reason) {}
