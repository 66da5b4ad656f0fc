package cn.tongxin.platform.retention;

import java.time.Instant;

/**
 * Port: rows that are of no use after a time. Implemented by the repository of each such table, so
 * that none of them needs a timer of its own.
 */
public interface Expiring {

    /** For the log and the metrics, like {@code idempotency-keys}. */
    String name();

    /**
     * Removes what has expired, oldest first, in the caller's transaction. Rows that another
     * process is working on are left for the next time.
     *
     * @param most how many rows at once, so that no transaction lasts long
     * @return how many were removed; fewer than {@code most} when nothing is left
     */
    int removeExpired(Instant now, int most);
}
