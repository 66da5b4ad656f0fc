package cn.tongxin.access.work;

/** States of a work item. */
enum WorkItemStatus {
    OPEN,
    DONE,
    CANCELLED
}
