package cn.tongxin.access;

/** There is new work for somebody. Fired in the transaction that opens it. */
public record WorkItemRaised(WorkItems.Facts item) {}
