package cn.tongxin.person;

import java.util.UUID;

/**
 * Name, sex or phone of a person were corrected. Fired in the transaction that does it, for modules
 * that keep something derived from them.
 *
 * @param renamed whether the name is another one
 */
public record PersonCorrected(UUID person, boolean renamed) {}
