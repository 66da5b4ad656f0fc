package cn.tongxin.kernel.data;

/** How much of a row a role sees: the column {@code view} of the access matrix. */
public enum View {
    /** Everything, on the page of one thing; lists are masked for everybody (P-14). */
    FULL,
    /** Personal values are cut wherever they are shown. */
    MASKED,
    /** Numbers only, never a row. */
    COUNTS
}
