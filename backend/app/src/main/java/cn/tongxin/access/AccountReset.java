package cn.tongxin.access;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody else has made an account's password or second factor void. Fired in the transaction that
 * does it.
 *
 * @param what in words of the reader
 */
public record AccountReset(UUID account, UUID by, String what, Instant at) {}
