package cn.tongxin.kernel.data;

/** How much a value tells of somebody (domain.md §2.0). */
public enum Sensitivity {
    /** Public: names of schools. */
    L1,
    /** Internal: plans, scores before they are published. */
    L2,
    /** Personal: names and phones of adults. */
    L3,
    /** Sensitive: whatever concerns a child, health, hardship, an identity number. */
    L4
}
