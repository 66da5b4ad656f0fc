package cn.tongxin.people;

import java.util.UUID;

/**
 * A human goes on as another guardian of a pupil, because of an account of their own. Fired in the
 * transaction that does it, for whatever is kept of the guardian and the pupil.
 */
public record GuardianTakenOver(UUID student, UUID from, UUID to) {}
