package cn.tongxin.org;

import java.util.UUID;

/**
 * A school has become part of another one. Fired in the transaction that does it: whoever belongs
 * to the first goes on in the second.
 */
public record SchoolMerged(UUID from, UUID into) {}
