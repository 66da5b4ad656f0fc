package cn.tongxin.access;

/** Work that is still to be done is due soon, or was due. Fired once each by the sweeper. */
public record WorkItemDue(WorkItems.Facts item, Timing timing) {

    /** Which of the two. */
    public enum Timing {
        SOON,
        OVERDUE
    }
}
