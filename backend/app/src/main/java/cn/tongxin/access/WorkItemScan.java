package cn.tongxin.access;

import org.jspecify.annotations.Nullable;

/**
 * Port: work that arises because time passes and nobody does anything, like a certificate that runs
 * out. Run once a day by the one sweeper, without a caller; opening what is already open does
 * nothing, so a scan says all that is there.
 */
public interface WorkItemScan {

    /** Lower case with dashes, for ever: under this name it is remembered when it last ran. */
    String name();

    /**
     * Looks at one part of what there is, in a transaction of its own; what is small is one part.
     * After a failure or a restart the day goes on with the part that was not finished.
     *
     * @param after what the part before it returned; null for the first part of a day
     * @return where this part ended; null when there is nothing after it
     */
    @Nullable String scan(@Nullable String after);
}
